"""Guests in a list, each in a name and a line: no two of them read the same.

A booking often names whoever paid on each of its tickets: then type, seat and number say who is meant.
"""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.ui.ports.look_up import GuestRow
from kiosk.ui.text.own_language import shown_text
from kiosk.ui.text.text_direction import dotted, isolated


class GuestLine(NamedTuple):
    """What is read of a guest."""

    title: str
    detail: str


def told_apart(rows: Sequence[GuestRow], *, one_booking: bool = False) -> list[GuestLine]:
    """Return what is read of each guest.

    Args:
        rows: The guests, as they stand in the list.
        one_booking: They are of one booking, whose number stands above them.
    """
    lines = [_line(row, one_booking=one_booking) for row in rows]
    lines = [
        GuestLine(line.title, dotted(line.detail, row.number)) if is_doubled and row.number else line
        for row, line, is_doubled in zip(rows, lines, _doubled(lines), strict=True)
    ]
    # Tickets without numbers are counted: the second of two is at least the one below the first.
    seen: Counter[GuestLine] = Counter()
    for place, is_doubled in enumerate(_doubled(lines)):
        line = lines[place]
        seen[line] += 1
        if is_doubled:
            lines[place] = GuestLine(line.title, dotted(line.detail, f"({QLocale().toString(seen[line])})"))
    return lines


def _doubled(lines: Sequence[GuestLine]) -> list[bool]:
    counts = Counter(lines)
    return [counts[line] > 1 for line in lines]


def _line(row: GuestRow, *, one_booking: bool) -> GuestLine:
    kind = shown_text(row.kind, row.kind_names)
    kind = f"{kind} ({row.variation})" if row.variation else kind
    seat = QCoreApplication.translate("Ticket", "Seat {seat}").format(seat=isolated(row.seat)) if row.seat else ""
    title = row.name or row.booking or kind
    parts = (kind, seat, "" if one_booking else row.booking)
    return GuestLine(title, dotted(*(part for part in parts if part != title)))
