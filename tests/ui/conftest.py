"""A window on fakes, started and ended for each test."""

import os
import sys
from collections.abc import Callable, Iterator

if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from kiosk.ui.main_window import MainWindow
from kiosk.ui.ports import CameraState, WindowSettings
from kiosk.ui.run import install_language, make_application
from tests.ui.fakes import World

OFFSCREEN_ONLY = "This plugin does not support propagateSizeHints"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/ui" in item.path.as_posix():
            item.add_marker(pytest.mark.qt_log_ignore(OFFSCREEN_ONLY))


Opened = Callable[..., MainWindow]


@pytest.fixture
def world() -> World:
    return World()


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
        window = MainWindow(world.ports(), settings)
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
