"""Removes a whole event: its guests, its entries, and everything that is about them, in one transaction.

Invariants: nothing that waits for the platform goes; an entry of this laptop goes only once a checkpoint is over it,
and leaves its place and its hash; what is written about a removal is never changed; a position of the log is never used
twice. Triggers of the schema hold all of it, whoever deletes.
"""

import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.evidence.entry_text import entry_line
from kiosk.domain.evidence.merkle import leaf_hash
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import TicketCode
from kiosk.domain.roster.records import Tombstone
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.log.entry_numbering import raise_sequence_floor
from kiosk.store.recovery.backups import backups, renew
from kiosk.store.retention.due import Hindrance, OldEvent, events_before
from kiosk.store.roster.roster_writer import RosterTransaction
from kiosk.store.venue.roster_news import forget_news

_log = logging.getLogger(__name__)

_OWN = (
    f"SELECT {tables.ENTRIES.select_list} FROM entries"  # noqa: S608  # our own names
    " WHERE event_id = ? AND is_local = 1 ORDER BY device_id, installation, sequence"
)
_RECORD = (
    "INSERT INTO removed_events (event_id, name, ended_at, removed_at, by, guests, entries, admitted, refused)"
    " SELECT ?1, ?2, ?3, ?4, ?5, ?6, count(*), coalesce(sum(outcome = 'admit' AND direction = 'entry'), 0),"
    " coalesce(sum(outcome = 'refuse'), 0) FROM entries WHERE event_id = ?1"
)
_LEFT = "INSERT INTO removed_entries (device_id, installation, sequence, event_id, leaf) VALUES (?, ?, ?, ?, ?)"
# What goes, by the names that other tables know it by: these are asked for it once it is gone itself.
_NAMES: Final = """
CREATE TEMP TABLE gone_entries AS SELECT entry_id AS id, position FROM entries WHERE event_id = ?1;
CREATE TEMP TABLE gone_tickets AS SELECT id FROM tickets WHERE event_id = ?1;
CREATE TEMP TABLE gone_bookings AS SELECT id FROM bookings WHERE event_id = ?1;
CREATE TEMP TABLE gone_codes AS SELECT id, code_hash FROM credentials WHERE event_id = ?1;
CREATE TEMP TABLE gone_sales AS SELECT id FROM door_bookings WHERE event_id = ?1
"""
_ABOUT_THEM: Final = """
DELETE FROM entry_notes WHERE entry_id IN (SELECT id FROM gone_entries) OR other IN (SELECT id FROM gone_entries)
    OR other IN (SELECT id FROM gone_tickets) OR other IN (SELECT code_hash FROM gone_codes);
DELETE FROM settlements WHERE first IN (SELECT id FROM gone_entries) OR second IN (SELECT id FROM gone_entries);
DELETE FROM unplaced_entries WHERE entry_id IN (SELECT id FROM gone_entries);
DELETE FROM entry_names WHERE entry_id IN (SELECT id FROM gone_entries);
DELETE FROM presented_names WHERE position IN (SELECT position FROM gone_entries);
DELETE FROM venue_entries WHERE entry_id IN (SELECT id FROM gone_entries);
DELETE FROM delivered WHERE id IN (SELECT position FROM gone_entries)
    OR (kind = 'booking' AND ref_id IN (SELECT id FROM gone_sales));
DELETE FROM outbox WHERE event_id = ?1;
DELETE FROM media WHERE json_array_length(ticket_ids) > 0
    AND NOT EXISTS (SELECT 1 FROM json_each(ticket_ids) WHERE value NOT IN (SELECT id FROM gone_tickets));
DELETE FROM flags WHERE event_id = ?1;
DELETE FROM badge_requests WHERE event_id = ?1;
DELETE FROM badge_takers WHERE event_id = ?1;
DELETE FROM badge_codes WHERE event_id = ?1;
DELETE FROM door_tickets WHERE door_id IN (SELECT id FROM gone_sales) OR ticket_id IN (SELECT id FROM gone_tickets);
DELETE FROM door_bookings WHERE event_id = ?1;
DELETE FROM code_spellings WHERE code_hash IN (SELECT code_hash FROM gone_codes)
    OR other_hash IN (SELECT code_hash FROM gone_codes);
DELETE FROM former_sizes WHERE holder IN (SELECT id FROM gone_tickets) OR holder IN (SELECT id FROM gone_bookings);
DELETE FROM revocations WHERE event_id = ?1;
DELETE FROM questions WHERE event_id = ?1;
DELETE FROM check_in_lists WHERE event_id = ?1;
DELETE FROM gates WHERE event_id = ?1;
DELETE FROM ticket_types WHERE event_id = ?1;
DELETE FROM event_dates WHERE event_id = ?1;
DELETE FROM signing_keys WHERE event_id = ?1;
DELETE FROM staff_assignments WHERE event_id = ?1;
DELETE FROM unread WHERE event_id = ?1;
DELETE FROM roster_loading WHERE event_id = ?1;
DELETE FROM events WHERE id = ?1
"""
# The last entry of all holds its place, blank and of no event; it goes with the next removal once others are behind it.
_ENTRIES: Final = """
UPDATE entries SET event_id = '', ticket_id = NULL, credential_id = NULL, booking_id = NULL, code = '', code_hash = '',
    use_key = '', spends = 0, scan_id = '', undoes = NULL, supervisor = '', staff = '', note = '', answers = '{}',
    medium = '', medium_hash = '',
    is_local = 0
    WHERE event_id = ?1 AND position = (SELECT max(position) FROM entries);
DELETE FROM entries WHERE (event_id IN (SELECT event_id FROM events_gone) OR (event_id = '' AND is_local = 0))
    AND position < (SELECT max(position) FROM entries)
"""
# Last: triggers note the names of those who go, as of any who leave. A decision knows its item by a number alone.
_TRACES: Final = """
DELETE FROM former_tickets WHERE ticket_id IN (SELECT id FROM gone_tickets);
DELETE FROM former_codes WHERE ticket_id IN (SELECT id FROM gone_tickets)
    OR code_hash IN (SELECT code_hash FROM gone_codes);
DELETE FROM inbox_records WHERE item LIKE 'C-%' AND NOT EXISTS (SELECT 1 FROM entry_notes WHERE 'C-' || id = item);
DELETE FROM inbox_records WHERE item IN (SELECT 'E-' || position FROM gone_entries);
DELETE FROM inbox_records WHERE item IN (SELECT 'D-' || upper(substr(id, -8)) FROM gone_sales);
DELETE FROM print_jobs WHERE about IN (SELECT id FROM gone_tickets) OR about IN (SELECT id FROM gone_sales);
DROP TABLE gone_entries;
DROP TABLE gone_tickets;
DROP TABLE gone_bookings;
DROP TABLE gone_codes;
DROP TABLE gone_sales
"""


def remove_events(database: Database, now: datetime, keep_days: int, by: str) -> list[OldEvent]:
    """Remove what is due and nothing stands in the way of; each event in a transaction of its own.

    Args:
        database: The database.
        now: Current instant, corrected.
        keep_days: Days that events are kept after their end, at least 1.
        by: Who does it, for the record.

    Returns:
        What was removed.

    Raises:
        StoreError: It could not be written; events before it are removed.
    """
    removed: list[OldEvent] = []
    until = now - timedelta(days=keep_days)
    while True:
        with database.transaction() as db:
            # Asked under the lock: something may have been scanned or queued since anybody looked.
            due = (one for one in events_before(db.conn, until) if one.hindrance is Hindrance.NONE)
            event = next(due, None)
            if event is None:
                return removed
            tx = RosterTransaction(db)
            with store_errors():
                _remove(db.conn, tx, event, now, by)
            tx.index()
        database.roster_written()
        _log.info("an event was removed: %d guests, %d entries", event.guests, event.entries)
        removed.append(event)


def renew_backups(database: Database, removed: Sequence[object], now: datetime) -> None:
    """Leave no backup that holds what was removed, by this run or by one that ended before it came to this.

    Args:
        database: The database, without what was removed.
        removed: The events that were removed just now: a backup of the same second may still hold them.
        now: Current instant, corrected.

    Raises:
        StoreError: The database cannot be read, or no new backup could be written; the old ones are gone.
    """
    if removed or _hold_what_was_removed(database):
        renew(database, now)


def _hold_what_was_removed(database: Database) -> bool:
    """Return whether a backup is from before the last removal."""
    with store_errors():
        last = database.db.conn.execute("SELECT max(removed_at) FROM removed_events").fetchone()[0]
    # Names of backups have whole seconds.
    return last is not None and any(
        made_at < from_micros(last).replace(microsecond=0) for made_at, _ in backups(database.path)
    )


def _remove(conn: sqlcipher.Connection, tx: RosterTransaction, event: OldEvent, now: datetime, by: str) -> None:
    conn.execute(_RECORD, (event.event_id, event.name, to_micros(event.ended_at), to_micros(now), by, event.guests))
    _keep_hashes(conn, event.event_id)
    _run(conn, _NAMES, event.event_id)
    # As where the platform says that they are gone: nobody finds them by name any more either.
    for kind, table in ((TicketCode, "gone_codes"), (Ticket, "gone_tickets"), (Booking, "gone_bookings")):
        ids = conn.execute(f"SELECT id FROM {table}").fetchall()  # noqa: S608  # our own names
        tx.remove(Tombstone(kind=kind, id=row[0]) for row in ids)
    forget_news(conn, event.event_id)
    for script in (_ABOUT_THEM, _ENTRIES, _TRACES):
        _run(conn, script, event.event_id)


def _run(conn: sqlcipher.Connection, script: str, event_id: str) -> None:
    """Run statements one by one: ``executescript`` would commit our transaction."""
    for statement in script.split(";\n"):
        conn.execute(statement, (event_id,) if "?1" in statement else ())


def _keep_hashes(conn: sqlcipher.Connection, event_id: str) -> None:
    """Keep place and hash of each entry of this laptop, and that its number is used."""
    highest: dict[str, int] = {}
    for row in conn.execute(_OWN, (event_id,)).fetchall():
        entry = tables.ENTRIES.from_row(row)
        conn.execute(
            _LEFT,
            (entry.device_id, entry.installation, entry.sequence, event_id, leaf_hash(entry_line(entry).encode())),
        )
        highest[entry.device_id] = max(highest.get(entry.device_id, 0), entry.sequence)
    for device_id, number in highest.items():
        raise_sequence_floor(conn, device_id, number)
