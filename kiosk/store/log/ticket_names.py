"""Every name that a ticket ever had, and the entries under them: the one place in the store that knows (rule 12).

A ticket is named by

- its id, and the hash of each code that stands or once stood for it (``credentials``, ``former_codes``);
- the hash of each other spelling in which such a code was presented, while the roster did not know it;
- the id of another ticket that once had the same code: the platform made the ticket anew, or gave the code on;
- the id of a ticket that had its place in the same booking, the same number or seat, and is gone or stands no more;
- the walk-in that it was at the door, or the ticket that the platform made of a walk-in (``door_tickets``).

A new kind of name is added to ``name_queries.NAMES``, and to nothing else. Names say the same in both directions, save
that one guest of a walk-in may have become a ticket: then that guest's number is another one under the other name.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.guest_numbers import BOOKING_KEY, Sighting, UseIdentity
from kiosk.domain.entries.order import in_order
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.log import name_queries


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
        rows = conn.execute(name_queries.PRESENT, (json.dumps(called),)).fetchall()
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
        rows = conn.execute(name_queries.PRESENT, (json.dumps(sorted(known)),)).fetchall()
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
        return bool(conn.execute(name_queries.MAY_HAVE_MORE).fetchone()[0])


def known_by_id(conn: sqlcipher.Connection) -> bool:
    """Return whether each ticket's admitted entries bear its id, as long as ``may_have_more`` says no: one look.

    An entry bears another key only where it was written before the roster held the ticket, or after such an entry. What
    this laptop wrote for a guest with a booking was written knowing the ticket, and no ticket has gone since. Whatever
    else was let in by a code may have been a ticket's that came later.
    """
    with store_errors():
        return not conn.execute(name_queries.ANY_BY_CODE_ALONE).fetchone()[0]


def any_by_booking(conn: sqlcipher.Connection) -> bool:
    """Return whether any guests were ever counted by their booking: one look for all scans."""
    with store_errors():
        return bool(conn.execute(f"SELECT {name_queries.ANY_BY_BOOKING}").fetchone()[0])  # our own words


def names(conn: sqlcipher.Connection, starts: Iterable[tuple[str, str]]) -> list[TicketName]:
    """Return every name of some tickets.

    Args:
        conn: A connection.
        starts: Tickets as (root, a name of it): each comes back with its root.
    """
    with store_errors():
        rows = conn.execute(name_queries.NAMES, (json.dumps(list(starts)),)).fetchall()
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
        rows = conn.execute(name_queries.ENTRIES, (json.dumps(sorted(asked)), list_id)).fetchall()
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
            rows = conn.execute(name_queries.ENTRIES_BY_ID, (identity.ticket_id, list_id)).fetchall()
        else:
            wanted = (json.dumps(_own_names(identity)), list_id, identity.ticket_id)
            rows = conn.execute(name_queries.ENTRIES_OF_PLAIN, wanted).fetchall()
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
            together = [row[0] for row in conn.execute(name_queries.OF_BOOKING, (identity.booking_id,))]
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
        return bool(conn.execute(name_queries.IN_ANOTHER_BOOKING, (ticket_id, identity.booking_id)).fetchone()[0])


def was_counted_as(conn: sqlcipher.Connection, key: str, list_id: str) -> bool:
    """Return whether guests were ever let in on a list under this very key."""
    with store_errors():
        return bool(conn.execute(f"SELECT {name_queries.COUNTED_AS}", (key, list_id)).fetchone()[0])


def places_of_booking(conn: sqlcipher.Connection, booking_id: str) -> int:
    """Return how many guests the standing main tickets of a booking admit, each by itself."""
    with store_errors():
        return int(conn.execute(name_queries.PLACES, (booking_id,)).fetchone()[0])
