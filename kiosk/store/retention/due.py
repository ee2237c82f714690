"""Which events are older than they are kept, and what stands in the way of removing them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum, auto

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

# The latest of all that is known: an event that went on longer than it says is kept for longer. Events that only
# entries name (the platform took them away) are as old as their last entry.
_ENDED = """
WITH scanned (event_id, last_at, entries) AS (
    SELECT event_id, max(corrected_at), count(*) FROM entries WHERE event_id <> '' GROUP BY event_id),
ids (id) AS (SELECT id FROM events UNION SELECT event_id FROM scanned),
ended (id, name, at, entries) AS (
    SELECT ids.id, coalesce(v.name, ''), max(
        coalesce(v.ends_at, v.starts_at, v.admission_at, 0),
        coalesce((SELECT max(coalesce(d.ends_at, d.starts_at, d.admission_at, 0)) FROM event_dates AS d
                  WHERE d.event_id = ids.id), 0),
        coalesce(s.last_at, 0)), coalesce(s.entries, 0)
    FROM ids LEFT JOIN events AS v ON v.id = ids.id LEFT JOIN scanned AS s ON s.event_id = ids.id)
SELECT id, name, at, (SELECT count(*) FROM tickets AS t WHERE t.event_id = ended.id), entries,
    (SELECT count(*) FROM outbox AS o WHERE o.event_id = ended.id AND o.settled_at IS NULL)
FROM ended WHERE id NOT IN (SELECT event_id FROM events_gone) AND at BETWEEN 1 AND ?1
ORDER BY at, id
"""
_ALL_HASHED = (
    "SELECT coalesce(max(position), 0) <= (SELECT position FROM hashed_entries)"
    " FROM entries WHERE event_id = ?1 AND is_local = 1"
)


class Hindrance(StrEnum):
    """Why an event that is old enough stays."""

    NONE = auto()
    UNSENT = auto()
    """Something of it waits for the platform, or was set aside and nobody closed it."""
    UNSIGNED = auto()
    """Entries of it are under no checkpoint yet; the window makes one each minute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OldEvent:
    """An event that is older than events are kept.

    Attributes:
        event_id: Its id.
        name: Its name, "" where the guest list has it no more.
        ended_at: Its end, or its last scan where that was later.
        guests: Tickets of it.
        entries: Scans of it, of all gates.
        unsent: What waits for the platform, or was set aside and nobody closed it.
        hindrance: Why it stays.
    """

    event_id: str
    name: str
    ended_at: datetime
    guests: int
    entries: int
    unsent: int
    hindrance: Hindrance = Hindrance.NONE


def old_events(database: Database, now: datetime, keep_days: int) -> list[OldEvent]:
    """Return the events that ended longer ago than events are kept, the oldest first.

    Args:
        database: The database.
        now: Current instant, corrected.
        keep_days: Days that events are kept after their end, at least 1.

    Raises:
        StoreError: The database cannot be read.
    """
    with database.reading():
        return events_before(database.db.conn, now - timedelta(days=keep_days))


def events_before(conn: sqlcipher.Connection, until: datetime) -> list[OldEvent]:
    """Return the events that ended before an instant, over a connection of the caller's."""
    with store_errors():
        rows = conn.execute(_ENDED, (to_micros(until),)).fetchall()
        return [
            OldEvent(
                event_id=row[0],
                name=row[1],
                ended_at=from_micros(row[2]),
                guests=row[3],
                entries=row[4],
                unsent=row[5],
                hindrance=_hindrance(conn, row[0], row[5]),
            )
            for row in rows
        ]


def _hindrance(conn: sqlcipher.Connection, event_id: str, unsent: int) -> Hindrance:
    if unsent:
        return Hindrance.UNSENT
    hashed = conn.execute(_ALL_HASHED, (event_id,)).fetchone()[0]
    return Hindrance.NONE if hashed else Hindrance.UNSIGNED
