"""A full reading of a collection: marks on what the platform gave, and the sweep of what it no longer has.

Marks and sweep take the write lock for a few rows at a time, because guests are let in meanwhile.

Invariants: the end of a full reading is written by its caller behind the sweep, so a sweep that is cut off goes on when
the last page comes again; what may go is asked again with the lock held, of each record that does. Marks of a reading
that is over mean nothing, and are gone before the next one begins.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from kiosk.domain.roster.bookings import Ticket, TicketStatus
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.roster.id_ranges import EVERY_ID, IdRange
from kiosk.store.roster.losses import THE_PLATFORMS, may_go

Ranges = Mapping[type[RosterRecord], IdRange]
"""Which ids of a kind are meant; all of a kind that is not named."""
NO_RANGES: Ranges = {}

MARKS_PER_ROW: Final = 8
"""So many marks take the lock for as long as one row of a guest list, with its indexes and its words."""

_NAME_COLUMN: Final[Mapping[type[RosterRecord], str]] = {Ticket: "id", TicketCode: "code_hash"}
"""By what entries know a record that goes."""

# Asked of each row by the index. A list of all that was seen would be made with the lock held.
_UNSEEN = "NOT EXISTS (SELECT 1 FROM resync_seen AS s WHERE s.kind = '{table}' AND s.id = {table}.id)"
_SOME = "id IN (SELECT value FROM json_each(:ids))"
_REVOKE = (
    f"UPDATE tickets SET status = :revoked, updated_at = :now WHERE {_SOME} AND status = :valid"  # noqa: S608
    f" AND {THE_PLATFORMS} AND event_id IN (SELECT id FROM events) AND {_UNSEEN.format(table='tickets')} RETURNING id"
)
_SPARE = (
    "INSERT OR IGNORE INTO resync_seen (kind, id)"  # noqa: S608
    f" SELECT 'tickets', id FROM tickets WHERE {_SOME} AND event_id IN (SELECT id FROM events)"
)
_TYPES_IN_USE = "SELECT DISTINCT ticket_type_id FROM tickets WHERE event_id IN (SELECT id FROM events)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """What is to be taken away at the end of a full reading.

    Attributes:
        kinds: Kinds that were read in full.
        ranges: Which ids of a kind that was, where another stream brings the same kind.
        is_other_platform: What is known is a former platform's: nothing of it is to stay.
        revokes: Tickets of known events that were not given stay as revoked ones.
    """

    kinds: Sequence[type[RosterRecord]]
    ranges: Ranges = field(default_factory=dict)
    is_other_platform: bool = False
    revokes: bool = False

    @property
    def order(self) -> list[type[RosterRecord]]:
        """Return the kinds, tickets first: what speaks against one that stays may stay with it."""
        return sorted(self.kinds, key=lambda kind: kind is not Ticket)


def mark(conn: Any, marks: Sequence[tuple[str, str]]) -> None:
    """Remember that the platform still has these, as (table, id)."""
    with store_errors():
        conn.executemany("INSERT OR IGNORE INTO resync_seen (kind, id) VALUES (?, ?)", marks)


def unseen(conn: Any, kind: type[RosterRecord], ranges: Ranges = NO_RANGES) -> list[str]:
    """Return the ids of a kind that a full reading did not give. Looks at all of them: not for the write lock."""
    table = tables.ROSTER[kind].table
    own, values = ranges.get(kind, EVERY_ID).condition()
    with store_errors():
        rows = conn.execute(
            f"SELECT id FROM {table} WHERE {own} AND {_UNSEEN.format(table=table)} AND {THE_PLATFORMS}",  # noqa: S608
            values,
        ).fetchall()
    return [row[0] for row in rows]


def types_in_use(conn: Any) -> list[str]:
    """Return the types of known events' tickets, with which they stay. Looks at all tickets: not for the write lock."""
    with store_errors():
        return [row[0] for row in conn.execute(_TYPES_IN_USE)]


def delete_unseen(conn: Any, kind: type[RosterRecord], ids: Sequence[str], sweep: Sweep) -> list[tuple[str, str]]:
    """Delete those of some records that were not given and may go.

    Args:
        conn: A connection that holds the write lock.
        kind: Their kind.
        ids: Some of those that were not seen.
        sweep: Says what may go.

    Returns:
        The ids of what went, and the names by which entries know it, "" where they know none.
    """
    table, name = tables.ROSTER[kind].table, _NAME_COLUMN.get(kind, "''")
    stays = "1" if sweep.is_other_platform else may_go(kind)
    with store_errors():
        rows: list[tuple[str, str]] = conn.execute(
            f"DELETE FROM {table} WHERE {_SOME} AND {_UNSEEN.format(table=table)} AND {THE_PLATFORMS} AND {stays}"  # noqa: S608
            f" RETURNING id, {name}",
            {"ids": json.dumps(list(ids))},
        ).fetchall()
    return rows


def revoke_unseen(conn: Any, ids: Sequence[str], now: datetime) -> list[str]:
    """Keep tickets that a full reading no longer gave as revoked, and mark them, so that no sweep takes them.

    Args:
        conn: A connection that holds the write lock.
        ids: Some of those that were not seen.
        now: When that was learned.

    Returns:
        The ids of those that were valid until now.
    """
    values = {
        "ids": json.dumps(list(ids)),
        "revoked": TicketStatus.REVOKED.value,
        "valid": TicketStatus.VALID.value,
        "now": to_micros(now),
    }
    with store_errors():
        revoked = [row[0] for row in conn.execute(_REVOKE, values).fetchall()]
        conn.execute(_SPARE, {"ids": values["ids"]})
    return revoked
