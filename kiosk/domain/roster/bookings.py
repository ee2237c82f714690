"""What the platform says of bookings and tickets. Frozen records that connectors make.

Words: a Booking is pretix's order; a Ticket its position.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

TEST_ORDER: Final = "testmode"
"""Setting of a booking: true where it was made in the shop's test mode."""


UNKNOWN_STATUS: Final = "unknown_status"
"""Setting of a booking: the platform's word for its status, where we know none such. Its status says nothing then."""


class BookingStatus(StrEnum):
    """Life of a booking. Only CONFIRMED bookings admit without further conditions."""

    PENDING_PAYMENT = "pending_payment"
    PENDING_APPROVAL = "pending_approval"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    WAITLISTED = "waitlisted"


class TicketStatus(StrEnum):
    """Life of a single ticket, apart from whether it was used (entries tell that)."""

    VALID = "valid"
    RESERVED = "reserved"
    CANCELLED = "cancelled"
    REFUNDED = "refunded"
    TRANSFERRED = "transferred"
    BLOCKED = "blocked"
    REVOKED = "revoked"


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
        settings: Further fields of the booking by name.
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
    settings: Mapping[str, Any] = field(default_factory=dict)


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
        platform_used_at: When the platform says it was used, where it gives no entry for it; else None.
        attention: Stewards should look closely.
        texts: Sentences shown at check-in.
        updated_at: When the platform last changed it.
        settings: Further fields of the ticket by name (answers, extra keys of rules …); ``sold_as`` is the id of the
            walk-in that a kiosk sold it as, where the platform gives that back.
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
    settings: Mapping[str, Any] = field(default_factory=dict)
