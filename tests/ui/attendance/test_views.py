"""What the attendance page shows: plots and tables of the same numbers."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.clock.instants import FIRST, LAST
from kiosk.domain.reports.arrival_sums import ArrivalSums, arrival_sums
from kiosk.domain.reports.arrivals import rate
from kiosk.domain.reports.attendance import ListAttendance
from kiosk.domain.reports.gate_speed import GateHint
from kiosk.domain.reports.presence import Inside
from kiosk.ui.attendance.charts import main_stretch, zone_in
from kiosk.ui.attendance.plot import Plot
from kiosk.ui.attendance.tiles import tiles_of
from kiosk.ui.attendance.views import MOST_SERIES, Grouping, ViewName, view_of
from kiosk.ui.kit.look import Look
from tests.ui.fake_attendance import attendance_report, evening_counts

QUARTER = timedelta(minutes=15)


@pytest.fixture(scope="module")
def report():
    return attendance_report()


def arrivals_of(report):
    return sum(report.sums.arrivals.values())


@pytest.mark.parametrize("grouping", list(Grouping))
@pytest.mark.parametrize("minutes", [1, 15, 30, 60])
def test_arrivals_are_complete_however_they_are_told_apart(english, report, grouping, minutes):
    view = view_of(report, ViewName.ARRIVALS, grouping, timedelta(minutes=minutes))
    assert sum(sum(series.values) for series in view.series) == arrivals_of(report)
    assert sum(int(str(row[-1])) for row in view.rows) == arrivals_of(report)
    assert len(view.rows) == len(view.instants)
    zone = zone_in(report)
    assert all(at.astimezone(zone).minute % minutes == 0 for at in view.instants)
    assert [row[0] for row in view.rows] == [at.astimezone(zone) for at in reversed(view.instants)], "newest on top"


def test_too_many_series_are_drawn_as_one_and_stand_in_the_table_all_the_same(english, report):
    many = [replace(count, gate_id=f"g{number % 12}") for number, count in enumerate(evening_counts())]
    view = view_of(replace(report, sums=arrival_sums(many)), ViewName.ARRIVALS, Grouping.GATE, QUARTER)
    assert [series.name for series in view.series][-1] == "Others"
    assert len(view.series) == MOST_SERIES + 1
    assert len(view.headings) == 12 + 2
    assert sum(sum(series.values) for series in view.series) == arrivals_of(report)


def test_refusals_are_told_apart_by_their_reasons(english, report):
    view = view_of(report, ViewName.REFUSALS, Grouping.NOTHING, QUARTER)
    refused = [count for count in evening_counts() if count.refused]
    assert sum(sum(series.values) for series in view.series) == sum(count.count for count in refused) > 0
    assert len(view.series) == len({count.reason for count in refused})


def test_the_curve_of_guests_inside_ends_where_the_count_does(english, report):
    view = view_of(report, ViewName.INSIDE, Grouping.NOTHING, QUARTER)
    curve = report.presence["main"].curve
    assert view.series[0].values[-1] == curve[-1].guests == view.rows[0][1]
    assert max(view.series[0].values) == report.presence["main"].peak.guests
    assert view.limit == 600
    assert view.width is None


def test_gates_say_what_would_help(english, report):
    view = view_of(report, ViewName.GATES, Grouping.NOTHING, QUARTER)
    assert view.rows[3] == ("Gate 4", 8.2, 20.0, "90 %", "Open another lane")
    assert [series.values[0] for series in view.series] == [5.2, 14.0]
    assert not view.stacked


def test_expected_and_alone_are_the_reports_own_numbers(english, report):
    expected = view_of(report, ViewName.EXPECTED, Grouping.NOTHING, QUARTER)
    assert expected.rows[0] == ("Seated", 180, 140, 40, 131)
    alone = view_of(report, ViewName.ALONE, Grouping.NOTHING, QUARTER)
    assert alone.rows[0] == ("Gate 1", 150, 40, 1)


@pytest.mark.parametrize("name", list(ViewName))
def test_an_event_before_doors_shows_nothing_and_fails_nowhere(english, report, name):
    nothing = type(report.exposure)()
    empty = replace(report, sums=ArrivalSums(), lists=(), presence={}, speeds=(), exposure=nothing, zones={})
    empty = replace(empty, inside_by_zone={})
    view = view_of(empty, name, Grouping.GATE, QUARTER)
    assert view.rows == ()


def test_tiles_tell_the_evening_and_warn(english, report):
    inside, lately, lanes, alone = tiles_of(report)
    assert (inside.figure, inside.alert) == ("561 / 600", True)
    assert "90 % of the limit is reached" in inside.lines
    assert "588 of 690 came" in inside.lines
    assert lately.figure == str(rate(report.sums.arrivals, QUARTER, report.now))
    assert (lanes.figure, lanes.alert) == ("Open another lane", True)
    assert (alone.figure, alone.alert) == ("40", True)
    calm = replace(
        report,
        lists=(ListAttendance(list_id="main", name="Main", guests_inside=5),),
        speeds=[replace(speed, hint=GateHint.NOTHING) for speed in report.speeds],
        exposure=type(report.exposure)(),
    )
    assert not any(tile.alert for tile in tiles_of(calm))


def test_arrivals_by_zone_are_those_of_its_gates(english, report):
    view = view_of(report, ViewName.ARRIVALS, Grouping.ZONE, QUARTER)
    field = sum(c.count for c in evening_counts() if c.arrived and c.gate_id in {"gate-1", "gate-2"})
    assert {series.name: sum(series.values) for series in view.series}["Field"] == field > 0
    assert {series.name for series in view.series} == {"Field", "Balcony", "No zone"}


def test_each_zone_says_how_many_are_in_it_and_nobody_is_left_out(english, report):
    view = view_of(report, ViewName.ZONES, Grouping.NOTHING, QUARTER)
    assert [row[0] for row in view.rows] == ["Balcony", "Field", "No zone"] == list(view.places)
    assert [row[2] for row in view.rows] == [147, 302, 112] == list(view.series[0].values)
    assert sum(int(str(row[1])) for row in view.rows) == arrivals_of(report)
    nobody = replace(report, inside_by_zone={}, sums=ArrivalSums())
    rows = view_of(nobody, ViewName.ZONES, Grouping.NOTHING, QUARTER).rows
    assert rows == (("Balcony", 0, 0), ("Field", 0, 0)), "an empty zone is told; what nobody is in without one is not"


def test_a_clock_that_was_a_year_off_does_not_hide_the_evening(english, report):
    view = view_of(report, ViewName.ARRIVALS, Grouping.NOTHING, QUARTER)
    assert main_stretch(view) is None
    first = evening_counts()[0]
    stray = replace(first, minute=first.minute - timedelta(days=365), count=1)
    with_stray = view_of(
        replace(report, sums=arrival_sums([stray, *evening_counts()])), ViewName.ARRIVALS, Grouping.NOTHING, QUARTER
    )
    assert len(with_stray.instants) == len(view.instants) + 1
    assert main_stretch(with_stray) == (view.instants[0], view.instants[-1] + QUARTER)


@pytest.mark.parametrize("at", [FIRST, LAST])
def test_a_laptop_that_woke_at_an_end_of_the_calendar_hides_nothing(qtbot, english, report, at):
    first = evening_counts()[0]
    stray = replace(first, minute=at.replace(second=0, microsecond=0), count=1)
    curve = tuple(sorted([*report.presence["main"].curve, Inside(at, 1)], key=lambda one: one.at))
    presence = {**report.presence, "main": replace(report.presence["main"], curve=curve)}
    found = replace(report, sums=arrival_sums([stray, *evening_counts()]), presence=presence)
    plot = Plot(Look("dark", 15))
    qtbot.addWidget(plot)
    plot.resize(640, 400)  # it is as high as its page lets it be
    for name in ViewName:
        plot.show_view(view_of(found, name, Grouping.GATE, QUARTER))
        assert not plot.picture().isNull()
