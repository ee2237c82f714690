"""Noticing that the laptop slept, or that its clock was set. No clocks inside."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.clock.timekeeping import clock_jump

LONG_SILENCE_S = 15.0
"""A tick that comes so late means sleep as well, where the steady clock counts it."""


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
        jump = clock_jump(wall - self.wall, passed)
        self.wall, self.steady = wall, steady
        if jump is not None:
            return jump
        return passed if passed.total_seconds() > LONG_SILENCE_S else None
