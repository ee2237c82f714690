"""The daemon's side of the roster: whole pages of records and the cursor behind them, in one transaction."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from itertools import groupby
from typing import TypeVar

import sqlite_utils

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Assurance
from kiosk.domain.roster.bookings import Booking, Ticket, TicketStatus
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.events import Event, EventDate
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.syncing.sudden_changes import Loss
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.row_codec import to_micros
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.conflicts.conflict_search import ConflictSearch
from kiosk.store.database import Database
from kiosk.store.gate import roster_state
from kiosk.store.log.entry_recovery import EntryRecovery
from kiosk.store.roster.doubted_changes import DoubtedChange, drop_doubt, save_doubt
from kiosk.store.roster.roster_rows import RosterRows, as_rows
from kiosk.store.roster.unreadable_records import UnreadableRecord, forget_unreadable, note_unreadable
from kiosk.store.roster.walk_ins import match_walk_ins
from kiosk.store.search.search_index import SearchIndex

R = TypeVar("R", Event, EventDate)

# When this laptop was enrolled anew, what it scanned under its former device comes back with ids of the platform's, and
# with instants whose milliseconds are ours. It is found by its ticket (hence the +), not among all of that device.
_INSERT_REMOTE = (
    f"INSERT INTO entries ({tables.NEW_ENTRIES.select_list}, is_local)"  # noqa: S608  # our own names
    f" SELECT {', '.join('?' * len(tables.NEW_ENTRIES.columns))}, 0 WHERE NOT EXISTS ("
    f" SELECT 1 FROM (SELECT ? AS ticket_id) AS w CROSS JOIN entries AS e ON {by_ticket('= w.ticket_id')}"
    " WHERE list_id = ? AND direction = ? AND corrected_at BETWEEN ? AND ?"
    " AND +device_id = ? AND is_local = 1 AND outcome = 'admit' AND undoes IS NULL"
    ") ON CONFLICT (entry_id) DO NOTHING"
)

TAKEN_BACK = ":taken-back"
"""Ends the id of an entry that undoes another device's one."""

_OTHERS = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries AS e"  # noqa: S608  # our own names
    f" WHERE {by_ticket('IN (SELECT value FROM json_each(?1))')}"
    " AND is_local <> 1 AND outcome = 'admit' AND undoes IS NULL"
    f" AND assurance = ?2 AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.entry_id = e.entry_id || '{TAKEN_BACK}')"
)

# What was sold at the door is not the platform's yet, and no resync speaks of it.
_THE_PLATFORMS = "id NOT IN (SELECT id FROM door_bookings WHERE kind = 'walk_in' AND status <> 'taken')"

_NAME_COLUMN: Mapping[type[RosterRecord], str] = {Ticket: "id", TicketCode: "code_hash"}
"""By what entries know a record that goes."""

# What belongs to an event that has been over for two hours may go. A series has no end, and nobody may say when one is.
_ENDS = "coalesce(ends_at, coalesce(starts_at, admission_at) + 43200000000)"
_NOT_OVER = f"SELECT id FROM events WHERE has_dates = 1 OR {_ENDS} IS NULL OR {_ENDS} > :now - 7200000000"  # noqa: S608

_REVOKE_UNSEEN = (
    f"UPDATE tickets SET status = ?, updated_at = ? WHERE status = ? AND {_THE_PLATFORMS}"  # noqa: S608  # our own words
    " AND event_id IN (SELECT id FROM events)"
    " AND id NOT IN (SELECT id FROM resync_seen WHERE kind = 'tickets')"
)
_SPARE_TICKETS = (
    "INSERT OR IGNORE INTO resync_seen (kind, id)"
    " SELECT 'tickets', id FROM tickets WHERE event_id IN (SELECT id FROM events)"
)
_SPARE_THEIR_TYPES = (
    "INSERT OR IGNORE INTO resync_seen (kind, id) SELECT 'ticket_types', ticket_type_id FROM tickets"
    " WHERE event_id IN (SELECT id FROM events)"
)


class RosterTransaction:
    """Writes of one page. Everything in it becomes visible at once, with the cursor and the index for looking up.

    Args:
        db: A connection that holds the write lock.
        searchable: Make what is new findable at once, too; what is gone is never found any more.
    """

    def __init__(self, db: sqlite_utils.Database, *, searchable: bool = True) -> None:
        self._conn = db.conn
        self._index = SearchIndex(db, searchable=searchable)
        self._renamed: set[str] = set()

    def upsert(self, records: Iterable[RosterRecord]) -> int:
        """Insert or replace records of any kinds.

        Returns:
            How many were written.
        """
        count = 0
        for table in as_rows(records).tables:
            with store_errors():
                self._conn.executemany(table.mapping.upsert, table.rows())
            self._index.note(table.mapping.record, table.ids)
            count += len(table)
        return count

    def note_events(self, records: Iterable[RosterRecord], awaited: Callable[[], Collection[str]]) -> None:
        """Take note of events that a page brings, before it is written: new ones are loading from now on.

        Args:
            records: The page.
            awaited: Names the streams that a new event has to wait for.
        """
        if isinstance(records, RosterRows):  # rows of a large page are not made into records for this
            found = [i for table in records.tables if table.mapping is tables.EVENTS for i in table.ids()]
        else:
            found = [record.id for record in records if isinstance(record, Event)]
        if found:
            roster_state.note_events(self._conn, found, awaited())

    def forget_other_streams(self, streams: Collection[str]) -> None:
        """Forget what is awaited of streams that the platform does not have."""
        roster_state.forget_other_streams(self._conn, streams)

    def note_progress(self, stream: str, taken: int, total: int | None) -> None:
        """Keep how far a stream is that is being read for the first time."""
        roster_state.note_progress(self._conn, stream, taken, total)

    def note_end(self, stream: str, lacking: Collection[str] = ()) -> None:
        """Take note that a stream was read to its end, save what it lacks of some events."""
        roster_state.note_end(self._conn, stream, lacking)

    def remove(self, tombstones: Iterable[Tombstone]) -> int:
        """Delete records that the platform says are gone. Entries stay, whatever happens to their tickets.

        Returns:
            How many tombstones were given.
        """
        count = 0
        for kind, same in groupby(tombstones, key=lambda t: t.kind):
            ids = [(tombstone.id,) for tombstone in same]
            with store_errors():
                self._note_names(kind, [row[0] for row in ids])
                self._conn.executemany(f"DELETE FROM {tables.ROSTER[kind].table} WHERE id = ?", ids)  # noqa: S608
            self._index.note_gone(kind, (row[0] for row in ids))
            count += len(ids)
        return count

    def _note_names(self, kind: type[RosterRecord], ids: Sequence[str]) -> None:
        """Remember which tickets and codes are about to go: another ticket may have their names from now on."""
        if kind is Ticket:
            self._renamed.update(ids)
        elif kind is TicketCode:
            rows = self._conn.execute(
                "SELECT code_hash FROM credentials WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),)
            )
            self._renamed.update(row[0] for row in rows)

    def forget_walk_in(self, door_id: str) -> None:
        """Delete the booking and the ticket of a walk-in, which the platform calls otherwise."""
        self.remove([Tombstone(kind=Ticket, id=door_id), Tombstone(kind=Booking, id=door_id)])

    def match_walk_ins(self) -> None:
        """Give walk-ins the platform's names where a page has brought them before the answer to the sale."""
        for door_id, ticket_id in match_walk_ins(self._conn):
            self._renamed.update((door_id, ticket_id))
            self.remove([Tombstone(kind=Ticket, id=door_id)])
            if self._is_elsewhere(door_id):
                self.remove([Tombstone(kind=Booking, id=door_id)])

    def _is_elsewhere(self, door_id: str) -> bool:
        """Return whether the platform calls a walk-in's booking otherwise than this laptop."""
        with store_errors():
            row = self._conn.execute("SELECT platform_id FROM door_bookings WHERE id = ?", (door_id,)).fetchone()
        return row is not None and row[0] != door_id

    def add_remote_entries(self, entries: Iterable[Entry], now: datetime | None = None) -> int:
        """Add entries that the platform gives; ones that are known already change nothing.

        This device's own ones that are not here were lost with a database that is older now, or were made by a copy of
        it: they are taken in as this device's, and what that means is noticed.

        Args:
            entries: The entries, of whatever devices.
            now: Current instant, by the laptop's clock.

        Returns:
            How many were new.
        """
        given = list(entries)
        with store_errors():
            row = self._conn.execute("SELECT id FROM devices WHERE is_self = 1").fetchone()
            own = [] if row is None else [entry for entry in given if entry.device_id == row[0]]
            taken = EntryRecovery(self._conn, row[0], now or datetime.now(UTC)).take(own) if own else 0
        return taken + self._add(entry for entry in given if row is None or entry.device_id != row[0])

    def _add(self, entries: Iterable[Entry]) -> int:
        rows = [
            (
                *tables.NEW_ENTRIES.to_row(entry),
                entry.ticket_id if entry.admitted and not entry.undoes else None,
                entry.list_id,
                entry.direction.value,
                at := to_micros(entry.corrected_at) // 1000 * 1000,
                at + 999,
                entry.device_id,
            )
            for entry in entries
        ]
        with store_errors():
            before = self._conn.total_changes
            self._conn.executemany(_INSERT_REMOTE, rows)
            return int(self._conn.total_changes - before)

    def take_back_others(self, ticket_ids: Sequence[str], entries: Iterable[Entry], now: datetime) -> int:
        """Note that entries which the platform gave before no longer count there: each gets an entry that undoes it.

        Args:
            ticket_ids: Tickets of which all that counts is given.
            entries: What counts.
            now: When that was learned.

        Returns:
            How many were taken back.
        """
        if not ticket_ids:
            return 0
        standing = {entry.entry_id for entry in entries}
        with store_errors():
            rows = self._conn.execute(_OTHERS, (json.dumps(list(ticket_ids)), Assurance.PLATFORM.value)).fetchall()
        gone = [found for found in map(tables.ENTRIES.from_row, rows) if found.entry_id not in standing]
        return self._add(
            replace(
                found,
                entry_id=f"{found.entry_id}{TAKEN_BACK}",
                undoes=found.entry_id,
                spends=False,
                raw_at=now,
                corrected_at=now,
            )
            for found in gone
        )

    def note_conflicts(self, records: Iterable[RosterRecord], entries: Iterable[Entry], now: datetime) -> int:
        """Note which of this laptop's entries are contradicted by what was written here; returns how many are new."""
        renamed, self._renamed = self._renamed, set()
        return ConflictSearch(self._conn, now).after_pull(records, entries, renamed)

    def note_unreadable(
        self, stream: str, unreadable: Sequence[UnreadableRecord], read: Iterable[Sequence[str]], now: datetime
    ) -> None:
        """Keep what could not be read of a page of a stream, and forget what could.

        Args:
            stream: The stream.
            unreadable: What could not be read.
            read: Ids of what could be read, and of what is gone.
            now: Current instant.
        """
        note_unreadable(self._conn, stream, unreadable, lambda: (one for ids in read for one in ids), now)

    def forget_unreadable(self, stream: str, before: datetime) -> None:
        """Forget what could not be read of a stream before it was read anew."""
        forget_unreadable(self._conn, stream, before)

    def mark_seen(self, records: Iterable[RosterRecord]) -> None:
        """During a full resync: remember that the platform still has these."""
        rows = [(table.mapping.table, record_id) for table in as_rows(records).tables for record_id in table.ids()]
        with store_errors():
            self._conn.executemany("INSERT OR IGNORE INTO resync_seen (kind, id) VALUES (?, ?)", rows)

    def revoke_unseen(self, now: datetime) -> int:
        """At the end of a full resync: keep tickets that are no longer given as revoked; ``sweep`` spares them.

        Those of events that are gone are left to be swept.

        Args:
            now: When that was learned.

        Returns:
            How many were valid until now.
        """
        with store_errors():
            revoked = self._conn.execute(_REVOKE_UNSEEN, (TicketStatus.REVOKED, to_micros(now), TicketStatus.VALID))
            self._conn.execute(_SPARE_TICKETS)
            self._conn.execute(_SPARE_THEIR_TYPES)
            return int(revoked.rowcount)

    def losses(self, kinds: Sequence[type[RosterRecord]], now: datetime, *, valid_only: bool = False) -> list[Loss]:
        """Return what a sweep would take away, by kind and event; what belongs to events that are over does not count.

        Args:
            kinds: Kinds that were read in full.
            now: Current instant.
            valid_only: Of tickets, count those only that are good.
        """
        found: list[Loss] = []
        for kind in kinds:
            table = tables.ROSTER[kind].table
            event = "id" if kind is Event else "event_id" if "event_id" in tables.ROSTER[kind].columns else "NULL"
            valid = " AND status = 'valid'" if valid_only and kind is Ticket else ""
            if kind is EventDate:  # one that is over goes by itself
                valid = f" AND ({_ENDS} IS NULL OR {_ENDS} > :now)"
            with store_errors():
                rows = self._conn.execute(
                    f"SELECT coalesce({event}, ''), count(*),"  # noqa: S608  # our own names
                    f" total(id NOT IN (SELECT id FROM resync_seen WHERE kind = :table)) FROM {table}"
                    f" WHERE {_THE_PLATFORMS}{valid} AND ({event} IS NULL OR {event} IN ({_NOT_OVER}))"
                    f" GROUP BY {event}",
                    {"table": table, "now": to_micros(now)},
                ).fetchall()
            found += [Loss(kind=table, event_id=row[0], known=row[1], gone=int(row[2])) for row in rows if row[2]]
        return found

    def absent(self, kind: type[RosterRecord], event_id: str | None, ids: Collection[str]) -> tuple[int, list[str]]:
        """Return how many records there are of a kind (and an event), and the ids of those that are not among these."""
        mapping = tables.ROSTER[kind]
        where = "event_id = ?" if event_id is not None and "event_id" in mapping.columns else "? IS NULL"
        with store_errors():
            rows = self._conn.execute(
                f"SELECT id FROM {mapping.table} WHERE {where} AND {_THE_PLATFORMS}",  # noqa: S608  # our own names
                (event_id,),
            ).fetchall()
        return len(rows), [row[0] for row in rows if row[0] not in ids]

    def is_over(self, event_id: str, now: datetime) -> bool:
        """Return whether an event is over, or was never known."""
        with store_errors():
            row = self._conn.execute(
                f"SELECT :id IN ({_NOT_OVER})",  # our own names
                {"id": event_id, "now": to_micros(now)},
            ).fetchone()
        return not row[0]

    def known(self, kind: type[R], ids: Sequence[str]) -> dict[str, R]:
        """Return what is known of some records, by id."""
        mapping = tables.ROSTER[kind]
        with store_errors():
            rows = self._conn.execute(
                f"SELECT {mapping.select_list} FROM {mapping.table}"  # noqa: S608  # our own names
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall()
        return {record.id: record for record in map(mapping.from_row, rows)}

    def save_doubt(self, doubt: DoubtedChange) -> None:
        """Keep what is not believed yet."""
        save_doubt(self._conn, doubt)

    def drop_doubt(self, subject: str) -> None:
        """Forget what was not believed."""
        drop_doubt(self._conn, subject)

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """Undo what is written inside, and no more, when that raises."""
        with store_errors():
            self._conn.execute("SAVEPOINT step")
        try:
            yield
        except BaseException:
            with store_errors():
                self._conn.execute("ROLLBACK TO step")
                self._conn.execute("RELEASE step")
            raise
        with store_errors():
            self._conn.execute("RELEASE step")

    def sweep(self, kinds: Sequence[type[RosterRecord]]) -> int:
        """End a full resync: delete what the platform no longer has, of these kinds only, and forget the marks.

        Returns:
            How many records went.
        """
        gone = 0
        for kind in kinds:
            table = tables.ROSTER[kind].table
            name = _NAME_COLUMN.get(kind)
            with store_errors():
                ids = self._conn.execute(
                    f"DELETE FROM {table} WHERE id NOT IN (SELECT id FROM resync_seen WHERE kind = ?)"  # noqa: S608
                    f" AND {_THE_PLATFORMS} RETURNING id, {name or 'NULL'}",
                    (table,),
                ).fetchall()
                self._conn.execute("DELETE FROM resync_seen WHERE kind = ?", (table,))
            self._index.note_gone(kind, (row[0] for row in ids))
            self._renamed.update(row[1] for row in ids if row[1])
            gone += len(ids)
        return gone

    def forget_seen(self, kinds: Sequence[type[RosterRecord]]) -> None:
        """Begin a full resync anew, or give it up: forget the marks of these kinds."""
        for kind in kinds:
            with store_errors():
                self._conn.execute("DELETE FROM resync_seen WHERE kind = ?", (tables.ROSTER[kind].table,))

    def index(self) -> None:
        """Bring the index for looking guests up in step with what was written; the last step of the transaction."""
        self._index.settle()

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
        transaction = RosterTransaction(db, searchable=searchable)
        yield transaction
        transaction.index()
    database.roster_written()


def cursor(database: Database, name: str) -> str | None:
    """Return how far a stream was read, or None."""
    with store_errors():
        row = database.db.conn.execute("SELECT value FROM cursors WHERE name = ?", (name,)).fetchone()
    return None if row is None else str(row[0])
