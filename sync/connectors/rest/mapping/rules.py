"""From the platform's items to our records, by the rules of a profile.

Rules are compiled once, into plain functions. Invariants: an item either becomes a record or raises
``UnreadableItemError``; what is raised names the field that is wrong and never what stands in it. A field that cannot
be read is nothing, and reported, only where that gives no more rights than the platform gave (``DECISIVE``).
"""

import re
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING
from dataclasses import fields as dataclass_fields
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import GatehouseError, SettingsError
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import SigningKey, TicketCode
from kiosk.domain.roster.events import CheckInList, Gate, TicketType
from sync.connectors.rest.mapping.conversions import (
    Kind,
    bool_profile_text,
    from_text,
    is_set,
    kind_of,
    profile_text,
    reading,
    text_of,
)
from sync.connectors.rest.mapping.shapes import ANY, TEXT, Getter, Shape
from sync.connectors.rest.profile.schema import Condition, FieldMap, Source

Make = Callable[[Any, Any], Any]
"""Takes an item and the item around it (the same where there is none), and makes a value."""

MakeRecord = Callable[[Any, Any, list[str]], Any]
"""Likewise makes a record, and adds the names of fields that could not be read to a list."""

DECISIVE: Mapping[type, frozenset[str]] = {
    Ticket: frozenset({"status", "booking_id", "date_id", "zones", "platform_used_at"}),
    TicketCode: frozenset({"status"}),
    TicketType: frozenset({"zones"}),
    CheckInList: frozenset({"ticket_type_ids", "date_id", "rules"}),
    Gate: frozenset({"zone"}),
    SigningKey: frozenset({"event_id", "not_before", "not_after", "revoked_at"}),
    Entry: frozenset({"ticket_id", "use_key", "undoes", "guest_no"}),
}
"""Fields in which nothing means more than anything that may stand there: a ticket that is valid, a list that takes all
types, a key that was never withdrawn, a guest who has not come yet. Where something stands there that cannot be read,
there is no record."""


class UnreadableItemError(GatehouseError):
    """One item of a page cannot be understood; the others can."""

    default_key = "delivery.spoiled_item"


_NEEDED = frozenset({"status", "outcome", "reason", "direction"})
"""Fields that say what a record is worth, so what they rest on decides as well."""

_USED = "platform_used_at"


def compile_rule(cls: type, mapping: FieldMap, shape: Shape, around: Shape | None = None) -> MakeRecord:
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
            maker = _compile_source(as_source(source), kind_of(hints[name], name), shape, around)
        except SettingsError as error:
            raise SettingsError(f"{cls.__name__}.{name}: {error}", key=error.key) from error
        makers.append((name, maker, name in needed, name in needed or name in DECISIVE.get(cls, ())))

    def make(item: Any, outer: Any, lost: list[str]) -> Any:
        values = {}
        for name, maker, is_needed, is_decisive in makers:
            try:
                value = maker(item, outer)
            except (ValueError, KeyError, TypeError) as error:
                if is_decisive:
                    raise UnreadableItemError(f"{cls.__name__}.{name} cannot be made: {type(error).__name__}") from None
                lost.append(name)
                continue
            if value is not None:
                values[name] = value
            elif is_needed:
                raise UnreadableItemError(f"{cls.__name__}.{name} is missing")
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
                said = (bool_profile_text if {equals, differs} & {"true", "false"} else profile_text)(found)
                if (equals is not None and said != equals) or (differs is not None and said == differs):
                    return False
            elif not is_set(found):
                return False
        return True

    return fits


def paths_of(source: str | Source) -> set[str]:
    """Return every path that a rule reads."""
    found = as_source(source)
    plain = [found.path, found.otherwise, *(found.join or ()), *(found.object or {}).values()]
    conditions = [*found.only, *(also for override in found.unless for also in override.also)]
    return {path for path in plain if path} | {one.path for one in found.unless} | {one.path for one in conditions}


def decisive_paths(cls: type, mapping: FieldMap) -> set[str]:
    """Return the paths whose values decide what a record allows: see ``DECISIVE``."""
    found: set[str] = set()
    for name, source in mapping.items():
        if name in DECISIVE.get(cls, ()):
            rule = as_source(source)
            # Whether a guest came is told beside how many there are, and an odd number must not hide the guest.
            found |= {path for path in (rule.path, rule.otherwise) if path} if name == _USED else paths_of(rule)
        elif name in _NEEDED:
            found |= paths_of(source)
    return found


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
