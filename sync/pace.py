"""When to talk to the platform again: how often which stream, how long not at all, and noticing that time jumped.

No clocks inside.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from kiosk.domain.delivery import backoff_s
from kiosk.domain.roster import Ticket
from sync.connectors.base import Stream, Urgency
from sync.tally import Failure, Tally

FACTORS: Mapping[bool, Mapping[Urgency, float]] = {
    True: {Urgency.FIRST: 1, Urgency.SOON: 3, Urgency.LATER: 24},
    False: {Urgency.FIRST: 6, Urgency.SOON: 12, Urgency.LATER: 60},
}
"""Intervals between two pulls of a stream, in basic intervals: while doors are open, and while they are not."""

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

    @property
    def is_probing(self) -> bool:
        """Whether the next try shows whether the platform is back (a half-open breaker)."""
        return self.failures > 0

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


PARTLY = "delivery.partly"
"""Sentence where the platform gives some things and fails at others."""


@dataclass(slots=True)
class Trouble:
    """What the platform fails at while it gives the rest, until it heals; each stream waits for itself.

    Attributes:
        cap_s: Longest pause of our own choice.
        broken: Why, by stream or part of one (``orders/EVENT``).
        denied: Streams that this device may not read, as the platform says.
        paces: By stream.
    """

    cap_s: float
    broken: dict[str, Failure] = field(default_factory=dict)
    denied: set[str] = field(default_factory=set)
    paces: dict[str, Pace] = field(default_factory=dict)

    def allows(self, name: str, steady: float) -> bool:
        """Return whether a stream may be tried now."""
        return name not in self.paces or self.paces[name].allows(steady)

    def note(self, tally: Tally, steady: float, jitter: float) -> None:
        """Take in what a pull came to."""
        for name in tally.pulled:
            self.paces.pop(name, None)
            self.denied.discard(name)
            self.broken = {part: why for part, why in self.broken.items() if part.partition("/")[0] != name}
        self.broken |= tally.broken
        self.denied |= tally.denied
        for name in tally.broken.keys() - set(tally.pulled):
            if "/" not in name:
                self.paces.setdefault(name, Pace(self.cap_s)).note(tally.broken[name], steady, jitter)

    def denies(self, streams: Sequence[Stream]) -> bool:
        """Return whether the platform says of most streams that this device may not read them."""
        return is_most(self.denied, streams)

    def failure(self) -> Failure | None:
        """Return all of it in one, or None where all is well."""
        if not self.broken:
            return None
        return Failure(message="; ".join(f"{name}: {why.message}" for name, why in self.broken.items()), key=PARTLY)

    def reset(self) -> None:
        """Allow a try at once; what is broken stands until it heals."""
        self.paces.clear()


def is_most(denied: Collection[str], streams: Sequence[Stream]) -> bool:
    """Return whether most streams are denied: then it is this device that is not wanted any more, and not one thing."""
    return 2 * len(denied) > len(streams)


def rank_streams(streams: Sequence[Stream]) -> dict[str, Urgency]:
    """Return how soon each stream is wanted.

    Where no stream brings other gates' entries alone, they come with the tickets, which are wanted first then.
    """
    entries_apart = any(not stream.kinds for stream in streams)
    return {
        stream.name: Urgency.FIRST
        if stream.urgency is None and not entries_apart and Ticket in stream.kinds
        else stream.rank
        for stream in streams
    }


@dataclass(slots=True)
class Timetable:
    """When each stream is pulled next.

    Attributes:
        interval_s: Basic interval: that of the most urgent streams while doors are open.
        next_at: Steady clock by stream, seconds; what is missing is due.
    """

    interval_s: float
    next_at: dict[str, float] = field(default_factory=dict)

    def due(self, streams: Sequence[Stream], steady: float) -> list[str]:
        """Return the streams that are to be pulled now."""
        return [stream.name for stream in streams if self.next_at.get(stream.name, steady) <= steady]

    def note(self, name: str, rank: Urgency, steady: float, *, jitter: float, doors_open: bool) -> None:
        """Take in that a stream is up to date.

        Args:
            name: The stream.
            rank: How soon news of it is wanted.
            steady: A clock that never jumps, seconds.
            jitter: Uniform random number in [0, 1): the laptops of a venue shall not all ask at the same moment.
            doors_open: Whether guests come now.
        """
        # A little less than the interval, so that the schedule's next turn is never just too early.
        self.next_at[name] = steady + self.interval_s * FACTORS[doors_open][rank] * (0.8 - 0.3 * jitter)

    def reset(self) -> None:
        """Make everything due."""
        self.next_at.clear()


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
