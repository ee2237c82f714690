"""Badges that gates without a label printer ask a desk for: written here, told to the venue, taken up by the desk."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.venue.badge_requests import BadgeRequest
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database

_COLUMNS: Final = tables.BADGE_REQUESTS.select_list
_INSERT = (
    f"INSERT OR IGNORE INTO badge_requests ({_COLUMNS})"  # noqa: S608  # our own names
    f" VALUES ({', '.join('?' * len(tables.BADGE_REQUESTS.columns))})"
)
# A job has its request's id: what was taken up before is known by that, however often the request arrives.
_OPEN: Final = f"""
SELECT {_COLUMNS} FROM badge_requests AS r WHERE made_at >= ?1 AND device_id <> ?2 AND desk IN ('', ?3)
   AND NOT EXISTS (SELECT 1 FROM print_jobs AS j WHERE j.id = r.id)
   AND EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = r.ticket_id) ORDER BY made_at, id
"""  # noqa: S608  # our own names


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
    """Return other laptops' requests that wait for a desk, the oldest first.

    A guest who is not on this laptop's list yet is waited for: the list may be on its way.

    Args:
        database: The database.
        since: Only what was asked for since then.
        device_id: This laptop, whose own requests are for others.
        desk: What the venue calls this laptop.
    """
    with store_errors():
        rows = database.db.conn.execute(_OPEN, (to_micros(since), device_id, desk)).fetchall()
    return [tables.BADGE_REQUESTS.from_row(row) for row in rows]
