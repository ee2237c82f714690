"""Keeps the guests' window on the second screen while one is there and people want it.

Invariants: it never covers the stewards' window: with one screen there is none; a screen that is plugged in or pulled
out is followed; it is gone before the program ends, and keeps no program from ending.
"""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.reason_table import Tone
from kiosk.ui.shell.guest_screen.guest_screen import GuestScreen
from kiosk.ui.text.verdicts.verdict_text import is_exit, tone_of
from kiosk.ui.workers.session import Session

Screens = Callable[[], Sequence[QScreen]]


class SecondScreen(QObject):
    """Opens and closes the guests' window, and tells it what stands on the stewards' card.

    Attributes:
        shown: The window; None while there is none.
    """

    def __init__(self, window: QWidget, session: Session, screens: Screens = QGuiApplication.screens) -> None:
        """Take the stewards' window, and how screens are found."""
        super().__init__(window)
        self._window, self._session, self._screens = window, session, screens
        self.shown: GuestScreen | None = None
        self._stopped = False
        session.verdict_shown.connect(self._on_shown)
        session.verdict_gone.connect(self._on_gone)
        session.switches.changed.connect(self.follow)
        session.presenter.status_changed.connect(self._on_status)
        application = QApplication.instance()
        if isinstance(application, QGuiApplication):
            application.screenAdded.connect(self.follow)
            application.screenRemoved.connect(self.follow)

    @Slot()
    def follow(self) -> None:
        """Open or close it: by what people want, and by what screens there are."""
        screen = self._second()
        wanted = self._session.switches.guest_screen and not self._stopped
        if screen is None or not wanted:
            self._close()
            return
        if self.shown is None:
            self.shown = GuestScreen(self._session.switches)
            self._on_status()
            # It may come in the middle of a guest: plugged in just now, or in a window of another language.
            if self._session.on_screen is not None:
                self._on_shown(self._session.on_screen)
        if self.shown.screen() is not screen or not self.shown.isVisible():
            # By both: some systems go by the screen, some by the place on the desktop.
            self.shown.setScreen(screen)
            self.shown.setGeometry(screen.geometry())
            # ``showFullScreen`` would ask for the keyboard, which stays with the stewards.
            self.shown.setWindowState(Qt.WindowState.WindowFullScreen)
            self.shown.show()

    def stop(self) -> None:
        """Close it for good."""
        self._stopped = True
        self._close()

    def _second(self) -> QScreen | None:
        mine = self._window.screen()
        return next((screen for screen in self._screens() if screen is not mine), None)

    def _close(self) -> None:
        shown, self.shown = self.shown, None
        if shown is not None:
            shown.close()
            shown.deleteLater()

    @Slot(object)
    def _on_shown(self, result: CheckInResult) -> None:
        if self.shown is not None:
            # Of all that is known, the tone and the way: the window gets nothing that it could show by mistake.
            leaving = is_exit(result)
            self.shown.show_tone(Tone.ADMIT if leaving else tone_of(result.verdict), leaving=leaving)

    @Slot()
    def _on_status(self) -> None:
        if self.shown is not None:
            self.shown.logo.show_logo(self._session.presenter.status.logo)

    @Slot()
    def _on_gone(self) -> None:
        if self.shown is not None:
            self.shown.show_tone(None)
