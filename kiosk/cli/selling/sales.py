"""``kiosk sell`` and ``kiosk pay``: sales and payments at the door, for terminals and scripts.

What the settings and the platform do not allow cannot be done here either.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

import typer
from rich.table import Table

from kiosk.app.kiosk import Kiosk, new_id, open_kiosk
from kiosk.checkin.door_sales import DoorSales
from kiosk.checkin.door_terms import Basket, Offer, Sale
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.domain.door_sales.actions import DoorAction, PayMethod, door_number
from kiosk.domain.door_sales.money import Money, parse_amount
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right

EventName = Annotated[str | None, typer.Option("--event", help="Event by id or name.")]
ListName = Annotated[str | None, typer.Option("--list", help="Check-in list by id or name.")]
Amount = Annotated[str | None, typer.Option("--amount", help="What was paid, where the platform names no price.")]
Cash = Annotated[bool, typer.Option("--cash", help="Paid in cash.")]
Card = Annotated[bool, typer.Option("--card", help="Paid by card.")]
Given = Annotated[str | None, typer.Option("--given", help="What was handed over in cash: tells the change.")]
AsJson = Annotated[bool, typer.Option("--json", help="A JSON line for each type.")]


def sell(
    context: typer.Context,
    kinds: Annotated[
        list[str] | None,
        typer.Argument(metavar="TYPE[=NUMBER]…", help="Ids or names, =3 for three; without any, what is for sale."),
    ] = None,
    guests: Annotated[int, typer.Option("--guests", min=1, help="How many of each that says no number.")] = 1,
    name: Annotated[str, typer.Option("--name", help="Guest's name.")] = "",
    email: Annotated[str, typer.Option("--email", help="Guest's e-mail address.")] = "",
    cash: Cash = False,
    card: Card = False,
    amount: Amount = None,
    given: Given = None,
    event: EventName = None,
    list_name: ListName = None,
    as_json: AsJson = False,
    as_name: AsOption = None,
) -> int:
    """Sell at the door, several types at once, or list what is for sale. Lets nobody in."""
    with open_kiosk(context.obj) as kiosk:
        station = kiosk.find_station(event, list_name, None)
        door = _door(kiosk)
        offers = door.offers(station)
        if not kinds:
            return _list(offers, as_json=as_json)
        wanted = [_wanted(offers, kind, guests) for kind in kinds]
        free = any(offer.price is not None and not offer.price.minor for offer, _ in wanted)
        station = replace(station, staff=authorise(kiosk, Right.FREE_TYPES if free else Right.SELL, as_name))
        method = _method(cash=cash, card=card)
        sales = [
            Sale(
                ticket_type_id=offer.ticket_type_id,
                variation_id=offer.variation_id,
                guests=number,
                name=name,
                email=email,
                paid=_share(offer, number, amount, method),
                method=method,
            )
            for offer, number in wanted
        ]
        receipt = door.sell_all(Basket(sales=sales, given=_given(given, sales)), station)
        for action in receipt.actions:
            _tell(action, receipt, as_json=as_json)
        if not as_json:
            _sum_up(receipt)
        return OK


def pay(
    context: typer.Context,
    ticket: Annotated[str, typer.Argument(help="Id of one of the booking's tickets, as `kiosk find --json` names it.")],
    cash: Cash = False,
    card: Card = False,
    amount: Amount = None,
    given: Given = None,
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
        account = door.standing(ticket)
        if account is None or not account.unpaid:
            err.print("No payment is awaited for this ticket.")
            return NEGATIVE
        paid = _paid(account.due, amount, account.currency)
        handed = _paid(None, given, paid.currency) if given is not None else None
        action = door.pay(ticket, paid, _method(cash=cash, card=card), station, given=handed)
        receipt = door.receipt(action.id)
        _tell(action, receipt, as_json=as_json)
        if receipt is not None and not as_json:
            _sum_up(receipt)
        return OK


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


def _share(offer: Offer, number: int, amount: str | None, method: PayMethod) -> Money | None:
    """Return what is paid of one type; what is free is paid by nothing, whatever the rest is paid by."""
    if method is PayMethod.NONE:
        return None
    due = offer.price.times(number) if offer.price is not None else None
    return None if due is not None and not due.minor else _paid(due, amount, offer.currency)


def _given(given: str | None, sales: Sequence[Sale]) -> Money | None:
    currency = next((sale.paid.currency for sale in sales if sale.paid is not None), "")
    return _paid(None, given, currency) if given is not None else None


def _wanted(offers: Sequence[Offer], text: str, guests: int) -> tuple[Offer, int]:
    """Read ``Day ticket=3``; a name that has an equals sign itself is found as it stands."""
    found = _found(offers, text)
    kind, _, number = text.rpartition("=")
    if not found and kind and number.isdecimal():
        found, guests = _found(offers, kind), int(number)
    # Two variations of a type share its id; then the name has to be told.
    if len(found) != 1:
        names = ", ".join(f"{offer.ticket_type_id} ({offer.name})" for offer in offers[:8]) or "nothing is for sale"
        raise SettingsError(f"there is no such type {text!r} here: {names}", key="door.not_here")
    return found[0], guests


def _found(offers: Sequence[Offer], kind: str) -> list[Offer]:
    return [offer for offer in offers if kind in (offer.ticket_type_id, offer.name)]


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


def _tell(action: DoorAction, receipt: SalesReceipt | None, *, as_json: bool) -> None:
    paid = f"{action.paid.decimal} {action.currency}" if action.paid_minor else ""
    if not as_json:
        words = f"{door_number(action.id)}: {paid or 'nothing'} paid. The platform hears of it with the next sync."
        out.print(cell(words))
        return
    change = receipt.change if receipt is not None else None
    line = {
        "action": action.id,
        "number": door_number(action.id),
        "kind": action.kind.value,
        "booking": action.booking_id,
        "guests": action.party_size,
        "paid": paid or None,
        "method": action.method.value,
        # Of the whole receipt, which several lines may share.
        "receipt": receipt.label if receipt is not None else None,
        "change": change.decimal if change is not None else None,
    }
    print_json(line)


def _sum_up(receipt: SalesReceipt) -> None:
    total, change = receipt.total, receipt.change
    if total.minor:
        back = f" Change: {change.decimal} {change.currency}." if change is not None else ""
        out.print(cell(f"Receipt {receipt.label}: {total.decimal} {total.currency}.{back}"))
