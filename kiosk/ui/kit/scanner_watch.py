"""Takes hand scanners' codes out of the lines that their keys ended up in, whatever the line is for.

No key is swallowed but the one that ends a code: a person who types never notices the watch. What a scanner typed is
taken out again, and what stood in the line before is there again.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from kiosk.ui.ports.typed_keys import KeyReader, KeyScan

_SLACK_MS = 30
_ENDS = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t"}


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes a character. AltGr arrives as Ctrl+Alt on Windows and writes, too."""
    text = event.text()
    if not text or not text.isprintable():
        return False
    commands = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(alt) if commands else not alt


def letters_of(event: QEvent) -> tuple[str, bool]:
    """Return what an event writes, a carriage return or tab for an end key, and whether Shift was held."""
    if isinstance(event, QInputMethodEvent):  # dead keys and what they are put together with
        return event.commitString(), False
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return "", False
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    end = _ENDS.get(Qt.Key(event.key()), "")
    return end or (event.text() if is_typing(event) else ""), shift


class KeyClock:
    """Tells when keys were pressed: by the system's stamps where there are any, for a busy window sees keys late."""

    def __init__(self) -> None:
        self._ahead_ms = 0.0

    def instant_of(self, event: QEvent, now_ms: float) -> float:
        """Return when a key was pressed.

        Args:
            event: The key, or letters that were put together of several; these carry no stamp, so they are dated by
                the stamp of the key before.
            now_ms: A clock that never jumps.
        """
        stamp = event.timestamp() if isinstance(event, QKeyEvent) else 0
        if stamp:
            self._ahead_ms = stamp - now_ms
        return now_ms + self._ahead_ms


class ScannerWatch(QObject):
    """Watches lines of text.

    Attributes:
        clock_ms: A clock that never jumps, ms; for systems that don't tell when a key was pressed.

    Signals:
        scanned: A KeyScan; its line holds again what it held before.
    """

    scanned = Signal(object)

    def __init__(self, reader: KeyReader | None, clock_ms: Callable[[], float], parent: QObject | None = None) -> None:
        """Watch nothing yet.

        Args:
            reader: Tells scanners from people; None takes everybody for a person.
            clock_ms: A clock that never jumps, ms.
            parent: Whoever owns the lines.
        """
        super().__init__(parent)
        self.clock_ms = clock_ms
        self._reader = reader
        self._keys = KeyClock()
        self._edit: QLineEdit | None = None
        self._before = ""
        self._last_ms = float("-inf")
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._on_silence)

    def guard(self, edit: QLineEdit) -> None:
        """Watch one more line."""
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass keys to the reader; swallow the one that ends a hand scanner's code."""
        letters, shift = letters_of(event)
        # Events also come while the window is being taken down; by then nothing of this object may be touched.
        if not letters or not isinstance(watched, QLineEdit) or self._reader is None:
            return False
        reader = self._reader
        at_ms = self._keys.instant_of(event, self.clock_ms())
        if watched is not self._edit or not 0 <= at_ms - self._last_ms <= reader.pause_ms:
            self._on_silence()
            self._edit, self._before = watched, watched.text()
        self._last_ms = at_ms
        scan = None
        for letter in letters:
            scan = reader.feed(letter, at_ms, shift=shift) or scan
        self._silence.start(round(reader.pause_ms) + _SLACK_MS)
        return scan is not None and self._take(scan)

    @Slot()
    def _on_silence(self) -> None:
        self._silence.stop()
        scan = self._reader.flush() if self._reader is not None else None
        if scan is not None:
            self._take(scan)
        self._last_ms = float("-inf")

    def _take(self, scan: KeyScan) -> bool:
        """Put the line back; return True, for the key that ended the code is nobody else's."""
        if self._edit is not None and isValid(self._edit):  # a form may have gone meanwhile
            self._edit.setText(self._before)
        self._silence.stop()
        self._last_ms = float("-inf")
        if not scan.again:
            self.scanned.emit(scan)
        return True
