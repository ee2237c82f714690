"""Opens the window and runs Qt until it is closed: what the composition root calls."""

import logging
import signal
import sys
from collections.abc import Callable, Sequence
from types import FrameType

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from kiosk.ending_signals import ending_signals
from kiosk.ui.kit.theme import letter_unit, palette, style_sheet
from kiosk.ui.kit.touch.screen_keyboard import ScreenKeyboard
from kiosk.ui.ports.window import Ports, WindowSettings
from kiosk.ui.shell.failures.unexpected import Failures
from kiosk.ui.shell.language import install_language, remove_language
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.qt_log import take_messages
from kiosk.ui.shell.unlock_dialog import UnlockDialog
from kiosk.ui.shell.window_fonts import install_fonts
from kiosk.ui.shell.window_host import WindowHost
from kiosk.ui.workers.garbage_collection import GarbageCollection
from kiosk.ui.workers.motion import Motion
from kiosk.ui.workers.session import Session

_log = logging.getLogger(__name__)

NAME = "Gatehouse"
SWITCH_S = 0.001  # a verdict passes four threads, and Python may let each wait so long for its turn; it is 5 ms else
SIGNAL_POLL_MS = 200  # Python runs its signal handlers only between two steps of Python


def run_window(
    ports: Ports,
    settings: WindowSettings,
    *,
    on_ready: Callable[[MainWindow], None] | None = None,
    arguments: Sequence[str] = ("gatehouse",),
) -> int:
    """Open the window, run until it is closed or the process is asked to end (SIGINT, SIGTERM).

    Args:
        ports: Everything the window is plugged into.
        settings: How it looks and behaves.
        on_ready: Called once, in Qt's thread, when the window is open; for the demo and for tests.
        arguments: Qt's own flags.

    Returns:
        Exit code of the process.
    """
    give_back, usual_s = take_messages(), sys.getswitchinterval()
    sys.setswitchinterval(SWITCH_S)
    application = make_application(arguments)
    session = Session(ports, settings)
    garbage_collection = GarbageCollection(session)
    host, motion = WindowHost(application, session), Motion(application, session)
    ending, failures = _SignalWatch(host), Failures(host)
    failures.failed.connect(host.show_failure)
    try:
        host.window.open(maximized=True)
        if on_ready is not None:
            on_ready(host.window)
        return application.exec()
    finally:
        ending.restore()
        host.end()
        failures.stop()
        garbage_collection.stop()
        motion.restore()
        sys.setswitchinterval(usual_s)
        give_back()


def ask_passphrase(unlock: Callable[[str], None], *, language: str = "") -> bool:
    """Ask for the passphrase of a laptop before its window can open.

    Args:
        unlock: Tries a passphrase. Raises ``GatehouseError`` when it does not open the database.
        language: Such as "de"; "" follows the operating system, for what was chosen here cannot be read yet.

    Returns:
        Whether the database can be opened now; False when somebody gave up.
    """
    application = make_application()
    translators = install_language(application, language)
    try:
        dialog = UnlockDialog(unlock)
        ScreenKeyboard(application, lambda: WindowSettings().keyboard, lambda: None, dialog)
        dialog.setPalette(palette("light"))
        dialog.setStyleSheet(style_sheet("light", letter_unit(dialog.font())))
        return dialog.exec() == UnlockDialog.DialogCode.Accepted
    finally:
        remove_language(application, translators)


def make_application(arguments: Sequence[str] = ("gatehouse",)) -> QApplication:
    """Return the one QApplication, in the style that looks alike on every operating system."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(arguments))
    # Once: a second time, Qt would do all widgets that there are up anew, and free a style that some of them still use.
    if application.applicationName() != NAME:
        application.setStyle("Fusion")
        application.setApplicationName(NAME)
        application.setDesktopFileName(NAME.lower())
    install_fonts(application)
    return application


class _SignalWatch(QObject):
    """Closes the window at one of ``ending_signals``, the same way as people do, without the question."""

    def __init__(self, host: WindowHost) -> None:
        super().__init__(host)
        self._host = host
        self._before = {number: signal.signal(number, self._on_signal) for number in ending_signals()}
        self._tick = QTimer(self)
        self._tick.timeout.connect(self._on_tick)
        self._tick.start(SIGNAL_POLL_MS)

    def restore(self) -> None:
        """Give the signals back."""
        self._tick.stop()
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def _on_signal(self, number: int, frame: FrameType | None) -> None:
        del frame
        _log.info("signal %s: closing", signal.Signals(number).name)
        # In a turn of Qt: shut before Qt runs, as while a slow laptop opens it, a window leaves Qt running for ever.
        QTimer.singleShot(0, self._host, self._host.shut)

    @Slot()
    def _on_tick(self) -> None:
        """Let Python run its signal handlers."""
