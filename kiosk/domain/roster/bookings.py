"""What the platform says of bookings and tickets. Frozen records that connectors make.

Words: a Booking is pretix's order; a Ticket its position.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from kiosk.domain.records import quickly_made
from kiosk.domain.roster.settings import (
    BookingSettings,
    TicketSettings,
)

USED_SOMETIME = datetime(1970, 1, 1, tzinfo=UTC)
"""``platform_used_at`` of a ticket of which its platform says no more than that it was used. An instant, and no field
of its own: whoever asks only whether it was used need not know that there are two ways to say so."""


class BookingStatus(StrEnum):
    """Life of a booking. Only CONFIRMED bookings admit without further conditions."""

    PENDING_PAYMENT = "pending_payment"
    PENDING_APPROVAL = "pending_approval"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    WAITLISTED = "waitlisted"
    UNCLEAR = "unclear"  # the platform says something that nobody here knows: a person is asked


class TicketStatus(StrEnum):
    """Life of a single ticket, apart from whether it was used (entries tell that)."""

    VALID = "valid"
    RESERVED = "reserved"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    TRANSFERRED = "transferred"
    BLOCKED = "blocked"
    REVOKED = "revoked"
    UNCLEAR = "unclear"  # as of bookings; it keeps its place until it is known to be nobody's


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """What somebody booked: one or more tickets under one number.

    Attributes:
        id: Platform's id.
        event_id: Its event.
        number: What guests and staff call it (order code, booking number).
        status: Life of the booking.
        valid_if_pending: Unpaid, but the organizer lets it in.
        name: Who booked, or "".
        email: Where confirmations went, or "".
        phone: Phone number, or "".
        party_size: Guests that this booking admits, where the platform counts by booking.
        attention: Stewards should look closely.
        texts: Sentences shown at check-in.
        created_at: When it was made.
        updated_at: When the platform last changed it.
        settings: What else is said of it.
    """

    id: str
    event_id: str
    number: str
    status: BookingStatus
    valid_if_pending: bool = False
    name: str = ""
    email: str = ""
    phone: str = ""
    party_size: int = 1
    attention: bool = False
    texts: tuple[str, ...] = ()
    created_at: datetime | None = None
    updated_at: datetime | None = None
    settings: BookingSettings = BookingSettings()  # noqa: RUF009  # frozen


@quickly_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """The right of one guest (or one party) to enter.

    Attributes:
        id: Platform's id.
        event_id: Its event.
        booking_id: Its booking, or None where a platform has tickets without one.
        ticket_type_id: Its type.
        variation_id: Variation of the type, or None.
        date_id: Date of a series, or None.
        number: What is printed on it for people.
        status: Life of the ticket.
        holder_name: Guest's name, or "".
        holder_email: Guest's e-mail address, or "".
        seat: Seat for people, or "".
        zones: Zones that this ticket opens beyond its type's; empty means the type decides.
        valid_from: First instant at which it admits, or None.
        valid_until: First instant at which it no longer admits, or None.
        party_size: Guests that this one ticket admits.
        addon_to: Id of the main ticket that this one belongs to, or None.
        platform_used_at: When the platform says it was used, where it gives no entry for it; ``USED_SOMETIME`` where it
            does not say when; else None.
        attention: Stewards should look closely.
        texts: Sentences shown at check-in.
        updated_at: When the platform last changed it.
        settings: What else is said of it.
    """

    id: str
    event_id: str
    ticket_type_id: str
    booking_id: str | None = None
    variation_id: str | None = None
    date_id: str | None = None
    number: str = ""
    status: TicketStatus = TicketStatus.VALID
    holder_name: str = ""
    holder_email: str = ""
    seat: str = ""
    zones: frozenset[str] = frozenset()
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    party_size: int = 1
    addon_to: str | None = None
    platform_used_at: datetime | None = None
    attention: bool = False
    texts: tuple[str, ...] = ()
    updated_at: datetime | None = None
    settings: TicketSettings = TicketSettings()  # noqa: RUF009  # frozen
