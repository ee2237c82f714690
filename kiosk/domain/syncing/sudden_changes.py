"""When a platform is not believed at once: it suddenly has much less, or an event at quite another time.

Pure judgement of counts and instants. What happens then is in docs/adr/0016.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

CONFIRM_AFTER = timedelta(minutes=10)
"""What is said again so much later is believed: a restart, a restore or a mishap of the platform is over by then."""

# Ten records, a tenth, two hundred: below the first, people change their minds every minute; above the last, even a
# tenth of a large list is too much to lose without being asked.
FEW = 10
SHARE = 10
MANY = 200

MOVED = timedelta(hours=6)
"""An event that moves by more than this is at another time of day."""

_EACH_COUNTS = frozenset({"revocations"})
"""With each of these that goes somebody may come in who was to be turned away: one of them is much."""

_AS_LONG_AS = timedelta(hours=12)
"""Where nobody says when an event ends, it is over by then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """When an event, or a date of a series, is."""

    starts_at: datetime | None = None
    admission_at: datetime | None = None
    ends_at: datetime | None = None

    @property
    def over_at(self) -> datetime | None:
        """When it is over as far as anybody says; None where nobody says anything."""
        begins = self.starts_at or self.admission_at
        return self.ends_at or (None if begins is None else _later(begins, _AS_LONG_AS))


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What would go, of one kind and one event.

    Attributes:
        kind: Kind of records, by table.
        event_id: Event, "" for what belongs to none.
        known: So many there were.
        gone: So many of them are not given any more.
    """

    kind: str
    event_id: str
    known: int
    gone: int

    @property
    def is_much(self) -> bool:
        """Whether that is much less than before: all, most of it, more than a tenth, or very many at once."""
        return (
            self.gone >= self.known > 0
            or (self.gone > 1 and 2 * self.gone > self.known)
            or (self.gone > FEW and SHARE * self.gone > self.known)
            or self.gone > MANY
            or (self.kind in _EACH_COUNTS and self.gone > 0)
        )

    def says_the_same(self, earlier: "Loss") -> bool:
        """Return whether this was said before, give or take what happens in the meantime."""
        is_same = (self.kind, self.event_id) == (earlier.kind, earlier.event_id)
        return is_same and abs(self.gone - earlier.gone) <= max(FEW, earlier.gone // SHARE)


def is_far(before: Times, after: Times, now: datetime) -> bool:
    """Return whether an event moves so far that it is a question.

    Args:
        before: When it was.
        after: When it is to be.
        now: Current instant. Whatever happens to an event that is over is none.
    """
    over_before, over_after = before.over_at, after.over_at
    if over_before is None or over_before <= now:
        return False
    # An event of tomorrow that is suddenly over would refuse every guest.
    if over_after is None or over_after <= now:
        return True
    pairs = ((before.starts_at, after.starts_at), (before.ends_at, after.ends_at))
    return any(one is not None and (other is None or abs(other - one) > MOVED) for one, other in pairs)


def is_due_again(said_at: datetime, now: datetime) -> bool:
    """Return whether it is time to hear something once more; an instant in the future was a wrong clock's."""
    return said_at > now or now - said_at >= CONFIRM_AFTER


def _later(at: datetime, by: timedelta) -> datetime:
    try:
        return at + by
    except OverflowError:
        return at
