"""What platforms say, read leniently: a value of a wrong kind counts as not said; an odd word must lose no guest."""

from collections.abc import Callable, Mapping
from typing import Any

Amount = str | int | float
"""An amount of money as a decimal text or number, in the currency's main unit."""

Read = Callable[[Any], Any]


def text(value: Any) -> str | None:
    """Return a text that says something."""
    return value if isinstance(value, str) and value else None


def word(value: Any) -> str | None:
    """Return whatever is said as a text: that something is said is what counts."""
    return str(value) if value else None


def flag(value: Any) -> bool | None:
    """Return a truth value."""
    return value if isinstance(value, bool) else None


def said_flag(value: Any) -> bool | None:
    """Return a truth value that a profile may say itself, in whose words everything is text."""
    return value == "true" if isinstance(value, str) else flag(value)


def loose_flag(value: Any) -> bool | None:
    """Return a truth value of pretix's settings, which older versions give as a word."""
    return value == "True" if isinstance(value, str) else flag(value)


def whole(value: Any) -> int | None:
    """Return a whole number."""
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def amount(value: Any) -> Amount | None:
    """Return an amount of money."""
    return value if isinstance(value, str | int | float) and not isinstance(value, bool) else None


def measure(value: Any) -> int | float | None:
    """Return minutes or a count; less than none, endless or absurdly many are not said."""
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value < 1_000_000_000
    return value if fits else None


def texts(value: Any) -> tuple[str, ...] | None:
    """Return several texts, None where there is none."""
    return tuple(str(one) for one in value) or None if isinstance(value, list | tuple | frozenset) else None


def text_set(value: Any) -> frozenset[str] | None:
    """Return several texts in no order, None where there is none."""
    found = texts(value)
    return None if found is None else frozenset(found)


def map_of(read: Read) -> Read:
    """Return what reads values by name, each by a way of its own kind."""

    def of(value: Any) -> Mapping[str, Any] | None:
        if not isinstance(value, Mapping):
            return None
        return {str(key): found for key, one in value.items() if (found := read(one)) is not None} or None

    return of
