"""A window on fakes, started and ended for each test."""

import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from kiosk.ui.kit.page import Page
from kiosk.ui.kit.panel import Panel
from kiosk.ui.ports.camera import CameraState
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.shell.language import install_language
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.run import make_application
from kiosk.ui.workers.session import Session
from tests.support.patience import PATIENCE_S
from tests.ui.fakes import World

OFFSCREEN_ONLY = "This plugin does not support propagateSizeHints"

PATIENCE_MS = int(PATIENCE_S * 1000)
for waiting in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitCallback, QtBot.waitExposed):
    # No test may rest on a machine's speed. Nobody waits longer for it: what is waited for comes, or is missing.
    (waiting.__kwdefaults__ or {})["timeout"] = PATIENCE_MS


LEVELS = 12
"""How deep layouts lie in each other; a wish for room goes up one level in each turn."""


def lay_out() -> None:
    """Give everything that was just shown its place, as it has before anybody can press it.

    To be called before a place inside of something is asked for: a scroll bar that comes later moves its edge.
    """
    for _ in range(LEVELS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def _click_where_people_see_it(*args: Any, **options: Any) -> None:
    lay_out()  # until then, it lies at (0, 0): a click into its middle would meet something else
    _mouse_click(*args, **options)


_mouse_click = QTest.mouseClick
QtBot.mouseClick = staticmethod(_click_where_people_see_it)  # type: ignore[method-assign]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/ui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_ONLY))


Opened = Callable[..., MainWindow]


def opener(window: MainWindow, kind: type[Panel]) -> QPushButton:
    """The button beside the line for codes that opens a panel."""
    page = window.page(ScanPage)
    return page.openers[page.panels.of(kind)]


def page_button(window: MainWindow, kind: type[Page]) -> QToolButton:
    """The button in the header that opens a page."""
    return window.header.openers[window.page(kind)]


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(autouse=True)
def usual_numbers() -> Iterator[None]:
    """Write numbers as they were written before, whichever language a test's window spoke."""
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    yield from speaking("en")


def speaking(language: str) -> Iterator[None]:
    application = make_application()
    before = QLocale()
    translators = install_language(application, language)
    yield
    for translator in translators:
        application.removeTranslator(translator)
    QLocale.setDefault(before)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def opened(qtbot, world: World, english: None) -> Iterator[Opened]:
    """Open a window on the world, with the camera live and the scan page up unless the world says otherwise."""
    windows: list[MainWindow] = []

    def make(**changes) -> MainWindow:
        settings = WindowSettings(**({"auto_return_ms": 40, "poll_ms": 20} | changes))
        window = MainWindow(Session(world.ports(), settings))
        windows.append(window)
        window.open()
        world.scan_input.report(CameraState.LIVE)
        qtbot.waitUntil(lambda: world.status.reads > 0 and window.presenter.camera.state is CameraState.LIVE)
        qtbot.waitUntil(lambda: window.presenter.status == world.status.now)
        return window

    yield make
    for window in windows:
        window.shut()
        window.deleteLater()
