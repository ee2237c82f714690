"""A sandbox platform's own database: one plain SQLite file, one connection, one user at a time.

Each platform brings its platform's tables (``schema``). Beside them stand the sandbox's own: ``counters`` (among them
``rev``, which counts all changes, and ``epoch``, whose change makes every cursor worthless), ``sandbox_tokens``, and
``sandbox_answers`` to what clients asked for under ids of their own.
Foreign keys, CHECKs and UNIQUEs are enforced by the database, as the platforms' databases do.
"""

import sqlite3
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_OWN_SCHEMA = """
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT OR IGNORE INTO counters VALUES ('rev', 0), ('epoch', 1);
CREATE TABLE IF NOT EXISTS sandbox_tokens (
    tokenHash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh', 'setup')),
    holderId TEXT NOT NULL, isDevice INTEGER NOT NULL, expiresAt TEXT NOT NULL, usedAt TEXT,
    chain TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS sandbox_answers (clientId TEXT PRIMARY KEY, kind TEXT NOT NULL, answer TEXT NOT NULL);
"""

Row = dict[str, Any]


def iso(at: datetime) -> str:
    """Return an instant as ISO 8601 text in UTC with milliseconds, as a JavaScript service would write it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


def iso_micros(at: datetime) -> str:
    """Return an instant as ISO 8601 text in UTC with microseconds, as PostgreSQL's timestamptz keeps it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


class Tables:
    """The platform's database, used by all of its threads, one at a time.

    Args:
        path: The file; made when it is not there.
        schema: The platform's tables, as ``CREATE TABLE IF NOT EXISTS`` statements.
    """

    def __init__(self, path: Path, schema: str) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        # One that the same thread may take again: count_up asks counter while it holds it.
        self._lock = threading.RLock()
        # No implicit transactions: where one begins is said by BEGIN, and Python would begin some of its own.
        self._conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._conn.row_factory = sqlite3.Row
        self._conn.execute("PRAGMA journal_mode = WAL")
        # A stand-in may forget its last second in a power cut; the gate is what is tested, and its writes are
        # durable.
        self._conn.execute("PRAGMA synchronous = NORMAL")
        self._conn.execute("PRAGMA foreign_keys = ON")
        self._conn.executescript(_OWN_SCHEMA + schema)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._conn.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the database for one transaction; an inner one belongs to the outer."""
        with self._lock:
            if self._conn.in_transaction:
                yield
                return
            # At once a writer: one that begins by reading may be refused the lock in its middle.
            self._conn.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._conn.execute("ROLLBACK")
                raise
            self._conn.execute("COMMIT")

    def rows(self, sql: str, *arguments: Any) -> list[Row]:
        """Return all rows of a query as dictionaries."""
        with self._lock:
            return [dict(row) for row in self._conn.execute(sql, arguments)]

    def row(self, sql: str, *arguments: Any) -> Row | None:
        """Return the first row of a query, or None."""
        with self._lock:
            found = self._conn.execute(sql, arguments).fetchone()
        return None if found is None else dict(found)

    def run(self, sql: str, *arguments: Any) -> int:
        """Run one statement; returns how many rows it changed."""
        with self._lock:
            return self._conn.execute(sql, arguments).rowcount

    def insert(self, table: str, *records: Mapping[str, Any]) -> None:
        """Insert records of the same shape.

        Raises:
            sqlite3.IntegrityError: A key, a CHECK or a UNIQUE of the platform refuses one of them.
        """
        if not records:
            return
        names = list(records[0])
        marks = ", ".join(f":{name}" for name in names)
        sql = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608  # our own names
        with self._lock:
            self._conn.executemany(sql, records)

    def counter(self, name: str) -> int:
        """Return a counter's value."""
        found = self.row("SELECT value FROM counters WHERE name = ?", name)
        return int(found["value"]) if found else 0

    def count_up(self, name: str, by: int = 1) -> int:
        """Move a counter on.

        Returns:
            Its new value.
        """
        with self._lock:
            self.run("UPDATE counters SET value = value + ? WHERE name = ?", by, name)
            return self.counter(name)

    def is_empty(self) -> bool:
        """Return whether nothing was seeded yet."""
        # Every seeded record counts a change, so a file that only has its tables is still empty.
        return self.counter("rev") == 0
