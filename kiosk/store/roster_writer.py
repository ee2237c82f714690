"""The daemon's side of the roster: whole pages of records and the cursor behind them, in one transaction."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby

import sqlite_utils

from kiosk.domain.entry import Entry
from kiosk.domain.roster import Booking, RosterRecord, Ticket, TicketCode, Tombstone
from kiosk.store import layouts
from kiosk.store.codec import to_micros
from kiosk.store.database import Database
from kiosk.store.faults import store_errors
from kiosk.store.search import index_tickets

_INSERT_REMOTE = (
    f"INSERT INTO entries ({layouts.ENTRIES.select_list}, is_local)"  # noqa: S608  # our own names
    f" VALUES ({', '.join('?' * len(layouts.ENTRIES.columns))}, 0) ON CONFLICT (entry_id) DO NOTHING"
)


class RosterTransaction:
    """Writes of one page. Everything in it becomes visible at once, with the cursor."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._conn = db.conn
        self._tickets: dict[str, None] = {}  # what the search index has to look at again, in order
        self._bookings: dict[str, None] = {}

    def upsert(self, records: Iterable[RosterRecord]) -> int:
        """Insert or replace records of any kinds.

        Returns:
            How many were written.
        """
        count = 0
        for kind, same in groupby(records, key=type):
            layout = layouts.ROSTER[kind]
            known = list(same)
            rows = [layout.to_row(record) for record in known]
            with store_errors():
                self._conn.executemany(layout.upsert, rows)
            self._remember(known)
            count += len(rows)
        return count

    def _remember(self, records: Iterable[RosterRecord]) -> None:
        for record in records:
            if isinstance(record, Ticket):
                self._tickets[record.id] = None
            elif isinstance(record, TicketCode):
                self._tickets[record.ticket_id] = None
            elif isinstance(record, Booking):
                self._bookings[record.id] = None

    def index(self) -> None:
        """Make what was written findable; the transaction does this by itself before it ends."""
        index_tickets(self._conn, self._tickets, self._bookings)
        self._tickets.clear()
        self._bookings.clear()

    def remove(self, tombstones: Iterable[Tombstone]) -> int:
        """Delete records that the platform says are gone. Entries stay, whatever happens to their tickets.

        Returns:
            How many tombstones were given.
        """
        count = 0
        for kind, same in groupby(tombstones, key=lambda t: t.kind):
            ids = [(tombstone.id,) for tombstone in same]
            with store_errors():
                self._conn.executemany(f"DELETE FROM {layouts.ROSTER[kind].table} WHERE id = ?", ids)  # noqa: S608
            count += len(ids)
        return count

    def add_remote_entries(self, entries: Iterable[Entry]) -> int:
        """Add other devices' entries; ones that are known already (also our own coming back) change nothing.

        Returns:
            How many were new.
        """
        rows = [layouts.ENTRIES.to_row(entry) for entry in entries]
        with store_errors():
            before = self._conn.total_changes
            self._conn.executemany(_INSERT_REMOTE, rows)
            return int(self._conn.total_changes - before)

    def mark_seen(self, records: Iterable[RosterRecord]) -> None:
        """During a full resync: remember that the platform still has these."""
        rows = [(layouts.ROSTER[type(record)].table, record.id) for record in records]
        with store_errors():
            self._conn.executemany("INSERT OR IGNORE INTO resync_seen (kind, id) VALUES (?, ?)", rows)

    def sweep(self, kinds: Sequence[type[RosterRecord]]) -> int:
        """End a full resync: delete what the platform no longer has, of these kinds only, and forget the marks.

        Returns:
            How many records went.
        """
        gone = 0
        for kind in kinds:
            table = layouts.ROSTER[kind].table
            with store_errors():
                gone += self._conn.execute(
                    f"DELETE FROM {table} WHERE id NOT IN (SELECT id FROM resync_seen WHERE kind = ?)",  # noqa: S608
                    (table,),
                ).rowcount
                self._conn.execute("DELETE FROM resync_seen WHERE kind = ?", (table,))
        return gone

    def forget_seen(self, kinds: Sequence[type[RosterRecord]]) -> None:
        """Begin a full resync anew, or give it up: forget the marks of these kinds."""
        for kind in kinds:
            with store_errors():
                self._conn.execute("DELETE FROM resync_seen WHERE kind = ?", (layouts.ROSTER[kind].table,))

    def set_cursor(self, name: str, value: str, now: datetime) -> None:
        """Keep how far a stream was read."""
        with store_errors():
            self._conn.execute(
                "INSERT INTO cursors (name, value, updated_at) VALUES (?, ?, ?)"
                " ON CONFLICT (name) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
                (name, value, to_micros(now)),
            )

    def drop_cursor(self, name: str) -> None:
        """Forget how far a stream was read, so that it starts anew."""
        with store_errors():
            self._conn.execute("DELETE FROM cursors WHERE name = ?", (name,))


@contextmanager
def roster_transaction(database: Database, *, searchable: bool = True) -> Iterator[RosterTransaction]:
    """Open a transaction for one page of the roster.

    Args:
        database: The database.
        searchable: Make what is written findable at once. A first snapshot leaves that for later: scanning comes first.
    """
    with database.transaction() as db:
        transaction = RosterTransaction(db)
        yield transaction
        if searchable:
            transaction.index()
    database.roster_written()


def cursor(database: Database, name: str) -> str | None:
    """Return how far a stream was read, or None."""
    with store_errors():
        row = database.db.conn.execute("SELECT value FROM cursors WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])
