"""From what somebody asks for to a file: ``kiosk export``, the demo and the window go by here."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from kiosk import __version__
from kiosk.app.evidence.checkpoints import last_checkpoints
from kiosk.app.kiosk import Kiosk
from kiosk.app.laptop.branding import logo_of
from kiosk.app.reports.code_search import with_readings
from kiosk.app.reports.narrowing import is_narrowed, narrowing
from kiosk.domain.clock.instants import zone_of
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.entry_log import LogChoices
from kiosk.domain.reports.inbox import InboxItem
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.domain.roster.events import Event
from kiosk.reports.anonymous import anonymised
from kiosk.reports.csv_file import write_csv
from kiosk.reports.document import Document
from kiosk.reports.documents.attendance import AttendanceFigures, attendance_document
from kiosk.reports.documents.closing import EveningFigures, closing_document
from kiosk.reports.documents.conflicts import conflicts_document
from kiosk.reports.documents.door_sales import door_sales_document
from kiosk.reports.documents.entry_log import COLUMNS, FOR_PAPER, FOR_SHEETS, log_document
from kiosk.reports.documents.frame import Frame
from kiosk.reports.progress import Progress
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.reports.attendance import StoredAttendance
from kiosk.store.reports.door_sales import cash_counts
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.reports.inbox import StoredInbox
from kiosk.store.views.station_choices import zones_of_gates


class Subject(StrEnum):
    """What can be taken home."""

    LOG = "log"
    ATTENDANCE = "attendance"
    CONFLICTS = "conflicts"
    DOOR_SALES = "till"
    REPORT = "report"
    EVIDENCE = "evidence"  # no report, but a file of its own kind: kiosk/app/evidence


class FileFormat(StrEnum):
    """As what."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


_COLUMNS: Mapping[FileFormat, Sequence[str]] = {
    FileFormat.CSV: (),
    FileFormat.XLSX: FOR_SHEETS,
    FileFormat.PDF: FOR_PAPER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRequest:
    """What somebody asks for.

    Attributes:
        subject: What.
        file_format: As what.
        path: Where to.
        event: Event by id or name; None means the kept station's or the only one.
        wanted: Which entries; its event is the one above.
        anonymous: Without names, numbers and free words.
        columns: Columns of the log by their names, "all" for all; empty means all in CSV, and what people look at in a
            workbook and on a page.
        language: In which it is written, such as "de"; "" follows the operating system. CSV has its words, too, and
            no other dates or numbers.
    """

    subject: Subject
    file_format: FileFormat
    path: Path
    event: str | None = None
    wanted: LogFilter = EVERYTHING
    anonymous: bool = False
    columns: Sequence[str] = ()
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Exported:
    """What came of it.

    Attributes:
        paths: The files.
        undrawn: Characters for which this computer has no font; they stand as boxes in a PDF.
    """

    paths: tuple[Path, ...]
    undrawn: frozenset[str] = frozenset()


def export(kiosk: Kiosk, request: ExportRequest, progress: Progress | None = None) -> Exported:
    """Write a report.

    Args:
        kiosk: The kiosk; its database is read on this thread.
        request: What is asked for.
        progress: Counts rows, and ends the work where it is called off.

    Raises:
        SettingsError: There is no such event or column.
        ReportError: The file cannot be written.
        ReportCancelledError: It was called off.
        StoreError: The database cannot be read.
    """
    document = _document(kiosk, request)
    if request.anonymous:
        document = anonymised(document)
    if request.language != document.language.code:
        from kiosk.reports.spoken import language_of  # noqa: PLC0415  # Qt loads only for other languages

        document = replace(document, language=language_of(request.language))
    if request.file_format is FileFormat.CSV:
        return Exported(write_csv(document, request.path, progress))
    if request.file_format is FileFormat.XLSX:
        from kiosk.reports.xlsx_file import write_xlsx  # noqa: PLC0415  # three megabytes that few evenings need

        write_xlsx(document, request.path, progress)
        return Exported((request.path,))
    from kiosk.reports.pdf.pdf_file import write_pdf  # noqa: PLC0415  # Qt loads only where a page is drawn

    worn = replace(document, logo=logo_of(kiosk, kiosk.find_event(request.event)))
    return Exported((request.path,), write_pdf(worn, request.path, progress))


def _document(kiosk: Kiosk, request: ExportRequest) -> Document:
    event = kiosk.find_event(request.event)
    # One event in each report: all of its times are told in that event's zone.
    wanted = replace(with_readings(request.wanted), event_ids=frozenset({event.id}))
    log = StoredEntryLog(kiosk.database)
    frame = _frame(kiosk, event, wanted)
    if is_narrowed(wanted):
        frame = replace(frame, narrowed=narrowing(request.wanted, log.choices(), anonymous=request.anonymous))
    if request.subject is Subject.LOG:
        return log_document(frame, log.rows(wanted), columns=_columns(request))
    figures = StoredAttendance(kiosk.database)
    counts = [one for one in cash_counts(kiosk.database, event.id) if _in_span(one.made_at, wanted)]
    if request.subject is Subject.CONFLICTS:
        return conflicts_document(frame, _inbox(kiosk, event, wanted))
    if request.subject is Subject.DOOR_SALES:
        sales = figures.door_sales(event.id)
        return door_sales_document(frame, [sale for sale in sales if _in_span(sale.action.made_at, wanted)], counts)
    attendance = _attendance(figures, log.choices(), frame, zones_of_gates(kiosk.database, frame.event_id))
    if request.subject is Subject.ATTENDANCE:
        return attendance_document(frame, attendance)
    evening = EveningFigures(
        attendance=attendance,
        overrides=list(log.rows(replace(wanted, forced=True))),
        inbox=_inbox(kiosk, event, wanted),
        sales=[one for one in figures.door_sales(event.id) if _in_span(one.action.made_at, wanted)],
        devices=figures.devices(wanted),
        waiting=outbox_counts(kiosk.database).queued,
        checkpoints=last_checkpoints(kiosk.database, kiosk.clock),
        counts=counts,
    )
    return closing_document(frame, evening)


def _frame(kiosk: Kiosk, event: Event, wanted: LogFilter) -> Frame:
    zone = zone_of(event.timezone)
    return Frame(
        event_name=event.name,
        event_id=event.id,
        zone=zone or UTC,
        zone_name=event.timezone if zone else "UTC",
        now=kiosk.clock.now().corrected,
        version=__version__,
        wanted=wanted,
    )


def _attendance(
    figures: StoredAttendance, choices: LogChoices, frame: Frame, zones: Mapping[str, str]
) -> AttendanceFigures:
    lists = figures.lists(frame.event_id, frame.now)
    return AttendanceFigures(
        lists=lists,
        minute_counts=figures.minute_counts(frame.wanted),
        presence={one.list_id: figures.presence(one.list_id, frame.now) for one in lists},
        speeds=figures.speeds(frame.wanted, frame.now),
        exposure=figures.exposure(frame.wanted),
        gate_names=dict(choices.gates),
        type_names=dict(choices.ticket_types),
        zones=zones,
        # Most venues have no zones: then nobody has to be counted once more.
        inside_by_zone=figures.inside_by_zone(frame.event_id, frame.now) if zones else {},
    )


def _inbox(kiosk: Kiosk, event: Event, wanted: LogFilter) -> list[InboxItem]:
    """Return what waits for people, or waited: the very items of the inbox."""
    items = StoredInbox(kiosk.database).items(settled=True)
    return [item for item in items if item.event_id == event.id and _in_span(item.at, wanted)]


def _columns(request: ExportRequest) -> Sequence[str]:
    # Empty means all to the document below; "all" is what people can type.
    if [name.strip().casefold() for name in request.columns] == ["all"]:
        return ()
    known = {column.name.casefold(): column.name for column in COLUMNS}
    unknown = [name for name in request.columns if name.strip().casefold() not in known]
    if unknown:
        raise SettingsError(f"there is no column {unknown[0]!r}; there are {', '.join(known.values())}")
    chosen = [known[name.strip().casefold()] for name in request.columns]
    return chosen or _COLUMNS[request.file_format]


def _in_span(at: datetime | None, wanted: LogFilter) -> bool:
    """Say whether an instant lies in the span that is asked for; one that nobody knows does."""
    if at is None:
        return True
    return (wanted.since is None or at >= wanted.since) and (wanted.until is None or at < wanted.until)


def chosen_ids(what: str, wanted: Iterable[str], known: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return ids of things that somebody named by id or name.

    Args:
        what: What they are, for the error.
        wanted: Ids or names, capitals do not matter.
        known: Ids with names.

    Raises:
        SettingsError: One of them is none.
    """
    by_name: dict[str, set[str]] = {}
    pairs = list(known)
    for ref, name in pairs:
        # Several things may have one name, a gate in each of two halls; then all of them are meant.
        by_name.setdefault(name.casefold(), set()).add(ref)
        by_name.setdefault(ref.casefold(), set()).add(ref)
    chosen: set[str] = set()
    for text in wanted:
        found = by_name.get(text.strip().casefold())
        if found is None:
            names = ", ".join(dict.fromkeys(name for _, name in pairs)) or "none"
            raise SettingsError(f"the log holds no {what} {text!r}; there are: {names}", key="settings.no_choice")
        chosen |= found
    return frozenset(chosen)
