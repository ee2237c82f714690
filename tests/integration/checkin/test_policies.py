"""Policies that need the database: full lists, gates, rules, questions, parties."""

from dataclasses import replace
from datetime import timedelta

from kiosk.checkin.undo import Undo
from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.roster.events import CheckInList, Event, EventDate, Gate, Question
from kiosk.domain.roster.settings import TicketSettings
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.details import OtherGate, PartySize
from kiosk.store.database import Database
from tests.support.gate.check_in_steps import counting_ids_from, scan
from tests.support.gate.small_event import (
    MAIN_LIST,
    NOW,
    STATION,
    StillClock,
    code_for,
    furnish,
    guest,
    plain_check_in,
)

MINUTE = timedelta(minutes=1)


OTHER_EVENT = Event(id="other", name="Morning After")


OTHER_LIST = CheckInList(id="brunch", event_id="other", name="Brunch")


OUT = replace(STATION, direction=Direction.EXIT)


# -- policies that need the database


def test_a_full_list_waits_until_somebody_leaves(database: Database) -> None:
    furnish(database, *guest(1), *guest(2), *guest(3), replace(MAIN_LIST, capacity=2, allow_entry_after_exit=True))
    clock = StillClock()
    desk = plain_check_in(database, clock)
    for code in ("code-1", "code-2"):
        clock.advance(MINUTE)
        assert scan(desk, code).verdict.admitted
    assert scan(desk, "code-3").verdict.reason is Reason.CAPACITY
    clock.advance(MINUTE)
    assert scan(desk, "code-1", station=OUT).verdict.admitted
    assert scan(desk, "code-3").verdict.admitted
    clock.advance(MINUTE)
    assert scan(desk, "code-1").verdict.reason is Reason.CAPACITY


def test_places_are_free_again_after_closing_time_and_after_an_undo(database: Database) -> None:
    closing = NOW + 60 * MINUTE
    furnish(database, *guest(1), *guest(2), *guest(3), replace(MAIN_LIST, capacity=1, exit_all_at=closing))
    clock = StillClock()
    desk = plain_check_in(database, clock)
    admitted = scan(desk, "code-1")
    assert scan(desk, "code-2").verdict.reason is Reason.CAPACITY
    Undo(database, clock, counting_ids_from(1000)).take_back(admitted.entries[0].entry_id, STATION)
    assert scan(desk, "code-2").verdict.admitted
    clock.advance(61 * MINUTE)
    assert scan(desk, "code-3").verdict.admitted


def test_a_wrong_gate_names_the_right_one(database: Database) -> None:
    south = Gate(id="s", event_id="ev", name="South Gate")
    furnish(database, *guest(1, settings=TicketSettings.of({"gates": ["s", "unknown-gate"]})), south)
    verdict = scan(plain_check_in(database)).verdict
    assert (verdict.reason, verdict.details) == (Reason.WRONG_GATE, OtherGate(("South Gate", "unknown-gate")))


def test_rules_see_the_dates_of_a_series(database: Database) -> None:
    rules = {"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]}
    friday = EventDate(id="fri", event_id="ev", name="Friday", starts_at=NOW - MINUTE)
    furnish(database, *guest(1, date_id="fri"), *guest(2), friday, replace(MAIN_LIST, rules=rules))
    desk = plain_check_in(database)
    assert scan(desk, "code-1").verdict.admitted
    assert scan(desk, "code-2").verdict.reason is Reason.RULES


def test_questions_stop_at_the_gate_and_their_answers_are_kept(database: Database) -> None:
    asked = Question(id="q", event_id="ev", text="Allergies?", at_check_in=True)
    furnish(database, *guest(1), asked)
    desk = plain_check_in(database)
    first = scan(desk)
    assert (first.verdict.outcome, first.verdict.questions) == (Outcome.ASK, (asked,))
    second = scan(desk, attempt=Attempt(answers={"q": "nuts"}))
    assert (second.verdict.reason, dict(second.entries[0].answers)) == (Reason.OK, {"q": "nuts"})


def test_a_list_of_another_event_is_no_list(database: Database) -> None:
    furnish(database, *guest(1), OTHER_EVENT, OTHER_LIST)
    wrong = replace(STATION, list_id="brunch")
    assert scan(plain_check_in(database), station=wrong).verdict.reason is Reason.ERROR


# -- parties


def test_each_guest_of_a_party_is_an_entry_of_its_own(database: Database) -> None:
    furnish(database, *guest(1, party_size=5))
    desk = plain_check_in(database)
    assert scan(desk).verdict.reason is Reason.PARTY_SIZE
    first = scan(desk, attempt=Attempt(guests=3))
    assert [entry.guest_no for entry in first.entries] == [1, 2, 3]
    assert {entry.scan_id for entry in first.entries} == {first.entries[0].entry_id}
    assert len({entry.entry_id for entry in first.entries}) == 3
    assert scan(desk).verdict.details == PartySize(2, 5)
    rest = scan(desk, attempt=Attempt(guests=2, entry_id="01890000-0000-7000-8000-000000000009"))
    assert rest.verdict.guests == (4, 5)
    repeated = scan(desk, attempt=Attempt(guests=2, entry_id="01890000-0000-7000-8000-000000000009"))
    assert (repeated.verdict.guests, repeated.entries) == ((4, 5), rest.entries)
    assert scan(desk).verdict.reason is Reason.ALREADY_ENTERED


def test_several_codes_of_one_booking_share_its_guests(database: Database) -> None:
    records = guest(1)[1:]
    second = Ticket(id="t1b", event_id="ev", ticket_type_id="ga", booking_id="b1")
    party = Booking(id="b1", event_id="ev", number="N1", status=BookingStatus.CONFIRMED, party_size=2)
    furnish(database, party, *records, second, code_for("t1b", "code-1b"))
    desk = plain_check_in(database)
    assert scan(desk, "code-1", attempt=Attempt(guests=1)).verdict.admitted
    assert scan(desk, "code-1b").verdict.guests == (2,)
    assert scan(desk, "code-1").verdict.reason is Reason.ALREADY_ENTERED
