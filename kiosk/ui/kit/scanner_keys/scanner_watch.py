"""Takes hand scanners' codes out of the lines that their keys ended up in, whatever the line is for.

No key is swallowed but the one that ends a code: a person who types never notices the watch. What a scanner typed is
taken out again, and what stood in the line before is there again.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from kiosk.ui.kit.scanner_keys.end_key_guard import EndKeyGuard
from kiosk.ui.kit.scanner_keys.scanner_controls import ENDING, ENDS, ESCAPE, AltDigits, control_of
from kiosk.ui.ports.typed_keys import KeyReader, KeyScan
from kiosk.ui.workers.guarded import guarded_overrides

_SLACK_MS = 30
_TAIL_MS = 150.0
"""End keys that come so soon behind a code belong to it."""
_DOUBLED_MS = 500.0
"""Where the scanner is known to send several."""
_ESCAPE_MS = 100.0
"""An escape that comes later behind letters is a person's, however fast these were."""
_MOST_TEXTS = 1024


def is_typing(event: QKeyEvent) -> bool:
    """Whether a key writes a character. AltGr arrives as Ctrl+Alt on Windows and writes, too."""
    text = event.text()
    if not text or not text.isprintable():
        return False
    commands = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier)
    alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
    return bool(alt) if commands else not alt


def letters_of(event: QEvent, *, in_burst: bool = False) -> tuple[str, bool]:
    """Return what an event writes, a carriage return or tab for an end key, and whether Shift was held.

    Args:
        event: Any event.
        in_burst: A scanner is typing: control characters of its codes count then, which are commands to a person's
            keyboard. GS1's separator comes as Ctrl+] or F8, and ends as Ctrl+M and Ctrl+J.
    """
    if isinstance(event, QInputMethodEvent):  # dead keys and what they are put together with
        return event.commitString(), False
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
        return "", False
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    end = ENDS.get(event.key(), "")
    if not end and in_burst:
        end = control_of(event)
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


@guarded_overrides
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
        self._alt = AltDigits()
        self._tail = EndKeyGuard(self.instant_of, self)
        self._edit: QLineEdit | None = None
        self._before = ""
        self._texts: list[tuple[QLineEdit, str]] = []
        self._last_ms = float("-inf")
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._on_silence)

    def guard(self, edit: QLineEdit) -> None:
        """Watch one more line."""
        edit.installEventFilter(self)

    def instant_of(self, event: QEvent) -> float:
        """Return when a key was pressed, ms of the keys' clock."""
        return self._keys.instant_of(event, self.clock_ms())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass keys to the reader; swallow the one that ends a hand scanner's code."""
        # Events also come while the window is being taken down; by then nothing of this object may be touched.
        if not isinstance(watched, QLineEdit) or not isinstance(event, QKeyEvent | QInputMethodEvent):
            return False
        if self._reader is None:
            return False
        numbered, is_numbered = self._alt.take(event, lambda: self.instant_of(event))
        letters, shift = (numbered, False) if is_numbered else letters_of(event, in_burst=self._reader.in_burst)
        if letters == ESCAPE and not 0 <= self.instant_of(event) - self._last_ms <= _ESCAPE_MS:
            return False
        swallowed = bool(letters) and self._pass_on(watched, letters, self.instant_of(event), self._reader, shift=shift)
        # What the line would make of these is no text of the code's.
        return swallowed or is_numbered or (bool(letters) and self._is_control(event, letters))

    def _is_control(self, event: QEvent, letters: str) -> bool:
        # An escape behind what was no code is a person's command.
        return isinstance(event, QKeyEvent) and event.key() not in ENDS and control_of(event) == letters != ESCAPE

    def _pass_on(self, edit: QLineEdit, letters: str, at_ms: float, reader: KeyReader, *, shift: bool) -> bool:
        """Hand letters to the reader; return whether they are nobody else's."""
        if edit is not self._edit or not 0 <= at_ms - self._last_ms <= reader.pause_ms:
            self._on_silence()
            self._edit, self._before = edit, edit.text()
        self._last_ms = at_ms
        scan = None
        for letter in letters:
            self._note_text(edit, letter)
            scan = reader.feed(letter, at_ms, shift=shift) or scan
        self._silence.start(round(reader.pause_ms) + _SLACK_MS)
        if scan is not None:
            return self._take(scan, goes_on=reader.holding)
        if letters[-1] in ENDING and reader.holding:
            self._put_back(0)
            return True
        return False

    def _note_text(self, edit: QLineEdit, letter: str) -> None:
        """Note what stood in the line before a letter: a scanner's may be taken out again much later."""
        if letter in ENDING:
            return
        if len(self._texts) >= _MOST_TEXTS:
            del self._texts[: _MOST_TEXTS // 2]
        self._texts.append((edit, edit.text()))

    @Slot()
    def _on_silence(self) -> None:
        self._silence.stop()
        while self._reader is not None and (scan := self._reader.flush()) is not None:
            self._last_ms = max(self._last_ms, self.instant_of(QEvent(QEvent.Type.None_)))
            self._take(scan)
        self._last_ms = float("-inf")

    def _put_back(self, keys: int) -> None:
        """Put the line back to what it was so many keys ago; 0 takes all since the last pause for the scanner's."""
        edit, before = self._edit, self._before
        if 0 < keys <= len(self._texts):
            edit, before = self._texts[-keys]
        if edit is not None and isValid(edit):  # a form may have gone meanwhile
            edit.setText(before)

    def _take(self, scan: KeyScan, *, goes_on: bool = False) -> bool:
        """Put the line back; return True, for the key that ended the code is nobody else's."""
        self._put_back(0 if goes_on else scan.keys)
        self._tail.begin(self._last_ms + (_DOUBLED_MS if scan.ends_doubled else _TAIL_MS))
        if not goes_on:
            self._silence.stop()
            self._texts.clear()
            self._last_ms = float("-inf")
        if not scan.again:
            self.scanned.emit(scan)
        return True
