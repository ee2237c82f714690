"""Cuts what a serial hand scanner sends into codes.

A serial scanner sends the bytes of a code and then a carriage return, a line feed, both, a tab or ETX; some send
nothing and let silence end the code.

Invariants: pure, time is an argument; a code is never longer than ``LONGEST_BYTES`` (what is longer is dropped whole);
bytes that are not plain letters
are handed on beside the most natural text of them; a code never spans a silence, so half a code from before the
cable was pulled is never glued to the next one.
"""

from dataclasses import dataclass

from kiosk.domain.charsets import CodePart, texts_of

LONGEST_BYTES = 8 * 1024
SILENCE_MS = 120.0
_ENDS = frozenset(b"\r\n\t\x03\x04")
_PADDING = b"\x00\x02 "


@dataclass(frozen=True, slots=True, kw_only=True)
class SerialCode:
    """One code that a scanner sent.

    Attributes:
        text: What it says.
        started_ms: When its first bytes came, monotonic milliseconds.
        parts: Its bytes, where they may be other texts too; else empty.
    """

    text: str
    started_ms: float
    parts: tuple[CodePart, ...] = ()


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

    def feed(self, content: bytes, now_ms: float) -> list[SerialCode]:
        """Take bytes in.

        Args:
            content: What came; empty to let time pass.
            now_ms: When it came.

        Returns:
            The codes that are complete now, in order.
        """
        found = []
        if self._bytes and not 0 <= now_ms - self._last_ms < self._silence_ms:
            found.append(self._cut())
        if content:
            self._last_ms = now_ms
        for byte in content:
            if byte in _ENDS:
                found.append(self._cut())
            elif len(self._bytes) >= LONGEST_BYTES:
                self._too_long = True
            else:
                self._started_ms = self._started_ms if self._bytes else now_ms
                self._bytes.append(byte)
        return [code for code in found if code is not None]

    def _cut(self) -> SerialCode | None:
        content, too_long = bytes(self._bytes).strip(_PADDING), self._too_long
        self._bytes.clear()
        self._too_long = False
        if not content or too_long:
            return None
        parts = () if content.isascii() else (CodePart(content),)
        text = texts_of(parts)[0] if parts else content.decode("ascii")
        return SerialCode(text=text, started_ms=self._started_ms, parts=parts)
