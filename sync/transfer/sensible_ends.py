"""Ends that come before what they end: whoever believed them would shut an event that never was open.

A platform that writes a date of next year with this year's number, or copies the begin into the end, says nothing about
when something ends. Such an end is none, and is told among what could not be read; times of a shift, or of a key, give
rights, and nobody is given more than was said.

Invariant: whatever is written of an event, a date or a ticket ends behind its begin, or has no end.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import Event, EventDate
from kiosk.store.roster.roster_rows import RosterRows, TableRows, as_rows
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.connectors.interface.connector import Page

_SPANS: Mapping[type, tuple[str, Sequence[str], str]] = {
    Event: ("event", ("starts_at", "admission_at"), "ends_at"),
    EventDate: ("event_date", ("starts_at", "admission_at"), "ends_at"),
    Ticket: ("ticket", ("valid_from",), "valid_until"),
}
"""What a profile calls a record, and which of its fields are its begin (the first that is said) and its end."""


def with_sensible_ends(page: Page) -> Page:
    """Return a page without ends that come before their begin."""
    records = as_rows(page.records)
    told: list[UnreadableRecord] = []
    tables = [_sensible(table, told) for table in records.tables]
    if not told:
        return page
    return replace(page, records=RosterRows(tables), unread=[*page.unread, *told])


def _sensible(table: TableRows, told: list[UnreadableRecord]) -> TableRows:
    if table.mapping.record not in _SPANS:
        return table
    kind, begins, end = _SPANS[table.mapping.record]
    ends = _column(table, end)
    # Most tickets have no span of their own: nothing is compared then.
    if ends.count(None) == len(ends):
        return table
    odd = [place for place, span in enumerate(_spans(table, begins, ends)) if _is_odd(*span)]
    if not odd:
        return table
    width, values, ids = len(table.mapping.columns), list(table.values), table.ids()
    events = ids if table.mapping.record is Event else _column(table, "event_id")
    for place in odd:
        values[place * width + table.mapping.columns.index(end)] = None
        told.append(UnreadableRecord(kind=kind, ref=ids[place], event_id=events[place], field=end))
    return TableRows(table.mapping, values)


def _column(table: TableRows, name: str) -> Sequence[Any]:
    columns = table.mapping.columns
    return table.values[columns.index(name) :: len(columns)] if name in columns else [None] * len(table)


def _spans(table: TableRows, begins: Sequence[str], ends: Sequence[Any]) -> Iterator[tuple[int | None, int | None]]:
    for end, *said in zip(ends, *(_column(table, name) for name in begins), strict=True):
        yield next((begin for begin in said if begin is not None), None), end


def _is_odd(begin: int | None, end: int | None) -> bool:
    return begin is not None and end is not None and end <= begin
