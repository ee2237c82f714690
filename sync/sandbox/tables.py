"""The sandbox platform's own database: tables in Eventify's record shapes, in one plain SQLite file.

Columns up to ``rev`` are the published record; what stands behind it, and the tables that Eventify does not publish,
are chosen (docs/platforms/eventify.md). ``rev`` counts all changes of the platform: cursors are made of it. Instants
are ISO 8601 texts in UTC with milliseconds, as a JavaScript service would write them.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

_SCHEMA = """
CREATE TABLE IF NOT EXISTS counters (name TEXT PRIMARY KEY, value INTEGER NOT NULL);
INSERT OR IGNORE INTO counters VALUES ('rev', 0), ('epoch', 1);

CREATE TABLE IF NOT EXISTS accounts (
    _id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, passwordHash TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('ATTENDEE', 'ORGANIZER')), isVerified INTEGER NOT NULL,
    verificationToken TEXT, createdAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS profiles (
    _id TEXT PRIMARY KEY, accountId TEXT NOT NULL UNIQUE, firstName TEXT NOT NULL, lastName TEXT NOT NULL,
    city TEXT NOT NULL, avatarUrl TEXT);
CREATE TABLE IF NOT EXISTS events (
    _id TEXT PRIMARY KEY, organizerId TEXT NOT NULL, title TEXT NOT NULL, description TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL CHECK (type IN ('PAID', 'UNPAID')), eventCode TEXT NOT NULL UNIQUE, date TEXT NOT NULL,
    location TEXT NOT NULL DEFAULT '{}', bannerImage TEXT,
    status TEXT NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'CANCELLED')), slots TEXT NOT NULL,
    rev INTEGER NOT NULL, timezone TEXT NOT NULL, endsAt TEXT, updatedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS bookings (
    _id TEXT PRIMARY KEY, userId TEXT NOT NULL, eventId TEXT NOT NULL, slotId TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('PENDING_PAYMENT', 'PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'USED')),
    amountDue INTEGER NOT NULL, createdAt TEXT NOT NULL,
    rev INTEGER NOT NULL, reference TEXT NOT NULL UNIQUE, cancelledAt TEXT, validFrom TEXT, validUntil TEXT,
    updatedAt TEXT NOT NULL, UNIQUE (userId, eventId));
CREATE TABLE IF NOT EXISTS decisions (
    _id TEXT PRIMARY KEY, bookingId TEXT NOT NULL, organizerId TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('APPROVE', 'REJECT')), timestamp TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS qr_codes (
    _id TEXT PRIMARY KEY, bookingId TEXT NOT NULL, qrPayload TEXT NOT NULL UNIQUE,
    status TEXT NOT NULL CHECK (status IN ('ACTIVE', 'USED', 'INVALID')), generatedAt TEXT NOT NULL,
    rev INTEGER NOT NULL, eventId TEXT NOT NULL,
    invalidReason TEXT CHECK (invalidReason IN ('REVOKED', 'TRANSFERRED', 'BLOCKED')), updatedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS entry_logs (
    _id TEXT PRIMARY KEY, qrId TEXT, scannedBy TEXT NOT NULL, scannedAt TEXT NOT NULL,
    result TEXT NOT NULL CHECK (result IN ('SUCCESS', 'DUPLICATE_ENTRY')),
    rev INTEGER NOT NULL, entryId TEXT NOT NULL UNIQUE, bookingId TEXT, eventId TEXT NOT NULL, deviceId TEXT,
    undoneBy TEXT, details TEXT NOT NULL DEFAULT '{}');

-- Chosen ----------------------------------------------------------------------------------------------------------
CREATE TABLE IF NOT EXISTS other_scans (
    entryId TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('REFUSAL', 'EXIT', 'UNDO')),
    bookingId TEXT, eventId TEXT NOT NULL, deviceId TEXT, scannedBy TEXT NOT NULL, scannedAt TEXT NOT NULL,
    rev INTEGER NOT NULL, details TEXT NOT NULL DEFAULT '{}');
CREATE TABLE IF NOT EXISTS revocations (
    _id TEXT PRIMARY KEY, eventId TEXT NOT NULL, bookingId TEXT, payloadHash TEXT, reason TEXT NOT NULL,
    rev INTEGER NOT NULL, updatedAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS signing_keys (
    _id TEXT PRIMARY KEY, eventId TEXT, keyId TEXT NOT NULL, algorithm TEXT NOT NULL, publicKey TEXT NOT NULL,
    notBefore TEXT, notAfter TEXT, revokedAt TEXT, rev INTEGER NOT NULL, privateSeed BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS gate_devices (
    _id TEXT PRIMARY KEY, organizerId TEXT NOT NULL, name TEXT NOT NULL, revoked INTEGER NOT NULL DEFAULT 0,
    createdAt TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS setup_tokens (tokenHash TEXT PRIMARY KEY, organizerId TEXT NOT NULL, usedAt TEXT);
CREATE TABLE IF NOT EXISTS tokens (
    tokenHash TEXT PRIMARY KEY, kind TEXT NOT NULL CHECK (kind IN ('access', 'refresh')), holderId TEXT NOT NULL,
    isDevice INTEGER NOT NULL, expiresAt TEXT NOT NULL, chain TEXT NOT NULL DEFAULT '');
CREATE TABLE IF NOT EXISTS removed (collection TEXT NOT NULL, _id TEXT NOT NULL, rev INTEGER NOT NULL);

CREATE INDEX IF NOT EXISTS bookings_rev ON bookings (rev);
CREATE INDEX IF NOT EXISTS qr_codes_rev ON qr_codes (rev);
CREATE INDEX IF NOT EXISTS qr_codes_booking ON qr_codes (bookingId);
CREATE INDEX IF NOT EXISTS entry_logs_rev ON entry_logs (rev);
CREATE INDEX IF NOT EXISTS entry_logs_booking ON entry_logs (bookingId);
CREATE INDEX IF NOT EXISTS other_scans_rev ON other_scans (rev);
CREATE INDEX IF NOT EXISTS removed_rev ON removed (collection, rev);
"""


def iso(at: datetime) -> str:
    """Return an instant as the platform writes it."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{at.microsecond // 1000:03d}Z"


class Tables:
    """The platform's database, used by all of its threads, one at a time.

    Args:
        path: The file; made when it is not there.
    """

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._conn = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._conn.row_factory = sqlite3.Row
        self._conn.execute("PRAGMA journal_mode = WAL")
        self._conn.execute("PRAGMA synchronous = NORMAL")
        self._conn.executescript(_SCHEMA)

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._conn.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the database for one transaction."""
        with self._lock:
            self._conn.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._conn.execute("ROLLBACK")
                raise
            self._conn.execute("COMMIT")

    def rows(self, sql: str, *arguments: Any) -> list[dict[str, Any]]:
        """Return all rows of a query as dictionaries."""
        with self._lock:
            return [dict(row) for row in self._conn.execute(sql, arguments)]

    def row(self, sql: str, *arguments: Any) -> dict[str, Any] | None:
        """Return the first row of a query, or None."""
        with self._lock:
            found = self._conn.execute(sql, arguments).fetchone()
        return None if found is None else dict(found)

    def run(self, sql: str, *arguments: Any) -> int:
        """Run one statement; returns how many rows it changed."""
        with self._lock:
            return self._conn.execute(sql, arguments).rowcount

    def insert(self, table: str, *records: dict[str, Any]) -> None:
        """Insert records of the same shape."""
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
        return self.row("SELECT 1 FROM events") is None
