"""What each guest of a list is counted by, where entries of one guest stand under several names.

Which names a ticket has, ``ticket_names`` says. Here one of them is chosen for all, so that whole lists can be counted.
The choice rests on the names alone: it is the same whatever was read of a list. A guest who is counted by booking goes
by that, as in ``kiosk.domain.entries.guest_numbers``.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import TypeVar

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.guest_numbers import BOOKING_KEY
from kiosk.store.base.entry_indexes import by_key, by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.log import ticket_names
from kiosk.store.log.entry_guest import EntryGuest
from kiosk.store.log.shared_numbers import names_with_shared_numbers, tell_apart

_HASH_LENGTH = 64

T = TypeVar("T", str, tuple[str, int])
Guest = tuple[str, int]
"""A name and the guest's number under it."""

# What stands under a name of its own, and that alone, needs no looking at: most of every list.
_TELLING = f"""
WITH keys (name) AS (
    SELECT e.use_key FROM entries AS e
    WHERE e.list_id = ?1 AND e.outcome = 'admit' AND e.use_key <> '' AND e.use_key NOT LIKE '{BOOKING_KEY}%'
    UNION SELECT e.ticket_id FROM entries AS e
    WHERE e.list_id = ?1 AND e.outcome = 'admit' AND e.use_key LIKE '{BOOKING_KEY}%' AND e.ticket_id NOTNULL
)
SELECT k.name FROM keys AS k WHERE NOT EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = k.name)
UNION ALL
SELECT k.name FROM keys AS k WHERE (SELECT renamed FROM names_changed)
    AND EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = k.name) AND (
    EXISTS (SELECT 1 FROM former_codes AS f WHERE f.ticket_id = k.name)
    OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN former_codes AS f ON f.code_hash = c.code_hash
               WHERE c.ticket_id = k.name)
    OR EXISTS (SELECT 1 FROM credentials AS c CROSS JOIN code_spellings AS s
               ON s.code_hash = c.code_hash OR s.other_hash = c.code_hash WHERE c.ticket_id = k.name)
    OR EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.ticket_id = k.name)
    OR EXISTS (SELECT 1 FROM door_tickets AS g WHERE g.door_id = k.name)
    OR EXISTS (SELECT 1 FROM tickets AS a CROSS JOIN tickets AS b ON b.booking_id = a.booking_id AND b.id <> a.id
               WHERE a.id = k.name)
    OR EXISTS (SELECT 1 FROM tickets AS a CROSS JOIN former_tickets AS b ON b.booking_id = a.booking_id
               WHERE a.id = k.name)
)
"""  # noqa: S608  # our own words

_ROWS = """
SELECT e.position, e.use_key, e.guest_no, e.ticket_id,
       CASE WHEN NOT EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = e.ticket_id) THEN e.code_hash ELSE '' END,
       e.code_hash
FROM {entries} WHERE e.list_id = ?1 AND e.outcome = 'admit' AND e.use_key <> ''
"""
_NEW = _ROWS.format(entries="entries AS e") + " AND e.position > ?2"
_NAMED = " UNION ".join(
    _ROWS.format(entries=f"json_each(?2) AS w CROSS JOIN entries AS e ON {on}")
    for on in (*by_key("= w.value"), by_ticket("= w.value"), "e.code_hash = w.value AND e.code_hash <> ''")
)
_HOLDERS = "SELECT c.ticket_id FROM json_each(?) AS w CROSS JOIN credentials AS c ON c.code_hash = w.value"
_TICKETS = """
SELECT id, status IN ('valid', 'reserved', 'blocked', 'unclear') FROM tickets
WHERE id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class _SameNames:
    """Which names are one.

    Attributes:
        whole: Every name, to the one that is chosen for it.
        guests: Guests of walk-ins, by (chosen) name and number, to the one that is chosen.
        tickets: The roster's ticket of each chosen name and, where they have tickets of their own, guest.
    """

    whole: Mapping[str, str]
    guests: Mapping[Guest, Guest]
    tickets: Mapping[Guest, str] = field(default_factory=dict)

    def guest(self, name: str, number: int) -> Guest:
        """Return the name and the number by which a guest is counted."""
        mine = (self.whole.get(name, name), number)
        return self.guests.get(mine, mine)

    def ticket(self, guest: Guest) -> str | None:
        """Return the roster's ticket of a guest."""
        return self.tickets.get(guest) or self.tickets.get((guest[0], 0))

    def entry_guest(self, row: Sequence[object]) -> EntryGuest:
        """Say what an entry is counted by: by the first of its names that a ticket of the roster has."""
        position, key, number, ticket_id, code_hash, _ = row
        guest_no = int(str(number))
        position_no = int(str(position))
        if str(key).startswith(BOOKING_KEY):
            held = self.ticket(self.guest(str(ticket_id), guest_no)) if ticket_id else None
            return EntryGuest(position_no, str(key), guest_no, held)
        candidates = [self.guest(str(name), guest_no) for name in (key, ticket_id, code_hash) if name]
        mine = next((guest for guest in candidates if self.ticket(guest)), candidates[0])
        return EntryGuest(position_no, *mine, self.ticket(mine))


def entry_guests_of_list(conn: sqlcipher.Connection, list_id: str) -> Sequence[EntryGuest]:
    """Return what the entries of a list are counted by, those left out that are counted by what they bear.

    Args:
        conn: A connection inside a transaction.
        list_id: The list.
    """
    with store_errors():
        telling = [row[0] for row in conn.execute(_TELLING, (list_id,))]
        telling += names_with_shared_numbers(conn, list_id)
        if not telling:
            return []
        rows = conn.execute(_NAMED, (list_id, json.dumps(telling))).fetchall()
    return _entry_guests(conn, list_id, rows).entry_guests


@dataclass(frozen=True, slots=True)
class GuestsAnew:
    """Guests of whom something is new.

    Attributes:
        names: All names that hang together with what is new; none of their guests hangs together with any other.
        entry_guests: All entries of these guests on the list, and what they are counted by.
    """

    names: AbstractSet[str]
    entry_guests: Sequence[EntryGuest]


def guests_anew(conn: sqlcipher.Connection, list_id: str, position: int, renamed: Iterable[str] = ()) -> GuestsAnew:
    """Return the guests who moved behind a position of the log, and those whose names changed.

    Args:
        conn: A connection inside a transaction.
        list_id: The list.
        position: The position.
        renamed: Names that changed, by ``changed_names``: as they hang together today, every name that hung together
            with one of them before is among those that are found.
    """
    with store_errors():
        rows = conn.execute(_NEW, (list_id, position)).fetchall()
    starts = set(renamed)
    return _entry_guests(conn, list_id, rows, starts) if rows or starts else GuestsAnew(frozenset(), ())


def _entry_guests(
    conn: sqlcipher.Connection, list_id: str, rows: Iterable[Sequence[object]], starts: AbstractSet[str] = frozenset()
) -> GuestsAnew:
    """Return all names around some entries and names, and all entries under these names.

    An entry may bear names of two guests, of which it counts for the first that has a ticket. So the names of what is
    found are looked at, too, until there are no further ones.
    """
    names = {*starts, *_borne(rows)}
    while True:
        same = _same(conn, names)
        names |= same.whole.keys()
        with store_errors():
            found = conn.execute(_NAMED, (list_id, json.dumps(sorted(names)))).fetchall()
        further = _borne(found) - names
        if not further:
            return GuestsAnew(names, tell_apart(conn, list_id, [same.entry_guest(row) for row in found]))
        names |= further


def _borne(rows: Iterable[Sequence[object]]) -> set[str]:
    """Return the names that entries bear; the code also where the roster has the ticket, which may be new to it."""
    return {str(name) for row in rows for name in (row[1], row[3], row[5]) if name}


def _same(conn: sqlcipher.Connection, starts: set[str]) -> _SameNames:
    """Find out which names are one, from some names to all that hang together with them."""
    found: list[ticket_names.TicketName] = []
    known: set[str] = set()
    new = {name for name in starts if not name.startswith(BOOKING_KEY)} | _with_codes(conn, starts)
    while new:
        found += ticket_names.names(conn, [(name, name) for name in sorted(new)])
        known |= new
        met = {name.name for name in found}
        new = (met | _with_codes(conn, filter(_is_hash, met))) - known
    # A code does not make one of two tickets that share it: it is only ever given to one of them.
    ids = [name for name in found if not _is_hash(name.root) and not _is_hash(name.name)]
    whole = _chosen((name.root, name.name) for name in ids if not name.theirs)
    guests = _chosen(((whole[name.root], name.ours), (whole[name.name], name.theirs)) for name in ids if name.theirs)
    return _SameNames(whole | _of_codes(found, whole), guests, _tickets(conn, whole, guests))


def _with_codes(conn: sqlcipher.Connection, starts: Iterable[str]) -> set[str]:
    """Return the tickets that have some codes today."""
    with store_errors():
        return {row[0] for row in conn.execute(_HOLDERS, (json.dumps(sorted(starts)),))}


def _of_codes(found: Iterable[ticket_names.TicketName], whole: Mapping[str, str]) -> dict[str, str]:
    """Return the chosen name for each code: of a ticket that it is a name of, the least where there are several."""
    chosen: dict[str, str] = {}
    for name in found:
        for code, other in ((name.name, name.root), (name.root, name.name)):
            if not name.theirs and _is_hash(code) and other in whole:
                chosen[code] = min(whole[other], chosen.get(code, whole[other]))
    return chosen


def _is_hash(name: str) -> bool:
    return len(name) == _HASH_LENGTH


def _tickets(conn: sqlcipher.Connection, whole: Mapping[str, str], guests: Mapping[Guest, Guest]) -> dict[Guest, str]:
    """Return the roster's ticket of each chosen name: of several, one that stands."""
    with store_errors():
        rows = conn.execute(_TICKETS, (json.dumps(sorted(whole)),)).fetchall()
    # Once by name: to look through all guests for each ticket would take the square of a whole list's time.
    by_name: dict[str, list[Guest]] = {}
    for guest, chosen in guests.items():
        by_name.setdefault(guest[0], []).append(chosen)
    best: dict[Guest, str] = {}
    for ticket_id, _ in sorted(rows, key=lambda row: (not row[1], row[0])):
        name = whole[ticket_id]
        best.setdefault((name, 0), ticket_id)
        for chosen in by_name.get(name, ()):
            best.setdefault(chosen, ticket_id)
    return best


def _chosen(pairs: Iterable[tuple[T, T]]) -> dict[T, T]:
    """Return the one that is chosen of all things that hang together, for each of them."""
    groups: dict[T, set[T]] = {}
    for first, second in pairs:
        group = groups.setdefault(first, {first})
        other = groups.setdefault(second, {second})
        if group is not other:
            group |= other
            for one in other:
                groups[one] = group
    least = {id(group): min(group) for group in groups.values()}
    return {one: least[id(group)] for one, group in groups.items()}
