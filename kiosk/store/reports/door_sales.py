"""What was sold, paid and decided at the door, with what the platform made of it."""

from kiosk.domain.door_sales.shift_takings import CashCount
from kiosk.domain.reports.door_sales import DoorSale
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database

_WIDTH = len(tables.DOOR_BOOKINGS.columns)
_SALES = f"""
SELECT {", ".join(f"d.{name}" for name in tables.DOOR_BOOKINGS.columns)},
       coalesce((SELECT y.name FROM ticket_types AS y WHERE y.id = d.ticket_type_id), ''), d.status, d.refusal,
       d.settled_note, EXISTS (SELECT 1 FROM door_bookings AS c WHERE c.booking_id = d.id AND c.kind = 'cancellation')
FROM door_bookings AS d ORDER BY d.made_at, d.id
"""  # noqa: S608  # our own names
_COUNTS = f"""
SELECT {tables.CASH_COUNTS.select_list} FROM till_counts
 WHERE id IN (SELECT n.count_id FROM till_counted AS n JOIN door_bookings AS d ON d.id = n.action_id
              WHERE d.event_id = ?)
 ORDER BY rowid
"""  # noqa: S608  # our own names


def door_sales(database: Database) -> list[DoorSale]:
    """Return everything that was done at the door, oldest first.

    Raises:
        StoreError: The database cannot be read.
    """
    with store_errors():
        rows = database.db.conn.execute(_SALES).fetchall()
    return [
        DoorSale(
            action=tables.DOOR_BOOKINGS.from_row(row[:_WIDTH]),
            type_name=row[_WIDTH],
            state=row[_WIDTH + 1],
            refusal=row[_WIDTH + 2],
            settled_note=row[_WIDTH + 3],
            taken_back=bool(row[_WIDTH + 4]),
        )
        for row in rows
    ]


def cash_counts(database: Database, event_id: str) -> list[CashCount]:
    """Return the counts of the till that cover something sold at an event, oldest first.

    Raises:
        StoreError: The database cannot be read.
    """
    with store_errors():
        rows = database.db.conn.execute(_COUNTS, (event_id,)).fetchall()
    return [tables.CASH_COUNTS.from_row(row) for row in rows]
