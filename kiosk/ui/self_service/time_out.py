"""When a guest is gone: first a warning with time to stay, then everything of theirs is cleared.

Whoever needs more time gets it with one touch, or by touching anything at all, as often as they like (WCAG 2.2, 2.2.1;
EN 301 549, 9.2.2.1).
"""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal, Slot

from kiosk.ui.workers.guarded import guarded_overrides

IDLE_MS: Final = 40_000
WARNING_S: Final = 20
"""So long the warning stands; the standards ask for 20 s at least."""

_BY_HAND = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel})


@guarded_overrides
class TimeOut(QObject):
    """Waits for somebody who does nothing.

    Signals:
        warned: Seconds that are left; 0: nobody needs to hurry any more.
        over: They are gone.
    """

    warned = Signal(int)
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left_s = 0
        self._idle, self._second = QTimer(self), QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._second.setInterval(1_000)
        self._idle.timeout.connect(self.warn)
        self._second.timeout.connect(self.count)

    @property
    def running(self) -> bool:
        """Whether somebody is waited for."""
        return self._idle.isActive() or self._second.isActive()

    def start(self) -> None:
        """Wait from now on; what was warned of is taken back."""
        was_warned = self._second.isActive()
        self._watch()
        self._second.stop()
        self._idle.start()
        if was_warned:
            self.warned.emit(0)

    def stop(self) -> None:
        """Wait for nobody: nothing of anybody is on the screen."""
        self._idle.stop()
        self._second.stop()
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def _watch(self) -> None:
        # Only while somebody is waited for: it is asked about every event of the whole window.
        application = QCoreApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
            application.installEventFilter(self)

    @Slot()
    def warn(self) -> None:
        """Say that everything is about to be cleared."""
        self._left_s = WARNING_S
        self._watch()
        self._idle.stop()
        self._second.start()
        self.warned.emit(self._left_s)

    @Slot()
    def count(self) -> None:
        """Let a second pass."""
        self._left_s -= 1
        if self._left_s > 0:
            self.warned.emit(self._left_s)
            return
        self.stop()
        self.over.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take note that somebody is there; every event goes on to whom it is meant for."""
        del watched
        if event.type() in _BY_HAND and self.running:
            self.start()
        return False
