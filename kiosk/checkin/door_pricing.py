"""What a sale costs: the price is the platform's where it names one, and what is paid is exactly that."""

from datetime import datetime

from kiosk.checkin.door_checks import check_amount, date_of, is_sold_here
from kiosk.checkin.door_terms import MOST_GUESTS, Sale, Terms
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod, price_of
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.ports import DoorLedger
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import DoorError


def priced(ledger: DoorLedger, sale: Sale, station: Station, at: datetime, terms: Terms) -> DoorAction:
    """Return the walk-in that a sale makes, without an id of its own unless the sale has one.

    Raises:
        DoorError: The type is not sold here, not to so many, not for this amount, or has to be paid now.
    """
    event, rules = ledger.event(station.event_id), ledger.check_in_list(station.list_id)
    kind = ledger.ticket_type(sale.ticket_type_id)
    if kind is None or kind.event_id != station.event_id or not is_sold_here(kind, rules):
        raise DoorError("this type is not sold at this door", key="door.not_here")
    if not 1 <= sale.guests <= MOST_GUESTS:
        raise DoorError(f"{sale.guests} guests cannot be sold at once", key="door.guests")
    price = price_of(kind, event, terms.currency, sale.variation_id)
    due = price.times(sale.guests) if price is not None else None
    # Nothing paid is an amount, too: it needs the currency in which the rest is due.
    paid = sale.paid or Money(0, (due or Money(0)).currency)
    if due is not None and paid.minor < due.minor and DoorActionKind.PAYMENT not in terms.actions:
        raise DoorError("the platform keeps nothing that is not paid", key="door.pay_now")
    if paid.minor:
        check_amount(paid, sale.method, due)
    return DoorAction(
        id=sale.id,
        kind=DoorActionKind.WALK_IN,
        event_id=station.event_id,
        device_id=station.device_id,
        list_id=station.list_id,
        ticket_type_id=kind.id,
        variation_id=sale.variation_id,
        date_id=date_of(rules, event),
        holder_name=sale.name.strip(),
        holder_email=sale.email.strip(),
        party_size=sale.guests,
        paid_minor=paid.minor,
        due_minor=(due or paid).minor,
        currency=paid.currency,
        method=sale.method if paid.minor else PayMethod.NONE,
        staff=station.staff,
        note=sale.note,
        made_at=at,
    )
