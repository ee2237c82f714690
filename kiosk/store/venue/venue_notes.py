"""Notes between this laptop and the venue's stream of them: marks, decisions on contradictions, roster news, badges.

Invariants: what was received, and how far, is one transaction; a known note changes nothing, not even where it was
removed with its event since; a contradiction that another gate settled stands settled here in the same transaction,
with that decision on record under its number here.
"""

from collections.abc import Sequence
from datetime import datetime

import sqlite_utils
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.entries.flags import Flag
from kiosk.domain.ports import Clock
from kiosk.domain.venue.badge_requests import BadgeCode, BadgeRequest, BadgeTaken
from kiosk.domain.venue.notes import Note, Settlement, note_name, read_note
from kiosk.domain.venue.passing_on import SignedNews
from kiosk.domain.venue.staff_notes import StaffNote
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.write_lock import ENTRIES_AT_ONCE, in_slices
from kiosk.store.conflicts.settlements import add_settlement, record_settlement, show_settlement
from kiosk.store.database import Database
from kiosk.store.gate.badge_codes import add_badge_code
from kiosk.store.log.presented_names import Presented
from kiosk.store.venue.badge_requests import add_badge_request, agree_on_desk
from kiosk.store.venue.roster_news import take_news, withdrawn_by
from kiosk.store.venue.venue_staff import take_staff

_NOT_TOLD = (
    "NOT EXISTS (SELECT 1 FROM venue_notes AS v WHERE v.name = '{}:' || m.id AND v.epoch = (SELECT epoch FROM venue))"
)
# What belongs to events of long ago is nobody's business any more: the roster has forgotten them.
_FLAGS = (
    f"SELECT {tables.FLAGS.select_list} FROM flags AS m WHERE event_id IN (SELECT id FROM events)"  # noqa: S608
    f" AND {_NOT_TOLD.format('flag')} ORDER BY made_at, id LIMIT ?"
)
_SETTLEMENTS = (
    f"SELECT {tables.SETTLEMENTS.select_list} FROM settlements AS m"  # noqa: S608  # our own names
    f" WHERE {_NOT_TOLD.format('settlement')} ORDER BY turn, id LIMIT ?"
)
_NEWS = (
    f"SELECT body, signature, certificate FROM roster_news AS m WHERE {_NOT_TOLD.format('news')}"  # noqa: S608
    " ORDER BY rowid LIMIT ?"
)
_BADGES = (
    f"SELECT {tables.BADGE_REQUESTS.select_list} FROM badge_requests AS m"  # noqa: S608  # our own names
    f" WHERE event_id IN (SELECT id FROM events) AND {_NOT_TOLD.format('badge')} ORDER BY made_at, id LIMIT ?"
)
# What was agreed on is told to a later host, too: a desk that joins then must not print it all again.
_TAKERS = (
    f"SELECT {tables.BADGE_TAKERS.select_list} FROM badge_takers AS m"  # noqa: S608  # our own names
    f" WHERE event_id IN (SELECT id FROM events) AND {_NOT_TOLD.format('badge_taken')} ORDER BY id LIMIT ?"
)
_BADGE_CODES = (
    f"SELECT {tables.BADGE_CODES.select_list} FROM badge_codes AS m"  # noqa: S608  # our own names
    f" WHERE event_id IN (SELECT id FROM events) AND {_NOT_TOLD.format('badge_code')} ORDER BY made_at, id LIMIT ?"
)
_STAFF = f"SELECT body FROM venue_staff AS m WHERE {_NOT_TOLD.format('staff')} ORDER BY turn, id LIMIT ?"  # noqa: S608
_ADD_FLAG = tables.FLAGS.insert(or_ignore=True)
_TOLD = (
    "INSERT INTO venue_notes (name, epoch) SELECT ?, epoch FROM venue WHERE true"
    " ON CONFLICT (name) DO UPDATE SET epoch = max(epoch, excluded.epoch)"
)


class StoredVenueNotes:
    """Implements ``venue.ports.VenueNotes`` over the database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        """Take the database, and the clock that says when something was learned."""
        self._database = database
        self._clock = clock

    def received(self) -> int:
        """Return the place in the venue's stream of notes up to which everything is here."""
        with store_errors():
            row = self._database.db.conn.execute("SELECT notes_received FROM venue").fetchone()
        return 0 if row is None else int(row[0])

    def unpublished(self, limit: int) -> Sequence[Note]:
        """Return notes that the venue's stream does not hold yet, as far as is known here; at most so many."""
        conn = self._database.db.conn
        with store_errors():
            flags = map(tables.FLAGS.from_row, conn.execute(_FLAGS, (limit,)).fetchall())
            settlements = map(tables.SETTLEMENTS.from_row, conn.execute(_SETTLEMENTS, (limit,)).fetchall())
            badges = map(tables.BADGE_REQUESTS.from_row, conn.execute(_BADGES, (limit,)).fetchall())
            takers = map(tables.BADGE_TAKERS.from_row, conn.execute(_TAKERS, (limit,)).fetchall())
            codes = map(tables.BADGE_CODES.from_row, conn.execute(_BADGE_CODES, (limit,)).fetchall())
            staff = [read_note(body.encode()) for (body,) in conn.execute(_STAFF, (limit,)).fetchall()]
            news = [
                SignedNews(body=row[0], signature=row[1], certificate=row[2]) for row in conn.execute(_NEWS, (limit,))
            ]
        # News first: they may keep somebody out. Badges next: a guest is waiting for one.
        found: list[Note] = [*news, *codes, *takers, *badges, *flags, *settlements, *staff]
        return found[:limit]

    def note_published(self, notes: Sequence[Note]) -> None:
        """Keep that the venue's stream holds some notes."""
        with self._database.transaction() as db, store_errors():
            db.conn.executemany(_TOLD, [(note_name(note),) for note in notes])

    def take(self, notes: Sequence[Note], *, up_to: int) -> int:
        """Write notes of the venue a few at a time, and with the last ones how far its stream was read."""
        *before, last = in_slices(notes, ENTRIES_AT_ONCE) if notes else [notes]
        return sum(self._take_some(some, 0, gives_way=True) for some in before) + self._take_some(last, up_to)

    def _take_some(self, notes: Sequence[Note], up_to: int, *, gives_way: bool = False) -> int:
        now = self._clock.now().corrected
        withdrawn = frozenset(name for one in notes if isinstance(one, SignedNews) for name in withdrawn_by(one))
        presented = self._database.presented.named(self._database.db.conn, withdrawn)
        with self._database.transaction(gives_way=gives_way) as db, store_errors():
            new = sum(_take(db, one, now, presented) for one in notes if not _was_heard(db.conn, one))
            db.conn.executemany(_TOLD, [(note_name(note),) for note in notes])
            db.conn.execute("UPDATE venue SET notes_received = max(notes_received, ?)", (up_to,))
        if new:
            self._database.roster_written()  # a mark must show at the very next scan
        return new


def _was_heard(conn: sqlcipher.Connection, note: Note) -> bool:
    """Return whether a note is known, or was until its event was removed: it does not come back with a later ledger."""
    if isinstance(note, (Flag, BadgeRequest, BadgeCode)) and _is_gone(conn, note.event_id):
        return True
    if isinstance(note, BadgeTaken):
        return False  # several desks say so under one name, and the stream's one holds, whichever was told from here
    query = "SELECT 1 FROM venue_notes WHERE name = ?"
    return conn.execute(query, (note_name(note),)).fetchone() is not None


def _is_gone(conn: sqlcipher.Connection, event_id: str) -> bool:
    return conn.execute("SELECT 1 FROM events_gone WHERE event_id = ?", (event_id,)).fetchone() is not None


def _take(db: sqlite_utils.Database, note: Note, now: datetime, presented: Presented) -> bool:
    if isinstance(note, SignedNews):
        return bool(take_news(db, note, now, presented))
    return take_staff(db.conn, note, now) if isinstance(note, StaffNote) else _add(db.conn, note)


def _add(conn: sqlcipher.Connection, note: Flag | Settlement | BadgeRequest | BadgeTaken | BadgeCode) -> bool:
    if isinstance(note, BadgeCode):
        return add_badge_code(conn, note)
    if isinstance(note, BadgeTaken):
        return agree_on_desk(conn, note)
    if isinstance(note, BadgeRequest):
        return add_badge_request(conn, note)
    if isinstance(note, Flag):
        return bool(conn.execute(_ADD_FLAG, tables.FLAGS.to_row(note)).rowcount > 0)
    if not add_settlement(conn, note):
        return False
    for number in show_settlement(conn, note.kind, note.first, note.second):
        record_settlement(conn, number, note)
    return True
