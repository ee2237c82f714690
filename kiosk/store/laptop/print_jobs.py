"""What waits for a printer on this laptop, and what was printed. Jobs are added and marked, and never deleted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from kiosk.domain.reports.printing.jobs import PrintJob, PrintKind
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database

_COLUMNS: Final = tables.PRINT_JOBS.select_list
_INSERT: Final = tables.PRINT_JOBS.insert()
# A receipt or a ticket that is not there is not there tomorrow either; a printer that is away comes back.
_WAITING: Final = f"""
SELECT {_COLUMNS} FROM print_jobs
 WHERE printed_at IS NULL AND (?1 IS NULL OR kind = ?1) AND made_at >= ?2 AND trouble NOT LIKE 'door.%' ORDER BY rowid
"""  # noqa: S608  # our own names

# Scans are decided one after the other, and each has its badge asked for before the next: only the last can lack it.
_LAST = """
SELECT e.ticket_id FROM (SELECT * FROM entries WHERE is_local = 1 ORDER BY position DESC LIMIT 1) AS e
 WHERE e.outcome = 'admit' AND e.direction = 'entry' AND e.undoes IS NULL AND e.corrected_at >= ?1
   AND NOT EXISTS (SELECT 1 FROM print_jobs AS j WHERE j.kind = 'badge' AND j.about = e.ticket_id
                                                   AND j.made_at >= e.corrected_at)
   AND NOT EXISTS (SELECT 1 FROM badge_requests AS r WHERE r.ticket_id = e.ticket_id AND r.made_at >= e.corrected_at)
"""


def add_print_job(database: Database, job: PrintJob) -> PrintJob:
    """Add a job, numbered among those about the same thing.

    Raises:
        StoreError: It could not be written.
    """
    with database.transaction() as db, store_errors():
        before = db.conn.execute(
            "SELECT count(*) FROM print_jobs WHERE kind = ? AND about = ?", (job.kind.value, job.about)
        ).fetchone()[0]
        numbered = replace(job, copies_before=before)
        db.conn.execute(_INSERT, tables.PRINT_JOBS.to_row(numbered))
    return numbered


def waiting_print_jobs(
    database: Database, kind: PrintKind | None = None, *, since: datetime | None = None
) -> Sequence[PrintJob]:
    """Return what waits, the oldest first; what nothing can be printed of any more waits for nothing.

    Args:
        database: The database.
        kind: Only such; None for all.
        since: Only what was asked for since then; None for all.
    """
    with store_errors():
        rows = database.db.conn.execute(
            _WAITING, (kind.value if kind is not None else None, to_micros(since) if since is not None else 0)
        ).fetchall()
    return [tables.PRINT_JOBS.from_row(row) for row in rows]


def last_without_badge(database: Database, *, since: datetime) -> str:
    """Return the ticket by which this laptop let somebody in last, where no badge was asked for since; else "".

    Args:
        database: The database.
        since: Whoever came in before is not waited for any more.
    """
    with store_errors():
        row = database.db.conn.execute(_LAST, (to_micros(since),)).fetchone()
    return str(row[0] or "") if row is not None else ""


def note_printed(database: Database, job_id: str, at: datetime) -> None:
    """Write down that a printer took a job; the code on it is forgotten, nothing needs it any more."""
    with database.transaction() as db, store_errors():
        db.conn.execute(
            "UPDATE print_jobs SET printed_at = ?, trouble = '', code = '' WHERE id = ?", (to_micros(at), job_id)
        )


def note_not_printed(database: Database, job_id: str, trouble: str) -> None:
    """Write down why a printer did not take a job; it goes on waiting."""
    with database.transaction() as db, store_errors():
        db.conn.execute("UPDATE print_jobs SET trouble = ? WHERE id = ?", (trouble, job_id))
