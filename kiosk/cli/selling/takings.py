"""``kiosk till``: what should lie in the till since it was last counted, and counting it."""

from collections.abc import Sequence
from typing import Annotated

import typer
from rich.table import Table

from kiosk.app.kiosk import Kiosk, new_id, open_kiosk
from kiosk.checkin.cash_counting import CashCounting
from kiosk.cli.staff.authority import AsOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out, print_json
from kiosk.domain.door_sales.actions import PayMethod
from kiosk.domain.door_sales.money import Money, parse_amount
from kiosk.domain.door_sales.shift_takings import CashCount, CountedMoney, ShiftTakings, TakingsLine
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right
from kiosk.reports.documents.door_sales import signed_amount


def takings(
    context: typer.Context,
    cash: Annotated[str | None, typer.Option("--cash", help="What was counted in the cash box.")] = None,
    card: Annotated[str | None, typer.Option("--card", help="What the card terminal's slip says.")] = None,
    opening: Annotated[str | None, typer.Option("--start", help="Cash in the box at the start of the shift.")] = None,
    kept: Annotated[str, typer.Option("--keep", help="Cash that stays in the box.")] = "0",
    note: Annotated[str, typer.Option("--note", help="A few words, such as why it differs.")] = "",
    currency: Annotated[str | None, typer.Option("--currency", help="Where money moved in several.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="A JSON line for each way of paying.")] = False,
    as_name: AsOption = None,
) -> int:
    """Show the till since it was last counted; with --cash or --card count it. Exit code 1: it differs, or is empty."""
    with open_kiosk(context.obj) as kiosk:
        by = authorise(kiosk, Right.SELL, as_name)
        use_case = CashCounting(kiosk.database, kiosk.clock, new_id)
        if cash is None and card is None:
            return _show(kiosk, use_case.state(), as_json=as_json)
        station = Station(device_id=kiosk.device_id, event_id="", list_id="", staff=by)
        money = _one_currency(use_case.state(), currency) or kiosk.terms().currency
        counted = []
        if cash is not None:
            start = _amount(opening, money) if opening is not None else None
            stays, amount = _amount(kept, money).minor, _amount(cash, money)
            counted.append(CountedMoney(method=PayMethod.CASH, counted=amount, opening=start, kept_minor=stays))
        if card is not None:
            counted.append(CountedMoney(method=PayMethod.CARD, counted=_amount(card, money)))
        return _tell(use_case.count(counted, station, note=note), as_json=as_json)


def _one_currency(state: ShiftTakings, wanted: str | None) -> str:
    known = sorted({line.currency for line in state.lines} | {one.currency for one in state.last})
    if wanted is None and len(known) > 1:
        raise SettingsError(f"money moved in several currencies: {', '.join(known)}", key="door.other_currency")
    return wanted or (known[0] if known else "")


def _amount(text: str, currency: str) -> Money:
    found = parse_amount(text, currency)
    if found is None:
        raise SettingsError(f"{text!r} is no amount", key="door.no_amount")
    return found


def _show(kiosk: Kiosk, state: ShiftTakings, *, as_json: bool) -> int:
    if not state.actions and not state.lines:
        err.print("Nothing was sold or paid since the last count.")
        return NEGATIVE
    table = Table(
        "Paid by", "Currency", "Start", "Payments", "Taken", "Given back", "Expected", box=None, pad_edge=False
    )
    for line in state.lines:
        expected = line.opening_minor + line.net
        amounts = [_decimal(minor, line.currency) for minor in (line.taken_minor, line.returned_minor, expected)]
        start = _decimal(line.opening_minor, line.currency)
        if as_json:
            print_json(_said(line, start, amounts))
        table.add_row(line.method.value, cell(line.currency), start, str(line.payments), *amounts)
    if as_json:
        return OK
    out.print(table)
    with kiosk.database.reading() as view:
        for one in state.by_type:
            kind = view.ticket_type(one.ticket_type_id)
            name = kind.name if kind is not None else one.ticket_type_id
            out.print(
                cell(f"{name}: {one.guests} guests, {_decimal(one.net_minor, one.currency)} {one.currency}".rstrip())
            )
    return OK


def _decimal(minor: int, currency: str) -> str:
    """Return an amount that may be below nothing, as platforms write it."""
    return str(signed_amount(minor, currency))


def _said(line: TakingsLine, start: str, amounts: list[str]) -> dict[str, object]:
    taken, returned, expected = amounts
    money = {"start": start, "taken": taken, "returned": returned, "expected": expected}
    return {"method": line.method.value, "currency": line.currency, "payments": line.payments, **money}


def _tell(made: Sequence[CashCount], *, as_json: bool) -> int:
    for one in made:
        expected, counted = _decimal(one.expected_minor, one.currency), _decimal(one.counted_minor, one.currency)
        difference = _decimal(one.difference_minor, one.currency)
        if as_json:
            words = {"expected": expected, "counted": counted, "difference": difference}
            print_json({"count": one.id, "method": one.method.value, "currency": one.currency, **words})
        else:
            words_said = f"{one.method.value}: expected {expected}, counted {counted}, difference {difference}"
            out.print(cell(f"{words_said} {one.currency}".rstrip()))
    return OK if not any(one.difference_minor for one in made) else NEGATIVE
