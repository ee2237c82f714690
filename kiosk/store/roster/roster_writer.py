"""The daemon's side of the roster: whole pages of records and the cursor behind them, in one transaction."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby

import sqlite_utils

from kiosk.domain.entries.entry import Entry
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.events import Event
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.conflicts.conflict_search import ConflictSearch
from kiosk.store.conflicts.unplaced_entries import forget_placed, note_list_end
from kiosk.store.database import Database
from kiosk.store.gate import roster_state
from kiosk.store.log.presented_names import NOT_ASKED, Presented
from kiosk.store.roster import full_reading, pull_progress, remote_entries
from kiosk.store.roster.changes_for_others import ChangesForOthers, changes_for_others
from kiosk.store.roster.doubted_changes import DoubtedChange, drop_doubt, save_doubt
from kiosk.store.roster.full_reading import NO_RANGES, Ranges, Sweep
from kiosk.store.roster.id_ranges import EVERY_ID
from kiosk.store.roster.pull_progress import PullState, StreamProgress
from kiosk.store.roster.roster_reads import RosterReads
from kiosk.store.roster.roster_rows import RosterRows, as_rows
from kiosk.store.roster.sweeping import Fate, SweepStep
from kiosk.store.roster.unreadable_records import UnreadableRecord, forget_unreadable, note_unreadable
from kiosk.store.roster.walk_ins import match_walk_ins
from kiosk.store.search.search_index import SearchIndex


class RosterTransaction(RosterReads):
    """Writes of one page. Everything in it becomes visible at once, with the cursor and the index for looking up.

    Args:
        db: A connection that holds the write lock.
        searchable: Make what is new findable at once, too; what is gone is never found any more.
        presented: Whose guests may have presented what is withdrawn here, as it was found before the lock was taken.
    """

    def __init__(self, db: sqlite_utils.Database, *, searchable: bool = True, presented: Presented = NOT_ASKED) -> None:
        super().__init__(db)
        self._presented = presented
        self._index = SearchIndex(db, searchable=searchable)
        self._renamed: set[str] = set()
        self._changes: ChangesForOthers | None = None

    def note_changes(self, now: datetime, *, is_first: bool = False) -> None:
        """Note what changes for the other gates of the venue, or that a first guest list was not noted."""
        self._changes = changes_for_others(self._conn, now, is_first=is_first)

    def upsert(self, records: Iterable[RosterRecord]) -> int:
        """Insert or replace records of any kinds.

        Returns:
            How many were written.
        """
        count = 0
        for table in as_rows(records).tables:
            if self._changes is not None:
                self._changes.note(table)
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
            self._note_gone(kind, [row[0] for row in ids])
            count += len(ids)
        return count

    def _note_gone(self, kind: type[RosterRecord], ids: Sequence[str]) -> None:
        self._index.note_gone(kind, ids)
        if self._changes is not None:
            self._changes.note_gone(kind, ids)

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
            if self.is_elsewhere(door_id):
                self.remove([Tombstone(kind=Booking, id=door_id)])

    def add_remote_entries(self, entries: Iterable[Entry], now: datetime | None = None) -> int:
        """Add entries that the platform gives; see ``remote_entries``. Returns how many were new."""
        return remote_entries.add_remote_entries(self._conn, entries, now)

    def take_back_others(self, ticket_ids: Sequence[str], entries: Iterable[Entry], now: datetime) -> int:
        """Note which entries no longer count there; see ``remote_entries``. Returns how many were taken back."""
        return remote_entries.take_back_others(self._conn, ticket_ids, entries, now)

    def note_list_end(self, waiting: Sequence[str], now: datetime, *, is_first: bool) -> None:
        """Take note that the guest list was read to its end, for the first time if ``is_first``.

        Tickets that others let in and nobody here knows are no longer merely new from then on.

        Args:
            waiting: Entries that waited for it before the last page was written (``await_list``).
            now: Current instant.
            is_first: It was never read to its end before.
        """
        bookings = note_list_end(self._conn, waiting)
        forget_placed(self._conn, is_first=is_first)
        ConflictSearch(self._conn, now).of_bookings(bookings)

    def note_conflicts(self, records: Iterable[RosterRecord], entries: Iterable[Entry], now: datetime) -> int:
        """Note which entries of this laptop, or of other gates of its venue, are contradicted by what was written here.

        Returns:
            How many conflicts are new.
        """
        renamed, self._renamed = self._renamed, set()
        search, given = ConflictSearch(self._conn, now), list(entries)
        return search.after_pull(records, given, renamed, self._presented) + search.of_gates(given)

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
        self.mark_ids([(table.mapping.table, one) for table in as_rows(records).tables for one in table.ids()])

    def mark_ids(self, marks: Sequence[tuple[str, str]]) -> None:
        """Remember likewise what is named by table and id."""
        full_reading.mark(self._conn, marks)

    def take_away(self, steps: Iterable[SweepStep], sweep: Sweep, now: datetime) -> int:
        """At the end of a full resync: take away some of what was not given, and note what that contradicts.

        Args:
            steps: What becomes of which records.
            sweep: What may go.
            now: Current instant.

        Returns:
            How many records went.
        """
        gone = 0
        for step in steps:
            if step.fate is Fate.REVOKED:
                revoked = full_reading.revoke_unseen(self._conn, step.ids, now)
                if self._changes is not None:
                    self._changes.note_ids(Ticket, revoked, withdraws=True)
            elif step.fate is Fate.KEPT:
                self.mark_ids([(tables.ROSTER[step.kind].table, one) for one in step.ids])
            else:
                rows = full_reading.delete_unseen(self._conn, step.kind, step.ids, sweep)
                self._note_gone(step.kind, [record_id for record_id, _ in rows])
                self._renamed.update(name for _, name in rows if name)
                gone += len(rows)
        self.match_walk_ins()  # a ticket that was made anew takes the guest of the one that went
        self.note_conflicts((), (), now)  # what is gone may have left its place to what came instead
        return gone

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
            # After a full disk SQLite may have taken the whole transaction back, and the step with it.
            if self._conn.in_transaction:
                with store_errors():
                    self._conn.execute("ROLLBACK TO step")
                    self._conn.execute("RELEASE step")
            raise
        with store_errors():
            self._conn.execute("RELEASE step")

    def forget_seen(self, kinds: Sequence[type[RosterRecord]], ranges: Ranges = NO_RANGES) -> None:
        """Begin a full resync anew, or give it up: forget the marks of these kinds."""
        for kind in kinds:
            # The marks of another stream's records stay: its own full reading may still be under way.
            own, values = ranges.get(kind, EVERY_ID).condition()
            with store_errors():
                self._conn.execute(
                    f"DELETE FROM resync_seen WHERE kind = :kind AND {own}",  # noqa: S608  # our own words
                    {"kind": tables.ROSTER[kind].table, **values},
                )

    def index(self) -> None:
        """Bring the index for looking guests up in step with what was written; the last step of the transaction."""
        self._index.settle()

    def save_stream_progress(self, stream: str, progress: StreamProgress, now: datetime) -> None:
        """Keep how far a stream was read."""
        pull_progress.save_stream_progress(self._conn, stream, progress, now)

    def save_pull_state(self, state: PullState) -> None:
        """Keep how the roster as a whole stands."""
        pull_progress.save_pull_state(self._conn, state)


@contextmanager
def roster_transaction(
    database: Database, *, searchable: bool = True, gives_way: bool = False, presented: Presented = NOT_ASKED
) -> Iterator[RosterTransaction]:
    """Open a transaction for one page of the roster.

    Args:
        database: The database.
        searchable: Make what is written findable at once. A first snapshot leaves that for later: scanning comes first.
        gives_way: More of the same follows, and a gate may write in between.
        presented: Whose guests may have presented what is withdrawn in it, as it was found before.
    """
    with database.transaction(gives_way=gives_way) as db:
        transaction = RosterTransaction(db, searchable=searchable, presented=presented)
        yield transaction
        transaction.index()
    database.roster_written()
