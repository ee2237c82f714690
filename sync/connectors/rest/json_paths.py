"""Dotted names: places inside of JSON objects, as profiles write them."""

from collections.abc import Mapping
from typing import Any


def find(body: Any, place: str) -> Any:
    """Return what stands at a place, None where there is nothing."""
    for name in place.split("."):
        if not isinstance(body, Mapping):
            return None
        body = body.get(name)
    return body


def is_own_form(body: Any, place: str) -> bool:
    """Return whether a refusal has the form of a platform's own: at the outermost name of its word stands something.

    Args:
        body: What came.
        place: Where the platform's word on a refusal stands, "" where that is not known.
    """
    # An empty one is no word: proxies have such a field, too.
    return isinstance(body, Mapping) and (not place or bool(body.get(place.split(".", maxsplit=1)[0])))


def put(body: dict[str, Any], place: str, value: Any) -> None:
    """Write a value at a place, making the objects around it."""
    *way, last = place.split(".")
    for name in way:
        body = body.setdefault(name, {})
    body[last] = value
