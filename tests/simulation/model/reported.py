"""What the platform told of a ticket."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.domain.roster.bookings import Ticket
from tests.simulation.platform import Seat


@dataclass(frozen=True, slots=True)
class Reported:
    """A ticket as the platform last told it."""

    ticket: Ticket
    seat: Seat
    unsure: bool = False


def may_be_much(missing: Collection[str], tickets: Mapping[str, Reported]) -> bool:
    """Whether so many tickets may not have come that nobody believes it at once."""
    return len(missing) >= 2 and len(missing) * 2 > len(tickets)


def is_surely_much(missing: Collection[str], tickets: Mapping[str, Reported]) -> bool:
    """Whether they are too many also where all of those are gone already that may be gone, and are not missing now."""
    sure = {ref: reported for ref, reported in tickets.items() if not reported.unsure}
    return may_be_much(set(missing) & set(sure), sure)
