"""What should lie in the till, from what was done at the door."""

from datetime import UTC, datetime
from typing import Any

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.shift_takings import CashCount, TakingsLine, TypeTotal, shift_takings

NOW = datetime(2026, 6, 20, 18, tzinfo=UTC)
CASH, CARD = PayMethod.CASH, PayMethod.CARD


def action(kind: DoorActionKind, minor: int = 0, method: PayMethod = CASH, **more: Any) -> DoorAction:
    given: dict[str, Any] = {"ticket_type_id": "day", **more}
    if minor:
        given |= {"paid_minor": minor, "currency": "EUR", "method": method}
    return DoorAction(id="a", kind=kind, event_id="ev", made_at=NOW, **given)


EVENING = [
    action(DoorActionKind.WALK_IN, 5000, party_size=2),
    action(DoorActionKind.WALK_IN, 1000, ticket_type_id="kid"),
    action(DoorActionKind.CANCELLATION, 1000, ticket_type_id="kid"),
    action(DoorActionKind.WALK_IN, ticket_type_id="free"),
    action(DoorActionKind.PAYMENT, 2500, CARD),
    action(DoorActionKind.APPROVAL),
]


def kept(minor: int) -> CashCount:
    return CashCount(id="c", method=CASH, currency="EUR", counted_minor=20_000, kept_minor=minor, made_at=NOW)


def test_each_way_of_paying_with_what_stayed_in_the_box() -> None:
    state = shift_takings(EVENING, [kept(10_000)])
    cash, card = state.lines
    assert cash == TakingsLine(
        method=CASH, currency="EUR", opening_minor=10_000, payments=2, taken_minor=6000, returned_minor=1000
    )
    assert card == TakingsLine(method=CARD, currency="EUR", payments=1, taken_minor=2500)
    assert (cash.net, card.net) == (5000, 2500)


def test_what_stayed_in_the_box_is_there_though_nothing_was_sold() -> None:
    (line,) = shift_takings([], [kept(10_000)]).lines
    assert (line.opening_minor, line.net) == (10_000, 0)
    assert shift_takings([], [kept(0)]).lines == ()


def test_each_type_a_payment_brings_no_guests_and_an_approval_nothing() -> None:
    assert shift_takings(EVENING, []).by_type == (
        TypeTotal(ticket_type_id="day", currency="EUR", guests=2, net_minor=7500),
        TypeTotal(ticket_type_id="free", currency="", guests=1, net_minor=0),
        TypeTotal(ticket_type_id="kid", currency="EUR", guests=0, net_minor=0),
    )


def test_a_count_says_what_is_missing_or_too_much() -> None:
    count = CashCount(
        id="c", method=CASH, currency="EUR", opening_minor=100, taken_minor=50, returned_minor=20, counted_minor=120,
        made_at=NOW,
    )  # fmt: skip
    assert (count.expected_minor, count.difference_minor) == (130, -10)
