"""Records of the roster that came as rows, ready to be written.

A large first pull makes some hundred thousand of them. Most are written and never looked at, so none is made into an
object before somebody looks. Invariant: ``rows`` and the records are the same; whoever iterates sees records.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from typing import Any, overload

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.codes import Revocation
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.base import tables
from kiosk.store.base.row_codec import TableMapping
from kiosk.store.roster.unreadable_records import UnreadableRecord


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows of one table, in their order.

    Attributes:
        mapping: How its records lie in it.
        values: The values of all rows in one list, each row's in column order: rows of their own would be a million
            objects more to make, and for the collector of garbage to look at.
    """

    mapping: TableMapping[Any]
    values: Sequence[Any]

    def __len__(self) -> int:
        return len(self.values) // len(self.mapping.columns)

    def ids(self) -> Sequence[str]:
        """Return the records' ids."""
        return self.values[self.mapping.columns.index("id") :: len(self.mapping.columns)]

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Return the rows one by one."""
        return zip(*[iter(self.values)] * len(self.mapping.columns), strict=True)

    def records(self) -> Iterator[RosterRecord]:
        """Make the records."""
        return map(self.mapping.from_row, self.rows())


class RosterRows(Sequence[RosterRecord]):
    """A sequence of records that are made when they are looked at.

    Attributes:
        tables: Their rows by table, in the order in which they are to be written.
    """

    def __init__(self, tables: Sequence[TableRows]) -> None:
        self.tables = tables

    def __len__(self) -> int:
        return sum(map(len, self.tables))

    def __iter__(self) -> Iterator[RosterRecord]:
        return chain.from_iterable(table.records() for table in self.tables)

    @overload
    def __getitem__(self, index: int) -> RosterRecord: ...

    @overload
    def __getitem__(self, index: slice) -> "RosterRows": ...

    def __getitem__(self, index: "int | slice") -> "RosterRecord | RosterRows":
        if isinstance(index, slice):
            return self._part(range(len(self))[index])
        place = range(len(self))[index]  # negative and wrong ones are judged there
        return next(islice(self, place, None))

    def _part(self, chosen: range) -> "RosterRows":
        """Return neighbours; only slices without a step are wanted of so many."""
        assert chosen.step == 1  # noqa: S101  # nobody takes every second record
        tables, start = [], 0
        for table in self.tables:
            width = len(table.mapping.columns)
            first, behind = max(0, chosen.start - start) * width, max(0, chosen.stop - start) * width
            if values := table.values[first:behind]:
                tables.append(TableRows(table.mapping, values))
            start += len(table)
        return RosterRows(tables)


def as_rows(records: Iterable[RosterRecord]) -> RosterRows:
    """Return records of any kinds as rows; runs of the same kind stay together, in their order."""
    if isinstance(records, RosterRows):
        return records
    runs = ((tables.ROSTER[kind], same) for kind, same in groupby(records, key=type))
    return RosterRows(
        [TableRows(mapping, list(chain.from_iterable(map(mapping.to_row, same)))) for mapping, same in runs]
    )


def withdrawn_hashes(records: Iterable[RosterRecord]) -> frozenset[str]:
    """Return the hashes of codes that are withdrawn by them alone, in whatever spelling the platform has."""
    # Rows of a large page are not made into records for this.
    found = (table.records() for table in as_rows(records).tables if table.mapping.record is Revocation)
    withdrawn = (one for one in chain.from_iterable(found) if isinstance(one, Revocation))
    return frozenset(one.code_hash for one in withdrawn if one.code_hash)


UNSTORABLE = (OverflowError, TypeError, ValueError)
"""What writing raises on account of what is written: a number of more than 64 bits, an instant without a zone, half a
character."""


@dataclass(frozen=True, slots=True)
class Storable:
    """What of a page can be stored."""

    records: RosterRows
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class Unstorable:
    """What of a page cannot be stored.

    Attributes:
        words: Technical words on it, for the log.
        records: Each of them, to be counted and told.
    """

    words: tuple[str, ...] = ()
    records: tuple[UnreadableRecord, ...] = ()


def storable(records: Iterable[RosterRecord], entries: Sequence[Entry]) -> tuple[Storable, Unstorable]:
    """Return what can be stored of some records and entries, and what cannot.

    Slow: each is looked at by itself. For what could not be written as a whole.
    """
    good_rows: list[TableRows] = []
    refused: dict[str, list[UnreadableRecord]] = {}
    for mapping, candidates in _candidates(records):
        good = [row for row, _ in candidates if row is not None]
        refused.setdefault(mapping.table, []).extend(named for row, named in candidates if row is None)
        good_rows.append(TableRows(mapping, list(chain.from_iterable(good))))
    judged = [(entry, _row(tables.ENTRIES, entry)) for entry in entries]
    refused["entries"] = [
        _named("entries", [entry.entry_id, entry.event_id], entry) for entry, row in judged if row is None
    ]
    unstored = Unstorable(
        tuple(f"{table}: {len(those)} cannot be stored" for table, those in refused.items() if those),
        tuple(chain.from_iterable(refused.values())),
    )
    return Storable(RosterRows(good_rows), [entry for entry, row in judged if row is not None]), unstored


def all_storable(records: Iterable[RosterRecord], entries: Sequence[Entry]) -> bool:
    """Return whether everything can be stored as it is.

    Fast, with no loop of Python's own over rows that came as rows: it is asked of each page. To write first and take a
    page back where that fails would cost far more: SQLite goes through all that it would take back at each row.
    """
    try:
        parts = [table.values for table in as_rows(records).tables]
        parts += [tables.ENTRIES.to_row(entry) for entry in entries]
        values = list(chain.from_iterable(parts))
        found = set(map(type, values))
        numbers = [value for value in values if type(value) is int]
        # Half a character is what UTF-8 cannot write.
        "".join([value for value in values if type(value) is str]).encode()
    except UNSTORABLE:
        return False
    return found <= _STORED and (not numbers or (min(numbers) >= -(2**63) and max(numbers) < 2**63))


_STORED = {int, str, float, bytes, bool, type(None)}
"""Kinds of values that need no second look; heirs of theirs are looked at one by one."""

_Candidate = tuple[tuple[Any, ...] | None, UnreadableRecord]
"""A row, None for what cannot be stored; and what it is."""


def _candidates(records: Iterable[RosterRecord]) -> Iterator[tuple[TableMapping[Any], list[_Candidate]]]:
    if isinstance(records, RosterRows):
        for table in records.tables:
            places = [table.mapping.columns.index(name) if name in table.mapping.columns else -1 for name in _NAMING]
            yield (
                table.mapping,
                [
                    (
                        row if all(map(_fits, row)) else None,
                        _named(table.mapping.table, [row[place] if place >= 0 else "" for place in places], row),
                    )
                    for row in table.rows()
                ],
            )
        return
    for kind, same in groupby(records, key=type):
        mapping = tables.ROSTER[kind]
        yield (
            mapping,
            [
                (_row(mapping, one), _named(mapping.table, [getattr(one, name, "") for name in _NAMING], one))
                for one in same
            ],
        )


_NAMING = ("id", "event_id")
_KINDS = {"credentials": "ticket_code", "entries": "entry", "media": "reusable_medium"}


def _named(table: str, names: Sequence[Any], whole: Any) -> UnreadableRecord:
    """Say what a record is by what can be stored of its id and its event's; by a digest where it has no id."""
    known, event = (name if isinstance(name, str) and _fits(name) else "" for name in names)
    known = known or "#" + hashlib.sha256(repr(whole).encode("utf-8", "replace")).hexdigest()[:16]
    return UnreadableRecord(kind=_KINDS.get(table, table.removesuffix("s")), ref=known, event_id=event)


def _row(mapping: TableMapping[Any], record: Any) -> tuple[Any, ...] | None:
    try:
        row: tuple[Any, ...] = mapping.to_row(record)
    except UNSTORABLE:
        return None
    return row if all(map(_fits, row)) else None


def _fits(value: Any) -> bool:
    """Return whether a value can be stored: what SQLite holds, and what UTF-8 can write."""
    if isinstance(value, int):
        return -(2**63) <= value < 2**63
    if isinstance(value, str):
        # JSON may escape half of a surrogate pair; Python reads it, and no encoding writes it.
        return value.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in value)
    return value is None or isinstance(value, float | bytes)
