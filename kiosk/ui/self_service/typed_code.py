"""A code that a hand scanner types at a stand without being known as a scanner: read, and never shown.

Staff type their PIN at the same keyboard. Where the time-out closes that dialog under their fingers, the rest of the
PIN is no code: it would stand in the log.
"""

from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.ui.kit.scanner_keys.pin_rest import PinRest

LONGEST: Final = 4_096  # characters; whatever lies on the keyboard all night


class TypedCode(QObject):
    """Collects keys until Enter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._rest = PinRest(self)
        self._rest.began.connect(self.forget)

    def take(self, event: QKeyEvent) -> str:
        """Take a key; return the whole code with the one that ends it, "" before."""
        if self._rest.may_come:
            self._rest.typed()
            return ""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._text = (self._text + event.text())[-LONGEST:]
            return ""
        text, self._text = self._text.strip(), ""
        return text

    def forget(self) -> None:
        """Keep nothing of what was typed."""
        self._text = ""
