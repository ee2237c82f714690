"""What the attendance page can show, made of a report: series to be drawn, and the same numbers as a table.

Pure: from records to records. What is drawn and what stands beside it can therefore not differ.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from enum import StrEnum
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.domain.clock.instants import in_zone, later, zone_of
from kiosk.domain.reports.arrival_sums import ByMinute
from kiosk.domain.reports.arrivals import bin_start, filled
from kiosk.domain.reports.gate_speed import GateHint, GateSpeed
from kiosk.ui.ports.organizer.pages import AttendanceReport, Cell
from kiosk.ui.text.log_words import reason_words

MOST_SERIES: Final = 7
"""More lines than these nobody tells apart: the rest is drawn as one."""


_APART: Final = timedelta(days=1)
"""What lies further apart than this is no one evening; the nights of a festival are shorter."""


class ViewName(StrEnum):
    """What is shown."""

    ARRIVALS = "arrivals"
    INSIDE = "inside"
    REFUSALS = "refusals"
    EXPECTED = "expected"
    GATES = "gates"
    ALONE = "alone"


class Grouping(StrEnum):
    """What arrivals are told apart by."""

    NOTHING = "nothing"
    GATE = "gate"
    TYPE = "type"
    ZONE = "zone"
    LIST = "list"


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


def view_of(report: AttendanceReport, name: ViewName, grouping: Grouping, width: timedelta) -> Chart:
    """Return what is to be shown.

    Args:
        report: How the event stands.
        name: What to show.
        grouping: What arrivals are told apart by.
        width: Length of a stretch of time.
    """
    if name is ViewName.ARRIVALS:
        return _arrivals(report, grouping, width)
    if name is ViewName.REFUSALS:
        return _refusals(report, width)
    plain = {
        ViewName.INSIDE: _inside,
        ViewName.EXPECTED: _expected,
        ViewName.GATES: _gates,
        ViewName.ALONE: _alone,
    }
    return plain[name](report)


def _arrivals(report: AttendanceReport, grouping: Grouping, width: timedelta) -> Chart:
    lists = {one.list_id: one.name for one in report.lists}
    counted = report.sums
    ways: dict[Grouping, tuple[Mapping[str, ByMinute], Callable[[str], str]]] = {
        Grouping.NOTHING: ({"": counted.arrivals}, lambda _: QCoreApplication.translate("AttendanceViews", "All")),
        Grouping.GATE: (counted.by_gate, lambda ref: gate_name(report, ref)),
        Grouping.TYPE: (
            counted.by_type,
            lambda ref: report.type_names.get(ref) or QCoreApplication.translate("AttendanceViews", "Unknown"),
        ),
        Grouping.ZONE: (
            counted.by_gate,
            lambda ref: report.zones.get(ref) or QCoreApplication.translate("AttendanceViews", "No zone"),
        ),
        Grouping.LIST: (counted.by_list, lambda ref: lists.get(ref, ref)),
    }
    title, unit = (
        QCoreApplication.translate("AttendanceViews", "Arrivals"),
        QCoreApplication.translate("AttendanceViews", "guests"),
    )
    of_group, name = ways[grouping]
    named = [(name(ref), minutes) for ref, minutes in of_group.items() if minutes]
    return _over_time(report, named, width, (title, unit))


def _refusals(report: AttendanceReport, width: timedelta) -> Chart:
    words = reason_words()
    title, unit = (
        QCoreApplication.translate("AttendanceViews", "Refusals by reason"),
        QCoreApplication.translate("AttendanceViews", "scans"),
    )
    named = [(words[reason], minutes) for reason, minutes in report.sums.refusals.items()]
    return _over_time(report, named, width, (title, unit))


def _over_time(
    report: AttendanceReport, named: Sequence[tuple[str, ByMinute]], width: timedelta, words: tuple[str, str]
) -> Chart:
    zone = zone_in(report)
    # The window's own thread does this while people scan: zones are asked once for each minute, not for each count.
    starts = {minute: bin_start(minute, width, zone) for minute in {at for _, minutes in named for at in minutes}}
    # Several gates lead into one zone, and things of one name are one to whoever reads it.
    found: dict[str, Counter[datetime]] = {}
    for name, minutes in named:
        mine = found.setdefault(name, Counter())
        for minute, count in minutes.items():
            mine[starts[minute]] += count
    instants = tuple(one.start for one in filled(sum(found.values(), Counter[datetime]()), width))
    names = sorted(found, key=lambda name: (-found[name].total(), name))
    every = [Series(one, tuple(found[one][at] for at in instants)) for one in names]
    drawn, rest = every[:MOST_SERIES], every[MOST_SERIES:]
    if rest:
        sums = tuple(sum(values) for values in zip(*(one.values for one in rest), strict=True))
        drawn.append(Series(QCoreApplication.translate("AttendanceViews", "Others"), sums))
    rows = []
    for place, at in reversed(list(enumerate(instants))):
        cells: list[Cell] = [int(one.values[place]) for one in every]
        together: list[Cell] = [sum(int(one.values[place]) for one in every)] if len(every) > 1 else []
        rows.append((in_zone(at, zone), *cells, *together))
    sums_heading = (QCoreApplication.translate("AttendanceViews", "Together"),) if len(every) > 1 else ()
    return Chart(
        title=words[0],
        unit=words[1],
        series=tuple(drawn),
        instants=instants,
        width=width,
        headings=(QCoreApplication.translate("AttendanceViews", "From"), *names, *sums_heading),
        rows=tuple(rows),
    )


def _inside(report: AttendanceReport) -> Chart:
    zone = zone_in(report)
    curves = [(one, report.presence[one.list_id].curve) for one in report.lists if one.list_id in report.presence]
    curves = [(one, curve) for one, curve in curves if curve]
    # Lists have changes of their own: each curve is read at every instant of all of them.
    # The last step of a minute is how it ended.
    stood = [(one, {step.at.replace(second=0, microsecond=0): step.guests for step in curve}) for one, curve in curves]
    instants = sorted({at for _, steps in stood for at in steps})
    series = []
    for one, steps in stood:
        values, guests = [], 0
        for at in instants:
            guests = steps.get(at, guests)
            values.append(float(guests))
        series.append(Series(one.name, tuple(values)))
    limits = [one.capacity for one, _ in curves if one.capacity is not None]
    rows: list[tuple[Cell, ...]] = [
        (in_zone(at, zone), *(int(line.values[place]) for line in series))
        for place, at in reversed(list(enumerate(instants)))
    ]
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Guests inside"),
        unit=QCoreApplication.translate("AttendanceViews", "guests"),
        series=tuple(series),
        instants=tuple(instants),
        limit=float(max(limits)) if limits else None,
        headings=(QCoreApplication.translate("AttendanceViews", "Time"), *(one.name for one in series)),
        rows=tuple(rows),
    )


def _expected(report: AttendanceReport) -> Chart:
    kinds = [(one, kind) for one in report.lists for kind in one.types]
    several = len(report.lists) > 1
    places = tuple(f"{kind.name} ({one.name})" if several else kind.name for one, kind in kinds)
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Expected and came"),
        unit=QCoreApplication.translate("AttendanceViews", "tickets"),
        series=(
            Series(QCoreApplication.translate("AttendanceViews", "Came"), tuple(float(kind.came) for _, kind in kinds)),
            Series(
                QCoreApplication.translate("AttendanceViews", "Not here yet"),
                tuple(float(kind.no_shows) for _, kind in kinds),
            ),
        ),
        places=places,
        headings=(
            QCoreApplication.translate("AttendanceViews", "Ticket type"),
            QCoreApplication.translate("AttendanceViews", "Expected"),
            QCoreApplication.translate("AttendanceViews", "Came"),
            QCoreApplication.translate("AttendanceViews", "Not here yet"),
            QCoreApplication.translate("AttendanceViews", "Inside"),
        ),
        rows=tuple(
            (place, kind.expected, kind.came, kind.no_shows, kind.inside)
            for place, (_, kind) in zip(places, kinds, strict=True)
        ),
    )


def _gates(report: AttendanceReport) -> Chart:
    speeds = sorted(report.speeds, key=lambda speed: gate_name(report, speed.gate_id).casefold())
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Seconds for a guest"),
        unit=QCoreApplication.translate("AttendanceViews", "seconds"),
        series=(
            Series(
                QCoreApplication.translate("AttendanceViews", "Half of them"),
                tuple(speed.p50_s or 0.0 for speed in speeds),
            ),
            Series(
                QCoreApplication.translate("AttendanceViews", "95 of 100"),
                tuple(speed.p95_s or 0.0 for speed in speeds),
            ),
        ),
        places=tuple(gate_name(report, speed.gate_id) for speed in speeds),
        stacked=False,
        headings=(
            QCoreApplication.translate("AttendanceViews", "Gate"),
            QCoreApplication.translate("AttendanceViews", "Half of them"),
            QCoreApplication.translate("AttendanceViews", "95 of 100"),
            QCoreApplication.translate("AttendanceViews", "Busy"),
            QCoreApplication.translate("AttendanceViews", "What would help"),
        ),
        rows=tuple(
            (gate_name(report, one.gate_id), one.p50_s, one.p95_s, busy_text(one), hint_word(one.hint))
            for one in speeds
        ),
    )


def _alone(report: AttendanceReport) -> Chart:
    gates = report.exposure.gates
    return Chart(
        title=QCoreApplication.translate("AttendanceViews", "Decided by one laptop alone"),
        unit=QCoreApplication.translate("AttendanceViews", "admissions"),
        series=(
            Series(QCoreApplication.translate("AttendanceViews", "Alone"), tuple(float(gate.alone) for gate in gates)),
            Series(
                QCoreApplication.translate("AttendanceViews", "Turned out double"),
                tuple(float(gate.doubles) for gate in gates),
            ),
        ),
        places=tuple(gate_name(report, gate.gate_id) for gate in gates),
        stacked=False,
        headings=(
            QCoreApplication.translate("AttendanceViews", "Gate"),
            QCoreApplication.translate("AttendanceViews", "Admissions"),
            QCoreApplication.translate("AttendanceViews", "Alone"),
            QCoreApplication.translate("AttendanceViews", "Turned out double"),
        ),
        rows=tuple((gate_name(report, one.gate_id), one.admitted, one.alone, one.doubles) for one in gates),
    )


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


def busy_text(speed: GateSpeed) -> str:
    """Return how busy a gate's devices are, "85 %, 90 %"; "" where none scanned lately."""
    return ", ".join(f"{QLocale().toString(round(share * 100))} %" for share in speed.pressure.values())


def hint_word(hint: GateHint) -> str:
    """Return what would help a gate, "" for nothing."""
    return {
        GateHint.NOTHING: "",
        GateHint.OPEN_ANOTHER: QCoreApplication.translate("AttendanceViews", "Open another lane"),
        GateHint.MAY_CLOSE_ONE: QCoreApplication.translate("AttendanceViews", "One lane may close"),
    }[hint]
