"""How one value of the platform's becomes one of ours, by the type of our field.

Whatever stands in a profile itself is text, also numbers and truth values; ``from_text`` reads that.
"""

import base64
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.domain.credential import hash_code
from kiosk.domain.errors import SettingsError
from sync.connectors.rest.profile import Source
from sync.connectors.rest.shapes import INTEGER, TEXT, TEXTS, TIME


@dataclass(frozen=True, slots=True)
class Kind:
    """How a field of ours is filled.

    Attributes:
        json: The JSON type to ask for.
        convert: What makes the value of it.
        members: All values by their words, where there is a list of them.
    """

    json: Any
    convert: Callable[[Any], Any]
    members: Mapping[str, Any] | None = None


def as_it_is(value: Any) -> Any:
    """Return a value that the decoder made already."""
    return value


def text_of(value: Any) -> str:
    """Return a text, or a number as one."""
    return value if type(value) is str else str(value)


def flag(value: Any) -> bool:
    """Return a truth value, or what a profile writes for it.

    Raises:
        ValueError: It is neither.
    """
    if value is True or value == "true":
        return True
    if value is False or value == "false":
        return False
    raise ValueError("not a boolean")


def _base64(text: str) -> bytes:
    """Read base64 or base64url (RFC 4648), padded or not."""
    plain = text.rstrip("=").translate(str.maketrans("-_", "+/"))
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


_CONVERSIONS: Mapping[str, Callable[[str], Any]] = {
    "sha256": hash_code,
    "base64": _base64,
    "hex": bytes.fromhex,
}


def kind_of(annotation: Any) -> Kind:
    """Return how a field of a type is filled."""
    if isinstance(annotation, types.UnionType):
        annotation = next(part for part in typing.get_args(annotation) if part is not type(None))
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        members = {member.value: member for member in annotation}
        return Kind(str, members.__getitem__, members)
    origin = typing.get_origin(annotation)
    if origin in {tuple, frozenset}:
        return Kind(TEXTS, origin)
    simple: dict[Any, Kind] = {
        str: Kind(TEXT, text_of),
        int: Kind(INTEGER, int),
        bool: Kind(bool, flag),
        datetime: Kind(TIME, as_it_is),
        bytes: Kind(str, str.encode),
    }
    if annotation in simple:
        return simple[annotation]
    return Kind(dict[str, Any], dict)


def words(value: Any) -> str | None:
    """Return a JSON value as profiles spell it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def from_text(kind: Kind, text: str) -> Any:
    """Make a value of a constant in a profile, which is always text there."""
    try:
        if kind.json is TIME:
            return datetime.fromisoformat(text)
        return kind.convert(text)
    except (ValueError, KeyError) as error:
        known = f"; known: {', '.join(kind.members)}" if kind.members else ""
        raise SettingsError(f"{text!r} is not a value of this field{known}", key="settings.profile") from error


def reading(source: Source, kind: Kind) -> tuple[Any, Callable[[Any], Any]]:
    """Return the JSON type to ask for, and what makes our value of it."""
    if source.convert is not None:
        return str, _CONVERSIONS[source.convert]
    if source.pattern is not None:  # what it finds is text, whatever the field is
        return str, datetime.fromisoformat if kind.json is TIME else kind.convert
    return str if source.map is not None else kind.json, kind.convert
