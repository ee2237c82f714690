"""What whoever writes a page of the roster asks first, in the same transaction: nobody else can write in between."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import TypeVar

import sqlite_utils

from kiosk.domain.roster.events import Event, EventDate
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.roster import losses, pull_progress
from kiosk.store.roster.pull_progress import StreamProgress

R = TypeVar("R", Event, EventDate)


class RosterReads:
    """Questions about the roster.

    Args:
        db: A connection that holds the write lock.
    """

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._conn = db.conn

    def absent(self, kind: type[RosterRecord], event_id: str | None, ids: Collection[str]) -> tuple[int, list[str]]:
        """Return what is known of a kind and is not among what the platform has; see ``losses.absent``."""
        return losses.absent(self._conn, kind, event_id, ids)

    def is_over(self, event_id: str, now: datetime) -> bool:
        """Return whether an event is over; see ``losses.is_over``."""
        return losses.is_over(self._conn, event_id, now)

    def known(self, kind: type[R], ids: Sequence[str]) -> dict[str, R]:
        """Return what is known of some records, by id."""
        mapping = tables.ROSTER[kind]
        with store_errors():
            rows = self._conn.execute(
                f"SELECT {mapping.select_list} FROM {mapping.table}"  # noqa: S608  # our own names
                " WHERE id IN (SELECT value FROM json_each(?))",
                (json.dumps(list(ids)),),
            ).fetchall()
        return {record.id: record for record in map(mapping.from_row, rows)}

    def stream_progress(self, stream: str) -> StreamProgress:
        """Return how far a stream was read."""
        return pull_progress.stream_progress(self._conn, stream)

    def is_elsewhere(self, door_id: str) -> bool:
        """Return whether the platform calls a walk-in's booking otherwise than this laptop."""
        with store_errors():
            row = self._conn.execute("SELECT platform_id FROM door_bookings WHERE id = ?", (door_id,)).fetchone()
        return row is not None and row[0] != door_id
