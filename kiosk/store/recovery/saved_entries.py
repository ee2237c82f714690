"""This laptop's entries from somewhere else than the platform: a damaged database, an evidence file.

They come in as those do that the platform gives back (``entry_recovery``), and are told to the platform once more:
nobody knows whether it has them, and it knows an entry again by its id.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reason_table import REPORTED_WHEN_ASKED
from kiosk.store.base import tables
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database
from kiosk.store.log.entry_recovery import EntryRecovery

_OWN = f"SELECT {tables.ENTRIES.select_list} FROM entries WHERE is_local > 0 AND position"  # noqa: S608  # our own names
_QUEUE = """
INSERT INTO outbox (kind, id, ref_id, event_id, created_at)
SELECT 'entry', position, entry_id, event_id, corrected_at FROM entries
WHERE entry_id = ? AND NOT EXISTS (SELECT 1 FROM outbox AS o WHERE o.id = position)
  AND NOT EXISTS (SELECT 1 FROM delivered AS d WHERE d.id = position)
"""


def readable_entries(path: Path, key: DatabaseKey, after: int) -> list[Entry]:
    """Return this laptop's entries behind a position, as far as a damaged database can be read.

    Args:
        path: The damaged database.
        key: Its key.
        after: What a backup has already.
    """
    damaged = Database(path, key)
    try:
        # From both ends: whatever lies behind the damaged page is found from there.
        found = {entry.entry_id: entry for way in ("ASC", "DESC") for entry in _readable(damaged, after, way)}
    finally:
        damaged.close()
    return sorted(found.values(), key=lambda entry: entry.position or 0)


def _readable(damaged: Database, after: int, way: str) -> Iterator[Entry]:
    with suppress(GatehouseError, sqlcipher.Error, MemoryError, ValueError):
        for row in damaged.db.conn.execute(f"{_OWN} > ? ORDER BY position {way}", (after,)):
            yield tables.ENTRIES.from_row(row)


def take_back(database: Database, entries: Iterable[Entry], now: datetime) -> int:
    """Take this device's entries back in, and queue them.

    Args:
        database: The database, after it was recognised (``installations``).
        entries: The entries; those of other devices are passed over.
        now: Current instant, by the laptop's clock.

    Returns:
        How many were not here.

    Raises:
        StoreError: They could not be written; nothing was changed.
    """
    device = self_device(database)
    mine: Sequence[Entry] = [entry for entry in entries if device is not None and entry.device_id == device.id]
    if device is None or not mine:
        return 0
    with database.transaction() as db, store_errors():
        missing = {entry.entry_id for entry in mine if not _is_here(db.conn, entry.entry_id)}
        taken = EntryRecovery(db.conn, device.id, now).take(mine)
        for entry in mine:
            told = entry.outcome is not Outcome.ASK or entry.reason in REPORTED_WHEN_ASKED
            if entry.entry_id in missing and told:
                db.conn.execute(_QUEUE, (entry.entry_id,))
    database.roster_written()
    return taken


def _is_here(conn: sqlcipher.Connection, entry_id: str) -> bool:
    return conn.execute("SELECT 1 FROM entries WHERE entry_id = ?", (entry_id,)).fetchone() is not None
