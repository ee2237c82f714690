"""The attendance page: read beside the window, drawn with its numbers beside it, live, saved."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.domain.errors import StoreBusyError
from kiosk.ui.attendance import attendance_page
from kiosk.ui.attendance.attendance_page import AttendancePage
from kiosk.ui.attendance.views import ViewName
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.shell.banners import strips
from tests.ui.fakes import NOW

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(monkeypatch, world, opened):
    monkeypatch.setattr(attendance_page, "FOLLOW_MS", 20)
    return opened()


@pytest.fixture
def page(qtbot, window):
    organizer = window.page(OrganizerPage)
    organizer.open_subject("attendance")
    window.navigator.open(organizer)
    found = organizer.current
    assert isinstance(found, AttendancePage)
    qtbot.waitUntil(lambda: found.plot is not None)
    return found


def choose(page, view):
    page.what.setCurrentIndex(page.what.findData(view))


def test_each_view_is_drawn_with_its_numbers_beside_it(page):
    for view in ViewName:
        assert page.what.findData(view) >= 0
        choose(page, view)
        assert page.plot.shown == page.view
        assert page.model.headings == page.view.headings
        assert page.model.rows == page.view.rows
        assert page.model.rowCount() > 0
        picture = page.plot.picture().toImage()
        colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 7) for y in range(0, 300, 5)}
        assert len(colours) > 2, "something is drawn"
        assert page.grouping.isVisibleTo(page) == (view is ViewName.ARRIVALS)


def test_bars_of_places_stay_below_the_legend(page):
    for view in (ViewName.GATES, ViewName.EXPECTED):
        choose(page, view)
        bars = zip(*(line.values for line in page.view.series), strict=True)
        top = max(sum(one) if page.view.stacked else max(one) for one in bars)
        plot = page.plot.canvas.getPlotItem()
        assert plot.viewRange()[1][1] >= 1.25 * top > 0
    choose(page, ViewName.ARRIVALS)
    assert plot.vb.autoRangeEnabled()[1], "what grows over time is drawn as high as it is"


def test_what_is_new_appears_by_itself(qtbot, world, page):
    fake = world.organizer.attendance
    report = fake.report
    fake.report = type(report)(**{name: getattr(report, name) for name in report.__slots__} | {"events": (("x", "X"),)})
    fake.fresh = True
    qtbot.waitUntil(lambda: page.report is fake.report)


def test_zones_are_offered_where_the_event_has_some(qtbot, world, page):
    choose(page, ViewName.ZONES)
    fake = world.organizer.attendance
    fake.report = replace(fake.report, zones={}, inside_by_zone={})
    page.read_again()
    qtbot.waitUntil(lambda: page.what.findData(ViewName.ZONES) < 0)
    assert page.model.headings == page.view.headings
    assert page.what.currentData() is not None


def test_a_look_for_news_makes_nothing_void_that_somebody_asked_for(qtbot, world, page):
    page._follow.stop()
    busy = threading.Event()
    page._background.ask(busy.wait)
    asked = len(world.organizer.attendance.asked)
    page.read_again()
    page._on_follow()
    busy.set()
    qtbot.waitUntil(lambda: len(world.organizer.attendance.asked) > asked)


def test_both_are_saved(qtbot, world, page, tmp_path):
    picture = tmp_path / "arrivals.png"
    page.saving.write_picture(str(picture))
    assert not QImage(str(picture)).isNull()
    assert str(picture) in page.saving.said.text()
    page.saving.write_numbers(str(tmp_path / "arrivals.csv"))
    qtbot.waitUntil(lambda: "arrivals.csv" in world.organizer.attendance.saved)
    assert world.organizer.attendance.saved["arrivals.csv"] == (page.view.headings, page.view.rows)
    page.saving.write_picture(str(tmp_path / "no folder" / "x.png"))
    assert page.saving.said.text() == "The picture could not be saved there."


def test_a_failure_is_said_and_tried_again(qtbot, world, page):
    world.organizer.attendance.failure = StoreBusyError("")
    page.read_again()
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.states.message)
    world.organizer.attendance.failure = None
    qtbot.mouseClick(page.states.message.button, LEFT)
    qtbot.waitUntil(lambda: page.states.currentWidget() is page.area)


@pytest.mark.parametrize(
    ("inside", "said"), [(79, ""), (80, "80 %"), (95, "90 %"), (100, "100 %"), (130, "130 %"), (None, "")]
)
def test_a_strip_says_how_full_it_is(english, inside, said):
    found = strips(GateStatus(online=True, daemon_alive=True, inside=inside, capacity=100), NOW)
    assert [said in strip.text for strip in found] == ([True] if said else [])


def test_the_strip_leads_here(qtbot, world, window):
    world.status.now = GateStatus(online=True, daemon_alive=True, inside=95, capacity=100)
    qtbot.waitUntil(lambda: window.presenter.status == world.status.now)
    qtbot.mouseClick(window.banners._views[0], LEFT)
    assert isinstance(window.page(OrganizerPage).current, AttendancePage)
