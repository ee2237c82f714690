"""Amounts of money as people read and type them, in the language of the window."""

from typing import Final

from PySide6.QtCore import QLocale

from kiosk.domain.door_sales.money import Money, digits_of, parse_amount
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.typed_answers import plain_digits

NO_BREAK = "\u00a0"


SIGNS: Final = {
    "EUR": "€", "GBP": "£", "USD": "$", "INR": "₹", "JPY": "¥", "PLN": "zł", "CZK": "Kč", "UAH": "₴", "ILS": "₪",
}  # fmt: skip
"""Signs of currencies that are read everywhere; the others are called by their codes (ISO 4217)."""


def amount_text(money: Money) -> str:
    """Return an amount with its currency, the way the window's language writes it: ``€25.00``, ``25,00 €``."""
    digits = digits_of(money.currency)
    amount = money.minor / 10**digits
    if not money.currency:
        return isolated(QLocale().toString(amount, "f", digits))
    sign = SIGNS.get(money.currency, money.currency)
    text = QLocale().toCurrencyString(amount, sign, digits)
    # Languages that put a sign in front put it close: a code would run into the number.
    return isolated(text.replace(sign, sign + NO_BREAK) if text.startswith(sign) and sign[-1].isalpha() else text)


def signed_amount_text(minor: int, currency: str, *, plus: bool = False) -> str:
    """Return an amount that may be below nothing; with ``plus`` its sign also where it is above."""
    sign = "−" if minor < 0 else "+" if plus and minor else ""
    return isolated(f"{sign}{amount_text(Money(abs(minor), currency))}")


def typed_amount(text: str, currency: str) -> Money | None:
    """Read an amount that somebody typed, with a point or a comma and whatever digits; None where it is none."""
    plain = plain_digits(text).strip().replace(NO_BREAK, "").replace("٫", ".").replace(",", ".")
    return parse_amount(plain, currency) if plain else None
