"""What the roster would lose by what the platform no longer names: counted before anything of it is believed.

Invariant: a revocation is not forgotten because a list came without it. It goes by name (a tombstone, the status
"active"), with its event or with its platform; or because it refuses a guest whom the roster itself holds as valid, and
the platform leaves it out twice. One whose code stands nowhere refuses nobody who may come in, and without it a pass
that was signed once would count again. Nor is a booking forgotten that is not confirmed, as long as one of its tickets
is there: without it, nothing would speak against that ticket. A blocked code stays likewise.
"""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import Revocation, TicketCode
from kiosk.domain.roster.events import Event, EventDate
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.syncing.sudden_changes import Loss
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.roster.id_ranges import EVERY_ID, IdRange

# What was sold at the door is not the platform's yet, and no resync speaks of it.
THE_PLATFORMS = "id NOT IN (SELECT id FROM door_bookings WHERE kind = 'walk_in' AND status <> 'taken')"

# What belongs to an event that has been over for two hours may go. A series has no end, and nobody may say when one is.
_ENDS = "coalesce(ends_at, coalesce(starts_at, admission_at) + 43200000000)"
_NOT_OVER = f"SELECT id FROM events WHERE has_dates = 1 OR {_ENDS} IS NULL OR {_ENDS} > :now - 7200000000"  # noqa: S608

_CONTRADICTED = """
status <> 'active' AND (
    EXISTS (SELECT 1 FROM tickets AS t WHERE t.id = revocations.ticket_id AND t.status = 'valid')
    OR EXISTS (
        SELECT 1 FROM credentials AS c CROSS JOIN tickets AS t ON t.id = c.ticket_id
         WHERE c.code_hash = revocations.code_hash AND c.status = 'active' AND t.status = 'valid'
    )
)
"""
_SPEAKS_AGAINST_NOBODY = (
    "status = 'confirmed' OR NOT EXISTS ("
    "SELECT 1 FROM tickets AS t WHERE t.booking_id = bookings.id AND t.status = 'valid')"
)
# A guest who is looked up is blocked as the code is; a code that is replaced says nothing of its guest.
_BLOCKS_NOBODY = (
    "status <> 'blocked' OR NOT EXISTS ("
    "SELECT 1 FROM tickets AS t WHERE t.id = credentials.ticket_id AND t.status = 'valid')"
)
_LOSES_ITS_MEANING = "status = 'active' OR event_id NOT IN (SELECT id FROM events)"

_MAY_GO: Mapping[type[RosterRecord], str] = {
    Revocation: f"{_LOSES_ITS_MEANING} OR {_CONTRADICTED}",
    Booking: _SPEAKS_AGAINST_NOBODY,
    TicketCode: _BLOCKS_NOBODY,
}


def may_go(kind: type[RosterRecord]) -> str:
    """Return the condition on a record of a kind that may go because it is not mentioned."""
    return f"({_MAY_GO.get(kind, '1')})"


def losses(
    conn: Any,
    kinds: Sequence[type[RosterRecord]],
    now: datetime,
    *,
    valid_only: bool = False,
    ranges: Mapping[type[RosterRecord], IdRange] | None = None,
) -> list[Loss]:
    """Return what a sweep would take away, by kind and event; what belongs to events that are over does not count.

    Args:
        conn: A connection inside a transaction.
        kinds: Kinds that were read in full.
        now: Current instant.
        valid_only: Of tickets, count those only that are good.
        ranges: Which ids of a kind were read in full, where that is not all of them.
    """
    found: list[Loss] = []
    for kind in kinds:
        table = tables.ROSTER[kind].table
        event = "id" if kind is Event else "event_id" if "event_id" in tables.ROSTER[kind].columns else "NULL"
        valid = " AND status = 'valid'" if valid_only and kind is Ticket else ""
        if kind is EventDate:  # one that is over goes by itself
            valid = f" AND ({_ENDS} IS NULL OR {_ENDS} > :now)"
        if kind in _MAY_GO:  # what stays anyway is no loss
            valid = f" AND ({_CONTRADICTED if kind is Revocation else may_go(kind)})"
        own, values = (ranges or {}).get(kind, EVERY_ID).condition()
        with store_errors():
            rows = conn.execute(
                f"SELECT coalesce({event}, ''), count(*),"  # noqa: S608  # our own names
                f" total(id NOT IN (SELECT id FROM resync_seen WHERE kind = :table)) FROM {table}"
                f" WHERE {THE_PLATFORMS}{valid} AND {own} AND ({event} IS NULL OR {event} IN ({_NOT_OVER}))"
                f" GROUP BY {event}",
                {"table": table, "now": to_micros(now), **values},
            ).fetchall()
        found += [Loss(kind=table, event_id=row[0], known=row[1], gone=int(row[2])) for row in rows if row[2]]
    return found


def absent(conn: Any, kind: type[RosterRecord], event_id: str | None, ids: Collection[str]) -> tuple[int, list[str]]:
    """Return how many records there are of a kind (and an event), and the ids of those that are not among these."""
    mapping = tables.ROSTER[kind]
    where = "event_id = ?" if event_id is not None and "event_id" in mapping.columns else "? IS NULL"
    with store_errors():
        rows = conn.execute(
            f"SELECT id FROM {mapping.table} WHERE {where} AND {THE_PLATFORMS} AND {may_go(kind)}",  # noqa: S608  # our own names
            (event_id,),
        ).fetchall()
    return len(rows), [row[0] for row in rows if row[0] not in ids]


def is_over(conn: Any, event_id: str, now: datetime) -> bool:
    """Return whether an event is over, or was never known."""
    with store_errors():
        row = conn.execute(
            f"SELECT :id IN ({_NOT_OVER})",  # our own names
            {"id": event_id, "now": to_micros(now)},
        ).fetchone()
    return not row[0]
