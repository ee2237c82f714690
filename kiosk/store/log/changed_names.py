"""Which names of tickets changed since somebody looked (docs/adr/0012). The database itself notes them, by triggers."""

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.guest_numbers import BOOKING_KEY
from kiosk.store.base.sqlcipher_errors import store_errors

_LATEST = "SELECT times, (SELECT min(times) FROM changed_names) FROM names_changed"
# A change of a place says which booking it was in: it may concern all who are, or were, in it.
_NAMES = f"""
WITH changed (name) AS (SELECT name FROM changed_names WHERE times > ?1)
SELECT name FROM changed WHERE name NOT LIKE '{BOOKING_KEY}%'
UNION SELECT t.id FROM changed AS c CROSS JOIN tickets AS t ON t.booking_id = substr(c.name, {len(BOOKING_KEY) + 1})
    WHERE c.name LIKE '{BOOKING_KEY}%'
UNION SELECT f.ticket_id FROM changed AS c
    CROSS JOIN former_tickets AS f ON f.booking_id = substr(c.name, {len(BOOKING_KEY) + 1})
    WHERE c.name LIKE '{BOOKING_KEY}%'
"""  # noqa: S608  # our own words


def names_changed_since(conn: sqlcipher.Connection, times: int) -> set[str] | None:
    """Return the names that changed, or None where they changed so often since that nobody kept count.

    Args:
        conn: A connection inside a transaction.
        times: How often names had changed then (``names_changed.times``).
    """
    with store_errors():
        latest, oldest = conn.execute(_LATEST).fetchone()
        if latest == times:
            return set()
        if oldest is None or oldest > times + 1:
            return None
        return {row[0] for row in conn.execute(_NAMES, (times,))}
