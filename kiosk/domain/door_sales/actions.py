"""Bookings that are made, paid or approved at the door while nobody knows whether the platform can be reached.

Each of these actions is one record that is never changed; what takes one back is another one. A booking stands as the
platform last told it, with the actions on top that it does not know of yet (``with_actions``): so a pull that comes
between a payment and its delivery cannot make the booking unpaid again.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from kiosk.domain.door_sales.money import Money, said_amount
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.events import Event, TicketType
from kiosk.domain.roster.settings import BookingSettings, TicketSettings


class DoorActionKind(StrEnum):
    """What was done at the door."""

    WALK_IN = "walk_in"  # a new booking
    PAYMENT = "payment"  # an unpaid booking was paid
    APPROVAL = "approval"  # a booking that waited for approval was approved
    REJECTION = "rejection"  # a booking that waited for approval was refused
    CANCELLATION = "cancellation"  # a walk-in was a mistake; nobody came in by it


class PayMethod(StrEnum):
    """How somebody paid."""

    NONE = "none"
    CASH = "cash"
    CARD = "card"


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorAction:
    """One thing done at the door, to be told to the platform before the entries that rest on it.

    Attributes:
        id: UUIDv7 made at the door: the idempotency key, and the booking's id in entries until the platform has one.
        kind: What was done.
        event_id: Event.
        device_id: This device.
        list_id: Check-in list of the station where it was done.
        ticket_type_id: Type that was sold; for other actions that of the ticket, where it is known.
        variation_id: Variation of the type, or None.
        date_id: Date of a series, or None.
        booking_id: What was paid, approved or cancelled: a booking, a ticket where it has none, or a walk-in by its id
            here; None for a walk-in.
        holder_name: Guest's name, or "".
        holder_email: Guest's e-mail address, or "".
        party_size: Guests that it admits.
        paid_minor: What was paid, in the currency's smallest unit; 0 for nothing.
        due_minor: What was due, in the same unit.
        currency: ISO 4217 code; "" where nothing was paid.
        method: How it was paid.
        approved_by: Supervisor who decided, or "".
        staff: Who did it, or "".
        note: Free words of staff.
        made_at: Corrected time.
    """

    id: str
    kind: DoorActionKind
    event_id: str
    made_at: datetime
    device_id: str = ""
    list_id: str = ""
    ticket_type_id: str = ""
    variation_id: str | None = None
    date_id: str | None = None
    booking_id: str | None = None
    holder_name: str = ""
    holder_email: str = ""
    party_size: int = 1
    paid_minor: int = 0
    due_minor: int = 0
    currency: str = ""
    method: PayMethod = PayMethod.NONE
    approved_by: str = ""
    staff: str = ""
    note: str = ""

    @property
    def paid(self) -> Money:
        """What was paid."""
        return Money(self.paid_minor, self.currency)

    @property
    def settles(self) -> bool:
        """Whether nothing is due any more."""
        return self.paid_minor >= self.due_minor


_SETTLED_BY: Final = {
    (DoorActionKind.PAYMENT, BookingStatus.PENDING_PAYMENT): BookingStatus.CONFIRMED,
    (DoorActionKind.APPROVAL, BookingStatus.PENDING_APPROVAL): BookingStatus.CONFIRMED,
    (DoorActionKind.REJECTION, BookingStatus.PENDING_APPROVAL): BookingStatus.REJECTED,
    # A free place is given to whoever waits for one by the same yes.
    (DoorActionKind.APPROVAL, BookingStatus.WAITLISTED): BookingStatus.CONFIRMED,
    (DoorActionKind.REJECTION, BookingStatus.WAITLISTED): BookingStatus.REJECTED,
}
_WAITING: Final = frozenset({BookingStatus.PENDING_APPROVAL, BookingStatus.WAITLISTED})


def with_actions(booking: Booking, actions: Iterable[DoorAction]) -> Booking:
    """Return a booking as it stands after what was done to it at the door, in that order.

    Only what the action was about changes: a booking that the platform has cancelled stays cancelled, paid or not.

    Args:
        booking: As the platform last told it.
        actions: What was done.
    """
    status = booking.status
    for action in actions:
        if action.kind is DoorActionKind.CANCELLATION:
            status = BookingStatus.CANCELLED
        approved = action.kind is DoorActionKind.APPROVAL and status in _WAITING
        if approved and booking.settings.unpaid:
            status = BookingStatus.PENDING_PAYMENT  # approved, and now it has to be paid
        status = _SETTLED_BY.get((action.kind, status), status)
    return booking if status is booking.status else replace(booking, status=status)


def with_payment(ticket: Ticket, actions: Iterable[DoorAction]) -> Ticket:
    """Return a reserved ticket as it stands after what was done at the door: whoever paid holds a valid one."""
    paid = ticket.status is TicketStatus.RESERVED and any(action.kind is DoorActionKind.PAYMENT for action in actions)
    return replace(ticket, status=TicketStatus.VALID) if paid else ticket


def made_here(action: DoorAction) -> tuple[Booking, Ticket]:
    """Return the booking and the ticket of a walk-in, as they stand here before the platform knows of them.

    One ticket admits the whole party. Both have the walk-in's own id.
    """
    paid = BookingStatus.CONFIRMED if action.settles else BookingStatus.PENDING_PAYMENT
    number = door_number(action.id)
    booking = Booking(
        id=action.id,
        event_id=action.event_id,
        number=number,
        status=paid,
        name=action.holder_name,
        email=action.holder_email,
        party_size=action.party_size,
        created_at=action.made_at,
        settings=BookingSettings(due_minor=action.due_minor - action.paid_minor, currency=action.currency),
    )
    ticket = Ticket(
        id=action.id,
        event_id=action.event_id,
        booking_id=action.id,
        ticket_type_id=action.ticket_type_id,
        variation_id=action.variation_id,
        date_id=action.date_id,
        number=number,
        holder_name=action.holder_name,
        holder_email=action.holder_email,
        party_size=action.party_size,
    )
    return booking, ticket


def door_number(action_id: str) -> str:
    """Return what people call an action before the platform has a number for it: its last eight characters."""
    return f"D-{action_id[-8:].upper()}"


def currency_of(event: Event | None, otherwise: str = "") -> str:
    """Return the currency in which an event's prices are, else what this kiosk was told, else ""."""
    return (event.settings.currency if event else "") or otherwise


def price_of(
    ticket_type: TicketType, event: Event | None, currency: str = "", variation_id: str | None = None
) -> Money | None:
    """Return the price of one ticket of a type; None where the platform does not say.

    Args:
        ticket_type: The type; its settings hold ``price_minor`` or ``price``, and perhaps ``variation_prices``.
        event: Its event.
        currency: What stands in where the event names no currency.
        variation_id: Variation of the type, or None.
    """
    settings = ticket_type.settings
    varied = settings.variation_prices.get(variation_id) if variation_id is not None else None
    if varied is not None:
        return said_amount(None, varied, currency_of(event, currency))
    return said_amount(settings.price_minor, settings.price, currency_of(event, currency))


def due_of(
    booking: Booking | None, ticket: Ticket, ticket_type: TicketType | None, event: Event | None, currency: str = ""
) -> Money | None:
    """Return what is due for a booking (or for a ticket without one); None where the platform does not say.

    Args:
        booking: The booking; its settings hold ``due_minor`` or ``due``.
        ticket: One of its tickets.
        ticket_type: That ticket's type, whose price stands in.
        event: The event.
        currency: What stands in where nobody names a currency.
    """
    known = currency_of(event, currency)
    for holder in (booking, ticket):
        said = holder.settings if holder is not None else TicketSettings()
        found = said_amount(said.due_minor, said.due, said.currency or known)
        if found is not None:
            return found
    price = price_of(ticket_type, event, known, ticket.variation_id) if ticket_type is not None else None
    guests = max(booking.party_size if booking else 1, ticket.party_size)
    return price.times(guests) if price is not None else None
