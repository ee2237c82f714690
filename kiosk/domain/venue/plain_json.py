"""JSON as the gates of a venue write it to each other, and what each kind of value in it may be.

Invariants: a value of another kind raises ``TypeError`` or ``ValueError`` and is never guessed at; ``read`` makes
``UnreadableVenueError`` of everything that can be wrong with what came.
"""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from enum import Enum
from typing import Any, TypeVar

from kiosk.domain.errors import UnreadableVenueError

R = TypeVar("R")


def text(value: Any) -> str:
    """Return a text that the database takes."""
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # a lone surrogate is no text: the database would not take it
    return value


def number(value: Any) -> int:
    """Return a whole number that the database takes."""
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 1 << 62:
        raise TypeError
    return value


def truth(value: Any) -> bool:
    """Return a truth value."""
    if not isinstance(value, bool):
        raise TypeError
    return value


def instant(value: Any) -> datetime:
    """Return an instant, in UTC; one without an offset is none."""
    at = datetime.fromisoformat(text(value))
    if at.tzinfo is None:
        raise ValueError
    return at.astimezone(UTC)


def texts(value: Any) -> Mapping[str, str]:
    """Return texts by name."""
    return {text(name): text(words) for name, words in dict(value).items()}


def row(value: Any) -> tuple[str, ...]:
    """Return a row of texts."""
    if not isinstance(value, list):
        raise TypeError
    return tuple(text(part) for part in value)


def maybe(convert: Callable[[Any], R], value: Any) -> R | None:
    """Return what a converter makes of a value, None for none."""
    return None if value is None else convert(value)


def maybe_text(value: Any) -> str | None:
    """Return a text or None."""
    return maybe(text, value)


def maybe_number(value: Any) -> int | None:
    """Return a number or None."""
    return maybe(number, value)


def maybe_instant(value: Any) -> datetime | None:
    """Return an instant or None."""
    return maybe(instant, value)


def plain(value: Any) -> Any:
    """Return a value as JSON has it."""
    if isinstance(value, datetime):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Mapping):
        return dict(value)
    return list(value) if isinstance(value, tuple) else value


def dump(given: Mapping[str, Any]) -> bytes:
    """Return a record as it is passed on."""
    return json.dumps(given, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")


def read(payload: bytes, make: Callable[[Mapping[str, Any]], R]) -> R:
    """Return what is made of a record that was passed on.

    Raises:
        UnreadableVenueError: It is none.
    """
    try:
        given = json.loads(payload)
        if not isinstance(given, dict):
            raise UnreadableVenueError("no record")
        return make(given)
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError) as error:
        raise UnreadableVenueError(f"a message cannot be read: {type(error).__name__}") from None
