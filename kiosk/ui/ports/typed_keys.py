"""Telling what hand scanners type from what people type.

Called from the window's thread; returns at once.
"""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyScan:
    """A code that a hand scanner typed.

    Attributes:
        text: What was meant, put right.
        scanner: Name of the scanner.
        again: It was scanned a moment ago, or nothing was read: nothing is to be done.
        keys: How many keys wrote it, the end key apart; 0 where nobody counted.
        ends_doubled: Its scanner is known to send more than one end key.
    """

    text: str
    scanner: str
    again: bool = False
    keys: int = 0
    ends_doubled: bool = False


class KeyReader(Protocol):
    """Tells what hand scanners type from what people type."""

    @property
    def pause_ms(self) -> float:
        """After so much silence, ``flush`` is due."""
        ...

    @property
    def in_burst(self) -> bool:
        """Whether the last keys came as fast as a scanner's."""
        ...

    @property
    def holding(self) -> bool:
        """Whether the last end key ended a code that more may belong to: ``flush`` will tell, soon."""
        ...

    def feed(self, letter: str, at_ms: float, *, shift: bool) -> KeyScan | None:
        """Take note of a key.

        Args:
            letter: What it wrote.
            at_ms: When it was pressed, by a clock that never jumps.
            shift: Whether Shift was held.

        Returns:
            The code, when this key ended one.
        """
        ...

    def flush(self) -> KeyScan | None:
        """Let silence end what was typed; return the code, when it was one."""
        ...
