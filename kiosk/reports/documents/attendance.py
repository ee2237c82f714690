"""Attendance as a document: lists, types, arrivals, refusals, speed of gates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.reports.arrivals import MinuteCount, bin_start, busiest, in_bins, totals
from kiosk.domain.reports.attendance import ListAttendance, zones_told
from kiosk.domain.reports.exposure import Exposure
from kiosk.domain.reports.gate_speed import GateSpeed
from kiosk.domain.reports.presence import Presence
from kiosk.reports.document import BarChart, Cell, Column, Document, Facts, Section, Table
from kiosk.reports.documents.frame import Frame, reason_text
from kiosk.reports.translatable import Translatable

QUARTER = timedelta(minutes=15)
"""Length of a stretch of time in charts and tables."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceFigures:
    """Everything that attendance is told from.

    Attributes:
        lists: How each list stands.
        minute_counts: What was decided, by the minute.
        presence: Who was inside when, by list.
        speeds: How fast gates were.
        exposure: What single laptops decided alone.
        gate_names: What people call gates, by id.
        type_names: What people call ticket types, by id.
        zones: Zones that gates lead into, by gate; without those that lead into all.
        inside_by_zone: How many guests are in each zone, "" for those of whom nobody knows.
    """

    lists: Sequence[ListAttendance]
    minute_counts: Sequence[MinuteCount]
    presence: Mapping[str, Presence]
    speeds: Sequence[GateSpeed]
    exposure: Exposure
    gate_names: Mapping[str, str]
    type_names: Mapping[str, str]
    zones: Mapping[str, str] = field(default_factory=dict)
    inside_by_zone: Mapping[str, int] = field(default_factory=dict)

    @property
    def arrivals(self) -> list[MinuteCount]:
        """Those who came in."""
        return [minute_count for minute_count in self.minute_counts if minute_count.arrived]

    @property
    def refusals(self) -> list[MinuteCount]:
        """Those who did not."""
        return [minute_count for minute_count in self.minute_counts if minute_count.refused]

    def gate(self, gate_id: str) -> str:
        """Return what people call a gate."""
        return self.gate_names.get(gate_id, gate_id) or Translatable("no gate")

    def type(self, type_id: str) -> str:
        """Return what people call a ticket type."""
        return self.type_names.get(type_id, type_id) or Translatable("not in the guest list")


def attendance_document(frame: Frame, figures: AttendanceFigures) -> Document:
    """Return attendance as a document."""
    return Document(
        title=Translatable("Attendance"),
        subtitle=frame.event_name,
        made_at=frame.now,
        zone=frame.zone,
        sections=attendance_sections(frame, figures),
        notes=frame.notes,
    )


def attendance_sections(frame: Frame, figures: AttendanceFigures) -> list[Section]:
    """Return the sections of a report that tell attendance."""
    # Most venues have no zones, and need no table about one.
    zones = [_by_zone(figures)] if figures.zones else []
    return [
        _types(figures),
        _lists(figures),
        arrivals_chart(frame, figures),
        _arrivals(frame, figures),
        _by_type(figures),
        *zones,
        refusals_table(figures),
        _refusals_over_time(frame, figures),
        _gates(figures),
    ]


def summary(frame: Frame, figures: AttendanceFigures) -> Facts:
    """Return the evening in a few figures."""
    arrivals = figures.arrivals
    best = busiest(in_bins(arrivals, QUARTER, frame.zone))
    pairs: list[tuple[str, Cell]] = [
        (Translatable("Admissions"), sum(minute_count.count for minute_count in arrivals)),
        (Translatable("Exits"), sum(minute_count.count for minute_count in figures.minute_counts if minute_count.left)),
        (Translatable("Refusals"), sum(minute_count.count for minute_count in figures.refusals)),
    ]
    for one in figures.lists:
        came = Translatable("{count} of {total}", count=one.guests_came, total=one.guests_expected)
        pairs.append((Translatable("{list}: came of expected guests", list=one.name), came))
        pairs.append((Translatable("{list}: inside", list=one.name), one.guests_inside))
        peak = figures.presence[one.list_id].peak if one.list_id in figures.presence else None
        if peak is not None:
            most = Translatable("{count} at {time}", count=peak.guests, time=_clock(frame, figures, peak.at))
            pairs.append((Translatable("{list}: most inside", list=one.name), most))
    if best is not None:
        busy = Translatable("{count} from {time}", count=best.count, time=_clock(frame, figures, best.start))
        pairs.append((Translatable("Busiest quarter of an hour"), busy))
    return Facts(title=Translatable("Summary"), pairs=pairs)


def _clock(frame: Frame, figures: AttendanceFigures, at: datetime) -> datetime | time:
    """Return an instant by the event's clocks, with its day where there were several: a night has two of them, too."""
    days = {in_zone(one.minute, frame.zone).date() for one in figures.minute_counts}
    local = in_zone(at, frame.zone)
    return local if len(days) > 1 else local.time()


def _lists(figures: AttendanceFigures) -> Table:
    columns = (
        Column(name=Translatable("List"), width=24),
        Column(name=Translatable("Guests expected"), width=10, is_number=True),
        Column(name=Translatable("Came"), width=8, is_number=True),
        Column(name=Translatable("Inside"), width=8, is_number=True),
        Column(name=Translatable("Limit"), width=8, is_number=True),
        Column(name=Translatable("Alert %"), width=8, is_number=True),
        Column(name=Translatable("Most inside"), width=8, is_number=True),
        Column(name=Translatable("At"), width=20),
        Column(name=Translatable("Stay p50 min"), width=8, digits=0, is_number=True),
        Column(name=Translatable("Stay p95 min"), width=8, digits=0, is_number=True),
    )
    rows: list[list[Cell]] = []
    for one in figures.lists:
        found = figures.presence.get(one.list_id, Presence())
        # Nobody who left yet, nothing to tell: an empty cell, not a stay of zero minutes.
        stays = [stay / timedelta(minutes=1) if (stay := found.stay(share)) else None for share in (0.5, 0.95)]
        peak: list[Cell] = [found.peak.guests, found.peak.at] if found.peak else [None, None]
        counts = (one.guests_expected, one.guests_came, one.guests_inside, one.capacity, one.alert)
        rows.append([one.name, *counts, *peak, *stays])
    return Table(key="lists", title=Translatable("Check-in lists"), columns=columns, rows=rows)


def _types(figures: AttendanceFigures) -> Table:
    columns = (
        Column(name=Translatable("List"), width=24),
        Column(name=Translatable("Ticket type"), width=24),
        Column(name=Translatable("Tickets expected"), width=10, is_number=True),
        Column(name=Translatable("Came"), width=8, is_number=True),
        Column(name=Translatable("Did not come"), width=8, is_number=True),
        Column(name=Translatable("Guests inside"), width=8, is_number=True),
    )
    rows: list[list[Cell]] = [
        [one.name, kind.name, kind.expected, kind.came, kind.no_shows, kind.inside]
        for one in figures.lists
        for kind in one.types
    ]
    return Table(key="types", title=Translatable("Expected and came"), columns=columns, rows=rows)


def arrivals_chart(frame: Frame, figures: AttendanceFigures) -> BarChart:
    """Return arrivals by quarters of an hour as a chart."""
    bins = in_bins(figures.arrivals, QUARTER, frame.zone)
    return BarChart(
        title=Translatable("Arrivals"),
        unit=Translatable("guests in 15 minutes"),
        bars=[(one.start, one.count) for one in bins],
    )


def _arrivals(frame: Frame, figures: AttendanceFigures) -> Table:
    words = ("arrivals", Translatable("Arrivals by gate"))
    return _over_time(frame, words, figures.arrivals, lambda minute_count: minute_count.gate_id, figures.gate)


def _refusals_over_time(frame: Frame, figures: AttendanceFigures) -> Table:
    names = {minute_count.reason.value: reason_text(minute_count.reason) for minute_count in figures.refusals}
    words = ("refusals-over-time", Translatable("Refusals over time"))
    return _over_time(
        frame, words, figures.refusals, lambda minute_count: minute_count.reason.value, lambda ref: names[ref]
    )


def _over_time(
    frame: Frame,
    words: tuple[str, Translatable],
    minute_counts: Sequence[MinuteCount],
    of: Callable[[MinuteCount], str],
    name: Callable[[str], str],
) -> Table:
    """Return a row for each quarter of an hour, with a column for each value of a property."""
    refs = sorted({of(minute_count) for minute_count in minute_counts}, key=name)
    starts = [one.start for one in in_bins(minute_counts, QUARTER, frame.zone)]
    # With zeros: a quarter in which nobody came is a row as well.
    counts = {(start, ref): 0 for start in starts for ref in refs}
    for minute_count in minute_counts:
        counts[bin_start(minute_count.minute, QUARTER, frame.zone), of(minute_count)] += minute_count.count
    columns = [
        Column(name=Translatable("From"), width=20),
        *(Column(name=name(ref), width=10, is_number=True) for ref in refs),
        Column(name=Translatable("All"), width=8, is_number=True),
    ]
    rows: list[list[Cell]] = []
    for start in starts:
        cells = [counts[start, ref] for ref in refs]
        rows.append([start, *cells, sum(cells)])
    return Table(key=words[0], title=words[1], columns=columns, rows=rows)


def _by_type(figures: AttendanceFigures) -> Table:
    found = totals(figures.arrivals, lambda minute_count: minute_count.ticket_type_id)
    columns = (
        Column(name=Translatable("Ticket type"), width=24),
        Column(name=Translatable("Admissions"), width=10, is_number=True),
    )
    rows: list[list[Cell]] = [[figures.type(type_id), count] for type_id, count in found.items()]
    return Table(key="admissions-by-type", title=Translatable("Admissions by ticket type"), columns=columns, rows=rows)


def _by_zone(figures: AttendanceFigures) -> Table:
    def zone(minute_count: MinuteCount) -> str:
        return figures.zones.get(minute_count.gate_id, "")

    came = totals(figures.arrivals, zone)
    left = totals([count for count in figures.minute_counts if count.left], zone)
    columns = (
        Column(name=Translatable("Zone"), width=24),
        Column(name=Translatable("Admissions"), width=10, is_number=True),
        Column(name=Translatable("Exits"), width=10, is_number=True),
        Column(name=Translatable("Inside"), width=10, is_number=True),
    )
    # Admissions count every way in, also from another zone; inside is each guest once, wherever the last one led.
    inside = figures.inside_by_zone
    names = zones_told(figures.zones.values(), {**came, **left, **inside})
    rows: list[list[Cell]] = [
        [name or Translatable("no zone"), came.get(name, 0), left.get(name, 0), inside.get(name, 0)] for name in names
    ]
    return Table(key="admissions-by-zone", title=Translatable("Admissions by zone"), columns=columns, rows=rows)


def refusals_table(figures: AttendanceFigures) -> Table:
    """Return how often each reason was told."""
    found = totals(figures.refusals, lambda minute_count: minute_count.reason)
    columns = (
        Column(name=Translatable("Reason"), width=24),
        Column(name=Translatable("Refusals"), width=10, is_number=True),
    )
    rows: list[list[Cell]] = [[reason_text(reason), count] for reason, count in found.items()]
    return Table(key="refusals", title=Translatable("Refusals by reason"), columns=columns, rows=rows)


def _gates(figures: AttendanceFigures) -> Table:
    columns = (
        Column(name=Translatable("Gate"), width=24),
        Column(name=Translatable("Scans in a row"), width=10, is_number=True),
        Column(name=Translatable("Seconds p50"), width=8, digits=1, is_number=True),
        Column(name=Translatable("Seconds p95"), width=8, digits=1, is_number=True),
        Column(name=Translatable("Admissions"), width=10, is_number=True),
        Column(name=Translatable("Decided alone"), width=10, is_number=True),
        Column(name=Translatable("Turned out double"), width=10, is_number=True),
    )
    exposed = {one.gate_id: one for one in figures.exposure.gates}
    speeds = {one.gate_id: one for one in figures.speeds}
    rows: list[list[Cell]] = []
    # Of both: a gate that only refused has speed and no admissions.
    for gate_id in sorted({*exposed, *speeds}, key=figures.gate):
        speed = speeds.get(gate_id, GateSpeed(gate_id=gate_id))
        gate = exposed.get(gate_id)
        told = (gate.admitted, gate.alone, gate.doubles) if gate else (0, 0, 0)
        rows.append([figures.gate(gate_id), speed.scans, speed.p50_s, speed.p95_s, *told])
    return Table(key="gates", title=Translatable("Gates"), columns=columns, rows=rows)
