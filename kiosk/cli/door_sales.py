"""``kiosk sell`` and ``kiosk pay``: sales and payments at the door, for terminals and scripts.

What the settings and the platform do not allow cannot be done here either.
"""

from dataclasses import replace
from typing import Annotated, Any

import typer
from rich.table import Table

from kiosk.app.kiosk import Kiosk, new_id, open_kiosk
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Offer, Sale
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.domain.door_sales.actions import DoorAction, PayMethod, door_number
from kiosk.domain.door_sales.money import Money, parse_amount
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right

EventName = Annotated[str | None, typer.Option("--event", help="Event by id or name.")]
ListName = Annotated[str | None, typer.Option("--list", help="Check-in list by id or name.")]
Amount = Annotated[str | None, typer.Option("--amount", help="What was paid, where the platform names no price.")]
Cash = Annotated[bool, typer.Option("--cash", help="Paid in cash.")]
Card = Annotated[bool, typer.Option("--card", help="Paid by card.")]
AsJson = Annotated[bool, typer.Option("--json", help="One JSON line.")]


def sell(
    context: typer.Context,
    kind: Annotated[
        str | None, typer.Argument(metavar="TYPE", help="Id or name; without it, what is for sale.")
    ] = None,
    guests: Annotated[int, typer.Option("--guests", min=1, help="How many guests.")] = 1,
    name: Annotated[str, typer.Option("--name", help="Guest's name.")] = "",
    email: Annotated[str, typer.Option("--email", help="Guest's e-mail address.")] = "",
    cash: Cash = False,
    card: Card = False,
    amount: Amount = None,
    event: EventName = None,
    list_name: ListName = None,
    as_json: AsJson = False,
    as_name: AsOption = None,
) -> int:
    """Sell at the door, or list what is for sale. Lets nobody in: that is ``kiosk check`` or the window."""
    with open_kiosk(context.obj) as kiosk:
        station = kiosk.find_station(event, list_name, None)
        door = _door(kiosk)
        offers = door.offers(station)
        if kind is None:
            return _list(offers, as_json=as_json)
        offer = _pick(offers, kind)
        free = offer.price is not None and not offer.price.minor
        station = replace(station, staff=authorise(kiosk, Right.FREE_TYPES if free else Right.SELL, as_name))
        due = offer.price.times(guests) if offer.price is not None else None
        paid = _paid(due, amount, offer.currency) if cash or card else None
        sale = Sale(
            ticket_type_id=offer.ticket_type_id,
            variation_id=offer.variation_id,
            guests=guests,
            name=name,
            email=email,
            paid=paid,
            method=_method(cash=cash, card=card),
        )
        return _tell(door.sell(sale, station), as_json=as_json)


def pay(
    context: typer.Context,
    ticket: Annotated[str, typer.Argument(help="Id of one of the booking's tickets, as `kiosk find --json` names it.")],
    cash: Cash = False,
    card: Card = False,
    amount: Amount = None,
    event: EventName = None,
    list_name: ListName = None,
    as_json: AsJson = False,
    as_name: AsOption = None,
) -> int:
    """Take the payment for an unpaid booking. Exit code 1: nothing is due."""
    if cash == card:
        raise SettingsError("say either --cash or --card", key="door.no_method")
    with open_kiosk(context.obj) as kiosk:
        by = authorise(kiosk, Right.SELL, as_name)
        station: Station = replace(kiosk.find_station(event, list_name, None), staff=by)
        door = _door(kiosk)
        account = door.account(ticket)
        if account is None or not account.unpaid:
            err.print("No payment is awaited for this ticket.")
            return NEGATIVE
        paid = _paid(account.due, amount, account.currency)
        return _tell(door.pay(ticket, paid, _method(cash=cash, card=card), station), as_json=as_json)


def _door(kiosk: Kiosk) -> DoorSales:
    return DoorSales(kiosk.database, kiosk.clock, new_id, kiosk.terms)


def _method(*, cash: bool, card: bool) -> PayMethod:
    if cash and card:
        raise SettingsError("say either --cash or --card", key="door.no_method")
    return PayMethod.CASH if cash else PayMethod.CARD if card else PayMethod.NONE


def _paid(due: Money | None, amount: str | None, currency: str) -> Money:
    if amount is None:
        if due is None:
            raise SettingsError("the platform names no price: say --amount", key="door.no_amount")
        return due
    found = parse_amount(amount, currency)
    if found is None:
        raise SettingsError(f"{amount!r} is no amount", key="door.no_amount")
    return found


def _pick(offers: tuple[Offer, ...], kind: str) -> Offer:
    # Two variations of a type share its id; then the name has to be told.
    found = [offer for offer in offers if kind in (offer.ticket_type_id, offer.name)]
    if len(found) != 1:
        names = ", ".join(f"{offer.ticket_type_id} ({offer.name})" for offer in offers[:8]) or "nothing is for sale"
        raise SettingsError(f"there is no such type {kind!r} here: {names}", key="door.not_here")
    return found[0]


def _list(offers: tuple[Offer, ...], *, as_json: bool) -> int:
    if not offers:
        err.print("Nothing is for sale here. The setting `door` and the platform decide that.")
        return NEGATIVE
    table = Table("Type", "Name", "Price", "Left", box=None, pad_edge=False)
    for offer in offers:
        price = f"{offer.price.decimal} {offer.currency}" if offer.price is not None else "open"
        left = "" if offer.left is None else str(offer.left)
        if as_json:
            line: dict[str, Any] = {"type": offer.ticket_type_id, "variation": offer.variation_id, "name": offer.name}
            # As a text: a number in JSON is binary to most readers, and 49.90 would not stay that.
            line["price"] = offer.price.decimal if offer.price is not None else None
            print_json({**line, "currency": offer.currency, "left": offer.left})
        table.add_row(*(cell(text) for text in (offer.ticket_type_id, offer.name, price, left)))
    if not as_json:
        out.print(table)
    return OK


def _tell(action: DoorAction, *, as_json: bool) -> int:
    paid = f"{action.paid.decimal} {action.currency}" if action.paid_minor else ""
    if as_json:
        line = {
            "action": action.id,
            "number": door_number(action.id),
            "kind": action.kind.value,
            "booking": action.booking_id,
        }
        print_json({**line, "guests": action.party_size, "paid": paid or None, "method": action.method.value})
    else:
        out.print(
            cell(f"{door_number(action.id)}: {paid or 'nothing'} paid. The platform hears of it with the next sync.")
        )
    return OK
