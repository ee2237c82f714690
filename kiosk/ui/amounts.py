"""Amounts of money as people read and type them, in the language of the window."""

from PySide6.QtCore import QLocale

from kiosk.domain.door_sales.money import Money, digits_of, parse_amount
from kiosk.ui.answers import plain_digits
from kiosk.ui.direction import isolated

NO_BREAK = "\u00a0"


def amount_text(money: Money) -> str:
    """Return an amount with its currency: ``25,00 EUR``."""
    digits = digits_of(money.currency)
    number = QLocale().toString(money.minor / 10**digits, "f", digits)
    return isolated(f"{number}{NO_BREAK}{money.currency}" if money.currency else number)


def typed_amount(text: str, currency: str) -> Money | None:
    """Read an amount that somebody typed, with a point or a comma and whatever digits; None where it is none."""
    plain = plain_digits(text).strip().replace(NO_BREAK, "").replace("٫", ".").replace(",", ".")
    return parse_amount(plain, currency) if plain else None
