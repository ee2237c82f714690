"""What the platform sent and nobody could read, until it can be read or is gone. The daemon's table.

Invariant: a record that is read, or that the platform takes away, stands here no longer when its page is written.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database

TICKET_KINDS = frozenset({"booking", "ticket", "ticket_code"})
"""Kinds of records without which a guest may stand at the gate unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadableRecord:
    """Something of the platform's that could not be read.

    Attributes:
        kind: What it is, in one of our own words: "ticket", "booking", "check_in_list" …
        ref: The platform's id of it, or a digest where not even that could be read.
        event_id: Its event, "" where that is not known.
        field: The field that could not be read while the rest of it was; "" for the whole record.
    """

    kind: str
    ref: str
    event_id: str = ""
    field: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadableCount:
    """How many records of one kind could not be read.

    Attributes:
        stream: The platform's collection.
        kind: What they are.
        event_id: Their event, "" where that is not known.
        field: The field that could not be read, "" where it was the whole record.
        count: How many.
    """

    stream: str
    kind: str
    event_id: str
    field: str
    count: int

    @property
    def is_ticket(self) -> bool:
        """Whether a guest may stand at the gate unknown because of them."""
        return not self.field and self.kind in TICKET_KINDS


def unreadable_counts(database: Database) -> list[UnreadableCount]:
    """Return what could not be read, whole records first.

    Raises:
        StoreError: The database cannot be read.
    """
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT stream, kind, event_id, field, count(*) FROM unread"
            " GROUP BY stream, kind, event_id, field ORDER BY field <> '', stream, kind, event_id, field"
        ).fetchall()
    return [UnreadableCount(stream=r[0], kind=r[1], event_id=r[2], field=r[3], count=r[4]) for r in rows]


def note_unreadable(
    conn: Any, stream: str, unreadable: Sequence[UnreadableRecord], read: Callable[[], Iterable[str]], now: datetime
) -> None:
    """Keep what could not be read of a page, and forget what could. Runs inside the caller's transaction.

    Args:
        conn: A connection that holds the write lock.
        stream: The page's stream.
        unreadable: What could not be read.
        read: Gives the ids of what could be, and of what is gone; asked only where something is kept of this stream.
        now: Current instant.
    """
    with store_errors():
        if conn.execute("SELECT 1 FROM unread WHERE stream = ? LIMIT 1", (stream,)).fetchone():
            conn.execute(
                "DELETE FROM unread WHERE stream = ? AND ref IN (SELECT value FROM json_each(?))",
                (stream, json.dumps(list(read()))),
            )
        conn.executemany(
            "INSERT OR REPLACE INTO unread (stream, ref, kind, event_id, field, noted_at) VALUES (?, ?, ?, ?, ?, ?)",
            [(stream, one.ref, one.kind, one.event_id, one.field, to_micros(now)) for one in unreadable],
        )


def forget_unreadable(conn: Any, stream: str, before: datetime) -> None:
    """Forget what was kept of a stream before everything of it was read anew. Inside the caller's transaction."""
    with store_errors():
        conn.execute("DELETE FROM unread WHERE stream = ? AND noted_at < ?", (stream, to_micros(before)))
