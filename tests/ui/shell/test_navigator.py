"""Which page is open, and where back leads."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.codes.credential import Scan
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.shell.navigator import Navigator
from kiosk.ui.workers.session import Session


class Noting(Page):
    """Notes what happens to it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.notes: list[str] = []

    def page_shown(self) -> None:
        self.notes.append("shown")

    def page_left(self) -> None:
        self.notes.append("left")


class Scanning(Noting):
    due_at = frozenset({SetUpStep.SCANNING})


class Choosing(Noting):
    due_at = frozenset({SetUpStep.CHOOSING})
    openable_at = frozenset({SetUpStep.SCANNING})


class Anywhere(Noting):
    openable_at = frozenset(SetUpStep)


Pages = tuple[Scanning, Choosing, Anywhere]


@pytest.fixture
def context(world, qapp) -> PageContext:
    session = Session(world.ports(), WindowSettings())
    return PageContext(session=session, watch=ScannerWatch(None, lambda: 0.0), play=lambda tone: None)


@pytest.fixture
def pages(qtbot, context) -> Pages:
    return Scanning(context), Choosing(context), Anywhere(context)


@pytest.fixture
def navigator(qtbot, pages) -> Navigator:
    made = Navigator(pages)
    qtbot.addWidget(made.view)
    return made


def test_nothing_is_shown_before_the_first_step_is_known(navigator, pages):
    navigator.open(pages[2])
    assert navigator.current is None


def test_the_page_that_is_due_follows_the_step(navigator, pages):
    scanning, choosing, _ = pages
    navigator.follow(SetUpStep.CHOOSING)
    assert navigator.current is choosing
    navigator.follow(SetUpStep.SCANNING)
    assert navigator.current is scanning
    navigator.follow(SetUpStep.SCANNING)
    assert choosing.notes == ["shown", "left"]
    assert scanning.notes == ["shown"]


def test_back_leads_to_where_people_came_from(navigator, pages):
    scanning, choosing, anywhere = pages
    navigator.follow(SetUpStep.SCANNING)
    assert not navigator.back()
    navigator.open(choosing)
    navigator.open(anywhere)
    assert navigator.current is anywhere
    assert navigator.back()
    assert navigator.current is choosing
    assert navigator.back()
    assert navigator.current is scanning
    assert not navigator.back()


def test_what_is_opened_twice_is_left(navigator, pages):
    navigator.follow(SetUpStep.SCANNING)
    navigator.open(pages[2])
    navigator.open(pages[2])
    assert navigator.current is pages[0]


def test_what_lies_under_another_page_comes_to_the_front(navigator, pages):
    """It was closed out of sight: whoever pressed its strip, or its button, saw nothing happen."""
    navigator.follow(SetUpStep.SCANNING)
    navigator.open(pages[1])
    navigator.open(pages[2])
    navigator.open(pages[1])
    assert navigator.current is pages[1]
    assert navigator.back()
    assert navigator.current is pages[2]


def test_a_page_that_says_it_is_left_goes_and_one_that_is_due_stays(navigator, pages):
    scanning, choosing, anywhere = pages
    navigator.follow(SetUpStep.CHOOSING)
    choosing.left.emit()
    assert navigator.current is choosing
    navigator.follow(SetUpStep.SCANNING)
    navigator.open(choosing)
    navigator.open(anywhere)
    choosing.left.emit()
    assert navigator.current is anywhere
    assert navigator.back()
    assert navigator.current is scanning


def test_a_step_that_does_not_allow_a_page_hides_it_and_shows_it_again(navigator, pages):
    scanning, choosing, _ = pages
    navigator.follow(SetUpStep.SCANNING)
    navigator.open(choosing)
    navigator.follow(SetUpStep.NOT_ENROLLED)
    assert navigator.current is choosing, "where no page is due, nothing changes"
    navigator.follow(SetUpStep.CHOOSING)
    assert navigator.current is choosing
    navigator.follow(SetUpStep.SCANNING)
    assert navigator.current is choosing
    assert navigator.back()
    assert navigator.current is scanning


def test_a_page_that_overrides_nothing_does_nothing(context):
    page = Page(context)
    calls: tuple[Callable[[], object], ...] = (page.page_shown, page.page_left, page.carried, page.button_text)
    for call in calls:
        assert not call()
    page.take_over(None)
    page.take_scan(Scan(text="A"))
    assert not page.step_back()
    assert not page.busy
    assert page.available()
    assert page.context is context
    assert page.layoutDirection() in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft)
