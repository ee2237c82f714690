"""Every name that a ticket ever had, and the entries under them: the one place in the store that knows (rule 12).

A ticket is named by

- its id, and the hash of each code that stands or once stood for it (``credentials``, ``former_codes``);
- the hash of each other spelling in which such a code was presented, while the roster did not know it;
- the id of another ticket that once had the same code: the platform made the ticket anew, or gave the code on;
- the id of a ticket that had its place in the same booking, the same number or seat, and is gone or stands no more;
- the walk-in that it was at the door, or the ticket that the platform made of a walk-in (``door_tickets``).

A new kind of name is added to ``_NAMES``, and to nothing else. Names say the same in both directions, save that one
guest of a walk-in may have become a ticket: then that guest's number is another one under the other name.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.guest_numbers import BOOKING_KEY, Sighting, UseIdentity
from kiosk.domain.entries.order import in_order
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_key, by_ticket_alone
from kiosk.store.base.sqlcipher_errors import store_errors

# A ticket that stands no more leaves its place to the one ticket of the booking that has the same number or seat now.
# Where several standing tickets share a number (all of a booking's, on some platforms), it is no place.
_SAME_PLACE = "(a.number <> '' AND a.number = b.number OR a.seat <> '' AND a.seat = b.seat)"
_STANDS = "{0}.status IN ('valid', 'reserved', 'blocked', 'unclear')"
_REPLACES = f"""
a.booking_id IS NOT NULL AND {_STANDS.format("a")} AND NOT EXISTS (
    SELECT 1 FROM tickets AS b WHERE b.booking_id = a.booking_id AND b.id <> a.id AND {_STANDS.format("b")}
        AND {_SAME_PLACE}
)
"""  # noqa: S608  # our own words

# ``theirs`` and ``ours``: guest number under this name and under the root; 0, 0 where all guests have the same numbers.
_NAMES = f"""
WITH RECURSIVE names (root, name, theirs, ours) AS (
    SELECT value ->> 0, value ->> 1, 0, 0 FROM json_each(?1)
    UNION SELECT n.root, c.code_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN credentials AS c ON c.ticket_id = n.name
    UNION SELECT n.root, f.code_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN former_codes AS f ON f.ticket_id = n.name
    UNION SELECT n.root, f.ticket_id, n.theirs, n.ours
        FROM names AS n CROSS JOIN former_codes AS f ON f.code_hash = n.name
    UNION SELECT n.root, c.ticket_id, n.theirs, n.ours
        FROM names AS n CROSS JOIN credentials AS c ON c.code_hash = n.name
        WHERE EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = n.name)
    UNION SELECT n.root, s.other_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN code_spellings AS s ON s.code_hash = n.name
    UNION SELECT n.root, s.code_hash, n.theirs, n.ours
        FROM names AS n CROSS JOIN code_spellings AS s ON s.other_hash = n.name
    UNION SELECT n.root, b.ticket_id, n.theirs, n.ours FROM names AS n CROSS JOIN tickets AS a ON a.id = n.name
        CROSS JOIN former_tickets AS b ON b.booking_id = a.booking_id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT EXISTS (SELECT 1 FROM tickets AS x WHERE x.id = b.ticket_id)
    UNION SELECT n.root, b.id, n.theirs, n.ours FROM names AS n CROSS JOIN tickets AS a ON a.id = n.name
        CROSS JOIN tickets AS b ON b.booking_id = a.booking_id AND b.id <> a.id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT {_STANDS.format("b")}
    UNION SELECT n.root, a.id, n.theirs, n.ours FROM names AS n CROSS JOIN former_tickets AS b ON b.ticket_id = n.name
        CROSS JOIN tickets AS a ON a.booking_id = b.booking_id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT EXISTS (SELECT 1 FROM tickets AS x WHERE x.id = b.ticket_id)
    UNION SELECT n.root, a.id, n.theirs, n.ours FROM names AS n CROSS JOIN tickets AS b ON b.id = n.name
        CROSS JOIN tickets AS a ON a.booking_id = b.booking_id AND a.id <> b.id
        WHERE {_REPLACES} AND {_SAME_PLACE} AND NOT {_STANDS.format("b")}
    UNION SELECT n.root, g.ticket_id, iif(g.guest_no, 1, 0), g.guest_no
        FROM names AS n CROSS JOIN door_tickets AS g ON g.door_id = n.name WHERE n.theirs = 0
    UNION SELECT n.root, g.door_id, g.guest_no, iif(g.guest_no, 1, 0)
        FROM names AS n CROSS JOIN door_tickets AS g ON g.ticket_id = n.name WHERE n.theirs = 0
)
SELECT root, name, theirs, ours FROM names
"""  # noqa: S608  # our own words

# Triggers keep this up to date, whoever writes; hence one row tells for all scans.
_MAY_HAVE_MORE = "SELECT renamed FROM names_changed"

# By use key, by ticket and by code. An entry that is found by its code alone counts unless its ticket is another one
# that the roster holds: the code of a main ticket, or a wristband, may stand for several.
_ENTRIES_OF = f"""
SELECT {tables.ENTRIES.select_list} FROM entries WHERE position IN (
    {
    " UNION ".join(
        f"SELECT e.position FROM {{names}} AS w CROSS JOIN entries AS e ON {on}" for on in by_key("= w.value")
    )
}
    UNION SELECT e.position FROM {{names}} AS w CROSS JOIN entries AS e ON {by_ticket_alone("= w.value")}
        WHERE e.outcome = 'admit' AND e.use_key <> ''
    UNION SELECT e.position FROM {{names}} AS w CROSS JOIN entries AS e ON e.code_hash = w.value
        WHERE e.outcome = 'admit' AND e.use_key <> '' AND e.code_hash <> ''
        AND NOT EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = e.ticket_id)
) AND (?2 IS NULL OR list_id = ?2)
"""  # noqa: S608  # our own names
_ENTRIES = _ENTRIES_OF.format(names="json_each(?1)")
_ENTRIES_OF_PLAIN = f"""
WITH plain (value) AS MATERIALIZED (
    SELECT value FROM json_each(?1) UNION SELECT code_hash FROM credentials WHERE ticket_id = ?3
) {_ENTRIES_OF.format(names="plain")}
"""  # noqa: S608  # our own names

# Where nobody was let in by a code alone, a ticket's entries bear its id: see ``known_by_id``.
# No entry fulfils two of these conditions, so that nothing has to be gathered first and told apart.
_ENTRIES_BY_ID = " UNION ALL ".join(
    f"SELECT {tables.ENTRIES.select_list} FROM entries AS e WHERE {on} AND (?2 IS NULL OR e.list_id = ?2)"  # noqa: S608
    for on in (*by_key("= ?1"), f"{by_ticket_alone('= ?1')} AND e.outcome = 'admit' AND e.use_key <> ''")
)
_ANY_BY_CODE_ALONE = """
SELECT EXISTS (
    SELECT 1 FROM entries WHERE outcome = 'admit' AND use_key <> '' AND (booking_id IS NULL OR is_local <> 1)
        AND NOT (code_hash = '' AND use_key IS ticket_id)
)
"""
_COUNTED_AS = " OR ".join(
    f"EXISTS (SELECT 1 FROM entries AS e WHERE {on} AND e.list_id = ?2)"  # noqa: S608  # our own words
    for on in by_key("= ?1")
)
_ANY_BY_BOOKING = " OR ".join(
    f"EXISTS (SELECT 1 FROM entries AS e WHERE {on})"  # noqa: S608  # our own words
    for on in by_key(f"BETWEEN '{BOOKING_KEY}' AND '{BOOKING_KEY[:-1]};'")  # ";" is next to ":"
)

_PRESENT = f"""
SELECT t.id, {_STANDS.format("t")} FROM json_each(?) AS w CROSS JOIN tickets AS t ON t.id = w.value ORDER BY t.id
"""  # noqa: S608  # our own words

_OF_BOOKING = """
SELECT id FROM tickets WHERE booking_id = ?1
UNION SELECT f.ticket_id FROM former_tickets AS f WHERE f.booking_id = ?1
    AND NOT EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = f.ticket_id)
"""
_IN_ANOTHER_BOOKING = "SELECT EXISTS (SELECT 1 FROM tickets WHERE id = ? AND booking_id IS NOT ?)"

_PLACES = f"""
SELECT coalesce(sum(max(t.party_size, 1)), 0) FROM tickets AS t
 WHERE t.booking_id = ? AND t.addon_to IS NULL AND {_STANDS.format("t")}
"""  # noqa: S608  # our own words


@dataclass(frozen=True, slots=True)
class TicketName:
    """One name of a ticket.

    Attributes:
        root: The ticket, by the name by which it was asked for.
        name: This name.
        theirs: The guest's number under this name, 0 where all guests have the same numbers under both.
        ours: The guest's number under the root, likewise.
    """

    root: str
    name: str
    theirs: int = 0
    ours: int = 0


def present_tickets(conn: sqlcipher.Connection, name: str) -> list[str]:
    """Return the roster's tickets that go by a name, as a whole: those that stand, or else the others."""
    called = sorted({one.name for one in names(conn, [(name, name)]) if not one.theirs})
    with store_errors():
        rows = conn.execute(_PRESENT, (json.dumps(called),)).fetchall()
    standing = [row[0] for row in rows if row[1]]
    return standing or [row[0] for row in rows]


def ticket_today(conn: sqlcipher.Connection, name: str, guest_no: int) -> str | None:
    """Return the roster's ticket that one guest goes by today, who came under a name that the roster may not hold.

    Args:
        conn: A connection.
        name: What the guest's entry calls the ticket.
        guest_no: The guest's number under that name: one guest of a walk-in may have become a ticket.
    """
    known = {one.name for one in names(conn, [(name, name)]) if not one.theirs or one.ours == guest_no}
    with store_errors():
        rows = conn.execute(_PRESENT, (json.dumps(sorted(known)),)).fetchall()
    return next((row[0] for row in sorted(rows, key=lambda row: (not row[1], row[0]))), None)


def was_listed(conn: sqlcipher.Connection, ticket_id: str) -> bool:
    """Return whether a ticket stood in the roster once: in a booking that it left, or with codes that it had."""
    with store_errors():
        row = conn.execute(
            "SELECT EXISTS (SELECT 1 FROM former_tickets WHERE ticket_id = ?1)"
            " OR EXISTS (SELECT 1 FROM former_codes WHERE ticket_id = ?1)",
            (ticket_id,),
        ).fetchone()
    return bool(row[0])


def was_code(conn: sqlcipher.Connection, code_hashes: Sequence[str]) -> bool:
    """Return whether any of these codes stood in the roster once and does not any more."""
    with store_errors():
        row = conn.execute(
            "SELECT EXISTS (SELECT 1 FROM json_each(?) AS w WHERE w.value <> ''"
            " AND EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = w.value)"
            " AND NOT EXISTS (SELECT 1 FROM credentials AS c WHERE c.code_hash = w.value))",
            (json.dumps(list(code_hashes)),),
        ).fetchone()
    return bool(row[0])


def may_have_more(conn: sqlcipher.Connection) -> bool:
    """Return whether any ticket may have a further name than its id and its present codes: one look for all scans."""
    with store_errors():
        return bool(conn.execute(_MAY_HAVE_MORE).fetchone()[0])


def known_by_id(conn: sqlcipher.Connection) -> bool:
    """Return whether each ticket's admitted entries bear its id, as long as ``may_have_more`` says no: one look.

    An entry bears another key only where it was written before the roster held the ticket, or after such an entry. What
    this laptop wrote for a guest with a booking was written knowing the ticket, and no ticket has gone since. Whatever
    else was let in by a code may have been a ticket's that came later.
    """
    with store_errors():
        return not conn.execute(_ANY_BY_CODE_ALONE).fetchone()[0]


def any_by_booking(conn: sqlcipher.Connection) -> bool:
    """Return whether any guests were ever counted by their booking: one look for all scans."""
    with store_errors():
        return bool(conn.execute(f"SELECT {_ANY_BY_BOOKING}").fetchone()[0])  # our own words


def names(conn: sqlcipher.Connection, starts: Iterable[tuple[str, str]]) -> list[TicketName]:
    """Return every name of some tickets.

    Args:
        conn: A connection.
        starts: Tickets as (root, a name of it): each comes back with its root.
    """
    with store_errors():
        rows = conn.execute(_NAMES, (json.dumps(list(starts)),)).fetchall()
    return [TicketName(*row) for row in rows]


def sightings(
    conn: sqlcipher.Connection,
    identity: UseIdentity,
    *,
    list_id: str | None = None,
    all_plain: bool = False,
    by_id: bool = False,
) -> list[Sighting]:
    """Return the admitted entries, exits and undos of what single use counts, in the order of ``domain.order``.

    Args:
        conn: A connection inside a transaction.
        identity: The ticket, code or booking.
        list_id: Only this list; None means every list.
        all_plain: ``may_have_more`` said no: a ticket has its id and codes only.
        by_id: ``known_by_id`` said yes, too: all entries of a ticket bear its id.
    """
    if all_plain and identity.booking_id is None and identity.signed_id is None:
        return _plain_sightings(conn, identity, list_id, by_id=by_id and identity.ticket_id is not None)
    known = _names_of(conn, identity)
    asked = {name.name for name in known} | ({identity.key} if identity.booking_id is not None else set())
    with store_errors():
        rows = conn.execute(_ENTRIES, (json.dumps(sorted(asked)), list_id)).fetchall()
    by_name = _by_name(known)
    entries = [placed.entry for placed in in_order(tables.ENTRIES.from_row(row) for row in rows)]
    found = ((entry, _sighting(conn, walk, identity, by_name)) for entry, walk in _with_walks(entries))
    return [replace(sighting, entry=entry) for entry, sighting in found if sighting is not None]


def _plain_sightings(
    conn: sqlcipher.Connection, identity: UseIdentity, list_id: str | None, *, by_id: bool
) -> list[Sighting]:
    """Return what was found of a ticket that has but its id and its present codes, by one query, as most have."""
    with store_errors():
        if by_id:
            rows = conn.execute(_ENTRIES_BY_ID, (identity.ticket_id, list_id)).fetchall()
        else:
            wanted = (json.dumps(_own_names(identity)), list_id, identity.ticket_id)
            rows = conn.execute(_ENTRIES_OF_PLAIN, wanted).fetchall()
    entries = [placed.entry for placed in in_order(tables.ENTRIES.from_row(row) for row in rows)]
    found = ((e, w, w.use_key if w.use_key.startswith(BOOKING_KEY) else identity.key) for e, w in _with_walks(entries))
    return [Sighting(holder=holder, guest=walk.guest_no, entry=entry) for entry, walk, holder in found]


def _with_walks(entries: Sequence[Entry]) -> Sequence[tuple[Entry, Entry]]:
    """Return each entry with the one that says whose it is: what takes an entry back is of that entry's guest.

    Its own number may be another one: a platform that counts guests without numbers gives back each scan and each undo
    as the first guest's, and only the scan was numbered here. By numbers alone, the guest would still be inside.
    """
    by_id = {entry.entry_id: entry for entry in entries}
    return [(entry, by_id.get(entry.undoes, entry) if entry.undoes else entry) for entry in entries]


def _own_names(identity: UseIdentity) -> list[str]:
    return [name for name in (identity.ticket_id, identity.signed_id, *identity.code_hashes) if name] or [identity.key]


def _names_of(conn: sqlcipher.Connection, identity: UseIdentity) -> Sequence[TicketName]:
    root = identity.key if identity.booking_id is None else identity.ticket_id or identity.key
    own = _own_names(identity)
    with store_errors():
        if identity.booking_id is not None:
            together = [row[0] for row in conn.execute(_OF_BOOKING, (identity.booking_id,))]
            return names(conn, [*((root, name) for name in own), *((ticket, ticket) for ticket in together)])
    return names(conn, [(root, name) for name in own])


def _by_name(known: Sequence[TicketName]) -> dict[str, list[TicketName]]:
    """Return what each name means; tickets that are one and the same get one root."""
    same: dict[str, set[str]] = {}
    for name in known:
        if not name.theirs:
            same.setdefault(name.root, set()).add(name.name)
    found: dict[str, list[TicketName]] = {}
    for name in known:
        root = min(other for other in same if other in same[name.root] or other == name.root)
        found.setdefault(name.name, []).append(replace(name, root=root))
    return found


def _sighting(
    conn: sqlcipher.Connection, entry: Entry, identity: UseIdentity, by_name: dict[str, list[TicketName]]
) -> Sighting | None:
    """Say whose place an entry took; None for one of another guest of a walk-in."""
    if entry.use_key.startswith(BOOKING_KEY):
        moved = entry.use_key == identity.key and entry.ticket_id and _is_in_another(conn, entry.ticket_id, identity)
        return Sighting(holder=entry.use_key, guest=entry.guest_no, entry=entry, has_moved=bool(moved))
    for called in (entry.use_key, entry.ticket_id, entry.code_hash):
        for name in by_name.get(called or "", ()):
            if not name.theirs:
                return Sighting(holder=name.root, guest=entry.guest_no, entry=entry)
            if name.theirs == entry.guest_no:
                return Sighting(holder=name.root, guest=name.ours, entry=entry)
    return None


def _is_in_another(conn: sqlcipher.Connection, ticket_id: str, identity: UseIdentity) -> bool:
    with store_errors():
        return bool(conn.execute(_IN_ANOTHER_BOOKING, (ticket_id, identity.booking_id)).fetchone()[0])


def was_counted_as(conn: sqlcipher.Connection, key: str, list_id: str) -> bool:
    """Return whether guests were ever let in on a list under this very key."""
    with store_errors():
        return bool(conn.execute(f"SELECT {_COUNTED_AS}", (key, list_id)).fetchone()[0])


def places_of_booking(conn: sqlcipher.Connection, booking_id: str) -> int:
    """Return how many guests the standing main tickets of a booking admit, each by itself."""
    with store_errors():
        return int(conn.execute(_PLACES, (booking_id,)).fetchone()[0])
