"""The write transaction of a gate: duplicate check, entry and outbox row stand or fall together."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import sqlite_utils
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, made_here
from kiosk.domain.door_sales.receipts import SalesReceipt
from kiosk.domain.door_sales.shift_takings import CashCount
from kiosk.domain.entries.entry import Entry
from kiosk.domain.entries.flags import Flag
from kiosk.domain.entries.guest_numbers import BOOKING_KEY
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reason_table import REPORTED_WHEN_ASKED
from kiosk.store.base import tables
from kiosk.store.base.sqlcipher_errors import as_store_error, store_errors
from kiosk.store.compiled.micros import from_micros, to_micros
from kiosk.store.gate.read_transaction import ReadTransaction
from kiosk.store.gate.record_cache import RecordCache
from kiosk.store.log import presented_names
from kiosk.store.log.entry_numbering import highest_sequence
from kiosk.store.log.guests_inside import ListGuests
from kiosk.store.search.search_index import index_tickets

# "OR FAIL" undoes as much as saying nothing would: of one row all constraints are asked before anything is written. But
# as a trigger looks at new entries, SQLite would copy each page beforehand, to take back what this statement wrote.
_INSERT_ENTRY = tables.NEW_ENTRIES.insert().replace("INSERT", "INSERT OR FAIL", 1)
_INSERT_BOOKING = tables.DOOR_BOOKINGS.insert()
# A mark that is known already stays as it is, by whatever way it comes once more.
_INSERT_FLAG = tables.FLAGS.insert(or_ignore=True)
_INSERT_COUNT = tables.CASH_COUNTS.insert()
_QUEUE_ENTRY = "INSERT INTO outbox (kind, id, ref_id, event_id, created_at) VALUES ('entry', ?, ?, ?, ?)"
_QUEUE_BOOKING = """
INSERT INTO outbox (kind, id, ref_id, event_id, created_at)
SELECT 'booking', min(0, coalesce((SELECT min(id) FROM outbox), 0), coalesce((SELECT min(id) FROM delivered), 0)) - 1,
    ?, ?, ?
"""
# SQLite names the columns of an index that refuses, not the index: only this one means "entered already".
_SINGLE_USE_COLUMNS = "entries.use_key, entries.list_id, entries.generation, entries.guest_no"


class WriteTransaction(ReadTransaction):
    """Implements ``ports.Ledger`` over a connection that holds the write lock."""

    def __init__(self, db: sqlite_utils.Database, cache: RecordCache | None = None) -> None:
        super().__init__(db, cache)
        self.appended = 0
        self.booked = 0
        self._positions: dict[str, int] = {}

    def _guests(self, list_id: str) -> ListGuests:
        # What this transaction wrote may be undone yet: counts that include it are not kept.
        return ListGuests(list_id) if self.appended else super()._guests(list_id)

    def next_sequence(self, device_id: str) -> int:
        """Return the number for this device's next entry: behind every one that it is known to have used."""
        return self._last_number(device_id) + 1

    def _highest(self, device_id: str) -> int:
        with store_errors():
            return highest_sequence(self._conn, device_id, self._installation())

    def _installation(self) -> int:
        return self._cache.get("installations", "", self._present_installation)

    def _present_installation(self) -> int:
        with store_errors():
            return int(self._conn.execute("SELECT coalesce(max(number), 1) FROM installations").fetchone()[0])

    def latest_after(self, entry: Entry) -> datetime | None:
        """Return the latest corrected time of what this laptop recorded after an entry, or None."""
        with store_errors():
            row = self._conn.execute(
                "SELECT max(corrected_at) FROM entries"
                " WHERE device_id = ? AND (installation, sequence) > (?, ?) AND is_local = 1",
                (entry.device_id, entry.installation, entry.sequence),
            ).fetchone()
        return None if row[0] is None else from_micros(row[0])

    def append(self, entry: Entry) -> bool:
        """Add an entry and its outbox row.

        A scan that still waits for a person (ASK) is logged, but is nothing to tell the platform yet, unless the
        platform would have refused it by itself (``REPORTED_WHEN_ASKED``).

        Returns:
            False when the single-use index refused it; nothing was added then and the transaction goes on.

        Raises:
            StoreError: It could not be written.
        """
        number = self._installation()
        numbered = entry if entry.installation == number else replace(entry, installation=number)
        try:
            position = self._conn.execute(_INSERT_ENTRY, tables.NEW_ENTRIES.to_row(numbered)).lastrowid or 0
        except sqlcipher.IntegrityError as error:
            # The statement alone is undone; what was written before in this transaction stands.
            if _SINGLE_USE_COLUMNS in str(error):
                return False
            raise as_store_error(error) from error
        except sqlcipher.Error as error:
            raise as_store_error(error) from error
        self.appended += 1
        self._positions[entry.entry_id] = position
        self._note_kept(entry)
        if entry.outcome is not Outcome.ASK or entry.reason in REPORTED_WHEN_ASKED:
            with store_errors():
                self._conn.execute(
                    _QUEUE_ENTRY, (position, entry.entry_id, entry.event_id, to_micros(entry.corrected_at))
                )
        return True

    def note_flag(self, flag: Flag) -> None:
        """Put a mark on a ticket, or take one away.

        Raises:
            StoreError: It could not be written.
        """
        with store_errors():
            self._conn.execute(_INSERT_FLAG, tables.FLAGS.to_row(flag))
        self._cache.forget("flags")

    def note_former_ticket(self, code_hashes: Sequence[str], ticket_id: str) -> None:
        """Remember that some codes once stood for a ticket that the roster does not hold any more.

        Raises:
            StoreError: It could not be written.
        """
        with store_errors():
            before = self._conn.total_changes
            self._conn.executemany(
                "INSERT OR IGNORE INTO former_codes (code_hash, ticket_id) VALUES (?, ?)",
                [(code_hash, ticket_id) for code_hash in code_hashes],
            )
            if self._conn.total_changes > before:
                self._conn.execute("UPDATE names_changed SET renamed = 1, times = times + 1")
                self._conn.execute("INSERT INTO changed_names SELECT times, ? FROM names_changed", (ticket_id,))
        self._cache.forget("names_changed")

    def note_spellings(self, code_hash: str, others: Sequence[str]) -> None:
        """Remember by which other names a code was presented that the roster does not know.

        Raises:
            StoreError: They could not be written.
        """
        with store_errors():
            self._conn.executemany(
                "INSERT OR IGNORE INTO code_spellings (code_hash, other_hash) VALUES (?, ?)",
                [(code_hash, other) for other in others],
            )
        self._cache.forget("names_changed")

    def note_presented(self, entry_id: str, others: Sequence[str]) -> None:
        """Remember what else a guest may have presented who is let in: a withdrawal that comes later may name it.

        Raises:
            StoreError: They could not be written.
        """
        with store_errors():
            self._conn.execute(presented_names.NOTE, (self._positions[entry_id], presented_names.written(others)))

    def _note_kept(self, entry: Entry) -> None:
        """Bring what is kept of all entries up to this one, or let it be read again."""
        self._cache.put("highest", entry.device_id, max(entry.sequence, self._last_number(entry.device_id)))
        if entry.use_key and entry.booking_id is None:
            self._cache.forget("known_by_id")
        if entry.use_key.startswith(BOOKING_KEY):
            self._cache.forget("any_by_booking")
        if entry.medium_hash:
            self._cache.forget("exchanges")

    def _last_number(self, device_id: str) -> int:
        return self._cache.get("highest", device_id, lambda: self._highest(device_id))

    def book(self, booking: DoorAction) -> None:
        """Add a door action and its outbox row; with a walk-in its booking and ticket, too, findable at once.

        Entries that rest on it are sent after it.

        Raises:
            StoreError: It could not be written.
        """
        with store_errors():
            self._conn.execute(_INSERT_BOOKING, tables.DOOR_BOOKINGS.to_row(booking))
            self._conn.execute(_QUEUE_BOOKING, (booking.id, booking.event_id, to_micros(booking.made_at)))
            if booking.kind is DoorActionKind.WALK_IN:
                made, ticket = made_here(booking)
                self._conn.execute(tables.BOOKINGS.upsert, tables.BOOKINGS.to_row(made))
                self._conn.execute(tables.TICKETS.upsert, tables.TICKETS.to_row(ticket))
        # The booking that was read along with the ticket is of before the sale.
        self._beside = None
        if booking.kind is DoorActionKind.WALK_IN:
            index_tickets(self._conn, [booking.id])
        self.booked += 1

    def issue_receipt(self, actions: Sequence[DoorAction], given_minor: int = 0) -> SalesReceipt:
        """Put actions of this transaction on the next receipt.

        Raises:
            StoreError: It could not be written.
        """
        with store_errors():
            # Within the write lock, and rows are never deleted: the highest number and one has no gap and no twin.
            number = int(
                self._conn.execute(
                    "INSERT INTO door_receipts (number, given_minor)"
                    " SELECT coalesce(max(number), 0) + 1, ? FROM door_receipts RETURNING number",
                    (given_minor,),
                ).fetchone()[0]
            )
            self._conn.executemany(
                "INSERT INTO door_receipt_lines (action_id, number) VALUES (?, ?)",
                [(action.id, number) for action in actions],
            )
        return SalesReceipt(number=number, actions=actions, given_minor=given_minor)

    def count_cash(self, lines: Sequence[CashCount], actions: Sequence[DoorAction]) -> None:
        """Add a count of the till, and the actions that it covers.

        Raises:
            StoreError: It could not be written, or one of the actions was counted before.
        """
        with store_errors():
            self._conn.executemany(_INSERT_COUNT, [tables.CASH_COUNTS.to_row(line) for line in lines])
            self._conn.executemany(
                "INSERT INTO till_counted (action_id, count_id) VALUES (?, ?)",
                [(action.id, lines[0].id) for action in actions],
            )
