"""The laptop's clock, with what the daemon measured about its error."""

import logging
import time
import uuid
from datetime import UTC, datetime, timedelta

from kiosk.domain.entry import GateTime
from kiosk.domain.errors import StoreError
from kiosk.store.database import Database
from kiosk.store.sync_state import clock_reading

_log = logging.getLogger(__name__)

_LOOK_AGAIN_S = 1.0
# Quartz clocks of laptops drift by less than this; an old measurement is worth that much less.
_DRIFT_PER_S = timedelta(microseconds=50)
_JUMP = timedelta(seconds=2)


class SystemClock:
    """Implements ``ports.Clock``. Notices when the laptop's clock is set while the kiosk runs.

    A jump makes the measured offset worthless until the daemon measures again; until then the corrected time goes on
    from where it was by the monotonic clock, so that rules and validity do not jump with it.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._looked = float("-inf")
        self._measured_at: datetime | None = None
        self._offset = timedelta()
        self._uncertainty: timedelta | None = None
        self._anchor_raw = datetime.now(UTC)
        self._anchor_ms = self.monotonic_ms()
        # The monotonic clock counts from a start that only this run of the program can be sure of.
        self._run = uuid.uuid4().hex
        self.jumped = False

    def now(self) -> GateTime:
        """Return the current instant with its correction."""
        raw = datetime.now(UTC)
        self._notice_jump(raw)
        if time.monotonic() - self._looked >= _LOOK_AGAIN_S:
            self._look()
        uncertainty = self._uncertainty
        if uncertainty is not None and self._measured_at is not None:
            uncertainty += abs(raw - self._measured_at).total_seconds() * _DRIFT_PER_S
        return GateTime(raw, self._offset, uncertainty, self._run, round(self.monotonic_ms()))

    def monotonic_ms(self) -> float:
        """Return milliseconds of the clock that never jumps."""
        return time.monotonic() * 1000.0

    def _look(self) -> None:
        self._looked = time.monotonic()
        try:
            reading = clock_reading(self._database)
        except StoreError as error:  # the scan that comes next says so; until then the last measurement is as good
            _log.warning("the clock's measurement cannot be read: %s", error)
            return
        if reading is None or reading.measured_at == self._measured_at:
            return
        self._measured_at, self._offset, self._uncertainty = reading.measured_at, reading.offset, reading.uncertainty
        self.jumped = False

    def _notice_jump(self, raw: datetime) -> None:
        now_ms = self.monotonic_ms()
        expected = self._anchor_raw + timedelta(milliseconds=now_ms - self._anchor_ms)
        leap = raw - expected
        # Forward leaps also happen when the laptop sleeps: the monotonic clock stands still then, and time was right.
        if leap < -_JUMP:
            self._offset -= leap
            self._uncertainty = None
            self.jumped = True
        self._anchor_raw, self._anchor_ms = raw, now_ms
