"""Tells a hand scanner that types from a person who types, by timing alone. Pure: instants are arguments."""

from dataclasses import dataclass, field

from kiosk.domain.credential import ScanSource

LEAST_KEYS = 6
SCANNER_GAP_MS = 35.0  # scanners leave 1 to 30 ms between keys, fast typists more than 60
REPEAT_MS = 2_500.0  # a trigger that was pulled twice, or a scanner set to send twice


@dataclass(slots=True)
class Keystrokes:
    """Watches keys as they come.

    Invariant: only the keys since the last ``take`` count.
    """

    _first: float = 0.0
    _last: float = 0.0
    _count: int = 0
    _before: tuple[str, float] = field(default=("", -REPEAT_MS))

    def note(self, at_ms: float) -> None:
        """Note a printable key."""
        if self._count == 0:
            self._first = at_ms
        self._last = at_ms
        self._count += 1

    @property
    def source(self) -> ScanSource:
        """Who seems to be typing."""
        if self._count < LEAST_KEYS:
            return ScanSource.MANUAL
        gap = (self._last - self._first) / (self._count - 1)
        return ScanSource.HAND_SCANNER if gap <= SCANNER_GAP_MS else ScanSource.MANUAL

    def take(self, text: str, at_ms: float) -> ScanSource | None:
        """End a text, and begin to watch the next one.

        Args:
            text: What was typed.
            at_ms: When it was ended.

        Returns:
            Who typed it; None when a hand scanner sent the same text just before, which is no second scan.
        """
        source = self.source
        self._count = 0
        before, when = self._before
        self._before = (text, at_ms)
        if source is ScanSource.HAND_SCANNER and text == before and at_ms - when < REPEAT_MS:
            return None
        return source
