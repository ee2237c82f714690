"""A part of the window that fails: it says so, and everything else goes on."""

import logging
import sys
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.shell import pages
from kiosk.ui.shell.failures.unexpected import Failure, Failures
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import run_window

# The defects here are meant.
pytestmark = pytest.mark.qt_no_exception_capture

NAME = "Ada Lovelace"


class Fragile(Page):
    """A page with a defect wherever one is wanted."""

    openable_at = frozenset({SetUpStep.SCANNING})
    button_sign = "list"

    def __init__(self, context: PageContext) -> None:
        super().__init__(context)
        self.fails_at: set[str] = set()
        self.button = QPushButton("List")
        self.button.clicked.connect(self._on_button)
        QVBoxLayout(self).addWidget(self.button)
        self.shown = 0

    def fail(self, at: str) -> None:
        if at in self.fails_at:
            raise LookupError(NAME)

    def button_text(self) -> str:
        return "Fragile"

    def page_shown(self) -> None:
        self.shown += 1
        self.fail("shown")

    def page_left(self) -> None:
        self.fail("left")

    def show_status(self, status: GateStatus, now: datetime) -> None:
        self.fail("status")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self.fail("paint")

    def reply(self, answer: object) -> None:
        self.fail("reply")

    @Slot()
    def _on_button(self) -> None:
        self.fail("slot")


@pytest.fixture
def defects(qapp, monkeypatch) -> list[object]:
    """What reaches the hook that was there before, as a debugger's."""
    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: seen.append(kind))
    return seen


@pytest.fixture
def window(defects, opened, monkeypatch) -> Iterator[MainWindow]:
    monkeypatch.setattr(pages, "PAGES", (*pages.PAGES, Fragile))
    window = opened(auto_return_ms=600_000)  # on a busy machine a verdict may be over before it is looked for
    failures = Failures(window)
    failures.failed.connect(window.failures.show_failure)
    yield window
    failures.stop()


@pytest.fixture
def page(window) -> Fragile:
    found: Fragile = window.page(Fragile)
    window.navigator.open(found)
    return found


def cards(window: MainWindow) -> list[object]:
    return list(window.failures.cards)


@pytest.mark.parametrize("at", ["slot", "reply", "paint", "status", "shown"])
def test_a_page_that_fails_says_so_and_scanning_goes_on(at, qtbot, world, window, page, caplog):
    page.fails_at = {at}
    with caplog.at_level(logging.ERROR):
        if at == "slot":
            page.button.click()
        elif at == "reply":
            window.session.background("log").ask(lambda: 1, page.reply)
        elif at == "paint":
            page.update()
        elif at == "shown":
            window.navigator.back()
            window.navigator.open(page)
        qtbot.waitUntil(lambda: cards(window) == [page])
    card = window.failures.cards[page]
    assert card.isVisible()
    assert card.geometry() == page.rect()
    assert not page.button.isVisible()
    assert "LookupError" in caplog.text
    assert NAME not in caplog.text
    card.copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Gatehouse ")
    assert "LookupError" in copied
    assert "test_failures:" in copied
    assert NAME not in copied
    assert card.copy.text() == "Copied"

    card.back.click()
    assert window.navigator.current is window.page(ScanPage)
    world.scan_input.scan("A")
    qtbot.waitUntil(lambda: window.page(ScanPage).shows_verdict)
    assert window.failures.strip.isHidden()


def test_a_second_try_brings_the_page_back_where_it_works_by_now(qtbot, window, page):
    page.fails_at = {"slot"}
    page.button.click()
    shown = page.shown
    window.failures.cards[page].retry.click()
    assert page.button.isVisible()
    assert page.shown == shown + 1
    page.button.click()
    assert cards(window) == [page], "it is told each time"
    page.fails_at = set()
    window.navigator.back()
    window.navigator.open(page)
    assert cards(window) == [], "opened anew, it begins anew"
    assert page.button.isVisible()


def test_other_pages_hear_of_the_status_behind_one_that_fails(qtbot, world, window):
    window.page(Fragile).fails_at = {"status"}
    world.status.change(event_name="Midsummer")
    behind = window.navigator.pages[-1]
    assert window.navigator.pages.index(window.page(Fragile)) < window.navigator.pages.index(behind)
    qtbot.waitUntil(lambda: window.presenter.status.event_name == "Midsummer")
    qtbot.waitUntil(lambda: cards(window) == [window.page(Fragile)])
    assert window.navigator.current is window.page(ScanPage)


def test_a_page_that_fails_at_being_left_is_left(window, page):
    page.fails_at = {"left"}
    window.navigator.back()
    assert window.navigator.current is window.page(ScanPage)


def test_the_page_of_verdicts_is_never_covered(qtbot, world, window, monkeypatch):
    scan_page, strip = window.page(ScanPage), window.failures.strip

    def broken(*arguments: object) -> None:
        raise ValueError(NAME)

    monkeypatch.setattr(scan_page.side, "show_status", broken)
    qtbot.waitUntil(strip.isVisible)
    assert cards(window) == []
    world.scan_input.scan("A")
    qtbot.waitUntil(lambda: scan_page.shows_verdict)
    strip.copy.click()
    assert "ValueError" in QGuiApplication.clipboard().text()
    strip.close_button.click()
    reads = world.status.reads
    qtbot.waitUntil(lambda: world.status.reads > reads + 2)
    assert strip.isHidden(), "the same is not told twice a second"


def test_nothing_of_a_failed_call_is_kept(window, page):
    page.fails_at = {"slot"}
    page.button.click()
    assert not hasattr(sys, "last_traceback")
    assert not hasattr(sys, "last_exc")


def test_the_program_watches_while_its_window_is_open(qtbot, qapp, world, defects):
    before = sys.excepthook
    seen: list[bool] = []

    def on_ready(window: MainWindow) -> None:
        page = window.page(SettingsPage)
        page.back.clicked.connect(lambda: broken(page))
        window.navigator.open(page)
        page.back.click()
        seen.append(window.failures.strip.isVisible() or bool(window.failures.cards))
        QTimer.singleShot(0, window.ending.emit)  # closed before it runs, Qt would run for ever

    def broken(self: object = None) -> None:
        raise ValueError(NAME)

    settings = WindowSettings(language="en", poll_ms=20, auto_return_ms=40)
    assert run_window(world.ports(), settings, on_ready=on_ready) == 0
    assert seen == [True]
    assert sys.excepthook is before


def test_an_end_by_the_keyboard_is_not_a_failure(window):
    told: list[object] = []
    failures = Failures()
    failures.failed.connect(told.append)
    failures._before = lambda kind, error, trace: told.append(kind)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    failures.stop()
    assert told == [KeyboardInterrupt]


@pytest.mark.parametrize(("height", "stays"), [(360, False), (768, True)])
def test_in_a_low_window_a_verdict_has_the_room(qtbot, world, opened, height, stays):
    window = opened()
    window.resize(1024, height)
    window.failures.show_failure(Failure(place=None, details="LookupError"))
    assert window.failures.strip.isVisible()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert window.failures.strip.isVisible() is stays
