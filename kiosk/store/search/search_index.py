"""The index by which guests are looked up, kept in step with the roster inside the roster's own transactions.

Invariants:
- At the end of every roster transaction each ticket has exactly one document, made of what the ticket and its booking
  say now; documents of tickets that are gone are gone. Only a large first snapshot leaves its tickets for later.
- Words are folded before they are stored, by the version of folding that ``search_state`` names. ``bring_up_to_date``
  makes the index anew when that is another version than this program's.
- A ticket that comes again unchanged is read, and nothing is written for it.
- What the index puts together of its segments is bounded by pages in each transaction, so that the write lock is never
  held for long by it (docs/adr/0052).
"""

import hashlib
import json
import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import sqlite_utils

from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.records import RosterRecord
from kiosk.domain.text import folding
from kiosk.domain.text.searching import document, place_word
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.base.taking_back import take_back

_log = logging.getLogger(__name__)

_BATCH = 2000
"""Tickets are indexed so many at a time: enough to be quick, few enough to keep memory small."""

_PAGES_MERGED = 32
"""Pages of the index that a transaction puts together at most. Left to itself, it waits until 64 pages have been
written, and then puts together some hundreds at once. With half as many, segments pile up."""

_FIELDS = """
SELECT t.id, d.document, d.digest, t.event_id, t.ticket_type_id, t.date_id, t.holder_name, t.seat, t.number,
       t.settings, b.name, b.number, b.settings, t.holder_email, b.email, b.phone
"""
_BY_BOOKING = f"""{_FIELDS}
FROM json_each(?) AS wanted
JOIN tickets AS t ON t.booking_id = wanted.value
LEFT JOIN bookings AS b ON b.id = wanted.value
LEFT JOIN search_documents AS d ON d.ticket_id = t.id
"""
_BY_TICKET = f"""{_FIELDS}
FROM json_each(?) AS wanted
JOIN tickets AS t ON t.id = wanted.value
LEFT JOIN bookings AS b ON b.id = t.booking_id
LEFT JOIN search_documents AS d ON d.ticket_id = t.id
"""


class SearchIndex:
    """Notes what one transaction changes and indexes it at the transaction's end.

    Args:
        db: The connection.
        searchable: False leaves what is written to ``index_tickets`` and takes away only what is gone.
    """

    def __init__(self, db: sqlite_utils.Database, *, searchable: bool = True) -> None:
        self._conn = db.conn
        self._searchable = searchable
        self._tickets: dict[str, None] = {}
        self._bookings: dict[str, None] = {}
        self._gone: dict[str, None] = {}

    def note(self, kind: type[RosterRecord], ids: Callable[[], Iterable[str]]) -> None:
        """Remember which tickets and bookings were written."""
        if not (self._searchable or self._gone):
            return  # a first snapshot: some hundred thousand that nobody would ask for
        if kind is Ticket:
            written = dict.fromkeys(ids())
            self._tickets.update(written)
            # What is deleted and given again in one transaction is not gone.
            for ticket_id in self._gone.keys() & written.keys():
                del self._gone[ticket_id]
        elif kind is Booking:
            self._bookings.update(dict.fromkeys(ids()))

    def note_gone(self, kind: type[RosterRecord], ids: Iterable[str]) -> None:
        """Remember which records of a kind were deleted."""
        if kind is Ticket:
            self._gone.update(dict.fromkeys(ids))
        elif kind is Booking:
            self._bookings.update(dict.fromkeys(ids))

    def settle(self) -> None:
        """Index what was noted.

        Raises:
            StoreError: The index cannot be written; the transaction has to be undone.
        """
        with store_errors():
            self._remove(self._gone)
        if self._searchable:
            index_tickets(self._conn, self._tickets, self._bookings)
        for noted in (self._tickets, self._bookings, self._gone):
            noted.clear()

    def _remove(self, ticket_ids: Iterable[str]) -> None:
        for ids in _batches(ticket_ids):
            found = self._conn.execute(
                "SELECT document FROM search_documents WHERE ticket_id IN (SELECT value FROM json_each(?))"
                " AND ticket_id NOT IN (SELECT id FROM tickets WHERE id IN (SELECT value FROM json_each(?)))",
                (json.dumps(ids), json.dumps(ids)),
            ).fetchall()
            self._conn.executemany("DELETE FROM search_words WHERE rowid = ?", found)
            self._conn.executemany("DELETE FROM search_documents WHERE document = ?", found)


def _batches(ids: Iterable[str]) -> Iterator[list[str]]:
    remaining = iter(ids)
    while batch := list(islice(remaining, _BATCH)):
        yield batch


def index_tickets(conn: Any, ticket_ids: Iterable[str], booking_ids: Iterable[str] = ()) -> None:
    """Bring the documents of tickets up to date. Runs inside the caller's transaction.

    Args:
        conn: A connection that holds the write lock.
        ticket_ids: Tickets that changed.
        booking_ids: Bookings that changed: all their tickets are found by them.

    Raises:
        StoreError: The index cannot be written; the transaction has to be undone.
    """
    remaining = dict.fromkeys(ticket_ids)
    with store_errors():
        # Most tickets come together with their bookings, and are found through them.
        for ids in _batches(booking_ids):
            for ticket_id in _index(conn, _BY_BOOKING, ids):
                remaining.pop(ticket_id, None)
        for ids in _batches(remaining):
            _index(conn, _BY_TICKET, ids)


def _index(conn: Any, select: str, ids: Sequence[str]) -> list[str]:
    """Make or renew the documents of tickets; returns the tickets' ids."""
    next_number = conn.execute("SELECT coalesce(max(document), 0) + 1 FROM search_documents").fetchone()[0]
    new: list[tuple[int, str, bytes]] = []
    renewed: list[tuple[bytes, int]] = []
    words: list[tuple[int, str]] = []
    rows = conn.execute(select, (json.dumps(ids),)).fetchall()
    for ticket_id, number, digest, *fields in rows:
        text = _document(fields[3:]) + _places(*fields[:3])
        now = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
        if now == digest:
            continue
        if number is None:
            new.append((next_number + len(new), ticket_id, now))
            words.append((new[-1][0], text))
        else:
            renewed.append((now, number))
            words.append((number, text))
    conn.executemany("DELETE FROM search_words WHERE rowid = ?", [(number,) for _, number in renewed])
    conn.executemany("UPDATE search_documents SET digest = ? WHERE document = ?", renewed)
    conn.executemany("INSERT INTO search_documents (document, ticket_id, digest) VALUES (?, ?, ?)", new)
    conn.executemany("INSERT INTO search_words (rowid, words) VALUES (?, ?)", words)
    if words:
        conn.execute("INSERT INTO search_words (search_words, rank) VALUES ('merge', ?)", (_PAGES_MERGED,))
    return [row[0] for row in rows]


def _places(event_id: str, type_id: str, date_id: str | None) -> str:
    date = " " + place_word("d", date_id) if date_id is not None else ""
    return f" {place_word('e', event_id)} {place_word('t', type_id)}{date}"


def _document(fields: Sequence[str | None]) -> str:
    """Return the words of a ticket.

    Args:
        fields: As they are selected after the document's own; of a ticket without a booking, the booking's are None.
    """
    name, seat, number, settings, booking_name, booking_number, booking_settings, email, booking_email, phone = fields
    companies = [_company(text) for text in (settings, booking_settings) if text is not None and '"company"' in text]
    return document(
        _said(name, booking_name, *companies),
        _said(booking_number, number, seat),
        _said(email, booking_email),
        _said(phone),
    )


def _said(*texts: str | None) -> list[str]:
    return [text for text in texts if text]


def _company(settings: str) -> str:
    company = json.loads(settings).get("company")
    return company if isinstance(company, str) else ""


def bring_up_to_date(db: sqlite_utils.Database) -> None:
    """Make the index anew if another version of folding made it, or none did. One transaction.

    A database that was just made, or that is up to date, takes no time at all; 100,000 tickets take some seconds, once
    after an update of the program.

    Raises:
        sqlcipher.Error: The database refused; nothing was changed.
    """
    conn = db.conn
    _merge_in_steps(conn)
    if _made_by(conn) == folding.VERSION:
        return
    conn.execute("BEGIN IMMEDIATE")
    try:
        if _made_by(conn) != folding.VERSION:  # another program may have been quicker
            conn.execute("INSERT INTO search_words (search_words) VALUES ('delete-all')")
            conn.execute("DELETE FROM search_documents")
            count = 0
            for ids in _batches([row[0] for row in conn.execute("SELECT id FROM tickets ORDER BY rowid")]):
                _index(conn, _BY_TICKET, ids)
                count += len(ids)
            conn.execute("INSERT OR REPLACE INTO search_state (id, folding) VALUES (1, ?)", (folding.VERSION,))
            _log.info("search index made for %d tickets", count)
        conn.execute("COMMIT")
    except BaseException:
        take_back(conn)
        raise


def _merge_in_steps(conn: Any) -> None:
    """Keep the index from putting segments together by itself; kept in the database, so it is written once."""
    kept = conn.execute("SELECT v FROM search_words_config WHERE k = 'automerge'").fetchone()
    if kept is None or kept[0] != 0:
        conn.execute("INSERT INTO search_words (search_words, rank) VALUES ('automerge', 0)")


def _made_by(conn: Any) -> int | None:
    row = conn.execute("SELECT folding FROM search_state").fetchone()
    return None if row is None else int(row[0])
