"""Both sides of a contradiction: what happened here, what the platform brings."""

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.store.conflicts.conflict_records import conflicts
from sync.connectors.interface.connector import Page
from tests.support.gate.entries import START, admission


def at(minutes):
    return START + timedelta(minutes=minutes)


def here(ticket, minutes, **changes):
    given_fields = {"raw_at": at(minutes - 9), "corrected_at": at(minutes), "staff": "Robin", "gate_id": "north"}
    return admission(ticket, **{**given_fields, **changes})


def there(ticket, minutes, **changes):
    given_fields = {"device_id": "other", "sequence": 0, "entry_id": f"r-{ticket}-{minutes}"}
    return here(ticket, minutes, **{**given_fields, **changes})


def booking(name, status=BookingStatus.CONFIRMED, changed=None):
    return Booking(id=name, event_id="demo", number=name, status=status, updated_at=changed)


def ticket(name, **changes):
    return Ticket(id=name, event_id="demo", ticket_type_id="ga", booking_id=f"b{name}", **changes)


def bring(side, *, records=(), entries=()):
    pages = side.pages.setdefault("tickets", [])
    pages.append(Page(records=records, entries=entries, next_cursor=str(len(pages) + 1), more=False))


def found(store):
    return [(c.kind, c.entry_id, c.other) for c in conflicts(store.database)]


def second(name, **changes):
    return replace(ticket(name, **changes), booking_id="bP")
