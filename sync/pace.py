"""When to talk to the platform again: backing off while it is away, and noticing that time jumped. No clocks inside."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.domain.delivery import backoff_s
from sync.engine import Failure

JUMP = timedelta(seconds=2)
"""Clocks that part by more than this have been set, or the laptop slept."""

LONG_SILENCE_S = 15.0
"""A tick that comes so late means sleep as well, where the steady clock counts it."""


@dataclass(slots=True)
class Pace:
    """The breaker of one direction: open after a failure, for longer each time, with full jitter.

    Attributes:
        cap_s: Longest pause of our own choice; a platform may ask for more.
        failures: Failed runs in a row.
        not_before: Steady clock, seconds.
    """

    cap_s: float
    failures: int = 0
    not_before: float = field(default=0.0)

    def allows(self, steady: float) -> bool:
        """Return whether another try may be made now."""
        return steady >= self.not_before

    def note(self, failure: Failure | None, steady: float, jitter: float) -> float:
        """Take in how a run ended.

        Args:
            failure: Why it failed as a whole, or None.
            steady: A clock that never jumps, seconds.
            jitter: Uniform random number in [0, 1).

        Returns:
            Seconds of the pause, 0 when there is none.
        """
        if failure is None:
            self.reset()
            return 0.0
        self.failures += 1
        wait = backoff_s(self.failures, jitter, retry_after_s=failure.retry_after_s)
        if failure.retry_after_s is None:
            wait = min(wait, self.cap_s)
        self.not_before = steady + wait
        return wait

    def reset(self) -> None:
        """Allow a try at once."""
        self.failures = 0
        self.not_before = 0.0


@dataclass(slots=True)
class JumpDetector:
    """Notices that the laptop slept, or that its clock was set, by comparing two clocks from tick to tick."""

    wall: datetime
    steady: float

    def tick(self, wall: datetime, steady: float) -> timedelta | None:
        """Take in the clocks' current values.

        Args:
            wall: The laptop's clock.
            steady: A clock that never jumps, seconds.

        Returns:
            How much the laptop's clock moved on beyond the steady one (or the length of the silence), None when
            nothing happened.
        """
        passed = timedelta(seconds=steady - self.steady)
        jumped = wall - self.wall - passed
        self.wall, self.steady = wall, steady
        if abs(jumped) > JUMP:
            return jumped
        return passed if passed.total_seconds() > LONG_SILENCE_S else None
