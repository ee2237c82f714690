"""A mark that a guest is at the camera: whoever works beside a gate and can wait leaves it the processor and the lock.

Nobody's priority does that. Two programs of different sessions share a processor alike, however nice one of them is
(sched(7), autogroups), and a write lock knows no priority at all.

Invariants: the mark says nothing of guests or of what is stored, and nothing rests on it: without it everything is as
right, and slower. It ends by itself within a moment, also where its maker died, and whoever waits for it waits for at
most half of the time.
"""

import hashlib
import os
import struct
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

LASTS_S: Final = 0.12
"""So long a mark holds without being renewed, in seconds: some frames of a camera."""

LONGEST_WAIT_S: Final = 1.0
"""So long a mark is waited for at most, in seconds; then as long is worked without looking at it. A hall in which
something is held up all the time must not end the exchange with the platform."""

LOOK_S: Final = 0.002
_INSTANT: Final = struct.Struct("<d")
_AS_IT_IS: Final = getattr(os, "O_BINARY", 0)
"""Windows would put a carriage return before what it takes for a line end."""


class ScanMark:
    """The mark of one database.

    Args:
        database: The database's file.
        clock: Seconds of a clock that all programs of this laptop share and that nobody sets.
    """

    def __init__(self, database: Path, clock: Callable[[], float] = time.monotonic) -> None:
        self._place = mark_place(database)
        self._clock = clock

    def note(self) -> None:
        """Mark that a guest is there, for a moment from now on; may be called from any thread, and often."""
        self._write(self._clock() + LASTS_S)

    def clear(self) -> None:
        """Take the mark away: the verdict is on the screen."""
        self._write(0.0)

    def is_set(self) -> bool:
        """Return whether a guest is there."""
        try:
            (until,) = _INSTANT.unpack(self._place.read_bytes())
        except (OSError, struct.error):  # never made, or being written
            return False
        # Of an instant further ahead than any mark reaches, it was made before this laptop was started.
        return bool(0 < until - self._clock() < 2 * LASTS_S)

    def _write(self, until: float) -> None:
        # A disk that takes nothing must not keep a guest waiting, least of all for this.
        with suppress(OSError):
            handle = os.open(self._place, os.O_CREAT | os.O_WRONLY | _AS_IT_IS, 0o600)
            try:
                os.write(handle, _INSTANT.pack(until))
            finally:
                os.close(handle)


class GivingWay:
    """How a program beside the gate waits while a mark is set. May be shared by threads.

    Args:
        is_guest_there: Asked again and again.
        clock: Seconds that only grow.
        sleep: Waits for so many seconds.
    """

    def __init__(
        self,
        is_guest_there: Callable[[], bool],
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._is_guest_there, self._clock, self._sleep = is_guest_there, clock, sleep
        self._works_until = 0.0

    def __call__(self) -> None:
        """Return once nobody is there, or it was waited for long enough."""
        began = now = self._clock()
        if now < self._works_until:
            return
        while self._is_guest_there():
            if now - began >= LONGEST_WAIT_S:
                self._works_until = now + LONGEST_WAIT_S
                return
            self._sleep(LOOK_S)
            now = self._clock()


def mark_place(database: Path) -> Path:
    """Return where the mark of a database lies: in memory, where the system has a folder for that, else beside it."""
    folder = os.environ.get("XDG_RUNTIME_DIR", "")
    if folder and Path(folder).is_dir():
        # By the database: somebody may run two kiosks with folders of their own.
        name = hashlib.sha256(str(database.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return Path(folder) / f"gatehouse-{name}.scan"
    return database.with_suffix(".scan")
