"""Codes with line breaks or tabs in them, which arrive as several: these also end a code.

Nobody scans two codes within ``HELD_MS``. So lines that come right behind each other are one text, and whoever vouches
for it says which of it is the code: all lines, or one among names and seats. What nobody vouches for is one refusal and
not one for each line.

Invariants: pure, time is an argument; what somebody vouches for is handed on at once, and what follows it at once is no
code of its own unless somebody vouches for that, too; nothing waits longer than ``HELD_MS``.
"""

from kiosk.domain.codes.charsets import CodePart, texts_of
from kiosk.scanner.detection import SelfProving
from kiosk.scanner.hand.serial_lines import SerialCode

HELD_MS = 60.0
"""So long a line that nobody vouches for waits for what may belong to it."""

_MOST_LINES = 12
"""A visiting card has so many. What is longer is a list of codes, and none of them may be lost."""

_ENDS = ("\n", "\r\n", "\r")
_TAB = "\t"


class LineBreaks:
    """Puts the lines of one scanner together where they are one code. For one thread only."""

    def __init__(self, self_proving: SelfProving | None) -> None:
        """Begin with nothing.

        Args:
            self_proving: Tells of a text whether roster or key know it; None holds nothing back.
        """
        self._self_proving = self_proving
        self._held: list[SerialCode] = []
        self._ended_ms = float("-inf")
        self._told = False

    @property
    def holding(self) -> bool:
        """Whether lines are held back."""
        return bool(self._held)

    @property
    def follows_until_ms(self) -> float:
        """What begins until then belongs to the line before, and may be shorter than any code."""
        return self._ended_ms + HELD_MS

    def add(self, line: SerialCode) -> list[SerialCode]:
        """Take a line in; return the codes that are complete now."""
        if self._self_proving is None:
            return [line]
        before = []
        if not 0 <= line.started_ms - self._ended_ms <= HELD_MS or len(self._held) >= _MOST_LINES:
            before, self._told = self.release(), False
        self._ended_ms = line.ended_ms
        if self._told:
            return [line] if self._self_proving(line.text, line.parts) else []
        lines = [*self._held, line]
        # All of it first: its end alone may be another guest's code.
        ways = (*(_joined(lines, end) for end in _ENDS), line) if self._held else (line,)
        whole = next((way for way in ways if self._self_proving(way.text, way.parts)), None)
        self._held = lines if whole is None else []
        self._told = whole is not None
        return before if whole is None else [*before, whole]

    def flush(self, now_ms: float) -> list[SerialCode]:
        """Let time pass; return what waited long enough."""
        return [] if 0 <= now_ms - self._ended_ms <= HELD_MS else self.release()

    def release(self) -> list[SerialCode]:
        """Return what is held back as one code, if anything is."""
        held, self._held = self._held, []
        return [_joined(held, "\n")] if held else []


def _joined(lines: list[SerialCode], end: str) -> SerialCode:
    """Return lines as one code. Their bytes are put together, as the whole may show what no line shows alone.

    Args:
        lines: Them.
        end: What stands between two, for a line break; a tab is one.
    """
    if len(lines) == 1:
        return lines[0]
    *before, last = lines
    content = b"".join(_content(line) + (_TAB if line.end == _TAB else end).encode() for line in before) + _content(
        last
    )
    parts = () if content.isascii() else (CodePart(content),)
    text = texts_of(parts)[0] if parts else content.decode("ascii")
    return SerialCode(text=text, started_ms=lines[0].started_ms, parts=parts, ended_ms=last.ended_ms, end=last.end)


def _content(line: SerialCode) -> bytes:
    return b"".join(part.content for part in line.parts) or line.text.encode("utf-8")
