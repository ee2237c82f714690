"""What is taken home of evenings that nobody plans for: all is written, and nobody is named where nobody is to be.

Names, notes and answers hold what spreadsheets run and what turns lines round; clocks are a year off or at an end of
the calendar; nothing was scanned, or exits alone; an event of the same lists stands beside.
"""

import csv
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.reports.export import ExportRequest, FileFormat, Subject, export
from kiosk.config import Settings
from kiosk.domain.clock.instants import FIRST, LAST
from kiosk.domain.codes.credential import hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.entries import admission, refusal, write

AT = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # clocks are put back within the hour
SECRET = "CANARY"
NAMES = (f"{SECRET}\nsecond line", f"\u202e{SECRET}", f"={SECRET}()", f"\t{SECRET}", f"＝{SECRET}", f"{SECRET};=1+1")
WRITTEN = [subject for subject in Subject if subject is not Subject.EVIDENCE]


def roster() -> list[RosterRecord]:
    made: list[RosterRecord] = []
    for ref in ("ev", "other"):  # the same names of lists, gates and types in both
        made += [
            Event(id=ref, name="Night/of: [Lights]?", timezone="Europe/Berlin", starts_at=AT),
            TicketType(id=f"day-{ref}", event_id=ref, name="Day"),
            CheckInList(id=f"main-{ref}", event_id=ref, name="Main", capacity=0),
            Gate(id=f"a-{ref}", event_id=ref, name="Gate A"),
        ]
    for number, name in enumerate(NAMES):
        booking, ticket, code = f"b{number}", f"t{number}", f"{SECRET}-code-{number}"
        made += [
            Booking(
                id=booking, event_id="ev", number=f"{SECRET}-{number}", status=BookingStatus.CONFIRMED, name=name,
                email=f"{SECRET}@example.test", phone=SECRET,
            ),
            Ticket(
                id=ticket, event_id="ev", ticket_type_id="day-ev", booking_id=booking, number=f"{SECRET}-{number}",
                holder_name=name, holder_email=f"{SECRET}@example.test", seat=SECRET,
            ),
            TicketCode(id=code, event_id="ev", ticket_id=ticket, code=code, code_hash=hash_code(code)),
        ]  # fmt: skip
    return made


def scan(number: int, at: datetime, **changes: Any) -> Entry:
    given: dict[str, Any] = {
        "event_id": "ev",
        "list_id": "main-ev",
        "gate_id": "a-ev",
        "staff": SECRET,
        "note": f"{SECRET} said so",
        "answers": {"q": SECRET},
        "corrected_at": at,
        "raw_at": at,
        "booking_id": f"b{number}",
    }
    return admission(f"t{number}", **{**given, **changes})


def taken_back_and_done_again() -> list[Entry]:
    first = scan(0, AT)
    back = scan(0, AT + timedelta(minutes=1), undoes=first.entry_id, spends=False)
    return [first, back, scan(0, AT + timedelta(minutes=2), spends=False)]


EVENINGS: dict[str, list[Entry]] = {
    "nothing": [],
    "one": [scan(0, AT)],
    "exits": [scan(n, AT + timedelta(minutes=n), direction=Direction.EXIT, spends=False) for n in range(4)],
    "clocks": [scan(0, AT - timedelta(days=365)), scan(1, AT), scan(2, FIRST), scan(3, LAST - timedelta(days=1))],
    "undone": taken_back_and_done_again(),
    "overridden": [
        scan(0, AT, forced=True, supervisor=SECRET, reason=Reason.UNPAID),
        refusal(Reason.UNPAID, event_id="ev", list_id="main-ev", note=SECRET, code=SECRET),
        *(scan(n, AT + timedelta(minutes=20 * n)) for n in range(1, 6)),
    ],
}


def written(kiosk: Kiosk, folder: Path, kind: FileFormat, *, anonymous: bool) -> Sequence[Path]:
    paths: list[Path] = []
    for subject in WRITTEN:
        columns = ("all",) if subject is Subject.LOG and kind is not FileFormat.PDF else ()
        path = folder / f"{subject.value}.{kind.value}"
        asked = ExportRequest(
            subject=subject, file_format=kind, path=path, event="ev", anonymous=anonymous, columns=columns
        )
        paths += export(kiosk, asked).paths
    return paths


def content(path: Path) -> str:
    if path.suffix != ".xlsx":
        return path.read_text(encoding="utf-8-sig")
    with zipfile.ZipFile(path) as book:
        return "".join(book.read(name).decode() for name in book.namelist())


@pytest.mark.parametrize("evening", list(EVENINGS))
def test_every_evening_can_be_taken_home_and_nobody_is_named_where_nobody_should_be(
    tmp_path: Path, qapp: object, evening: str
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    with open_kiosk(Settings(data_dir=tmp_path / "data", use_keyring=False)) as kiosk:
        with roster_transaction(kiosk.database) as tx:
            tx.upsert(roster())
        write(kiosk.database, *EVENINGS[evening])
        for kind in (FileFormat.CSV, FileFormat.XLSX):
            for path in written(kiosk, out, kind, anonymous=True):
                assert SECRET not in content(path), path.name
                assert SECRET not in path.name
        for path in written(kiosk, out, FileFormat.CSV, anonymous=False):
            with path.open(encoding="utf-8-sig", newline="") as stream:
                cells = [cell for row in csv.reader(stream) for cell in row]
            assert not [cell for cell in cells if cell.startswith(("=", "+", "@", "\t", "\r", "＝"))], path.name
        assert all(path.stat().st_size for path in written(kiosk, out, FileFormat.PDF, anonymous=False))
    assert not list(out.glob(".*")), "nothing half written is left"
