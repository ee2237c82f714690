"""Which sightings of a code are scans.

A camera sees the same code thirty times a second; a guest shows it once. The rules, per code:

- A code that stays in view is one scan, however long it stays; short gaps (a blurred frame, a finger) don't end a stay.
- While its verdict is still being made, nothing more is scanned of it.
- Within ``QUIET_MS`` after its verdict, showing it again changes nothing.
- Another code is another scan, at once: codes never wait for each other.

One debounce serves all cameras and scanners of a kiosk: a guest who is scanned by hand before a camera is one guest.

Time is an argument, and time that jumps backwards never produces a scan. May be used by several threads.
"""

import threading
from dataclasses import dataclass

QUIET_MS = 2500.0
"""After a verdict, the same code changes nothing for so long."""

STAY_MS = 1200.0
"""A code that is seen again within so long has not left the view."""

LOST_VERDICT_MS = 10_000.0
"""A verdict that has not come by then never will: the code may be scanned again."""

# Far beyond every other limit here, so that what is swept out can no longer matter.
FORGET_MS = 60_000.0


@dataclass(slots=True)
class _Stay:
    """What is remembered of one code."""

    scanned_ms: float
    seen_ms: float
    verdict_ms: float | None = None


class Debounce:
    """Remembers which codes were seen when.

    Attributes:
        quiet_ms: Silence per code after its verdict.
        stay_ms: Longest gap within one stay.
    """

    def __init__(self, *, quiet_ms: float = QUIET_MS, stay_ms: float = STAY_MS) -> None:
        self.quiet_ms = quiet_ms
        self.stay_ms = stay_ms
        self._stays: dict[str, _Stay] = {}
        self._guard = threading.Lock()

    def see(self, text: str, now_ms: float) -> bool:
        """Take note that a code is in view.

        Args:
            text: What the code says.
            now_ms: When it was seen, monotonic milliseconds.

        Returns:
            Whether this sighting is a scan.
        """
        with self._guard:
            self._forget(now_ms)
            stay = self._stays.get(text)
            if stay is None or self._is_over(stay, now_ms):
                self._stays[text] = _Stay(scanned_ms=now_ms, seen_ms=now_ms)
                return True
            # Several readers report here, each with its own delay: an older sighting must not shorten the stay.
            stay.seen_ms = max(stay.seen_ms, now_ms)
            return False

    def decided(self, text: str, now_ms: float) -> None:
        """Take note that the verdict on a scanned code is on the screen; a code never scanned is ignored.

        Args:
            text: What the code says.
            now_ms: When its verdict was shown, monotonic milliseconds.
        """
        with self._guard:
            stay = self._stays.get(text)
            if stay is not None:
                stay.verdict_ms = now_ms

    def reset(self) -> None:
        """Forget everything: another event, list, gate or direction was chosen, so every code counts anew."""
        with self._guard:
            self._stays.clear()

    def _is_over(self, stay: _Stay, now_ms: float) -> bool:
        if now_ms - stay.seen_ms <= self.stay_ms:
            return False
        # A scan whose verdict is still being made must not be scanned again, but a verdict that was lost must not lock
        # a guest's code for good.
        if stay.verdict_ms is None:
            return now_ms - stay.scanned_ms > LOST_VERDICT_MS
        return now_ms - stay.verdict_ms > self.quiet_ms

    def _forget(self, now_ms: float) -> None:
        # Sweeping at every sighting would cost more than a few hundred texts in memory.
        if len(self._stays) < 256:
            return
        self._stays = {text: stay for text, stay in self._stays.items() if now_ms - stay.seen_ms <= FORGET_MS}
