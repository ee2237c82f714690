"""What the attendance page can show, made of a report: series to be drawn, and the same numbers as a table.

Pure: from records to records. What is drawn and what stands beside it can therefore not differ.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.reports.arrival_sums import ByMinute
from kiosk.domain.reports.arrivals import bin_start, filled
from kiosk.ui.attendance.charts import Chart, Series, gate_name, zone_in
from kiosk.ui.attendance.place_charts import alone_chart, expected_chart, gates_chart, zones_chart
from kiosk.ui.ports.organizer.pages import AttendanceReport, Cell
from kiosk.ui.text.log_words import reason_words

MOST_SERIES: Final = 7
"""More lines than these nobody tells apart: the rest is drawn as one."""


class ViewName(StrEnum):
    """What is shown."""

    ARRIVALS = "arrivals"
    INSIDE = "inside"
    REFUSALS = "refusals"
    EXPECTED = "expected"
    GATES = "gates"
    ALONE = "alone"
    ZONES = "zones"


class Grouping(StrEnum):
    """What arrivals are told apart by."""

    NOTHING = "nothing"
    GATE = "gate"
    TYPE = "type"
    ZONE = "zone"
    LIST = "list"


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
        ViewName.EXPECTED: expected_chart,
        ViewName.GATES: gates_chart,
        ViewName.ALONE: alone_chart,
        ViewName.ZONES: zones_chart,
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
