"""How soon and how often each stream is pulled. No clocks inside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kiosk.domain.roster.bookings import Ticket
from sync.connectors.interface.connector import Stream, Urgency

INTERVAL_FACTORS: Mapping[bool, Mapping[Urgency, float]] = {
    True: {Urgency.FIRST: 1, Urgency.SOON: 3, Urgency.LATER: 24},
    False: {Urgency.FIRST: 6, Urgency.SOON: 12, Urgency.LATER: 60},
}
"""Intervals between two pulls of a stream, in basic intervals: while doors are open, and while they are not.

While guests come, who was just admitted elsewhere or has just paid decides about the next scan; what an event or a list
is called does not. In the days before, the platform is spared.
"""


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
class PullSchedule:
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
        self.next_at[name] = steady + self.interval_s * INTERVAL_FACTORS[doors_open][rank] * (0.8 - 0.3 * jitter)

    def reset(self) -> None:
        """Make everything due."""
        self.next_at.clear()
