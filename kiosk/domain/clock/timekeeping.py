"""What is known of the true time, as arithmetic on instants; which clock says what is read elsewhere.

A laptop has two clocks. The one that people see can be set at any moment, forward and back. The other one counts since
the laptop was started, sleep included, and cannot be set. So what a measurement finds is kept as the difference between
the true time and the second clock: whatever is done to the first one within a boot changes nothing. Over a restart only
the first clock goes on, and what it lacked before is a guess then, with an uncertainty that says so.

Invariants: no instant whatever makes anything here raise; within a boot the corrected time goes on with the second
clock.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

EARLIEST = datetime(2025, 1, 1, tzinfo=UTC)
"""Before that there was no Gatehouse: a clock that says less is wrong."""

LATEST = datetime(2100, 1, 1, tzinfo=UTC)

_DRIFT = 50e-6
"""A laptop's quartz goes wrong by at most so much: 50 µs a second, 4.3 s a day."""

_JUMP = timedelta(seconds=2)
"""Clocks that part by more have been set. A time server's small steps and a late look at one of the two are less."""

_RESTART_SLACK = timedelta(seconds=30)
"""The hardware clock is written and read in whole seconds, and goes by a quartz of its own while the laptop is off."""


@dataclass(frozen=True, slots=True)
class BootTime:
    """What the clock that cannot be set says.

    Attributes:
        boot: Which start of the laptop it counts from; another text for each.
        ticks: Time since then, sleep included.
    """

    boot: str
    ticks: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockReading:
    """A measurement of this laptop's clock.

    Attributes:
        offset: True time minus the laptop's own, when it was measured.
        uncertainty: How far off that may be, to either side; None where nobody knows.
        source: Who said the true time.
        measured_at: Laptop's own time of the measurement.
        boot: Which start of the laptop it belongs to; "" where that was not kept.
        ticks: What the clock that cannot be set said then, None where that was not kept.
    """

    offset: timedelta
    uncertainty: timedelta | None
    source: str
    measured_at: datetime
    boot: str = ""
    ticks: timedelta | None = None

    @property
    def true_at(self) -> datetime | None:
        """The true time of the measurement, or None where that cannot be."""
        return plausible(self.measured_at, self.offset)


@dataclass(frozen=True, slots=True)
class Estimate:
    """What the laptop's own time lacks now.

    Attributes:
        offset: True time minus the laptop's own.
        uncertainty: How far off that may be; None where nobody knows.
        is_measured: It was measured since the laptop was started, so no setting of its clock can make it wrong.
    """

    offset: timedelta
    uncertainty: timedelta | None
    is_measured: bool


def plausible(at: datetime, offset: timedelta = timedelta()) -> datetime | None:
    """Return an instant that is so much later, or None where no ticket can be scanned then.

    Args:
        at: An instant.
        offset: What to add.
    """
    try:
        moved = at + offset
    except OverflowError:
        return None
    return moved if EARLIEST <= moved < LATEST else None


def drift(passed: timedelta) -> timedelta:
    """Return by how much a laptop's clock may go wrong in some time, to either side; never negative."""
    return abs(passed) * _DRIFT


def clock_jump(by_wall: timedelta, by_steady: timedelta) -> timedelta | None:
    """Return how much a clock that can be set was moved, or None where it only went on.

    Args:
        by_wall: What passed by it.
        by_steady: What passed by a clock that nobody can set.
    """
    moved = by_wall - by_steady
    return moved if abs(moved) > _JUMP else None


def estimate(known: ClockReading | None, raw: datetime, at: BootTime, *, held: timedelta = timedelta()) -> Estimate:
    """Return what the laptop's own time lacks now.

    Args:
        known: The last measurement, or None.
        raw: Laptop's own time.
        at: What the other clock says at the same moment.
        held: For how long the program has had this measurement: so much has certainly passed since it was made.
    """
    true_then = known.true_at if known is not None else None
    if known is None or true_then is None:
        return Estimate(timedelta(), None, is_measured=False)
    if is_of_boot(known, at):
        passed = at.ticks - (known.ticks or timedelta())
        # True time by the clock that nobody can set; the other one cancels out of the corrected time.
        offset = true_then - raw + passed
        return Estimate(offset, _grown(known.uncertainty, passed), is_measured=True)
    if known.ticks is None:  # from before this was kept: nobody knows whether the clock was set since
        return Estimate(known.offset, _grown(known.uncertainty, abs(raw - known.measured_at)), is_measured=False)
    return _carried(known, true_then + held, raw)


def is_of_boot(known: ClockReading, at: BootTime) -> bool:
    """Return whether a measurement was made since the laptop was started."""
    return known.ticks is not None and known.boot == at.boot and at.ticks >= known.ticks


def _carried(known: ClockReading, at_least: datetime, raw: datetime) -> Estimate:
    """Return what may hold of a measurement after a restart.

    Nobody knows whether the clock was put right meanwhile, so the offset may be as wrong as it is large. One thing is
    certain: it is later than it was. Where the laptop's own clock says less than that, time goes on from there: were it
    to stand still, nothing would begin or end at this door any more.

    Args:
        known: The measurement of an earlier boot.
        at_least: Its true time, and what has certainly passed since.
        raw: Laptop's own time.
    """
    doubt = abs(known.offset)
    grown = _grown(known.uncertainty, abs(raw - known.measured_at))
    uncertainty = None if grown is None else grown + doubt
    earliest = at_least - _RESTART_SLACK
    corrected = plausible(raw, known.offset)
    if corrected is not None and corrected >= earliest:
        return Estimate(known.offset, uncertainty, is_measured=False)
    if plausible(raw) is not None and raw >= earliest:
        return Estimate(timedelta(), uncertainty, is_measured=False)  # it was put right
    # How long the laptop was off nobody knows: the corrected time is a lower bound, and says so by having no
    # uncertainty.
    return Estimate(at_least - raw, None, is_measured=False)


def _grown(uncertainty: timedelta | None, passed: timedelta) -> timedelta | None:
    """Return an uncertainty with what a quartz adds to it in some time."""
    return None if uncertainty is None else uncertainty + drift(passed)
