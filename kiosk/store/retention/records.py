"""What is kept of a removal: which event, how much, when, by whom; and what this laptop's logs signed about it."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.evidence.evidence_file import RemovedEntry
from kiosk.domain.evidence.removal import Removal, hash_of_leaves
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.database import Database
from kiosk.store.evidence.entry_logs import StoredLog

_UNSIGNED = """
SELECT r.event_id, (SELECT max(v.removed_at) FROM removed_events AS v WHERE v.event_id = r.event_id) AS removed_at
FROM removed_entries AS r WHERE r.device_id = ?1 AND r.installation = ?2 GROUP BY r.event_id
HAVING count(*) > coalesce(
    (SELECT n.entries FROM removal_notes AS n WHERE n.origin = ?3 AND n.event_id = r.event_id), 0)
ORDER BY removed_at, r.event_id
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class RemovedEvent:
    """What is kept of an event.

    Attributes:
        event_id: Its id.
        name: Its name.
        ended_at: When it ended.
        removed_at: When it was removed.
        by: Who removed it.
        guests: How many tickets it had.
        entries: How many scans were known, of all gates.
        admitted: How many of them let somebody in.
        refused: How many refused somebody.
    """

    event_id: str
    name: str
    ended_at: datetime
    removed_at: datetime
    by: str
    guests: int
    entries: int
    admitted: int
    refused: int


def removed_events(database: Database) -> list[RemovedEvent]:
    """Return the events that were removed, the latest first."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT event_id, name, ended_at, removed_at, by, guests, entries, admitted, refused FROM removed_events"
            " ORDER BY removed_at DESC, event_id"
        ).fetchall()
    return [
        RemovedEvent(
            event_id=row[0],
            name=row[1],
            ended_at=from_micros(row[2]),
            removed_at=from_micros(row[3]),
            by=row[4],
            guests=row[5],
            entries=row[6],
            admitted=row[7],
            refused=row[8],
        )
        for row in rows
    ]


def removed_of(database: Database, log: StoredLog) -> list[RemovedEntry]:
    """Return what is left of the entries that were taken out of a log, in order."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT sequence, event_id, leaf FROM removed_entries WHERE device_id = ? AND installation = ?"
            " ORDER BY sequence",
            (log.device_id, log.installation),
        ).fetchall()
    return [RemovedEntry(log.device_id, log.installation, row[0], row[1], row[2]) for row in rows]


def unsigned_removals(database: Database, log: StoredLog) -> list[Removal]:
    """Return what a log has to sign about entries that were taken out of it."""
    with store_errors():
        events = database.db.conn.execute(_UNSIGNED, (log.device_id, log.installation, log.origin)).fetchall()
    if not events:
        return []
    leaves: dict[str, list[bytes]] = {}
    for entry in removed_of(database, log):
        leaves.setdefault(entry.event_id, []).append(entry.leaf)
    return [
        # Whole seconds, as the note says them.
        Removal(
            log.origin,
            event_id,
            len(leaves[event_id]),
            hash_of_leaves(leaves[event_id]),
            from_micros(removed_at).replace(microsecond=0),
        )
        for event_id, removed_at in events
    ]


def save_removal_notes(database: Database, notes: Iterable[tuple[Removal, str]]) -> None:
    """Keep what logs signed; what another program signed meanwhile about as many entries, or more, stays."""
    rows = [(removal.origin, removal.event_id, removal.entries, note) for removal, note in notes]
    with database.transaction() as db, store_errors():
        db.conn.executemany(
            "INSERT INTO removal_notes (origin, event_id, entries, note) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE"
            " SET entries = excluded.entries, note = excluded.note WHERE excluded.entries > entries",
            rows,
        )


def removal_notes(database: Database, origin: str) -> list[str]:
    """Return what a log signed about entries that were taken out of it."""
    with store_errors():
        rows = database.db.conn.execute(
            "SELECT note FROM removal_notes WHERE origin = ? ORDER BY event_id", (origin,)
        ).fetchall()
    return [str(row[0]) for row in rows]


def signed_removals(database: Database) -> dict[str, list[str]]:
    """Return what this laptop's logs signed about entries that were taken out of them, by event."""
    with store_errors():
        rows = database.db.conn.execute("SELECT event_id, note FROM removal_notes ORDER BY origin").fetchall()
    found: dict[str, list[str]] = {}
    for event_id, note in rows:
        found.setdefault(event_id, []).append(str(note))
    return found
