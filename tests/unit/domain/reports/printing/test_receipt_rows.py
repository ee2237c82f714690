"""What a receipt says, row by row."""

from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.reports.printing.receipt_rows import ReceiptFacts, ReceiptWords, included_tax, receipt_rows

NOW = datetime(2026, 6, 20, 18, tzinfo=UTC)
FACTS = ReceiptFacts(
    organizer="Open Air", time="2026-06-20 20:00", type_names={"day": "Day ticket"}, tax_rates={"day": "19.00"}
)


def action(minor: int, guests: int = 1, **more: Any) -> DoorAction:
    given: dict[str, Any] = {"kind": DoorActionKind.WALK_IN, "ticket_type_id": "day", "due_minor": minor, **more}
    if minor:
        given = {"paid_minor": minor, "currency": "EUR", "method": PayMethod.CASH, **given}
    return DoorAction(id="a", event_id="ev", device_id="d-0a7f", made_at=NOW, party_size=guests, **given)


def said(*actions: DoorAction, given: int = 0, facts: ReceiptFacts = FACTS) -> list[tuple[str, str]]:
    receipt = SalesReceipt(number=12, actions=actions, given_minor=given)
    return [(row.left, row.right) for row in receipt_rows(receipt, facts, ReceiptWords())]


def test_a_sale_with_its_total_change_and_tax() -> None:
    rows = said(action(9800, 2), action(0, ticket_type_id="kid"), given=10_000)
    assert rows == [
        ("Open Air", ""),
        ("Receipt", "R-0A7F-00012"),
        ("2026-06-20 20:00", ""),
        ("", ""),
        ("2 × Day ticket", "98.00"),
        ("1 × kid", "0.00"),
        ("", ""),
        ("Total", "98.00 EUR"),
        ("Cash", "98.00"),
        ("Cash handed over", "100.00"),
        ("Change", "2.00"),
        ("Tax included 19.00 %", "15.65"),
    ]


def test_a_copy_says_so() -> None:
    copy = ReceiptFacts(organizer="", time="", type_names={}, tax_rates={}, is_copy=True)
    assert said(action(100), facts=copy)[1] == ("COPY", "")


def test_money_back_is_below_nothing() -> None:
    rows = said(action(9800, kind=DoorActionKind.CANCELLATION))
    assert ("Money back", "R-0A7F-00012") in rows
    assert ("Total", "-98.00 EUR") in rows


def test_what_is_owed_is_told() -> None:
    rows = said(action(0, due_minor=4900, currency="EUR"))
    assert ("Pays later", "49.00") in rows
    assert not [row for row in rows if row[0].startswith("Tax")], "no tax of what was not paid"


@pytest.mark.parametrize(
    ("gross", "rate", "tax"),
    [(11_900, "19.00", 1900), (100, "7", 7), (4900, "19.5", 800), (1000, "0.00", 0), (3, "19", 0)],
)
def test_the_tax_within_a_price(gross: int, rate: str, tax: int) -> None:
    assert included_tax(gross, rate) == tax
