"""Doubles between two other gates: neither admission is this laptop's, yet its people must hear of them.

What this laptop did itself is compared by ``conflict_search``. Here are the others' uses: two scans of one use. Each
double stands under the scan that was first, so that every gate and every report names it alike.
"""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entry import Entry
from kiosk.store.base.entry_indexes import by_key
from kiosk.store.base.row_codec import from_micros, to_micros
from kiosk.store.conflicts.conflict_queries import NOTE
from kiosk.store.conflicts.conflict_records import ConflictKind

_USES = """
SELECT e.entry_id, e.device_id, e.gate_id, e.list_id, e.event_id, e.corrected_at, e.staff, e.supervisor, e.forced,
 e.ticket_id, e.scan_id FROM entries AS e
 WHERE {on} AND e.list_id = ?2 AND e.generation = ?3 AND e.guest_no = ?4 AND e.spends = 1
"""
_SAME_USE = " UNION ".join(_USES.format(on=on) for on in by_key("= ?1"))
_SHOWN = ("device_id", "gate_id", "list_id", "event_id", "at", "staff", "supervisor", "forced", "ticket_id")


def note_doubles_elsewhere(conn: sqlcipher.Connection, entries: Iterable[Entry], now: datetime) -> None:
    """Note which of these entries share their use with another gate's, over a connection that holds the write lock.

    Args:
        conn: The connection.
        entries: New entries of other devices.
        now: Current instant, by the laptop's clock.
    """
    for entry in entries:
        if not entry.spends:
            continue
        asked = (entry.use_key, entry.list_id, entry.generation, entry.guest_no)
        rows = sorted(conn.execute(_SAME_USE, asked).fetchall(), key=lambda row: (row[5], row[0]))
        elsewhere = [row for row in rows if row[0] == entry.entry_id or not _is_ours(conn, row[0])]
        if len(elsewhere) < 2 or len({row[10] or row[0] for row in elsewhere}) < 2:
            continue
        first = elsewhere[0]
        for other in elsewhere[1:]:
            details = json.dumps({"ours": _side(first), "theirs": _side(other)})
            conn.execute(NOTE, (first[0], ConflictKind.TWICE.value, other[0], details, to_micros(now)))


def _is_ours(conn: sqlcipher.Connection, entry_id: str) -> bool:
    return bool(conn.execute("SELECT is_local FROM entries WHERE entry_id = ?", (entry_id,)).fetchone()[0])


def _side(row: Sequence[Any]) -> dict[str, Any]:
    side = dict(zip(_SHOWN, row[1:10], strict=True))
    return {"what": "entry", "id": row[0], **side, "at": from_micros(row[5]).isoformat()}
