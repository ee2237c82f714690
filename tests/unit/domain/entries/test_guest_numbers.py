"""Seats: today's numbers of guests whose entries bear the names and numbers of other days."""

from dataclasses import replace
from datetime import timedelta

from kiosk.domain.bounds import MAX_AT_ONCE, MAX_PARTY, bounded_party
from kiosk.domain.entries.guest_numbers import GuestNumber, Sighting, UseIdentity, number_guests
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import USED_SOMETIME
from kiosk.domain.roster.policy import Policy
from kiosk.domain.verdicts.checks.use import free_guests, let_walk
from kiosk.domain.verdicts.decision import Attempt, decide
from kiosk.domain.verdicts.scan_facts import Facts
from tests.support.gate.decisions import (
    BOOKING,
    CODE,
    EXIT,
    NOON,
    OPAQUE,
    TICKET,
    known,
    moved,
    signed,
    unknown,
    with_list,
)


def seen(holder: str, guest: int, minutes: float = 0, **fields: object) -> Sighting:
    has_moved = bool(fields.pop("has_moved", False))
    entry = moved(minutes, guest_no=guest, **{"use_key": holder, **fields})  # type: ignore[arg-type]
    return Sighting(holder=holder, guest=guest, entry=entry, has_moved=has_moved)


def numbers(*sightings: Sighting, key: str = "t") -> list[int]:
    return [entry.guest_no for entry in number_guests(sightings, key).entries]


def test_nobody_shares_a_number_and_one_guest_has_one():
    assert numbers(seen("t1", 1), seen("t2", 1), seen("t1", 1), seen("t3", 1)) == [1, 2, 1, 3]


def test_guests_under_the_present_name_keep_their_numbers():
    assert numbers(seen("t1", 1), seen("t1", 2), seen("t", 1), seen("t", 3)) == [2, 4, 1, 3]


def test_a_seat_is_written_as_it_was_first_written_here():
    old = seen("t", 1, use_key="older")
    found = number_guests([seen("t", 1, use_key="theirs", is_local=False), old, seen("t", 1)], "t")
    assert found.guest_numbers == {1: GuestNumber("older", 1)}
    assert number_guests([seen("t1", 1, is_local=False)], "t").guest_numbers == {1: GuestNumber("t", 1)}


def test_numbers_that_others_used_up_are_not_written_again():
    found = number_guests([seen("booking:b", 2, has_moved=True), seen("booking:b", 1)], "booking:b")
    assert (len(found.entries), found.above) == (1, 2)
    facts = known(guest_numbers=found.guest_numbers, numbers_above=found.above)
    assert facts.guest_number(1) == GuestNumber("booking:b", 1)
    assert facts.guest_number(2) == GuestNumber("t", 4)


def test_what_is_counted():
    assert known().identity == UseIdentity(key="t", ticket_id="t", code_hashes=("hash",))
    assert known(by_medium=True).identity.code_hashes == ()
    other = replace(CODE, ticket_id="main")
    assert known(codes=(other,)).identity.code_hashes == ()
    claimed = signed(ticket_id="t")
    assert known(codes=(), credential=claimed).identity.code_hashes == ("sig",)
    assert unknown(claimed).identity == UseIdentity(key="t", ticket_id="t", code_hashes=("sig",))
    assert unknown(signed()).identity == UseIdentity(key="sig", code_hashes=("sig",))
    whole = known(booking=replace(BOOKING, party_size=3))
    assert whole.identity == UseIdentity(key="booking:b", ticket_id="t", code_hashes=("hash",), booking_id="b")
    alone = known(booking=replace(BOOKING, party_size=3), ticket=replace(TICKET, party_size=2))
    assert (alone.identity.key, alone.party_size) == ("t", 2)
    assert known(codes=(), credential=replace(OPAQUE, code_hash="")).identity.code_hashes == ()


def of_party(size: int, *prior: object, guests: int | None = None, **changes: object) -> Facts:
    return known(ticket=replace(TICKET, party_size=size), prior=prior, attempt=Attempt(guests=guests), **changes)


def test_two_people_with_one_number_take_two_places():
    twice = (moved(-9), moved(-8, device_id="other", entry_id="x"))
    assert free_guests(of_party(2, *twice)) == ()
    assert free_guests(of_party(3, *twice)) == (2,)
    out = moved(-7, EXIT)
    assert free_guests(of_party(2, *twice, out)) == (2,)
    once_more = (moved(-9), moved(-8, entry_id="x", forced=True))
    assert free_guests(of_party(2, *once_more)) == (2,)


def test_a_party_that_counted_as_gone_may_come_back():
    facts = with_list(of_party(2, moved(-90), moved(-80, guest_no=2), moved(-5, guest_no=2, entry_id="x")),
                      exit_all_at=NOON - timedelta(minutes=30))  # fmt: skip
    assert free_guests(facts) == (1,)


def test_a_booking_that_is_used_up_lets_none_of_its_tickets_in():
    facts = known(together=(moved(-9), moved(-8, guest_no=2)), together_size=2)
    verdict = decide(facts)
    assert verdict.reason is Reason.ALREADY_ENTERED
    assert verdict.details.values()["time"] == NOON - timedelta(minutes=9)
    assert decide(replace(facts, together_size=3)).outcome is Outcome.ADMIT


def test_a_mark_stands_for_a_whole_party_until_one_of_it_leaves():
    marked = replace(TICKET, party_size=3, platform_used_at=NOON - timedelta(hours=1))
    assert free_guests(known(ticket=marked)) == ()
    assert free_guests(known(ticket=marked, prior=(moved(-5, EXIT),))) == (1,)
    assert free_guests(known(ticket=marked, prior=(moved(-59.5),))) == (
        2,
        3,
    )  # it came here, and the mark tells of that


def test_a_mark_without_a_time_is_explained_by_whoever_of_a_party_came_here():
    marked = replace(TICKET, party_size=3, platform_used_at=USED_SOMETIME)
    assert free_guests(known(ticket=marked)) == ()
    assert free_guests(known(ticket=marked, prior=(moved(-5),))) == (2, 3)


def test_a_mark_is_one_of_the_entries_that_a_limit_counts():
    marked = replace(TICKET, platform_used_at=NOON - timedelta(hours=1))
    facts = with_list(known(ticket=marked, policy=Policy(max_entries=1)), allow_multiple_entries=True)
    assert decide(facts).reason is Reason.MAX_ENTRIES


def test_a_supervisor_lets_as_many_walk_as_were_said():
    assert let_walk(of_party(3, moved(-9), guests=3)) == (2, 3, 1)
    assert let_walk(of_party(1, moved(-9), guests=2)) == (1, 2)
    assert let_walk(of_party(1, moved(-9))) == (1,)
    assert let_walk(of_party(1, guests=-4)) == (1,)
    assert len(let_walk(of_party(2, guests=10**9))) == MAX_AT_ONCE


def test_numbers_of_guests_are_bounded():
    assert [bounded_party(size) for size in (-1, 0, 1, MAX_PARTY, 30_000_000)] == [1, 1, 1, MAX_PARTY, MAX_PARTY]
    assert of_party(30_000_000).party_size == MAX_PARTY
    assert known(booking=replace(BOOKING, party_size=30_000_000)).party_size == MAX_PARTY
    assert decide(unknown(signed(party_size=MAX_PARTY + 1))).reason is Reason.MALFORMED
    assert decide(unknown(signed(party_size=MAX_PARTY))).reason is Reason.PARTY_SIZE
