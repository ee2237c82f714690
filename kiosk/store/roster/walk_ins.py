"""Walk-ins that come back from the platform as tickets, whether or not its answer to the sale ever arrived.

Runs inside a transaction that the caller holds. Invariants: a ticket of the platform is at most one guest of a walk-in,
and once that is written it stays, whichever of the answer and the pull says it first.
"""

from collections.abc import Sequence

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.store.base.sqlcipher_errors import store_errors

_UNANSWERED = """
SELECT t.id, d.id, d.party_size, t.party_size, t.booking_id FROM door_bookings AS d
 CROSS JOIN tickets AS t INDEXED BY tickets_sold_as
     ON json_extract(t.settings, '$.sold_as') = d.id AND instr(t.settings, '"sold_as":') > 0
 WHERE d.kind = 'walk_in' AND d.status <> 'taken' AND t.id <> d.id
 AND NOT EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.ticket_id = t.id)
 ORDER BY t.number, t.id
"""


def name_guests(conn: sqlcipher.Connection, door_id: str, party: int, ticket_ids: Sequence[str]) -> dict[str, int]:
    """Write which guest of a walk-in each ticket of the platform is; what is known already stays.

    Args:
        conn: The connection.
        door_id: The walk-in.
        party: Its guests.
        ticket_ids: Its tickets there, in the order of the guests.

    Returns:
        The number of each ticket's guest; 0 for a ticket that all guests share.
    """
    rows = conn.execute("SELECT ticket_id, guest_no FROM door_tickets WHERE door_id = ?", (door_id,))
    known: dict[str, int] = dict(rows.fetchall())
    free = (number for number in range(1, party + len(ticket_ids) + 1) if number not in known.values())
    for ticket_id in ticket_ids:
        known.setdefault(ticket_id, next(free))
    conn.executemany(
        "INSERT OR IGNORE INTO door_tickets (ticket_id, door_id, guest_no) VALUES (?, ?, ?)",
        [(name, door_id, known[name]) for name in ticket_ids],
    )
    return {name: known[name] for name in ticket_ids}


def name_whole(conn: sqlcipher.Connection, door_id: str, ticket_id: str) -> dict[str, int]:
    """Write that one ticket of the platform stands for all guests of a walk-in; returns it with number 0."""
    conn.execute(
        "INSERT OR IGNORE INTO door_tickets (ticket_id, door_id, guest_no) VALUES (?, ?, 0)", (ticket_id, door_id)
    )
    return {ticket_id: 0}


def match_walk_ins(conn: sqlcipher.Connection) -> list[tuple[str, str]]:
    """Recognise tickets in the roster that were sold here and whose sale the platform never answered.

    Returns:
        The new pairs of (walk-in, ticket).
    """
    with store_errors():
        found = conn.execute(_UNANSWERED).fetchall()
        for ticket_id, door_id, party, size, booking_id in found:
            if party == 1 or size > 1:
                name_whole(conn, door_id, ticket_id)
            else:
                name_guests(conn, door_id, party, [ticket_id])
            conn.execute(
                "UPDATE door_bookings SET platform_id = ? WHERE id = ? AND platform_id = ''",
                (booking_id or door_id, door_id),
            )
    return [(row[1], row[0]) for row in found]
