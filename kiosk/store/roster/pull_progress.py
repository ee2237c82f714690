"""How far the roster was read: by stream, and as a whole. The daemon writes it, in the transaction of each page."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database

_SAVE_STREAM = (
    "INSERT INTO stream_states"
    " (stream, cursor, resync_began_at, has_gaps, is_unfinished, is_trusting, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (stream) DO UPDATE SET cursor = excluded.cursor, resync_began_at = excluded.resync_began_at,"
    " has_gaps = excluded.has_gaps, is_unfinished = excluded.is_unfinished, is_trusting = excluded.is_trusting,"
    " updated_at = excluded.updated_at"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamProgress:
    """How far one stream was read.

    Attributes:
        cursor: Where to go on, None for the beginning.
        resync_began_at: Since when everything is being read again, None when it is not.
        has_gaps: In that resync something could not be understood, so nothing may be swept.
        is_unfinished: It was never read to its end.
        is_trusting: It is another platform's from now on: less than before is no question.
    """

    cursor: str | None = None
    resync_began_at: datetime | None = None
    has_gaps: bool = False
    is_unfinished: bool = False
    is_trusting: bool = False

    @property
    def is_resyncing(self) -> bool:
        """Whether everything is being read again."""
        return self.resync_began_at is not None

    @property
    def is_first(self) -> bool:
        """Whether it is being read for the first time, or was never begun."""
        return not self.is_resyncing and (self.cursor is None or self.is_unfinished)

    @property
    def was_read(self) -> bool:
        """Whether it was read to its end, and is not being read again."""
        return self.cursor is not None and not self.is_unfinished and not self.is_resyncing


@dataclass(frozen=True, slots=True, kw_only=True)
class PullState:
    """How the roster as a whole stands.

    Attributes:
        complete_at: When it was last up to date, None before it ever was.
        unsearched_after: Row of ``tickets`` behind which those are that cannot be found by name yet, None when all can.
        door_actions: What the platform takes of the door, by the values of ``DoorActionKind``.
    """

    complete_at: datetime | None = None
    unsearched_after: int | None = None
    door_actions: tuple[str, ...] = ()


def stream_progress(conn: Any, stream: str) -> StreamProgress:
    """Return how far a stream was read.

    Args:
        conn: A connection, inside a transaction or not.
        stream: Its name.
    """
    with store_errors():
        row = conn.execute(
            "SELECT cursor, resync_began_at, has_gaps, is_unfinished, is_trusting FROM stream_states WHERE stream = ?",
            (stream,),
        ).fetchone()
    if row is None:
        return StreamProgress()
    return StreamProgress(
        cursor=row[0],
        resync_began_at=None if row[1] is None else from_micros(row[1]),
        has_gaps=bool(row[2]),
        is_unfinished=bool(row[3]),
        is_trusting=bool(row[4]),
    )


def save_stream_progress(conn: Any, stream: str, progress: StreamProgress, now: datetime) -> None:
    """Keep how far a stream was read.

    Args:
        conn: A connection inside the page's transaction.
        stream: Its name.
        progress: How far.
        now: Current instant.
    """
    began = progress.resync_began_at
    with store_errors():
        conn.execute(
            _SAVE_STREAM,
            (
                stream,
                progress.cursor,
                None if began is None else to_micros(began),
                progress.has_gaps,
                progress.is_unfinished,
                progress.is_trusting,
                to_micros(now),
            ),
        )


def pull_state(database: Database) -> PullState:
    """Return how the roster as a whole stands."""
    with store_errors():
        row = database.db.conn.execute(
            "SELECT complete_at, unsearched_after, door_actions FROM pull_state WHERE id = 1"
        ).fetchone()
    return PullState(
        complete_at=None if row[0] is None else from_micros(row[0]),
        unsearched_after=row[1],
        door_actions=tuple(row[2].split()),
    )


def save_pull_state(conn: Any, state: PullState) -> None:
    """Keep how the roster as a whole stands; ``conn`` holds the write lock."""
    complete_at = None if state.complete_at is None else to_micros(state.complete_at)
    with store_errors():
        conn.execute(
            "UPDATE pull_state SET complete_at = ?, unsearched_after = ?, door_actions = ? WHERE id = 1",
            (complete_at, state.unsearched_after, " ".join(state.door_actions)),
        )
