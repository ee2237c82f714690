"""Reading what was done at the door, and what follows from it for tickets, bookings and entries.

A walk-in stands in the roster under its own id until the platform has taken it; from then on under the platform's ids,
and its own still finds it. Entries that were made under either name count for both.
"""

from collections.abc import Sequence
from typing import Any

import sqlite_utils

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, made_here, with_actions, with_payment
from kiosk.domain.door_sales.ports import DoorOutcome
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.door_sales.shift_takings import CashCount
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.events import TicketType
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.gate.record_cache import RecordCache

_ACTIONS = f"SELECT {tables.DOOR_BOOKINGS.select_list} FROM door_bookings"  # noqa: S608  # our own names
# What the office has settled is the platform's to say from then on; of a walk-in that it never took it says nothing.
_ACTIONS_OF = f"""
{_ACTIONS} WHERE (booking_id = ?1
 OR booking_id IN (SELECT w.id FROM door_bookings AS w
                   WHERE w.platform_id = ?1 AND w.platform_id <> '' AND w.kind = 'walk_in')
 OR booking_id IN (SELECT g.door_id FROM door_tickets AS g WHERE g.ticket_id = ?1)
 OR booking_id = (SELECT w.platform_id FROM door_bookings AS w WHERE w.id = ?1 AND w.platform_id <> ''))
 AND (settled_at IS NULL OR EXISTS (SELECT 1 FROM door_bookings AS w WHERE w.id = door_bookings.booking_id
                                    AND w.kind = 'walk_in' AND w.platform_id = ''))
 ORDER BY rowid
"""  # noqa: S608  # our own names
_UNCOUNTED = f"""
{_ACTIONS} WHERE kind IN ('walk_in', 'payment', 'cancellation')
 AND NOT EXISTS (SELECT 1 FROM till_counted AS n WHERE n.action_id = door_bookings.id) ORDER BY rowid
"""  # noqa: S608  # our own names
# By the order in which they were written: a clock may have been set back since.
_LAST_COUNT = f"""
SELECT {tables.CASH_COUNTS.select_list} FROM till_counts
 WHERE id = (SELECT id FROM till_counts ORDER BY rowid DESC LIMIT 1) ORDER BY rowid
"""  # noqa: S608  # our own names

# A walk-in that the platform has taken is counted by the platform's tickets, which stand beside it from that moment.
_SOLD = """
SELECT coalesce(sum(max(t.party_size, coalesce(b.party_size, 1))), 0) FROM tickets AS t
 LEFT JOIN bookings AS b ON b.id = t.booking_id
 WHERE t.event_id = ?1 AND (?2 IS NULL OR t.ticket_type_id = ?2)
 AND t.status IN ('valid', 'reserved', 'blocked', 'unclear')
 AND coalesce(b.status, 'confirmed') NOT IN ('cancelled', 'refunded', 'rejected')
 AND (coalesce(b.status, '') <> 'waitlisted' OR EXISTS (SELECT 1 FROM door_bookings AS j WHERE j.booking_id = b.id
  AND j.kind = 'approval' AND j.status <> 'refused'))
 AND NOT EXISTS (SELECT 1 FROM door_bookings AS c WHERE c.booking_id = t.booking_id AND c.kind = 'cancellation')
"""


# Who was told of a free place is first; whom this door has decided about is in line no more.
_BEFORE_IN_LINE = """
WITH line AS (
 SELECT id, lower(coalesce(json_extract(settings, '$.waitlist_status'), '')) <> 'notified' AS waits,
 coalesce(json_extract(settings, '$.waitlist_position'), 9223372036854775807) AS position FROM bookings AS b
 WHERE event_id = ?1 AND status = 'waitlisted'
 AND lower(coalesce(json_extract(settings, '$.waitlist_status'), '')) NOT IN ('expired', 'joined')
 AND (id = ?2 OR NOT EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.booking_id = b.id AND d.status <> 'refused'
  AND d.kind IN ('approval', 'rejection'))))
SELECT count(*) FROM line AS o JOIN line AS own ON own.id = ?2
 WHERE (o.waits, o.position, o.id) < (own.waits, own.position, own.id)
"""


class DoorActionView:
    """Implements ``door_sales.ports.DoorView`` over a connection that is inside a transaction."""

    def __init__(self, db: sqlite_utils.Database, cache: RecordCache | None = None) -> None:
        self._conn = db.conn
        self._cache = cache or RecordCache()

    # -- door actions

    def any_actions(self) -> bool:
        """Return whether anything was ever done at this door: one look for all scans."""
        return self._cache.get("door_bookings", "", self._has_actions)

    def _has_actions(self) -> bool:
        return bool(self._rows("SELECT EXISTS (SELECT 1 FROM door_bookings)")[0][0])

    def action(self, action_id: str) -> DoorAction | None:
        """Return one door action of this laptop."""
        rows = self._rows(f"{_ACTIONS} WHERE id = ?", action_id)
        return tables.DOOR_BOOKINGS.from_row(rows[0]) if rows else None

    def action_outcome(self, action_id: str) -> DoorOutcome | None:
        """Return what became of a door action, or None when there is none."""
        rows = self._rows("SELECT status, platform_id, refusal FROM door_bookings WHERE id = ?", action_id)
        return DoorOutcome(status=rows[0][0], platform_id=rows[0][1], refusal=rows[0][2]) if rows else None

    def actions_of(self, booking_id: str) -> Sequence[DoorAction]:
        """Return what was done to a booking at this laptop, under whichever of its names, in that order."""
        rows = self._rows(_ACTIONS_OF, booking_id)
        return [tables.DOOR_BOOKINGS.from_row(row) for row in rows]

    def receipt_of(self, action_id: str) -> SalesReceipt | None:
        """Return the receipt that an action is on; None where it is on none."""
        found = self._rows("SELECT number FROM door_receipt_lines WHERE action_id = ?", action_id)
        return self.receipt_numbered(found[0][0]) if found else None

    def receipt_numbered(self, number: int) -> SalesReceipt | None:
        """Return a receipt by its number on this laptop; None where there is none."""
        found = self._rows("SELECT given_minor FROM door_receipts WHERE number = ?", number)
        rows = self._rows(
            f"{_ACTIONS} WHERE id IN (SELECT action_id FROM door_receipt_lines WHERE number = ?)"  # noqa: S608
            " ORDER BY rowid",
            number,
        )
        actions = [tables.DOOR_BOOKINGS.from_row(row) for row in rows]
        return SalesReceipt(number=number, actions=actions, given_minor=found[0][0]) if found and actions else None

    def uncounted(self) -> Sequence[DoorAction]:
        """Return what was sold, paid or given back since the till was last counted, in that order."""
        rows = self._rows(_UNCOUNTED)
        return [tables.DOOR_BOOKINGS.from_row(row) for row in rows]

    def last_cash_count(self) -> Sequence[CashCount]:
        """Return the lines of the last count of the till; nothing before the first one."""
        return [tables.CASH_COUNTS.from_row(row) for row in self._rows(_LAST_COUNT)]

    # -- what can be sold

    def ticket_types(self, event_id: str) -> Sequence[TicketType]:
        """Return an event's types in the order of their names."""
        rows = self._rows(
            f"SELECT {tables.TICKET_TYPES.select_list} FROM ticket_types WHERE event_id = ? ORDER BY name, id",  # noqa: S608
            event_id,
        )
        return [tables.TICKET_TYPES.from_row(row) for row in rows]

    def sold(self, event_id: str, type_id: str | None = None) -> int:
        """Count the guests who hold a ticket that stands. Reads all tickets: for a sale, not for every scan."""
        return int(self._rows(_SOLD, event_id, type_id)[0][0])

    def before_in_line(self, booking: Booking) -> int:
        """Return how many bookings are before one on the waiting list; 0 for one that is not on it."""
        return int(self._rows(_BEFORE_IN_LINE, booking.event_id, booking.id)[0][0])

    # -- what follows for the roster

    def ticket_at_door(self, ticket_id: str, found: Ticket | None) -> Ticket | None:
        """Return a ticket as it stands after what was done at the door.

        Args:
            ticket_id: Its id.
            found: As the roster has it, or None.
        """
        if found is None:
            action = self._walk_in(ticket_id)
            return made_here(action)[1] if action is not None else None
        return with_payment(found, self.actions_of(ticket_id)) if found.status.value == "reserved" else found

    def booking_at_door(self, booking_id: str, found: Booking | None) -> Booking | None:
        """Return a booking as it stands after what was done at the door; see ``ticket_at_door``."""
        action = self._walk_in(booking_id) if found is None else None
        booking = made_here(action)[0] if action is not None else found
        return None if booking is None else with_actions(booking, self.actions_of(booking_id))

    def _walk_in(self, action_id: str) -> DoorAction | None:
        action = self.action(action_id)
        return action if action is not None and action.kind is DoorActionKind.WALK_IN else None

    def _rows(self, sql: str, *arguments: Any) -> list[tuple[Any, ...]]:
        with store_errors():
            found: list[tuple[Any, ...]] = self._conn.execute(sql, arguments).fetchall()
        return found
