"""How whole and how old each event's guest list is: noted by the daemon page by page, asked by the gate at each scan.

Invariants:
- An event that is new here is *loading* from the transaction that brought it, for every stream that may tell of it.
- A stream that was read to its end no longer keeps any event loading that was known by then: all that the platform had
  to say of it has been read. An event without rows is whole.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from kiosk.domain.verdicts.scan_facts import RosterState
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros


@dataclass(frozen=True, slots=True)
class LoadingProgress:
    """How far a first reading of the guest list is.

    Attributes:
        taken: Records that were written.
        total: Records that there are, or None where the platform does not say.
    """

    taken: int
    total: int | None

    @property
    def share(self) -> float | None:
        """Return the part that is here, from 0 to 1; None when nobody knows."""
        return None if not self.total else min(1.0, self.taken / self.total)


def roster_state(conn: Any, event_id: str) -> RosterState:
    """Return how whole and how old an event's guest list is.

    Args:
        conn: A connection, inside a transaction or not.
        event_id: The event.
    """
    # One statement: each scan asks this inside its write transaction, for which everybody else is waiting.
    with store_errors():
        loading, pulled = conn.execute(
            "SELECT EXISTS (SELECT 1 FROM roster_loading WHERE event_id = ?),"
            " (SELECT complete_at FROM pull_state WHERE id = 1)",
            (event_id,),
        ).fetchone()
    return RosterState(loading=bool(loading), complete_at=None if pulled is None else from_micros(pulled))


def loading_streams(conn: Any) -> set[str]:
    """Return the names of the streams that keep guest lists from being whole; none when all are."""
    with store_errors():
        return {row[0] for row in conn.execute("SELECT DISTINCT stream FROM roster_loading")}


def loading_events(conn: Any) -> list[str]:
    """Return the names of the events whose guest lists are not whole yet."""
    with store_errors():
        return [
            row[0]
            for row in conn.execute(
                "SELECT name FROM events WHERE id IN (SELECT event_id FROM roster_loading) ORDER BY starts_at, id"
            )
        ]


def note_events(conn: Any, event_ids: Collection[str], streams: Collection[str]) -> None:
    """Take note of events that a page brings, before the page is written: new ones are loading from now on.

    Args:
        conn: A connection inside the page's transaction.
        event_ids: Events on the page.
        streams: Names of the streams that a new event has to wait for.
    """
    with store_errors():
        for event_id in event_ids:
            # An event that was there before is as whole as it was: a page that brings it again takes nothing away.
            if conn.execute("SELECT 1 FROM events WHERE id = ?", (event_id,)).fetchone() is None:
                conn.executemany(
                    "INSERT OR IGNORE INTO roster_loading (event_id, stream) VALUES (?, ?)",
                    [(event_id, stream) for stream in streams],
                )


def forget_other_streams(conn: Any, streams: Collection[str]) -> None:
    """Forget what is awaited of streams that the platform does not have (any more): nothing would ever end that.

    Args:
        conn: A connection inside a transaction.
        streams: Names of all streams of the platform.
    """
    known = json.dumps(list(streams))
    for table in ("roster_loading", "roster_progress"):
        with store_errors():
            conn.execute(f"DELETE FROM {table} WHERE stream NOT IN (SELECT value FROM json_each(?))", (known,))  # noqa: S608


def note_progress(conn: Any, stream: str, taken: int, total: int | None) -> None:
    """Keep how far a stream is that is being read for the first time.

    Args:
        conn: A connection inside the page's transaction.
        stream: Its name.
        taken: Records on the pages that this transaction brings.
        total: Records that the stream has, where the platform says so.
    """
    with store_errors():
        conn.execute(
            "INSERT INTO roster_progress (stream, taken, total) VALUES (?, ?, ?) ON CONFLICT (stream)"
            " DO UPDATE SET taken = taken + excluded.taken, total = coalesce(excluded.total, total)",
            (stream, taken, total),
        )


def note_end(conn: Any, stream: str, lacking: Collection[str] = ()) -> None:
    """Take note that a stream was read to its end: for it, every event that is known now is whole.

    Args:
        conn: A connection inside the page's transaction.
        stream: Its name.
        lacking: Events of which the platform failed to give something: they are not whole.
    """
    with store_errors():
        # An event that came back after its removal is whole once it was read from the beginning, not by what is new.
        conn.execute(
            "DELETE FROM roster_loading WHERE stream = ? AND event_id NOT IN (SELECT value FROM json_each(?))"
            " AND event_id NOT IN (SELECT event_id FROM returned_events WHERE is_read_anew = 0)",
            (stream, json.dumps(sorted(lacking))),
        )
        # What there was in all is known now, whatever the platform said, or did not say, of it.
        conn.execute("UPDATE roster_progress SET total = taken WHERE stream = ?", (stream,))
        conn.execute("DELETE FROM roster_progress WHERE NOT EXISTS (SELECT 1 FROM roster_loading)")


def loading_progress(conn: Any) -> LoadingProgress:
    """Return how far the first reading is, as far as its streams were begun.

    Its total is known only while a stream is under way, and where every one that is told its own: what was read to its
    end says nothing of those that were not begun.
    """
    with store_errors():
        taken, total, silent, under_way = conn.execute(
            "SELECT coalesce(sum(taken), 0), sum(total), count(*) - count(total), coalesce(sum(taken < total), 0)"
            " FROM roster_progress"
        ).fetchone()
    return LoadingProgress(taken=taken, total=total if under_way and not silent else None)
