"""The end of a full reading, cut into steps of a few rows each: what is gone goes, and the marks are forgotten.

A list of 100,000 guests held the write lock for half a second here, in which nobody was let in.
Invariants: what a step takes away was looked for without the lock, and is asked for once more with it; whoever is
killed between two steps goes on with the rest when the last page comes again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import TicketType
from kiosk.domain.roster.records import RosterRecord
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.write_lock import ROWS_AT_ONCE, in_slices
from kiosk.store.database import Database
from kiosk.store.roster.full_reading import MARKS_PER_ROW, Ranges, Sweep, types_in_use, unseen
from kiosk.store.roster.id_ranges import EVERY_ID


class Fate(Enum):
    """What becomes of records that a full reading did not give."""

    REVOKED = auto()
    KEPT = auto()
    DELETED = auto()


@dataclass(frozen=True, slots=True)
class SweepStep:
    """Some records of one kind.

    Attributes:
        fate: What becomes of them.
        kind: Their kind.
        ids: Which ones.
    """

    fate: Fate
    kind: type[RosterRecord]
    ids: Sequence[str]


def sweep_steps(database: Database, sweep: Sweep, at_once: int = ROWS_AT_ONCE) -> list[SweepStep]:
    """Return what is to be done at the end of a full reading, in its order; each step is for one transaction.

    Args:
        database: The database; no transaction is open.
        sweep: What is to be taken away.
        at_once: So many rows a step has at most.
    """
    conn = database.db.conn
    steps: list[SweepStep] = []
    if sweep.revokes and Ticket in sweep.kinds:
        steps += _some(Fate.REVOKED, Ticket, unseen(conn, Ticket, sweep.ranges), at_once)
    # Their types stay with them, as those of all tickets do.
    if sweep.revokes and TicketType in sweep.kinds:
        steps += _some(Fate.KEPT, TicketType, types_in_use(conn), at_once)
    for kind in sweep.order:
        steps += _some(Fate.DELETED, kind, unseen(conn, kind, sweep.ranges), at_once)
    return steps


def _some(fate: Fate, kind: type[RosterRecord], ids: Sequence[str], at_once: int) -> Iterator[SweepStep]:
    return (SweepStep(fate, kind, some) for some in in_slices(ids, at_once))


def forget_marks(database: Database, kinds: Sequence[type[RosterRecord]], ranges: Ranges) -> None:
    """Forget the marks of a reading that is over, or that has not begun.

    The marks of another stream's records stay: its own full reading may still be under way.
    """
    conn = database.db.conn
    for kind in kinds:
        own, values = ranges.get(kind, EVERY_ID).condition()
        values |= {"kind": tables.ROSTER[kind].table, "last": ""}
        chosen = (
            f"SELECT id FROM resync_seen WHERE kind = :kind AND id > :last AND {own}"  # noqa: S608  # our own words
            f" ORDER BY id LIMIT {ROWS_AT_ONCE * MARKS_PER_ROW}"
        )
        while True:
            with store_errors():
                ids = [row[0] for row in conn.execute(chosen, values)]
            if not ids:
                break
            values |= {"first": ids[0], "last": ids[-1]}
            with database.transaction(gives_way=True) as db, store_errors():
                db.conn.execute(
                    f"DELETE FROM resync_seen WHERE kind = :kind AND id BETWEEN :first AND :last AND {own}",  # noqa: S608
                    values,
                )
