"""Door actions that the platform refused: open until a person closes them.

A refused walk-in holds back its entries and whatever else was done to it; closing it without the platform closes those,
too. Nothing is ever deleted.
"""

from dataclasses import dataclass, field
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, door_number
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.roster.pull_progress import pull_state

CLOSED = "the walk-in it belongs to was closed without the platform"
TAKEN_BACK = "taken back at the door"

_WIDTH = len(tables.DOOR_BOOKINGS.columns)
_ITEMS = f"""
SELECT {", ".join(f"d.{name}" for name in tables.DOOR_BOOKINGS.columns)}, d.refusal, d.settled_at, d.settled_note,
 o.attempts, (SELECT count(*) FROM entries AS e CROSS JOIN outbox AS q ON q.kind = 'entry' AND q.id = e.position
              WHERE {by_ticket("= d.id")} AND q.state = 'queued'), b.number
 FROM door_bookings AS d JOIN outbox AS o ON o.kind = 'booking' AND o.ref_id = d.id
 LEFT JOIN bookings AS b ON b.id = d.booking_id
 WHERE d.status = 'refused' AND (?1 OR d.settled_at IS NULL) ORDER BY o.id DESC
"""  # noqa: S608  # our own names


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedDoorAction:
    """Something done at the door that the platform refused.

    Attributes:
        number: What people call it.
        action: Who, what and how much; since when.
        why: The platform's words.
        attempts: How often it was told.
        held: Entries that wait for it.
        booking_number: Number of the booking it is about, "" for a walk-in.
        settled_at: When somebody closed it, or None.
        settled_note: That person's words.
    """

    number: str
    action: DoorAction = field(repr=False)
    why: str
    attempts: int
    held: int
    booking_number: str = ""
    settled_at: datetime | None = None
    settled_note: str = ""


def taken_actions(database: Database) -> frozenset[DoorActionKind]:
    """Return what the platform takes of door actions, as the daemon last found out; nothing before it did."""
    known = {action.value for action in DoorActionKind}
    return frozenset(DoorActionKind(word) for word in pull_state(database).door_actions if word in known)


def refused_door_actions(database: Database, *, settled: bool = False) -> list[RefusedDoorAction]:
    """Return what waits for a person, oldest first.

    Args:
        database: The database.
        settled: Also what was closed.
    """
    with store_errors():
        rows = database.db.conn.execute(_ITEMS, (settled,)).fetchall()
    return [_item(row[:_WIDTH], row[_WIDTH:]) for row in rows]


def _item(action_row: tuple[object, ...], rest: tuple[object, ...]) -> RefusedDoorAction:
    action = tables.DOOR_BOOKINGS.from_row(action_row)
    why, settled_at, note, attempts, held, number = rest
    return RefusedDoorAction(
        number=door_number(action.id),
        action=action,
        why=str(why),
        attempts=int(str(attempts)),
        held=int(str(held)),
        booking_number=str(number or ""),
        settled_at=from_micros(settled_at) if isinstance(settled_at, int) else None,
        settled_note=str(note),
    )


def settle_refused_door_action(database: Database, number: str, note: str, now: datetime) -> bool:
    """Close an item with somebody's words; with a walk-in everything that waits for it.

    Returns:
        False when there is no such open item.
    """
    found = _open_item(database, number)
    if found is None:
        return False
    with database.transaction() as db, store_errors():
        changed = db.conn.execute(
            # Asked again inside: the daemon may have delivered it since the list was read.
            "UPDATE door_bookings SET settled_at = ?, settled_note = ?"
            " WHERE id = ? AND status = 'refused' AND settled_at IS NULL",
            (to_micros(now), note, found),
        ).rowcount
        if changed:
            _close_what_waits(db.conn, found, to_micros(now), note)
    return bool(changed)


def retry_refused_door_action(database: Database, number: str) -> bool:
    """Put an item back into the queue with a clean count.

    Returns:
        False when there is no such open item.
    """
    found = _open_item(database, number)
    if found is None:
        return False
    with database.transaction() as db, store_errors():
        changed = db.conn.execute(
            "UPDATE door_bookings SET status = 'queued', refusal = '' WHERE id = ? AND status = 'refused'"
            " AND settled_at IS NULL",
            (found,),
        ).rowcount
        db.conn.execute(
            "UPDATE outbox SET state = 'queued', attempts = 0, holds = 0, next_attempt_at = NULL"
            " WHERE kind = 'booking' AND ref_id = ? AND state = 'dead'",
            (found,),
        )
    return bool(changed)


def reopen_refused_door_action(database: Database, number: str) -> bool:
    """Open a closed item again; what was closed together with it stays closed, each can be opened by itself.

    Returns:
        False when there is no such closed item.
    """
    wanted = number.strip().casefold()
    closed = [one for one in refused_door_actions(database, settled=True) if one.settled_at is not None]
    found = next((one.action.id for one in closed if wanted in (one.action.id, one.number.casefold())), None)
    with database.transaction() as db, store_errors():
        changed = db.conn.execute(
            "UPDATE door_bookings SET settled_at = NULL, settled_note = ''"
            " WHERE id = ? AND status = 'refused' AND settled_at IS NOT NULL",
            (found,),
        ).rowcount
    return bool(changed)


def close_taken_back_walk_ins(database: Database, now: datetime) -> int:
    """Close walk-ins that the platform refused and that were taken back at the door anyway.

    Returns:
        How many there were.
    """
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT w.id FROM door_bookings AS w JOIN door_bookings AS c ON c.booking_id = w.id"
            " WHERE w.status = 'refused' AND w.settled_at IS NULL AND c.kind = 'cancellation'"
        ).fetchall()
    # Whoever was taken back at the door is none that the platform has to know of: nobody need decide about it.
    return sum(settle_refused_door_action(database, door_number(row[0]), TAKEN_BACK, now) for row in rows)


def _open_item(database: Database, number: str) -> str | None:
    """Return the id of an open item by its number, or by its id."""
    wanted = number.strip()
    return next(
        (i.action.id for i in refused_door_actions(database) if wanted in (i.action.id, i.number, i.number.lower())),
        None,
    )


def _close_what_waits(conn: sqlcipher.Connection, door_id: str, at: int, note: str) -> None:
    """Set aside the entries and the door actions that rest on a walk-in which the platform will never have."""
    conn.execute(
        "UPDATE door_bookings SET status = 'refused', refusal = ?, settled_at = ?, settled_note = ?"
        " WHERE booking_id = ? AND status = 'queued'",
        (CLOSED, at, note, door_id),
    )
    conn.execute(
        "UPDATE outbox SET state = 'dead', holds = 0, last_error = ?1, next_attempt_at = NULL, settled_at = ?3,"  # noqa: S608
        " settled_note = ?4 WHERE state = 'queued' AND (kind = 'booking'"
        " AND ref_id IN (SELECT id FROM door_bookings WHERE booking_id = ?2) OR kind = 'entry' AND id IN"
        f" (SELECT e.position FROM entries AS e WHERE {by_ticket('= ?2')}))",
        (CLOSED, door_id, at, note),
    )
