"""Between frozen records and rows: one ``TableMapping`` per table, made from the record's own fields.

Instants are microseconds since 1970-01-01T00:00Z, truth values 0 or 1, sets, tuples and mappings JSON text.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import cached_property
from typing import Any, Generic, TypeVar

from kiosk.domain.roster_settings import (
    BookingSettings,
    CheckInListSettings,
    EventSettings,
    RosterSettings,
    TicketSettings,
    TicketTypeSettings,
)

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_FIRST = (datetime.min.replace(tzinfo=UTC) - EPOCH) // _MICROSECOND
_LAST = (datetime.max.replace(tzinfo=UTC) - EPOCH) // _MICROSECOND

R = TypeVar("R")
Convert = Callable[[Any], Any]


def to_micros(instant: datetime) -> int:
    """Return microseconds since the epoch, exactly; outside of the years of UTC, those of the nearest instant in them.

    The last hours of 9999 west of Greenwich are outside: they can be written down, but not read back.

    Raises:
        TypeError: The instant has no time zone.
    """
    return _nearest((instant - EPOCH) // _MICROSECOND)


def _nearest(micros: int) -> int:
    return min(max(micros, _FIRST), _LAST)


def from_micros(micros: int) -> datetime:
    """Return the UTC instant of so many microseconds since the epoch."""
    return EPOCH + timedelta(microseconds=micros)


def _dump_list(value: Any) -> str:
    return json.dumps(list(value), separators=(",", ":"))


def _dump_map(value: Any) -> str:
    return json.dumps(dict(value), separators=(",", ":"))


_EMPTY_MAP: Mapping[str, Any] = types.MappingProxyType({})


def _load_map(text: str) -> Mapping[str, Any]:
    if text == "{}":
        return _EMPTY_MAP
    loaded: Mapping[str, Any] = json.loads(text)
    return loaded


def _load_set(text: str) -> frozenset[str]:
    return frozenset() if text == "[]" else frozenset(json.loads(text))


def _load_tuple(text: str) -> tuple[Any, ...]:
    return () if text == "[]" else tuple(json.loads(text))


def _optional(convert: Convert | None) -> Convert | None:
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)


_SAID_NOTHING: Mapping[type[RosterSettings], RosterSettings] = {
    kind: kind() for kind in (EventSettings, TicketTypeSettings, CheckInListSettings, BookingSettings, TicketSettings)
}


def _dump_settings(value: RosterSettings) -> str:
    # Most tickets of a first snapshot have nothing to say here: to compare them is three times as fast as to ask.
    return "{}" if value == _SAID_NOTHING[type(value)] else _dump_map(value.said())


def _load_settings(kind: type[RosterSettings]) -> Convert:
    """Return what reads the settings of a kind of record: rows of any version, and of any platform."""
    empty = _SAID_NOTHING[kind]

    def load(text: str) -> RosterSettings:
        if text == "{}":
            return empty
        said = json.loads(text)
        return kind.of(said) if isinstance(said, dict) else empty

    return load


_BY_CLASS: tuple[tuple[type, str, Convert], ...] = (
    (datetime, "at if FIRST <= (at := ({0} - EPOCH) // MICROSECOND) <= LAST else nearest(at)", from_micros),
    (bool, "1 if {0} else 0", bool),
    (frozenset, "dump_list(sorted({0})) if {0} else '[]'", _load_set),
    (tuple, "dump_list({0}) if {0} else '[]'", _load_tuple),
    (Mapping, "dump_map({0}) if {0} else '{{}}'", _load_map),
)
SQL_NAMES: Mapping[str, Any] = {
    "EPOCH": EPOCH,
    "MICROSECOND": _MICROSECOND,
    "FIRST": _FIRST,
    "LAST": _LAST,
    "nearest": _nearest,
    "dump_list": _dump_list,
    "dump_map": _dump_map,
    "dump_settings": _dump_settings,
}


def _converters(hint: Any) -> tuple[str, Convert | None]:
    """Return (expression to SQL, function from SQL) for a field's type; None where the value passes unchanged."""
    arguments = [a for a in typing.get_args(hint) if a is not types.NoneType]
    if isinstance(hint, types.UnionType) and len(arguments) == 1:
        there, back = _converters(arguments[0])
        return there if there == "{0}" else f"None if {{0}} is None else ({there})", _optional(back)
    kind = typing.get_origin(hint) or hint
    if not isinstance(kind, type):
        return "{0}", None
    if issubclass(kind, Enum):
        return "{0}._value_", kind  # ``value`` is a property in Python, three times as slow
    if issubclass(kind, RosterSettings):
        return "dump_settings({0})", _load_settings(kind)
    return next(((there, back) for base, there, back in _BY_CLASS if issubclass(kind, base)), ("{0}", None))


def _compile_row(fields: Sequence[tuple[str, str]]) -> Convert:
    """Compile one function that reads all fields at once, as dataclasses do for their own methods.

    A first snapshot makes some hundred thousand rows; a loop over converters takes twice as long for each.
    """
    values = ", ".join(f"({expression.format(f'record.{name}')})" for name, expression in fields)
    made: Convert = eval(f"lambda record: ({values},)", dict(SQL_NAMES))  # noqa: S307  # names of our own fields only
    return made


def _compile_record(record: type[R], fields: Sequence[tuple[str, Convert | None]], fixed: Mapping[str, Any]) -> Convert:
    """Compile the way back of ``_compile_row``: each scan reads some records, and a list of uses many.

    Args:
        record: The record's class.
        fields: Names in column order, with what makes the field's value of the column's.
        fixed: Fields that are in no column.
    """
    back = {f"back_{name}": convert for name, convert in fields if convert is not None}
    values = [f"{name}=back_{name}(v_{name})" if f"back_{name}" in back else f"{name}=v_{name}" for name, _ in fields]
    values += [f"{name}=fixed[{name!r}]" for name in fixed]
    columns = ", ".join(f"v_{name}" for name, _ in fields)
    source = f"def made(row):\n    {columns}, = row\n    return record({', '.join(values)})\n"
    scope: dict[str, Any] = {"record": record, "fixed": fixed, **back}
    exec(source, scope)  # noqa: S102  # names of our own fields only
    made: Convert = scope["made"]
    return made


def defaults(record: type) -> dict[str, Any]:
    """Return what each field of a dataclass is where nothing is said, for those that have something."""
    found: dict[str, Any] = {}
    for field in dataclasses.fields(record):
        if field.default_factory is not dataclasses.MISSING:
            found[field.name] = field.default_factory()
        elif field.default is not dataclasses.MISSING:
            found[field.name] = field.default
    return found


@dataclass(frozen=True)
class TableMapping(Generic[R]):
    """How one kind of record lies in its table.

    Attributes:
        record: The record's class.
        table: The table's name.
        columns: Column names, which are the record's field names, in the record's order.
        fixed: Fields that have the same value in all rows, which hold no place for it then.
        expressions: What makes the SQL value of a field's value, by column: Python with the field's value as ``{0}``
            and the names in ``SQL_NAMES``.
        to_row: Returns a record's values in column order, ready for SQL.
        from_row: Returns the record of a row that was selected with ``select_list``.
    """

    record: type[R]
    table: str
    columns: tuple[str, ...]
    fixed: Mapping[str, Any]
    expressions: Mapping[str, str]
    to_row: Callable[[R], tuple[Any, ...]]
    from_row: Callable[[Sequence[Any]], R]

    @classmethod
    def of(
        cls,
        record: type[R],
        table: str,
        fixed: Mapping[str, Any] | None = None,
        stored: Mapping[str, str] | None = None,
    ) -> "TableMapping[R]":
        """Make the mapping of a frozen dataclass whose fields are the table's columns.

        Args:
            record: The dataclass.
            table: The table's name.
            fixed: Values that are the same in all rows, by field.
            stored: What is stored of a field where that is not simply its value: see ``expressions``.
        """
        fixed = fixed or {}
        hints = typing.get_type_hints(record)
        fields = tuple(field.name for field in dataclasses.fields(record))  # type: ignore[arg-type]
        expressions = {name: _converters(hints[name])[0] for name in fields} | dict(stored or {})
        names = tuple(name for name in fields if name not in fixed)
        to_row = _compile_row([(name, expressions[name]) for name in names])
        from_row = _compile_record(record, [(name, _converters(hints[name])[1]) for name in names], fixed)
        return cls(record, table, names, fixed, expressions, to_row, from_row)

    def with_fixed(self, fixed: Mapping[str, Any]) -> "TableMapping[R]":
        """Return the same mapping for rows in which these fields always have these values."""
        return TableMapping.of(self.record, self.table, fixed, self.expressions)

    def sql_value(self, column: str, value: Any) -> Any:
        """Return what one field's value is in SQL."""
        return eval(self.expressions[column].format("value"), {**SQL_NAMES, "value": value})  # noqa: S307  # our own

    @property
    def select_list(self) -> str:
        """Column names for a SELECT."""
        return ", ".join(self.columns)

    @cached_property
    def upsert(self) -> str:
        """An INSERT that replaces every other column of a row with the same id."""
        names = [*self.columns, *self.fixed]
        values = ["?"] * len(self.columns) + [_literal(self.sql_value(c, value)) for c, value in self.fixed.items()]
        updates = ", ".join(f"{c} = excluded.{c}" for c in names if c != "id")
        return (
            f"INSERT INTO {self.table} ({', '.join(names)}) VALUES ({', '.join(values)})"  # noqa: S608  # our own words
            f" ON CONFLICT (id) DO UPDATE SET {updates}"
        )


def _literal(value: str | int | None) -> str:
    """Return a default of one of our own fields as SQL."""
    if value is None:
        return "NULL"
    return "'" + value.replace("'", "''") + "'" if isinstance(value, str) else str(value)
