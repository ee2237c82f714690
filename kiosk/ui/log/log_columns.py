"""The columns of the log, by names that are kept: what stands in them and what they are called."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QTableView

from kiosk.domain.reports.entry_log import LogRow
from kiosk.ui.text.log_words import (
    assurance_words,
    delivery_words,
    device_clock,
    direction_words,
    seconds_text,
    source_words,
    verdict_word,
    wall_time,
)
from kiosk.ui.text.text_direction import dotted


@dataclass(frozen=True, slots=True)
class LogColumn:
    """One column.

    Attributes:
        name: By which it is kept.
        heading: What it is called in the window.
        text: From a row and the current instant to what stands in it.
        width: Wanted width, units.
        is_number: Whether it stands at the far side.
    """

    name: str
    heading: str
    text: Callable[[LogRow, datetime], str]
    width: float = 8
    is_number: bool = False


CHOSEN_AT_FIRST: Final = ("time", "verdict", "guest", "ticket", "type", "gate", "staff", "marks")


def log_columns() -> tuple[LogColumn, ...]:
    """Return all columns in the language of the window."""
    directions, assurances = direction_words(), assurance_words()
    sources, deliveries = source_words(), delivery_words()
    return (
        LogColumn(
            "time",
            QCoreApplication.translate("LogColumns", "Time"),
            lambda r, now: wall_time(r.place.at, r.timezone, now),
            8.5,
        ),
        LogColumn(
            "verdict", QCoreApplication.translate("LogColumns", "Verdict"), lambda r, _: verdict_word(r.entry), 10
        ),
        LogColumn("guest", QCoreApplication.translate("LogColumns", "Guest"), lambda r, _: r.guest_name, 13),
        LogColumn("ticket", QCoreApplication.translate("LogColumns", "Ticket"), lambda r, _: r.ticket_number, 8),
        LogColumn("type", QCoreApplication.translate("LogColumns", "Ticket type"), lambda r, _: r.type_name, 9),
        LogColumn(
            "gate",
            QCoreApplication.translate("LogColumns", "Gate"),
            lambda r, _: r.gate_name or r.entry.gate_id or "",
            8,
        ),
        LogColumn("staff", QCoreApplication.translate("LogColumns", "Steward"), lambda r, _: r.entry.staff, 7),
        LogColumn("marks", QCoreApplication.translate("LogColumns", "Marks"), lambda r, _: marks_of(r), 12),
        LogColumn("event", QCoreApplication.translate("LogColumns", "Event"), lambda r, _: r.event_name, 10),
        LogColumn(
            "list", QCoreApplication.translate("LogColumns", "List"), lambda r, _: r.list_name or r.entry.list_id, 9
        ),
        LogColumn(
            "way", QCoreApplication.translate("LogColumns", "Way"), lambda r, _: directions[r.entry.direction], 4
        ),
        LogColumn("booking", QCoreApplication.translate("LogColumns", "Booking"), lambda r, _: r.booking_number, 8),
        LogColumn("seat", QCoreApplication.translate("LogColumns", "Seat"), lambda r, _: r.seat, 6),
        LogColumn(
            "device",
            QCoreApplication.translate("LogColumns", "Device"),
            lambda r, _: r.device_name or r.entry.device_id,
            9,
        ),
        LogColumn(
            "agreed",
            QCoreApplication.translate("LogColumns", "Agreed by"),
            lambda r, _: assurances[r.entry.assurance],
            9,
        ),
        LogColumn(
            "source", QCoreApplication.translate("LogColumns", "Read by"), lambda r, _: sources[r.entry.source], 9
        ),
        LogColumn(
            "supervisor", QCoreApplication.translate("LogColumns", "Supervisor"), lambda r, _: r.entry.supervisor, 7
        ),
        LogColumn("note", QCoreApplication.translate("LogColumns", "Note"), lambda r, _: r.entry.note, 12),
        LogColumn(
            "delivery", QCoreApplication.translate("LogColumns", "Delivery"), lambda r, _: deliveries[r.delivery], 10
        ),
        LogColumn(
            "clock", QCoreApplication.translate("LogColumns", "Device's own clock"), lambda r, _: device_clock(r), 11
        ),
        LogColumn(
            "exact",
            QCoreApplication.translate("LogColumns", "Exact to"),
            lambda r, _: seconds_text(r.entry.uncertainty_ms),
            6,
        ),
        LogColumn(
            "number",
            QCoreApplication.translate("LogColumns", "No."),
            lambda r, _: QLocale().toString(r.entry.sequence),
            5,
            is_number=True,
        ),
    )


def columns_named(names: Sequence[str]) -> tuple[LogColumn, ...]:
    """Return columns by their names, in the table's order; those chosen at first where none of them is known."""
    every = log_columns()
    chosen = [column for column in every if column.name in names]
    return tuple(chosen or [column for column in every if column.name in CHOSEN_AT_FIRST])


def give_room(table: QTableView, columns: Sequence[LogColumn]) -> None:
    """Widen what is read first (instants with their day in front, answers in a long language), and every heading."""
    head = table.horizontalHeader()
    for at, column in enumerate(columns):
        held = table.sizeHintForColumn(at) if column.name in {"time", "verdict"} else 0
        table.setColumnWidth(at, max(table.columnWidth(at), held, head.sectionSizeHint(at)))


def marks_of(row: LogRow) -> str:
    """Return what is remarkable about an entry, in a few words."""
    return dotted(
        QCoreApplication.translate("LogColumns", "overridden") if row.entry.forced else "",
        QCoreApplication.translate("LogColumns", "taken back") if row.undone else "",
        QCoreApplication.translate("LogColumns", "takes another back") if row.entry.undoes else "",
        QCoreApplication.translate("LogColumns", "conflict") if row.conflicts else "",
    )
