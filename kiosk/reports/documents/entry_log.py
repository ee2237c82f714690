"""The entry log as a table: one row for each scan, with both clocks."""

from collections.abc import Iterable, Iterator, Sequence

from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.entry_log import DeliveryState, LogRow
from kiosk.reports.document import Cell, Column, Document, Personal, Table
from kiosk.reports.documents.frame import Frame, reason_text

COLUMNS = (
    Column(name="Time", width=20),
    Column(name="Device's clock", width=20),
    Column(name="± ms", width=7, is_number=True),
    Column(name="Gate", width=14),
    Column(name="List", width=16),
    Column(name="Direction", width=9),
    Column(name="Outcome", width=9),
    Column(name="Reason", width=14),
    Column(name="Guest", width=24, personal=Personal.GUEST),
    Column(name="Ticket", width=14, personal=Personal.TICKET),
    Column(name="Booking", width=12, personal=Personal.BOOKING),
    Column(name="Seat", width=14, personal=Personal.SEAT),
    Column(name="Ticket type", width=16),
    Column(name="Guest of party", width=8, is_number=True),
    Column(name="Device", width=14),
    Column(name="Steward", width=12, personal=Personal.STAFF),
    Column(name="Supervisor", width=12, personal=Personal.STAFF),
    Column(name="Taken back", width=9),
    Column(name="Agreed by", width=10),
    Column(name="Read by", width=12),
    Column(name="Conflicts", width=8, is_number=True),
    Column(name="Delivery", width=10),
    Column(name="Note", width=24, personal=Personal.WORDS),
    Column(name="Entry", width=38, personal=Personal.ENTRY),
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

_OUTCOMES = {Outcome.ADMIT: "admitted", Outcome.REFUSE: "refused", Outcome.ASK: "asked"}
_DELIVERY = {
    DeliveryState.NONE: "",
    DeliveryState.QUEUED: "waits",
    DeliveryState.DELIVERED: "delivered",
    DeliveryState.DEAD: "given up",
}


def log_document(frame: Frame, rows: Iterable[LogRow], *, columns: Sequence[str] = ()) -> Document:
    """Return the log as a document.

    Args:
        frame: What it begins with.
        rows: The rows, oldest first.
        columns: Names of the columns that are wanted, in any order; empty means all.
    """
    return Document(
        title="Entry log",
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
    return Table(key="log", title="Entry log", columns=chosen, rows=_chosen(rows, places))


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
        "in" if entry.direction == "entry" else "out",
        "takes back" if entry.undoes else _OUTCOMES[entry.outcome],
        reason_text(entry.reason) + (", overridden" if entry.forced else ""),
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
        entry.assurance.value,
        entry.source.value.replace("_", " "),
        # A column of zeros hides the few that are none.
        row.conflicts or None,
        _DELIVERY[row.delivery],
        entry.note,
        entry.entry_id,
    ]
