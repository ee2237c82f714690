"""People of a ticket who went by one guest's number, because gates saw them come or go without knowing of each other.

Whole lists are counted by name and number (``guests_inside``): two people under one number would be one, and one who
left by somebody else's would be inside. Here each of them gets a number that nobody else has. Who they are says
``kiosk.domain.entries.order.people``, as it does for the verdict: only what may be shared is looked at here.
"""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.guest_numbers import BOOKING_KEY
from kiosk.domain.entries.order import people
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_key
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.log.entry_guest import EntryGuest

_Party = tuple[str, str | None]
"""A guest's name, and the ticket that those who are counted as one have today."""

_STRIDE: Final = 1 << 32
"""Added to the number of each further person: far above every number that a gate gives."""

_RULES = "SELECT allow_entry_after_exit, allow_multiple_entries FROM check_in_lists WHERE id = ?"

# Who came in once by a number shares it with nobody, unless others of the ticket came and somebody left: most of every
# list needs no look. The second part is for parties that were booked as one, whose entries go by the booking; the third
# for those of whom somebody left, whatever their ticket is today. In the words of the indexes: without them SQLite
# looked through all entries for each ticket of a party, seconds for an evening and minutes for a festival.
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
UNION
SELECT e.use_key FROM entries AS e
WHERE e.list_id = ?1 AND e.outcome = 'admit' AND e.use_key <> '' AND e.guest_no > 1
  AND EXISTS (SELECT 1 FROM entries AS x WHERE {by_key("= e.use_key", "x")[1]} AND x.list_id = ?1
              AND x.direction = 'exit')
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
    groups: dict[_Party, list[EntryGuest]] = {}
    for one in guests:
        # Guests of a walk-in who have tickets of their own are no party any more; those of a booking are one.
        own = None if one.guest.startswith(BOOKING_KEY) else one.ticket_id
        groups.setdefault((one.guest, own), []).append(one)
    several = {party: those for party, those in groups.items() if len(those) > 1}
    if not several:
        return list(guests)
    may_return, takes_all = (True, True) if rules is None else map(bool, rules)
    parties = set() if takes_all else _parties(conn, several)
    numbers: dict[int, int] = {}
    for party, those in several.items():
        if party in parties or len({one.guest_no for one in those}) > 1:
            numbers |= _numbers(conn, those, may_return=may_return, apart=party in parties)
    return [replace(one, guest_no=numbers.get(one.position, one.guest_no)) for one in guests]


def _numbers(
    conn: sqlcipher.Connection, guests: Sequence[EntryGuest], *, may_return: bool, apart: bool
) -> dict[int, int]:
    """Return a number of its own for each of the people of a ticket, by the positions of their entries."""
    called = {one.position: one.guest_no for one in guests}
    with store_errors():
        rows = conn.execute(_ENTRIES, (json.dumps(sorted(called)),)).fetchall()
    found = (tables.ENTRIES.from_row(row) for row in rows)
    # As they are called today: entries of one guest may bear several names, and numbers under them.
    entries = (replace(entry, guest_no=called[entry.position or 0]) for entry in found)
    numbers: dict[int, int] = {}
    met: Counter[int] = Counter()
    for one in people(entries, may_return=may_return, apart=apart):
        own = one.number + met[one.number] * _STRIDE
        met[one.number] += 1
        numbers |= {placed.entry.position: own for placed in one.moves if placed.entry.position is not None}
    return numbers


def _parties(conn: sqlcipher.Connection, groups: Mapping[_Party, Sequence[EntryGuest]]) -> set[_Party]:
    """Return which guests' tickets are for several: by the roster, or because several came by one that it lacks."""
    tickets = {party: party[1] or those[-1].ticket_id or party[0] for party, those in groups.items()}
    with store_errors():
        sizes = dict(conn.execute(_PARTIES, (json.dumps(sorted(set(tickets.values()))),)).fetchall())
    of_party = {party for party, those in groups.items() if any(one.guest_no > 1 for one in those)}
    return {
        party
        for party, ticket in tickets.items()
        if party[0].startswith(BOOKING_KEY) or (sizes[ticket] > 1 if ticket in sizes else party in of_party)
    }
