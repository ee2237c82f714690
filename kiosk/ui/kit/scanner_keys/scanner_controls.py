"""Control characters and letters that hand scanners send by keys which are commands, or nothing, to a person.

GS1's separator comes as Ctrl+] or F8, ends of codes as Ctrl+M and Ctrl+J, and some scanners type every letter by its
number with Alt held, to be independent of the keyboard's layout.
"""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

ENDS: Final[Mapping[int, str]] = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}
"""Keys that end a code."""

ESCAPE: Final = "\x1b"
"""Ends a code where it comes at once behind letters as fast as a scanner's, and is a person's command elsewhere."""

ENDING: Final = frozenset(f"\r\n\t{ESCAPE}")
"""What they write."""

_SEPARATOR: Final = "\x1d"
_CONTROLS: Final[Mapping[int, str]] = {
    Qt.Key.Key_M: "\r",
    Qt.Key.Key_J: "\n",
    Qt.Key.Key_I: "\t",
    Qt.Key.Key_BracketLeft: ESCAPE,
    Qt.Key.Key_BracketRight: _SEPARATOR,
}
_KEYPAD: Final = Qt.KeyboardModifier.KeypadModifier
_OWN_MS: Final = 20.0
"""So soon behind the last digit the system writes the letter itself, where it does."""


def control_of(event: QKeyEvent) -> str:
    """Return the control character that a scanner sends by a key, or ""."""
    if event.key() == Qt.Key.Key_F8:
        return _SEPARATOR
    if event.key() == Qt.Key.Key_Escape:
        return ESCAPE
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return ""
    return _CONTROLS.get(event.key(), "") or (_SEPARATOR if event.text() == _SEPARATOR else "")


class AltDigits:
    """Puts letters together that a scanner types by their numbers: Alt held, digits, Alt released.

    Scanners do so to be independent of the keyboard's layout. Windows makes a letter of it, other systems do not; there
    the digits would end up in the line.
    """

    def __init__(self) -> None:
        self._digits = ""
        self._made = ""
        self._made_ms = 0.0

    def take(self, event: QEvent, now: Callable[[], float]) -> tuple[str, bool]:
        """Take note of a key.

        Args:
            event: Any event.
            now: Tells when it came, in ms.

        Returns:
            The letter that is complete now, or ""; and whether the event belonged here and is nobody else's.
        """
        if not isinstance(event, QKeyEvent):
            return "", False
        if event.type() is QEvent.Type.KeyRelease and event.key() == Qt.Key.Key_Alt and self._digits:
            letter, self._digits = _numbered(self._digits), ""
            self._made, self._made_ms = letter, now()
            return letter, True
        if event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return "", False
        alone = event.modifiers() & ~_KEYPAD == Qt.KeyboardModifier.AltModifier
        if alone and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            if event.type() is QEvent.Type.KeyPress:
                self._digits += chr(event.key())
            event.accept()
            return "", True
        # The system's own letter follows on Windows, on a key that has no name.
        if not self._made or event.text() != self._made or event.key() not in (0, Qt.Key.Key_unknown):
            return "", False
        return "", 0 <= now() - self._made_ms <= _OWN_MS


def _numbered(digits: str) -> str:
    """Return the letter of a number: with a zero first by Windows' table, without by the older one of DOS."""
    number = int(digits) % 256
    if number < 32:
        return chr(number)
    return bytes((number,)).decode("cp1252" if digits.startswith("0") else "cp437", "ignore")
