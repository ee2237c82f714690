"""A ticket is known by every name it ever had: whatever the platform changes, nobody comes in once too often."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.recording import Override
from kiosk.checkin.undo import Undo
from kiosk.domain.bounds import MAX_AT_ONCE, MAX_PARTY
from kiosk.domain.codes.credential import Claims, Credential, Scan, Trust, hash_code
from kiosk.domain.entries.entry import Direction, GateTime
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import ReusableMedium, Revocation, TicketCode
from kiosk.domain.roster.records import Tombstone
from kiosk.domain.roster.settings import CheckInListSettings, PolicySettings
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.details import EntriesUsed, PartySize
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import (
    MAIN_LIST,
    NOW,
    STATION,
    FixedReader,
    StillClock,
    code_for,
    counting_ids,
    furnish,
    guest,
    plain_check_in,
)

SUPERVISED = Override(supervisor="Kim", note="knows them")


def write(database, *records, gone=()):
    with roster_transaction(database) as tx:
        tx.upsert(records)
        tx.remove(gone)


def booking(size=1, name="b"):
    return Booking(id=name, event_id="ev", number=name, status=BookingStatus.CONFIRMED, party_size=size)


def ticket(name, **fields):
    return Ticket(**{"id": name, "event_id": "ev", "ticket_type_id": "ga", "booking_id": "b", **fields})


def code(text, ticket_id, name=None):
    return replace(code_for(ticket_id, text), id=name or f"c-{ticket_id}")


@pytest.fixture
def desk(database):
    furnish(database)
    return plain_check_in(database)


def scan(desk, text, guests=None, **changes):
    station = replace(STATION, **changes)
    return desk.scan(Scan(text=text), station, attempt=Attempt(guests=guests)).verdict


def came(desk, *texts):
    """Return which of these scans admit, one after the other."""
    return [scan(desk, text).admitted for text in texts]


# -- sizes


def test_a_party_that_grew_smaller_after_all_came_admits_no_third(desk, database):
    write(database, booking(), ticket("t", party_size=2), code("x", "t"))
    assert scan(desk, "x", 2).admitted
    write(database, ticket("t", party_size=1))
    assert scan(desk, "x").reason is Reason.ALREADY_ENTERED
    write(database, ticket("t", party_size=3))
    assert came(desk, "x", "x") == [True, False]


def test_a_guest_above_the_present_size_may_leave_and_takes_a_place_until_then(desk, database):
    write(database, replace(MAIN_LIST, allow_entry_after_exit=True))
    write(database, booking(), ticket("t", party_size=2), code("x", "t"))
    assert scan(desk, "x", 2).admitted
    write(database, ticket("t", party_size=1))
    assert scan(desk, "x", direction=Direction.EXIT).guests == (1,)
    assert not scan(desk, "x").admitted
    assert scan(desk, "x", direction=Direction.EXIT).guests == (2,)
    assert came(desk, "x", "x") == [True, False]


def test_single_tickets_that_came_count_when_their_booking_is_counted_as_a_whole(desk, database):
    write(database, booking(), ticket("t1"), ticket("t2"), code("x1", "t1"), code("x2", "t2"))
    assert came(desk, "x1", "x2") == [True, True]
    write(database, booking(2))
    assert came(desk, "x1", "x2") == [False, False]
    write(database, booking(3))
    assert came(desk, "x1", "x2") == [True, False]


def test_guests_who_were_counted_by_booking_count_when_tickets_are_counted_alone(desk, database):
    write(database, booking(2), ticket("t1"), ticket("t2"), code("x1", "t1"), code("x2", "t2"))
    assert scan(desk, "x1", 2).admitted
    write(database, booking(1))
    assert came(desk, "x1", "x2") == [False, False]
    write(database, booking(2))
    assert came(desk, "x1", "x2") == [False, False]


def test_one_of_a_booking_came_and_the_other_ticket_keeps_its_right(desk, database):
    write(database, booking(2), ticket("t1"), ticket("t2"), code("x1", "t1"), code("x2", "t2"))
    assert scan(desk, "x1", 1).admitted
    write(database, booking(1))
    assert came(desk, "x1", "x2", "x2") == [False, True, False]


def test_a_ticket_with_a_size_of_its_own_is_counted_by_itself_and_within_its_booking(desk, database):
    write(database, booking(5), ticket("t1", party_size=2), ticket("t2"), code("x1", "t1"), code("x2", "t2"))
    assert scan(desk, "x1", 3).details == PartySize(2, 2)
    assert scan(desk, "x1", 2).admitted
    assert scan(desk, "x2", 4).details == PartySize(3, 5)
    assert scan(desk, "x2", 3).admitted
    assert came(desk, "x1", "x2") == [False, False]


def test_the_booking_was_used_up_before_its_ticket_with_a_size_of_its_own_came(desk, database):
    write(database, booking(5), ticket("t1", party_size=2), ticket("t2"), code("x1", "t1"), code("x2", "t2"))
    assert scan(desk, "x2", 4).admitted
    assert scan(desk, "x1", 2).details == PartySize(1, 2)
    assert came(desk, "x1", "x1") == [True, False]


# -- ids, codes, places


def test_the_same_code_under_a_new_ticket_id(desk, database):
    write(database, booking(), ticket("t1"), code("x", "t1", "c"))
    assert came(desk, "x") == [True]
    write(database, ticket("t2"), code("x", "t2", "c"), gone=[Tombstone(kind=Ticket, id="t1")])
    assert came(desk, "x") == [False]
    assert not desk.ticket("t2", STATION).verdict.admitted


@pytest.mark.parametrize("by_hand", [False, True])
def test_a_ticket_that_was_taken_away_and_came_again_under_another_id(desk, database, by_hand):
    write(database, booking(), ticket("t1"), code("x", "t1"))
    assert came(desk, "x") == [True]
    write(database, gone=[Tombstone(kind=Ticket, id="t1"), Tombstone(kind=TicketCode, id="c-t1")])
    write(database, ticket("t2"), code("x", "t2"))
    again = desk.ticket("t2", STATION).verdict if by_hand else scan(desk, "x")
    assert again.reason is Reason.ALREADY_ENTERED
    assert len(again.prior_entries) == 1


def test_names_are_followed_through_several_changes(desk, database):
    write(database, booking(), ticket("t1"), code("x", "t1", "c"))
    assert came(desk, "x") == [True]
    write(database, code("y", "t1", "c"))
    write(database, ticket("t2"), code("y", "t2", "c"), gone=[Tombstone(kind=Ticket, id="t1")])
    write(database, code("z", "t2", "c"))
    assert came(desk, "z") == [False]


@pytest.mark.parametrize("place", [{"number": "b-1"}, {"seat": "Row 1"}])
@pytest.mark.parametrize("stays", [False, True])
def test_a_new_ticket_with_a_new_code_in_the_place_of_one_that_was_used(desk, database, place, stays):
    write(database, booking(), ticket("t1", **place), code("x", "t1"))
    assert came(desk, "x") == [True]
    if stays:
        write(database, ticket("t1", status=TicketStatus.REVOKED, **place))
    else:
        write(database, gone=[Tombstone(kind=Ticket, id="t1"), Tombstone(kind=TicketCode, id="c-t1")])
    write(database, ticket("t2", **place), code("y", "t2"))
    assert came(desk, "y") == [False]


def test_tickets_that_share_their_booking_s_number_are_not_each_other(desk, database):
    write(database, booking(), *(ticket(f"t{n}", number="b") for n in (1, 2, 3)))
    write(database, *(code(f"x{n}", f"t{n}") for n in (1, 2, 3)))
    assert came(desk, "x1") == [True]
    write(database, gone=[Tombstone(kind=Ticket, id="t1")])
    assert came(desk, "x2", "x3") == [True, True]


def test_a_ticket_that_moved_takes_its_entry_along_and_leaves_none_behind(desk, database):
    write(database, booking(2), booking(2, "other"), ticket("t1"), ticket("t2"), ticket("t3", booking_id="other"))
    write(database, *(code(f"x{n}", f"t{n}") for n in (1, 2, 3)))
    assert scan(desk, "x1", 1).admitted
    write(database, ticket("t1", booking_id="other"))
    assert scan(desk, "x2", 2).admitted  # nobody of this booking has come
    assert scan(desk, "x3", 2).details.values()["remaining"] == 1
    assert came(desk, "x1", "x3") == [True, False]


def test_a_signed_ticket_that_was_unknown_is_known_by_its_id_and_by_its_code(database):
    furnish(database)
    claims = Claims(ticket_id="old", event_id="ev")
    signed = Credential(scheme="gatepass", code="x", code_hash=hash_code("x"), trust=Trust.SIGNED, claims=claims)
    desk = CheckIn(database, FixedReader(signed), StillClock(), counting_ids())
    assert desk.scan(Scan(text="x"), STATION).verdict.admitted
    write(database, booking(), ticket("new"), code("x", "new"))
    assert not desk.ticket("new", STATION).verdict.admitted
    assert not desk.scan(Scan(text="x"), STATION).verdict.admitted


def test_a_pass_that_names_a_ticket_made_anew_since_is_judged_by_the_new_one(database):
    furnish(database)
    claims = Claims(ticket_id="old", event_id="ev")
    signed = Credential(scheme="gatepass", code="x", code_hash=hash_code("x"), trust=Trust.SIGNED, claims=claims)
    desk = CheckIn(database, FixedReader(signed), StillClock(), counting_ids())
    write(database, booking(), ticket("old", number="1"), code("y", "old"))
    write(database, gone=[Tombstone(kind=Ticket, id="old"), Tombstone(kind=TicketCode, id="c-old")])
    write(database, ticket("new", number="1", status=TicketStatus.BLOCKED), code("z", "new"))
    assert scan(desk, "x").reason is Reason.BLOCKED
    write(database, ticket("new", number="1"))
    withdrawn = Revocation(id="r", event_id="ev", ticket_id="old")
    write(database, withdrawn)
    assert scan(desk, "x").reason is Reason.REVOKED
    write(database, gone=[Tombstone(kind=Revocation, id="r")])
    assert desk.ticket("new", STATION).verdict.admitted
    again = scan(desk, "x")
    assert (again.reason, again.ticket and again.ticket.id) == (Reason.ALREADY_ENTERED, "new")


def test_a_pass_whose_ticket_left_its_code_to_two_is_asked_about(database):
    furnish(database)
    claims = Claims(ticket_id="old", event_id="ev")
    signed = Credential(scheme="gatepass", code="x", code_hash=hash_code("x"), trust=Trust.SIGNED, claims=claims)
    desk = CheckIn(database, FixedReader(signed), StillClock(), counting_ids())
    write(database, booking(), ticket("old"), code("y", "old"))
    write(database, gone=[Tombstone(kind=Ticket, id="old"), Tombstone(kind=TicketCode, id="c-old")])
    write(database, ticket("n1"), ticket("n2"), code("y", "n1"), code("y", "n2"))
    assert scan(desk, "x").outcome is not Outcome.ADMIT


def test_what_a_wrong_clock_wrote_under_an_old_name_lies_before_what_was_written_after(desk, database):
    write(database, replace(MAIN_LIST, allow_entry_after_exit=True))
    write(database, booking(), ticket("old", number="1"), code("x", "old"))
    fast = GateTime(raw=NOW + timedelta(hours=1))
    assert desk.scan(Scan(text="x"), STATION, at=fast).verdict.admitted
    assert desk.scan(Scan(text="x"), replace(STATION, direction=Direction.EXIT), at=fast).verdict.admitted
    write(database, gone=[Tombstone(kind=Ticket, id="old")])
    write(database, ticket("new", number="1"), code("z", "new"))
    assert came(desk, "z", "z", "x") == [True, False, False]


def test_a_wristband_that_goes_on_to_another_guest_is_no_name(desk, database):
    band = ReusableMedium(
        id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1"})
    )
    write(database, *guest(1), *guest(2), band)
    assert came(desk, "band") == [True]
    write(database, replace(band, ticket_ids=frozenset({"t2"})))
    assert came(desk, "band") == [True]


def test_a_guest_keeps_the_seat_under_which_the_index_knows_it(desk, database):
    write(database, replace(MAIN_LIST, allow_entry_after_exit=True))
    write(database, booking(), ticket("t1"), ticket("t2"), code("x", "t1", "c"))
    assert came(desk, "x") == [True]
    write(database, code("x", "t2", "c"), booking(2))
    assert scan(desk, "x", direction=Direction.EXIT).admitted
    assert scan(desk, "x", 2).admitted
    rows = database.db.conn.execute(
        "SELECT use_key, generation, guest_no FROM entries WHERE spends = 1 ORDER BY position"
    ).fetchall()
    assert rows == [("t1", 0, 1), ("booking:b", 0, 2), ("t1", 1, 1)]


# -- what the platform alone knows, undo and overrides


def test_the_platform_s_mark_outlives_an_override_that_was_taken_back(desk, database):
    write(database, booking(), ticket("t", platform_used_at=NOW - timedelta(hours=1)), code("x", "t"))
    forced = desk.override(Scan(text="x"), STATION, SUPERVISED)
    assert forced.verdict.admitted
    undo = Undo(database, StillClock(), lambda at: "0190aaaa-0000-7000-8000-000000000000")
    undo.take_back(forced.entries[0].entry_id, STATION)
    assert not scan(desk, "x").admitted


def test_a_word_overrides_a_refusal_and_does_not_say_how_many_walk(desk, database):
    write(database, replace(booking(3), status=BookingStatus.PENDING_PAYMENT), ticket("t"), code("x", "t"))
    asked = desk.override(Scan(text="x"), STATION, SUPERVISED)
    assert (asked.verdict.outcome, asked.verdict.reason) == (Outcome.ASK, Reason.PARTY_SIZE)
    assert asked.verdict.details == PartySize(3, 3)
    assert not asked.entries[0].forced
    reported = desk.override(Scan(text="x"), STATION, SUPERVISED, attempt=Attempt(guests=2))
    assert [(e.guest_no, e.forced, e.spends) for e in reported.entries] == [(1, True, True), (2, True, True)]
    more = desk.override(Scan(text="x"), STATION, SUPERVISED, attempt=Attempt(guests=3))
    assert [(e.guest_no, e.spends) for e in more.entries] == [(3, True), (1, False), (2, False)]
    beyond = desk.override(Scan(text="x"), STATION, SUPERVISED, attempt=Attempt(guests=4))
    assert [(e.guest_no, e.spends) for e in beyond.entries] == [(1, False), (2, False), (3, False), (4, False)]
    write(database, booking(4))
    assert not scan(desk, "x").admitted  # the fourth is in


def test_the_last_of_a_party_walks_on_a_word_without_a_number(desk, database):
    write(database, replace(booking(2), status=BookingStatus.PENDING_PAYMENT), ticket("t"), code("x", "t"))
    assert desk.override(Scan(text="x"), STATION, SUPERVISED, attempt=Attempt(guests=1)).verdict.admitted
    assert desk.override(Scan(text="x"), STATION, SUPERVISED).verdict.guests == (2,)


def test_a_maximum_of_entries_holds_for_the_party_as_a_whole(desk, database):
    rules = CheckInListSettings(policy=PolicySettings(max_entries=2))
    write(database, replace(MAIN_LIST, allow_multiple_entries=True, settings=rules))
    write(database, booking(), ticket("t", party_size=2), code("x", "t"))
    assert scan(desk, "x", 2).admitted
    assert scan(desk, "x", 1).admitted
    assert scan(desk, "x", 2).details == PartySize(1, 2)
    assert scan(desk, "x", 1).admitted
    refused = scan(desk, "x", 1)
    assert (refused.reason, refused.details) == (Reason.MAX_ENTRIES, EntriesUsed(4))


# -- bounds


def test_a_party_without_measure_is_asked_about_and_written_in_parts(desk, database):
    write(database, booking(), ticket("t", party_size=30_000_000), code("x", "t"))
    asked = scan(desk, "x", 30_000_000)
    assert asked.details == PartySize(MAX_AT_ONCE, MAX_PARTY)
    assert len(scan(desk, "x", MAX_AT_ONCE).guests) == MAX_AT_ONCE
    assert (
        desk.override(Scan(text="x"), STATION, SUPERVISED, attempt=Attempt(guests=30_000_000)).entries[-1].guest_no
        == 1000
    )


def test_a_signed_number_of_guests_without_measure_is_refused(database):
    furnish(database)
    claims = Claims(ticket_id="t", event_id="ev", party_size=30_000_000)
    huge = Credential(scheme="gatepass", code="x", code_hash="x", trust=Trust.SIGNED, claims=claims)
    verdict = CheckIn(database, FixedReader(huge), StillClock(), counting_ids()).scan(Scan(text="x"), STATION).verdict
    assert (verdict.outcome, verdict.reason) == (Outcome.REFUSE, Reason.MALFORMED)
