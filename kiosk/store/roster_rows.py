"""Records of the roster that came as rows, ready to be written.

A large first pull makes some hundred thousand of them. Most are written and never looked at, so none is made into an
object before somebody looks. Invariant: ``rows`` and the records are the same; whoever iterates sees records.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, groupby, islice
from typing import Any, overload

from kiosk.domain.roster import RosterRecord
from kiosk.store import layouts
from kiosk.store.codec import Layout

Row = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class TableRows:
    """Rows of one table, in their order.

    Attributes:
        layout: How its records lie in it.
        rows: Values in column order.
    """

    layout: Layout[Any]
    rows: Sequence[Row]

    def ids(self) -> list[str]:
        """Return the records' ids."""
        place = self.layout.columns.index("id")
        return [row[place] for row in self.rows]

    def records(self) -> Iterator[RosterRecord]:
        """Make the records."""
        return map(self.layout.from_row, self.rows)


class RosterRows(Sequence[RosterRecord]):
    """A sequence of records that are made when they are looked at.

    Attributes:
        tables: Their rows by table, in the order in which they are to be written.
    """

    def __init__(self, tables: Sequence[TableRows]) -> None:
        self.tables = tables

    def __len__(self) -> int:
        return sum(len(table.rows) for table in self.tables)

    def __iter__(self) -> Iterator[RosterRecord]:
        return chain.from_iterable(table.records() for table in self.tables)

    @overload
    def __getitem__(self, index: int) -> RosterRecord: ...

    @overload
    def __getitem__(self, index: slice) -> list[RosterRecord]: ...

    def __getitem__(self, index: int | slice) -> RosterRecord | list[RosterRecord]:
        if isinstance(index, slice):
            return list(self)[index]
        place = range(len(self))[index]  # negative and wrong ones are judged there
        return next(islice(self, place, None))


def as_rows(records: Iterable[RosterRecord]) -> RosterRows:
    """Return records of any kinds as rows; runs of the same kind stay together, in their order."""
    if isinstance(records, RosterRows):
        return records
    runs = ((layouts.ROSTER[kind], same) for kind, same in groupby(records, key=type))
    return RosterRows([TableRows(layout, [layout.to_row(record) for record in same]) for layout, same in runs])
