"""The organizers' half: tabs, which of them is told to be shown, and the way in and out."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kiosk.ui.kit.areas.scrolling_area import scrolling
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.page import Page
from kiosk.ui.log.log_page import LogBrowser
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.organizer.tab_bar import TabBar
from kiosk.ui.ports.camera import CameraState
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell import pages
from tests.ui.conftest import page_button


class Weather(Page):
    """A tab."""

    def __init__(self, context) -> None:
        super().__init__(context)
        self.said = QLabel("", self)
        self.shown: list[str] = []

    def button_text(self) -> str:
        return "Weather"

    def page_shown(self) -> None:
        self.shown.append("shown")

    def page_left(self) -> None:
        self.shown.append("left")

    def show_status(self, status, now) -> None:
        self.said.setText(status.event_name)

    def carried(self) -> object:
        return "sunny"

    def take_over(self, carried: object) -> None:
        self.said.setText(str(carried))


@pytest.fixture
def two_tabs(monkeypatch):
    monkeypatch.setattr(pages, "SECTIONS", (LogBrowser, Weather))


def test_only_the_tab_in_front_is_told_that_it_is_shown(qtbot, opened, two_tabs):
    window = opened()
    page = window.page(OrganizerPage)
    weather = page.sections[-1]
    qtbot.mouseClick(page_button(window, OrganizerPage), Qt.MouseButton.LeftButton)
    assert window.navigator.current is page
    assert weather.shown == []
    qtbot.mouseClick(page.tabs[weather], Qt.MouseButton.LeftButton)
    assert page.current is weather
    assert weather.shown == ["shown"]
    assert weather.said.text() == "Open Air"
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.navigator.current is window.page(ScanPage)
    assert weather.shown == ["shown", "left"]


def test_a_window_built_anew_shows_the_same_tab(opened, two_tabs):
    window = opened()
    before = window.page(OrganizerPage)
    before.open_section(before.sections[-1])
    carried = before.carried()
    after = opened().page(OrganizerPage)
    after.take_over(carried)
    assert after.current is after.sections[-1]
    assert after.sections[-1].said.text() == "sunny"


def test_an_organizers_laptop_opens_here_without_a_gate(qtbot, world, opened):
    world.status.now = type(world.status.now)(set_up_step=SetUpStep.CHOOSING)
    page = opened().page(OrganizerPage)
    page.opens_here.setChecked(True)
    qtbot.waitUntil(lambda: world.preferences.kept.get("opens") == "organizer")
    window = opened(opens="organizer")
    qtbot.waitUntil(lambda: window.navigator.current is window.page(OrganizerPage))
    assert window.page(OrganizerPage).opens_here.isChecked()
    qtbot.mouseClick(window.page(OrganizerPage).back, Qt.MouseButton.LeftButton)
    assert window.navigator.current is not window.page(OrganizerPage)


def test_a_kiosk_that_is_not_enrolled_has_no_such_button(qtbot, world, opened):
    window = opened()
    button = page_button(window, OrganizerPage)
    qtbot.waitUntil(button.isVisible)
    world.status.now = type(world.status.now)(set_up_step=SetUpStep.NOT_ENROLLED)
    qtbot.waitUntil(lambda: not button.isVisible())


def test_an_organizers_own_laptop_opens_the_camera_for_the_first_page_that_shows_it(qtbot, world, opened):
    window = opened(opens="organizer")
    world.scan_input.report(CameraState.OFF)
    qtbot.waitUntil(lambda: window.presenter.camera.state is CameraState.OFF)
    page = window.page(OrganizerPage)
    assert window.navigator.current is page
    assert world.scan_input.retries == 0
    qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton)
    assert window.navigator.current is window.page(ScanPage)
    assert world.scan_input.retries == 1


def test_a_small_window_has_a_list_in_place_of_tabs(qtbot, opened):
    window = opened()
    qtbot.mouseClick(page_button(window, OrganizerPage), Qt.MouseButton.LeftButton)
    page = window.page(OrganizerPage)
    qtbot.waitUntil(page.choice.isHidden)
    tops = {tab.y() for tab in page.tabs.values()}
    assert len(tops) == 2, "two rows"
    window.resize(640, 360)
    qtbot.waitUntil(page.choice.isVisible)
    assert not any(tab.isVisible() for tab in page.tabs.values())
    last = page.choice.count() - 1
    page.choice.setCurrentIndex(last)
    page.choice.activated.emit(last)
    assert page.current is page.sections[last]
    page.open_section(page.sections[0])
    assert page.choice.currentIndex() == 0


def test_tabs_never_widen_the_page_beyond_the_window(qtbot):
    tabs, choice = [QPushButton(f"Tab number {number}") for number in range(11)], DropDown()
    bar = TabBar(tabs, choice, [QPushButton("Opens here"), QPushButton("Back")])
    area = scrolling(bar)
    qtbot.addWidget(area)
    area.show()
    folded = []
    for width in range(1200, 400, -7):  # in passing, each width at which they just fit is met
        area.resize(width, 300)
        assert bar.width() <= area.viewport().width()
        folded.append(choice.isVisible())
    assert folded == sorted(folded), "tabs first, then the list"
    assert set(folded) == {False, True}
