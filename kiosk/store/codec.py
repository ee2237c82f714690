"""Between frozen records and rows: one ``Layout`` per table, made from the record's own fields.

Instants are microseconds since 1970-01-01T00:00Z, truth values 0 or 1, sets, tuples and mappings JSON text.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum
from operator import attrgetter
from typing import Any, Generic, TypeVar

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

R = TypeVar("R")
Convert = Callable[[Any], Any]


def to_micros(instant: datetime) -> int:
    """Return microseconds since the epoch, exactly.

    Raises:
        TypeError: The instant has no time zone.
    """
    return (instant - EPOCH) // _MICROSECOND


def from_micros(micros: int) -> datetime:
    """Return the UTC instant of so many microseconds since the epoch."""
    return EPOCH + timedelta(microseconds=micros)


def _dump_list(value: Any) -> str:
    return json.dumps(list(value), separators=(",", ":")) if value else "[]"


def _dump_set(value: Any) -> str:
    return json.dumps(sorted(value), separators=(",", ":")) if value else "[]"


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


def _optional(convert: Convert | None) -> Convert | None:
    if convert is None:
        return None
    return lambda value: None if value is None else convert(value)


_BY_CLASS: tuple[tuple[type, Convert, Convert], ...] = (
    (datetime, to_micros, from_micros),
    (bool, int, bool),
    (frozenset, _dump_set, _load_set),
    (tuple, _dump_list, _load_tuple),
    (Mapping, _dump_map, _load_map),
)


def _converters(hint: Any) -> tuple[Convert | None, Convert | None]:
    """Return (to SQL, from SQL) for a field's type; None where the value passes unchanged."""
    arguments = [a for a in typing.get_args(hint) if a is not types.NoneType]
    if isinstance(hint, types.UnionType) and len(arguments) == 1:
        there, back = _converters(arguments[0])
        return _optional(there), _optional(back)
    kind = typing.get_origin(hint) or hint
    if not isinstance(kind, type):
        return None, None
    if issubclass(kind, Enum):
        return attrgetter("value"), kind
    return next(((there, back) for base, there, back in _BY_CLASS if issubclass(kind, base)), (None, None))


@dataclass(frozen=True)
class Layout(Generic[R]):
    """How one kind of record lies in its table.

    Attributes:
        record: The record's class.
        table: The table's name.
        columns: Column names, which are the record's field names, in the record's order.
    """

    record: type[R]
    table: str
    columns: tuple[str, ...]
    _read: Callable[[R], tuple[Any, ...]]
    _outward: tuple[tuple[int, Convert], ...]
    _inward: tuple[tuple[int, Convert], ...]

    @classmethod
    def of(cls, record: type[R], table: str) -> "Layout[R]":
        """Make the layout of a frozen dataclass whose fields are the table's columns."""
        hints = typing.get_type_hints(record)
        names = tuple(field.name for field in dataclasses.fields(record))  # type: ignore[arg-type]
        pairs = [_converters(hints[name]) for name in names]
        outward = tuple((i, there) for i, (there, _) in enumerate(pairs) if there)
        inward = tuple((i, back) for i, (_, back) in enumerate(pairs) if back)
        return cls(record, table, names, attrgetter(*names), outward, inward)

    def to_row(self, record: R) -> list[Any]:
        """Return the record's values in column order, ready for SQL."""
        row = list(self._read(record))
        for index, convert in self._outward:
            row[index] = convert(row[index])
        return row

    def from_row(self, row: tuple[Any, ...]) -> R:
        """Return the record of a row that was selected with ``select_list``."""
        values = list(row)
        for index, convert in self._inward:
            values[index] = convert(values[index])
        return self.record(**dict(zip(self.columns, values, strict=True)))

    @property
    def select_list(self) -> str:
        """Column names for a SELECT."""
        return ", ".join(self.columns)

    @property
    def upsert(self) -> str:
        """An INSERT that replaces every other column of a row with the same id."""
        marks = ", ".join("?" * len(self.columns))
        updates = ", ".join(f"{c} = excluded.{c}" for c in self.columns if c != "id")
        return (
            f"INSERT INTO {self.table} ({self.select_list}) VALUES ({marks})"  # noqa: S608  # our own names
            f" ON CONFLICT (id) DO UPDATE SET {updates}"
        )
