"""Keeps a hand scanner's keys out of lines that people fill in: what it typed is taken out again and is a scan."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.credential import ScanSource
from kiosk.ui.code_entry import is_typing
from kiosk.ui.keystrokes import SCANNER_GAP_MS, Keystrokes

_ENDS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})


class ScannerWatch(QObject):
    """Watches lines of text.

    Signals:
        scanned: A hand scanner sent a code into a line; the line holds again what it held before.
    """

    scanned = Signal(str)

    def __init__(self, clock_ms: Callable[[], float], parent: QObject | None = None) -> None:
        """Watch nothing yet.

        Args:
            clock_ms: A clock that never jumps, ms.
            parent: Whoever owns the lines.
        """
        super().__init__(parent)
        self.clock_ms = clock_ms
        self._keys = Keystrokes()
        self._burst = ""
        self._before = ""
        self._last_ms = float("-inf")
        self._edit: QLineEdit | None = None

    def guard(self, edit: QLineEdit) -> None:
        """Watch one more line."""
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note the rhythm of keys; swallow the one that ends a hand scanner's code."""
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return False
        if not isinstance(watched, QLineEdit):
            return False
        if Qt.Key(event.key()) in _ENDS:
            return self._end(watched)
        if is_typing(event):
            self._note(watched, event.text())
        return False

    def _note(self, edit: QLineEdit, text: str) -> None:
        now = self.clock_ms()
        if edit is not self._edit or now - self._last_ms > 2 * SCANNER_GAP_MS:
            self._keys, self._burst, self._before, self._edit = Keystrokes(), "", edit.text(), edit
        self._keys.note(now)
        self._burst += text
        self._last_ms = now

    def _end(self, edit: QLineEdit) -> bool:
        by_scanner = self._keys.source is ScanSource.HAND_SCANNER
        burst, self._burst, self._keys = self._burst, "", Keystrokes()
        if not by_scanner:
            return False
        edit.setText(self._before)
        self.scanned.emit(burst)
        return True
