"""One of everything that can wait for a person: for the inbox, its page and the terminal."""

from dataclasses import replace

from kiosk.store.database import Database
from tests.support.gate.evening import Evening
from tests.support.gate.small_event import STATION, StillClock, furnish, guest, plain_check_in

PAYMENT = "0191d9d0-0000-7000-8000-00000000abcd"


def fill_inbox(database: Database) -> None:
    """Bring one of each: a contradiction, a given-up entry, a refused payment."""
    Evening(guests=250, seed=4).fill(database)
    furnish(database, *guest(1))
    plain_check_in(database, StillClock()).ticket("t1", replace(STATION, device_id="laptop-1"))
    conn = database.db.conn
    conn.execute("UPDATE outbox SET state = 'dead', attempts = 3, last_error = 'gone' WHERE state = 'queued'")
    conn.execute(
        "INSERT INTO door_bookings (id, kind, event_id, booking_id, paid_minor, currency, method, made_at, status,"
        " refusal) VALUES (?, 'payment', 'fest', 'b1', 500, 'INR', 'cash', 5, 'refused', 'no')",
        (PAYMENT,),
    )
    conn.execute(
        "INSERT INTO outbox (id, kind, ref_id, event_id, state, attempts, created_at)"
        " VALUES (-1, 'booking', ?, 'fest', 'dead', 2, 5)",
        (PAYMENT,),
    )
