"""Entries that the platform gives: other devices' ones, what this device lost, and what no longer counts there.

Invariant: no entry is changed or deleted. One that no longer counts there gets another one that undoes it.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Assurance
from kiosk.store.base import tables
from kiosk.store.base.entry_indexes import by_ticket
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import to_micros
from kiosk.store.conflicts.unplaced_entries import note_unplaced
from kiosk.store.log.entry_recovery import EntryRecovery

# When this laptop was enrolled anew, what it scanned under its former device comes back with ids of the platform's, and
# with instants whose milliseconds are ours. It is found by its ticket (hence the +), not among all of that device. What
# another gate of a venue delivered for this one comes back as that one's.
_INSERT_REMOTE = (
    f"INSERT INTO entries ({tables.NEW_ENTRIES.select_list}, is_local)"  # noqa: S608  # our own names
    f" SELECT {', '.join('?' * len(tables.NEW_ENTRIES.columns))}, 0 WHERE NOT EXISTS ("
    f" SELECT 1 FROM (SELECT ? AS ticket_id) AS w CROSS JOIN entries AS e ON {by_ticket('= w.ticket_id')}"
    " WHERE list_id = ? AND direction = ? AND corrected_at BETWEEN ? AND ?"
    " AND outcome = 'admit' AND undoes IS NULL AND (is_local = 1 AND (+device_id = ? OR EXISTS (SELECT 1 FROM venue))"
    # What a gate told of its own scan in the venue comes back from platforms that give it another id, too.
    " OR e.is_local = 0 AND e.assurance <> 'platform'"
    " AND EXISTS (SELECT 1 FROM venue_entries AS v WHERE v.entry_id = e.entry_id))"
    ") ON CONFLICT (entry_id) DO NOTHING"
)

TAKEN_BACK = ":taken-back"
"""Ends the id of an entry that undoes another device's one."""

_OTHERS = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries AS e"  # noqa: S608  # our own names
    f" WHERE {by_ticket('IN (SELECT value FROM json_each(?1))')}"
    " AND is_local <> 1 AND outcome = 'admit' AND undoes IS NULL"
    f" AND assurance = ?2 AND NOT EXISTS (SELECT 1 FROM entries AS u WHERE u.entry_id = e.entry_id || '{TAKEN_BACK}')"
)


def add_remote_entries(conn: Any, entries: Iterable[Entry], now: datetime | None = None) -> int:
    """Add entries that the platform gives; ones that are known already change nothing.

    This device's own ones that are not here were lost with a database that is older now, or were made by a copy of
    it: they are taken in as this device's, and what that means is noticed.

    Args:
        conn: A connection inside a transaction.
        entries: The entries, of whatever devices.
        now: Current instant, by the laptop's clock.

    Returns:
        How many were new.
    """
    given = list(entries)
    with store_errors():
        row = conn.execute("SELECT id FROM devices WHERE is_self = 1").fetchone()
        # This device's own ones are no news from elsewhere: either known, or lost here.
        own = [] if row is None else [entry for entry in given if entry.device_id == row[0]]
        taken = EntryRecovery(conn, row[0], now or datetime.now(UTC)).take(own) if own else 0
    return taken + add_others(conn, (entry for entry in given if row is None or entry.device_id != row[0]))


def add_others(conn: Any, entries: Iterable[Entry]) -> int:
    """Add what a platform says of other devices, unless it is known here by their own words, or by ours.

    Returns:
        How many were new.
    """
    given = _with_names(conn, list(entries))
    rows = [
        (
            *tables.NEW_ENTRIES.to_row(entry),
            entry.ticket_id if entry.admitted and not entry.undoes else None,
            entry.list_id,
            entry.direction.value,
            # A whole millisecond: platforms keep no more of an instant.
            at := to_micros(entry.corrected_at) // 1000 * 1000,
            at + 999,
            entry.device_id,
        )
        for entry in given
    ]
    with store_errors():
        before = conn.total_changes
        conn.executemany(_INSERT_REMOTE, rows)
        new = int(conn.total_changes - before)
    if new:
        note_unplaced(conn, given)
    return new


def _with_names(conn: Any, entries: list[Entry]) -> list[Entry]:
    """Put the name of whoever scanned where the platform gives its id of them; an entry is never changed later."""
    if not any(entry.staff for entry in entries):
        return entries
    with store_errors():
        names = dict(conn.execute("SELECT person_id, name FROM staff_assignments WHERE name <> ''").fetchall())
    return [replace(entry, staff=names[entry.staff]) if entry.staff in names else entry for entry in entries]


def less_standing(conn: Any, ticket_ids: Sequence[str], entries: Iterable[Entry]) -> list[str]:
    """Return the tickets of which an entry that the platform gave before no longer counts there.

    Args:
        conn: A connection.
        ticket_ids: Tickets of which all that counts is given.
        entries: What counts.
    """
    gone = {entry.ticket_id for entry in _no_longer_standing(conn, ticket_ids, entries)}
    return [ticket_id for ticket_id in ticket_ids if ticket_id in gone]


def _no_longer_standing(conn: Any, ticket_ids: Sequence[str], entries: Iterable[Entry]) -> list[Entry]:
    if not ticket_ids:
        return []
    standing = {entry.entry_id for entry in entries}
    with store_errors():
        rows = conn.execute(_OTHERS, (json.dumps(list(ticket_ids)), Assurance.PLATFORM.value)).fetchall()
    return [found for found in map(tables.ENTRIES.from_row, rows) if found.entry_id not in standing]


def take_back_others(conn: Any, ticket_ids: Sequence[str], entries: Iterable[Entry], now: datetime) -> int:
    """Note that entries which the platform gave before no longer count there: each gets an entry that undoes it.

    Args:
        conn: A connection inside a transaction.
        ticket_ids: Tickets of which all that counts is given.
        entries: What counts.
        now: When that was learned.

    Returns:
        How many were taken back.
    """
    return add_others(
        conn,
        (
            replace(
                found,
                entry_id=f"{found.entry_id}{TAKEN_BACK}",
                undoes=found.entry_id,
                spends=False,
                raw_at=now,
                corrected_at=now,
            )
            for found in _no_longer_standing(conn, ticket_ids, entries)
        ),
    )
