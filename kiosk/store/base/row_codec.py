"""Between frozen records and rows: one ``TableMapping`` per table, made from the record's own fields.

Instants are microseconds since 1970-01-01T00:00Z, truth values 0 or 1, sets, tuples and mappings JSON text.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property
from operator import attrgetter
from typing import Any, Generic, TypeVar

from kiosk.domain.roster.settings import RosterSettings
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.compiled.row_functions import ColumnCodec, Convert, compile_record, compile_row

R = TypeVar("R")


def _dump_list(value: Any) -> str:
    return json.dumps(list(value), separators=(",", ":")) if value else "[]"


def _dump_set(value: Any) -> str:
    return _dump_list(sorted(value))


def _dump_map(value: Any) -> str:
    return json.dumps(dict(value), separators=(",", ":")) if value else "{}"


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


def _dump_settings(value: RosterSettings) -> str:
    return _dump_map(value.said())


def _load_settings(kind: type[RosterSettings]) -> Convert:
    """Return what reads the settings of a kind of record: rows of any version, and of any platform."""
    empty = kind()

    def load(text: str) -> RosterSettings:
        if text == "{}":
            return empty
        said = json.loads(text)
        return kind.of(said) if isinstance(said, dict) else empty

    return load


_BY_CLASS: tuple[tuple[type, Convert, Convert], ...] = (
    (datetime, to_micros, from_micros),
    (bool, int, bool),
    (frozenset, _dump_set, _load_set),
    (tuple, _dump_list, _load_tuple),
    (Mapping, _dump_map, _load_map),
)
_VALUE_OF = attrgetter("_value_")
"""``value`` is a property in Python, three times as slow; and to the driver a text's subclass is a foreign thing."""


def column_codec(hint: Any) -> ColumnCodec:
    """Return how a field of a type lies in its column."""
    arguments = [a for a in typing.get_args(hint) if a is not types.NoneType]
    if isinstance(hint, types.UnionType) and len(arguments) == 1:
        return dataclasses.replace(column_codec(arguments[0]), is_optional=True)
    kind = typing.get_origin(hint) or hint
    if not isinstance(kind, type):
        return ColumnCodec()
    if issubclass(kind, Enum):
        return ColumnCodec(to_sql=_VALUE_OF, from_sql=kind)
    if issubclass(kind, RosterSettings):
        return ColumnCodec(to_sql=_dump_settings, from_sql=_load_settings(kind))
    found = next(((there, back) for base, there, back in _BY_CLASS if issubclass(kind, base)), (None, None))
    return ColumnCodec(to_sql=found[0], from_sql=found[1])


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
        codecs: How each field lies in its column, also of those that are fixed.
        to_row: Returns a record's values in column order, ready for SQL.
        from_row: Returns the record of a row that was selected with ``select_list``.
    """

    record: type[R]
    table: str
    columns: tuple[str, ...]
    fixed: Mapping[str, Any]
    codecs: Mapping[str, ColumnCodec]
    to_row: Callable[[R], tuple[Any, ...]]
    from_row: Callable[[Sequence[Any]], R]

    @classmethod
    def of(
        cls,
        record: type[R],
        table: str,
        fixed: Mapping[str, Any] | None = None,
        stored: Mapping[str, ColumnCodec] | None = None,
    ) -> "TableMapping[R]":
        """Make the mapping of a frozen dataclass whose fields are the table's columns.

        Args:
            record: The dataclass.
            table: The table's name.
            fixed: Values that are the same in all rows, by field.
            stored: How a field lies in its column where its type does not say that.
        """
        fixed = fixed or {}
        hints = typing.get_type_hints(record)
        fields = tuple(field.name for field in dataclasses.fields(record))  # type: ignore[arg-type]
        codecs = {name: column_codec(hints[name]) for name in fields} | dict(stored or {})
        columns = {name: codecs[name] for name in fields if name not in fixed}
        to_row, from_row = compile_row(columns, defaults(record)), compile_record(record, columns, fixed)
        return cls(record, table, tuple(columns), fixed, codecs, to_row, from_row)

    def with_fixed(self, fixed: Mapping[str, Any]) -> "TableMapping[R]":
        """Return the same mapping for rows in which these fields always have these values."""
        return TableMapping.of(self.record, self.table, fixed, self.codecs)

    def sql_value(self, column: str, value: Any) -> Any:
        """Return what one field's value is in SQL."""
        return self.codecs[column].sql_value(value)

    @property
    def select_list(self) -> str:
        """Column names for a SELECT."""
        return ", ".join(self.columns)

    def insert(self, *, or_ignore: bool = False, **constants: int) -> str:
        """Return the statement that adds a row, whose values ``to_row`` gives.

        Args:
            or_ignore: A row that is there already stays as it is, and one that breaks a rule of the table is left out.
            constants: Further columns, which have these values in every row.
        """
        verb = "INSERT OR IGNORE" if or_ignore else "INSERT"
        columns = ", ".join((*self.columns, *constants))
        values = ", ".join(("?",) * len(self.columns) + tuple(str(value) for value in constants.values()))
        return f"{verb} INTO {self.table} ({columns}) VALUES ({values})"  # our own names

    @cached_property
    def same_rows(self) -> str:
        """A SELECT of the rows with ids of a JSON array that hold what all rows of the mapping have in common."""
        fixed = (f" AND {name} IS {_literal(self.sql_value(name, value))}" for name, value in self.fixed.items())
        return (
            f"SELECT {self.select_list} FROM {self.table}"  # noqa: S608  # our own words
            f" WHERE id IN (SELECT value FROM json_each(?)){''.join(fixed)}"
        )

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
