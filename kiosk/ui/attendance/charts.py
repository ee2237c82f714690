"""What is drawn on the attendance page, with the numbers that stand beside it."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.domain.clock.instants import later, zone_of
from kiosk.ui.ports.organizer.pages import AttendanceReport, Cell

_APART: Final = timedelta(days=1)
"""What lies further apart than this is no one evening; the nights of a festival are shorter."""


@dataclass(frozen=True, slots=True)
class Series:
    """One colour of a plot.

    Attributes:
        name: What it is.
        values: A value for each place of the plot.
    """

    name: str
    values: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """What is drawn, and its numbers.

    Attributes:
        title: What it is.
        unit: What is counted.
        series: What is drawn.
        instants: Places on a clock, one for each value; or
        places: Names of places, one for each value.
        width: How long a place on the clock is; None draws a line.
        stacked: Whether series lie on top of each other; else side by side.
        limit: A line that should not be reached, or None.
        headings: Of the table.
        rows: Of the table.
    """

    title: str
    unit: str
    series: tuple[Series, ...] = ()
    instants: tuple[datetime, ...] = ()
    places: tuple[str, ...] = ()
    width: timedelta | None = None
    stacked: bool = True
    limit: float | None = None
    headings: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()


def zone_in(report: AttendanceReport) -> tzinfo:
    """Return the zone of the event's clocks."""
    return zone_of(report.timezone) or UTC


def main_stretch(view: Chart) -> tuple[datetime, datetime] | None:
    """Return from when to when most of it happened, None where all of it hangs together.

    One scan of a device whose clock was a year off would otherwise press the whole evening into one line.
    """
    breaks = [n for n, (a, b) in enumerate(pairwise(view.instants), 1) if b - a > _APART]
    if not breaks:
        return None
    parts = list(pairwise([0, *breaks, len(view.instants)]))
    first, end = max(parts, key=lambda part: sum(sum(line.values[slice(*part)]) for line in view.series))
    return view.instants[first], later(view.instants[end - 1], view.width or timedelta(minutes=1))


def gate_name(report: AttendanceReport, gate_id: str) -> str:
    """Return what people call a gate."""
    return report.gate_names.get(gate_id, gate_id) or QCoreApplication.translate("AttendanceViews", "No gate")
