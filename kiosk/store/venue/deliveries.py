"""What of this laptop's log the platform has, and other gates' entries that are delivered from here.

Another gate's entry waits in the same queue as this laptop's own, under its own id and in the order of this log: the
daemon need not know the difference. Left to their own gates is what was sold at the door and the entries under that:
only there is it known what the platform calls it.
"""

import json
from collections.abc import Sequence
from datetime import datetime

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.ports import Clock
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database

# Others' entries, too: the laptop that was asked to deliver them may have lost the internet since.
_WAITING = """
SELECT o.ref_id FROM outbox AS o CROSS JOIN entries AS e ON e.position = o.id
 WHERE o.kind = 'entry' AND o.state = 'queued'
 AND NOT EXISTS (SELECT 1 FROM door_bookings AS d WHERE d.id IN (e.booking_id, e.ticket_id))
 ORDER BY o.id LIMIT ?
"""
# What a platform has told of an entry says as well that it has it.
_DELIVERED = """
SELECT e.entry_id FROM json_each(?1) AS w CROSS JOIN entries AS e ON e.entry_id = w.value
 WHERE e.assurance = 'platform'
 OR EXISTS (SELECT 1 FROM delivered AS x WHERE x.kind = 'entry' AND x.id = e.position)
"""
_NEW = """
SELECT 'entry', e.position, e.entry_id, e.event_id, e.corrected_at
 FROM json_each(?1) AS w CROSS JOIN entries AS e ON e.entry_id = w.value
 WHERE e.is_local <> 1 AND e.assurance <> 'platform'
 AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.id = e.position)
 AND NOT EXISTS (SELECT 1 FROM delivered AS x WHERE x.id = e.position) ORDER BY e.position
"""
_QUEUE = f"INSERT INTO outbox (kind, id, ref_id, event_id, created_at) {_NEW}"
_ARRIVED = """
INSERT INTO delivered (kind, id, ref_id, attempts, created_at, delivered_at)
SELECT o.kind, o.id, o.ref_id, o.attempts, o.created_at, ?2
 FROM json_each(?1) AS w CROSS JOIN entries AS e ON e.entry_id = w.value
 CROSS JOIN outbox AS o ON o.id = e.position AND o.kind = 'entry' AND o.state = 'queued'
"""
_GONE = """
DELETE FROM outbox WHERE kind = 'entry' AND id IN (
 SELECT e.position FROM json_each(?1) AS w CROSS JOIN entries AS e ON e.entry_id = w.value
  CROSS JOIN delivered AS x ON x.id = e.position)
"""


class StoredDeliveries:
    """Implements ``venue.ports.VenueDeliveries`` over the database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database, and the clock that says when something arrived."""
        self._database = database
        self._clock = clock

    def waiting(self, limit: int) -> Sequence[str]:
        """Return ids of entries that wait for the platform and that any gate could deliver, the first ones first."""
        with store_errors():
            return [str(row[0]) for row in self._database.db.conn.execute(_WAITING, (limit,))]

    def delivered(self, entry_ids: Sequence[str]) -> Sequence[str]:
        """Return which of these entries the platform has, as far as is known here."""
        with store_errors():
            rows = self._database.db.conn.execute(_DELIVERED, (_each_once(entry_ids),))
            return [str(row[0]) for row in rows]

    def deliver(self, entry_ids: Sequence[str]) -> int:
        """Have the daemon of this laptop deliver other gates' entries; returns how many of them are new to it."""
        asked = _each_once(entry_ids)
        # Whoever hears no answer asks again each two seconds: only what is new is worth a transaction.
        with store_errors():
            is_new = self._database.db.conn.execute(f"{_NEW} LIMIT 1", (asked,)).fetchone() is not None
        if not is_new:
            return 0
        with self._database.transaction() as db:
            return queue_entries(db.conn, entry_ids)

    def note_delivered(self, entry_ids: Sequence[str]) -> int:
        """Take note that the platform has entries that waited here; returns how many did."""
        asked = _each_once(entry_ids)
        if not self._waits(asked):
            return 0
        now: datetime = self._clock.now().raw
        with self._database.transaction() as db, store_errors():
            count = db.conn.execute(_ARRIVED, (asked, to_micros(now))).rowcount
            db.conn.execute(_GONE, (asked,))
        return int(count)

    def _waits(self, asked: str) -> bool:
        # Each report is heard again and again; most of them say nothing new, and a transaction writes to the disk.
        query = (
            "SELECT 1 FROM json_each(?) AS w CROSS JOIN entries AS e ON e.entry_id = w.value"
            " CROSS JOIN outbox AS o ON o.id = e.position AND o.kind = 'entry' AND o.state = 'queued' LIMIT 1"
        )
        with store_errors():
            return self._database.db.conn.execute(query, (asked,)).fetchone() is not None


def queue_entries(conn: sqlcipher.Connection, entry_ids: Sequence[str]) -> int:
    """Queue entries that were not written here, unless they wait already or have arrived; inside a transaction.

    Returns:
        How many were queued.
    """
    with store_errors():
        return int(conn.execute(_QUEUE, (_each_once(entry_ids),)).rowcount)


def _each_once(entry_ids: Sequence[str]) -> str:
    return json.dumps(list(dict.fromkeys(entry_ids)))
