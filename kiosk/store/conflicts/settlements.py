"""How contradictions stand by what people decided about them, here and at other gates of the venue.

Invariants: decisions are only added; ``entry_notes`` shows the one that counts (``domain.venue.notes``), whichever was
learned first, the contradiction or the decision. Both sides are looked for under every name that an entry has here: at
another gate it may have the one that a platform gave it. Everything runs inside a transaction that the caller holds.
"""

import json
import secrets
from datetime import datetime
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.reports.inbox import Decision, RecordKind
from kiosk.domain.venue.notes import Settlement
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros

_NAMES: Final = """
WITH whole (id) AS (
 SELECT coalesce((SELECT n.entry_id FROM entry_names AS n WHERE n.name = w.value), w.value) FROM json_each(?) AS w)
SELECT id FROM whole UNION SELECT n.name FROM whole CROSS JOIN entry_names AS n ON n.entry_id = whole.id
"""
_AMONG: Final = "(SELECT value FROM json_each(?1))"
_ABOUT: Final = f"FROM settlements WHERE kind = ?2 AND first IN {_AMONG} AND second IN {_AMONG}"
_COUNTS: Final = f"SELECT at, settled, note {_ABOUT} ORDER BY turn DESC, id DESC LIMIT 1"  # our own words
_DECIDING: Final = f"SELECT {tables.SETTLEMENTS.select_list} {_ABOUT} ORDER BY turn DESC, id DESC LIMIT 1"
_TURNS: Final = f"SELECT coalesce(max(turn), 0) {_ABOUT}"  # our own words
_SHOW: Final = (
    "UPDATE entry_notes SET settled_at = ?3, settled_note = ?4"  # noqa: S608  # our own words
    f" WHERE kind = ?2 AND entry_id IN {_AMONG} AND other IN {_AMONG} AND (settled_at IS NOT ?3 OR settled_note <> ?4)"
    " RETURNING id"
)
_ADD: Final = tables.SETTLEMENTS.insert(or_ignore=True)
_RECORD: Final = "INSERT INTO inbox_records (item, at, what, decision, note, staff) VALUES (?, ?, ?, ?, ?, ?)"


def add_settlement(conn: sqlcipher.Connection, settlement: Settlement) -> bool:
    """Add what was decided, here or elsewhere; returns whether it was unknown. Nothing is shown by this alone."""
    with store_errors():
        return bool(conn.execute(_ADD, tables.SETTLEMENTS.to_row(settlement)).rowcount > 0)


def show_settlement(conn: sqlcipher.Connection, kind: str, one: str, other: str) -> list[int]:
    """Have a contradiction stand as people decided last; returns the numbers of those that stood otherwise.

    Args:
        conn: A connection that holds the write lock.
        kind: Which contradiction.
        one: One side's id, under any name.
        other: The other side's.
    """
    with store_errors():
        names = _names(conn, one, other)
        found = conn.execute(_COUNTS, (names, kind)).fetchone()
        if found is None:
            return []
        at, settled, note = found
        shown = (at, note) if settled else (None, "")
        return [row[0] for row in conn.execute(_SHOW, (names, kind, *shown)).fetchall()]


def settle_late(conn: sqlcipher.Connection, kind: str, one: str, other: str) -> None:
    """Have a contradiction that is new here stand as people decided elsewhere before, and put down who did.

    Args:
        conn: A connection that holds the write lock.
        kind: Which contradiction.
        one: One side's id, under any name.
        other: The other side's.
    """
    for number in show_settlement(conn, kind, one, other):
        with store_errors():
            row = conn.execute(_DECIDING, (_names(conn, one, other), kind)).fetchone()
        record_settlement(conn, number, tables.SETTLEMENTS.from_row(row))


def record_settlement(conn: sqlcipher.Connection, number: int, made: Settlement) -> None:
    """Put down what somebody decided elsewhere about a contradiction that has this number here."""
    what = RecordKind.SETTLED if made.settled else RecordKind.REOPENED
    # A newer gate may know decisions that this version has no words for; the person's own words are there at any rate.
    decision = made.decision if made.decision in {one.value for one in Decision} else ""
    with store_errors():
        conn.execute(_RECORD, (f"C-{number}", to_micros(made.at), what.value, decision, made.note, made.staff))


def decide(
    conn: sqlcipher.Connection,
    kind: str,
    sides: tuple[str, str],
    at: datetime,
    *,
    settled: bool,
    note: str = "",
    decision: str = "",
    staff: str = "",
) -> None:
    """Write down what a person decides here, and show it.

    Args:
        conn: A connection that holds the write lock.
        kind: Which contradiction.
        sides: Both sides' ids.
        at: When, corrected time.
        settled: It is settled; False opens it again.
        note: The person's words.
        decision: A word of ``Decision``, or "".
        staff: Who, or "".
    """
    with store_errors():
        turns = conn.execute(_TURNS, (_names(conn, *sides), kind)).fetchone()[0]
    first, second = sorted(sides)
    made = Settlement(
        id=secrets.token_hex(16),
        kind=kind,
        first=first,
        second=second,
        turn=turns + 1,
        at=at,
        settled=settled,
        note=note,
        decision=decision,
        staff=staff,
    )
    add_settlement(conn, made)
    show_settlement(conn, kind, *sides)


def _names(conn: sqlcipher.Connection, *ids: str) -> str:
    return json.dumps([row[0] for row in conn.execute(_NAMES, (json.dumps(ids),))])
