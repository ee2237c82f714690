"""Entries that did not get through: given up, or held back with all of their kind; open until a person closes them.

Door actions that were refused are in ``refused_door_actions``; both go by the same verbs. Nothing is ever deleted: a
closed one stays in the outbox with the words of whoever closed it.
"""

import re
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.entries.entry import Entry
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

# Eighteen digits at most: more do not fit into SQLite's integers.
_NUMBER = re.compile(r"[Ee]-?([0-9]{1,18})")
_COLUMNS = ", ".join(f"e.{name}" for name in tables.ENTRIES.columns)
_WIDTH = len(tables.ENTRIES.columns)

_STATES = (("dead", "1"), ("queued", "o.holds > 0"))
_UNDELIVERED = " UNION ALL ".join(
    f"SELECT {_COLUMNS}, o.id, o.state, o.attempts, o.last_error, o.settled_at, o.settled_note,"  # noqa: S608
    f" coalesce(nullif(t.number, ''), b.number, '') FROM outbox AS o"
    " CROSS JOIN entries AS e ON e.position = o.id LEFT JOIN tickets AS t ON t.id = e.ticket_id"
    " LEFT JOIN bookings AS b ON b.id = coalesce(t.booking_id, e.booking_id)"
    f" WHERE o.kind = 'entry' AND o.state = '{state}' AND {also} AND (?1 OR o.settled_at IS NULL)"
    for state, also in _STATES
)


@dataclass(frozen=True, slots=True, kw_only=True)
class UndeliveredEntry:
    """An entry that the platform did not take.

    Attributes:
        number: What people call it.
        entry: Who, where and when.
        ticket_number: Number of its ticket, else of its booking, else "".
        why: How the last attempt ended.
        attempts: Failures of its own.
        held: It still waits, with all of its kind; else it was given up.
        settled_at: When somebody closed it, or None.
        settled_note: That person's words.
    """

    number: str
    entry: Entry = field(repr=False)
    ticket_number: str
    why: str
    attempts: int
    held: bool
    settled_at: datetime | None = None
    settled_note: str = ""


@dataclass(frozen=True, slots=True)
class DeliveryProblem:
    """One thing that is wrong with items of the outbox that still wait.

    Attributes:
        error: Technical words, without names or secrets.
        items: How many it concerns.
    """

    error: str
    items: int


def undelivered_entries(database: Database, *, settled: bool = False, limit: int = -1) -> list[UndeliveredEntry]:
    """Return what did not get through, in the order of the queue.

    Args:
        database: The database.
        settled: Also what was closed.
        limit: At most so many; -1 for all.
    """
    with store_errors():
        rows = database.db.conn.execute(f"{_UNDELIVERED} ORDER BY {_WIDTH + 1} LIMIT ?2", (settled, limit)).fetchall()
    return [_undelivered_entry(row[:_WIDTH], row[_WIDTH:]) for row in rows]


def _undelivered_entry(entry_row: tuple[object, ...], rest: tuple[object, ...]) -> UndeliveredEntry:
    place, state, attempts, why, settled_at, note, number = rest
    return UndeliveredEntry(
        number=f"E-{place}",
        entry=tables.ENTRIES.from_row(entry_row),
        ticket_number=str(number),
        why=str(why),
        attempts=int(str(attempts)),
        held=state == "queued",
        settled_at=from_micros(settled_at) if isinstance(settled_at, int) else None,
        settled_note=str(note),
    )


def retry_undelivered_entry(database: Database, number: str) -> bool:
    """Put an entry back into the queue, due now and with a clean count.

    Returns:
        False when there is no such open one.
    """
    place = _place(number)
    with database.transaction() as db, store_errors():
        changed = db.conn.execute(
            "UPDATE outbox SET state = 'queued', attempts = 0, holds = 0, next_attempt_at = NULL WHERE id = ?"
            " AND kind = 'entry' AND settled_at IS NULL AND (state = 'dead' OR state = 'queued' AND holds > 0)",
            (place,),
        ).rowcount
    return bool(changed)


def settle_undelivered_entry(database: Database, number: str, note: str, now: datetime) -> bool:
    """Close an entry with somebody's words: the platform is not told of it any more.

    Returns:
        False when there is no such open one.
    """
    place = _place(number)
    with database.transaction() as db, store_errors():
        changed = db.conn.execute(
            "UPDATE outbox SET state = 'dead', holds = 0, next_attempt_at = NULL, settled_at = ?1, settled_note = ?2"
            " WHERE id = ?3 AND kind = 'entry' AND settled_at IS NULL"
            " AND (state = 'dead' OR state = 'queued' AND holds > 0)",
            (to_micros(now), note, place),
        ).rowcount
    return bool(changed)


def reopen_undelivered_entry(database: Database, number: str) -> bool:
    """Open a closed entry again; it is told to the platform only where somebody tries it again.

    Returns:
        False when there is no such closed one.
    """
    place = _place(number)
    with database.transaction() as db, store_errors():
        changed = db.conn.execute(
            "UPDATE outbox SET settled_at = NULL, settled_note = '' WHERE id = ? AND kind = 'entry'"
            " AND state = 'dead' AND settled_at IS NOT NULL",
            (place,),
        ).rowcount
    return bool(changed)


def delivery_problems(database: Database, limit: int) -> list[DeliveryProblem]:
    """Return what is wrong with items that wait, the most frequent first."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT last_error, count(*) FROM outbox WHERE state = 'queued'"
            " AND last_error <> '' GROUP BY last_error ORDER BY count(*) DESC, last_error LIMIT ?",
            (limit,),
        ).fetchall()
    return [DeliveryProblem(str(row[0]), int(row[1])) for row in rows]


def _place(number: str) -> int | None:
    match = _NUMBER.fullmatch(number.strip())
    return int(match[1]) if match else None
