"""When each stream was last asked, what that brought, and when it is asked next.

Invariant: the daemon alone writes; the window, the command line and the reports read it here and nowhere else. Instants
are by the corrected clock.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

PUSH: Final = "push"
"""What is sent stands among the streams by this name: no stream is called so."""

# Streams of a database whose daemon has not run since an update, or has not come so far yet, have a state and no run.
_ALL = """
SELECT s.stream, coalesce(r.ran_at, s.updated_at), coalesce(r.records, 0), coalesce(r.error, ''), r.next_at,
       s.is_unfinished
FROM stream_states AS s LEFT JOIN stream_runs AS r ON r.stream = s.stream
UNION ALL
SELECT r.stream, r.ran_at, r.records, r.error, r.next_at, r.stream <> :push FROM stream_runs AS r
WHERE r.stream NOT IN (SELECT stream FROM stream_states)
ORDER BY 1
"""
_KEEP = """
INSERT INTO stream_runs (stream, ran_at, records, error, next_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (stream) DO UPDATE SET
    ran_at = excluded.ran_at, records = excluded.records, error = excluded.error, next_at = excluded.next_at
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamRun:
    """How one stream stands.

    Attributes:
        name: The stream, or ``PUSH``.
        ran_at: When it was last asked.
        records: What that brought; of ``PUSH`` what was delivered.
        error: Technical words on why that failed, or "".
        next_at: When it is asked next; None where that follows from what there is to do.
        unfinished: It was never read to its end.
    """

    name: str
    ran_at: datetime
    records: int = 0
    error: str = ""
    next_at: datetime | None = None
    unfinished: bool = False


def stream_runs(database: Database) -> list[StreamRun]:
    """Return how each stream stands, what is sent first, then by name.

    Raises:
        StoreError: The database cannot be read.
    """
    with store_errors():
        rows = database.db.conn.execute(_ALL, {"push": PUSH}).fetchall()
    found = [
        StreamRun(
            name=name,
            ran_at=from_micros(ran_at),
            records=records,
            error=error,
            next_at=None if next_at is None else from_micros(next_at),
            unfinished=bool(unfinished),
        )
        for name, ran_at, records, error, next_at, unfinished in rows
    ]
    return sorted(found, key=lambda run: (run.name != PUSH, run.name))


def note_stream_runs(database: Database, ran: Sequence[StreamRun], next_at: Mapping[str, datetime | None]) -> None:
    """Write what a run of the daemon came to, in one transaction.

    Args:
        database: The database.
        ran: The streams that were asked.
        next_at: When each stream that there is is asked next; of others nothing is kept, they were another platform's.

    Raises:
        StoreError: It could not be written.
    """
    with database.transaction() as db, store_errors():
        conn = db.conn
        conn.executemany(_KEEP, [_row(replace(run, next_at=next_at.get(run.name))) for run in ran])
        conn.executemany(
            "UPDATE stream_runs SET next_at = ? WHERE stream = ?",
            [(None if at is None else to_micros(at), name) for name, at in next_at.items()],
        )
        conn.execute(
            "DELETE FROM stream_runs WHERE stream NOT IN (SELECT value FROM json_each(?))", (json.dumps([*next_at]),)
        )


def _row(run: StreamRun) -> tuple[object, ...]:
    next_at = None if run.next_at is None else to_micros(run.next_at)
    return run.name, to_micros(run.ran_at), run.records, run.error, next_at
