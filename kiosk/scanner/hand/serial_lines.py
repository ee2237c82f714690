"""Cuts what a serial hand scanner sends into codes.

A serial scanner sends the bytes of a code and then a carriage return, a line feed, both, a tab or ETX; some send
nothing and let silence end the code. One that ended a code once always does: then silence is a stutter, of the
scanner's radio link or of a busy computer, and what was never ended is no code.

Invariants: pure, time is an argument; a code is never longer than ``LONGEST_BYTES`` (what is longer is dropped whole);
bytes that are not plain letters are handed on beside the most natural text of them; a code never spans a long silence,
so half a code from before the cable was pulled is never glued to the next one.
"""

from dataclasses import dataclass

from kiosk.domain.codes.charsets import CodePart, texts_of

LONGEST_BYTES = 8 * 1024
SILENCE_MS = 250.0
"""So much silence ends a code of a scanner that was never seen to end one."""

STUTTER_MS = 1500.0
"""So long the rest of a code is waited for where the scanner is known to end its codes."""
_BELIEVED = 2
_ENDS = frozenset(b"\r\n\t\x03\x04")
_PADDING = b"\x00\x02 "


@dataclass(frozen=True, slots=True, kw_only=True)
class SerialCode:
    """One code that a scanner sent.

    Attributes:
        text: What it says.
        started_ms: When its first bytes came, monotonic milliseconds.
        parts: Its bytes, where they may be other texts too; else empty.
        ended_ms: When its end came.
        end: What ended it; "" for silence.
    """

    text: str
    started_ms: float
    parts: tuple[CodePart, ...] = ()
    ended_ms: float = 0.0
    end: str = ""


class SerialLines:
    """Collects bytes until they are a code. For one thread only."""

    def __init__(self, *, silence_ms: float = SILENCE_MS) -> None:
        """Begin with nothing.

        Args:
            silence_ms: So much silence ends a code.
        """
        self._silence_ms = silence_ms
        self._bytes = bytearray()
        self._started_ms = 0.0
        self._last_ms = 0.0
        self._too_long = False
        self._ends_codes = False
        self._broken_off = 0

    def feed(self, content: bytes, now_ms: float) -> list[SerialCode]:
        """Take bytes in.

        Args:
            content: What came; empty to let time pass.
            now_ms: When it came.

        Returns:
            The codes that are complete now, in order.
        """
        found = []
        patience_ms = STUTTER_MS if self._ends_codes else self._silence_ms
        if self._bytes and not 0 <= now_ms - self._last_ms < patience_ms:
            found.append(self._break_off(now_ms))
        if content:
            self._last_ms = now_ms
        for byte in content:
            if byte in _ENDS:
                found.append(self._cut(now_ms, chr(byte)))
                self._ends_codes, self._broken_off = self._ends_codes or found[-1] is not None, 0
            elif len(self._bytes) >= LONGEST_BYTES:
                self._too_long = True
            else:
                self._started_ms = self._started_ms if self._bytes else now_ms
                self._bytes.append(byte)
        return [code for code in found if code is not None]

    def _break_off(self, now_ms: float) -> SerialCode | None:
        """End a code by silence, or drop it where its scanner ends its codes: it is a part of one.

        A scanner that was set to end none meanwhile is believed the second time.
        """
        code = self._cut(now_ms)
        if not self._ends_codes:
            return code
        self._broken_off += 1
        self._ends_codes = self._broken_off < _BELIEVED
        return None if self._broken_off < _BELIEVED else code

    def _cut(self, now_ms: float, end: str = "") -> SerialCode | None:
        content, too_long = bytes(self._bytes).strip(_PADDING), self._too_long
        self._bytes.clear()
        self._too_long = False
        if not content or too_long:
            return None
        parts = () if content.isascii() else (CodePart(content),)
        text = texts_of(parts)[0] if parts else content.decode("ascii")
        return SerialCode(text=text, started_ms=self._started_ms, parts=parts, ended_ms=now_ms, end=end)
