"""Everything that is known of one ticket: its scans under every name it ever had, and what became of them."""

import json
from typing import Any

from kiosk.domain.entries.order import in_order
from kiosk.domain.reports.entry_log import (
    DeliveryState,
    LogPlace,
    LogRow,
    StoryConflict,
    StoryDelivery,
    TicketStory,
)
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_key, by_ticket_alone
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.gate.read_transaction import ReadTransaction
from kiosk.store.log import ticket_names
from kiosk.store.reports.log_rows import read_rows

# Refused scans too, by ticket and by code; and what takes one of them back.
_POSITIONS = " UNION ".join(
    f"SELECT e.corrected_at, e.position FROM json_each(?1) AS w CROSS JOIN entries AS e ON {on}"  # noqa: S608
    for on in (*by_key("= w.value"), by_ticket_alone("= w.value"), "e.code_hash = w.value AND e.code_hash <> ''")
)
_CONFLICTS = """
SELECT n.id, n.entry_id, n.kind, n.created_at, n.settled_at, n.settled_note FROM entry_notes AS n
WHERE n.entry_id IN (SELECT value FROM json_each(?1)) OR n.other IN (SELECT value FROM json_each(?1)) ORDER BY n.id
"""
# An entry's item has the entry's position for a number; door actions count downwards from -1, and are few.
_DELIVERIES = """
SELECT ref_id, state, attempts, NULL, last_error, abs(id) AS place FROM outbox
WHERE id IN (SELECT value FROM json_each(?1))
UNION ALL
SELECT ref_id, state, attempts, NULL, last_error, abs(id) FROM outbox
WHERE kind = 'booking' AND ref_id IN (SELECT value FROM json_each(?2))
UNION ALL
SELECT ref_id, 'delivered', attempts, delivered_at, '', abs(id) FROM delivered
WHERE id IN (SELECT value FROM json_each(?1))
UNION ALL
SELECT ref_id, 'delivered', attempts, delivered_at, '', abs(id) FROM delivered
WHERE id < 0 AND ref_id IN (SELECT value FROM json_each(?2))
ORDER BY place
"""
_DOOR_ACTIONS = f"""
SELECT {tables.DOOR_BOOKINGS.select_list} FROM door_bookings
WHERE id IN (SELECT value FROM json_each(?1)) OR booking_id IN (SELECT value FROM json_each(?1)) ORDER BY made_at, id
"""  # noqa: S608  # our own names


def story_of(conn: Any, view: ReadTransaction, name: str) -> TicketStory:
    """Return the story of a ticket by its id, by the hash of one of its codes, or by any other of its names.

    Args:
        conn: The connection on which the view's transaction is open.
        view: A snapshot.
        name: The name.

    Raises:
        StoreError: The database cannot be read.
    """
    known = sorted({name, *(one.name for one in ticket_names.names(conn, [(name, name)]))})
    # Of all names that it ever had, the roster of today knows it by one.
    ticket = next((t for one in known if (t := view.ticket(one)) is not None), None)
    booking = view.booking(ticket.booking_id) if ticket is not None and ticket.booking_id else None
    with store_errors():
        places = [
            LogPlace(from_micros(at), position) for at, position in conn.execute(_POSITIONS, (json.dumps(known),))
        ]
    rows = _in_order([row for row in read_rows(conn, places) if _is_of(row, ticket.id if ticket else None, known)])
    entries = json.dumps([row.entry.entry_id for row in rows])
    about = json.dumps(sorted({*known, *([booking.id] if booking else [])}))
    with store_errors():
        conflicts = conn.execute(_CONFLICTS, (entries,)).fetchall()
        actions = [tables.DOOR_BOOKINGS.from_row(row) for row in conn.execute(_DOOR_ACTIONS, (about,))]
        told = (json.dumps([row.place.position for row in rows]), json.dumps([action.id for action in actions]))
        deliveries = conn.execute(_DELIVERIES, told).fetchall()
    return TicketStory(
        ticket=ticket,
        booking=booking,
        rows=rows,
        conflicts=tuple(_conflict(row) for row in conflicts),
        deliveries=tuple(_delivery(row) for row in deliveries),
        door_actions=tuple(actions),
    )


def _is_of(row: LogRow, ticket_id: str | None, known: list[str]) -> bool:
    """Say whether a scan is this ticket's: one that was found by its code alone may be another ticket's."""
    # A code that moved from one ticket to another was scanned for both.
    return row.entry.ticket_id is None or ticket_id is None or row.entry.ticket_id in known


def _in_order(rows: list[LogRow]) -> tuple[LogRow, ...]:
    by_id = {row.entry.entry_id: row for row in rows}
    return tuple(by_id[placed.entry.entry_id] for placed in in_order(row.entry for row in rows))


def _conflict(row: Any) -> StoryConflict:
    return StoryConflict(
        id=row[0],
        entry_id=row[1],
        kind=row[2],
        found_at=from_micros(row[3]),
        settled_at=None if row[4] is None else from_micros(row[4]),
        settled_note=row[5],
    )


def _delivery(row: Any) -> StoryDelivery:
    return StoryDelivery(
        ref_id=row[0],
        state=DeliveryState(row[1]),
        attempts=row[2],
        delivered_at=None if row[3] is None else from_micros(row[3]),
        last_error=row[4],
    )
