"""Items of a platform's JSON that are not quite of the types that were asked for, read all the same.

A decoder that knows its types refuses a whole ticket for a date without a zone. It stays the way for everything that is
as it should be; what it refuses comes here, one item at a time:

- Common forms are read: instants (see ``instants``), numbers as texts and texts as numbers, "yes" and 1 for truth
  values, one text or "a,b" for a list, an empty list for an object (PHP writes both alike), JSON inside of a text.
- A number above the bound that its type names becomes that bound, and is told; one below is nothing (-1 for "none").
- What cannot be read is nothing where that is allowed, and is reported (``LenientResult.lost``). A part of a list that
  cannot be read at all is left out, and reported (``LenientResult.missing``).
- ``decisive`` names the places where nothing would give more rights than what was said, for instance when a key was
  withdrawn: what cannot be read there makes the object around it unreadable.

Invariants: no message holds what stands in a field; an object that is returned is of the type that was asked for.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any, Generic, TypeVar

import msgspec
from msgspec import inspect

from sync.connectors.reading.instants import read_instant
from sync.connectors.reading.plain_values import READERS
from sync.connectors.reading.used_marks import read_used_mark
from sync.connectors.reading.zones import Zones, zone_named
from sync.http.body_form import Body

T = TypeVar("T")

LAST = {"last": True}
"""``extra`` of a type of instants: a date without a time there is good until its end."""

_DAMAGED = (msgspec.DecodeError, RecursionError, UnicodeDecodeError)


class UnreadableError(ValueError):
    """A place that has to be read cannot be read. Its message is the place."""


@dataclass(slots=True)
class LenientResult(Generic[T]):
    """What an item was read as.

    Attributes:
        value: The item.
        plain: The JSON as it is.
        lost: Places of what could not be read and is nothing now.
        missing: Parts of lists that could not be read at all: place of the list, and the part.
    """

    value: T
    plain: Any
    lost: list[str] = field(default_factory=list)
    missing: list[tuple[str, Any]] = field(default_factory=list)


def read_item(
    kind: type[T],
    raw: Body | msgspec.Raw,
    *,
    decisive: Collection[str] = (),
    zone: Callable[[Any], tzinfo] = lambda _plain: UTC,
    zones: Zones | None = None,
) -> LenientResult[T]:
    """Read one item.

    Args:
        kind: A structure of msgspec.
        raw: The item as JSON.
        decisive: Places, with dots into objects and lists, that must not become nothing.
        zone: Says of the plain item which zone instants without one are in. An object with a ``timezone`` of its own
            goes by that.
        zones: Zones of events, for objects that name theirs as ``event_id``.

    Raises:
        UnreadableError: It cannot be read; the message names the place.
    """
    try:
        plain = msgspec.json.decode(raw)
    except _DAMAGED:
        raise UnreadableError("the whole") from None
    coercion = _Coercion(decisive, zone(plain), zones)
    # Mended as plain JSON and converted by the library once more: so what comes out is of the very types that were
    # asked for.
    value = coercion.object(plain, inspect.type_info(kind), "")
    try:
        made = msgspec.convert(value, kind)
    except (msgspec.ValidationError, RecursionError):  # a type that this module does not know
        raise UnreadableError("the whole") from None
    return LenientResult(made, plain, coercion.lost, coercion.missing)


def coerce(kind: Any, value: Any, zone: tzinfo = UTC) -> Any:
    """Return one value as a type, as ``read_item`` does.

    Raises:
        UnreadableError: It cannot be read as that.
    """
    return _Coercion((), zone).value(value, inspect.type_info(kind), "value")


class _Coercion:
    """Mends one item.

    Args:
        decisive: Places that must not become nothing.
        zone: Zone of instants that name none.
        zones: Zones of events, for objects that name theirs as ``event_id``.

    Attributes:
        lost: Places of what is nothing now.
        missing: Parts of lists that were left out.
    """

    def __init__(self, decisive: Collection[str], zone: tzinfo, zones: Zones | None = None) -> None:
        self.lost: list[str] = []
        self.missing: list[tuple[str, Any]] = []
        self._decisive = decisive
        self._zone = zone
        self._zones = zones

    def object(self, value: Any, kind: Any, place: str) -> dict[str, Any]:
        """Return an object whose fields are of a structure's types; what cannot be read of it is not in it."""
        if isinstance(value, list) and not value:
            value = {}
        if not isinstance(value, dict):
            raise UnreadableError(place or "the whole")
        # Objects lie in each other, and a zone that is named inside must not reach beyond its object.
        outer, self._zone = self._zone, self._zone_in(value, kind)
        try:
            return self._fields(value, kind, place)
        finally:
            self._zone = outer

    def _zone_in(self, value: dict[str, Any], kind: Any) -> tzinfo:
        """Return the zone of instants in an object: its own, that of the event it names, or the one around it."""
        for part in kind.fields:
            named = value.get(part.encode_name)
            if isinstance(named, str) and part.encode_name == "timezone":
                return zone_named(named) or self._zone
            if isinstance(named, str) and part.encode_name == "event_id" and self._zones is not None:
                return self._zones.of(named)
        return self._zone

    def _fields(self, value: dict[str, Any], kind: Any, place: str) -> dict[str, Any]:
        found = {}
        for part in kind.fields:
            inner = f"{place}.{part.encode_name}" if place else part.encode_name
            if part.encode_name not in value:
                if part.required:
                    raise UnreadableError(inner)
                continue
            try:
                mended = self.value(value[part.encode_name], part.type, inner)
            except UnreadableError as error:
                if part.required or inner in self._decisive or str(error) in self._decisive:
                    raise
                self.lost.append(inner)
                continue
            if mended is not None or _takes_none(part.type):
                found[part.encode_name] = mended
            elif part.required:
                raise UnreadableError(inner)
        return found

    def value(self, value: Any, kind: Any, place: str) -> Any:  # noqa: PLR0911  # one for each kind of type
        """Return a value as a type; None where nothing stands there, whatever the type.

        Raises:
            UnreadableError: It cannot be read as that.
        """
        if value is None:
            return None
        if isinstance(kind, inspect.UnionType):
            return self._any_of(value, kind, place)
        if isinstance(kind, inspect.Metadata):
            return (
                self._instant(value, place, kind.extra or ())
                if _is_instant(kind.type)
                else self.value(value, kind.type, place)
            )
        if isinstance(kind, inspect.StructType):
            return self.object(value, kind, place)
        if isinstance(kind, inspect.ListType):
            return self._list(value, kind, place)
        if isinstance(kind, inspect.DictType) and not isinstance(kind.value_type, inspect.AnyType):
            return self._by_name(value, kind, place)
        return self._plain(value, kind, place)

    def _any_of(self, value: Any, kind: inspect.UnionType, place: str) -> Any:
        """Return a value as the first of some types that it can be read as; unchanged where it is of one of them."""
        kinds = [one for one in kind.types if not isinstance(one, inspect.NoneType)]
        # Unchanged first: a text that may also be read as a number is a text where texts are allowed.
        for one in kinds:
            if _is_already(value, one):
                return self.value(value, one, place)
        before = len(self.lost), len(self.missing)
        for one in kinds:
            try:
                return self.value(value, one, place)
            except UnreadableError:
                # What a vain attempt noted did not happen.
                del self.lost[before[0] :], self.missing[before[1] :]
        raise UnreadableError(place)

    def _list(self, value: Any, kind: inspect.ListType, place: str) -> list[Any]:
        found = []
        for part in _parts(value, place):
            if part is None:
                continue
            before = len(self.lost), len(self.missing)
            try:
                found.append(self.value(part, kind.item_type, place))
            except UnreadableError:
                # A part of a list of texts cannot be left out silently: a list of types with a hole in it admits others
                # than was said.
                if place in self._decisive or not isinstance(kind.item_type, inspect.StructType):
                    raise
                del self.lost[before[0] :], self.missing[before[1] :]
                self.missing.append((place, part))
        return found

    def _by_name(self, value: Any, kind: inspect.DictType, place: str) -> dict[str, Any]:
        """Return an object of any names whose values are all of one type."""
        found = {}
        for name, part in self._plain(value, inspect.DictType(kind.key_type, inspect.AnyType()), place).items():
            before = len(self.lost), len(self.missing)
            try:
                found[name] = self.value(part, kind.value_type, place)
            except UnreadableError:
                if place in self._decisive or not isinstance(kind.value_type, inspect.StructType):
                    raise
                del self.lost[before[0] :], self.missing[before[1] :]
                self.missing.append((place, {"id": name}))
        return found

    def _instant(self, value: Any, place: str, extra: Collection[str] = ()) -> Any:
        try:
            if "used" in extra:
                return read_used_mark(value, self._zone)
            return read_instant(value, self._zone, is_end="last" in extra)
        except (ValueError, OverflowError):
            raise UnreadableError(place) from None

    def _plain(self, value: Any, kind: Any, place: str) -> Any:
        if _is_instant(kind):
            return self._instant(value, place)
        reader = READERS.get(type(kind))
        if reader is None:
            return value
        try:
            found = reader(value, kind)
        except (ValueError, TypeError, OverflowError, RecursionError):
            raise UnreadableError(place) from None
        if isinstance(kind, inspect.IntType) and found is not None and kind.le is not None and found > kind.le:
            self.lost.append(place)
            return kind.le
        return found


def _is_instant(kind: Any) -> bool:
    return isinstance(kind, inspect.DateTimeType)


def _takes_none(kind: Any) -> bool:
    return isinstance(kind, inspect.UnionType) and any(isinstance(one, inspect.NoneType) for one in kind.types)


def _is_already(value: Any, kind: Any) -> bool:
    return (
        (isinstance(kind, inspect.StrType) and isinstance(value, str))
        or (isinstance(kind, inspect.IntType) and type(value) is int)
        or (isinstance(kind, inspect.DictType | inspect.StructType) and isinstance(value, dict))
        or (isinstance(kind, inspect.ListType) and isinstance(value, list))
    )


def _parts(value: Any, place: str) -> list[Any]:
    """Return a list in any of its common forms."""
    if isinstance(value, list):
        return value
    if isinstance(value, dict):  # PHP's lists whose numbers have gaps
        if all(name.isdecimal() for name in value):
            return list(value.values())
        raise UnreadableError(place)
    if isinstance(value, bool):
        raise UnreadableError(place)
    if not isinstance(value, str):
        return [value]
    text = value.strip()
    if text.startswith("["):
        try:
            return msgspec.json.decode(text, type=list[Any])
        except _DAMAGED:
            raise UnreadableError(place) from None
    parts = [part.strip() for part in text.split(",")]
    # Commas part single words: "Main hall, left" is one text.
    return [part for part in parts if part] if all(len(part.split()) <= 1 for part in parts) else [text]
