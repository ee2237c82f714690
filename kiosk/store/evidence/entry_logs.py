"""Logs over this laptop's own entries: how far each is hashed, its key, its signed checkpoints.

Invariants: an entry is in one log, that of its device and installation, behind the one with the number before; a log
only grows, and grows in the same transaction as its checkpoint is written. Entries themselves are only read.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database

_LOG_COLUMNS = "device_id, installation, origin, private_key, public_key, size, frontier"
_OWN_BEHIND = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries"  # noqa: S608  # our own names
    " WHERE position > ? AND position <= ? AND is_local = 1 ORDER BY position"
)
_OF_LOG = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries"  # noqa: S608  # our own names
    " WHERE device_id = ? AND installation = ? AND is_local = 1 AND sequence > ? ORDER BY sequence"
)
_SAVE_LOG = (
    f"INSERT INTO entry_logs ({_LOG_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  # our own names
    " ON CONFLICT (device_id, installation) DO UPDATE SET size = excluded.size, frontier = excluded.frontier"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredLog:
    """One log.

    Attributes:
        device_id: Device whose entries it holds.
        installation: Installation that numbered them.
        origin: Its name, and its key's.
        private_key: Ed25519, 32 bytes.
        public_key: Ed25519, 32 bytes.
        size: How many entries are hashed.
        frontier: State of the tree over them.
    """

    device_id: str
    installation: int
    origin: str
    private_key: bytes
    public_key: bytes
    size: int = 0
    frontier: bytes = b""


@dataclass(frozen=True, slots=True)
class StoredCheckpoint:
    """One checkpoint.

    Attributes:
        origin: Its log.
        size: How many entries it is over.
        made_at: When, by the corrected clock.
        note: The signed note.
    """

    origin: str
    size: int
    made_at: datetime
    note: str


@dataclass(frozen=True, slots=True)
class NewEntries:
    """What is to be hashed.

    Attributes:
        after: Position up to which everything was hashed before.
        until: Position up to which it will be.
        entries: This laptop's own between the two, in order.
        more: Whether there are others behind them.
    """

    after: int
    until: int
    entries: tuple[Entry, ...]
    more: bool


def entry_logs(database: Database) -> list[StoredLog]:
    """Return every log, oldest installation first."""
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {_LOG_COLUMNS} FROM entry_logs ORDER BY installation, rowid"  # noqa: S608  # our own names
        ).fetchall()
    return [
        StoredLog(
            device_id=row[0], installation=row[1], origin=row[2], private_key=row[3], public_key=row[4], size=row[5],
            frontier=row[6],
        )
        for row in rows
    ]  # fmt: skip


def new_entries(database: Database, most: int) -> NewEntries:
    """Return what was recorded since entries were last hashed.

    Args:
        database: The database.
        most: So many positions at once: while they are read, nothing of the write-ahead log is written over.
    """
    with database.reading(), store_errors():
        conn = database.db.conn
        after = _position(conn)
        last = int(conn.execute("SELECT coalesce(max(position), 0) FROM entries").fetchone()[0])
        until = min(last, after + most)
        rows = conn.execute(_OWN_BEHIND, (after, until)).fetchall()
    return NewEntries(after, max(after, until), tuple(tables.ENTRIES.from_row(row) for row in rows), until < last)


def save_checkpoints(
    database: Database, new: NewEntries, logs: Sequence[StoredLog], checkpoints: Sequence[StoredCheckpoint]
) -> bool:
    """Bring logs forward and keep their checkpoints, all or nothing.

    Returns:
        False when another program hashed the same entries meanwhile; nothing was written then.
    """
    with database.transaction() as db, store_errors():
        # Asked under the lock: another program may have begun the same log, under a key of its own.
        if _position(db.conn) != new.after or any(_origin(db.conn, log) not in (None, log.origin) for log in logs):
            return False
        db.conn.execute("UPDATE hashed_entries SET position = ?", (new.until,))
        for log in logs:
            db.conn.execute(
                _SAVE_LOG,
                (
                    log.device_id, log.installation, log.origin, log.private_key, log.public_key, log.size,
                    log.frontier,
                ),
            )  # fmt: skip
        db.conn.executemany(
            "INSERT INTO checkpoints (origin, size, made_at, note) VALUES (?, ?, ?, ?)",
            [(one.origin, one.size, to_micros(one.made_at), one.note) for one in checkpoints],
        )
    return True


def _position(conn: sqlcipher.Connection) -> int:
    return int(conn.execute("SELECT position FROM hashed_entries").fetchone()[0])


def _origin(conn: sqlcipher.Connection, log: StoredLog) -> str | None:
    row = conn.execute(
        "SELECT origin FROM entry_logs WHERE device_id = ? AND installation = ?", (log.device_id, log.installation)
    ).fetchone()
    return None if row is None else str(row[0])


def entries_of(database: Database, log: StoredLog, *, behind: int = -1) -> Iterator[Entry]:
    """Yield the entries of a log in order, also those that are not hashed yet.

    Args:
        database: The database.
        log: The log.
        behind: Only those with a higher sequence number.
    """
    with store_errors():
        for row in database.db.conn.execute(_OF_LOG, (log.device_id, log.installation, behind)):
            yield tables.ENTRIES.from_row(row)


def notes_of(database: Database, origin: str) -> list[str]:
    """Return the checkpoints of a log, oldest first."""
    with store_errors():
        rows = database.db.conn.execute("SELECT note FROM checkpoints WHERE origin = ? ORDER BY id", (origin,))
        return [str(row[0]) for row in rows]


def newest_note(database: Database) -> str | None:
    """Return the checkpoint that was made last, or None before there is one."""
    with store_errors():
        row = database.db.conn.execute("SELECT note FROM checkpoints ORDER BY id DESC LIMIT 1").fetchone()
    return None if row is None else str(row[0])


def last_notes(database: Database) -> list[str]:
    """Return the newest checkpoint of each log that has entries, newest first."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT note FROM checkpoints WHERE size > 0 AND id IN (SELECT max(id) FROM checkpoints GROUP BY origin)"
            " ORDER BY id DESC"
        ).fetchall()
    return [str(row[0]) for row in rows]
