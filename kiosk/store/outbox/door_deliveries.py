"""The daemon's side of door actions: what is due, and what the platform made of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, made_here
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.syncing.delivery import DeliveryState, OutboxItem, Receipt
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database
from kiosk.store.outbox.delivery_queue import ACTION_FREE, DUE, ITEM_COLUMNS, ITEM_WIDTH, read_item, update_deliveries
from kiosk.store.roster.roster_writer import RosterTransaction
from kiosk.store.roster.walk_ins import name_guests, name_whole

_COLUMNS = ", ".join(f"d.{name}" for name in tables.DOOR_BOOKINGS.columns)

_DUE = f"""
SELECT {ITEM_COLUMNS}, w.platform_id, {_COLUMNS} FROM outbox o
 JOIN door_bookings d ON d.id = o.ref_id LEFT JOIN door_bookings w ON w.id = d.booking_id
 WHERE o.state = 'queued' AND o.kind = 'booking' AND {DUE} AND {ACTION_FREE}
 ORDER BY o.id DESC LIMIT :limit
"""  # noqa: S608  # our own names

_STATUS: Mapping[DeliveryState, str] = {
    DeliveryState.DELIVERED: "taken",
    DeliveryState.DEAD: "refused",
    DeliveryState.QUEUED: "queued",
}


def due_door_actions(database: Database, now: datetime, limit: int) -> list[tuple[OutboxItem, DoorAction]]:
    """Return queued door actions whose time has come, in order; each names the booking as the platform does.

    Args:
        database: The database.
        now: Current instant.
        limit: At most so many.
    """
    with store_errors():
        rows = database.db.conn.execute(_DUE, {"now": to_micros(now), "limit": limit}).fetchall()
    found = []
    for row in rows:
        booking: DoorAction = tables.DOOR_BOOKINGS.from_row(row[ITEM_WIDTH + 1 :])
        if row[ITEM_WIDTH]:  # it is about a walk-in, which the platform has taken by now
            booking = replace(booking, booking_id=row[ITEM_WIDTH])
        found.append((read_item(row[:ITEM_WIDTH]), booking))
    return found


def save_door_deliveries(database: Database, items: Iterable[OutboxItem], receipts: Iterable[Receipt]) -> None:
    """Write what became of actions, in one transaction: outbox, their own rows, walk-ins by the platform's names.

    Args:
        database: The database.
        items: How they stand now.
        receipts: What the platform said of them.
    """
    settled = list(items)
    answers = {receipt.ref_id: receipt for receipt in receipts}
    rows = [
        (
            _STATUS[item.state],
            answers[item.ref_id].platform_id if item.ref_id in answers else "",
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
        taken = [answers[item.ref_id] for item in settled if item.state is DeliveryState.DELIVERED]
        # In the same transaction as the receipt: a crash between both would leave a walk-in that nobody finds by its
        # new name.
        roster = RosterTransaction(db)
        for receipt in taken:
            _take_over(db.conn, roster, receipt)
        roster.index()
    database.roster_written()


def _take_over(conn: sqlcipher.Connection, roster: RosterTransaction, receipt: Receipt) -> None:
    """Let a walk-in stand in the roster under the platform's names, until the platform itself tells of it."""
    action = _walk_in(conn, receipt.ref_id)
    if action is None or not receipt.platform_id:
        return
    made, whole = made_here(action)
    names = receipt.ticket_ids or (receipt.platform_id,)
    whole_party = len(names) == 1
    guests = (
        name_whole(conn, action.id, names[0]) if whole_party else name_guests(conn, action.id, action.party_size, names)
    )
    number = receipt.number or made.number
    booking = replace(made, id=receipt.platform_id, number=number)
    tickets = [
        replace(whole, id=name, booking_id=booking.id, number=number, party_size=1 if guest else whole.party_size)
        for name, guest in guests.items()
    ]
    if len(tickets) > 1:  # each has a place of its own now
        booking = replace(booking, party_size=1)
    _replace_by(conn, roster, action.id, [booking, *tickets])


def _walk_in(conn: sqlcipher.Connection, action_id: str) -> DoorAction | None:
    row = conn.execute(
        f"SELECT {tables.DOOR_BOOKINGS.select_list} FROM door_bookings WHERE id = ? AND kind = ?",  # noqa: S608
        (action_id, DoorActionKind.WALK_IN.value),
    ).fetchone()
    return None if row is None else tables.DOOR_BOOKINGS.from_row(row)


def _replace_by(
    conn: sqlcipher.Connection, roster: RosterTransaction, door_id: str, records: Sequence[Booking | Ticket]
) -> None:
    """Put records in a walk-in's place, save those that a pull has brought already."""
    fresh = [
        record
        for record in records
        if record.id == door_id
        or not conn.execute(
            f"SELECT 1 FROM {tables.ROSTER[type(record)].table} WHERE id = ?",  # noqa: S608  # our own names
            (record.id,),
        ).fetchone()
    ]
    roster.forget_walk_in(door_id)
    roster.upsert(fresh)
    # A resync that began before the sale must not take them for something that is gone.
    roster.mark_seen(fresh)
