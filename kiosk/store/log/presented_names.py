"""All that guests may have presented who were let in here: what later withdrawals by hash are compared with.

The gate asks for withdrawals of every reading of a scan; an entry bears one name. Invariant: a withdrawal by hash that
would have kept a guest out finds the entry of the one who was let in before it came.

A line of text for each such entry, and no index: that costs the guest who waits next to nothing. Whoever asks reads all
of them, some milliseconds for an evening, and only for hashes that nothing here is called by.
"""

import json
from collections.abc import Collection, Iterable
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.store.base.sqlcipher_errors import store_errors

_DIGITS: Final = 16
"""Of a hash: that two of a million have the same beginning happens once in ten million events."""

NOTE: Final = "INSERT INTO presented_names (position, names) SELECT position, ?1 FROM entries WHERE entry_id = ?2"
_NAMED: Final = (
    "SELECT p.names FROM entries AS e CROSS JOIN presented_names AS p ON p.position = e.position WHERE e.entry_id = ?"
)
_KNOWN: Final = """
SELECT w.value FROM json_each(?) AS w WHERE NOT EXISTS (SELECT 1 FROM credentials AS c WHERE c.code_hash = w.value)
 AND NOT EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = w.value)
"""
_ENTRY: Final = "SELECT entry_id FROM entries WHERE position IN (SELECT value FROM json_each(?))"


def written(hashes: Iterable[str]) -> str:
    """Return hashes as they are kept."""
    return "".join(name[:_DIGITS] for name in hashes)


def beginnings(conn: sqlcipher.Connection, entry_id: str) -> list[str]:
    """Return how the hashes begin that stand beside an entry."""
    with store_errors():
        row = conn.execute(_NAMED, (entry_id,)).fetchone()
    return [] if row is None else _parted(row[0])


def entries_presented_as(conn: sqlcipher.Connection, hashes: Collection[str]) -> list[str]:
    """Return the ids of entries whose guests may have presented what has one of some hashes.

    Those are passed over that the roster knows: what they are is found by it.

    Args:
        conn: A connection inside a transaction.
        hashes: The hashes.
    """
    with store_errors():
        if conn.execute("SELECT 1 FROM presented_names LIMIT 1").fetchone() is None:
            return []
        unknown = {row[0][:_DIGITS] for row in conn.execute(_KNOWN, (json.dumps(sorted(hashes)),))}
        if not unknown:
            return []
        rows = conn.execute("SELECT position, names FROM presented_names")
        found = [position for position, names in rows if not unknown.isdisjoint(_parted(names))]
        return [row[0] for row in conn.execute(_ENTRY, (json.dumps(found),))]


def _parted(names: str) -> list[str]:
    return [names[start : start + _DIGITS] for start in range(0, len(names), _DIGITS)]
