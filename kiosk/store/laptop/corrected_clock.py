"""The corrected time, read alike by both programs: the laptop's own clock with what was measured of it."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from kiosk.domain.clock.timekeeping import BootTime, ClockReading, Estimate, estimate
from kiosk.domain.entries.entry import GateTime
from kiosk.domain.errors import StoreError
from kiosk.store.channel.sync_state import clock_reading
from kiosk.store.database import Database
from kiosk.store.laptop.boot_clock import boot_time

_log = logging.getLogger(__name__)

LOOK_AGAIN_S = 1.0
_MILLISECOND = timedelta(milliseconds=1)


def laptop_time() -> datetime:
    """Return what the laptop's own clock says."""
    return datetime.now(UTC)


class CorrectedClock:
    """Corrects the laptop's time by the last measurement, which is looked for once a second.

    Args:
        database: Where the measurement is kept.
        wall: The laptop's own clock.
        boot: The clock that nobody can set.
    """

    def __init__(
        self,
        database: Database,
        *,
        wall: Callable[[], datetime] = laptop_time,
        boot: Callable[[], BootTime] = boot_time,
    ) -> None:
        self._database = database
        self._wall = wall
        self._boot = boot
        self._looked: float | None = None
        self.known: ClockReading | None = None
        self._known_since: timedelta | None = None

    def look_again(self) -> None:
        """Read the measurement anew at the next question, however lately that was done."""
        self._looked = None

    def look(self) -> tuple[GateTime, Estimate]:
        """Return the current instant, and what is known of it."""
        if self._looked is None or time.monotonic() - self._looked >= LOOK_AGAIN_S:
            self._read()
        raw, steady = self._wall(), self._boot()
        found = estimate(self.known, raw, steady, held=steady.ticks - (self._known_since or steady.ticks))
        return GateTime(raw, found.offset, found.uncertainty, steady.boot, steady.ticks // _MILLISECOND), found

    def now(self) -> datetime:
        """Return the best known true time."""
        return self.look()[0].corrected

    def measured(self) -> datetime | None:
        """Return the true time as it was measured since the laptop was started, or None where it was not."""
        at, found = self.look()
        return at.corrected if found.is_measured else None

    def _read(self) -> None:
        self._looked = time.monotonic()
        try:
            found = clock_reading(self._database)
            # Only a new measurement starts the count of what has certainly passed since.
            if found != self.known:
                self.known, self._known_since = found, self._boot().ticks
        except StoreError as error:  # whoever comes next says so; until then the last measurement is as good
            _log.warning("the clock's measurement cannot be read: %s", error.key)
