"""What two sides decided without knowing of each other, kept in ``entry_notes`` until an organizer settles it.

    admitted_twice       this laptop and another gate let the same guest in by the same list, with no way out between
    admitted_revoked     the code or the ticket had been withdrawn before this laptop admitted it
    admitted_cancelled   the booking was cancelled or refunded by somebody who did not know of the admission

Invariants: a conflict is noted once, whichever of its sides is learned first; nothing is ever deleted from the table;
only a person settles. Entries that were taken back are no side of a new conflict.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.conflicts.settlements import decide
from kiosk.store.database import Database

_SIDES = "SELECT kind, entry_id, other FROM entry_notes WHERE id = ?"


class ConflictKind(StrEnum):
    """Which two decisions contradict each other."""

    TWICE = "admitted_twice"
    REVOKED = "admitted_revoked"
    CANCELLED = "admitted_cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One contradiction.

    Attributes:
        id: Number for people.
        entry_id: This laptop's entry.
        kind: Which contradiction.
        other: The other side's id: an entry, the ticket or code that was withdrawn, the booking or ticket.
        details: ``ours`` and ``theirs``: ids, gates, staff, corrected times (``at``, ISO 8601).
        found_at: When it was learned.
        settled_at: When an organizer settled it, or None.
        settled_note: The organizer's words.
    """

    id: int
    entry_id: str
    kind: ConflictKind
    other: str
    details: Mapping[str, Any] = field(repr=False)
    found_at: datetime
    settled_at: datetime | None = None
    settled_note: str = ""


def conflicts(database: Database, *, settled: bool = False, limit: int = -1) -> list[Conflict]:
    """Return the open conflicts, oldest first.

    Args:
        database: The database.
        settled: Also those that were settled.
        limit: At most so many; -1 for all: one that is not told waits for ever.
    """
    where = "" if settled else " WHERE settled_at IS NULL"
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT id, entry_id, kind, other, details, created_at, settled_at, settled_note"  # noqa: S608
            f" FROM entry_notes{where} ORDER BY id LIMIT ?",
            (limit,),
        ).fetchall()
    return [
        Conflict(
            id=row[0],
            entry_id=row[1],
            kind=ConflictKind(row[2]),
            other=row[3],
            details=json.loads(row[4]),
            found_at=from_micros(row[5]),
            settled_at=None if row[6] is None else from_micros(row[6]),
            settled_note=row[7],
        )
        for row in rows
    ]


def open_conflicts(database: Database) -> int:
    """Return how many conflicts wait for an organizer."""
    with store_errors():
        row = database.db.conn.execute("SELECT count(*) FROM entry_notes WHERE settled_at IS NULL").fetchone()
    return int(row[0])


def settle_conflict(
    database: Database, conflict_id: int, note: str, now: datetime, *, decision: str = "", staff: str = ""
) -> bool:
    """Close a conflict with an organizer's words; it stays in the table, and other gates of the venue hear of it.

    Args:
        database: The database.
        conflict_id: Which conflict.
        note: The organizer's words.
        now: Corrected time.
        decision: A word of ``Decision``, or "".
        staff: Who, or "".

    Returns:
        False when there is no such open conflict.
    """
    with database.transaction() as db, store_errors():
        found = db.conn.execute(f"{_SIDES} AND settled_at IS NULL", (conflict_id,)).fetchone()
        if found is not None:
            kind, *sides = found
            decide(db.conn, kind, (*sides,), now, settled=True, note=note, decision=decision, staff=staff)
    return found is not None


def reopen_conflict(database: Database, conflict_id: int, note: str, now: datetime, *, staff: str = "") -> bool:
    """Open a settled conflict again, here and at the other gates of the venue.

    Args:
        database: The database.
        conflict_id: Which conflict.
        note: Why, in the organizer's words.
        now: Corrected time.
        staff: Who, or "".

    Returns:
        False when there is no such settled conflict.
    """
    with database.transaction() as db, store_errors():
        found = db.conn.execute(f"{_SIDES} AND settled_at IS NOT NULL", (conflict_id,)).fetchone()
        if found is not None:
            kind, *sides = found
            decide(db.conn, kind, (*sides,), now, settled=False, note=note, staff=staff)
    return found is not None
