"""What is sold, owed and allowed at the door, as the use cases and their callers hand it to each other."""

from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.roster.bookings import Booking, Ticket

MOST_GUESTS = 50
"""More than this in one sale is a slip of the finger."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """What may be done at this door.

    Attributes:
        actions: What the platform takes and this kiosk is allowed to do.
        currency: What prices are in where the platform names no currency.
        approval_needs_supervisor: Whether a steward alone may approve.
    """

    actions: frozenset[DoorActionKind] = frozenset(DoorActionKind)
    currency: str = ""
    approval_needs_supervisor: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """Something that can be sold at this door.

    Attributes:
        ticket_type_id: Its type.
        variation_id: Variation of the type, or None.
        name: Name for people.
        price: For one guest; None where the platform does not say.
        currency: Currency of the price, or in which an amount may be named; "" where nobody knows.
        left: How many are left, None where nobody says.
    """

    ticket_type_id: str
    name: str
    variation_id: str | None = None
    price: Money | None = None
    currency: str = ""
    left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sale:
    """What somebody buys.

    Attributes:
        ticket_type_id: Type.
        variation_id: Variation of the type, or None.
        guests: How many it admits.
        name: Guest's name, or "".
        email: Guest's e-mail address, or "".
        paid: What was paid; None for nothing.
        method: How.
        note: Free words of staff.
        id: The sale's own id, where the caller has to repeat the very same sale safely; "" makes one.
    """

    ticket_type_id: str
    variation_id: str | None = None
    guests: int = 1
    name: str = ""
    email: str = ""
    paid: Money | None = None
    method: PayMethod = PayMethod.NONE
    note: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Basket:
    """What one customer buys at once.

    Attributes:
        sales: One for each type, at least one.
        given: What was handed over, where cash was paid and somebody typed it; else None.
    """

    sales: Sequence[Sale]
    given: Money | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingStanding:
    """How a looked-up ticket stands with its booking.

    Attributes:
        ticket: The ticket.
        about: What an action about it names: its booking, or the ticket where it has none.
        unpaid: A payment is awaited.
        unapproved: An approval is awaited, or a place.
        due: What is due; None where the platform does not say.
        currency: Currency of an amount, "" where nobody knows.
        guests: Whom it admits.
        name: Guest's name, or "".
        in_line: Its booking, where that is on a waiting list; else None.
    """

    ticket: Ticket
    about: str
    unpaid: bool
    unapproved: bool
    due: Money | None
    currency: str
    guests: int
    name: str
    in_line: Booking | None = None
