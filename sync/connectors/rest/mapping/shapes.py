"""The platform's JSON as typed structures that are made from a profile, so that decoding and checking happen in C.

A ``Shape`` collects the paths that a profile reads (``user.name``), with the type that each needs, and becomes a
msgspec structure: everything else in the JSON is skipped without being built. A wrong type is found by the decoder and
named with its place; the value itself never gets into a message.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from operator import attrgetter
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from kiosk.domain.bounds import MAX_PARTY
from kiosk.domain.errors import SettingsError
from sync.connectors.reading.lenient import LAST
from sync.connectors.reading.used_marks import USED

Getter = Callable[[Any], Any]

ANY = object
TEXT = str | int
TIME = Annotated[datetime, Meta(tz=True)]
UNTIL = Annotated[datetime, Meta(tz=True, extra=LAST)]
"""Until when something is good."""

USED_AT = Annotated[datetime, Meta(tz=True, extra=USED)]
"""When a ticket was used, or that it was."""
TEXTS = list[str]
INTEGER = Annotated[int, Meta(ge=-(2**63), le=2**63 - 1)]
"""What the database can hold."""

GUESTS = Annotated[int, Meta(ge=1, le=MAX_PARTY)]
COUNT = Annotated[int, Meta(ge=0, le=2**31 - 1)]
CLOCK_OFFSET = Annotated[int, Meta(ge=-(10**12), le=10**12)]
"""Milliseconds: some thirty years to either side."""

_NARROWER: tuple[tuple[Any, tuple[Any, ...]], ...] = (
    (TIME, (UNTIL, USED_AT)),
    (INTEGER, (GUESTS, COUNT, CLOCK_OFFSET)),
    (TEXT, (str,)),
)
"""Types, and those that are narrower."""


class Shape:
    """One JSON object of the platform: the fields that are read, by name."""

    def __init__(self) -> None:
        self._leaves: dict[str, Any] = {}
        self._nested: dict[str, Shape] = {}
        self._lists: dict[str, Shape] = {}
        self._attributes: dict[str, str] = {}

    def want(self, path: str, kind: Any) -> Getter:
        """Ask for a field.

        Args:
            path: Name, with dots into nested objects.
            kind: Type that the JSON value must have; ANY takes what another asked for.

        Returns:
            What gets the value out of a decoded structure: None where it is absent or null.

        Raises:
            SettingsError: The profile wants two different things of the same field.
        """
        first, *others = self.want_way(path, kind)
        return _through(first, others)

    def want_way(self, path: str, kind: Any) -> tuple[str, ...]:
        """Ask for a field as ``want`` does; returns the attributes that lead to it, each of which may be None."""
        name, _, rest = path.partition(".")
        attribute = self._attribute(name)
        if rest:
            if name in self._leaves or name in self._lists:
                raise SettingsError(f"field {name!r} is used as an object and as a value", key="settings.profile")
            return attribute, *self._nested.setdefault(name, Shape()).want_way(rest, kind)
        self._leaves[name] = _narrower(name, self._leaves.get(name, ANY), kind)
        return (attribute,)

    def want_list(self, name: str) -> "tuple[Shape, Getter]":
        """Ask for a list of objects; returns their shape and what gets the list (None where absent)."""
        return self._lists.setdefault(name, Shape()), attrgetter(self._attribute(name))

    def build(self) -> type[msgspec.Struct]:
        """Return the structure to decode into."""
        fields: list[tuple[str, Any, Any]] = []
        for name, kind in self._leaves.items():
            # Every field may be null or absent: which of them a record needs, its rules say.
            fields.append((self._attribute(name), kind if kind is ANY else kind | None, None))
        for name, shape in self._nested.items():
            fields.append((self._attribute(name), shape.build() | None, None))
        for name, shape in self._lists.items():
            fields.append((self._attribute(name), list[shape.build()] | None, None))  # type: ignore[misc]
        rename = {attribute: name for name, attribute in self._attributes.items()}
        # gc=False: items hold no circles, and a hundred thousand of them would keep the collector busy.
        return msgspec.defstruct("Item", fields, rename=rename, gc=False)

    def _attribute(self, name: str) -> str:
        # JSON names need not be names of Python's, so the structure's own are counted.
        return self._attributes.setdefault(name, f"f{len(self._attributes)}")


def _narrower(name: str, one: Any, other: Any) -> Any:
    """Return the type that satisfies both: anything gives way to something, text-or-number to text."""
    for narrow, wide in ((one, other), (other, one)):
        if wide is ANY or wide == narrow or any(wide == known and narrow in some for known, some in _NARROWER):
            return narrow
    raise SettingsError(f"field {name!r} is used as two different types", key="settings.profile")


def _through(first: str, others: Sequence[str]) -> Getter:
    outer = attrgetter(first)
    if not others:
        return outer
    inner = _through(others[0], others[1:])

    def get(item: Any) -> Any:
        found = outer(item)
        return None if found is None else inner(found)

    return get
