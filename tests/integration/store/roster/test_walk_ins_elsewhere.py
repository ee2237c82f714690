"""Guests who were sold a ticket at another gate's door: their platform's ticket admits nobody here once more."""

from dataclasses import replace

import pytest

from kiosk.domain.codes.credential import Scan
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.entries.entry import Entry, uuid7
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.roster.settings import TicketSettings
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.entries import admission
from tests.support.gate.small_event import NOW, STATION, code_for, furnish, plain_check_in

SALE = uuid7(NOW, bytes(10))
"""What the other gate called it."""

SOLD_HERE = DoorAction(
    id="", kind=DoorActionKind.WALK_IN, event_id="ev", ticket_type_id="ga", device_id="laptop-1", made_at=NOW
)


def came(guest: int) -> Entry:
    """Return the way in of one guest of the sale, as the other gate tells of it."""
    entry = admission(SALE, entry_id=uuid7(NOW, bytes([guest] * 10)), device_id="laptop-2", guest_no=guest)
    return replace(entry, event_id="ev", list_id="main", use_key=SALE, booking_id=SALE, code="", code_hash="")


def sold(name: str, **fields: object) -> list[RosterRecord]:
    """Return what the platform made of the sale, or one guest's part of it."""
    settings = TicketSettings(sold_as=SALE)
    booking = Booking(id="b", event_id="ev", number="B", status=BookingStatus.CONFIRMED)
    made = Ticket(
        id=name,
        event_id="ev",
        ticket_type_id="ga",
        booking_id="b",
        number=name,
        settings=settings,
        **fields,  # type: ignore[arg-type]
    )
    return [booking, made, code_for(name, f"code-{name}")]


def learn(database: Database, *records: RosterRecord, gone: str = "", entries: tuple[Entry, ...] = ()) -> None:
    """Write what a page of the platform, or news of the venue, brings."""
    with roster_transaction(database) as tx:
        tx.upsert(records)
        tx.remove([Tombstone(kind=Ticket, id=gone)] if gone else [])
        tx.match_walk_ins()
        tx.add_remote_entries(entries, NOW)


def sell_here(database: Database) -> None:
    """Let this gate have sold it, and the platform have answered with ticket ``t1`` for all guests."""
    with database.writing() as ledger:
        ledger.book(replace(SOLD_HERE, id=SALE))
    database.db.conn.execute("UPDATE door_bookings SET status = 'taken'")
    database.db.conn.execute("INSERT INTO door_tickets (ticket_id, door_id, guest_no) VALUES ('t1', ?, 0)", (SALE,))


def scanned(database: Database, *names: str) -> list[Reason]:
    desk = plain_check_in(database)
    return [desk.scan(Scan(text=f"code-{name}"), STATION).verdict.reason for name in names]


@pytest.fixture
def gate(database: Database) -> Database:
    furnish(database)
    return database


@pytest.mark.parametrize("comes_first", ["entry", "ticket"])
def test_who_came_at_the_other_door_is_in(gate: Database, comes_first: str) -> None:
    if comes_first == "entry":
        learn(gate, entries=(came(1),))
    learn(gate, *sold("t1"))
    if comes_first == "ticket":
        learn(gate, entries=(came(1),))
    assert scanned(gate, "t1") == [Reason.ALREADY_ENTERED]


def test_a_ticket_that_was_made_anew_before_it_came_here(gate: Database) -> None:
    learn(gate, entries=(replace(came(1), ticket_id="t1", booking_id="b"),))
    learn(gate, *sold("t2"))
    assert scanned(gate, "t2") == [Reason.ALREADY_ENTERED]


@pytest.mark.parametrize("in_one_page", [True, False])
def test_of_several_guests_each_ticket_is_one(gate: Database, in_one_page: bool) -> None:
    learn(gate, entries=(came(1),))
    for page in ([*sold("t1"), *sold("t2")],) if in_one_page else (sold("t1"), sold("t2")):
        learn(gate, *page)
    assert scanned(gate, "t1", "t2", "t2") == [Reason.ALREADY_ENTERED, Reason.OK, Reason.ALREADY_ENTERED]


def test_one_ticket_stands_for_a_whole_party(gate: Database) -> None:
    learn(gate, *sold("t1", party_size=2), entries=(came(1), came(2)))
    assert scanned(gate, "t1") == [Reason.ALREADY_ENTERED]


def test_who_did_not_come_yet_comes_in_once(gate: Database) -> None:
    learn(gate, *sold("t1"))
    assert scanned(gate, "t1", "t1") == [Reason.OK, Reason.ALREADY_ENTERED]


def test_a_ticket_that_the_office_adds_to_a_sale_of_this_gate_is_a_further_guests(gate: Database) -> None:
    sell_here(gate)
    learn(gate, *sold("t1"), entries=(came(1),))
    learn(gate, *sold("t2"))
    assert scanned(gate, "t1", "t2", "t2") == [Reason.ALREADY_ENTERED, Reason.OK, Reason.ALREADY_ENTERED]


def test_a_sale_of_this_gate_whose_ticket_was_made_anew_is_used(gate: Database) -> None:
    sell_here(gate)
    learn(gate, *sold("t2"), entries=(came(1),))
    assert scanned(gate, "t2") == [Reason.ALREADY_ENTERED]


@pytest.mark.parametrize("told_first", ["new", "gone"])
def test_a_ticket_made_anew_is_the_same_guests_in_whatever_order_that_is_told(gate: Database, told_first: str) -> None:
    """A full reading brings the new one while the former one still stands: it is not one that the office added."""
    sell_here(gate)
    learn(gate, *sold("t1"), entries=(came(1),))
    if told_first == "new":
        learn(gate, *sold("t2"))
        learn(gate, gone="t1")
    else:
        learn(gate, gone="t1")
        learn(gate, *sold("t2"))
    assert scanned(gate, "t2") == [Reason.ALREADY_ENTERED]


@pytest.mark.parametrize("size", [1, 2])
def test_tickets_of_a_party_made_anew_are_the_same_guests(gate: Database, size: int) -> None:
    sell_here(gate)
    gate.db.conn.execute("UPDATE door_bookings SET party_size = 2")
    if size == 2:  # one ticket stands for both of them
        learn(gate, *sold("t1", party_size=2), entries=(came(1), came(2)))
        learn(gate, *sold("t3", party_size=2))
        learn(gate, gone="t1")
        assert scanned(gate, "t3") == [Reason.ALREADY_ENTERED]
        return
    learn(gate, *sold("t1"), *sold("t2"), entries=(came(1),))
    learn(gate, *sold("t3"))
    learn(gate, gone="t1")
    assert scanned(gate, "t3", "t2", "t2") == [Reason.ALREADY_ENTERED, Reason.OK, Reason.ALREADY_ENTERED]


def test_who_came_by_a_ticket_beyond_the_sale_stays_a_further_guest(gate: Database) -> None:
    sell_here(gate)
    learn(gate, *sold("t1"), entries=(came(1),))
    learn(gate, *sold("t2"))
    desk, shown = plain_check_in(gate), Scan(text="code-t2")
    assert desk.scan(shown, STATION).verdict.reason is Reason.OK
    learn(gate, gone="t1")
    assert desk.scan(shown, STATION).verdict.reason is Reason.ALREADY_ENTERED
