"""Which records of the roster a pull changed: what other gates of the venue, that cannot pull, have to hear of.

Invariants: noted in the page's own transaction, so nothing that was pulled is forgotten; what a page brings again
unchanged is not noted, or each full reading would pass the whole guest list on. Staff and their rights are never passed
on, and of the keys that sign tickets only that they were withdrawn: no gate makes another one trust anybody.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import ReusableMedium, SigningKey, TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.venue.passing_on import withdraws
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.roster.roster_rows import TableRows
from kiosk.store.roster.row_differences import differing_rows

_NOTE: Final = (
    "INSERT INTO roster_changes (kind, id, known_at, gone, withdraws, waiting) VALUES (?, ?, ?, ?, ?, 1)"
    " ON CONFLICT (kind, id) DO UPDATE SET known_at = excluded.known_at, gone = excluded.gone,"
    " withdraws = excluded.withdraws, waiting = 1"
)
_NEVER: Final = frozenset({StaffAssignment})
_ADMITTING: Final = frozenset({Ticket, TicketCode, ReusableMedium})


def changes_for_others(
    conn: sqlcipher.Connection, now: datetime, *, is_first: bool = False
) -> "ChangesForOthers | None":
    """Return what notes changes, or None on a laptop that belongs to no venue: it pays nothing.

    Args:
        conn: A connection that holds the write lock.
        now: Corrected time.
        is_first: A guest list is read for the first time, which is no news.
    """
    if is_first:
        begin_anew(conn, now)
        return None
    with store_errors():
        is_gate = conn.execute("SELECT 1 FROM venue").fetchone() is not None
        if is_gate:
            conn.execute("UPDATE venue SET noting_since = ? WHERE noting_since IS NULL", (to_micros(now),))
    return ChangesForOthers(conn, now) if is_gate else None


def begin_anew(conn: sqlcipher.Connection, now: datetime) -> None:
    """Take note that something was not noted until now: whoever pulled before has a gap.

    Args:
        conn: A connection that holds the write lock.
        now: Corrected time.
    """
    with store_errors():
        conn.execute("UPDATE venue SET noting_since = ? WHERE noting_since IS NOT NULL", (to_micros(now),))


class ChangesForOthers:
    """Notes what one page changes, before it is written."""

    def __init__(self, conn: sqlcipher.Connection, now: datetime) -> None:
        """Take the page's transaction and its instant."""
        self._conn = conn
        self._now = to_micros(now)

    def note(self, table: TableRows) -> None:
        """Note which rows are new or differ from what is stored."""
        mapping = table.mapping
        if mapping.record in _NEVER:
            return
        place = mapping.columns.index("id")
        changed = differing_rows(self._conn, table)
        records = ((row[place], mapping.from_row(row)) for row in changed)
        self._write(
            (mapping.table, record_id, self._now, 0, int(withdraws(record)))
            for record_id, record in records
            if not isinstance(record, SigningKey) or withdraws(record)
        )

    def note_gone(self, kind: type[RosterRecord], ids: Sequence[str]) -> None:
        """Note which records the platform has no more."""
        if kind not in _NEVER:
            keeps_out = int(kind in _ADMITTING)
            self._write((tables.ROSTER[kind].table, one, self._now, 1, keeps_out) for one in ids)

    def note_ids(self, kind: type[RosterRecord], ids: Sequence[str], *, withdraws: bool) -> None:
        """Note records that were changed where they lie."""
        self._write((tables.ROSTER[kind].table, one, self._now, 0, int(withdraws)) for one in ids)

    def _write(self, rows: Iterable[tuple[str, str, int, int, int]]) -> None:
        with store_errors():
            self._conn.executemany(_NOTE, rows)
