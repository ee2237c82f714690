"""What the daemon's worker takes from outside: clocks, chance, and whether to end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from kiosk.domain.clock.timekeeping import BootTime
from sync.transfer.engine import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerEnvironment:
    """What the worker takes from outside.

    Attributes:
        wall: The laptop's clock.
        steady: A clock that never jumps, seconds.
        jitter: Uniform random numbers in [0, 1).
        stopping: Whether to end at the next good place.
        progress: Is told how far a pull is.
        boot: The clock that nobody can set, and that counts sleep; None goes by ``steady``.
    """

    wall: Callable[[], datetime]
    steady: Callable[[], float]
    jitter: Callable[[], float]
    stopping: Callable[[], bool] = lambda: False
    progress: Progress = lambda _name, _count: None
    boot: Callable[[], BootTime] | None = None


def steady_boot(steady: Callable[[], float]) -> BootTime:
    """Return what stands in for the clock that nobody can set, where a system has none; it counts no sleep."""
    return BootTime("steady", timedelta(seconds=steady()))
