"""Totals, change and numbers of receipts."""

from datetime import UTC, datetime
from typing import Any

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import SalesReceipt, change_of, receipt_label, total_of

NOW = datetime(2026, 6, 20, 18, tzinfo=UTC)


def action(minor: int, **more: Any) -> DoorAction:
    given: dict[str, Any] = {"kind": DoorActionKind.WALK_IN, "device_id": "gate-0a7f", **more}
    if minor:
        given |= {"paid_minor": minor, "currency": "EUR", "method": PayMethod.CASH}
    return DoorAction(id="a", event_id="ev", made_at=NOW, **given)


def test_what_is_free_adds_nothing_and_names_no_currency() -> None:
    assert total_of([action(0), action(2500), action(1000)]) == Money(3500, "EUR")
    assert total_of([action(0)]) == Money(0)


def test_change_is_what_was_handed_over_beyond_the_total() -> None:
    receipt = SalesReceipt(number=7, actions=[action(2500)], given_minor=5000)
    assert receipt.change == Money(2500, "EUR")
    assert SalesReceipt(number=7, actions=[action(2500)]).change is None
    assert change_of(Money(2500, "EUR"), Money(2499, "EUR")) is None
    assert change_of(Money(2500, "EUR"), Money(2500, "EUR")) == Money(0, "EUR")


def test_two_laptops_have_numbers_of_their_own() -> None:
    assert SalesReceipt(number=7, actions=[action(1)]).label == "R-0A7F-00007"
    assert receipt_label("", 7) == "R-00007"


def test_a_cancellation_gives_money_back() -> None:
    assert SalesReceipt(number=1, actions=[action(1, kind=DoorActionKind.CANCELLATION)]).is_return
    assert not SalesReceipt(number=1, actions=[action(1)]).is_return
