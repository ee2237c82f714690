"""Bookings that are made, paid or approved at the door while nobody knows whether the platform can be reached."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class DoorDeed(StrEnum):
    """What was done at the door."""

    WALK_IN = "walk_in"  # a new booking
    PAYMENT = "payment"  # an unpaid booking was paid
    APPROVAL = "approval"  # a booking that waited for approval was approved


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorBooking:
    """One thing done at the door, to be told to the platform before the entries that rest on it.

    Attributes:
        id: UUIDv7 made at the door: the idempotency key, and the booking's id in entries until the platform has one.
        kind: What was done.
        event_id: Event.
        ticket_type_id: Type that was sold; "" for payments and approvals.
        booking_id: The platform's booking that was paid or approved; None for a walk-in.
        holder_name: Guest's name, or "".
        holder_email: Guest's e-mail address, or "".
        party_size: Guests that it admits.
        paid_cents: What was paid, in hundredths of the currency's unit; 0 for nothing.
        currency: ISO 4217 code; "" where nothing was paid.
        approved_by: Who decided, or "".
        made_at: Corrected time.
    """

    id: str
    kind: DoorDeed
    event_id: str
    made_at: datetime
    ticket_type_id: str = ""
    booking_id: str | None = None
    holder_name: str = ""
    holder_email: str = ""
    party_size: int = 1
    paid_cents: int = 0
    currency: str = ""
    approved_by: str = ""
