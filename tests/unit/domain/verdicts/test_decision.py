"""The decision: the order of its checks, and what a verdict says besides the reason."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.entries.flags import Flag
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import PLATFORMS, REASONS, platform_code
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus
from kiosk.domain.roster.events import Gate, Question
from kiosk.domain.roster.settings import (
    BookingSettings,
    TicketTypeSettings,
)
from kiosk.domain.verdicts.decision import CHECKS, Facts, decide
from kiosk.domain.verdicts.details import NO_DETAILS, InLine
from tests.support.gate.decision_steps import booking, reason
from tests.support.gate.decisions import (
    BOOKING,
    CODE,
    ENTRY,
    EXIT,
    LIST,
    NOON,
    STATION,
    TICKET,
    TYPE,
    known,
    leaving,
    moved,
    with_list,
)

HOUR = timedelta(hours=1)


def test_a_ticket_that_nothing_speaks_against_is_admitted():
    verdict = decide(known())
    assert (verdict.outcome, verdict.reason, verdict.ticket, verdict.guests) == (Outcome.ADMIT, Reason.OK, TICKET, (1,))


ORDER = (
    "station credential live event one_ticket known cancelled withdrawn blocked understood real approved validity doors"
    " ticket_type date gate zone signed_only paid lane rules questions replayed medium single_use max_entries cooldown"
    " party capacity confirm"
)


def test_the_order_of_checks_is_the_documented_one():
    assert " ".join(name for name, _ in CHECKS) == ORDER


ODD_TEST = BookingSettings(unknown_status="x", testmode=True)


# Each of these facts is wrong in one way more than the one after it. Taking wrongs away one by one must bring up the
# reasons in the order of the checks.
WRONGS: list[tuple[Callable[[Facts], Facts], Reason]] = [
    (lambda f: replace(f, check_in_list=None), Reason.ERROR),
    (lambda f: replace(f, booking=replace(BOOKING, status=BookingStatus.CANCELLED)), Reason.CANCELLED),
    (lambda f: replace(f, codes=(replace(CODE, status=CredentialStatus.REVOKED),)), Reason.REVOKED),
    (lambda f: replace(f, ticket=replace(f.ticket or TICKET, status=TicketStatus.BLOCKED)), Reason.BLOCKED),
    (
        lambda f: replace(f, booking=replace(BOOKING, settings=ODD_TEST)),
        Reason.UNCLEAR,
    ),
    (
        lambda f: replace(f, booking=replace(BOOKING, settings=BookingSettings(testmode=True))),
        Reason.TEST_TICKET,
    ),
    (lambda f: replace(f, booking=replace(BOOKING, status=BookingStatus.WAITLISTED)), Reason.UNAPPROVED),
    (lambda f: replace(f, ticket=replace(f.ticket or TICKET, valid_from=NOON + HOUR)), Reason.NOT_YET_VALID),
    (lambda f: replace(f, policy=replace(f.policy, closes_after=timedelta())), Reason.EVENT_ENDED),
    (lambda f: with_list(f, ticket_type_ids=frozenset({"2"})), Reason.WRONG_TICKET_TYPE),
    (lambda f: with_list(f, date_id="d"), Reason.WRONG_DATE),
    (lambda f: replace(f, right_gates=(Gate(id="b", event_id="ev", name="B"),)), Reason.WRONG_GATE),
    (lambda f: replace(f, ticket_type=replace(TYPE, zones=frozenset({"GA"}))), Reason.WRONG_ZONE),
    (lambda f: replace(f, booking=replace(BOOKING, status=BookingStatus.PENDING_PAYMENT)), Reason.UNPAID),
    (lambda f: replace(f, other_lane="North", prior=()), Reason.WRONG_GATE),
    (lambda f: with_list(f, rules={"and": [False]}), Reason.RULES),
    (lambda f: replace(f, questions=(Question(id="q", event_id="ev", text="?", at_check_in=True),)), Reason.QUESTIONS),
    (lambda f: with_list(f, allow_entry_after_exit=False), Reason.ALREADY_ENTERED),
    (lambda f: replace(f, policy=replace(f.policy, max_entries=1)), Reason.MAX_ENTRIES),
    (lambda f: replace(f, policy=replace(f.policy, cooldown=HOUR)), Reason.COOLDOWN),
    (lambda f: with_list(f, capacity=0), Reason.CAPACITY),
    (lambda f: replace(f, confirm_here=("identity",)), Reason.CONFIRM),
]


def test_whoever_waits_for_a_place_is_told_which_one():
    in_line = BookingSettings(waitlist_position=3)
    waits = replace(booking(status=BookingStatus.WAITLISTED, settings=in_line), before_in_line=2)
    assert decide(waits).details == InLine(3, 2)
    assert decide(booking(status=BookingStatus.WAITLISTED)).details == NO_DETAILS
    assert decide(booking(status=BookingStatus.PENDING_APPROVAL, settings=in_line)).details == NO_DETAILS


@pytest.mark.parametrize("first", range(len(WRONGS)))
def test_the_first_check_that_objects_gives_the_reason(first: int):
    gate = Gate(id="a", event_id="ev", name="A", zone="VIP")
    facts = known(prior=(moved(-20), moved(-10, EXIT)), gate=gate)
    for wrong, _ in reversed(WRONGS[first:]):
        facts = wrong(facts)
    assert reason(facts) is WRONGS[first][1]


def test_texts_and_attention_come_from_everybody_who_has_them():
    typed = replace(
        TYPE,
        texts=("type",),
        settings=TicketTypeSettings.of({"variation_attention": ["v"], "variation_texts": {"v": ["variation"]}}),
    )
    facts = known(
        booking=replace(BOOKING, texts=("booking", "type")),
        ticket=replace(TICKET, variation_id="v", texts=("ticket",)),
        ticket_type=typed,
    )
    verdict = decide(facts)
    assert verdict.texts == ("booking", "type", "ticket", "variation")
    assert verdict.attention
    assert not decide(known()).attention
    assert decide(known(ticket_type=replace(TYPE, attention=True))).attention
    bare = decide(known(ticket_type=None, booking=None))
    assert (bare.texts, bare.attention) == ((), False)


def test_every_reason_has_a_name_on_every_platform():
    for why in REASONS:
        for platform in PLATFORMS:
            assert platform_code(why, platform)
    assert platform_code(Reason.PARTY_SIZE, "pretix") == "party_size"
    assert platform_code(Reason.OK, "pretix_app") == "VALID"
    assert platform_code(Reason.OK, "no such platform") == "ok"


def test_a_station_scans_for_several_lists():
    station = replace(STATION, also=(ScannedList("other", "side"),))
    assert station.scanned_lists == (ScannedList("ev", "main"), ScannedList("other", "side"))
    assert station.at(station.scanned_lists[1]) == replace(STATION, event_id="other", list_id="side")


def test_directions_and_lists_stand_for_themselves():
    assert known().inward
    assert not leaving(known()).inward
    assert LIST.allow_entry_after_exit
    assert ENTRY is known().station.direction


def test_a_mark_on_a_guest_wants_a_look_and_refuses_nobody():
    mark = Flag(id="f", ticket_id="t1", event_id="ev", reason="Was sent away", staff="", device_id="d", made_at=NOON)
    verdict = decide(known(flags=(mark,)))
    assert verdict.admitted
    assert verdict.attention
    assert verdict.flags == (mark,)
    assert not decide(known()).attention
