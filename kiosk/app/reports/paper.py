"""The fallback on paper: the list is printed again and again while the laptop works, and its ticks come back later.

What comes back goes through the very same check-in as a scan: nobody is admitted a second time by it, what stands
against a ticket is on record, and each entry is marked as coming from paper.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.branding import logo_of
from kiosk.app.laptop.language import chosen_language
from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.paper import PaperTrouble, looks_like_list_number, typed_list_number
from kiosk.domain.verdicts.confirm_points import EVERYTHING
from kiosk.domain.verdicts.scan_facts import Attempt
from kiosk.reports.documents.paper import paper_document
from kiosk.reports.errors import ReportError
from kiosk.store.reports.paper_list import PaperSource

PRINTED: Final = "guest-list.pdf"
# "x" and "×" as well: people write two guests in any of these ways.
_TICK: Final = re.compile(r"(?P<number>.*?)(?:\s*[*xX×]\s*(?P<guests>[0-9]{1,3}))?")
_TROUBLES: Final = {
    PaperTrouble.SEVERAL: "{count} tickets have this number: enter the ticket's own number",
    PaperTrouble.WRONG_DIGIT: "a digit is wrong",
    PaperTrouble.UNKNOWN: "no ticket of this event has this number",
}
_NOTE: Final = "entered from paper"


@dataclass(frozen=True, slots=True)
class Tick:
    """One row that was ticked.

    Attributes:
        text: As it was typed.
        result: What check-in made of it; None where no ticket was found.
        trouble: Why none was, "" where one was.
        cause: The same by its name.
    """

    text: str
    result: CheckInResult | None = field(default=None, repr=False)
    trouble: str = ""
    cause: PaperTrouble = PaperTrouble.NONE


def write_list(kiosk: Kiosk, station: Station, path: Path) -> None:
    """Write the list of a station into a file.

    Raises:
        ReportError: The file cannot be written.
        SettingsError: The roster does not hold the list any more.
        StoreError: The database cannot be read.
    """
    found = PaperSource(kiosk.database).paper_list(station.list_id, kiosk.clock.now().corrected)
    if found is None:
        raise SettingsError("the check-in list is not in the guest list any more", key="settings.no_choice")
    from kiosk.reports.pdf.pdf_file import write_pdf  # noqa: PLC0415  # Qt loads only where a page is drawn
    from kiosk.reports.spoken import language_of  # noqa: PLC0415  # likewise

    with kiosk.database.reading() as view:
        event = view.event(station.event_id)
    language = language_of(chosen_language(kiosk))
    write_pdf(replace(paper_document(found), logo=logo_of(kiosk, event), language=language), path)


class PaperPrinter:
    """Writes the list into a folder, beside and renamed; only where something changed since.

    Args:
        kiosk: The kiosk.
        station: Whose list.
        print_list: Writes it; in the window's process it would stand between a picture and its verdict.
    """

    def __init__(
        self, kiosk: Kiosk, station: Station, print_list: Callable[[Kiosk, Station, Path], None] | None = None
    ) -> None:
        self._kiosk = kiosk
        self._station = station
        self._print = print_list or write_list
        self._printed: tuple[int, Path, tuple[int, ...]] | None = None

    def print_into(self, folder: Path) -> Path | None:
        """Print the list.

        Args:
            folder: A folder, of a stick for instance.

        Returns:
            The file; None where nothing has changed since it was printed, and that very file still lies there: another
            stick in its place may hold the list of an hour ago.

        Raises:
            ReportError: The folder is not there, or the file cannot be written.
            SettingsError: The roster does not hold the list any more.
            StoreError: The database cannot be read.
        """
        if not folder.is_dir():
            raise ReportError(f"{folder} is not there", key="report.gone")
        path = folder / PRINTED
        # Asked before reading: what is written while the list is made is then in the next one.
        version = self._kiosk.database.data_version()
        mark = _mark_of(path)
        if mark and self._printed == (version, path, mark):
            return None
        self._print(self._kiosk, self._station, path)
        self._printed = (version, path, _mark_of(path))
        return path


def _mark_of(path: Path) -> tuple[int, ...]:
    """Return by what a file is known again: which one on which disk, how long and of when; nothing where none is."""
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def enter_ticks(kiosk: Kiosk, station: Station, texts: Iterable[str], at: GateTime | None = None) -> Iterator[Tick]:
    """Check in what was ticked on paper, row by row.

    Args:
        kiosk: The kiosk.
        station: Where and by whom it is entered.
        texts: List numbers, or numbers of tickets or bookings, each perhaps with ``*2`` for two guests.
        at: When the guests walked in, or None for now: nobody writes that on paper.
    """
    source = PaperSource(kiosk.database)
    for text in texts:
        tickets, cause, guests = _read(source, text, station)
        if cause:
            yield Tick(text, trouble=_TROUBLES[cause].format(count=len(tickets)), cause=cause)
            continue
        # Who is ticked went in: whoever stood at the door looked at what there was to look at, left unpaid bookings
        # outside or did not, and nobody can be asked any more. What is left is how many of a party came.
        attempt = Attempt(
            guests=guests,
            note=_NOTE,
            confirmed=EVERYTHING,
            ask_questions=False,
            accept_unpaid=True,
            told_once=True,
        )
        yield Tick(text, kiosk.check_in.ticket(tickets[0], station, at=at, attempt=attempt, source=ScanSource.PAPER))


def _read(source: PaperSource, text: str, station: Station) -> tuple[list[str], PaperTrouble, int | None]:
    """Return the tickets that a row means, why there is not exactly one, and how many guests stand behind it."""
    # Keyboards of half the world type digits of their own.
    plain = "".join(str(unicodedata.decimal(letter, letter)) for letter in text.strip())
    found = _TICK.fullmatch(plain)
    # As a whole first: a platform's number may end like a count of guests.
    tickets, cause = _tickets(source, plain, station)
    if tickets or found is None or not found["guests"]:
        return tickets, cause, None
    return *_tickets(source, found["number"].strip(), station), int(found["guests"])


def _tickets(source: PaperSource, number: str, station: Station) -> tuple[list[str], PaperTrouble]:
    """Return the tickets that a number means, and why there is not exactly one."""
    known = typed_list_number(number)
    tickets = source.tickets_with(known, station.event_id) if known else []
    # List numbers first: they carry check digits, a platform's own number may look like anything.
    tickets = tickets or source.tickets_numbered(number, station.event_id)
    if len(tickets) == 1:
        return tickets, PaperTrouble.NONE
    if tickets:
        return tickets, PaperTrouble.SEVERAL
    # Said only now: a platform's number may look like a list number with a wrong digit, and be right.
    if looks_like_list_number(number) and known is None:
        return [], PaperTrouble.WRONG_DIGIT
    return [], PaperTrouble.UNKNOWN
