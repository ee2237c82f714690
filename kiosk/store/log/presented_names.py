"""All that guests may have presented who were let in here: what later withdrawals by hash are compared with.

The gate asks for withdrawals of every reading of a scan; an entry bears one name. Invariants: a withdrawal by hash that
would have kept a guest out finds the entry of the one who was let in before it came; the guest who waits pays for what
nobody could tell later, and for nothing else; nothing that grows with the log is read with the write lock held.

Most readings follow from what the entry bears (``told_by_text``), and stand nowhere. Of the others, a link's
for instance, the entry has a line of text, without an index. Whoever writes withdrawals asks for all of them before
taking the lock (``PresentedNames``), and behind it for those of the few guests who came in between.
"""

import json
import threading
from array import array
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.codes.plain_readings import told_by_text
from kiosk.store.base.sqlcipher_errors import store_errors

_DIGITS: Final = 16
"""Of a hash: that two of a million have the same beginning happens once in ten million events."""

_AT_ONCE: Final = 1000
"""So many entries are read in one go: a reader that takes long keeps the write-ahead log from being written over."""

NOTE: Final = "INSERT INTO presented_names (position, names) VALUES (?, ?)"
# Of whoever was not let in here, nothing is asked; every entry is read once all the same, so that none is read again.
_COLUMNS: Final = (
    "e.position, iif(e.is_local > 0 AND e.outcome = 'admit' AND e.direction = 'entry', e.code, ''), e.source, e.scheme,"
    " e.code_hash, p.names"
)
_BESIDE: Final = "entries AS e LEFT JOIN presented_names AS p ON p.position = e.position"
_NAMED: Final = f"SELECT {_COLUMNS} FROM {_BESIDE} WHERE e.entry_id = ?"  # noqa: S608  # our own names
_BEHIND: Final = f"SELECT {_COLUMNS} FROM {_BESIDE} WHERE e.position > ? ORDER BY e.position LIMIT ?"  # noqa: S608
_KNOWN: Final = """
SELECT w.value FROM json_each(?) AS w WHERE NOT EXISTS (SELECT 1 FROM credentials AS c WHERE c.code_hash = w.value)
 AND NOT EXISTS (SELECT 1 FROM former_codes AS f WHERE f.code_hash = w.value)
"""
_ENTRY: Final = "SELECT entry_id FROM entries WHERE position IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Presented:
    """Whose guests may have presented what is withdrawn, as it was found without the write lock.

    Attributes:
        entries: Ids of entries.
        up_to: The log was read up to this position.
    """

    entries: Collection[str] = ()
    up_to: int = 0


NOT_ASKED: Final = Presented()
"""Nobody asked before: then the whole log is read, which is for first guest lists and no time at which guests come."""


def written(hashes: Iterable[str]) -> str:
    """Return hashes as they are kept."""
    return "".join(name[:_DIGITS] for name in hashes)


def beginnings(conn: sqlcipher.Connection, entry_id: str) -> list[str]:
    """Return how the hashes begin of what an entry's guest may have presented, besides the one that it bears."""
    with store_errors():
        row = conn.execute(_NAMED, (entry_id,)).fetchone()
    return [] if row is None else _begin(*row[1:])


def entries_presented_as(conn: sqlcipher.Connection, hashes: Collection[str], asked: Presented) -> list[str]:
    """Return the ids of entries whose guests may have presented what has one of some hashes.

    Those are passed over that the roster knows: what they are is found by it.

    Args:
        conn: A connection inside a transaction.
        hashes: The hashes.
        asked: What was found of them before the transaction.
    """
    unknown = _unknown(conn, hashes)
    since = _behind(conn, asked.up_to) if unknown else ()
    found = [position for position, names in since if not unknown.isdisjoint(names)]
    return [*asked.entries, *_ids(conn, found)]


class PresentedNames:
    """Follows the log of one database, for whoever takes in withdrawals; safe to use from several threads.

    Eight bytes a name: some megabytes for the evening of a large house, read and computed once.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._up_to = 0
        # The entries' positions, where the names of each end, and the names: numbers that stand for them here alone.
        self._positions, self._ends, self._names = array("q"), array("q"), array("q")

    def named(self, conn: sqlcipher.Connection, hashes: Collection[str]) -> Presented:
        """Return whose guests may have presented what has one of some hashes. Reads much: not for the write lock.

        Args:
            conn: A connection with no transaction open.
            hashes: The hashes.
        """
        if not hashes:
            return NOT_ASKED
        unknown = {hash(name) for name in _unknown(conn, hashes)}
        if not unknown:  # as with most platforms, which name tickets and codes as they gave them
            with store_errors():
                return Presented((), conn.execute("SELECT coalesce(max(position), 0) FROM entries").fetchone()[0])
        with self._lock:
            self._catch_up(conn)
            found = [] if unknown.isdisjoint(self._names) else self._found(unknown)
            return Presented(_ids(conn, found), self._up_to)

    def _catch_up(self, conn: sqlcipher.Connection) -> None:
        for position, names in _behind(conn, self._up_to):
            self._up_to = position
            if names:
                self._names.extend(map(hash, names))
                self._positions.append(position)
                self._ends.append(len(self._names))

    def _found(self, unknown: Collection[int]) -> list[int]:
        places = (place for place, name in enumerate(self._names) if name in unknown)
        return [self._positions[bisect_right(self._ends, place)] for place in places]


def _unknown(conn: sqlcipher.Connection, hashes: Collection[str]) -> set[str]:
    with store_errors():
        return {row[0][:_DIGITS] for row in conn.execute(_KNOWN, (json.dumps(sorted(hashes)),))}


def _behind(conn: sqlcipher.Connection, position: int) -> Iterator[tuple[int, list[str]]]:
    while True:
        with store_errors():
            rows = conn.execute(_BEHIND, (position, _AT_ONCE)).fetchall()
        for number, *row in rows:
            yield number, _begin(*row)
        if len(rows) < _AT_ONCE:
            return
        position = rows[-1][0]


def _ids(conn: sqlcipher.Connection, positions: Collection[int]) -> list[str]:
    if not positions:
        return []
    with store_errors():
        return [row[0] for row in conn.execute(_ENTRY, (json.dumps(list(positions)),))]


def _begin(code: str, source: str, scheme: str, code_hash: str, names: str | None) -> list[str]:
    """Return how the hashes begin that an entry's text tells, and those beside it; not the one that it bears."""
    told = [name[:_DIGITS] for name in told_by_text(code, ScanSource(source), scheme) if name != code_hash]
    beside = names or ""
    return told + [beside[start : start + _DIGITS] for start in range(0, len(beside), _DIGITS)]
