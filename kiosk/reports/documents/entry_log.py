"""The entry log as a table: one row for each scan, with both clocks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from kiosk.domain.reason_codes import Reason
from kiosk.domain.reports.entry_log import DeliveryState, LogRow
from kiosk.reports.document import Cell, Column, Document, Personal, Table
from kiosk.reports.documents.frame import REASON_TEXTS, Frame
from kiosk.reports.documents.shown_values import ASSURANCES, DIRECTIONS, OUTCOMES, SOURCES
from kiosk.reports.translatable import Translatable

COLUMNS = (
    Column(name=Translatable("Time"), width=20),
    Column(name=Translatable("Device's clock"), width=20),
    Column(name=Translatable("± ms"), width=7, is_number=True),
    Column(name=Translatable("Gate"), width=14),
    Column(name=Translatable("List"), width=16),
    Column(name=Translatable("Direction"), width=9),
    Column(name=Translatable("Outcome"), width=9),
    Column(name=Translatable("Reason"), width=14),
    Column(name=Translatable("Guest"), width=24, personal=Personal.GUEST),
    Column(name=Translatable("Ticket"), width=14, personal=Personal.TICKET),
    Column(name=Translatable("Booking"), width=12, personal=Personal.BOOKING),
    Column(name=Translatable("Seat"), width=14, personal=Personal.SEAT),
    Column(name=Translatable("Ticket type"), width=16),
    Column(name=Translatable("Guest of party"), width=8, is_number=True),
    Column(name=Translatable("Device"), width=14),
    Column(name=Translatable("Steward"), width=12, personal=Personal.STAFF),
    Column(name=Translatable("Supervisor"), width=12, personal=Personal.STAFF),
    Column(name=Translatable("Taken back"), width=9),
    Column(name=Translatable("Agreed by"), width=10),
    Column(name=Translatable("Read by"), width=12),
    Column(name=Translatable("Conflicts"), width=8, is_number=True),
    Column(name=Translatable("Delivery"), width=10),
    Column(name=Translatable("Note"), width=24, personal=Personal.WORDS),
    Column(name=Translatable("Entry"), width=38, personal=Personal.ENTRY),
)
"""Every column, in order."""

FOR_PAPER = ("Time", "Gate", "Direction", "Outcome", "Reason", "Guest", "Ticket", "Ticket type", "Steward", "Agreed by")
"""The columns that fit a page."""

FOR_SHEETS = tuple(
    column.name
    for column in COLUMNS
    if column.name not in {"Device's clock", "± ms", "Guest of party", "Read by", "Conflicts", "Delivery", "Entry"}
)
"""The columns that people look at in a spreadsheet; a workbook of all of them takes half as long again to write."""

_DELIVERY = {
    DeliveryState.NONE: "",
    DeliveryState.QUEUED: Translatable("waits"),
    DeliveryState.DELIVERED: Translatable("delivered"),
    DeliveryState.DEAD: Translatable("given up"),
}
_TAKES_BACK = Translatable("takes back")
_OVERRIDDEN: Mapping[Reason, Translatable] = {
    reason: Translatable("{reason}, overridden", reason=word) for reason, word in REASON_TEXTS.items()
}


def log_document(frame: Frame, rows: Iterable[LogRow], *, columns: Sequence[str] = ()) -> Document:
    """Return the log as a document.

    Args:
        frame: What it begins with.
        rows: The rows, oldest first.
        columns: Names of the columns that are wanted, in any order; empty means all.
    """
    return Document(
        title=Translatable("Entry log"),
        subtitle=frame.event_name,
        made_at=frame.now,
        zone=frame.zone,
        sections=[log_table(rows, columns)],
        notes=frame.notes,
    )


def log_table(rows: Iterable[LogRow], columns: Sequence[str] = ()) -> Table:
    """Return the log as a table."""
    # In the order of the table, whatever order they were asked for in: files of two evenings can be laid side by
    # side.
    places = [place for place, column in enumerate(COLUMNS) if not columns or column.name in columns]
    chosen = [COLUMNS[place] for place in places]
    return Table(key="log", title=Translatable("Entry log"), columns=chosen, rows=_chosen(rows, places))


def _chosen(rows: Iterable[LogRow], places: Sequence[int]) -> Iterator[list[Cell]]:
    # Asked once and not for each of a million rows.
    whole = len(places) == len(COLUMNS)
    for row in rows:
        cells = _cells(row)
        yield cells if whole else [cells[place] for place in places]


def _cells(row: LogRow) -> list[Cell]:
    entry = row.entry
    return [
        entry.corrected_at,
        entry.raw_at,
        entry.uncertainty_ms,
        row.gate_name or entry.gate_id or "",
        row.list_name or entry.list_id,
        DIRECTIONS[entry.direction],
        _TAKES_BACK if entry.undoes else OUTCOMES[entry.outcome],
        _OVERRIDDEN[entry.reason] if entry.forced else REASON_TEXTS[entry.reason],
        row.guest_name,
        row.ticket_number,
        row.booking_number,
        row.seat,
        row.type_name,
        entry.guest_no,
        row.device_name or entry.device_id,
        entry.staff,
        entry.supervisor,
        row.undone,
        ASSURANCES[entry.assurance],
        SOURCES[entry.source],
        # A column of zeros hides the few that are none.
        row.conflicts or None,
        _DELIVERY[row.delivery],
        entry.note,
        entry.entry_id,
    ]
