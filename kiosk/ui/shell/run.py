"""Opens the window and runs Qt until it is closed: what the composition root calls."""

import logging
import signal
import sys
from collections.abc import Callable, Sequence
from importlib.resources import as_file, files
from types import FrameType

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTimer, QTranslator, Slot
from PySide6.QtWidgets import QApplication

from kiosk.ui.kit.theme import palette, style_sheet
from kiosk.ui.ports.window import Ports, WindowSettings
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.shell.qt_log import take_messages
from kiosk.ui.shell.unlock_dialog import UnlockDialog
from kiosk.ui.workers.garbage_collection import GarbageCollection

_log = logging.getLogger(__name__)

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
    translators = install_language(application, settings.language)
    window = MainWindow(ports, settings)
    garbage_collection = GarbageCollection(window)
    ending = _SignalWatch(window)
    try:
        window.open()
        if on_ready is not None:
            on_ready(window)
        return application.exec()
    finally:
        ending.restore()
        window.shut()
        garbage_collection.stop()
        for translator in translators:
            application.removeTranslator(translator)
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
        dialog.setPalette(palette("light"))
        dialog.setStyleSheet(style_sheet("light", dialog.fontMetrics().height()))
        return dialog.exec() == UnlockDialog.DialogCode.Accepted
    finally:
        for translator in translators:
            application.removeTranslator(translator)


def make_application(arguments: Sequence[str] = ("gatehouse",)) -> QApplication:
    """Return the one QApplication, in the style that looks alike on every operating system."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(arguments))
    application.setStyle("Fusion")
    application.setApplicationName("Gatehouse")
    application.setDesktopFileName("gatehouse")
    return application


def install_language(application: QApplication, language: str = "") -> tuple[QTranslator, ...]:
    """Translate the window and turn it round for languages that are read from right to left.

    Args:
        application: The application.
        language: Such as "de"; "" follows the operating system. Without a translation the texts are English.

    Returns:
        The translators, to be removed by the caller.
    """
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    name = QLocale.languageToCode(locale.language())
    own = _own_translator(name, application)
    spoken = locale if own is not None else QLocale(QLocale.Language.English)
    found = [own or _own_translator("en", application), _qt_translator(spoken, application)]
    translators = tuple(translator for translator in found if translator is not None)
    for translator in translators:
        application.installTranslator(translator)
    application.setLayoutDirection(spoken.textDirection())
    return translators


def _own_translator(name: str, parent: QObject) -> QTranslator | None:
    with as_file(files("assets") / "translations" / f"gatehouse_{name}.qm") as path:
        translator = QTranslator(parent)
        return translator if path.is_file() and translator.load(str(path)) else None


def _qt_translator(locale: QLocale, parent: QObject) -> QTranslator | None:
    """Qt's own texts, such as the menu of a line of text; not every system has them."""
    translator = QTranslator(parent)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return translator if translator.load(locale, "qtbase", "_", folder) else None


class _SignalWatch(QObject):
    """Closes the window on SIGINT and SIGTERM, the same way as people do, without the question."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._before = {number: signal.signal(number, self._on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
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
        self._window.shut()

    @Slot()
    def _on_tick(self) -> None:
        """Let Python run its signal handlers."""
