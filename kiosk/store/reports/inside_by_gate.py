"""By which gate guests came who are inside: where each one's last movement was made.

Who is inside is the definition of ``log.guests_inside``, asked once more with the gate, so that the gates' numbers add
up to the list's.
"""

from datetime import datetime

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database
from kiosk.store.log.guest_identity import entry_guests_of_list
from kiosk.store.log.guests_inside import GUESTS, as_json

_BY_GATE = f"""
WITH {GUESTS}
SELECT coalesce(e.gate_id, ''), count(*) FROM guests AS g JOIN entries AS e ON e.position = g.position
 WHERE g.from_last = 1 AND g.direction = 'entry' AND (:since IS NULL OR g.placed_at >= :since) GROUP BY 1 ORDER BY 1
"""  # noqa: S608  # our own words


def inside_by_gate(database: Database, list_id: str, cleared_at: datetime | None) -> dict[str, int]:
    """Return by which gate the guests of a list came who are inside; "" for those of whom no gate is known.

    Args:
        database: The database.
        list_id: The list.
        cleared_at: When everybody inside last counted as gone, or None.
    """
    since = None if cleared_at is None else to_micros(cleared_at)
    conn = database.db.conn
    # In one transaction, so that names and movements are of the same moment.
    with database.reading(), store_errors():
        calls = as_json(entry_guests_of_list(conn, list_id))
        rows = conn.execute(_BY_GATE, {"list_id": list_id, "calls": calls, "since": since}).fetchall()
    return dict(rows)
