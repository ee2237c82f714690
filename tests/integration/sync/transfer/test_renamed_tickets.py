"""Two gates, one platform that renames its tickets: what nobody could prevent stands in conflicts on both sides."""

import shutil
import tempfile
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import hypothesis.strategies as st
import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.checkin.check_in import CheckIn
from kiosk.domain.codes.credential import Scan
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.roster.settings import TicketSettings
from kiosk.domain.syncing.delivery import Acknowledgement, DeliveryState, Receipt
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts
from kiosk.store.database import Database, open_database
from sync.connectors.interface.connector import Page
from sync.transfer.local_store import LocalStore
from sync.transfer.page_writing import StreamState
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import (
    MAIN_LIST,
    NOW,
    STATION,
    PlainReader,
    StillClock,
    code_for,
    counting_ids,
    furnish,
)
from tests.support.platforms.memory_platform import TICKETS


def ticket(name, **fields):
    return Ticket(**{"id": name, "event_id": "ev", "ticket_type_id": "ga", "booking_id": "b", **fields})


def booking(size=1):
    return Booking(id="b", event_id="ev", number="b", status=BookingStatus.CONFIRMED, party_size=size)


def code(text, ticket_id):
    return replace(code_for(ticket_id, text), id="c")


@dataclass
class Laptop:
    """A gate with its own database, which hears of others' entries only when it is told."""

    name: str
    database: Database
    clock: StillClock = field(default_factory=StillClock)

    def __post_init__(self):
        self.store = LocalStore(self.database)
        ids = counting_ids()
        # Two laptops never make the same id.
        self.desk = CheckIn(self.database, PlainReader(), self.clock, lambda at: f"{ids(at)}{self.name}")
        self.station = replace(STATION, device_id=self.name)
        furnish(self.database)

    def learn(self, *records, gone=(), entries=()):
        page = Page(records=records, tombstones=gone, entries=entries, next_cursor="", more=False)
        self.store.take_page(TICKETS, page, StreamState(cursor="x"), self.clock.now().corrected)

    def scan(self, text, guests=None):
        self.clock.advance(timedelta(seconds=7))
        result = self.desk.scan(Scan(text=text), self.station, attempt=Attempt(guests=guests))
        return [entry for entry in result.entries if entry.admitted]

    def doubles(self):
        return [(c.entry_id, c.other) for c in conflicts(self.database) if c.kind is ConflictKind.TWICE]


@pytest.fixture
def gates(tmp_path):
    made = [Laptop(name, open_database(tmp_path / f"{name}.db", TEST_KEY)) for name in "ab"]
    yield made
    for gate in made:
        gate.database.close()


def as_platform_tells(entry):
    return replace(entry, sequence=0, use_key=entry.ticket_id or entry.use_key, code="", code_hash="")


def exchange(a, b, ours, theirs):
    a.learn(entries=[as_platform_tells(entry) for entry in theirs])
    b.learn(entries=[as_platform_tells(entry) for entry in ours])


def test_a_double_under_two_ids_stands_on_both_sides(gates):
    a, b = gates
    for gate in gates:
        gate.learn(booking(), ticket("t1"), code("x", "t1"))
    ours = a.scan("x")
    b.learn(ticket("t2"), code("x", "t2"), gone=[Tombstone(kind=Ticket, id="t1")])
    theirs = b.scan("x")
    exchange(a, b, ours, theirs)
    a.learn(ticket("t2"), code("x", "t2"), gone=[Tombstone(kind=Ticket, id="t1")])
    assert a.doubles() == [(ours[0].entry_id, theirs[0].entry_id)]
    assert b.doubles() == [(theirs[0].entry_id, ours[0].entry_id)]
    assert not a.scan("x")
    assert not b.scan("x")


def test_a_double_becomes_known_with_the_second_name_only(gates):
    a, b = gates
    a.learn(booking(), ticket("t1", number="1"), code("x", "t1"))
    b.learn(booking(), ticket("t2", number="1"), code("y", "t2"))
    ours, theirs = a.scan("x"), b.scan("y")
    exchange(a, b, ours, theirs)
    assert a.doubles() == []
    a.learn(ticket("t2", number="1"), gone=[Tombstone(kind=Ticket, id="t1")])
    assert a.doubles() == [(ours[0].entry_id, theirs[0].entry_id)]


def one_end_more(gate):
    """Read the guest list to its end once more; nothing has changed."""
    gate.store.take_page(TICKETS, Page(next_cursor="", more=False), StreamState(cursor=""), gate.clock.now().corrected)


@pytest.mark.parametrize(("b_came_first", "was_renamed_twice"), [(False, False), (True, False), (True, True)])
def test_a_former_id_that_this_gate_never_heard_of_is_a_double_where_the_booking_holds_one_ticket(
    gates, b_came_first, was_renamed_twice
):
    """One gate lets a guest in by look-up; the other one was set up after the ticket was made anew."""
    a, b = gates
    a.learn(booking(), ticket("t1", number="1"), code("x", "t1"))
    ours = list(a.desk.ticket("t1", a.station).entries)
    b.learn(booking(), ticket("t2", number="1"), code("y", "t2"))
    if was_renamed_twice:
        b.learn(ticket("t0", number="1"), gone=[Tombstone(kind=Ticket, id="t2")])
        b.learn(ticket("t2", number="1"), gone=[Tombstone(kind=Ticket, id="t0")])
    theirs = b.scan("y") if b_came_first else []
    b.learn(entries=[as_platform_tells(entry) for entry in ours])
    assert b.doubles() == [], "t1 may be a new ticket, which the guest list has yet to bring"
    one_end_more(b)
    if not b_came_first:
        theirs = b.scan("y")
        assert theirs, "nobody is refused because of it"
        due = [item for item, _ in b.store.due(NOW + timedelta(days=1), 10)]
        b.store.settle([replace(item, state=DeliveryState.DELIVERED) for item in due], NOW)
    assert b.doubles() == [(theirs[0].entry_id, ours[0].entry_id)]


@pytest.mark.parametrize(
    ("before", "gone", "later"),
    [
        ([], [], [ticket("t1")]),  # it was merely new
        ([ticket("t3")], [], []),  # the booking holds further tickets: it may have been any of them
        ([ticket("t3")], [Tombstone(kind=Ticket, id="t3")], []),  # or has held one
    ],
)
def test_an_unknown_ticket_of_a_booking_that_may_hold_several_is_nobodys_double(gates, before, gone, later):
    _, b = gates
    b.learn(booking(), *before)
    b.learn(ticket("t2"), code("y", "t2"), gone=gone)
    (came,) = b.scan("y")
    other = replace(came, entry_id="e-1", device_id="a", ticket_id="t1", use_key="t1", position=None)
    b.learn(entries=[as_platform_tells(other)])
    b.learn(*later)
    one_end_more(b)
    assert b.doubles() == []


def test_more_guests_than_a_booking_has_under_different_tickets(gates):
    a, b = gates
    for gate in gates:
        gate.learn(booking(2), ticket("t1"), replace(code("x1", "t1"), id="c1"))
        gate.learn(ticket("t2"), replace(code("x2", "t2"), id="c2"))
    ours, theirs = a.scan("x1", 2), b.scan("x2", 1)
    exchange(a, b, ours, theirs)
    assert {other for _, other in a.doubles()} == {theirs[0].entry_id}
    assert [entry for entry, _ in b.doubles()] == [theirs[0].entry_id]


def test_whoever_came_by_right_before_a_party_grew_smaller_is_no_double(gates):
    a, b = gates
    for gate in gates:
        gate.learn(booking(), ticket("t", party_size=2), code("x", "t"))
    ours, theirs = a.scan("x", 1), b.scan("x", 1)
    smaller = ticket("t", party_size=1, updated_at=NOW + timedelta(hours=1))
    for gate in gates:
        gate.learn(smaller)
    exchange(a, b, ours, theirs)
    assert a.doubles() == b.doubles() == []
    assert not a.scan("x")


# -- walk-ins whose sale the platform never answered


def sell(gate, size):
    action = DoorAction(
        id="sold", kind=DoorActionKind.WALK_IN, event_id="ev", ticket_type_id="ga", party_size=size, made_at=NOW
    )
    with gate.database.writing() as ledger:
        ledger.book(action)
    return action


def bought(name, **fields):
    return ticket(name, booking_id="bP", settings=TicketSettings(sold_as="sold"), **fields)


def answer(gate, *names):
    ((item, _),) = gate.store.due_bookings(NOW + timedelta(days=1), 10)
    said = Receipt(ref_id=item.ref_id, acknowledgement=Acknowledgement.DUPLICATE, platform_id="bP", ticket_ids=names)
    gate.store.settle_bookings([replace(item, state=DeliveryState.DELIVERED)], [said])


@pytest.mark.parametrize("answered", [False, True])
def test_a_walk_in_that_comes_back_before_the_answer_admits_nobody_again(gates, answered):
    gate, _ = gates
    sell(gate, 2)
    assert gate.desk.ticket("sold", gate.station, attempt=Attempt(guests=1)).verdict.admitted
    gate.learn(replace(booking(), id="bP"), bought("P2", number="2"), replace(code("y", "P2"), id="c2"))
    gate.learn(bought("P1", number="1"), replace(code("x", "P1"), id="c1"))
    if answered:
        answer(gate, "P1", "P2")
    admitted = [bool(gate.scan(text)) for text in ("x", "y", "x", "y")]
    assert admitted.count(True) == 1
    assert not gate.desk.ticket("sold", gate.station).verdict.admitted
    assert gate.doubles() == []


def test_a_walk_in_for_several_that_the_platform_made_one_ticket_of(gates):
    gate, _ = gates
    sell(gate, 3)
    assert gate.desk.ticket("sold", gate.station, attempt=Attempt(guests=2)).verdict.admitted
    gate.learn(bought("P", party_size=3), code("x", "P"))
    assert len(gate.scan("x")) == 1
    assert not gate.scan("x")


def test_a_walk_in_of_a_platform_that_does_not_say_so_is_a_double_once_it_answers(gates):
    gate, _ = gates
    sell(gate, 1)
    first = gate.desk.ticket("sold", gate.station).entries[0]
    gate.clock.advance(timedelta(minutes=1))
    gate.learn(ticket("P", booking_id="bP"), code("x", "P"))
    (second,) = gate.scan("x")
    answer(gate, "P")
    due = [item for item, _ in gate.store.due(NOW + timedelta(days=1), 10)]
    gate.store.settle([replace(item, state=DeliveryState.DELIVERED) for item in due], NOW)
    assert gate.doubles() == [(second.entry_id, first.entry_id)]


# -- anything, in any order

STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("size"), st.integers(1, 3)),
        st.tuples(st.just("together"), st.integers(1, 3)),
        st.tuples(st.just("again"), st.just(0)),
        st.tuples(st.just("reissue"), st.just(0)),
        st.tuples(st.just("scan"), st.integers(1, 2)),
        st.tuples(st.just("scan"), st.integers(1, 2)),
        st.tuples(st.just("other"), st.integers(1, 2)),
        st.tuples(st.just("exchange"), st.just(0)),
    ),
    max_size=12,
)


@given(steps=STEPS)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nobody_beyond_the_size_nobody_with_a_place_refused_and_each_double_known(steps):
    folder = Path(tempfile.mkdtemp())
    a, b = (Laptop(name, open_database(folder / f"{name}.db", TEST_KEY)) for name in "ab")
    try:
        size, together, name, text, most = 1, 1, 0, 0, 1
        known = {gate.name: 0 for gate in (a, b)}  # how many guests each gate knows of
        made: dict[str, list[Entry]] = {gate.name: [] for gate in (a, b)}
        reported = {gate.name: 0 for gate in (a, b)}
        for gate in (a, b):
            gate.learn(booking(), ticket("t0"), code("x0", "t0"))
        for kind, number in steps:
            gone = []
            if kind == "exchange":
                pages = {g.name: made[g.name][reported[g.name] :] for g in (a, b)}
                exchange(a, b, pages["a"], pages["b"])
                reported = {g.name: len(made[g.name]) for g in (a, b)}
                known["a"], known["b"] = known["a"] + len(pages["b"]), known["b"] + len(pages["a"])
                continue
            if kind in {"scan", "other"}:
                gate = a if kind == "scan" else b
                may = size if size > 1 else together
                entries = gate.scan(f"x{text}", number)
                free = max(may - known[gate.name], 0)
                wanted = number if may > 1 else 1
                assert len(entries) == (wanted if wanted <= free else 0)
                known[gate.name] += len(entries)
                made[gate.name] += entries
                continue
            if kind == "size":
                size = number
            elif kind == "together":
                together = number
            elif kind == "again":
                gone, name = [Tombstone(kind=Ticket, id=f"t{name}")], name + 1
            else:
                text += 1
            most = max(most, size if size > 1 else together)
            for gate in (a, b):
                records = booking(together), ticket(f"t{name}", party_size=size), code(f"x{text}", f"t{name}")
                gate.learn(*records, gone=gone)
        late = {g.name: made[g.name][reported[g.name] :] for g in (a, b)}
        exchange(a, b, late["a"], late["b"])
        for gate in (a, b):
            if made["a"] and made["b"] and len(made["a"]) + len(made["b"]) > most:
                assert gate.doubles()
            gate.learn(ticket(f"t{name}", party_size=1), booking(1))
            assert not (made["a"] or made["b"]) or not gate.scan(f"x{text}")
    finally:
        a.database.close()
        b.database.close()
        shutil.rmtree(folder)


def test_a_guest_of_a_walk_in_goes_up_as_the_only_one_of_the_platform_s_ticket(gates):
    gate, _ = gates
    gate.learn(replace(MAIN_LIST, allow_entry_after_exit=True))
    sell(gate, 2)
    gate.desk.ticket("sold", gate.station, attempt=Attempt(guests=2))
    gate.learn(replace(booking(), id="bP"), bought("P1", number="1"), bought("P2", number="2"))
    gate.learn(replace(code("y", "P2"), id="c2"))
    answer(gate, "P1", "P2")
    for _ in range(2):
        due = gate.store.due(NOW + timedelta(days=1), 10)
        gate.store.settle([replace(item, state=DeliveryState.DELIVERED) for item, _ in due], NOW)
    gate.clock.advance(timedelta(minutes=1))
    out = replace(gate.station, direction=Direction.EXIT)
    assert gate.desk.scan(Scan(text="y"), out).verdict.admitted
    ((_, entry),) = gate.store.due(NOW + timedelta(days=1), 10)
    assert (entry.ticket_id, entry.guest_no, entry.use_key) == ("P2", 1, "sold")
