"""The write transaction of a gate: duplicate check, entry and outbox row stand or fall together."""

import sqlite_utils
from sqlcipher3 import dbapi2 as sqlcipher

from kiosk.domain.door import DoorBooking, DoorDeed, made_here
from kiosk.domain.entry import Entry
from kiosk.domain.reasons import TOLD_WHEN_ASKED, Outcome
from kiosk.store import layouts
from kiosk.store.codec import to_micros
from kiosk.store.faults import as_store_error, store_errors
from kiosk.store.kept import Kept
from kiosk.store.search_index import index_tickets
from kiosk.store.snapshot import Snapshot

_INSERT_ENTRY = (
    f"INSERT INTO entries ({layouts.ENTRIES.select_list})"  # noqa: S608  # our own names
    f" VALUES ({', '.join('?' * len(layouts.ENTRIES.columns))})"
)
_INSERT_BOOKING = (
    f"INSERT INTO door_bookings ({layouts.DOOR_BOOKINGS.select_list})"  # noqa: S608  # our own names
    f" VALUES ({', '.join('?' * len(layouts.DOOR_BOOKINGS.columns))})"
)
_SINGLE_USE_COLUMNS = "entries.list_id, entries.use_key, entries.generation, entries.guest_no"


class LedgerTransaction(Snapshot):
    """Implements ``ports.Ledger`` over a connection that holds the write lock."""

    def __init__(self, db: sqlite_utils.Database, kept: Kept | None = None) -> None:
        super().__init__(db, kept)
        self.appended = 0
        self.booked = 0

    def next_sequence(self, device_id: str) -> int:
        """Return the number for this device's next entry, counting from 1 without gaps."""
        with store_errors():
            row = self._conn.execute(
                "SELECT max(sequence) FROM entries WHERE device_id = ? AND is_local = 1", (device_id,)
            ).fetchone()
        return int(row[0] or 0) + 1

    def append(self, entry: Entry) -> bool:
        """Add an entry and its outbox row.

        A scan that still waits for a person (ASK) is logged, but is nothing to tell the platform yet, unless the
        platform would have refused it by itself (``TOLD_WHEN_ASKED``).

        Returns:
            False when the single-use index refused it; nothing was added then and the transaction goes on.

        Raises:
            StoreError: It could not be written.
        """
        try:
            self._conn.execute(_INSERT_ENTRY, layouts.ENTRIES.to_row(entry))
        except sqlcipher.IntegrityError as error:
            if _SINGLE_USE_COLUMNS in str(error):
                return False
            raise as_store_error(error) from error
        except sqlcipher.Error as error:
            raise as_store_error(error) from error
        self.appended += 1
        if entry.outcome is not Outcome.ASK or entry.reason in TOLD_WHEN_ASKED:
            with store_errors():
                self._conn.execute(
                    "INSERT INTO outbox (kind, ref_id, event_id, created_at) VALUES ('entry', ?, ?, ?)",
                    (entry.entry_id, entry.event_id, to_micros(entry.corrected_at)),
                )
        return True

    def book(self, booking: DoorBooking) -> None:
        """Add a deed and its outbox row; with a walk-in its booking and ticket, too, findable at once.

        Entries that rest on it are sent after it.

        Raises:
            StoreError: It could not be written.
        """
        with store_errors():
            self._conn.execute(_INSERT_BOOKING, layouts.DOOR_BOOKINGS.to_row(booking))
            self._conn.execute(
                "INSERT INTO outbox (kind, ref_id, event_id, created_at) VALUES ('booking', ?, ?, ?)",
                (booking.id, booking.event_id, to_micros(booking.made_at)),
            )
            if booking.kind is DoorDeed.WALK_IN:
                made, ticket = made_here(booking)
                self._conn.execute(layouts.BOOKINGS.upsert, layouts.BOOKINGS.to_row(made))
                self._conn.execute(layouts.TICKETS.upsert, layouts.TICKETS.to_row(ticket))
        if booking.kind is DoorDeed.WALK_IN:
            index_tickets(self._conn, [booking.id])
        self.booked += 1
