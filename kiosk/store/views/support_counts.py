"""What a database holds, as numbers alone: for a report that leaves the laptop."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.database import Database

_TABLES = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND sql NOT LIKE '%VIRTUAL%'"
    " ORDER BY name"
)
_RUNS = (
    "SELECT operation, status, started_at, success_count, error_count, error_details FROM sync_runs"
    " ORDER BY id DESC LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class SyncRun:
    """One exchange with the platform.

    Attributes:
        operation: What was exchanged.
        status: How it ended.
        started_at: When it began.
        succeeded: Items that went well.
        failed: Items that did not.
        error: Technical words, without names or secrets.
    """

    operation: str
    status: str
    started_at: datetime
    succeeded: int
    failed: int
    error: str


def row_counts(database: Database) -> Mapping[str, int]:
    """Return how many rows each table has."""
    conn = database.db.conn
    with store_errors():
        names = [str(row[0]) for row in conn.execute(_TABLES).fetchall()]
        # Names of our own schema, and nothing that anybody typed.
        return {name: int(conn.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in names}  # noqa: S608


def schema_version(database: Database) -> int:
    """Return the number of the last migration."""
    with store_errors():
        return int(database.db.conn.execute("PRAGMA user_version").fetchone()[0])


def last_runs(database: Database, limit: int) -> list[SyncRun]:
    """Return the last exchanges with the platform, newest first."""
    with store_errors():
        rows = database.db.conn.execute(_RUNS, (limit,)).fetchall()
    return [SyncRun(row[0], row[1], from_micros(row[2]), row[3], row[4], row[5]) for row in rows]
