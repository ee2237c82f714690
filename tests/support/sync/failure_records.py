"""Small records of a platform that errs, and what the laptop keeps of them."""

from dataclasses import replace

from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.store.roster.unreadable_records import unreadable_counts
from sync.transfer.local_store import LocalStore


def booking(name: str) -> Booking:
    return Booking(id=name, event_id="demo", number=name, status=BookingStatus.CONFIRMED)


def ticket(name: str, **more: object) -> Ticket:
    return replace(Ticket(id=name, event_id="demo", ticket_type_id="ga"), **more)  # type: ignore[arg-type]


def ids(store: LocalStore, table: str) -> list[str]:
    return [row[0] for row in store.database.db.conn.execute(f"SELECT id FROM {table} ORDER BY id")]


def told(store: LocalStore) -> list[tuple[str, str, int]]:
    found = unreadable_counts(store.database)
    assert {(one.stream, one.is_ticket) for one in found} <= {("tickets", True)}
    return [(one.kind, one.event_id, one.count) for one in found]
