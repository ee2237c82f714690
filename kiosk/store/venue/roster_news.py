"""News of the roster between gates: what this one pulled goes out, what others pulled comes in unless it is older.

Invariants: withdrawals go first; what waits is passed on once, by whichever gate, and no longer waits where the same
was heard from another one. What comes in is written like a page of the platform: all of one batch or nothing of it,
with the conflicts that it makes. A batch that cannot be stored is left out and kept from nobody else. Of an event that
was removed nothing is kept, nor is anybody told that its guests are gone: other gates remove it when they are to.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

import sqlite_utils
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.errors import StoreError, VenueError
from kiosk.domain.roster.codes import SigningKey
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.venue.passing_on import (
    KnownVersion,
    RosterChange,
    RosterNews,
    SignedNews,
    fresh_until,
    is_newer,
    read_news,
    withdraws,
)
from kiosk.store.base import tables
from kiosk.store.base.row_codec import TableMapping, defaults
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.database import Database
from kiosk.store.log.presented_names import NOT_ASKED, Presented
from kiosk.store.roster.changes_for_others import begin_anew
from kiosk.store.roster.roster_rows import UNSTORABLE
from kiosk.store.roster.roster_writer import RosterTransaction

_WAITING: Final = (
    "SELECT kind, id, known_at, gone FROM roster_changes WHERE waiting = 1 ORDER BY withdraws DESC, known_at LIMIT ?"
)
_WHOLE: Final = (
    "SELECT (SELECT noting_since FROM venue), (SELECT complete_at FROM pull_state WHERE id = 1),"
    " EXISTS (SELECT 1 FROM roster_loading)"
)
_FRESH: Final = "UPDATE pull_state SET complete_at = ? WHERE id = 1 AND NOT EXISTS (SELECT 1 FROM roster_loading)"
_DONE: Final = "UPDATE roster_changes SET waiting = 0 WHERE kind = ? AND id = ? AND known_at = ?"
_KEEP: Final = "INSERT OR IGNORE INTO roster_news (id, made_at, body, signature, certificate) VALUES (?, ?, ?, ?, ?)"
_LEARNED: Final = (
    "INSERT INTO roster_changes (kind, id, known_at, gone, withdraws, waiting) VALUES (?, ?, ?, ?, ?, 0)"
    " ON CONFLICT (kind, id) DO UPDATE SET known_at = excluded.known_at, gone = excluded.gone,"
    " withdraws = excluded.withdraws, waiting = 0"
)
_MAPPINGS: Final[Mapping[str, TableMapping[Any]]] = {
    mapping.table: mapping for kind, mapping in tables.ROSTER.items() if kind is not StaffAssignment
}
_KEYS: Final = tables.SIGNING_KEYS.table


class StoredRosterNews:
    """Implements ``venue.ports.VenueRoster`` over the database."""

    def __init__(self, database: Database) -> None:
        """Take the database."""
        self._database = database

    def waiting(self, limit: int) -> Sequence[RosterChange]:
        """Return what this laptop pulled and no gate has passed on yet, withdrawals first; at most so many."""
        while True:
            conn = self._database.db.conn
            with store_errors():
                found = [_change(conn, *row) for row in conn.execute(_WAITING, (limit,)).fetchall()]
            # What is not here, and the platform never said that it is gone, went with its event: no news for others.
            removed = [one for one in found if not one.gone and not one.row]
            if not removed:
                return found
            with self._database.transaction() as db, store_errors():
                self._done(db.conn, removed)

    def whole(self) -> tuple[datetime, datetime] | None:
        """Return from when on everything was noted that changed, and when all was pulled last; None for neither.

        To be asked before ``waiting``: what was pulled by then is among that.
        """
        conn = self._database.db.conn
        with store_errors():
            since, until, loading = conn.execute(_WHOLE).fetchone()
        return None if since is None or until is None or loading else (from_micros(since), from_micros(until))

    def keep(self, signed: SignedNews, changes: Sequence[RosterChange], now: datetime) -> None:
        """Keep news that this laptop signed, to be told; what is in them waits no more."""
        with self._database.transaction() as db, store_errors():
            _keep(db.conn, signed, now)
            self._done(db.conn, changes)

    def leave_out(self, changes: Sequence[RosterChange], now: datetime) -> None:
        """Pass some changes on to nobody; each gate hears of them by its own internet."""
        with self._database.transaction() as db, store_errors():
            self._done(db.conn, changes)
            begin_anew(db.conn, now)

    @staticmethod
    def _done(conn: sqlcipher.Connection, changes: Sequence[RosterChange]) -> None:
        # By the instant as well: what changed once more meanwhile waits again.
        conn.executemany(_DONE, [(one.kind, one.id, to_micros(one.at)) for one in changes])


def withdrawn_by(signed: SignedNews) -> frozenset[str]:
    """Return the hashes of codes that news withdraw by them alone; none where they are no news."""
    try:
        changes = read_news(signed).changes
    except VenueError:
        return frozenset()
    named = (one.row.get("code_hash") for one in changes if one.kind == tables.REVOCATIONS.table)
    return frozenset(one for one in named if one and isinstance(one, str))


def take_news(db: sqlite_utils.Database, signed: SignedNews, now: datetime, presented: Presented = NOT_ASKED) -> bool:
    """Write what another gate pulled, where it is newer than what is known here; inside a transaction.

    Args:
        db: A connection that holds the write lock.
        signed: The news; their signature was looked at already.
        now: Corrected time.
        presented: Whose guests may have presented what they withdraw (``withdrawn_by``), as it was found before.

    Returns:
        Whether they were unknown.
    """
    conn = db.conn
    with store_errors():
        if conn.execute("SELECT 1 FROM roster_news WHERE id = ?", (signed.id,)).fetchone():
            return False
    try:
        news = read_news(signed)
    except VenueError:
        return False
    # Another platform's ids mean other guests.
    if news.platform != _platform(conn):
        return False
    if not events_of(news) & _removed_events(conn):
        _keep(conn, signed, now)
    roster = RosterTransaction(db, presented=presented)
    try:
        with roster.savepoint():
            _write(conn, roster, news, now)
    except (*UNSTORABLE, KeyError):
        return False
    except StoreError as error:
        # A full disk is everybody's affair; a row that breaks a rule of its table is its sender's.
        if "CONSTRAINT" not in str(error):
            raise
        return False
    return True


def events_of(news: RosterNews) -> frozenset[str]:
    """Return the events that news tell of."""
    return frozenset(found for change in news.changes if (found := _event_of(change)) is not None)


def _event_of(change: RosterChange) -> str | None:
    given = change.id if change.kind == tables.EVENTS.table else change.row.get("event_id")
    return None if given is None else str(given)


def _removed_events(conn: sqlcipher.Connection) -> frozenset[str]:
    return frozenset(row[0] for row in conn.execute("SELECT event_id FROM events_gone").fetchall())


def forget_news(conn: sqlcipher.Connection, event_id: str) -> None:
    """Delete what tells of an event's guests, as that is removed; its news stay known by their ids.

    Args:
        conn: A connection that holds the write lock.
        event_id: The event.
    """
    with store_errors():
        rows = conn.execute("SELECT id, body, signature, certificate FROM roster_news").fetchall()
        told = [(row[0], SignedNews(body=row[1], signature=row[2], certificate=row[3])) for row in rows]
        # Whole batches: what is signed cannot be cut, and other gates have it.
        about_it = [(number,) for number, signed in told if event_id in events_of(read_news(signed))]
        conn.executemany("DELETE FROM roster_news WHERE id = ?", about_it)


def _write(conn: sqlcipher.Connection, roster: RosterTransaction, news: RosterNews, now: datetime) -> None:
    whole_at = _whole_at(conn)
    records = list[RosterRecord]()
    gone = list[Tombstone]()
    for change in news.changes:
        mapping = _MAPPINGS.get(change.kind)
        if mapping is None:
            continue  # a newer gate's, or one that is nobody's to pass on
        stored = _stored(conn, mapping, change.id)
        record = None if change.gone else _record(conn, mapping, change)
        if not change.gone and record is None:
            continue
        changed_at = getattr(record, "updated_at", None)
        if is_newer(change, changed_at, _known(conn, change, stored), whole_at):
            if record is None:
                gone.append(Tombstone(kind=mapping.record, id=change.id))
            elif record != stored:
                records.append(record)
            keeps_out = change.gone if record is None else withdraws(record)
            conn.execute(_LEARNED, (change.kind, change.id, to_micros(change.at), int(change.gone), int(keeps_out)))
    records.sort(key=lambda one: list(tables.ROSTER).index(type(one)))
    roster.upsert(records)
    roster.remove(gone)
    roster.match_walk_ins()
    roster.note_conflicts(records, (), now)
    roster.index()
    if (until := fresh_until(news, whole_at)) is not None:
        conn.execute(_FRESH, (to_micros(until),))


def _keep(conn: sqlcipher.Connection, signed: SignedNews, now: datetime) -> None:
    conn.execute(_KEEP, (signed.id, to_micros(now), signed.body, signed.signature, signed.certificate))


def _change(conn: sqlcipher.Connection, kind: str, record_id: str, known_at: int, gone: int) -> RosterChange:
    mapping = _MAPPINGS[kind]
    query = f"SELECT {mapping.select_list} FROM {kind} WHERE id = ?"  # noqa: S608  # our own names
    row = None if gone else conn.execute(query, (record_id,)).fetchone()
    values = {} if row is None else dict(zip(mapping.columns, row, strict=True))
    if kind == _KEYS and row is not None:
        # The key itself stays: a gate that has it is told that it is withdrawn, and nobody is given one to trust.
        values = {"revoked_at": values["revoked_at"]}
    return RosterChange(kind=kind, id=record_id, at=from_micros(known_at), gone=bool(gone), row=values)


def _record(conn: sqlcipher.Connection, mapping: TableMapping[Any], change: RosterChange) -> RosterRecord | None:
    """Return the record that a change brings, or None for one that this laptop has nothing to do with."""
    row = dict(change.row)
    if mapping.record is SigningKey:
        stored = _row(conn, mapping, change.id)
        if stored is None or row.get("revoked_at") is None:
            return None
        row = {**dict(zip(mapping.columns, stored, strict=True)), "revoked_at": row["revoked_at"]}
    event_id = _event_of(change)
    # An event that is not loaded here would seem whole with a handful of tickets.
    if event_id is not None and not conn.execute("SELECT 1 FROM events WHERE id = ?", (event_id,)).fetchone():
        return None
    usual = {name: mapping.sql_value(name, value) for name, value in defaults(mapping.record).items()}
    # What an older gate does not know has its usual value; what a newer one says besides is passed over.
    full = {**usual, **row, "id": change.id}
    record: RosterRecord = mapping.from_row([full[name] for name in mapping.columns])
    mapping.to_row(record)
    return record


def _stored(conn: sqlcipher.Connection, mapping: TableMapping[Any], record_id: str) -> RosterRecord | None:
    row = _row(conn, mapping, record_id)
    return None if row is None else mapping.from_row(row)


def _row(conn: sqlcipher.Connection, mapping: TableMapping[Any], record_id: str) -> Sequence[Any] | None:
    query = f"SELECT {mapping.select_list} FROM {mapping.table} WHERE id = ?"  # noqa: S608  # our own names
    found: Sequence[Any] | None = conn.execute(query, (record_id,)).fetchone()
    return found


def _known(conn: sqlcipher.Connection, change: RosterChange, stored: RosterRecord | None) -> KnownVersion:
    row = conn.execute(
        "SELECT known_at FROM roster_changes WHERE kind = ? AND id = ?", (change.kind, change.id)
    ).fetchone()
    return KnownVersion(
        known_at=None if row is None else from_micros(row[0]), changed_at=getattr(stored, "updated_at", None)
    )


def _platform(conn: sqlcipher.Connection) -> str:
    row = conn.execute("SELECT base_url FROM devices WHERE is_self = 1").fetchone()
    return "" if row is None else str(row[0])


def _whole_at(conn: sqlcipher.Connection) -> datetime | None:
    (micros,) = conn.execute("SELECT complete_at FROM pull_state WHERE id = 1").fetchone()
    return None if micros is None else from_micros(micros)
