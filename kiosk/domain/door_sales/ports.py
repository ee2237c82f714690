"""What the use cases at the door need of the local database, beyond what a scan needs."""

from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from kiosk.domain.door_sales.actions import DoorBooking
from kiosk.domain.ports import Ledger, ReadView
from kiosk.domain.roster.events import TicketType


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorOutcome:
    """What became of a deed at the door.

    Attributes:
        status: "queued", "taken" or "refused".
        platform_id: What the platform calls it, "" until it said so.
        refusal: Why it was refused, technical, or "".
    """

    status: str
    platform_id: str
    refusal: str


class DoorView(Protocol):
    """Deeds of this laptop and what they left to sell."""

    def ticket_types(self, event_id: str) -> Sequence[TicketType]:
        """Return an event's types in the order of their names."""
        ...

    def deed(self, deed_id: str) -> DoorBooking | None:
        """Return one deed of this laptop."""
        ...

    def deed_outcome(self, deed_id: str) -> DoorOutcome | None:
        """Return what became of a deed, or None when there is none."""
        ...

    def deeds_of(self, booking_id: str) -> Sequence[DoorBooking]:
        """Return what was done to a booking (or a ticket without one) at this laptop, in that order."""
        ...

    def sold(self, event_id: str, type_id: str | None = None) -> int:
        """Count the guests who hold a ticket that stands, walk-ins of this laptop included.

        Args:
            event_id: The event.
            type_id: Only this type; None counts all.
        """
        ...


class DoorReadView(ReadView, DoorView, Protocol):
    """A consistent snapshot for reading."""


class DoorLedger(Ledger, DoorView, Protocol):
    """One write transaction at the door."""

    def book(self, booking: DoorBooking) -> None:
        """Add a deed and its outbox row; with a walk-in its booking and ticket, too.

        Raises:
            StoreError: It could not be written.
        """
        ...


class DoorStore(Protocol):
    """The local database as the door sees it."""

    def reading(self) -> AbstractContextManager[DoorReadView]:
        """Open a consistent snapshot."""
        ...

    def writing(self) -> AbstractContextManager[DoorLedger]:
        """Open a write transaction; leaving it normally is the durable commit."""
        ...
