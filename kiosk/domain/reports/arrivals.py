"""Arrivals, refusals and who agreed, over time: counts by the minute, and what charts and tables make of them.

What was decided and not taken back is counted. Bins begin at full hours, halves and quarters of the event's own zone,
also where that zone is half an hour off.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final, TypeVar

from kiosk.domain.clock.instants import earlier, in_zone, later
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome, Reason

K = TypeVar("K", bound=Hashable)

_LONGEST_GAP: Final = timedelta(days=1)
"""Between the days of a festival, nights are shorter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteCount:
    """So many entries of one minute that are alike; those that were taken back, and what took them back, left out.

    Attributes:
        minute: Beginning of the minute, by corrected time.
        list_id: Check-in list.
        gate_id: Gate, "" for none.
        ticket_type_id: Type that the tickets have today, "" where they are not known.
        direction: In or out.
        outcome: What was answered.
        reason: Why.
        assurance: Who agreed.
        count: How many: guests where they were admitted, else scans.
    """

    minute: datetime
    list_id: str
    gate_id: str
    ticket_type_id: str
    direction: Direction
    outcome: Outcome
    reason: Reason
    assurance: Assurance
    count: int

    @property
    def arrived(self) -> bool:
        """Whether guests came in."""
        return self.outcome is Outcome.ADMIT and self.direction is Direction.ENTRY

    @property
    def left(self) -> bool:
        """Whether guests went out."""
        return self.outcome is Outcome.ADMIT and self.direction is Direction.EXIT

    @property
    def refused(self) -> bool:
        """Whether guests were not let in."""
        return self.outcome is Outcome.REFUSE


@dataclass(frozen=True, slots=True)
class Bin:
    """One stretch of time.

    Attributes:
        start: Its beginning.
        count: How many.
    """

    start: datetime
    count: int


def bin_start(minute: datetime, width: timedelta, zone: tzinfo) -> datetime:
    """Return the beginning of the stretch in which a minute lies, as the event's clocks divide the day.

    Args:
        minute: The minute.
        width: Length of a stretch; 24 hours should be a multiple of it.
        zone: The event's zone.
    """
    local = in_zone(minute, zone)
    passed = timedelta(hours=local.hour, minutes=local.minute) % width
    return earlier(minute, passed + timedelta(seconds=local.second, microseconds=local.microsecond))


def in_bins(minute_counts: Iterable[MinuteCount], width: timedelta, zone: tzinfo) -> tuple[Bin, ...]:
    """Return how many there were in each stretch, from the first to the last, the empty ones between them as well.

    Where nothing happened for longer than a day, nothing stands between: a single entry of a device whose clock was a
    year off would else make a year of empty stretches.

    Args:
        minute_counts: What is counted.
        width: Length of a stretch.
        zone: The event's zone.
    """
    minutes: Counter[datetime] = Counter()
    for minute_count in minute_counts:
        minutes[minute_count.minute] += minute_count.count
    # Of a minute there are many counts, by gate, type and reason; its place on the clock is worked out once.
    counts: Counter[datetime] = Counter()
    for minute, count in minutes.items():
        counts[bin_start(minute, width, zone)] += count
    return filled(counts, width)


def filled(counts: Mapping[datetime, int], width: timedelta) -> tuple[Bin, ...]:
    """Return stretches with the empty ones between them; see ``in_bins``.

    Args:
        counts: How many, by the beginning of each stretch in which there were any.
        width: Length of a stretch.
    """
    found: list[Bin] = []
    for start in sorted(counts):
        # Where clocks are put forward or back, stretches do not follow each other by their length.
        empty = later(found[-1].start, width) if found and start - found[-1].start <= _LONGEST_GAP else start
        while empty < start:
            found.append(Bin(empty, 0))
            empty = later(empty, width)
        found.append(Bin(start, counts[start]))
    return tuple(found)


def totals(minute_counts: Iterable[MinuteCount], key: Callable[[MinuteCount], K]) -> dict[K, int]:
    """Return how many there were by a property, the most first."""
    counts: Counter[K] = Counter()
    for minute_count in minute_counts:
        counts[key(minute_count)] += minute_count.count
    return dict(sorted(counts.items(), key=lambda item: (-item[1], str(item[0]))))


def rate(arrivals: Mapping[datetime, int], span: timedelta, now: datetime) -> int:
    """Return how many came in within a span that ends now: whole minutes, the present one included.

    Args:
        arrivals: How many came in, by the minute.
        span: How far back.
        now: Corrected instant.
    """
    since = now.astimezone(UTC) - span
    return sum(count for minute, count in arrivals.items() if since < minute <= now)


def busiest(bins: Iterable[Bin]) -> Bin | None:
    """Return the stretch with the most, the earliest of several; None where there is none."""
    return max(bins, key=lambda one: (one.count, -one.start.timestamp()), default=None)
