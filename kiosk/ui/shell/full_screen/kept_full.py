"""A window that nobody may leave fills the screen again when a window manager takes that away or puts it aside.

Window managers have keys of their own for that ("show desktop", "minimize", their menus), which no program hears. What
they did is undone as soon as it is seen, and the refusal says who may leave.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.shell.kiosk_lock import KioskLock
from kiosk.ui.workers.guarded import guarded_overrides
from kiosk.ui.workers.session import Session

_REST_MS: Final = 150
"""The window manager finishes first; and one that insists is not argued with more often than that."""


@guarded_overrides
class KeptFull(QObject):
    """Watches the window's state."""

    def __init__(self, window: QWidget, session: Session, lock: KioskLock) -> None:
        """Watch a window.

        Args:
            window: The window; owns this.
            session: What it is built on.
            lock: Says who may leave.
        """
        super().__init__(window)
        self._window, self._session, self._lock = window, session, lock
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._fill)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note of what was done to the window; every event goes on to it."""
        del watched
        # "Show desktop" changes no state that a window is told of: it is hidden, and loses the keyboard.
        if event.type() in (QEvent.Type.WindowStateChange, QEvent.Type.WindowDeactivate):
            self._rest.start()
        return False

    def _is_taken_away(self) -> bool:
        """Return whether the window should fill the screen, does not, and nobody here may have it otherwise."""
        switches, rights = self._session.switches, self._session.presenter.status.rights
        is_held = switches.self_service or (rights is not None and Right.LEAVE not in rights)
        if self._window.isHidden():
            return False  # not opened yet, or closed: it has no place on any screen
        is_seen = self._window.windowHandle().isExposed() and not self._window.isMinimized()
        is_there = is_seen and self._window.isFullScreen()
        return is_held and switches.fullscreen and not is_there

    @Slot()
    def _fill(self) -> None:
        if not self._is_taken_away():
            return
        state = self._window.windowState()
        if self._window.isFullScreen() and not self._window.isMinimized():
            # Hidden with its state kept: a window manager that shows the desktop lets only those back that it knows to
            # be put aside. What follows from that brings us here once more.
            self._window.setWindowState(state | Qt.WindowState.WindowMinimized)
            return
        self._window.setWindowState((state & ~Qt.WindowState.WindowMinimized) | Qt.WindowState.WindowFullScreen)
        self._window.activateWindow()
        if not self._session.switches.self_service:
            self._lock.allows(Right.LEAVE)
