"""The closing report: an evening on a few pages, for whoever answers for it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.domain.door_sales.shift_takings import CashCount
from kiosk.domain.reports.attendance import DeviceActivity
from kiosk.domain.reports.door_sales import DoorSale
from kiosk.domain.reports.entry_log import LogRow
from kiosk.domain.reports.exposure import Exposure
from kiosk.domain.reports.inbox import InboxItem
from kiosk.reports.document import Cell, CodedText, Column, Document, Facts, Personal, Section, Table
from kiosk.reports.documents.attendance import AttendanceFigures, attendance_sections, summary
from kiosk.reports.documents.conflicts import conflicts_sections
from kiosk.reports.documents.door_sales import counts_table, takings_table, types_table
from kiosk.reports.documents.frame import Frame, reason_text
from kiosk.reports.translatable import Translatable


@dataclass(frozen=True, slots=True, kw_only=True)
class EveningFigures:
    """Everything that a closing report is told from.

    Attributes:
        attendance: Attendance.
        overrides: Scans that a supervisor let through.
        inbox: Contradictions, and what the platform did not take; settled ones, too.
        sales: Door sales.
        counts: How the till was counted.
        devices: Each device of which entries are known.
        waiting: Entries that still wait for the platform.
        checkpoints: Signed notes over what this laptop recorded, one of each of its logs.
    """

    attendance: AttendanceFigures
    overrides: Sequence[LogRow]
    inbox: Sequence[InboxItem]
    sales: Sequence[DoorSale]
    devices: Sequence[DeviceActivity]
    waiting: int
    checkpoints: Sequence[str] = ()
    counts: Sequence[CashCount] = ()


_KEEP: Final = Translatable(
    "Keep this paper, or a photo of the code, out of the hands of whoever has the laptop. With it,"
    " `kiosk verify-log evidence.txt --checkpoint FILE` proves that no entry up to here was changed. It proves nothing"
    " of what the laptop recorded later."
)


def closing_document(frame: Frame, figures: EveningFigures) -> Document:
    """Return the closing report."""
    sections: list[Section] = [
        summary(frame, figures.attendance),
        _exposure(figures.attendance.exposure, figures),
        *attendance_sections(frame, figures.attendance),
        _overrides(figures.overrides),
        *conflicts_sections(figures.inbox),
        takings_table(figures.sales),
        types_table(figures.sales),
        counts_table(figures.counts),
        _devices(figures),
        *(
            CodedText(title=Translatable("Checkpoint of this laptop's log"), text=note, hint=_KEEP)
            for note in figures.checkpoints
        ),
    ]
    return Document(
        title=Translatable("Closing report"),
        subtitle=frame.event_name,
        made_at=frame.now,
        zone=frame.zone,
        sections=sections,
        notes=frame.notes,
    )


def _exposure(exposure: Exposure, figures: EveningFigures) -> Facts:
    # No share of nothing: without an admission that was decided alone, a percentage means nothing.
    doubles: Cell = exposure.doubles
    if exposure.share is not None:
        doubles = Translatable("{count} ({share}%)", count=exposure.doubles, share=exposure.share * 100)
    conflicts = [item for item in figures.inbox if item.conflict is not None]
    not_taken = [item for item in figures.inbox if item.conflict is None]
    return Facts(
        title=Translatable("How sure it was"),
        pairs=[
            (Translatable("Admissions that one laptop decided alone"), exposure.alone),
            (Translatable("of these known to be double"), doubles),
            (Translatable("Conflicts"), len(conflicts)),
            (Translatable("of these open"), _open(conflicts)),
            (Translatable("Not taken by the platform"), len(not_taken)),
            (Translatable("of these still open"), _open(not_taken)),
            (Translatable("Overrides by supervisors"), len(figures.overrides)),
            (Translatable("Entries that wait for the platform"), figures.waiting),
        ],
    )


def _open(items: Sequence[InboxItem]) -> int:
    return sum(item.settled_at is None for item in items)


def _overrides(rows: Sequence[LogRow]) -> Table:
    columns = (
        Column(name=Translatable("Time"), width=20),
        Column(name=Translatable("Gate"), width=16),
        Column(name=Translatable("Guest"), width=24, personal=Personal.GUEST),
        Column(name=Translatable("Ticket"), width=14, personal=Personal.TICKET),
        Column(name=Translatable("Against"), width=16),
        Column(name=Translatable("Supervisor"), width=14, personal=Personal.STAFF),
        Column(name=Translatable("Steward"), width=14, personal=Personal.STAFF),
        Column(name=Translatable("Why"), width=26, personal=Personal.WORDS),
    )
    found: list[list[Cell]] = [
        [
            row.entry.corrected_at,
            row.gate_name or row.entry.gate_id or "",
            row.guest_name,
            row.ticket_number,
            reason_text(row.entry.reason),
            row.entry.supervisor,
            row.entry.staff,
            row.entry.note,
        ]
        for row in rows
    ]
    return Table(key="overrides", title=Translatable("Overrides"), columns=columns, rows=found)


def _devices(figures: EveningFigures) -> Table:
    columns = (
        Column(name=Translatable("Device"), width=24),
        Column(name=Translatable("Entries known here"), width=12, is_number=True),
        Column(name=Translatable("Last one"), width=20),
    )
    rows: list[list[Cell]] = [[one.name or one.device_id, one.entries, one.last_at] for one in figures.devices]
    return Table(key="devices", title=Translatable("Devices"), columns=columns, rows=rows)
