"""Amounts of money in the smallest unit of their currency: whole numbers, never fractions.

How many digits a currency has behind the point stands in ISO 4217; most have two.
"""

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any, Final

_NO_DIGITS: Final = frozenset(
    ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"]
)
_THREE_DIGITS: Final = frozenset(["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"])
_MOST: Final = 10**12
"""More than this is no price but a mistake: a shop's database would not hold it either."""


def digits_of(currency: str) -> int:
    """Return how many digits a currency has behind the point (ISO 4217)."""
    if currency in _NO_DIGITS:
        return 0
    return 3 if currency in _THREE_DIGITS else 2


@dataclass(frozen=True, slots=True)
class Money:
    """An amount.

    Attributes:
        minor: In the currency's smallest unit (cents), not negative.
        currency: ISO 4217 code; "" where nobody said which, and for nothing at all.
    """

    minor: int
    currency: str = ""

    @property
    def decimal(self) -> str:
        """The amount as platforms write it: ``12.50``, with the digits of its currency."""
        digits = digits_of(self.currency)
        return f"{Decimal(self.minor).scaleb(-digits):.{digits}f}"

    def times(self, count: int) -> "Money":
        """Return so many times the amount."""
        return Money(self.minor * count, self.currency)


def parse_amount(text: str, currency: str) -> Money | None:
    """Read an amount such as ``12.50``; None where it is none, is negative, or has more digits than its currency.

    Args:
        text: Digits with at most one decimal point.
        currency: ISO 4217 code, which decides how many digits there may be.
    """
    try:
        scaled = Decimal(text).scaleb(digits_of(currency))
        whole = scaled.to_integral_value()
    except InvalidOperation:
        return None
    if not scaled.is_finite() or scaled != whole or not 0 <= whole < _MOST:
        return None
    return Money(int(whole), currency)


def said_amount(minor: Any, decimal: Any, currency: str) -> Money | None:
    """Return an amount as a platform said it, or None where it said nothing usable.

    Args:
        minor: The amount in the smallest unit, or None.
        decimal: The amount as a decimal text (or number), or None.
        currency: ISO 4217 code, or "".
    """
    if isinstance(minor, int) and not isinstance(minor, bool) and 0 <= minor < _MOST:
        return Money(minor, currency)
    if isinstance(decimal, str | int | float) and not isinstance(decimal, bool):
        return parse_amount(str(decimal), currency)
    return None
