"""Admissions at other gates by tickets that this laptop never heard of, though it knows their booking.

A ticket may be made anew, under another id, before a laptop reads its first guest list. The gate that let the guest in
knew the ticket by its former id, and nothing says here that both are one. But where their booking holds one ticket
only, they are taken for one guest's: in conflicts, which people look at. Nobody is refused because of it, for it may
have been another ticket of the booking that is gone.

Invariant: an entry counts as unplaced only once the guest list was read to its end after the entry had come; until
then its ticket may be a new one that the list has yet to bring.
"""

import json
from collections.abc import Iterable, Sequence

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors

# By any name that ``ticket_names`` knows: then single use is counted, and conflicts are found, without any of this.
_KNOWN = """(
 EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = {0})
 OR EXISTS (SELECT 1 FROM former_tickets AS t WHERE t.ticket_id = {0})
 OR EXISTS (SELECT 1 FROM former_codes AS c WHERE c.ticket_id = {0})
 OR EXISTS (SELECT 1 FROM door_tickets AS d WHERE d.ticket_id = {0} OR d.door_id = {0})
 OR EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.id = {0})
)"""
_NOTE = f"""
INSERT OR IGNORE INTO unplaced_entries (entry_id, booking_id)
SELECT e.entry_id, e.booking_id FROM {{entries}}
 WHERE e.is_local = 0 AND e.outcome = 'admit' AND e.direction = 'entry' AND e.undoes IS NULL
 AND e.ticket_id IS NOT NULL AND EXISTS (SELECT 1 FROM bookings AS b WHERE b.id = e.booking_id)
 AND NOT {_KNOWN.format("e.ticket_id")}
"""  # noqa: S608  # our own words
_NOTE_SOME = _NOTE.format(entries="json_each(?) AS w CROSS JOIN entries AS e ON e.entry_id = w.value")
_NOTE_ALL = _NOTE.format(entries="entries AS e")
_PLACED = f"""
DELETE FROM unplaced_entries WHERE NOT EXISTS (
 SELECT 1 FROM entries AS e WHERE e.entry_id = unplaced_entries.entry_id AND NOT {_KNOWN.format("e.ticket_id")}
)
"""  # noqa: S608  # our own words
_READ = (
    "UPDATE unplaced_entries SET list_was_read = 1 WHERE list_was_read = 0"
    " AND entry_id IN (SELECT value FROM json_each(?)) RETURNING booking_id"
)

_IN_BOOKING_OF_ONE = f"""
SELECT DISTINCT e.ticket_id FROM tickets AS t
 CROSS JOIN unplaced_entries AS u ON u.booking_id = t.booking_id AND u.list_was_read = 1
 CROSS JOIN entries AS e ON e.entry_id = u.entry_id
 WHERE t.id = ? AND NOT {_KNOWN.format("e.ticket_id")}
 AND NOT EXISTS (SELECT 1 FROM tickets AS o WHERE o.booking_id = t.booking_id AND o.id <> t.id)
 AND NOT EXISTS (SELECT 1 FROM former_tickets AS o WHERE o.booking_id = t.booking_id AND o.ticket_id <> t.id
                 AND NOT (o.number <> '' AND o.number = t.number OR o.seat <> '' AND o.seat = t.seat))
"""  # noqa: S608  # our own words
_ENTRIES = f"""
SELECT {tables.ENTRIES.select_list} FROM json_each(?1) AS w CROSS JOIN entries AS e ON {by_ticket("= w.value", "e")}
 WHERE e.list_id = ?2 AND e.outcome = 'admit'
"""  # noqa: S608  # our own names
_WAITING = "SELECT entry_id FROM unplaced_entries WHERE list_was_read = 0"


def note_unplaced(conn: sqlcipher.Connection, entries: Iterable[Entry]) -> None:
    """Note which of these entries, written just now, name a ticket that nobody here knows in a booking that is."""
    ids = [entry.entry_id for entry in entries if entry.admitted and entry.ticket_id and entry.booking_id]
    if ids:
        with store_errors():
            conn.execute(_NOTE_SOME, (json.dumps(ids),))


def await_list(conn: sqlcipher.Connection) -> list[str]:
    """Return the entries that wait for the guest list to be read to its end; those of the last page do not yet."""
    with store_errors():
        return [row[0] for row in conn.execute(_WAITING)]


def note_list_end(conn: sqlcipher.Connection, waiting: Sequence[str]) -> set[str]:
    """Say that the guest list was read to its end.

    Args:
        conn: A connection that holds the write lock.
        waiting: What waited for that before the last page was written: what comes with it waits for the next end.

    Returns:
        Their bookings.
    """
    with store_errors():
        return {row[0] for row in conn.execute(_READ, (json.dumps(list(waiting)),)).fetchall()}


def forget_placed(conn: sqlcipher.Connection, *, is_first: bool) -> None:
    """Forget the entries whose tickets are known by now, behind a page with which the guest list ended.

    Args:
        conn: A connection inside a transaction.
        is_first: For the first time: entries that came before it are looked at as well. Later ones were when they came.
    """
    with store_errors():
        if is_first:
            conn.execute(_NOTE_ALL)
        conn.execute(_PLACED)


def unplaced_entries(conn: sqlcipher.Connection, ticket_id: str, list_id: str) -> list[Entry]:
    """Return what other gates did on a list by tickets that can only be this one, its booking holding no other."""
    with store_errors():
        tickets = [row[0] for row in conn.execute(_IN_BOOKING_OF_ONE, (ticket_id,))]
        rows = conn.execute(_ENTRIES, (json.dumps(tickets), list_id)).fetchall() if tickets else []
    return [tables.ENTRIES.from_row(row) for row in rows]
