"""Spares guests the wait for a venue that does not answer: after one time-out nobody waits again until it is back."""

from dataclasses import dataclass

CLAIM_LIMIT_MS = 150.0
"""So long a guest waits for the venue at the most."""

_FIRST_PAUSE_MS = 250.0
_LONGEST_PAUSE_MS = 2000.0


@dataclass(slots=True)
class Breaker:
    """Whether the venue is asked at all. Instants are milliseconds of a clock that never jumps.

    Attributes:
        open_since: When it last failed to answer; None while it answers.
    """

    open_since: float | None = None
    _pause_ms: float = _FIRST_PAUSE_MS
    _tried_at: float = 0.0

    @property
    def is_open(self) -> bool:
        """Whether nobody is to be kept waiting for the venue."""
        return self.open_since is not None

    def failed(self, now_ms: float) -> None:
        """Take note that an answer did not come, to a guest's claim or to a trial in the background."""
        if self.open_since is None:
            self.open_since, self._pause_ms = now_ms, _FIRST_PAUSE_MS
        else:
            self._pause_ms = min(self._pause_ms * 2, _LONGEST_PAUSE_MS)
        self._tried_at = now_ms

    def answered(self) -> None:
        """Take note that the venue answers: the next guest's claim is asked for again."""
        self.open_since = None

    def may_try(self, now_ms: float) -> bool:
        """Return whether it is time for another trial in the background."""
        return self.is_open and now_ms - self._tried_at >= self._pause_ms
