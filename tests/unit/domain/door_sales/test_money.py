"""Amounts: whole numbers of the smallest unit, whatever a platform writes."""

from decimal import Decimal

import hypothesis.strategies as st
import pytest
from hypothesis import given

from kiosk.domain.door_sales.money import Money, digits_of, parse_amount, said_amount

CURRENCIES = st.sampled_from(["EUR", "USD", "INR", "JPY", "KWD", ""])


@given(st.integers(0, 10**11), CURRENCIES)
def test_what_is_written_is_read_again(minor: int, currency: str) -> None:
    money = Money(minor, currency)
    assert parse_amount(money.decimal, currency) == money
    assert Decimal(money.decimal) == Decimal(minor).scaleb(-digits_of(currency))


@given(st.text(max_size=20), CURRENCIES)
def test_any_text_is_an_amount_or_none(text: str, currency: str) -> None:
    found = parse_amount(text, currency)
    assert found is None or found.minor >= 0


@pytest.mark.parametrize(
    ("text", "currency", "minor"),
    [
        ("12.50", "EUR", 1250),
        ("12.5", "EUR", 1250),
        ("12", "EUR", 1200),
        ("1200", "JPY", 1200),
        ("1.250", "KWD", 1250),
        ("0.00", "EUR", 0),
        ("12.505", "EUR", None),
        ("1200.5", "JPY", None),
        ("-1", "EUR", None),
        ("NaN", "EUR", None),
        ("Infinity", "EUR", None),
        ("1e30", "EUR", None),
        ("", "EUR", None),
        ("twelve", "EUR", None),
    ],
)
def test_amounts(text: str, currency: str, minor: int | None) -> None:
    assert parse_amount(text, currency) == (None if minor is None else Money(minor, currency))


@pytest.mark.parametrize(
    ("minor", "decimal", "expected"),
    [
        (4900, None, Money(4900, "EUR")),
        (4900, "1.00", Money(4900, "EUR")),
        (None, "49.00", Money(4900, "EUR")),
        (None, 49, Money(4900, "EUR")),
        (None, 49.5, Money(4950, "EUR")),
        (True, None, None),
        (-1, None, None),
        (None, True, None),
        (None, None, None),
        (None, {}, None),
    ],
)
def test_what_a_platform_says(minor: object, decimal: object, expected: Money | None) -> None:
    assert said_amount(minor, decimal, "EUR") == expected


def test_several() -> None:
    assert Money(250, "EUR").times(3) == Money(750, "EUR")
