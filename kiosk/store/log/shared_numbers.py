"""People of a party who went by one guest's number, because gates let them in without knowing of each other.

Whole lists are counted by name and number (``guests_inside``), and two people under one number would be one. Here each
of them gets a number that nobody else has. Who they are says ``kiosk.domain.entries.order.people``, as it does for the
verdict: only what may be shared is looked at here.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.guest_numbers import BOOKING_KEY
from kiosk.domain.entries.order import people
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_key
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.log.entry_guest import EntryGuest

_STRIDE: Final = 1 << 32
"""Added to the number of each further person: far above every number that a gate gives."""

_RULES = "SELECT allow_entry_after_exit FROM check_in_lists WHERE id = ? AND NOT allow_multiple_entries"

# Who came in once by a number shares it with nobody, and that is most of every list. The second half is for parties
# that were booked as one, whose entries go by the booking. In the words of the indexes: without them SQLite looked
# through all entries for each ticket of a party, seconds for an evening and minutes for a festival.
_MOVES_OF_PARTIES = " UNION ALL ".join(
    f"SELECT e.use_key, e.guest_no, e.direction FROM tickets AS t CROSS JOIN entries AS e ON {on}"  # noqa: S608
    " WHERE t.party_size > 1 AND e.list_id = ?1 AND e.outcome = 'admit' AND e.use_key <> '' AND e.undoes IS NULL"
    for on in by_key("= t.id")
)
_SHARED = f"""
SELECT use_key FROM ({_MOVES_OF_PARTIES}) GROUP BY use_key, guest_no HAVING sum(direction = 'entry') > 1
UNION
SELECT e.use_key FROM entries AS e
WHERE e.use_key >= '{BOOKING_KEY}' AND e.use_key < '{BOOKING_KEY[:-1] + chr(ord(BOOKING_KEY[-1]) + 1)}'
  AND e.list_id = ?1 AND e.outcome = 'admit' AND e.use_key <> '' AND e.undoes IS NULL
GROUP BY e.use_key, e.guest_no HAVING sum(e.direction = 'entry') > 1
"""  # noqa: S608  # our own words
_PARTIES = "SELECT id, party_size FROM tickets WHERE id IN (SELECT value FROM json_each(?))"
_ENTRIES = (
    f"SELECT {tables.ENTRIES.select_list} FROM json_each(?) AS w "  # noqa: S608  # our own names
    "CROSS JOIN entries ON entries.position = w.value "
    # What took an entry back may bear another number, and is not among those that are asked for then.
    "WHERE NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = entries.entry_id AND u.undoes IS NOT NULL)"
)


def names_with_shared_numbers(conn: sqlcipher.Connection, list_id: str) -> list[str]:
    """Return the names under which gates may have let in two people by one number.

    Args:
        conn: A connection inside a transaction.
        list_id: The list.
    """
    with store_errors():
        if conn.execute(_RULES, (list_id,)).fetchone() is None:
            return []
        return [row[0] for row in conn.execute(_SHARED, (list_id,))]


def tell_apart(conn: sqlcipher.Connection, list_id: str, guests: Sequence[EntryGuest]) -> list[EntryGuest]:
    """Give each person a number of their own.

    Args:
        conn: A connection inside a transaction.
        list_id: The list.
        guests: All entries of some guests on the list, each with its guest.

    Returns:
        The same, some of them with other numbers.
    """
    with store_errors():
        rules = conn.execute(_RULES, (list_id,)).fetchone()
    groups: dict[tuple[str, int], list[EntryGuest]] = {}
    for one in guests:
        groups.setdefault((one.guest, one.guest_no), []).append(one)
    several = {group: those for group, those in groups.items() if len(those) > 1}
    if rules is None or not several:
        return list(guests)
    parties = _parties(conn, groups)
    numbers: dict[int, int] = {}
    for (guest, number), those in several.items():
        if guest in parties:
            numbers |= _numbers(conn, [one.position for one in those], number, may_return=bool(rules[0]))
    return [replace(one, guest_no=numbers.get(one.position, one.guest_no)) for one in guests]


def _numbers(conn: sqlcipher.Connection, positions: Iterable[int], number: int, *, may_return: bool) -> dict[int, int]:
    """Return the numbers of a shared number's entries, by position."""
    with store_errors():
        rows = conn.execute(_ENTRIES, (json.dumps(sorted(positions)),)).fetchall()
    those = people((tables.ENTRIES.from_row(row) for row in rows), may_return=may_return)
    return {
        placed.entry.position: number + place * _STRIDE
        for place, moves in enumerate(those)
        for placed in moves
        if placed.entry.position is not None
    }


def _parties(conn: sqlcipher.Connection, groups: dict[tuple[str, int], list[EntryGuest]]) -> set[str]:
    """Return which guests' tickets are for several: by the roster, or because several came by one that it lacks."""
    tickets = {guest: one.ticket_id or guest for (guest, _), those in groups.items() for one in those}
    with store_errors():
        sizes = dict(conn.execute(_PARTIES, (json.dumps(sorted(set(tickets.values()))),)).fetchall())
    of_party = {guest for guest, number in groups if number > 1}
    return {
        guest
        for guest, ticket in tickets.items()
        if guest.startswith(BOOKING_KEY) or (sizes[ticket] > 1 if ticket in sizes else guest in of_party)
    }
