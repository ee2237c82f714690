"""From the platform's items to our records, by the rules of a profile.

Rules are compiled once, into plain functions. Invariants: an item either becomes all of its records or raises
``SpoiledItemError``; what is raised names the field that is wrong and never what stands in it.
"""

import base64
import re
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass
from dataclasses import fields as dataclass_fields
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.domain.credential import hash_code
from kiosk.domain.errors import GatehouseError, SettingsError
from sync.connectors.rest.profile import Condition, FieldMap, Source
from sync.connectors.rest.shapes import ANY, INTEGER, TEXT, TEXTS, TIME, Getter, Shape

Make = Callable[[Any, Any], Any]
"""Takes an item and the item around it (the same where there is none), and makes a value or a record."""


class SpoiledItemError(GatehouseError):
    """One item of a page cannot be understood; the others can."""

    default_key = "delivery.spoiled_item"


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
        int: Kind(INTEGER, as_it_is),
        bool: Kind(bool, flag),
        datetime: Kind(TIME, as_it_is),
        bytes: Kind(str, str.encode),
    }
    if annotation in simple:
        return simple[annotation]
    return Kind(dict[str, Any], dict)


def compile_rule(cls: type, mapping: FieldMap, shape: Shape, around: Shape | None = None) -> Make:
    """Compile the rules for one class of ours.

    Args:
        cls: Frozen record.
        mapping: Rules by field name.
        shape: Shape of the items, which is told what is needed.
        around: Shape of the item around, for paths that begin with ``^``.

    Raises:
        SettingsError: A field that the record needs has no rule, or two rules contradict each other.
    """
    hints = typing.get_type_hints(cls)
    needed = {f.name for f in dataclass_fields(cls) if f.default is MISSING and f.default_factory is MISSING}
    without = needed - mapping.keys()
    if without:
        raise SettingsError(f"{cls.__name__} needs {', '.join(sorted(without))}", key="settings.profile")
    makers = []
    for name, source in mapping.items():
        try:
            maker = _compile_source(as_source(source), kind_of(hints[name]), shape, around)
        except SettingsError as error:
            raise SettingsError(f"{cls.__name__}.{name}: {error}", key=error.key) from error
        makers.append((name, maker, name in needed))

    def make(item: Any, outer: Any) -> Any:
        values = {}
        for name, maker, is_needed in makers:
            try:
                value = maker(item, outer)
            except (ValueError, KeyError, TypeError) as error:
                raise SpoiledItemError(f"{cls.__name__}.{name} cannot be made: {type(error).__name__}") from None
            if value is not None:
                values[name] = value
            elif is_needed:
                raise SpoiledItemError(f"{cls.__name__}.{name} is missing")
        return cls(**values)

    return make


def as_source(source: str | Source) -> Source:
    """Return a rule that is written out, also where a profile names a path only."""
    return Source(path=source) if isinstance(source, str) else source


def compile_conditions(conditions: Sequence[Condition], shape: Shape, around: Shape | None = None) -> Make | None:
    """Return what tells whether an item fits all of these, or None when there are none."""
    if not conditions:
        return None
    tests = [(_reader(c.path, ANY, shape, around), c.equals, c.differs) for c in conditions]

    def fits(item: Any, outer: Any) -> bool:
        for read, equals, differs in tests:
            found = read(item, outer)
            if equals is not None or differs is not None:
                said = words(found)
                if (equals is not None and said != equals) or (differs is not None and said == differs):
                    return False
            elif found is None:
                return False
        return True

    return fits


def words(value: Any) -> str | None:
    """Return a JSON value as profiles spell it."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def compile_value(source: str | Source, shape: Shape) -> Make:
    """Compile what reads one text of an item."""
    return _compile_source(as_source(source), kind_of(str), shape, None)


def _compile_source(source: Source, kind: Kind, shape: Shape, around: Shape | None) -> Make:
    plain = compile_plain(source, kind, shape, around)
    fits = compile_conditions(source.only, shape, around)
    overrides = [
        (
            compile_conditions([Condition(path=o.path, equals=o.equals), *o.also], shape, around),
            from_text(kind, o.value),
        )
        for o in source.unless
    ]
    if fits is None and not overrides:
        return plain

    def make(item: Any, outer: Any) -> Any:
        for holds, value in overrides:
            if holds is not None and holds(item, outer):
                return value
        return plain(item, outer) if fits is None or fits(item, outer) else None

    return make


def _compile_object(names: Mapping[str, str], shape: Shape, around: Shape | None) -> Make:
    parts = [(name.split("."), _reader(path, ANY, shape, around)) for name, path in names.items()]

    def make(item: Any, outer: Any) -> Any:
        built: dict[str, Any] = {}
        for way, read in parts:
            found = read(item, outer)
            if found is None:
                continue
            place = built
            for name in way[:-1]:
                place = place.setdefault(name, {})
            place[way[-1]] = found
        return built or None

    return make


def _compile_join(paths: Sequence[str], shape: Shape, around: Shape | None) -> Make:
    readers = [_reader(path, TEXT, shape, around) for path in paths]

    def make(item: Any, outer: Any) -> Any:
        found = [text_of(part) for read in readers if (part := read(item, outer)) is not None]
        return " ".join(found) or None

    return make


def _with_pattern(pattern: str, read: Make) -> Make:
    search = re.compile(pattern).search

    def make(item: Any, outer: Any) -> Any:
        found = read(item, outer)
        match = None if found is None else search(found)
        return None if match is None else match.group(1)

    return make


def compile_plain(source: Source, kind: Kind, shape: Shape, around: Shape | None) -> Make:
    """Compile what reads one value, without its overrides and conditions."""
    if source.const is not None:
        constant = from_text(kind, source.const)
        return lambda _item, _outer: constant
    if source.object is not None:
        return _compile_object(source.object, shape, around)
    if source.join is not None:
        return _compile_join(source.join, shape, around)
    json_kind, convert = reading(source, kind)
    table = None if source.map is None else {name: from_text(kind, value) for name, value in source.map.items()}
    default = None if source.default is None else from_text(kind, source.default)
    read = _first_of(source, json_kind, shape, around)

    def make(item: Any, outer: Any) -> Any:
        found = read(item, outer)
        if found is None:
            return default
        try:
            return convert(found) if table is None else table[found]
        except (KeyError, ValueError):
            if default is None:
                raise
            return default

    return make


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


def _first_of(source: Source, kind: Any, shape: Shape, around: Shape | None) -> Make:
    first = _reader(source.path or "", kind, shape, around)
    if source.pattern is not None:
        first = _with_pattern(source.pattern, first)
    if source.otherwise is None:
        return first
    second = _reader(source.otherwise, TEXT if kind is str and source.pattern else kind, shape, around)

    def read(item: Any, outer: Any) -> Any:
        found = first(item, outer)
        return found if found is not None else second(item, outer)

    return read


def _reader(path: str, kind: Any, shape: Shape, around: Shape | None) -> Make:
    if path.startswith("^"):
        if around is None:
            raise SettingsError(f"{path!r} has nothing around it", key="settings.profile")
        get: Getter = around.want(path[1:], kind)
        return lambda _item, outer: get(outer)
    get_own: Getter = shape.want(path, kind)
    return lambda item, _outer: get_own(item)
