"""Keeps one window open on a session, and builds it anew where another language is wanted.

Qt can translate a window while it stands, but only text by text, each of which must know how to say itself again; and a
layout that was built for one direction stays crooked in the other. Building it anew is certain, and takes no longer
than half a second. Nothing is lost by it: scans, threads and the presenter belong to the session.
"""

import logging

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from kiosk.ui.kit.touch.screen_keyboard import ScreenKeyboard
from kiosk.ui.shell.failures.unexpected import Failure
from kiosk.ui.shell.language import install_language, remove_language
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.workers.guarded import guarded
from kiosk.ui.workers.session import Session

_log = logging.getLogger(__name__)

AGAIN_MS = 100  # while a page waits for something, such as a sale that is being written


class WindowHost(QObject):
    """The window that is open now.

    Attributes:
        session: What all of its windows are built on.
        window: The present one.
        keyboard: Brings up a keyboard on the screen, over whichever window is the present one.
    """

    def __init__(self, application: QApplication, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._application = application
        self._translators = install_language(application, session.switches.language)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(AGAIN_MS)
        self._later.timeout.connect(self.build_anew)
        self.window = MainWindow(session)
        # A window must be destroyed by Qt while Python still knows it: where Python drops its last reference first,
        # widgets with methods of ours are called once more after these are gone.
        self._leaving: set[MainWindow] = set()
        self.keyboard = ScreenKeyboard(
            application, lambda: session.switches.keyboard, lambda: self.window.appearance.look, self
        )
        # A verdict goes before whatever is being typed: nothing of it may lie under keys.
        session.verdict_shown.connect(self.keyboard.put_away)
        session.switches.language_changed.connect(self.build_anew)

    @Slot()
    def build_anew(self) -> None:
        """Put another window in the present one's place, in the language that is spoken now."""
        before = self.window
        if before.busy:
            # Its answer must come back to the very page that asked: a sale would be made, and nobody let in by it.
            self._later.start()
            return
        carried = before.carried()
        before.setUpdatesEnabled(False)  # it would be seen turning round
        remove_language(self._application, self._translators)
        self._translators = install_language(self._application, self.session.switches.language)
        self.keyboard.renew()
        _log.info("the window is built anew")
        self.window = MainWindow(self.session)
        self.window.take_over(carried)
        self.window.open()
        # Only what can be seen takes the focus: Enter must go on with the form that is open, and press nothing else.
        if self.window.navigator.current is not None:
            guarded(self.window.navigator.current.take_focus)
        self._leaving.add(before)
        before.destroyed.connect(self._on_destroyed)
        before.give_way()

    def end(self) -> None:
        """Close the window without asking, and give the language back."""
        self._later.stop()
        self.window.shut()
        remove_language(self._application, self._translators)
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    @Slot()
    def _on_destroyed(self) -> None:
        self._leaving = {window for window in self._leaving if isValid(window)}

    @Slot(object)
    def show_failure(self, failure: Failure) -> None:
        """Say in the window that a part of it failed."""
        self.window.failures.show_failure(failure)

    @Slot()
    def shut(self) -> None:
        """Close the window without asking."""
        self.window.shut()
