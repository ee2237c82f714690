"""How a check-in list stands: tickets it expects, who came, who is inside, by ticket type and variation.

What counts: tickets that the list takes (type, date) and that are good for entry as far as they go: not cancelled,
refunded, withdrawn or transferred, of a booking that is confirmed or may come in unpaid; pending ones where the list
includes them. Entries of all devices count, those that were taken back do not. Tickets and those checked in are counted
by ticket, those inside by guest: a party of five may be one ticket. Who came and who is inside says
``log.guests_inside``.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from kiosk.domain.roster.events import CheckInList, TicketType
from kiosk.domain.roster.policy import last_clearing
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database
from kiosk.store.gate.read_transaction import ReadTransaction
from kiosk.store.log.guests_inside import ListGuests

# Tickets that a list takes and that are good for entry; ``b`` is the ticket's booking. What was cancelled at this door
# is not expected any more although the platform may not know it yet.
_EXPECTED = """
  t.event_id = :event_id
  AND (:types IS NULL OR t.ticket_type_id IN (SELECT value FROM json_each(:types)))
  AND (:date_id IS NULL OR t.date_id = :date_id)
  AND t.status IN ('valid', 'reserved', 'blocked')
  AND ((coalesce(b.status, 'confirmed') = 'confirmed' AND (t.status <> 'reserved' OR :pending))
       OR (b.status IN ('pending_payment', 'pending_approval') AND (b.valid_if_pending OR :pending)))
  AND NOT EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.booking_id = t.booking_id AND d.kind = 'cancellation')
"""
EXPECTED: Final = _EXPECTED
"""Condition on tickets ``t`` and their bookings ``b``: the list takes them, and they are good for entry as they stand.
Needs ``:event_id``, ``:types``, ``:date_id`` and ``:pending``, as ``expected_by`` makes them."""

# Guests of a ticket. A party that was booked under several codes is one party, counted with the first of its tickets.
_PARTY = """
CASE WHEN t.party_size > 1 OR coalesce(b.party_size, 1) <= 1 THEN max(t.party_size, 1)
     WHEN t.id = (SELECT min(x.id) FROM tickets AS x WHERE x.booking_id = t.booking_id AND x.party_size <= 1)
     THEN b.party_size ELSE 0 END
"""

PARTY: Final = _PARTY
"""Guests of a ticket ``t`` with its booking ``b``; 0 where another ticket of the booking counts them."""

# A guest is counted with today's ticket; of a party that was booked as one, with that of the last movement.
# Those who moved are put to the tickets, and what the platform alone says of them is taken off again: joined to
# tickets, they would be looked through once for each ticket, because SQLite makes no index over a sum.
_COUNTS = f"""
WITH tickets_in AS MATERIALIZED (
    SELECT value ->> 0 AS ticket_id, value ->> 1 AS guests, value ->> 2 AS inside FROM json_each(:moved)
)
SELECT type, variation, sum(tickets), sum(came), sum(inside) FROM (
    SELECT t.ticket_type_id AS type, t.variation_id AS variation, 1 AS tickets, t.platform_used_at IS NOT NULL AS came,
           0 AS inside
    FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id WHERE {_EXPECTED}
    UNION ALL
    SELECT t.ticket_type_id, t.variation_id, 0, (g.guests > 0) - (t.platform_used_at IS NOT NULL), g.inside
    FROM tickets_in AS g CROSS JOIN tickets AS t ON t.id = g.ticket_id
    LEFT JOIN bookings AS b ON b.id = t.booking_id WHERE {_EXPECTED}
) GROUP BY type, variation
"""  # noqa: S608  # our own words

# Guests expected, and those of them whom the platform calls in without giving entries of them.
_SIZE = f"""
SELECT coalesce(sum({_PARTY}), 0),
       coalesce(sum(CASE WHEN t.platform_used_at IS NOT NULL
                          AND NOT EXISTS (SELECT 1 FROM entries AS e WHERE {by_ticket("= t.id")}
                                          AND e.list_id = :list_id AND e.outcome = 'admit' AND e.use_key <> '')
                          AND t.id NOT IN (SELECT value FROM json_each(:known))
                         THEN {_PARTY} END), 0)
FROM tickets AS t LEFT JOIN bookings AS b ON b.id = t.booking_id
WHERE {_EXPECTED}
"""  # noqa: S608  # our own words


@dataclass(frozen=True, slots=True, kw_only=True)
class VariationStatus:
    """One variation of a ticket type.

    Attributes:
        variation_id: The variation.
        name: Its name.
        total: Tickets expected.
        checked_in: Tickets whose guest, or one of whose party, came in.
        inside: Guests inside.
    """

    variation_id: str
    name: str
    total: int = 0
    checked_in: int = 0
    inside: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStatus:
    """One ticket type, all its variations together.

    Attributes:
        ticket_type_id: The type.
        name: Its name.
        is_admission: False for merchandise, parking and the like.
        total: Tickets expected.
        checked_in: Tickets whose guest, or one of whose party, came in.
        inside: Guests inside.
        variations: Its variations, none where it has none.
    """

    ticket_type_id: str
    name: str
    is_admission: bool = True
    total: int = 0
    checked_in: int = 0
    inside: int = 0
    variations: tuple[VariationStatus, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ListStatus:
    """A check-in list.

    Attributes:
        list_id: The list.
        name: Its name.
        types: The types that it takes, also those without any ticket, in the order of their names.
        guests_expected: Guests of the tickets that it takes.
        guests_came: Guests who ever came in by it, whatever became of their tickets since.
        guests_inside: Guests who are inside, likewise: the count that the limit of guests goes by.
    """

    list_id: str
    name: str
    types: tuple[TypeStatus, ...]
    guests_expected: int = 0
    guests_came: int = 0
    guests_inside: int = 0

    @property
    def total(self) -> int:
        """Tickets expected."""
        return sum(one.total for one in self.types)

    @property
    def checked_in(self) -> int:
        """Tickets whose guest, or one of whose party, came in."""
        return sum(one.checked_in for one in self.types)

    @property
    def inside(self) -> int:
        """Guests inside whose tickets it still expects; those of others are in ``guests_inside`` alone."""
        return sum(one.inside for one in self.types)


def list_status(database: Database, list_id: str, now: datetime) -> ListStatus | None:
    """Return how a list stands, or None for a list that the roster does not hold.

    Reads every ticket of the event: some tenths of a second for 100,000, so for a page of its own, not for every frame.

    Args:
        database: The database.
        list_id: The list.
        now: Corrected instant, for lists whose guests count as gone at a closing time.

    Raises:
        StoreError: The database cannot be read.
    """
    with database.reading() as view:
        found = view.check_in_list(list_id)
        if found is None:
            return None
        types = [kind for kind in _ticket_types(database, found.event_id) if _takes(found, kind)]
        guests, cleared = view.guests(found.id), _cleared(view, found, now)
        since = None if cleared is None else to_micros(cleared)
        arguments = _arguments(found, guests, since)
        with store_errors():
            rows = database.db.conn.execute(_COUNTS, arguments).fetchall()
            expected, marked = database.db.conn.execute(_SIZE, arguments).fetchone()
        came, inside = guests.came(), guests.inside(since)
    counted = [_type(kind, [row[1:] for row in rows if row[0] == kind.id]) for kind in types]
    return ListStatus(
        list_id=found.id,
        name=found.name,
        types=tuple(counted),
        guests_expected=expected,
        guests_came=came + marked,
        guests_inside=inside,
    )


@dataclass(frozen=True, slots=True)
class ListSize:
    """What a list is measured by, apart from entries.

    Attributes:
        expected: Guests of the tickets that it takes.
        marked: Those of them whom the platform calls in without giving entries of them.
    """

    expected: int = 0
    marked: int = 0


def list_size(database: Database, list_id: str) -> ListSize:
    """Return how many guests a list expects. Reads every ticket of the event: not for every frame.

    Raises:
        StoreError: The database cannot be read.
    """
    with database.reading() as view:
        found = view.check_in_list(list_id)
        if found is None:
            return ListSize()
        arguments = _arguments(found, view.guests(found.id))
        with store_errors():
            return ListSize(*database.db.conn.execute(_SIZE, arguments).fetchone())


def _ticket_types(database: Database, event_id: str) -> list[TicketType]:
    mapping = tables.TICKET_TYPES
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {mapping.select_list} FROM ticket_types WHERE event_id = ?"  # noqa: S608  # our own names
            " ORDER BY name, length(id), id",
            (event_id,),
        ).fetchall()
    return [mapping.from_row(row) for row in rows]


def _takes(check_in_list: CheckInList, kind: TicketType) -> bool:
    return check_in_list.ticket_type_ids is None or kind.id in check_in_list.ticket_type_ids


def _arguments(found: CheckInList, guests: ListGuests, since: int | None = None) -> dict[str, Any]:
    moved = guests.by_ticket(since)
    return {
        **expected_by(found),
        "list_id": found.id,
        "moved": json.dumps([(ticket, *those) for ticket, those in moved.items()]),
        # Of whom there are entries, whatever became of them: the platform's word about those is not asked.
        "known": json.dumps(sorted(moved.keys() | guests.tickets_taken_back())),
    }


def expected_by(found: CheckInList) -> dict[str, Any]:
    """Return the arguments of ``EXPECTED`` for a list."""
    return {
        "event_id": found.event_id,
        "types": None if found.ticket_type_ids is None else json.dumps(sorted(found.ticket_type_ids)),
        "date_id": found.date_id,
        "pending": found.include_pending,
    }


def _cleared(view: ReadTransaction, found: CheckInList, now: datetime | None) -> datetime | None:
    """Return when everybody inside by a list last counted as gone."""
    event = view.event(found.event_id)
    return last_clearing(found.exit_all_at, now, event.timezone if event else "UTC") if now else None


def _type(kind: TicketType, rows: Sequence[Sequence[Any]]) -> TypeStatus:
    by_variation = {row[0]: row[1:] for row in rows}
    sums = [sum(column) for column in zip(*by_variation.values(), strict=True)] or [0, 0, 0]
    variations = [(ref, name, by_variation.get(ref, (0, 0, 0))) for ref, name in kind.variations.items()]
    return TypeStatus(
        ticket_type_id=kind.id,
        name=kind.name,
        is_admission=kind.is_admission,
        total=sums[0],
        checked_in=sums[1],
        inside=sums[2],
        variations=tuple(
            VariationStatus(variation_id=ref, name=name, total=count[0], checked_in=count[1], inside=count[2])
            for ref, name, count in variations
        ),
    )
