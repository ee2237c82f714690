"""Keeps the further end keys of a hand scanner's code away from its verdict.

Scanners are set to send Enter twice, Enter and Line Feed, Enter and a blank. The first one ends the code; another one
would dismiss the verdict that it brought, before anybody saw it.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.ui.kit.scanner_keys.scanner_controls import ENDING, ENDS, control_of
from kiosk.ui.workers.guarded import guarded_overrides

_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


@guarded_overrides
class EndKeyGuard(QObject):
    """Swallows end keys that come right behind a code: they belong to it, and would dismiss its verdict.

    The verdict may have moved the focus meanwhile, so the whole program is watched, for as long as that takes.
    """

    def __init__(self, instant_of: Callable[[QEvent], float], parent: QObject) -> None:
        """Watch nothing yet.

        Args:
            instant_of: Tells when a key was pressed, ms.
            parent: Whose lifetime this shares.
        """
        super().__init__(parent)
        self._instant_of = instant_of
        self._until_ms = 0.0

    def begin(self, until_ms: float) -> None:
        """Swallow end keys up to an instant of the keys' clock."""
        self._until_ms = until_ms
        program = QCoreApplication.instance()
        if program is not None:
            program.removeEventFilter(self)
            program.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallow ends, and stop at the first key that is none or comes too late."""
        del watched
        if not isinstance(event, QKeyEvent) or event.type() not in _KEY_EVENTS:
            return False
        ends = event.key() in ENDS or event.key() == Qt.Key.Key_Space or control_of(event) in ENDING
        if not ends:
            if event.type() is QEvent.Type.KeyPress and event.text():
                self._end()
            return False
        if event.type() is QEvent.Type.KeyPress and self._instant_of(event) > self._until_ms:
            self._end()
            return False
        event.accept()
        return True

    def _end(self) -> None:
        program = QCoreApplication.instance()
        if program is not None:
            program.removeEventFilter(self)
