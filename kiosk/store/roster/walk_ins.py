"""Walk-ins that come back from the platform as tickets, whether or not its answer to the sale ever arrived.

Also those of other gates, of which there is nothing here but entries under the name that the walk-in had at the door:
whoever was let in there has a ticket by now that could be shown here. And those whose ticket was made anew since.

Runs inside a transaction that the caller holds. Invariants: a ticket of the platform is at most one guest of a walk-in;
once that is written it stays, whichever of the answer and the pull says it first, save that the first ticket of several
is taken for that of all guests until the second one comes, and that a ticket which was made anew while the former one
still stood takes that one's guest once it is gone: in whatever order both are told, the same guest is meant.
"""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.bounds import MAX_PARTY
from kiosk.store.base.sqlcipher_errors import store_errors

_UNANSWERED = """
SELECT t.id, d.id, d.party_size, t.party_size, t.booking_id FROM door_bookings AS d
 CROSS JOIN tickets AS t INDEXED BY tickets_sold_as
     ON json_extract(t.settings, '$.sold_as') = d.id AND instr(t.settings, '"sold_as":') > 0
 WHERE d.kind = 'walk_in' AND d.status <> 'taken' AND t.id <> d.id
 AND NOT EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.ticket_id = t.id)
 ORDER BY t.number, t.id
"""

_SOLD_AS = "json_extract(t.settings, '$.sold_as')"
_SOLD = "tickets AS t INDEXED BY tickets_sold_as"
_IS_SOLD = f"instr(t.settings, '\"sold_as\":') > 0 AND t.id <> {_SOLD_AS}"
_UNNAMED = f"""
SELECT DISTINCT {_SOLD_AS} FROM {_SOLD} WHERE {_IS_SOLD}
 AND NOT EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.ticket_id = t.id)
 AND NOT EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.id = {_SOLD_AS} AND d.status <> 'taken')
"""  # noqa: S608  # our own words
_TICKETS = f"""
SELECT t.id, t.party_size, g.guest_no FROM {_SOLD} LEFT JOIN door_tickets AS g ON g.ticket_id = t.id
 WHERE {_SOLD_AS} = ? AND {_IS_SOLD} ORDER BY t.number, t.id LIMIT {MAX_PARTY + 1}
"""  # noqa: S608  # our own words
_HAS_GUESTS_APART = "SELECT EXISTS (SELECT 1 FROM door_tickets WHERE door_id = ? AND guest_no > 0)"

_BEYOND = """
SELECT g.ticket_id, g.door_id, d.party_size, t.party_size FROM door_bookings AS d
 CROSS JOIN door_tickets AS g ON g.door_id = d.id AND g.guest_no > d.party_size
 CROSS JOIN tickets AS t ON t.id = g.ticket_id
 WHERE d.kind = 'walk_in'
   AND NOT EXISTS (SELECT 1 FROM entries AS e WHERE e.ticket_id = d.id AND e.guest_no = g.guest_no)
 ORDER BY d.id, g.guest_no
"""
_HELD = """
SELECT g.guest_no FROM door_tickets AS g CROSS JOIN tickets AS t ON t.id = g.ticket_id
 WHERE g.door_id = ? AND g.ticket_id <> ?
"""

# Sold here and taken by the platform, which made the ticket of its answer anew before any guest list brought it: the
# booking that it named stands, and tickets in it that nobody is yet.
_MADE_ANEW = """
SELECT d.id, d.party_size, t.id, t.party_size FROM door_bookings AS d
 CROSS JOIN tickets AS t ON t.booking_id = d.platform_id
 WHERE d.kind = 'walk_in' AND d.status = 'taken' AND d.platform_id <> '' AND t.id <> d.id
   AND NOT EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.ticket_id = t.id)
   AND NOT EXISTS (SELECT 1 FROM door_tickets AS g CROSS JOIN tickets AS h ON h.id = g.ticket_id
                   WHERE g.door_id = d.id AND h.booking_id = d.platform_id)
 ORDER BY d.id, t.number, t.id
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
    """Recognise tickets in the roster that were sold at a door: here, with no answer to the sale yet, or elsewhere.

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
        unnamed = [row[0] for row in conn.execute(_UNNAMED)]
        named = [(door_id, ticket_id) for door_id in unnamed for ticket_id in _name_sold(conn, door_id)]
        named += _take_freed_guests(conn)
        named += _name_made_anew(conn)
    return [*((row[1], row[0]) for row in found), *named]


def _take_freed_guests(conn: sqlcipher.Connection) -> list[tuple[str, str]]:
    """Let tickets beyond the guests of a sale be guests whose own ticket is gone; returns (walk-in, ticket) of each.

    In a full reading, a ticket that was made anew stands beside the former one until the end, and looks like one that
    the office added. Left so, it would be somebody who never came.
    """
    changed: list[tuple[str, str]] = []
    for ticket_id, door_id, party, size in conn.execute(_BEYOND).fetchall():
        held = {row[0] for row in conn.execute(_HELD, (door_id, ticket_id))}
        if not held and (party == 1 or size > 1):
            number: int | None = 0
        else:
            # One that stands for all of them leaves none: what stands beside it was added.
            number = None if 0 in held else min(set(range(1, party + 1)) - held, default=None)
        if number is not None:
            conn.execute("DELETE FROM door_tickets WHERE ticket_id = ?", (ticket_id,))
            conn.execute(
                "INSERT INTO door_tickets (ticket_id, door_id, guest_no) VALUES (?, ?, ?)",
                (ticket_id, door_id, number),
            )
            changed.append((door_id, ticket_id))
    return changed


def _name_made_anew(conn: sqlcipher.Connection) -> list[tuple[str, str]]:
    """Write which guests of a walk-in the tickets of its booking are, where none that its answer named is there.

    Only where they are as many as were sold: of others nobody can say who they are.
    """
    named: list[tuple[str, str]] = []
    for (door_id, party), rows in groupby(conn.execute(_MADE_ANEW).fetchall(), key=itemgetter(0, 1)):
        tickets = {ticket_id: size for _, _, ticket_id, size in rows}
        numbers = [0] if len(tickets) == 1 and (party == 1 or max(tickets.values()) > 1) else range(1, party + 1)
        if len(numbers) != len(tickets):
            continue
        conn.executemany(
            "INSERT INTO door_tickets (ticket_id, door_id, guest_no) VALUES (?, ?, ?)",
            [(ticket_id, door_id, number) for ticket_id, number in zip(tickets, numbers, strict=True)],
        )
        named += [(door_id, ticket_id) for ticket_id in tickets]
    return named


def _name_sold(conn: sqlcipher.Connection, door_id: str) -> list[str]:
    """Write which guests of a walk-in its tickets are, where no answer to the sale says so; returns the new ones."""
    found: list[tuple[str, int, int | None]] = conn.execute(_TICKETS, (door_id,)).fetchall()
    # What so many tickets bear is no name of a sale.
    if len(found) > MAX_PARTY:
        return []
    unnamed = [ticket_id for ticket_id, _, guest in found if guest is None]
    if len(found) == 1 and not conn.execute(_HAS_GUESTS_APART, (door_id,)).fetchone()[0]:
        return [name for ticket_id in unnamed for name in name_whole(conn, door_id, ticket_id)]
    # Beside one that stands, a further ticket is a further guest: the office added it to what was sold.
    taken = {guest for _, _, guest in found if guest}
    for _, size, guest in found:
        if guest == 0 and size > 1:  # it stands for so many of them
            taken.update(range(1, size + 1))
    # A ticket for one that stood for all of them while it was alone is one of several now.
    apart = [ticket_id for ticket_id, size, guest in found if guest is None or (guest == 0 and size == 1)]
    free = (number for number in range(1, 2 * MAX_PARTY + len(apart)) if number not in taken)
    conn.executemany("DELETE FROM door_tickets WHERE ticket_id = ?", [(ticket_id,) for ticket_id in apart])
    conn.executemany(
        "INSERT INTO door_tickets (ticket_id, door_id, guest_no) VALUES (?, ?, ?)",
        [(ticket_id, door_id, next(free)) for ticket_id in apart],
    )
    return apart
