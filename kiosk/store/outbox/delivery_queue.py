"""The daemon's side of the outbox: what is due, and what became of it.

Invariants: what is in ``outbox`` waits or was given up; what the platform has is in ``delivered`` and never comes back.
An entry's item bears the number of the entry's place in the log, so that each is found by the other without an index;
door actions are numbered downwards from -1.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.syncing.delivery import LONGEST_WAIT, DeliveryState, OutboxItem
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.write_lock import ENTRIES_AT_ONCE, ROWS_AT_ONCE, in_slices
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.conflicts.conflict_search import ConflictSearch
from kiosk.store.database import Database

ITEM_COLUMNS = "o.id, o.kind, o.ref_id, o.state, o.attempts, o.next_attempt_at, o.last_error, o.holds"
ITEM_WIDTH = 8
_NAMES = ITEM_WIDTH + 4  # behind an item: what the platform calls a walk-in
_ENTRY_COLUMNS = ", ".join(f"e.{name}" for name in tables.ENTRIES.columns)


_REFUSED = "status = 'refused' AND settled_at IS NULL"
_DEAD = (
    "state = 'dead' AND settled_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.id = outbox.ref_id AND d.settled_at NOTNULL)"
    # What rests on such a booking would wait for ever: nobody there will ever know it.
    " AND NOT EXISTS (SELECT 1 FROM entries AS e CROSS JOIN door_bookings AS d ON d.id = e.ticket_id"
    " WHERE e.entry_id = outbox.ref_id AND d.status = 'refused' AND d.settled_at NOTNULL)"
)
"""What may be sent once more: nobody has closed it, or what it rests on."""


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many items are in each state, and since when the oldest one waits.

    Attributes:
        queued: Waiting.
        dead: Given up, those included that somebody closed.
        delivered: Arrived.
        oldest_queued_at: Since when the first one waits, or None.
        held: Of those that wait: held back with all of their kind.
        closed: Of those that were given up: closed by a person.
    """

    queued: int
    dead: int
    delivered: int
    oldest_queued_at: datetime | None
    held: int = 0
    closed: int = 0

    @property
    def set_aside(self) -> int:
        """How many were given up and wait for a person."""
        return self.dead - self.closed


def read_item(row: Sequence[object]) -> OutboxItem:
    """Make an item of a row that was selected with ``ITEM_COLUMNS``."""
    return OutboxItem(
        id=int(row[0]),  # type: ignore[call-overload]
        kind=str(row[1]),
        ref_id=str(row[2]),
        state=DeliveryState(str(row[3])),
        attempts=int(row[4]),  # type: ignore[call-overload]
        next_attempt_at=None if row[5] is None else from_micros(int(row[5])),  # type: ignore[call-overload]
        last_error=str(row[6]),
        holds=int(row[7]),  # type: ignore[call-overload]
    )


DUE = (
    "(o.next_attempt_at IS NULL OR o.next_attempt_at <= :now"
    f" OR o.next_attempt_at > :now + {LONGEST_WAIT // timedelta(microseconds=1)})"
)
"""Whether an item's time has come."""

# What has to arrive before an entry: earlier ones of its ticket, the one that it takes back, the walk-in it is under,
# and what was paid or approved for its booking. Entries of a walk-in that was refused are held: nobody there knows it.
# An earlier one that is held with its whole kind holds up nothing but its own undo: a platform that takes no refusals
# from this device must still hear that the guest was let in afterwards.
_FREE = f"""
 NOT EXISTS (SELECT 1 FROM entries AS p CROSS JOIN outbox AS q ON q.kind = 'entry' AND q.id = p.position
             WHERE {by_ticket("= e.ticket_id", "p")} AND q.id < o.id AND q.state = 'queued' AND q.holds = 0)
 AND (e.ticket_id IS NOT NULL OR e.code_hash = '' OR NOT EXISTS
      (SELECT 1 FROM entries AS p CROSS JOIN outbox AS q ON q.kind = 'entry' AND q.id = p.position
       WHERE p.code_hash = e.code_hash AND p.code_hash <> '' AND q.id < o.id AND q.state = 'queued'
         AND q.holds = 0))
 AND NOT EXISTS (SELECT 1 FROM entries AS p CROSS JOIN outbox AS q ON q.kind = 'entry' AND q.id = p.position
                 WHERE p.entry_id = e.undoes AND q.state = 'queued')
 AND NOT EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.id IN (e.booking_id, e.ticket_id) AND d.status <> 'taken')
 AND NOT EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.booking_id IN (e.booking_id, e.ticket_id)
                 AND d.status = 'queued' AND d.kind <> 'cancellation')
"""  # noqa: S608  # our own words

# An action waits for the earlier ones about the same booking; their numbers go downwards. What is done to a walk-in
# that was refused waits with it: it would mean nothing there. And it is not cancelled before somebody's entry and its
# undo have arrived.
ACTION_FREE = f"""
 NOT EXISTS (SELECT 1 FROM door_bookings AS w WHERE w.id = d.booking_id AND w.status <> 'taken')
 AND NOT EXISTS (SELECT 1 FROM door_bookings AS p CROSS JOIN outbox AS q ON q.kind = 'booking' AND q.ref_id = p.id
                 WHERE p.booking_id = d.booking_id AND q.state = 'queued' AND q.id > o.id)
 AND (d.kind <> 'cancellation' OR NOT EXISTS
      (SELECT 1 FROM entries AS p CROSS JOIN outbox AS q ON q.kind = 'entry' AND q.id = p.position
       WHERE {by_ticket("= d.booking_id", "p")} AND q.state = 'queued'))
"""  # noqa: S608  # our own words


# The platform may have renamed a walk-in's ticket, and then both names are here: an entry goes out once, under the one
# that the roster holds, its guest's own rather than the whole party's.
_TICKET_THERE = """
SELECT n.rowid FROM door_tickets AS n WHERE n.door_id = e.ticket_id AND n.guest_no IN (0, e.guest_no)
 ORDER BY EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = n.ticket_id) DESC, n.guest_no > 0 DESC, n.rowid DESC LIMIT 1
"""


def due_entries(database: Database, now: datetime, limit: int) -> list[tuple[OutboxItem, Entry]]:
    """Return queued entries whose time has come, in order of the queue.

    A later entry of a ticket waits while an earlier one is still queued, so a batch never holds two of one ticket; and
    every entry waits for the booking from the door that it is under.

    Args:
        database: The database.
        now: Current instant.
        limit: At most so many.
    """
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {ITEM_COLUMNS}, d.platform_id, g.ticket_id, g.guest_no, h.guest_no, {_ENTRY_COLUMNS}"  # noqa: S608
            " FROM outbox o CROSS JOIN entries e ON e.position = o.id LEFT JOIN door_bookings d ON d.id = e.booking_id"
            f" LEFT JOIN door_tickets g ON g.rowid = ({_TICKET_THERE})"
            " LEFT JOIN door_tickets h ON h.ticket_id = e.ticket_id AND h.guest_no > 0"
            f" WHERE o.state = 'queued' AND o.kind = 'entry' AND {DUE} AND {_FREE}"
            " ORDER BY o.id LIMIT :limit",
            {"now": to_micros(now), "limit": limit},
        ).fetchall()
    return [
        (read_item(row[:ITEM_WIDTH]), _under(tables.ENTRIES.from_row(row[_NAMES:]), *row[ITEM_WIDTH:_NAMES]))
        for row in rows
    ]


def _under(
    entry: Entry, booking_id: str | None, ticket_id: str | None, guest: int | None, was_guest: int | None
) -> Entry:
    """Return an entry as the platform has to read it: a booking from the door goes by the platform's own ids.

    Args:
        entry: As it was made.
        booking_id: What the platform calls its booking, where that was made at the door.
        ticket_id: What the platform calls its ticket, likewise.
        guest: The guest of the party whose ticket that is, 0 where it is the whole party's.
        was_guest: Which guest of a walk-in the entry's own ticket is for: the guest may still be written under that
            number, which is none of this ticket's.
    """
    if entry.outcome is Outcome.ASK:  # whoever was asked about was not let in by this scan, and that is all to tell
        entry = replace(entry, outcome=Outcome.REFUSE)
    if was_guest:
        entry = replace(entry, guest_no=1)
    if not booking_id:
        return entry
    number = 1 if guest else entry.guest_no
    return replace(entry, booking_id=booking_id, ticket_id=ticket_id or entry.ticket_id, guest_no=number)


def is_anything_due(database: Database, now: datetime) -> bool:
    """Return whether a booking or an entry could be sent now; one that waits for another does not count. Cheap."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT EXISTS (SELECT 1 FROM outbox o"  # noqa: S608  # our own names
            " LEFT JOIN entries e ON o.kind = 'entry' AND e.position = o.id"
            " LEFT JOIN door_bookings d ON o.kind = 'booking' AND d.id = o.ref_id"
            f" WHERE o.state = 'queued' AND {DUE}"
            f" AND CASE o.kind WHEN 'booking' THEN {ACTION_FREE} ELSE {_FREE} END)",
            {"now": to_micros(now)},
        ).fetchone()
    return bool(row[0])


def update_deliveries(conn: sqlcipher.Connection, items: Iterable[OutboxItem]) -> None:
    """Write how items stand. Runs inside a transaction that the caller holds."""
    settled = list(items)
    arrived = [item for item in settled if item.state is DeliveryState.DELIVERED]
    conn.executemany(
        "UPDATE outbox SET state = ?, attempts = ?, next_attempt_at = ?, last_error = ?, holds = ? WHERE id = ?",
        [
            (
                item.state.value,
                item.attempts,
                None if item.next_attempt_at is None else to_micros(item.next_attempt_at),
                item.last_error,
                item.holds,
                item.id,
            )
            for item in settled
            if item.state is not DeliveryState.DELIVERED
        ],
    )
    conn.executemany(
        "INSERT INTO delivered (kind, id, ref_id, attempts, created_at, delivered_at)"
        " SELECT kind, id, ref_id, ?, created_at, ? FROM outbox WHERE id = ?",
        [
            (item.attempts, None if item.delivered_at is None else to_micros(item.delivered_at), item.id)
            for item in arrived
        ],
    )
    conn.executemany("DELETE FROM outbox WHERE id = ?", [(item.id,) for item in arrived])


def save_deliveries(
    database: Database,
    items: Iterable[OutboxItem],
    *,
    now: datetime | None = None,
    reported_conflicts: Mapping[str, str] | None = None,
) -> int:
    """Write how items stand, a few at a time. A delivered item never goes back.

    Whoever is killed in between sends the rest again, and the platform knows it by its ids.

    Args:
        database: The database.
        items: How they stand now.
        now: Current instant; with it the entries among them are held against all that is known of other sides.
        reported_conflicts: Entries that the platform said were contradicted, to the other side's id.

    Returns:
        How many conflicts are new.
    """
    settled, reported = list(items), reported_conflicts or {}
    return sum(_save_some(database, some, now, reported) for some in in_slices(settled, ENTRIES_AT_ONCE))


def _save_some(
    database: Database, settled: Sequence[OutboxItem], now: datetime | None, reported: Mapping[str, str]
) -> int:
    with database.transaction(gives_way=True) as db, store_errors():
        update_deliveries(db.conn, settled)
        if now is None:
            return 0
        # Whether an entry contradicts another is known as soon as the platform has judged it, accepted or not.
        sent = [item.ref_id for item in settled if item.kind == "entry" and item.state is not DeliveryState.QUEUED]
        search = ConflictSearch(db.conn, now)
        met = [(item.ref_id, reported[item.ref_id]) for item in settled if item.ref_id in reported]
        return search.of_entries(sent) + sum(search.of_platform(entry, other) for entry, other in met)


def revive_dead(database: Database) -> int:
    """Put every dead letter back into the queue, save those that somebody has closed, and what rests on such a booking.

    A few at a time: after a week of refusals they are many. Whoever is killed in between asks once more for the rest.

    Returns:
        How many there were.
    """
    # Bookings first: entries go up behind what they rest on.
    _requeue(database, "door_bookings", "status = 'queued'", _REFUSED)
    return _requeue(database, "outbox", "state = 'queued', attempts = 0, next_attempt_at = NULL", _DEAD)


def _requeue(database: Database, table: str, as_new: str, which: str) -> int:
    with store_errors():
        found = [row[0] for row in database.db.conn.execute(f"SELECT id FROM {table} WHERE {which}")]  # noqa: S608
    statement = f"UPDATE {table} SET {as_new} WHERE id IN (SELECT value FROM json_each(?)) AND {which}"  # noqa: S608
    done = 0
    for some in in_slices(found, ROWS_AT_ONCE):
        with database.transaction(gives_way=True) as db, store_errors():
            done += db.conn.execute(statement, (json.dumps(some),)).rowcount
    return done


def outbox_counts(database: Database) -> OutboxCounts:
    """Return how many items wait, failed for good, and arrived."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT (SELECT count(*) FROM outbox WHERE state = 'queued'),"
            " (SELECT count(*) FROM outbox WHERE state = 'dead'),"
            " (SELECT count(*) FROM delivered),"
            " (SELECT min(created_at) FROM outbox WHERE state = 'queued'),"
            " (SELECT count(*) FROM outbox WHERE state = 'queued' AND holds > 0),"
            " (SELECT count(*) FROM outbox AS o LEFT JOIN door_bookings AS d ON o.kind = 'booking' AND d.id = o.ref_id"
            "  WHERE o.state = 'dead' AND coalesce(o.settled_at, d.settled_at) NOTNULL)"
        ).fetchone()
    queued, dead, delivered, oldest, held, closed = row
    since = None if oldest is None else from_micros(oldest)
    return OutboxCounts(queued, dead, delivered, since, held, closed)
