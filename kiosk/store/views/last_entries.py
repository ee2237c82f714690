"""The last scans that this laptop decided: what the list of them is filled with after a start."""

from datetime import datetime

from kiosk.domain.entries.entry import Entry
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.database import Database

_ENTRY = ", ".join(f"e.{name}" for name in tables.ENTRIES.columns)
_BACK = 5_000
"""So far back it is looked: at a gate that hardly scans, others' entries since would be read through for nothing."""
# Of a party the first entry alone, as the list has it; to take something back is no scan.
_LAST = f"""
SELECT {_ENTRY}, EXISTS (SELECT 1 FROM entries AS u WHERE u.undoes = e.entry_id AND u.undoes IS NOT NULL)
FROM entries AS e
WHERE e.position > (SELECT coalesce(max(position), 0) FROM entries) - {_BACK} AND e.is_local = 1 AND e.undoes IS NULL
    AND e.scan_id IN ('', e.entry_id) AND e.corrected_at >= ?
ORDER BY e.position DESC LIMIT ?
"""  # noqa: S608  # our own names


def last_entries(database: Database, since: datetime, limit: int) -> list[tuple[Entry, bool]]:
    """Return this laptop's last entries, newest first, and whether each was taken back.

    Args:
        database: The database.
        since: None older than this.
        limit: No more than these.

    Raises:
        StoreError: The database cannot be read.
    """
    with store_errors():
        rows = database.db.conn.execute(_LAST, (to_micros(since), limit)).fetchall()
    return [(tables.ENTRIES.from_row(row[:-1]), bool(row[-1])) for row in rows]
