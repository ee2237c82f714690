"""Badges that gates without a label printer ask a desk for: written here, told to the venue, taken up by the desk.

Invariants: what is asked of a desk by name is that desk's; what is asked of whichever prints is printed by one of them:
by whose note of it the venue's stream holds first. Before a desk has read its own note there, it prints nothing.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.venue.badge_requests import BadgeRequest, BadgeTaken
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database

_COLUMNS: Final = tables.BADGE_REQUESTS.select_list
_INSERT = tables.BADGE_REQUESTS.insert(or_ignore=True)
# A job has its request's id: what was taken up before is known by that, however often the request arrives.
_OPEN: Final = f"""
SELECT {_COLUMNS} FROM badge_requests AS r WHERE made_at >= ?1 AND device_id <> ?2
   AND (desk = ?3 OR (desk = '' AND {{}} (SELECT 1 FROM badge_takers AS k WHERE k.id = r.id {{}})))
   AND NOT EXISTS (SELECT 1 FROM print_jobs AS j WHERE j.id = r.id)
   AND EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = r.ticket_id) ORDER BY made_at, id
"""  # noqa: S608  # our own names
_OURS: Final = _OPEN.format("EXISTS", "AND k.agreed AND k.device_id = ?2")
# No name of a desk is empty: of these, only what is asked of whichever prints.
_NOBODYS: Final = _OPEN.format("NOT EXISTS", "").replace("desk = ?3 OR ", "")
_WISH: Final = "INSERT OR IGNORE INTO badge_takers (id, event_id, device_id) VALUES (?, ?, ?)"
_AGREE: Final = (
    "INSERT INTO badge_takers (id, event_id, device_id, agreed) VALUES (?, ?, ?, 1) ON CONFLICT (id) DO UPDATE"
    " SET device_id = excluded.device_id, agreed = 1 WHERE NOT agreed"
)


def ask_for_badge(database: Database, request: BadgeRequest) -> None:
    """Write down that a desk is to print a badge.

    Raises:
        StoreError: It could not be written.
    """
    with database.transaction() as db, store_errors():
        add_badge_request(db.conn, request)


def add_badge_request(conn: sqlcipher.Connection, request: BadgeRequest) -> bool:
    """Add a request within a transaction; return whether it is new."""
    return bool(conn.execute(_INSERT, tables.BADGE_REQUESTS.to_row(request)).rowcount > 0)


def open_badge_requests(database: Database, *, since: datetime, device_id: str, desk: str) -> Sequence[BadgeRequest]:
    """Return other laptops' requests that wait for this desk, the oldest first.

    A guest who is not on this laptop's list yet is waited for: the list may be on its way.

    Args:
        database: The database.
        since: Only what was asked for since then.
        device_id: This laptop, whose own requests are for others.
        desk: What the venue calls this laptop.
    """
    with store_errors():
        rows = database.db.conn.execute(_OURS, (to_micros(since), device_id, desk)).fetchall()
    return [tables.BADGE_REQUESTS.from_row(row) for row in rows]


def offer_to_print(database: Database, *, since: datetime, device_id: str) -> int:
    """Offer to print what is asked of whichever desk does, and what no desk has offered to print yet.

    Args:
        database: The database.
        since: Only what was asked for since then.
        device_id: This laptop.

    Returns:
        How many badges it would print, if no other desk was quicker.

    Raises:
        StoreError: It could not be written.
    """
    with database.transaction() as db, store_errors():
        rows = db.conn.execute(_NOBODYS, (to_micros(since), device_id)).fetchall()
        wanted = map(tables.BADGE_REQUESTS.from_row, rows)
        db.conn.executemany(_WISH, [(one.id, one.event_id, device_id) for one in wanted])
    return len(rows)


def agree_on_desk(conn: sqlcipher.Connection, taken: BadgeTaken) -> bool:
    """Keep which desk prints a badge, as the stream says it, within a transaction; return whether it is new."""
    return bool(conn.execute(_AGREE, (taken.id, taken.event_id, taken.device_id)).rowcount > 0)
