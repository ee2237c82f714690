"""Finding guests in the roster by an FTS5 index that lies inside the encrypted file.

The index follows the roster: ``index_tickets`` runs inside the transaction that changes tickets, bookings or codes.
"""

import json
from collections.abc import Iterable, Sequence
from itertools import islice

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.guests import CODE_LETTERS, Guest, closeness, document, query
from kiosk.domain.station import Place
from kiosk.store.database import Database
from kiosk.store.faults import store_errors
from kiosk.store.snapshot import Snapshot

BACKFILL = "search.backfill"
_AT_ONCE = 500
_BACKFILL_AT_ONCE = 2000
_LOOKED_AT = 200

_TEXTS = f"""
SELECT t.id, t.event_id, w.words, t.holder_name, t.holder_email, t.number, t.seat,
       b.number, b.name, b.email, b.phone,
       (SELECT group_concat(substr(c.code, 1, {CODE_LETTERS}), ' ') FROM credentials AS c WHERE c.ticket_id = t.id)
FROM json_each(?) AS wanted
JOIN tickets AS t ON t.id = wanted.value
LEFT JOIN bookings AS b ON b.id = t.booking_id
LEFT JOIN ticket_words AS w ON w.ticket_id = t.id
"""  # noqa: S608  # our own number
_KEEP = (
    "INSERT INTO ticket_words (ticket_id, event_id, words) VALUES (?, ?, ?)"
    " ON CONFLICT (ticket_id) DO UPDATE SET event_id = excluded.event_id, words = excluded.words"
)


def index_tickets(conn: sqlcipher.Connection, ticket_ids: Iterable[str], booking_ids: Iterable[str] = ()) -> int:
    """Bring the index up to date for tickets that changed. Runs inside the caller's transaction.

    Args:
        conn: A connection that holds the write lock.
        ticket_ids: Tickets that changed, or whose codes did.
        booking_ids: Bookings that changed: all their tickets are found by them.

    Returns:
        How many tickets are found by other words than before.
    """
    changed = 0
    with store_errors():
        wanted = dict.fromkeys(ticket_ids)
        for batch in _batches(booking_ids):
            found = conn.execute(
                "SELECT t.id FROM json_each(?) AS b JOIN tickets AS t ON t.booking_id = b.value", (json.dumps(batch),)
            )
            wanted.update(dict.fromkeys(row[0] for row in found))
        if conn.execute("SELECT 1 FROM settings WHERE name = ?", (BACKFILL,)).fetchone():
            wanted.update(dict.fromkeys(_without_words(conn)))
        for batch in _batches(wanted):
            changed += _index_batch(conn, batch)
    return changed


def _batches(ids: Iterable[str]) -> Iterable[list[str]]:
    waiting = iter(ids)
    while batch := list(islice(waiting, _AT_ONCE)):
        yield batch


def _without_words(conn: sqlcipher.Connection) -> list[str]:
    """Return some tickets from before the index was there; when none is left, stop asking."""
    rows = conn.execute(
        "SELECT id FROM tickets WHERE id NOT IN (SELECT ticket_id FROM ticket_words) LIMIT ?", (_BACKFILL_AT_ONCE,)
    ).fetchall()
    if not rows:
        conn.execute("DELETE FROM settings WHERE name = ?", (BACKFILL,))
    return [row[0] for row in rows]


def _index_batch(conn: sqlcipher.Connection, batch: Sequence[str]) -> int:
    fresh = []
    for row in conn.execute(_TEXTS, (json.dumps(batch),)):
        ticket_id, event_id, before, *texts = row
        phone = texts[7]
        now = document((text for text in texts if text), (phone,) if phone else ())
        if now != before:
            fresh.append((ticket_id, event_id, now))
    conn.executemany(_KEEP, fresh)
    return len(fresh)


def find_guests(database: Database, text: str, places: Sequence[Place], *, limit: int = 50) -> list[Guest]:
    """Find guests by beginnings of words of names, addresses, numbers and codes, in any order.

    Args:
        database: The database.
        text: What was typed.
        places: Lists that are scanned for; guests of their events are found.
        limit: At most so many.

    Returns:
        The closest first, then by booking and ticket number.
    """
    expression = query(text)
    if not expression or not places:
        return []
    lists = {place.event_id: place.list_id for place in places}
    with database.reading() as view, store_errors():
        rows = database.db.conn.execute(
            "SELECT w.ticket_id, t.number, w.words FROM ticket_search AS s JOIN ticket_words AS w ON w.doc = s.rowid"
            " JOIN tickets AS t ON t.id = w.ticket_id"
            " WHERE ticket_search MATCH ? AND w.event_id IN (SELECT value FROM json_each(?)) LIMIT ?",
            (expression, json.dumps(list(lists)), max(limit, _LOOKED_AT)),
        ).fetchall()
        rows.sort(key=lambda row: (-closeness(row[2], text), row[1], len(row[0]), row[0]))
        return [guest for row in rows[:limit] if (guest := _guest(view, row[0], lists))]


def _guest(view: Snapshot, ticket_id: str, lists: dict[str, str]) -> Guest | None:
    ticket = view.ticket(ticket_id)
    if ticket is None:
        return None
    return Guest(
        ticket=ticket,
        ticket_type=view.ticket_type(ticket.ticket_type_id),
        booking=view.booking(ticket.booking_id) if ticket.booking_id else None,
        entries=tuple(view.entries_for([ticket.id], list_id=lists[ticket.event_id])),
    )
