"""A clock for the engine, and what a laptop knows before and after a run."""

from datetime import UTC, datetime

from kiosk.domain.roster.bookings import Ticket
from kiosk.store.outbox.delivery_queue import outbox_counts

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


class Time:
    """A clock that a test moves."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


def ticket(ticket_id):
    return Ticket(id=ticket_id, event_id="demo", ticket_type_id="ga", booking_id=ticket_id)


def known(store):
    with store.database.reading() as view:
        return {t.id for n in "abcdefgh" if (t := view.ticket(n)) is not None}


def counts(store):
    found = outbox_counts(store.database)
    return found.queued, found.dead, found.delivered
