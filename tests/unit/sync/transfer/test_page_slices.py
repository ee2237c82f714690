"""A page is cut between bookings, and nothing of it is lost."""

from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.codes import Revocation, TicketCode
from kiosk.domain.roster.events import Gate, TicketType
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.store.base import tables
from kiosk.store.roster.full_reading import MARKS_PER_ROW
from kiosk.store.roster.roster_rows import RosterRows, TableRows, as_rows
from sync.transfer.page_slices import PageSlice, slices
from tests.support.gate.entries import admission

AT_ONCE = 6


def booking(number: int, tickets: int) -> list[RosterRecord]:
    """Return what belongs together: a booking, its tickets, their codes, and what withdraws the first of them."""
    names = [f"t{number}.{place}" for place in range(tickets)]
    found: list[RosterRecord] = [Booking(id=f"b{number}", event_id="ev", number="", status=BookingStatus.CONFIRMED)]
    found += [Ticket(id=name, event_id="ev", ticket_type_id="ga", booking_id=f"b{number}") for name in names]
    found += [TicketCode(id=f"c{name}", event_id="ev", ticket_id=name, code="", code_hash=f"h{name}") for name in names]
    return found + [Revocation(id=f"r{name}", event_id="ev", ticket_id=name) for name in names[:1]]


def page(sizes: list[int]) -> RosterRows:
    """Return a page as platforms give it: kind by kind."""
    records = [record for number, size in enumerate(sizes) for record in booking(number, size)]
    kinds = [Booking, Ticket, TicketCode, Revocation]
    about = [TicketType(id=f"type{n}", event_id="ev", name="") for n in range(3)]
    behind = [Gate(id=f"gate{n}", event_id="ev", name="") for n in range(3)]
    return as_rows([*about, *(one for kind in kinds for one in records if type(one) is kind), *behind])


def booking_of(record: RosterRecord) -> str:
    name = getattr(record, "ticket_id", None) or record.id
    return "b" + name[1:].split(".")[0] if name[0] in "bt" else name


@given(sizes=st.lists(st.integers(0, 4), max_size=12))
def test_no_booking_is_torn_and_no_record_is_lost(sizes: list[int]) -> None:
    given_page = page(sizes)
    parts = [part.records for part in slices(PageSlice(records=given_page), AT_ONCE)]
    assert sorted(one.id for part in parts for one in part) == sorted(one.id for one in given_page)
    order = [type(one) for one in given_page]
    places: dict[str, set[int]] = {}
    for number, part in enumerate(parts):
        kinds = [type(one) for one in part]
        assert kinds == sorted(kinds, key=order.index), "kinds keep their order"
        for one in part:
            if isinstance(one, Booking | Ticket | TicketCode | Revocation):
                places.setdefault(booking_of(one), set()).add(number)
        largest = max((2 * size + 1 + bool(size) for size in sizes), default=0)
        assert len(part) <= max(AT_ONCE, largest)
    assert all(len(numbers) == 1 for numbers in places.values())


def test_a_small_page_is_one_slice_and_so_is_none_at_all() -> None:
    whole = PageSlice(records=page([1]), tombstones=[Tombstone(kind=Ticket, id="t")], marks=[("tickets", "t")])
    assert list(slices(whole)) == [whole]
    assert [part.weight for part in slices(PageSlice())] == [0]


def test_a_ticket_that_says_nothing_of_bookings_stands_for_itself() -> None:
    """Where a platform has no bookings, its rows have no such column."""
    mapping = tables.TICKETS.with_fixed({"booking_id": None})
    tickets = [Ticket(id=f"t{n}", event_id="ev", ticket_type_id="ga") for n in range(8)]
    codes = [TicketCode(id=f"c{n}", event_id="ev", ticket_id=f"t{n}", code="", code_hash="") for n in range(8)]
    records = RosterRows(
        [
            TableRows(mapping, [value for one in tickets for value in mapping.to_row(one)]),
            *as_rows(codes).tables,
        ]
    )
    parts = [{one.id[1:] for one in part.records} for part in slices(PageSlice(records=records), AT_ONCE)]
    assert parts == [set("012"), set("345"), set("67")]


def test_entries_of_one_ticket_stay_with_the_word_that_no_others_count() -> None:
    """What replaces an entry must not stand beside it: that would be a guest who came twice."""
    entries = [admission(f"t{n % 5}", device_id="b", sequence=n) for n in range(20)]
    complete = [f"t{n}" for n in range(7)]
    parts = list(slices(PageSlice(entries=entries, complete=complete), 5 * AT_ONCE))
    assert sorted(one.sequence for part in parts for one in part.entries) == list(range(20))
    assert sorted(ticket for part in parts for ticket in part.complete) == complete
    for part in parts:
        assert {entry.ticket_id for entry in part.entries} <= set(part.complete)
        assert part.weight <= 5 * AT_ONCE


def test_marks_and_what_is_gone_come_behind_in_runs() -> None:
    marks = [("tickets", str(n)) for n in range(3 * MARKS_PER_ROW * AT_ONCE)]
    gone = [Tombstone(kind=Ticket, id=str(n)) for n in range(AT_ONCE + 1)]
    parts = list(slices(PageSlice(tombstones=gone, marks=marks), AT_ONCE))
    assert [len(part.tombstones) for part in parts] == [AT_ONCE, 1, 0, 0, 0]
    assert [mark for part in parts for mark in part.marks] == marks
