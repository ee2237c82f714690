"""Looking guests up over a real database, and letting them in by hand."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.guest_search import GuestSearch
from kiosk.checkin.guest_standing import FoundGuest
from kiosk.checkin.recording import Override
from kiosk.credentials import Reader
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import BookingStatus, Ticket, TicketStatus
from kiosk.domain.roster.codes import Revocation
from kiosk.domain.roster.events import CheckInList, Event, Gate, TicketType
from kiosk.domain.roster.settings import BookingSettings, TicketSettings
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database
from tests.support.gate.guests import named
from tests.support.gate.small_event import NOW, STATION, StillClock, code_for, furnish, plain_check_in

VIP = TicketType(id="vip", event_id="ev", name="VIP", attention=True, variations={"g": "Gold"})
VIP_LIST = CheckInList(id="viplist", event_id="ev", name="VIP entrance", ticket_type_ids=frozenset({"vip"}))


@pytest.fixture
def desk(database: Database) -> CheckIn:
    furnish(
        database,
        VIP,
        VIP_LIST,
        *named(1, "Anna Schmidt", seat="C 12"),
        *named(2, "Anna Vogel", ticket_type_id="vip", variation_id="g"),
        *named(3, "Anna Unpaid", booking={"status": BookingStatus.PENDING_PAYMENT}),
        *named(4, "Anna Gone", status=TicketStatus.CANCELLED),
        *named(5, "Anna Withdrawn"),
        Revocation(id="r", event_id="ev", ticket_id="t5"),
        *named(6, "", booking={"name": "Party Host", "party_size": 3}),
        *named(7, "Anna Blocked", status=TicketStatus.BLOCKED),
        *named(8, "Anna Waiting", booking={"status": BookingStatus.PENDING_APPROVAL}),
        Ticket(id="lone", event_id="ev", ticket_type_id="nowhere", holder_name="Lone Wolf", platform_used_at=NOW),
    )
    return plain_check_in(database)


def look(database: Database, text: str, station=STATION, **options) -> tuple[FoundGuest, ...]:
    return GuestSearch(database, StillClock()).find(text, station, **options).guests


def one(database: Database, text: str, station=STATION, **options) -> FoundGuest:
    (guest,) = look(database, text, station, **options)
    return guest


def test_a_guest_as_found(database: Database, desk: CheckIn) -> None:
    guest = one(database, "schmidt ann")
    assert (guest.name, guest.type_name, guest.booking_number, guest.ticket.seat) == (
        "Anna Schmidt",
        "General admission",
        "N1",
        "C 12",
    )
    assert guest.scanned_list == ScannedList("ev", "main")
    assert (guest.objection, guest.entered, guest.inside, guest.all_in, guest.entered_at) == (None, 0, 0, False, None)
    assert not guest.attention


def test_what_stands_against_a_ticket(database: Database, desk: CheckIn) -> None:
    objections = {guest.name: guest.objection for guest in look(database, "anna")}
    assert objections == {
        "Anna Schmidt": None,
        "Anna Vogel": None,
        "Anna Unpaid": Reason.UNPAID,
        "Anna Gone": Reason.CANCELLED,
        "Anna Withdrawn": Reason.REVOKED,
        "Anna Blocked": Reason.BLOCKED,
        "Anna Waiting": Reason.UNAPPROVED,
    }


def test_the_objection_is_the_gate_s(database: Database, desk: CheckIn) -> None:
    for guest in look(database, "anna", everywhere=True):
        verdict = desk.ticket(guest.ticket.id, STATION).verdict
        assert verdict.reason == (guest.objection or Reason.OK)


TEST_ORDER = BookingSettings(testmode=True)
SOUTH_ONLY = {"settings": TicketSettings(gates=("south",))}
FIELD_ONLY = {"zones": frozenset({"field"})}


@pytest.mark.parametrize("ticket_status", TicketStatus)
@pytest.mark.parametrize("booking", [*({"status": status} for status in BookingStatus), {"settings": TEST_ORDER}])
@pytest.mark.parametrize("where", [{}, SOUTH_ONLY, FIELD_ONLY, {"ticket_type_id": "vip"}])
def test_whom_the_look_up_calls_fine_the_gate_lets_in(
    database: Database, ticket_status: TicketStatus, booking: dict[str, Any], where: dict[str, Any]
) -> None:
    """Every state that a ticket can be in, at a gate that leads into the hall, on a list for one type."""
    gates = (Gate(id="north", event_id="ev", name="North", zone="hall"), Gate(id="south", event_id="ev", name="South"))
    furnish(database, VIP, *gates, *named(1, "Anna", booking=booking, status=ticket_status, **where))
    station = replace(STATION, gate_id="north")
    guest = one(database, "anna", station, everywhere=True)
    verdict = plain_check_in(database).ticket("t1", station).verdict
    assert verdict.reason == (guest.objection or Reason.OK)


def test_a_rehearsal_looks_test_orders_up_as_fine(database: Database) -> None:
    furnish(database, *named(1, "Anna", booking={"settings": TEST_ORDER}))
    assert one(database, "anna").objection is Reason.TEST_TICKET
    (found,) = GuestSearch(database, StillClock(), admit_tests=True).find("anna", STATION).guests
    assert found.objection is None


def test_type_variation_and_attention(database: Database, desk: CheckIn) -> None:
    guest = one(database, "vogel")
    assert (guest.type_name, guest.variation_name, guest.attention) == ("VIP", "Gold", True)


def test_a_list_narrows_and_everywhere_widens(database: Database, desk: CheckIn) -> None:
    station = replace(STATION, list_id="viplist")
    assert [guest.name for guest in look(database, "anna", station)] == ["Anna Vogel"]
    everybody = {guest.name: guest.objection for guest in look(database, "anna", station, everywhere=True)}
    assert everybody["Anna Schmidt"] is Reason.WRONG_TICKET_TYPE
    assert everybody["Anna Vogel"] is None
    assert len(everybody) == 7


def test_who_came_in_is_in(database: Database, desk: CheckIn) -> None:
    assert desk.scan(Scan(text=f"Secret0001x{'q' * 20}"), STATION).verdict.admitted
    guest = one(database, "schmidt")
    assert (guest.entered, guest.inside, guest.all_in, guest.entered_at) == (1, 1, True, NOW)
    assert one(database, "schmidt", replace(STATION, list_id="viplist"), everywhere=True).entered == 0


def test_who_left_is_no_longer_inside(database: Database, desk: CheckIn) -> None:
    desk.ticket("t1", STATION)
    clock = StillClock()
    clock.advance(timedelta(minutes=5))
    plain_check_in(database, clock).ticket("t1", replace(STATION, direction=Direction.EXIT, device_id="laptop-2"))
    guest = one(database, "schmidt")
    assert (guest.entered, guest.inside, guest.entered_at) == (1, 0, NOW)


def test_a_party_is_counted_guest_by_guest(database: Database, desk: CheckIn) -> None:
    assert desk.ticket("t6", STATION, attempt=Attempt(guests=2)).verdict.admitted
    guest = one(database, "host party")
    assert (guest.name, guest.party_size, guest.entered, guest.inside, guest.all_in) == ("Party Host", 3, 2, 2, False)


def test_a_ticket_without_booking_type_or_entries(database: Database, desk: CheckIn) -> None:
    guest = one(database, "lone wolf")
    assert (guest.type_name, guest.variation_name, guest.booking_number, guest.booking) == ("", "", "", None)
    assert (guest.entered, guest.entered_at) == (1, NOW)


def test_a_guest_is_let_in_by_hand_once(database: Database, desk: CheckIn) -> None:
    found = one(database, "schmidt")
    first = desk.ticket(found.ticket.id, STATION)
    assert first.verdict.admitted
    assert (first.entries[0].ticket_id, first.entries[0].code, first.entries[0].scheme) == ("t1", "", "manual")
    assert desk.ticket(found.ticket.id, STATION).verdict.reason is Reason.ALREADY_ENTERED
    assert desk.scan(Scan(text=f"Secret0001x{'q' * 20}"), STATION).verdict.reason is Reason.ALREADY_ENTERED


def test_a_supervisor_lets_an_unpaid_guest_in_by_hand(database: Database, desk: CheckIn) -> None:
    found = one(database, "unpaid")
    result = desk.ticket(found.ticket.id, STATION, override=Override(supervisor="Kim", note="paid in cash"))
    assert result.verdict.admitted
    assert result.entries[0].forced
    assert one(database, "unpaid").all_in


def test_events_that_are_scanned_for_together(database: Database, desk: CheckIn) -> None:
    furnish(
        database,
        Event(id="two", name="Second"),
        CheckInList(id="l2", event_id="two", name="All"),
        *named(20, "Anna Second", event_id="two"),
    )
    both = replace(STATION, also=(ScannedList("two", "l2"),))
    guest = one(database, "anna second", both)
    assert (guest.scanned_list, guest.objection) == (ScannedList("two", "l2"), None)
    assert look(database, "anna second") == ()


def test_a_list_that_is_unknown_finds_nobody(database: Database, desk: CheckIn) -> None:
    assert look(database, "anna", replace(STATION, list_id="none")) == ()
    assert len(look(database, "anna", replace(STATION, list_id="none"), everywhere=True)) == 7


@pytest.mark.parametrize("text", ["", "🎉", '"', "x" * 10_000, "\x00"])
def test_texts_that_mean_nobody(database: Database, desk: CheckIn, text: str) -> None:
    assert look(database, text) == ()


def test_pages(database: Database, desk: CheckIn) -> None:
    look_up = GuestSearch(database, StillClock())
    first = look_up.find("anna", STATION, limit=5)
    second = look_up.find("anna", STATION, limit=5, after=first.next)
    assert (len(first.guests), len(second.guests), second.next) == (5, 2, "")
    assert len({guest.ticket.id for guest in (*first.guests, *second.guests)}) == 7


def test_how_many_there_are_is_known_without_reading_them(database: Database, desk: CheckIn) -> None:
    look_up = GuestSearch(database, StillClock())
    for text in ("anna", "an", "anna bl", "party host", "nobody", "", '"'):
        assert look_up.count(text, STATION) == len(look(database, text, everywhere=True, limit=50)), text
    assert look_up.count("anna", replace(STATION, event_id="none")) == 0


def test_a_whole_code_is_found_with_what_stands_around_it_and_whatever_its_signs(
    database: Database, desk: CheckIn
) -> None:
    long = "x9" * 60
    furnish(database, code_for("t1", "K7F3Q2-77"), code_for("t2", "Билет-12"), code_for("t3", long))
    look_up = GuestSearch(database, StillClock(), reader=Reader())
    for text, name in (
        ("https://tickets.example/t/K7F3Q2-77?lang=de", "Anna Schmidt"),
        ('{"code":"K7F3Q2-77"}', "Anna Schmidt"),
        ("Билет-12", "Anna Vogel"),
        (long, "Anna Unpaid"),
    ):
        assert [guest.name for guest in look_up.find(text, STATION, everywhere=True).guests] == [name], text
    assert look_up.find("https://tickets.example/t/K7F3Q2-78", STATION, everywhere=True).guests == ()
    vips = replace(STATION, list_id="viplist")
    assert [len(look_up.find(code, vips).guests) for code in ("Билет-12", long)] == [1, 0], "those that the list takes"
