"""The roster: everything that the platform says may happen at an event, and what it took out of that."""

from dataclasses import dataclass

from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import ReusableMedium, Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, Question, TicketType
from kiosk.domain.roster.staffing import StaffAssignment

RosterRecord = (
    Event
    | EventDate
    | TicketType
    | CheckInList
    | Gate
    | Booking
    | Ticket
    | TicketCode
    | SigningKey
    | Revocation
    | Question
    | ReusableMedium
    | StaffAssignment
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tombstone:
    """The platform says that a record is gone.

    Attributes:
        kind: The class of the record that is gone.
        id: Its id.
    """

    kind: type[RosterRecord]
    id: str
