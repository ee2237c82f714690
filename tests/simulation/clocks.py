"""True time, and what a laptop's clocks make of it.

True time is also the platform's. A laptop has a clock on the wall, which is off and can be set, and one that counts
from its start and cannot. ``kiosk.app.clock.SystemClock`` reads them where it would read the machine's. Left out:
sleep, during which the counting clock may stand still, and drift.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta, tzinfo
from types import SimpleNamespace

import kiosk.app.clock as product

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

    def __init__(self, truth: TrueTime, error: timedelta) -> None:
        self._truth = truth
        self._started_at = truth.now - timedelta(minutes=17)
        self.error = error

    def wall(self) -> datetime:
        """Return what the clock on the wall says."""
        return min(max(self._truth.now + self.error, _EARLIEST), _LATEST)

    def steady(self) -> float:
        """Return the seconds since the laptop was started."""
        return (self._truth.now - self._started_at).total_seconds()

    def start_anew(self) -> None:
        """The laptop was switched off and on."""
        self._started_at = self._truth.now - timedelta(seconds=9)


class _ShownTime(datetime):
    """Stands in for ``datetime`` where the product asks for the time."""

    shown: LaptopClock

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """Return what the laptop in use shows."""
        return cls.shown.wall().astimezone(tz)


@contextmanager
def in_use(clock: LaptopClock) -> Iterator[None]:
    """Let the product read this laptop's clocks instead of the machine's."""
    names = vars(product)
    before = {name: names[name] for name in ("datetime", "time")}
    _ShownTime.shown = clock
    names.update(datetime=_ShownTime, time=SimpleNamespace(monotonic=clock.steady))
    try:
        yield
    finally:
        names.update(before)
