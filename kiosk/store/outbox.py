"""The daemon's side of the outbox: what is due, and what became of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.delivery import DeliveryState, OutboxItem
from kiosk.domain.entry import Entry
from kiosk.store import layouts
from kiosk.store.codec import from_micros, to_micros
from kiosk.store.conflict_search import ConflictSearch
from kiosk.store.database import Database
from kiosk.store.faults import store_errors

_ITEM_COLUMNS = "o.id, o.kind, o.ref_id, o.state, o.attempts, o.next_attempt_at, o.last_error, o.delivered_at"
_ITEM_WIDTH = 8
_ENTRY_COLUMNS = ", ".join(f"e.{name}" for name in layouts.ENTRIES.columns)


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """How many items are in each state, and since when the oldest one waits."""

    queued: int
    dead: int
    delivered: int
    oldest_queued_at: datetime | None


def _item(row: Sequence[object]) -> OutboxItem:
    return OutboxItem(
        id=int(row[0]),  # type: ignore[call-overload]
        kind=str(row[1]),
        ref_id=str(row[2]),
        state=DeliveryState(str(row[3])),
        attempts=int(row[4]),  # type: ignore[call-overload]
        next_attempt_at=None if row[5] is None else from_micros(int(row[5])),  # type: ignore[call-overload]
        last_error=str(row[6]),
        delivered_at=None if row[7] is None else from_micros(int(row[7])),  # type: ignore[call-overload]
    )


def due_entries(database: Database, now: datetime, limit: int) -> list[tuple[OutboxItem, Entry]]:
    """Return queued entries whose time has come, in order of the queue.

    Args:
        database: The database.
        now: Current instant.
        limit: At most so many.
    """
    with store_errors():
        rows = database.db.conn.execute(
            f"SELECT {_ITEM_COLUMNS}, {_ENTRY_COLUMNS} FROM outbox o JOIN entries e ON e.entry_id = o.ref_id"  # noqa: S608
            " WHERE o.state = 'queued' AND o.kind = 'entry' AND coalesce(o.next_attempt_at, 0) <= ?"
            " ORDER BY o.id LIMIT ?",
            (to_micros(now), limit),
        ).fetchall()
    return [(_item(row[:_ITEM_WIDTH]), layouts.ENTRIES.from_row(row[_ITEM_WIDTH:])) for row in rows]


def save_deliveries(
    database: Database,
    items: Iterable[OutboxItem],
    *,
    now: datetime | None = None,
    told: Mapping[str, str] | None = None,
) -> int:
    """Write the delivery columns of items, all in one transaction. A delivered item never goes back.

    Args:
        database: The database.
        items: How they stand now.
        now: Current instant; with it the entries among them are held against all that is known of other sides.
        told: Entries that the platform said were contradicted, to the other side's id.

    Returns:
        How many conflicts are new.
    """
    settled = list(items)
    rows = [
        (
            item.state.value,
            item.attempts,
            None if item.next_attempt_at is None else to_micros(item.next_attempt_at),
            item.last_error,
            None if item.delivered_at is None else to_micros(item.delivered_at),
            item.id,
        )
        for item in settled
    ]
    with database.transaction() as db, store_errors():
        db.conn.executemany(
            "UPDATE outbox SET state = ?, attempts = ?, next_attempt_at = ?, last_error = ?, delivered_at = ?"
            " WHERE id = ? AND state <> 'delivered'",
            rows,
        )
        if now is None:
            return 0
        sent = [item.ref_id for item in settled if item.kind == "entry" and item.state is not DeliveryState.QUEUED]
        search = ConflictSearch(db.conn, now)
        return search.of_entries(sent) + sum(search.told(entry, other) for entry, other in (told or {}).items())


def revive_dead(database: Database) -> int:
    """Put every dead letter back into the queue.

    Returns:
        How many there were.
    """
    with database.transaction() as db, store_errors():
        return int(
            db.conn.execute(
                "UPDATE outbox SET state = 'queued', attempts = 0, next_attempt_at = NULL WHERE state = 'dead'"
            ).rowcount
        )


def outbox_counts(database: Database) -> OutboxCounts:
    """Return how many items wait, failed for good, and arrived."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT (SELECT count(*) FROM outbox WHERE state = 'queued'),"
            " (SELECT count(*) FROM outbox WHERE state = 'dead'),"
            " (SELECT count(*) FROM outbox),"
            " (SELECT created_at FROM outbox WHERE state = 'queued' ORDER BY id LIMIT 1)"
        ).fetchone()
    queued, dead, total, oldest = row
    return OutboxCounts(queued, dead, total - queued - dead, None if oldest is None else from_micros(oldest))
