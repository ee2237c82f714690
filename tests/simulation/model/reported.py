"""What the platform told of a ticket."""

from dataclasses import dataclass

from kiosk.domain.roster.bookings import Ticket
from tests.simulation.platform import Seat


@dataclass(frozen=True, slots=True)
class Reported:
    """A ticket as the platform last told it."""

    ticket: Ticket
    seat: Seat
    unsure: bool = False
