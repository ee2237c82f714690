"""One scanner for several lists, add-ons and reusable media."""

from dataclasses import replace
from typing import Any

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.domain.codes.credential import Scan, ScanSource, hash_code
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.roster.codes import ReusableMedium, Revocation
from kiosk.domain.roster.events import CheckInList, Event, TicketType
from kiosk.domain.roster.settings import EventSettings, TicketTypeSettings
from kiosk.domain.verdicts.details import OtherEvent
from kiosk.store.database import Database
from tests.support.gate.check_in_steps import other_guest, scan, signed
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
