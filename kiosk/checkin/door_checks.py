"""What has to hold for a door action: it is sold here, the doors are open, there is room, the amount is right."""

from collections.abc import Sequence

from kiosk.checkin.door_terms import MOST_GUESTS, BookingStanding, Offer
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod, currency_of, due_of, price_of
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.ports import DoorLedger, DoorReadView, DoorView
from kiosk.domain.entries.entry import Entry, GateTime
from kiosk.domain.entries.guest_numbers import UseIdentity
from kiosk.domain.entries.order import standing
from kiosk.domain.errors import DoorError
from kiosk.domain.ports import RosterView
from kiosk.domain.roster.bookings import Booking, BookingStatus, TicketStatus
from kiosk.domain.roster.events import CheckInList, Event, EventStatus, TicketType
from kiosk.domain.roster.policy import last_clearing


def is_sold_here(kind: TicketType, rules: CheckInList | None) -> bool:
    """Return whether a type admits guests by a list, and is for sale at all."""
    # A list of invited guests has no price, and is no offer all the same.
    if kind.settings.by_invitation:
        return False
    return kind.is_admission and (rules is None or rules.ticket_type_ids is None or kind.id in rules.ticket_type_ids)


def offers_of(view: DoorView, kind: TicketType, event: Event | None, currency: str) -> list[Offer]:
    """Return what can be sold of a type: itself, or each of its variations."""
    left = places_left(view, kind, event)
    known = currency_of(event, currency)
    variations: list[tuple[str | None, str]] = list(kind.variations.items()) or [(None, "")]
    return [
        Offer(
            ticket_type_id=kind.id,
            variation_id=variation,
            name=f"{kind.name} · {name}" if name else kind.name,
            price=price_of(kind, event, currency, variation),
            currency=known,
            left=left,
        )
        for variation, name in variations
    ]


def places_left(view: DoorView, kind: TicketType, event: Event | None) -> int | None:
    """Return how many guests more a type and its event have room for; None where neither says."""
    rooms: list[int] = []
    whole = event.settings.capacity if event is not None else None
    if whole is not None:
        rooms.append(whole - view.sold(kind.event_id))
    own = kind.settings.capacity
    if own is not None:
        rooms.append(own - view.sold(kind.event_id, kind.id))
    return max(0, min(rooms)) if rooms else None


def date_of(rules: CheckInList | None, event: Event | None) -> str | None:
    """Return the date of a series that a list is for; None where the event has no dates.

    Raises:
        DoorError: It is for several.
    """
    date = rules.date_id if rules is not None else None
    if date is None and event is not None and event.has_dates:
        raise DoorError("the list is for no single date of the series", key="door.no_date")
    return date


def check_open(event: Event | None, at: GateTime) -> None:
    """Object to an event that is not on.

    Raises:
        DoorError: It is over, cancelled or not published.
    """
    if event is None or event.status in (EventStatus.CANCELLED, EventStatus.COMPLETED, EventStatus.DRAFT):
        # An event that this laptop does not know cannot be overridden: nobody could tell what was sold.
        raise DoorError("this event is not on", key="door.closed", overridable=event is not None)
    if event.ends_at is not None and at.corrected >= event.ends_at:
        raise DoorError("this event is over", key="door.closed", overridable=True)


def check_left(ledger: DoorLedger, action: DoorAction) -> None:
    """Object to more guests than the type or the event has room for.

    Raises:
        DoorError: It is sold out.
    """
    event, kind = ledger.event(action.event_id), ledger.ticket_type(action.ticket_type_id)
    left = places_left(ledger, kind, event) if kind is not None else None
    if left is not None and action.party_size > left:
        raise DoorError(f"only {left} are left", key="door.sold_out", overridable=True)


def check_inside(ledger: DoorLedger, guests: int, event: Event | None, rules: CheckInList | None, at: GateTime) -> None:
    """Object to more guests than the list has room for.

    Args:
        ledger: Knows who is inside.
        guests: All guests of the sale: they want to come in together.
        event: The event.
        rules: The list; None where there is none.
        at: When.

    Raises:
        DoorError: It is full inside.
    """
    if rules is None or rules.capacity is None:
        return
    since = last_clearing(rules.exit_all_at, at.corrected, event.timezone if event else "UTC")
    if ledger.inside(rules.id, since=since) + guests > rules.capacity:
        raise DoorError("the list has no room for so many", key="door.full", overridable=True)


def check_in_line(ledger: DoorLedger, standing: BookingStanding) -> None:
    """Object to giving a place to somebody on the waiting list while others are before, or while there is none.

    Raises:
        DoorError: Somebody else is next, or it is sold out.
    """
    booking = standing.in_line
    if booking is None:
        return
    if before := ledger.before_in_line(booking):
        raise DoorError(f"{before} are before in line", key="door.not_next", overridable=True)
    kind, event = ledger.ticket_type(standing.ticket.ticket_type_id), ledger.event(standing.ticket.event_id)
    left = places_left(ledger, kind, event) if kind is not None else None
    if left is not None and standing.guests > left:
        raise DoorError(f"only {left} are left", key="door.sold_out", overridable=True)


def check_together(actions: Sequence[DoorAction]) -> None:
    """Object to what cannot be one sale.

    Raises:
        DoorError: Too many guests, or amounts in several currencies, which have no total.
    """
    guests = sum(action.party_size for action in actions)
    if guests > MOST_GUESTS:
        raise DoorError(f"{guests} guests cannot be sold at once", key="door.guests")
    if len({action.currency for action in actions if action.paid_minor}) > 1:
        raise DoorError("amounts in several currencies", key="door.other_currency")


def check_given(given: Money | None, total: Money) -> None:
    """Object to less money in hand than what is due.

    Raises:
        DoorError: It is not enough.
    """
    if given is not None and given.minor < total.minor:
        raise DoorError("less was handed over than is due", key="door.not_enough")


def check_unused(ledger: DoorLedger, sold: DoorAction) -> None:
    """Object to giving money back for what was given back before, or was used.

    Raises:
        DoorError: It was cancelled before, or somebody came in by it.
    """
    if any(action.kind is DoorActionKind.CANCELLATION for action in ledger.actions_of(sold.id)):
        raise DoorError("it was cancelled before", key="door.cancelled_already")
    if standing_by(ledger, sold.id):
        raise DoorError("somebody came in by it", key="door.admitted_already")


def standing_by(view: DoorReadView | DoorLedger, action_id: str) -> list[Entry]:
    """Return the entries by which guests of a walk-in are in: by any name, and not counting what was taken back."""
    return list(standing(s.entry for s in view.sightings(UseIdentity(key=action_id, ticket_id=action_id))))


def check_amount(paid: Money, method: PayMethod, due: Money | None) -> None:
    """Object to a payment that is not what is due.

    Args:
        paid: What was paid.
        method: How.
        due: What is due; None where nobody knows.

    Raises:
        DoorError: Nothing, another amount, or another currency.
    """
    if method is PayMethod.NONE:
        raise DoorError("an amount was named, and no way of paying", key="door.no_method")
    if not paid.currency:
        raise DoorError("nobody knows the currency", key="door.no_currency")
    if paid.minor <= 0:
        raise DoorError("nothing was paid", key="door.no_amount")
    if due is None:
        return
    # An amount without a currency is compared as a number: the platform names none, so there is one only.
    if due.currency and paid.currency != due.currency:
        raise DoorError("another currency is due", key="door.other_currency")
    if paid.minor != due.minor:
        raise DoorError("another amount is due", key="door.other_amount")


def standing_of(view: RosterView, ticket_id: str, currency: str) -> BookingStanding | None:
    """Return how a ticket stands with its booking, or None when there is no such ticket.

    Args:
        view: The roster.
        ticket_id: The ticket.
        currency: What amounts are in where the platform does not say.
    """
    ticket = view.ticket(ticket_id)
    if ticket is None:
        return None
    booking = view.booking(ticket.booking_id) if ticket.booking_id else None
    event, kind = view.event(ticket.event_id), view.ticket_type(ticket.ticket_type_id)
    due = due_of(booking, ticket, kind, event, currency)
    return BookingStanding(
        ticket=ticket,
        about=booking.id if booking is not None else ticket.id,
        unpaid=_is(booking, BookingStatus.PENDING_PAYMENT) or ticket.status is TicketStatus.RESERVED,
        unapproved=_is(booking, BookingStatus.PENDING_APPROVAL) or _is(booking, BookingStatus.WAITLISTED),
        in_line=booking if _is(booking, BookingStatus.WAITLISTED) else None,
        due=due,
        currency=due.currency if due is not None and due.currency else currency_of(event, currency),
        # The larger: some platforms count the party on the booking, others on the ticket.
        guests=max(ticket.party_size, booking.party_size if booking is not None else 1),
        name=ticket.holder_name or (booking.name if booking is not None else ""),
    )


def _is(booking: Booking | None, status: BookingStatus) -> bool:
    return booking is not None and booking.status is status
