"""What speaks against a guest is not forgotten because a list came without it: revocations, and bookings."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.codes.credential import hash_code
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation, TicketCode
from kiosk.domain.roster.events import Event
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.store.roster.doubted_changes import doubts
from sync.connectors.interface.connector import CompleteCollection, Page, Stream
from sync.transfer.engine import Engine
from sync.transfer.local_store import LocalStore
from tests.support.platforms.memory_platform import MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)
ROSTER = Stream(name="roster", kinds=(Event, Ticket, TicketCode))
WITHDRAWN = Stream(name="withdrawn", kinds=(Revocation,))

NIGHT = Event(id="night", name="A night", starts_at=NOW, ends_at=NOW + timedelta(hours=5))
GOOD = Ticket(id="t-good", event_id="night", ticket_type_id="ga")
CANCELLED = Ticket(id="t-gone", event_id="night", ticket_type_id="ga", status=TicketStatus.CANCELLED)
CODES = [
    TicketCode(
        id=f"c-{ticket.id}", event_id="night", ticket_id=ticket.id, code=ticket.id, code_hash=hash_code(ticket.id)
    )
    for ticket in (GOOD, CANCELLED)
]


def revoked(name: str, **given: object) -> Revocation:
    said = {"event_id": "night", "code_hash": hash_code(name)} | given
    return Revocation(id=name, **said)  # type: ignore[arg-type]


BY_ITS_CODE = revoked("r-code", code_hash=hash_code("t-good"), status=CredentialStatus.BLOCKED)
BY_ITS_ID = revoked("r-id", code_hash=None, ticket_id="t-good")
OF_NOBODY = revoked("r-old")
OF_A_CANCELLED = revoked("r-gone", code_hash=hash_code("t-gone"))
CALLED_OFF = revoked("r-active", code_hash=hash_code("t-good"), status=CredentialStatus.ACTIVE)


class Gate:
    """A laptop that has read everything once, and its platform."""

    def __init__(self, store: LocalStore) -> None:
        self.store, self.now = store, NOW
        self.side = MemoryPlatform(streams=(ROSTER, WITHDRAWN))
        self.side.hold(ROSTER, [NIGHT, GOOD, CANCELLED, *CODES])

    def reads(self, *revocations: RosterRecord) -> set[str]:
        """Read the revocations from the beginning; return which are known then."""
        self.side.hold(WITHDRAWN, revocations)
        self.side.oldest_cursor = 2**31
        self.run()
        self.side.oldest_cursor = 0
        return self.run()

    def run(self) -> set[str]:
        Engine(store=self.store, connector=self.side, wall=lambda: self.now, jitter=lambda: 0.5).run_once()
        return {row[0] for row in self.store.database.db.conn.execute("SELECT id FROM revocations")}

    def doubts(self) -> list[str]:
        return [doubt.subject for doubt in doubts(self.store.database)]


@pytest.fixture
def gate(store: LocalStore) -> Gate:
    return Gate(store)


@pytest.mark.parametrize("left_out", [BY_ITS_CODE, BY_ITS_ID])
def test_one_that_refuses_a_guest_is_asked_about_even_alone(gate: Gate, left_out: Revocation) -> None:
    rest = [OF_NOBODY, OF_A_CANCELLED, *(revoked(f"r{number}") for number in range(20))]
    gate.reads(left_out, *rest)
    assert left_out.id in gate.reads(*rest)
    assert gate.doubts() == ["withdrawn"]
    gate.now += timedelta(minutes=9)
    assert left_out.id in gate.run()
    gate.now += timedelta(minutes=2)
    assert left_out.id not in gate.run(), "the platform says so twice, and holds the ticket as good"
    assert gate.doubts() == []


def test_one_that_comes_again_is_no_question_any_more(gate: Gate) -> None:
    gate.reads(BY_ITS_CODE, OF_NOBODY)
    gate.reads(OF_NOBODY)
    assert gate.reads(BY_ITS_CODE, OF_NOBODY) == {"r-code", "r-old"}
    assert gate.doubts() == []


def test_a_person_may_believe_it_at_once(gate: Gate) -> None:
    gate.reads(BY_ITS_CODE, OF_NOBODY)
    gate.reads(OF_NOBODY)
    assert gate.store.accept_doubted_change("withdrawn")
    assert gate.run() == {"r-old"}


def test_one_that_refuses_nobody_who_is_good_stays_for_good_and_is_no_question(gate: Gate) -> None:
    gate.reads(OF_NOBODY, OF_A_CANCELLED, CALLED_OFF)
    for _ in range(3):
        assert gate.reads() == {"r-old", "r-gone"}, "what calls a revocation off says nothing any more"
        assert gate.doubts() == []
        gate.now += timedelta(minutes=11)


def test_a_list_that_was_read_whole_takes_none_away_either(gate: Gate) -> None:
    gate.reads(OF_NOBODY, BY_ITS_CODE)
    whole = CompleteCollection(kind=Revocation, event_id="night", ids=[])
    gate.side.pages["withdrawn"].append(Page(complete_collections=[whole], next_cursor="2", more=False))
    assert gate.run() == {"r-old", "r-code"}
    assert gate.doubts() == ["withdrawn"]


@pytest.mark.parametrize("named", [{"tombstones": [Tombstone(kind=Revocation, id="r-old")]}, {"records": [CALLED_OFF]}])
def test_by_name_it_is_called_off_at_once(gate: Gate, named: dict[str, list[object]]) -> None:
    gate.reads(revoked("r-old"), revoked("r-active", code_hash=hash_code("t-good")))
    gate.side.pages["withdrawn"].append(Page(next_cursor="2", more=False, **named))  # type: ignore[arg-type]
    gate.run()
    in_force = gate.store.database.db.conn.execute("SELECT id FROM revocations WHERE status <> 'active'").fetchall()
    assert len(in_force) == 1
    assert gate.doubts() == []


def test_a_cancelled_booking_stays_as_long_as_one_of_its_tickets(store: LocalStore) -> None:
    """Tickets say nothing of it where a platform has it in bookings: without its booking this one would be let in."""
    bookings = Stream(name="bookings", kinds=(Booking,))
    side = MemoryPlatform(streams=(bookings, ROSTER))

    def read(booked: list[Booking], tickets: list[Ticket]) -> set[str]:
        side.hold(bookings, booked)
        side.hold(ROSTER, [NIGHT, *tickets])
        side.oldest_cursor = 2**31
        engine = Engine(store=store, connector=side, wall=lambda: NOW, jitter=lambda: 0.5)
        engine.run_once()
        side.oldest_cursor = 0
        engine.run_once()
        assert doubts(store.database) == []
        return {row[0] for row in store.database.db.conn.execute("SELECT id FROM bookings")}

    confirmed = BookingStatus.CONFIRMED
    many = [Booking(id=f"b{n}", event_id="night", number=str(n), status=confirmed) for n in range(20)]
    good = [Ticket(id=f"t{n}", event_id="night", ticket_type_id="ga", booking_id=f"b{n}") for n in range(20)]
    cancelled = replace(many[7], status=BookingStatus.CANCELLED)
    rest = [booking for booking in many[1:] if booking.id != "b7"]
    read([*many[:7], cancelled, *many[8:]], good)
    assert read(rest, good) == {booking.id for booking in [*rest, cancelled]}, (
        "b0 is confirmed, and its silence harmless"
    )
    read(rest, [ticket for ticket in good if ticket.id != "t7"])
    assert "b7" not in read(rest, [ticket for ticket in good if ticket.id != "t7"])


def test_a_blocked_code_stays_as_long_as_its_ticket(gate: Gate) -> None:
    """Whoever is looked up is blocked by it; one that was replaced says nothing, and goes."""

    def left(*tickets: RosterRecord) -> set[str]:
        gate.side.hold(ROSTER, [NIGHT, *tickets])
        gate.reads()
        return {row[0] for row in gate.store.database.db.conn.execute("SELECT id FROM credentials")}

    others = [Ticket(id=f"t{n}", event_id="night", ticket_type_id="ga") for n in range(20)]
    rows = [replace(CODES[0], id=f"c{n}", ticket_id=f"t{n}", code_hash=hash_code(f"t{n}")) for n in range(20)]
    blocked = replace(rows[3], status=CredentialStatus.BLOCKED)
    replaced = replace(rows[4], status=CredentialStatus.REVOKED)
    left(*others, *rows[:3], blocked, replaced, *rows[5:])
    assert left(*others, *rows[:3], *rows[5:]) == {row.id for row in rows} - {"c4"}
    assert "c3" not in left(*others[:3], *others[4:], *rows[:3], *rows[5:])


def test_it_goes_with_its_event(gate: Gate) -> None:
    gate.reads(OF_NOBODY, revoked("r-day", event_id="day"))
    assert gate.reads() == {"r-old"}


def test_it_goes_with_its_platform(gate: Gate) -> None:
    gate.reads(OF_NOBODY, BY_ITS_CODE)
    conn = gate.store.database.db.conn
    conn.execute("UPDATE stream_states SET is_trusting = 1 WHERE stream = 'withdrawn'")
    assert gate.reads() == set()
    assert gate.doubts() == []
