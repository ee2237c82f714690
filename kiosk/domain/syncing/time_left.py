"""How long something that is under way will take, by how fast it was so far."""

from collections import deque
from datetime import timedelta
from typing import Final

_LOOK_BACK_MS: Final = 60_000.0
_LEAST_MS: Final = 4_000.0
"""Nothing is told from less: the first pages of a list are the fastest or the slowest of all."""


class TimeLeft:
    """Watches a share grow. What is told follows the last minute, so that it recovers when a network does."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, float]] = deque()

    def told(self, share: float | None, now_ms: float) -> timedelta | None:
        """Take note of a share and return how long the rest takes.

        Args:
            share: How much is there, from 0 to 1; None: nobody knows.
            now_ms: By a clock that never jumps, ms.

        Returns:
            The time, or None where nothing can be told yet, or nothing moves.
        """
        if share is None or (self._seen and share < self._seen[-1][1]):
            # Begun anew, or its size is not known any more: what was seen says nothing of it.
            self._seen.clear()
        if share is None:
            return None
        self._seen.append((now_ms, share))
        while now_ms - self._seen[0][0] > _LOOK_BACK_MS:
            self._seen.popleft()
        began_ms, began = self._seen[0]
        grown, took_ms = share - began, now_ms - began_ms
        if took_ms < _LEAST_MS or grown <= 0:
            return None
        return timedelta(milliseconds=took_ms * (1 - share) / grown)
