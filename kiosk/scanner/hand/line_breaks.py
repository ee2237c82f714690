"""Codes with a line break in them, which arrive as two: a line break also ends a code.

Invariants: pure, time is an argument; what somebody vouches for is handed on at once; nothing waits longer than
``HELD_MS``; two codes are put together only where somebody vouches for the whole.
"""

from collections.abc import Callable
from dataclasses import replace

from kiosk.domain.codes.charsets import CodePart
from kiosk.scanner.hand.serial_lines import SerialCode

HELD_MS = 60.0
"""So long a code that nobody vouches for waits for what may belong to it."""


def joined(first: str, second: str) -> tuple[str, ...]:
    """Return two lines as one text, in each way to break a line."""
    return tuple(f"{first}{end}{second}" for end in ("\n", "\r\n", "\r"))


class LineBreaks:
    """Puts the codes of one scanner together where they are one. For one thread only."""

    def __init__(self, self_proving: Callable[[str], bool] | None) -> None:
        """Begin with nothing.

        Args:
            self_proving: Tells of a text whether roster or key know it; None holds nothing back.
        """
        self._self_proving = self_proving
        self._held: SerialCode | None = None

    def add(self, code: SerialCode) -> list[SerialCode]:
        """Take a code in; return those that are complete now."""
        if self._self_proving is None:
            return [code]
        held, self._held = self._held, None
        if held is not None and 0 <= code.started_ms - held.ended_ms <= HELD_MS:
            whole = next((text for text in joined(held.text, code.text) if self._self_proving(text)), None)
            if whole is not None:
                parts = () if whole.isascii() else (CodePart(whole.encode("utf-8"), "utf-8"),)
                return [replace(code, text=whole, started_ms=held.started_ms, parts=parts)]
        before = [held] if held is not None else []
        if self._self_proving(code.text):
            return [*before, code]
        self._held = code
        return before

    def flush(self, now_ms: float) -> list[SerialCode]:
        """Let time pass; return what waited long enough."""
        held = self._held
        if held is None or 0 <= now_ms - held.ended_ms <= HELD_MS:
            return []
        self._held = None
        return [held]
