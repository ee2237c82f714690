"""Small questions and chores of the daemon: is anything due, what ran lately, what lies aside."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.write_lock import ENTRIES_AT_ONCE, MARKS_PER_ENTRY
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.search.search_index import index_tickets

_BULK_PAGES = 8192
_BULK_CACHE_KIB = 98_304
"""Every page that leaves the cache is encrypted on its way out and decrypted on its way back."""
_MINUTE = 60_000_000
_ON = (
    "(coalesce(admission_at, starts_at) IS NULL OR"
    f" :now BETWEEN coalesce(admission_at, starts_at) - {4 * 60 * _MINUTE}"
    f" AND coalesce(ends_at, coalesce(starts_at, admission_at) + {12 * 60 * _MINUTE}) + {60 * _MINUTE})"
)
# Without any event nobody knows yet when guests come: asking often does no harm then.
_DOORS = f"""
SELECT NOT EXISTS (SELECT 1 FROM events)
    OR EXISTS (SELECT 1 FROM events WHERE status NOT IN ('cancelled', 'completed') AND has_dates = 0 AND {_ON})
    OR EXISTS (SELECT 1 FROM event_dates WHERE {_ON})
    OR coalesce((SELECT corrected_at FROM entries ORDER BY position DESC LIMIT 1)
                BETWEEN :lately AND :soon, 0)
"""  # noqa: S608  # our own words
_PUT_OFF = "SELECT id FROM outbox WHERE id > ? AND state = 'queued' AND next_attempt_at IS NOT NULL ORDER BY id LIMIT ?"
_DUE_NOW = (
    "UPDATE outbox SET next_attempt_at = NULL"
    " WHERE id BETWEEN ? AND ? AND state = 'queued' AND next_attempt_at IS NOT NULL"
)
# One that was begun and has not ended, or was called off, says nothing about the platform.
_FAILING_SINCE = """
SELECT started_at FROM sync_runs WHERE status = 'failed'
    AND id > coalesce((SELECT max(id) FROM sync_runs WHERE status = 'completed'), 0)
ORDER BY id LIMIT 1
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncRun:
    """One push or pull, as ``sync_runs`` keeps it."""

    operation: str
    status: str
    started_at: datetime
    completed_at: datetime | None
    succeeded: int
    failed: int
    error: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadLetter:
    """An item that the platform will not take."""

    kind: str
    ref_id: str
    attempts: int
    last_error: str


def are_doors_open(database: Database, now: datetime) -> bool:
    """Return whether guests come now: an event is on, somebody was scanned lately, or nobody knows.

    Doors count as open from four hours before admission (or the beginning) until one hour after the end, and for half
    an hour after each scan. An event that does not say when it is may be now.
    """
    at = to_micros(now)
    with store_errors():
        row = database.db.conn.execute(
            _DOORS, {"now": at, "lately": at - 30 * _MINUTE, "soon": at + 30 * _MINUTE}
        ).fetchone()
    return bool(row[0])


def is_request_open(database: Database) -> bool:
    """Return whether the kiosk asked for something. Cheap."""
    with store_errors():
        row = database.db.conn.execute("SELECT EXISTS (SELECT 1 FROM requests WHERE state = 'open')").fetchone()
    return bool(row[0])


def make_queue_due(database: Database) -> int:
    """Make every queued item due now, as after a jump of the clock or when somebody asks for it.

    Returns:
        How many had been put off.
    """
    conn, count, last = database.db.conn, 0, -(1 << 62)
    while True:
        with store_errors():
            ids = [row[0] for row in conn.execute(_PUT_OFF, (last, ENTRIES_AT_ONCE * MARKS_PER_ENTRY))]
        if not ids:
            return count
        # After a night without a network these are all of an evening: a few at a time, because guests come in.
        with database.transaction(gives_way=True) as db, store_errors():
            count += int(db.conn.execute(_DUE_NOW, (ids[0], ids[-1])).rowcount)
        last = ids[-1]


def prune_runs(database: Database, keep: int) -> int:
    """Delete all but the newest sync runs.

    Returns:
        How many went.
    """
    with database.transaction() as db, store_errors():
        return int(
            db.conn.execute(
                "DELETE FROM sync_runs WHERE id <= (SELECT id FROM sync_runs ORDER BY id DESC LIMIT 1 OFFSET ?)",
                (keep,),
            ).rowcount
        )


def recent_runs(database: Database, limit: int) -> list[SyncRun]:
    """Return the newest sync runs, newest first."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT operation, status, started_at, completed_at, success_count, error_count, error_details"
            " FROM sync_runs ORDER BY id DESC LIMIT ?",
            (limit,),
        ).fetchall()
    return [
        SyncRun(
            operation=row[0],
            status=row[1],
            started_at=from_micros(row[2]),
            completed_at=None if row[3] is None else from_micros(row[3]),
            succeeded=row[4],
            failed=row[5],
            error=row[6],
        )
        for row in rows
    ]


def failing_since(database: Database) -> datetime | None:
    """Return when the first of the latest runs began that failed one after the other; None where the last one did not.

    Over all runs that are kept: in a weekend without a network more of them fail than anybody lists.
    """
    with store_errors():
        row = database.db.conn.execute(_FAILING_SINCE).fetchone()
    return None if row is None else from_micros(row[0])


def dead_letters(database: Database, limit: int) -> list[DeadLetter]:
    """Return items that lie aside, oldest first."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT kind, ref_id, attempts, last_error FROM outbox WHERE state = 'dead'"
            " ORDER BY created_at, id LIMIT ?",
            (limit,),
        ).fetchall()
    return [DeadLetter(kind=row[0], ref_id=row[1], attempts=row[2], last_error=row[3]) for row in rows]


def roster_counts(database: Database) -> dict[str, int]:
    """Return how many records of each kind the roster holds, by table."""
    tables = ("events", "ticket_types", "check_in_lists", "bookings", "tickets", "credentials", "signing_keys")
    with store_errors():
        return {
            table: int(database.db.conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608
            for table in tables
        }


@contextmanager
def bulk_writes(database: Database) -> Iterator[None]:
    """Write a first snapshot of the roster with less work for the disk, by this thread only.

    The write-ahead log may grow to some 32 MiB before it is copied into the database, and commits do not wait for the
    disk: a power cut may take back the last pages, always together with their cursor, and they are read again. So
    nothing but the roster may be written inside; and not while gates are scanning, because their next commit might
    have to do the copying.
    """
    conn = database.db.conn
    with store_errors():
        usual = int(conn.execute("PRAGMA wal_autocheckpoint").fetchone()[0])
        kept = int(conn.execute("PRAGMA cache_size").fetchone()[0])
        conn.execute(f"PRAGMA wal_autocheckpoint = {_BULK_PAGES}")
        conn.execute(f"PRAGMA cache_size = {-_BULK_CACHE_KIB}")
        conn.execute("PRAGMA synchronous = NORMAL")
    try:
        yield
    finally:
        with store_errors():
            # First of all: whatever else fails here, no scan may be committed without reaching the disk.
            conn.execute("PRAGMA synchronous = FULL")
            conn.execute(f"PRAGMA wal_autocheckpoint = {usual}")
            conn.execute(f"PRAGMA cache_size = {kept}")
            conn.execute("PRAGMA shrink_memory")
            conn.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()


def make_findable(database: Database, after: int, limit: int) -> int | None:
    """Bring the search index up to date for some tickets that were written without it.

    Args:
        database: The database.
        after: What an earlier call returned; 0 for the beginning.
        limit: At most so many tickets.

    Returns:
        Where to go on, None when that was all.
    """
    with database.transaction() as db, store_errors():
        # By rowid, not by offset: rows that are added or go meanwhile do not shift it.
        rows = db.conn.execute(
            "SELECT rowid, id FROM tickets WHERE rowid > ? ORDER BY rowid LIMIT ?", (after, limit)
        ).fetchall()
        index_tickets(db.conn, [row[1] for row in rows])
    return int(rows[-1][0]) if len(rows) == limit else None
