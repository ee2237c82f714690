"""One scanner for several lists, add-ons and reusable media."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.entries.entry import Direction
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import ReusableMedium, Revocation
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.settings import EventSettings, TicketTypeSettings
from kiosk.domain.verdicts.details import OtherEvent
from kiosk.store.database import Database
from tests.support.gate.check_in_steps import counting_ids_from, other_guest, scan, signed
from tests.support.gate.small_event import (
    EVENT,
    GENERAL,
    MAIN_LIST,
    NOW,
    STATION,
    FixedReader,
    StillClock,
    counting_ids,
    furnish,
    guest,
    plain_check_in,
)

OTHER_EVENT = Event(id="other", name="Morning After")


OTHER_LIST = CheckInList(id="brunch", event_id="other", name="Brunch")


BOTH = replace(STATION, also=(ScannedList("other", "brunch"),))


def looked(desk: CheckIn, ticket_id: str) -> CheckInResult:
    return desk.ticket(ticket_id, IN_TURN)


@pytest.fixture
def two_events(database: Database) -> CheckIn:
    furnish(database, *guest(1), OTHER_EVENT, OTHER_LIST, *other_guest(1, "brunch-1"))
    return plain_check_in(database)


# -- several lists at once


def test_each_ticket_goes_to_its_own_events_list(two_events: CheckIn) -> None:
    here = scan(two_events, "code-1", station=BOTH).entries[0]
    there = scan(two_events, "brunch-1", station=BOTH).entries[0]
    assert (here.event_id, here.list_id, there.event_id, there.list_id) == ("ev", "main", "other", "brunch")


def test_a_ticket_of_an_event_that_is_not_scanned_for(two_events: CheckIn) -> None:
    verdict = scan(two_events, "brunch-1").verdict
    assert verdict.reason is Reason.WRONG_EVENT
    assert verdict.details == OtherEvent(("Morning After",), "other")


def test_a_replaced_code_is_told_so_at_its_own_event(two_events: CheckIn, database: Database) -> None:
    old = Revocation(id="r", event_id="other", code_hash=hash_code("brunch-0"))
    furnish(database, old)
    there = scan(two_events, "brunch-0", station=BOTH)
    assert (there.verdict.reason, there.entries[0].list_id) == (Reason.REVOKED, "brunch")
    assert scan(two_events, "brunch-0").verdict.reason is Reason.UNKNOWN_TICKET


def test_one_code_in_two_events_is_ambiguous(two_events: CheckIn, database: Database) -> None:
    furnish(database, *other_guest(2, "code-1"))
    result = scan(two_events, station=BOTH)
    assert (result.verdict.outcome, result.verdict.reason) == (Outcome.ASK, Reason.AMBIGUOUS)
    assert scan(two_events).verdict.admitted  # scanned for one of them, it is clear


def test_a_signed_ticket_goes_to_the_event_that_signed_it(two_events: CheckIn, database: Database) -> None:
    desk = CheckIn(database, FixedReader(signed("new", event_id="other")), StillClock(), counting_ids())
    assert scan(desk, station=BOTH).entries[0].list_id == "brunch"
    verdict = scan(desk).verdict
    assert (verdict.reason, verdict.details) == (Reason.WRONG_EVENT, OtherEvent(("Morning After",), "other"))


# -- several lists of one event


VIPS = replace(MAIN_LIST, id="vips", name="VIPs", ticket_type_ids=frozenset({"vip"}))
IN_TURN = replace(STATION, list_id="vips", also=(ScannedList("ev", "main"),))


@pytest.fixture
def two_lists(database: Database) -> CheckIn:
    vip = Ticket(id="t2", event_id="ev", ticket_type_id="vip", booking_id="b2", holder_name="Guest 2")
    furnish(database, *guest(1), *guest(2), vip, TicketType(id="vip", event_id="ev", name="VIP"), VIPS)
    return plain_check_in(database)


def test_the_first_list_that_takes_a_ticket_is_asked(two_lists: CheckIn) -> None:
    assert scan(two_lists, "code-1", station=IN_TURN).entries[0].list_id == "main"
    assert scan(two_lists, "code-2", station=IN_TURN).entries[0].list_id == "vips"
    assert looked(two_lists, "t1").verdict.reason is Reason.ALREADY_ENTERED
    assert looked(two_lists, "t2").entries[0].list_id == "vips"


def test_a_second_list_that_would_take_a_ticket_lets_nobody_in_twice(two_lists: CheckIn) -> None:
    everyone_first = replace(IN_TURN, list_id="main", also=(ScannedList("ev", "vips"),))
    for station in (IN_TURN, everyone_first):
        assert scan(two_lists, "code-2", station=station).verdict.admitted
        assert scan(two_lists, "code-2", station=station).verdict.reason is Reason.ALREADY_ENTERED


def test_where_no_list_takes_a_ticket_the_chosen_one_says_why(two_lists: CheckIn) -> None:
    neither = replace(STATION, list_id="vips", also=(ScannedList("ev", "press"),))
    result = scan(two_lists, "code-1", station=neither)
    assert (result.verdict.reason, result.entries[0].list_id) == (Reason.WRONG_TICKET_TYPE, "vips")


def test_a_signed_ticket_that_nobody_knows_yet_goes_by_its_type(two_lists: CheckIn, database: Database) -> None:
    for start, type_id, list_id in ((0, "vip", "vips"), (10, "ga", "main")):
        code = signed(f"new-{type_id}", event_id="ev", ticket_id=f"new-{type_id}", ticket_type_id=type_id)
        desk = CheckIn(database, FixedReader(code), StillClock(), counting_ids_from(start))
        assert scan(desk, station=IN_TURN).entries[0].list_id == list_id


def test_whoever_goes_out_leaves_the_list_that_he_came_in_by(two_lists: CheckIn) -> None:
    scan(two_lists, "code-2", station=replace(STATION, list_id="main"))  # at a gate that takes everybody
    out = replace(IN_TURN, direction=Direction.EXIT)
    assert scan(two_lists, "code-2", station=out).entries[0].list_id == "main"
    assert scan(two_lists, "code-1", station=out).entries[0].list_id == "main"


def test_an_add_on_goes_by_the_list_that_takes_it(database: Database) -> None:
    dinner = Ticket(id="dinner", event_id="ev", ticket_type_id="dinner", booking_id="b1", addon_to="t1")
    hall = replace(MAIN_LIST, id="hall", ticket_type_ids=frozenset({"dinner"}), addon_match=True)
    furnish(database, *guest(1), dinner, TicketType(id="dinner", event_id="ev", name="Dinner"), hall)
    desk = plain_check_in(database)
    main_first = replace(STATION, also=(ScannedList("ev", "hall"),))
    assert scan(desk, station=main_first).entries[0].ticket_id == "t1"
    hall_first = replace(STATION, list_id="hall", also=(ScannedList("ev", "main"),))
    entry = scan(desk, station=hall_first).entries[0]
    assert (entry.ticket_id, entry.list_id) == ("dinner", "hall")


# -- add-ons and media


def test_a_main_ticket_stands_for_its_add_on_where_the_list_says_so(database: Database) -> None:
    dinner = Ticket(id="dinner", event_id="ev", ticket_type_id="dinner", booking_id="b1", addon_to="t1")
    hall = replace(MAIN_LIST, id="hall", ticket_type_ids=frozenset({"dinner"}), addon_match=True)
    furnish(database, *guest(1), dinner, TicketType(id="dinner", event_id="ev", name="Dinner"), hall)
    desk = plain_check_in(database)
    at_hall = replace(STATION, list_id="hall")
    assert scan(desk, station=at_hall).entries[0].ticket_id == "dinner"
    assert scan(desk, station=at_hall).verdict.reason is Reason.ALREADY_ENTERED
    assert scan(desk).entries[0].ticket_id == "t1"


@pytest.mark.parametrize(
    ("changes", "source", "reason"),
    [
        ({}, ScanSource.CAMERA, Reason.OK),
        ({"active": False}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
        ({"expires_at": NOW}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
        ({"ticket_ids": frozenset({"gone"})}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
        ({"ticket_ids": frozenset({"o1"})}, ScanSource.CAMERA, Reason.WRONG_EVENT),
        ({"ticket_ids": frozenset({"t1", "t2"})}, ScanSource.CAMERA, Reason.AMBIGUOUS),
        ({}, ScanSource.NFC, Reason.UNKNOWN_TICKET),
        ({"kind": "nfc_uid"}, ScanSource.NFC, Reason.OK),
        ({"kind": "nfc_uid"}, ScanSource.CAMERA, Reason.UNKNOWN_TICKET),
    ],
)
def test_a_wristband_stands_for_its_ticket(
    database: Database, changes: dict[str, Any], source: ScanSource, reason: Reason
) -> None:
    band = ReusableMedium(
        id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1"})
    )
    furnish(database, *guest(1), *guest(2), OTHER_EVENT, *other_guest(1, "x"), replace(band, **changes))
    result = plain_check_in(database).scan(Scan(text="band", source=source), STATION)
    assert result.verdict.reason is reason


def test_a_type_that_needs_a_wristband_is_sent_to_the_desk_until_it_has_one(database: Database) -> None:
    needs = replace(GENERAL, settings=TicketTypeSettings(media_policy="new", media_type="barcode"))
    enforced = replace(EVENT, settings=EventSettings(reusable_media_usage_enforced=True))
    furnish(database, *guest(1), needs, enforced)
    desk = plain_check_in(database)
    assert scan(desk).verdict.reason is Reason.MEDIUM_NEEDED
    band = ReusableMedium(
        id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1"})
    )
    furnish(database, needs, enforced, band)
    assert scan(desk).verdict.reason is Reason.MEDIUM_ONLY
    assert scan(desk, "band").verdict.admitted


def test_a_used_ticket_is_used_whatever_it_is_shown_on(database: Database) -> None:
    band = ReusableMedium(
        id="m", kind="barcode", code="band", code_hash=hash_code("band"), ticket_ids=frozenset({"t1"})
    )
    furnish(database, *guest(1), band)
    desk = plain_check_in(database)
    assert scan(desk, "band").verdict.admitted
    assert scan(desk, "code-1").verdict.reason is Reason.ALREADY_ENTERED
    assert desk.ticket("t1", STATION).verdict.reason is Reason.ALREADY_ENTERED
