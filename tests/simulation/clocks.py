"""True time, and what a laptop's clocks make of it.

True time is also the platform's. A laptop has a clock on the wall, which is off and can be set, and one that counts
from its start and cannot. The product is given both where it would read the machine's. Left out: drift.
"""

from datetime import UTC, datetime, timedelta

from kiosk.domain.clock.timekeeping import BootTime

BEGIN = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
_EARLIEST, _LATEST = datetime(2, 1, 1, tzinfo=UTC), datetime(9998, 1, 1, tzinfo=UTC)


class TrueTime:
    """What the time really is; it moves when it is told to."""

    def __init__(self) -> None:
        self.now = BEGIN

    def pass_by(self, seconds: float) -> None:
        """Move on."""
        self.now += timedelta(seconds=seconds)


class LaptopClock:
    """The two clocks of one laptop.

    Attributes:
        error: What the clock on the wall says, minus the truth.
    """

    def __init__(self, truth: TrueTime, error: timedelta, laptop: int) -> None:
        self._truth = truth
        self._laptop = laptop
        self._starts = 1
        self._started_at = truth.now - timedelta(minutes=17)
        self.error = error

    @property
    def boot(self) -> str:
        """Which start of which laptop it is."""
        return f"boot-{self._laptop}-{self._starts}"

    def wall(self) -> datetime:
        """Return what the clock on the wall says."""
        return min(max(self._truth.now + self.error, _EARLIEST), _LATEST)

    def boot_time(self) -> BootTime:
        """Return what the clock says that nobody can set."""
        return BootTime(self.boot, self._truth.now - self._started_at)

    def steady(self) -> float:
        """Return the seconds since the laptop was started."""
        return self.boot_time().ticks.total_seconds()

    def start_anew(self) -> None:
        """The laptop was switched off and on."""
        self._starts += 1
        self._started_at = self._truth.now - timedelta(seconds=9)
