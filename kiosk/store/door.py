"""The daemon's side of bookings from the door: what is due, and what the platform made of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.domain.delivery import DeliveryState, OutboxItem
from kiosk.domain.door import DoorBooking
from kiosk.store import layouts
from kiosk.store.codec import to_micros
from kiosk.store.database import Database
from kiosk.store.faults import store_errors
from kiosk.store.outbox import ITEM_COLUMNS, ITEM_WIDTH, read_item, update_deliveries

_COLUMNS = ", ".join(f"d.{name}" for name in layouts.DOOR_BOOKINGS.columns)


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorOutcome:
    """What became of a booking from the door.

    Attributes:
        status: "queued", "taken" or "refused".
        platform_id: What the platform calls it, "" until it said so.
        refusal: Why it was refused, technical, or "".
    """

    status: str
    platform_id: str
    refusal: str


def due_bookings(database: Database, now: datetime, limit: int) -> list[tuple[OutboxItem, DoorBooking]]:
    """Return queued bookings whose time has come, in order; one about a booking waits for the earlier ones about it.

    Args:
        database: The database.
        now: Current instant.
        limit: At most so many.
    """
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {ITEM_COLUMNS}, b.platform_id, {_COLUMNS} FROM outbox o"  # noqa: S608  # our own names
            " JOIN door_bookings d ON d.id = o.ref_id LEFT JOIN door_bookings b ON b.id = d.booking_id"
            " WHERE o.state = 'queued' AND o.kind = 'booking' AND coalesce(o.next_attempt_at, 0) <= ?"
            " AND NOT EXISTS (SELECT 1 FROM outbox q JOIN door_bookings p ON p.id = q.ref_id"
            " WHERE q.state = 'queued' AND q.kind = 'booking' AND q.id < o.id"
            " AND coalesce(p.booking_id, p.id) = d.booking_id)"
            " ORDER BY o.id LIMIT ?",
            (to_micros(now), limit),
        ).fetchall()
    found = []
    for row in rows:
        booking: DoorBooking = layouts.DOOR_BOOKINGS.from_row(row[ITEM_WIDTH + 1 :])
        if row[ITEM_WIDTH]:  # it is about another one from the door, which the platform has taken by now
            booking = replace(booking, booking_id=row[ITEM_WIDTH])
        found.append((read_item(row[:ITEM_WIDTH]), booking))
    return found


def save_door_deliveries(database: Database, items: Iterable[OutboxItem], platform_ids: Mapping[str, str]) -> None:
    """Write what became of bookings: the outbox and their own rows, in one transaction.

    Args:
        database: The database.
        items: How they stand now.
        platform_ids: What the platform calls them, by our id, where it said so.
    """
    settled = list(items)
    status = {DeliveryState.DELIVERED: "taken", DeliveryState.DEAD: "refused", DeliveryState.QUEUED: "queued"}
    rows = [
        (
            status[item.state],
            platform_ids.get(item.ref_id, ""),
            item.last_error if item.state is DeliveryState.DEAD else "",
            item.ref_id,
        )
        for item in settled
    ]
    with database.transaction() as db, store_errors():
        update_deliveries(db.conn, settled)
        db.conn.executemany(
            "UPDATE door_bookings SET status = ?1, platform_id = coalesce(nullif(?2, ''), platform_id), refusal = ?3"
            " WHERE id = ?4 AND status <> 'taken'",
            rows,
        )


def door_outcome(database: Database, booking_id: str) -> DoorOutcome | None:
    """Return what became of a booking from the door, or None when there is none."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT status, platform_id, refusal FROM door_bookings WHERE id = ?", (booking_id,)
        ).fetchone()
    return None if row is None else DoorOutcome(status=row[0], platform_id=row[1], refusal=row[2])
