"""Entries between this laptop's log and the venue's stream: others' come in, ours and what we know of others go out.

Invariants: how far was read is written with the last of what was received; a known entry changes nothing, however often
and by whatever way it comes; nothing of ours is ever changed; what two gates decided without knowing of each other is
noted in the transaction that learns it, as one conflict under the same two entries on every gate.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.domain.ports import Clock
from kiosk.domain.reason_codes import Assurance, Outcome
from kiosk.domain.reason_table import REPORTED_WHEN_ASKED
from kiosk.domain.venue.storage_ports import Progress, Received, Unpublished
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.write_lock import ENTRIES_AT_ONCE, MARKS_PER_ENTRY, in_slices
from kiosk.store.compiled.micros import to_micros
from kiosk.store.conflicts.conflict_search import ConflictSearch
from kiosk.store.database import Database
from kiosk.store.log.entry_recovery import EntryRecovery
from kiosk.store.roster.remote_entries import add_others
from kiosk.store.venue.deliveries import queue_entries

# An entry that breaks a rule of the table is no gate's: it must not keep back what came with it.
_INSERT = tables.NEW_ENTRIES.insert(or_ignore=True, is_local=0)

# The same scan, as a platform that has ids of its own told of it before the gate did. Platforms keep our milliseconds.
_TOLD_BY_PLATFORM = f"""
SELECT e.entry_id FROM entries AS e WHERE {by_ticket("= ?1")} AND e.list_id = ?2 AND e.direction = ?3
 AND e.corrected_at BETWEEN ?4 AND ?4 + 999 AND e.is_local = 0 AND e.assurance = 'platform' AND e.outcome = 'admit'
 AND e.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM venue_entries AS v WHERE v.entry_id = e.entry_id) LIMIT 1
"""  # noqa: S608  # our own names

_SEEN = (
    "INSERT INTO venue_entries (entry_id, epoch) VALUES (?, ?)"
    " ON CONFLICT (entry_id) DO UPDATE SET epoch = max(epoch, excluded.epoch)"
)

# What belongs to events of long ago is nobody's business any more: the roster has forgotten them.
_UNPUBLISHED = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries AS e"  # noqa: S608  # our own names
    " WHERE position > ? AND event_id IN (SELECT id FROM events)"
    " AND NOT EXISTS (SELECT 1 FROM venue_entries AS v WHERE v.entry_id = e.entry_id"
    " AND v.epoch = (SELECT epoch FROM venue)) ORDER BY position LIMIT ?"
)

# The index of scans holds the guests behind the first one of a party.
_SPENT = (
    "SELECT 1 FROM entries WHERE entry_id = ?1 AND spends = 1 UNION ALL SELECT 1 FROM entries"
    " WHERE scan_id = ?1 AND scan_id <> '' AND scan_id <> entry_id AND spends = 1 LIMIT 1"
)

_DECIDED_ALONE = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries"  # noqa: S608  # our own names
    " WHERE spends = 1 AND is_local = 1 AND assurance = 'local' AND event_id IN (SELECT id FROM events)"
)


class StoredVenueLog:
    """Implements ``venue.ports.VenueLog`` over the database."""

    def __init__(self, database: Database, device_id: str, clock: Clock) -> None:
        """Take the database, this laptop's id, and the clock that says when something was learned."""
        self._database = database
        self._device_id = device_id
        self._clock = clock

    def progress(self) -> Progress:
        """Return how far both know each other; nothing where no venue is set up."""
        with store_errors():
            row = self._database.db.conn.execute("SELECT epoch, received, published FROM venue").fetchone()
        return Progress(epoch=0) if row is None else Progress(epoch=row[0], received=row[1], published=row[2])

    def begin_epoch(self, epoch: int) -> None:
        """Begin with another ledger: its stream is read from the start, and everything is published again."""
        with self._database.transaction() as db, store_errors():
            db.conn.execute(
                "UPDATE venue SET epoch = ?, received = 0, published = 0, notes_received = 0 WHERE epoch <> ?",
                (epoch, epoch),
            )

    def forget_ledger(self) -> None:
        """Begin anew with the same ledger: what it was seen to hold, it may hold no more."""
        # Not deleted: what was heard of an event that is removed here must not come back.
        for table, name in (("venue_entries", "entry_id"), ("venue_notes", "name")):
            self._forget_seen(table, name)
        # Last: whoever is killed before finds that the ledger lacks something once more.
        with self._database.transaction() as db, store_errors():
            db.conn.execute("UPDATE venue SET received = 0, published = 0, notes_received = 0")

    def _forget_seen(self, table: str, name: str) -> None:
        """Forget what the present ledger was seen to hold, a little at a time: it may be a whole evening."""
        conn, last = self._database.db.conn, ""
        chosen = (
            f"SELECT {name} FROM {table} WHERE {name} > ? AND epoch = (SELECT epoch FROM venue)"  # noqa: S608
            f" ORDER BY {name} LIMIT {ENTRIES_AT_ONCE * MARKS_PER_ENTRY}"
        )
        while True:
            with store_errors():
                names = [row[0] for row in conn.execute(chosen, (last,))]
            if not names:
                return
            with self._database.transaction(gives_way=True) as db, store_errors():
                db.conn.execute(
                    f"UPDATE {table} SET epoch = 0 WHERE {name} BETWEEN ? AND ?"  # noqa: S608  # our own names
                    " AND epoch = (SELECT epoch FROM venue)",
                    (names[0], names[-1]),
                )
            last = names[-1]

    def take(self, received: Sequence[Received], *, up_to: int) -> int:
        """Write other gates' entries a few at a time, and with the last ones how far the stream was read."""
        # A laptop that comes back to its venue hears of a whole evening, while guests stand before it.
        *before, last = in_slices(received, ENTRIES_AT_ONCE) if received else [received]
        return sum(self._take_some(some, 0, gives_way=True) for some in before) + self._take_some(last, up_to)

    def _take_some(self, received: Sequence[Received], up_to: int, *, gives_way: bool = False) -> int:
        now = self._clock.now().raw
        with self._database.transaction(gives_way=gives_way) as db, store_errors():
            epoch = db.conn.execute("SELECT epoch FROM venue").fetchone()
            if epoch is None:
                return 0
            given = [one.entry for one in received]
            own = [entry for entry in given if entry.device_id == self._device_id]
            others = [entry for entry in given if entry.device_id != self._device_id]
            taken = self._take_back(db.conn, own, now) if own else 0
            new, confirmed = self._insert(db.conn, others)
            db.conn.executemany(_SEEN, [(entry.entry_id, epoch[0]) for entry in given])
            db.conn.execute("UPDATE venue SET received = max(received, ?)", (up_to,))
            self._note_conflicts(db.conn, new, confirmed, now)
        self._database.roster_written()
        return taken + len(new)

    def take_carried(self, entries: Sequence[Entry]) -> int:
        """Write another gate's own entries that were carried here by hand, a few at a time; known ones change nothing.

        Args:
            entries: In the order in which that gate made them; this laptop's own are left out.

        Returns:
            How many were new.
        """
        others = [entry for entry in entries if entry.device_id != self._device_id]
        return sum(map(self._take_some_carried, in_slices(others, ENTRIES_AT_ONCE)))

    def _take_some_carried(self, others: Sequence[Entry]) -> int:
        now = self._clock.now().raw
        with self._database.transaction(gives_way=True) as db, store_errors():
            new, confirmed = self._insert(db.conn, others)
            # Seen before any ledger: a platform that tells of them under ids of its own tells nothing new, and a venue
            # that is set up later gets them all the same.
            db.conn.executemany(_SEEN, [(entry.entry_id, 0) for entry in others])
            self._note_conflicts(db.conn, new, confirmed, now)
        self._database.roster_written()
        return len(new)

    def _take_back(self, conn: sqlcipher.Connection, own: Sequence[Entry], now: datetime) -> int:
        """Take in what this laptop lost with an older database, and have it delivered: nobody knows whether it was."""
        taken = EntryRecovery(conn, self._device_id, now).take(own)
        if taken:
            told = (entry for entry in own if entry.outcome is not Outcome.ASK or entry.reason in REPORTED_WHEN_ASKED)
            queue_entries(conn, [entry.entry_id for entry in told])
        return taken

    def _insert(self, conn: sqlcipher.Connection, entries: Sequence[Entry]) -> tuple[list[Entry], list[Entry]]:
        """Insert entries; returns those that are new, and those of which only a platform had told until now."""
        new, known = list[Entry](), list[Entry]()
        for entry in entries:
            if entry.assurance is Assurance.PLATFORM:
                # A gate that has the internet passes on what its platform says, perhaps of scans that are known here.
                if add_others(conn, [entry]):
                    new.append(entry)
                continue
            same = self._told_by_platform(conn, entry)
            if same is not None:
                conn.execute("INSERT OR IGNORE INTO entry_names (name, entry_id) VALUES (?, ?)", (entry.entry_id, same))
                continue
            meant = replace(entry, undoes=_name_here(conn, entry.undoes)) if entry.undoes else entry
            inserted = conn.execute(_INSERT, tables.NEW_ENTRIES.to_row(meant)).rowcount > 0
            (new if inserted else known).append(meant)
        return new, [entry for entry in known if entry.spends and _is_news(conn, entry)]

    def _told_by_platform(self, conn: sqlcipher.Connection, entry: Entry) -> str | None:
        if not entry.admitted or entry.undoes or entry.ticket_id is None:
            return None
        at = to_micros(entry.corrected_at) // 1000 * 1000
        asked = (entry.ticket_id, entry.list_id, entry.direction.value, at)
        row = conn.execute(_TOLD_BY_PLATFORM, asked).fetchone()
        return None if row is None or row[0] == entry.entry_id else str(row[0])

    def _note_conflicts(
        self, conn: sqlcipher.Connection, new: Sequence[Entry], confirmed: Sequence[Entry], now: datetime
    ) -> None:
        if not new and not confirmed:
            return
        search = ConflictSearch(conn, now)
        search.after_pull([], new)
        # What a platform tells of two other gates is theirs to say; what they say themselves is said on every gate.
        search.of_gates([*new, *confirmed])

    def unpublished(self, after: int, limit: int) -> Sequence[Unpublished]:
        """Return what the venue does not have yet and is behind a position, in the log's order."""
        with store_errors():
            rows = self._database.db.conn.execute(_UNPUBLISHED, (after, limit)).fetchall()
        found = map(tables.ENTRIES.from_row, rows)
        return [Unpublished(position=entry.position or 0, entry=entry) for entry in found]

    def decided_alone(self) -> Sequence[Unpublished]:
        """Return this laptop's admissions that spend a ticket and to which the venue did not agree."""
        with store_errors():
            rows = self._database.db.conn.execute(_DECIDED_ALONE).fetchall()
        found = map(tables.ENTRIES.from_row, rows)
        return [Unpublished(position=entry.position or 0, entry=entry) for entry in found]

    def note_published(self, position: int) -> None:
        """Keep that everything up to a position is in the venue's stream."""
        with self._database.transaction() as db, store_errors():
            db.conn.execute("UPDATE venue SET published = max(published, ?)", (position,))

    def is_kept(self, event_id: str) -> bool:
        """Return whether an event is loaded here: of one that was removed no scan stands in this log."""
        with store_errors():
            row = self._database.db.conn.execute("SELECT 1 FROM events WHERE id = ?", (event_id,)).fetchone()
        return row is not None

    def has_spent(self, scan_id: str) -> bool:
        """Return whether a scan used something up, by this log; one that was refused did not."""
        with store_errors():
            row = self._database.db.conn.execute(_SPENT, (scan_id,)).fetchone()
        return row is not None


def _is_news(conn: sqlcipher.Connection, entry: Entry) -> bool:
    """Return whether an entry is here of which the venue has not told yet."""
    query = (
        "SELECT 1 FROM entries AS e WHERE e.entry_id = ?"
        " AND NOT EXISTS (SELECT 1 FROM venue_entries AS v WHERE v.entry_id = e.entry_id)"
    )
    return conn.execute(query, (entry.entry_id,)).fetchone() is not None


def _name_here(conn: sqlcipher.Connection, entry_id: str) -> str:
    row = conn.execute("SELECT entry_id FROM entry_names WHERE name = ?", (entry_id,)).fetchone()
    return entry_id if row is None else str(row[0])
