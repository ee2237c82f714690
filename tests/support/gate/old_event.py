"""An event that is over, and one that is not: what is removed, and what must stay."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from kiosk.app.kiosk import Kiosk
from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.events import CheckInList, Event
from kiosk.store.channel.sync_state import save_clock
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.evening import DOORS, HERE
from tests.support.gate.small_event import STATION

LATER = DOORS + timedelta(days=100)


NEXT = Event(id="next", name="New Year", starts_at=LATER + timedelta(days=20))


def compare_clock(kiosk: Kiosk) -> None:
    boot = boot_time()
    reading = ClockReading(
        offset=timedelta(seconds=-90),
        uncertainty=timedelta(milliseconds=40),
        source="platform",
        measured_at=datetime.now(UTC),
        boot=boot.boot,
        ticks=boot.ticks,
    )
    save_clock(kiosk.database, reading)


def add_next_event(kiosk: Kiosk) -> None:
    ticket = Ticket(id="n1", event_id="next", ticket_type_id="ga", holder_name="Grace Hopper", number="N-1")
    with roster_transaction(kiosk.database) as tx:
        tx.upsert([NEXT, CheckInList(id="next-main", event_id="next", name="Door"), ticket])


def everything(kiosk: Kiosk) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that is no index."""
    conn = kiosk.database.db.conn
    names = [
        row[0]
        for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%search%'")
    ]
    return {name: conn.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def scan_next(kiosk: Kiosk) -> None:
    station = replace(STATION, device_id=HERE, event_id="next", list_id="next-main", gate_id=None)
    assert kiosk.check_in.ticket("n1", station).verdict.admitted


def end_all_events(kiosk: Kiosk) -> None:
    """Guests come to none of them now."""
    kiosk.database.db.conn.execute("UPDATE events SET status = 'completed'")
