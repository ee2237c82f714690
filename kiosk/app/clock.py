"""The laptop's clock, with what the daemon measured about its error."""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.domain.clock.instants import later
from kiosk.domain.clock.timekeeping import BootTime, clock_jump
from kiosk.domain.entries.entry import GateTime
from kiosk.store.database import Database
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.corrected_clock import CorrectedClock, laptop_time


class SystemClock:
    """Implements ``ports.Clock``. Notices when the laptop's clock is set while the kiosk runs.

    A measurement of this start of the laptop holds whatever is done to its clock. Where there is none, a clock that is
    set back does not take the corrected time with it, so that rules and validity do not jump: it goes on from where it
    was. One that is set forward does: nobody knows better than whoever set it, and nothing becomes valid twice by it.

    Attributes:
        jumped: The clock was set while the kiosk ran, and was not measured since.
    """

    def __init__(
        self,
        database: Database,
        *,
        wall: Callable[[], datetime] = laptop_time,
        boot: Callable[[], BootTime] = boot_time,
    ) -> None:
        self._clock = CorrectedClock(database, wall=wall, boot=boot)
        self._boot = boot
        self._anchor: tuple[datetime, timedelta] | None = None
        self._last: tuple[datetime, timedelta] | None = None
        self._goes_on_from: tuple[datetime, timedelta] | None = None
        self._measured_at: datetime | None = None
        self.jumped = False

    def now(self) -> GateTime:
        """Return the current instant with its correction."""
        at, found = self._clock.look()
        ticks = self._boot().ticks
        # Before _last is set anew: a clock that was set back goes on from what was told before.
        self._notice_jump(at.raw, ticks)
        known = self._clock.known
        # A measurement since the jump settles it: from here on the correction itself knows better.
        if known is not None and known.measured_at != self._measured_at:
            self._measured_at, self._goes_on_from, self.jumped = known.measured_at, None, False
        if not found.is_measured and self._goes_on_from is not None:
            left_at, left_ticks = self._goes_on_from
            at = _not_before(at, later(left_at, ticks - left_ticks))
        self._last = (at.corrected, ticks)
        return at

    def measured(self) -> datetime | None:
        """Return the true time as it was measured since the laptop was started, or None: then its clock may be set."""
        return self._clock.measured()

    def look_again(self) -> None:
        """Look for a new measurement at the next question, however lately that was done."""
        self._clock.look_again()

    def monotonic_ms(self) -> float:
        """Return milliseconds of the clock that never jumps."""
        return time.monotonic() * 1000.0

    def _notice_jump(self, raw: datetime, ticks: timedelta) -> None:
        if self._anchor is not None:
            jump = clock_jump(raw - self._anchor[0], ticks - self._anchor[1])
            self.jumped = self.jumped or jump is not None
            # Only backwards: a clock that is set forward makes nothing valid a second time.
            if jump is not None and jump < timedelta():
                self._goes_on_from = self._last
        # Moved along with every look, so that slow drift never adds up to something that looks like a jump.
        self._anchor = (raw, ticks)


def _not_before(at: GateTime, earliest: datetime) -> GateTime:
    """Return an instant that is no earlier than another one."""
    if at.corrected >= earliest:
        return at
    return replace(at, offset=earliest - at.raw, uncertainty=None)
