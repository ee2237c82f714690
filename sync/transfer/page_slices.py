"""A page cut into slices, each of which takes the write lock for a few milliseconds: guests are let in between two.

Invariants: the slices of a page are the page, in its order: records, what is gone, entries, marks. What says who may
enter by one booking (itself, its tickets, their codes, and what withdraws these) stands in one slice, however long that
gets: a gate never sees half of a change. A small page is one slice.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import Revocation, TicketCode
from kiosk.domain.roster.records import Tombstone
from kiosk.store.base.write_lock import ENTRIES_AT_ONCE, ROWS_AT_ONCE, in_slices
from kiosk.store.roster.full_reading import MARKS_PER_ROW
from kiosk.store.roster.roster_rows import RosterRows, TableRows

Mark = tuple[str, str]
"""That the platform still has a record, by its table and id."""

_GUESTS = (Booking, Ticket, TicketCode, Revocation)


@dataclass(slots=True)
class PageSlice:
    """What of a page is written in one transaction.

    Attributes:
        records: New or changed records.
        tombstones: Records that are gone.
        entries: Entries of other devices, and this one's as they come back.
        complete: Tickets of which ``entries`` of the whole page holds all that the platform still counts.
        marks: What the platform still has, in a full reading.
    """

    records: RosterRows = field(default_factory=lambda: RosterRows([]))
    tombstones: Sequence[Tombstone] = ()
    entries: Sequence[Entry] = ()
    complete: Sequence[str] = ()
    marks: Sequence[Mark] = ()

    @property
    def weight(self) -> int:
        """Return for how many rows' time it takes the lock, about."""
        rows = len(self.records) + len(self.tombstones) + len(self.marks) // MARKS_PER_ROW
        return rows + (len(self.entries) + len(self.complete)) * ROWS_AT_ONCE // ENTRIES_AT_ONCE


def slices(whole: PageSlice, at_once: int = ROWS_AT_ONCE) -> Iterator[PageSlice]:
    """Cut a page; there is always one slice.

    Args:
        whole: All of it.
        at_once: So many rows a slice has, about.
    """
    if whole.weight <= at_once:
        yield whole
        return
    yield from (PageSlice(records=part) for part in _cut_records(whole.records, at_once))
    yield from (PageSlice(tombstones=part) for part in in_slices(whole.tombstones, at_once))
    yield from _cut_entries(whole, at_once)
    yield from (PageSlice(marks=part) for part in in_slices(whole.marks, at_once * MARKS_PER_ROW))


_Row = tuple[int, tuple[Any, ...]]
"""A row, behind the place of its table on the page."""


def _cut_records(records: RosterRows, at_once: int) -> Iterator[RosterRows]:
    """Cut records between bookings; what belongs to no booking, wherever."""
    gathered: list[_Row] = []
    for group in _groups(records):
        if gathered and len(gathered) + len(group) > at_once:
            yield _gathered(records, gathered)
            gathered = []
        gathered += group
    if gathered:
        yield _gathered(records, gathered)


def _groups(records: RosterRows) -> Iterator[list[_Row]]:
    """Return rows that stand or fall together: each by itself before and behind the bookings, theirs by booking."""
    places = [place for place, table in enumerate(records.tables) if table.mapping.record in _GUESTS]
    first = places[0] if places else len(records.tables)
    bookings: dict[str, list[_Row]] = {}
    behind: list[_Row] = []
    booking_of: dict[str, str] = {}
    for place, table in enumerate(records.tables):
        if place < first:
            yield from ([(place, row)] for row in table.rows())
        elif table.mapping.record in _GUESTS:
            for row, booking in zip(table.rows(), _bookings(table, booking_of), strict=True):
                bookings.setdefault(booking, []).append((place, row))
        else:
            behind += [(place, row) for row in table.rows()]
    yield from bookings.values()
    yield from ([row] for row in behind)


def _bookings(table: TableRows, booking_of: dict[str, str]) -> Iterable[str]:
    """Return the booking of each row of a table; a ticket that has none, or is not on the page, stands for its own.

    Args:
        table: Rows of bookings, tickets, codes or withdrawals.
        booking_of: Bookings of the page's tickets, which are taken note of on the way: tickets come before their codes.
    """
    ids = table.ids()
    if table.mapping.record is Booking:
        return ids
    if table.mapping.record is Ticket:
        found = [booking or ticket for ticket, booking in zip(ids, _column(table, "booking_id"), strict=True)]
        booking_of.update(zip(ids, found, strict=True))
        return found
    tickets = _column(table, "ticket_id")
    return [booking_of.get(ticket or own, ticket or own) for own, ticket in zip(ids, tickets, strict=True)]


def _column(table: TableRows, name: str) -> Sequence[Any]:
    """Return a column of all rows; a field that is the same in all of them has none."""
    columns = table.mapping.columns
    if name not in columns:
        return [table.mapping.fixed[name]] * len(table)
    return table.values[columns.index(name) :: len(columns)]


def _gathered(records: RosterRows, rows: list[_Row]) -> RosterRows:
    """Return rows by table again, in the page's order of tables."""
    rows.sort(key=lambda row: row[0])
    return RosterRows(
        [
            TableRows(records.tables[place].mapping, list(chain.from_iterable(row for _, row in same)))
            for place, same in groupby(rows, key=lambda row: row[0])
        ]
    )


def _cut_entries(whole: PageSlice, at_once: int) -> Iterator[PageSlice]:
    """Cut entries between tickets: what still counts of one is compared with all that is known of it."""
    by_ticket: dict[str, tuple[list[Entry], list[str]]] = {}
    for entry in whole.entries:
        by_ticket.setdefault(entry.ticket_id or entry.entry_id, ([], []))[0].append(entry)
    for ticket in whole.complete:
        by_ticket.setdefault(ticket, ([], []))[1].append(ticket)
    gathered = PageSlice()
    for entries, complete in by_ticket.values():
        more = PageSlice(entries=entries, complete=complete)
        if gathered.weight and gathered.weight + more.weight > at_once:
            yield gathered
            gathered = PageSlice()
        gathered.entries = [*gathered.entries, *entries]
        gathered.complete = [*gathered.complete, *complete]
    if gathered.weight:
        yield gathered
