"""From the platform's items to our records, by the rules of a profile.

Rules are compiled once, into plain functions. Invariants: an item either becomes a record or raises
``UnreadableItemError``; what is raised names the field that is wrong and never what stands in it. A field that cannot
be read is nothing, and reported, only where that gives no more rights than the platform gave (``DECISIVE``).
"""

import re
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass
from dataclasses import fields as dataclass_fields
from typing import Any

from kiosk.domain.errors import GatehouseError, SettingsError
from sync.connectors.rest.mapping.conversions import (
    Kind,
    UnknownWordError,
    WordTable,
    bool_profile_text,
    from_text,
    is_set,
    kind_of,
    one_case,
    profile_text,
    reading,
    text_of,
    zone_text,
)
from sync.connectors.rest.mapping.decisive_fields import DECISIVE
from sync.connectors.rest.mapping.shapes import ANY, TEXT, Getter, Shape
from sync.connectors.rest.profile.pull_rules import Condition, FieldMap, Source

Make = Callable[[Any, Any], Any]
"""Takes an item and the item around it (the same where there is none), and makes a value."""

MakeRecord = Callable[[Any, Any, list[str]], Any]
"""Likewise makes a record, and adds the names of fields that could not be read to a list."""


class UnreadableItemError(GatehouseError):
    """One item of a page cannot be understood; the others can."""

    default_key = "delivery.spoiled_item"


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
    needed = _needed(cls)
    without = needed - mapping.keys()
    if without:
        raise SettingsError(f"{cls.__name__} needs {', '.join(sorted(without))}", key="settings.profile")
    is_named = {"id", "name"} <= needed
    makers = [_compile_field(cls, name, source, shape, around) for name, source in mapping.items()]

    def make(item: Any, outer: Any, lost: list[str]) -> Any:
        values = {}
        for field in makers:
            try:
                value = field.make(item, outer)
            except (ValueError, KeyError, TypeError) as error:
                value = field.instead(error)
                lost.append(field.name)
            # Absent is like an unknown word here: a status that is not said is not "valid".
            if value is None and field.name in needed:
                value = field.instead(UnknownWordError())
                lost.append(field.name)
            if value is not None:
                values[field.name] = value
        if is_named and "name" not in values:
            values["name"] = values["id"]  # what is called nothing that could be read hides nobody's tickets
        return cls(**values)

    return make


@dataclass(frozen=True, slots=True)
class _FieldMaker:
    """What makes one field of a record.

    Attributes:
        record: Name of the record's class.
        name: The field's name.
        make: Makes its value.
        is_decisive: Nothing means more than what may stand there.
        for_unknown: What a word means that the profile does not know, None where that cannot be said.
    """

    record: str
    name: str
    make: Make
    is_decisive: bool
    for_unknown: Any

    def instead(self, error: Exception) -> Any:
        """Return the value for what could not be read.

        Raises:
            UnreadableItemError: Without it there is no record.
        """
        if isinstance(error, UnknownWordError) and self.for_unknown is not None:
            return self.for_unknown
        if self.is_decisive:
            words = "is nothing known" if isinstance(error, UnknownWordError) else f"is a {type(error).__name__}"
            raise UnreadableItemError(f"{self.record}.{self.name} {words}") from None
        return None


def _compile_field(cls: type, name: str, source: str | Source, shape: Shape, around: Shape | None) -> _FieldMaker:
    rule, kind = as_source(source), kind_of(typing.get_type_hints(cls)[name], name, cls)
    try:
        maker = _compile_source(rule, kind, shape, around)
        # A default stands for what is absent; for a word that nobody knows it may only where nothing hangs on it.
        instead = kind.unclear or (None if _decides(cls, name) else _default(rule, kind))
    except SettingsError as error:
        raise SettingsError(f"{cls.__name__}.{name}: {error}", key=error.key) from error
    is_decisive = (name in _needed(cls) and name != "name") or name in DECISIVE.get(cls, ())
    return _FieldMaker(cls.__name__, name, maker, is_decisive, instead)


def _needed(cls: type) -> set[str]:
    """Return the fields that a record cannot do without."""
    return {f.name for f in dataclass_fields(cls) if f.default is MISSING and f.default_factory is MISSING}


def _decides(cls: type, name: str) -> bool:
    """Return whether a field says what a record allows, so that no word but its own may be taken for another one."""
    return name in {"status", "outcome", "direction"} or name in DECISIVE.get(cls, ())


def as_source(source: str | Source) -> Source:
    """Return a rule that is written out, also where a profile names a path only."""
    return Source(path=source) if isinstance(source, str) else source


def compile_conditions(conditions: Sequence[Condition], shape: Shape, around: Shape | None = None) -> Make | None:
    """Return what tells whether an item fits all of these, or None when there are none."""
    if not conditions:
        return None
    tests = [(_reader(c.path, ANY, shape, around), one_case(c.equals), one_case(c.differs)) for c in conditions]

    def fits(item: Any, outer: Any) -> bool:
        for read, equals, differs in tests:
            found = read(item, outer)
            if equals is not None or differs is not None:
                # Where a profile compares with a truth value, "1" and "yes" are true as well.
                said = (bool_profile_text if {equals, differs} & {"true", "false"} else profile_text)(found)
                said = one_case(said)
                if (equals is not None and said != equals) or (differs is not None and said == differs):
                    return False
            elif not is_set(found):
                return False
        return True

    return fits


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
            # The first that holds: a profile lists them by their weight.
            if holds is not None and holds(item, outer):
                return value
        return plain(item, outer) if fits is None or fits(item, outer) else None

    return make


def _compile_object(names: Mapping[str, str], kind: Kind, shape: Shape, around: Shape | None) -> Make:
    parts = [(name.split("."), _part_reader(path, shape, around)) for name, path in names.items()]

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
        return kind.convert(built) if built else None

    return make


def _part_reader(path: str, shape: Shape, around: Shape | None) -> Make:
    """Return what reads a part of an object; what begins with ``=`` is said by the profile itself."""
    if path.startswith("="):
        return lambda _item, _outer: path[1:]
    return _reader(path, ANY, shape, around)


def _compile_join(paths: Sequence[str], shape: Shape, around: Shape | None) -> Make:
    readers = [_reader(path, TEXT, shape, around) for path in paths]

    def make(item: Any, outer: Any) -> Any:
        found = [text_of(part) for read in readers if (part := read(item, outer)) is not None]
        # A guest without any name has none, and not an empty one.
        return " ".join(found) or None

    return make


def _with_pattern(pattern: str, read: Make) -> Make:
    search = re.compile(pattern).search

    def make(item: Any, outer: Any) -> Any:
        found = read(item, outer)
        match = None if found is None else search(found)
        # One group, as the check of profiles demands: what stands around it is the platform's decoration.
        return None if match is None else match.group(1)

    return make


def compile_plain(source: Source, kind: Kind, shape: Shape, around: Shape | None) -> Make:
    """Compile what reads one value, without its overrides and conditions."""
    plain = _compile_unprefixed(source, kind, shape, around)
    if not source.prefix:
        return plain
    # Nothing stays nothing: a prefix alone would be one id for everything that has none.
    return lambda item, outer: None if (found := plain(item, outer)) is None else source.prefix + found


def _compile_unprefixed(source: Source, kind: Kind, shape: Shape, around: Shape | None) -> Make:
    if source.const is not None:
        constant = from_text(kind, source.const)
        return lambda _item, _outer: constant
    if source.object is not None:
        return _compile_object(source.object, kind, shape, around)
    if source.join is not None:
        return _compile_join(source.join, shape, around)
    json_kind, convert = reading(source, kind)
    table = word_table(source, kind)
    default = _default(source, kind)
    read = _first_of(source, json_kind, shape, around)

    def make(item: Any, outer: Any) -> Any:
        found = read(item, outer)
        if found is None:
            return _absent(kind, default)
        if table is not None:
            return _looked_up(table, found)
        try:
            return convert(found)
        except (KeyError, ValueError):
            if kind.members is not None or convert is zone_text:
                # Without the cause: its text holds the word, which may be anything.
                raise UnknownWordError from None
            if default is None:
                raise
            return default

    return make


def word_table(source: Source, kind: Kind) -> Mapping[str, Any] | None:
    """Return what each of the platform's words means."""
    return None if source.map is None else WordTable({w: from_text(kind, text) for w, text in source.map.items()})


def _absent(kind: Kind, default: Any) -> Any:
    if kind.unclear is not None and default is None:
        raise UnknownWordError  # a status that is not said is none: no ticket is valid for that
    return default


def _looked_up(table: Mapping[str, Any], word: str) -> Any:
    try:
        return table[word]
    except KeyError:
        raise UnknownWordError from None


def _default(source: Source, kind: Kind) -> Any:
    return None if source.default is None else from_text(kind, source.default)


def _first_of(source: Source, kind: Any, shape: Shape, around: Shape | None) -> Make:
    first = _reader(source.path or "", kind, shape, around)
    if source.pattern is not None:
        first = _with_pattern(source.pattern, first)
    if source.otherwise is None:
        return first
    # The pattern is the first path's alone: the second one is taken as it is.
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
