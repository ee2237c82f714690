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


def put(body: dict[str, Any], place: str, value: Any) -> None:
    """Write a value at a place, making the objects around it."""
    *way, last = place.split(".")
    for name in way:
        body = body.setdefault(name, {})
    body[last] = value
