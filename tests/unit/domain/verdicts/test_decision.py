"""The decision: the order of its checks, and each of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.codes.credential import BY_HAND, Credential, Trust
from kiosk.domain.entries.flags import Flag
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import PLATFORMS, REASONS, platform_code
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation
from kiosk.domain.roster.events import Event, EventStatus, Gate, Question, UnknownSigned
from kiosk.domain.roster.settings import (
    BookingSettings,
    CheckInListSettings,
    EventSettings,
    TicketTypeSettings,
)
from kiosk.domain.verdicts.decision import CHECKS, Attempt, Facts, decide
from kiosk.domain.verdicts.details import NO_DETAILS, InLine, OtherEvent
from tests.support.gate.decision_steps import booking, reason, ticket
from tests.support.gate.decisions import (
    BOOKING,
    CODE,
    ENTRY,
    EVENT,
    EXIT,
    LIST,
    NOON,
    STATION,
    TICKET,
    TYPE,
    known,
    leaving,
    moved,
    signed,
    unknown,
    with_list,
)

HOUR = timedelta(hours=1)


FORGED = Credential(scheme="gatepass", code="x", code_hash="x", trust=Trust.REFUSED, refusal=Reason.BAD_SIGNATURE)


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


# -- whose ticket


@pytest.mark.parametrize("missing", ["event", "check_in_list"])
def test_a_station_that_is_not_ready_asks(missing: str):
    verdict = decide(known(**{missing: None}))
    assert (verdict.outcome, verdict.reason) == (Outcome.ASK, Reason.ERROR)


def test_a_forged_code_is_refused_unless_the_roster_holds_its_text():
    assert reason(unknown(FORGED)) is Reason.BAD_SIGNATURE
    assert reason(known(credential=FORGED)) is Reason.OK
    withdrawn_key = replace(FORGED, refusal=Reason.REVOKED)
    assert reason(known(credential=withdrawn_key)) is Reason.REVOKED
    assert reason(unknown(FORGED, ambiguous=True)) is Reason.AMBIGUOUS


@pytest.mark.parametrize("refusal", [Reason.STALE_CODE, Reason.REVOKED])
def test_what_is_genuine_and_refused_is_not_the_rosters_to_judge(refusal: Reason):
    refused = replace(FORGED, refusal=refusal)
    assert reason(known(credential=refused)) is refusal
    assert reason(unknown(refused, ambiguous=True)) is refusal


def test_a_pass_that_must_be_shown_live_counts_in_no_other_form():
    """Whoever knows its text, and whether its signature could be checked or not."""
    assert reason(known(credential=replace(FORGED, live_only=True))) is Reason.STALE_CODE
    assert reason(known(credential=replace(FORGED, refusal=Reason.STALE_CODE, live_only=True))) is Reason.STALE_CODE
    assert reason(leaving(known(credential=replace(FORGED, live_only=True)))) is Reason.STALE_CODE


def test_a_guest_without_a_code_is_blocked_as_the_code_is():
    assert reason(known(credential=BY_HAND)) is Reason.OK
    assert reason(known(credential=BY_HAND, code_status=CredentialStatus.BLOCKED)) is Reason.BLOCKED
    assert reason(known(credential=BY_HAND, code_status=CredentialStatus.TRANSFERRED)) is Reason.TRANSFERRED


def test_tickets_of_another_event():
    assert reason(unknown(Credential(scheme="opaque", code="x", code_hash="x"), foreign=True)) is Reason.WRONG_EVENT
    assert reason(unknown(signed(event_id="other", ticket_id="x"))) is Reason.WRONG_EVENT
    matinee = Event(id="m", name="Matinee", starts_at=NOON)
    there = unknown(Credential(scheme="opaque", code="x", code_hash="x"), foreign=True, right_event=matinee)
    assert decide(there).details == OtherEvent(("Matinee", NOON), "m")
    assert decide(replace(there, right_event=None)).details == OtherEvent()
    assert reason(unknown(signed(event_id="ev", ticket_id="x"))) is Reason.OK
    assert reason(unknown(signed(ticket_id="x"))) is Reason.OK


def test_nobodys_code_is_unknown_and_several_tickets_are_ambiguous():
    nobody = Credential(scheme="opaque", code="x", code_hash="x")
    assert reason(unknown(nobody)) is Reason.UNKNOWN_TICKET
    verdict = decide(unknown(nobody, ambiguous=True))
    assert (verdict.outcome, verdict.reason) == (Outcome.ASK, Reason.AMBIGUOUS)


@pytest.mark.parametrize(
    ("setting", "outcome", "expected"),
    [
        (UnknownSigned.ADMIT, Outcome.ADMIT, Reason.OK),
        (UnknownSigned.ASK, Outcome.ASK, Reason.UNKNOWN_TICKET),
        (UnknownSigned.REFUSE, Outcome.REFUSE, Reason.UNKNOWN_TICKET),
    ],
)
def test_signed_tickets_that_are_not_in_the_roster(setting: UnknownSigned, outcome: Outcome, expected: Reason):
    verdict = decide(unknown(signed(ticket_id="new"), event=replace(EVENT, unknown_signed=setting)))
    assert (verdict.outcome, verdict.reason) == (outcome, expected)


def test_a_person_may_vouch_for_a_signed_ticket_where_the_event_asks_for_one():
    accepted = Attempt(accept_unknown=True)
    facts = unknown(signed(ticket_id="new"), event=replace(EVENT, unknown_signed=UnknownSigned.ASK), attempt=accepted)
    assert decide(facts).admitted
    assert not decide(replace(facts, event=replace(EVENT, unknown_signed=UnknownSigned.REFUSE))).admitted
    assert not decide(replace(facts, credential=known().credential)).admitted


def test_a_signed_type_that_the_roster_does_not_know_is_our_fault():
    facts = unknown(signed(ticket_type_id="7"))
    assert (decide(facts).outcome, reason(facts)) == (Outcome.ASK, Reason.ERROR)
    assert reason(replace(facts, ticket_type=TYPE)) is Reason.OK


def test_a_signed_ticket_says_what_the_roster_does_not():
    facts = unknown(signed(ticket_type_id="1", variation_id="v", date_id="d", party_size=3))
    assert (facts.type_id, facts.variation_id, facts.date_id, facts.party_size) == ("1", "v", "d", 3)
    nobody = unknown(Credential(scheme="opaque", code="x", code_hash="x"))
    assert (nobody.type_id, nobody.variation_id, nobody.date_id, nobody.party_size) == (None, None, None, 1)


# -- does it still stand


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (known(event=replace(EVENT, status=EventStatus.CANCELLED)), Reason.CANCELLED),
        (booking(status=BookingStatus.CANCELLED), Reason.CANCELLED),
        (booking(status=BookingStatus.REJECTED), Reason.CANCELLED),
        (booking(status=BookingStatus.REFUNDED), Reason.REFUNDED),
        (booking(status=BookingStatus.PENDING_APPROVAL), Reason.UNAPPROVED),
        (ticket(status=TicketStatus.CANCELLED), Reason.CANCELLED),
        (ticket(status=TicketStatus.REFUNDED), Reason.REFUNDED),
        (ticket(status=TicketStatus.TRANSFERRED), Reason.TRANSFERRED),
        (ticket(status=TicketStatus.REVOKED), Reason.REVOKED),
        (ticket(status=TicketStatus.RESERVED), Reason.UNPAID),
        (known(codes=(replace(CODE, status=CredentialStatus.INVALID),)), Reason.REVOKED),
        (known(codes=(replace(CODE, status=CredentialStatus.TRANSFERRED),)), Reason.TRANSFERRED),
        (known(codes=(replace(CODE, status=CredentialStatus.BLOCKED),)), Reason.BLOCKED),
        (known(booking=None), Reason.OK),
    ],
)
def test_tickets_that_no_longer_stand(facts: Facts, expected: Reason):
    assert reason(facts) is expected
    assert reason(leaving(facts)) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [(CredentialStatus.REVOKED, Reason.REVOKED), (CredentialStatus.BLOCKED, Reason.BLOCKED)],
)
def test_codes_withdrawn_by_hash_are_refused_known_or_not(status: CredentialStatus, expected: Reason):
    withdrawn = (Revocation(id="r", event_id="ev", code_hash="sig", status=status),)
    assert reason(unknown(signed(ticket_id="new"), revocations=withdrawn)) is expected
    assert reason(known(revocations=withdrawn)) is expected


def test_a_withdrawn_code_is_told_from_one_that_never_was():
    nobody = Credential(scheme="opaque", code="x", code_hash="x")
    old = Revocation(id="r", event_id="ev", code_hash="x")
    assert reason(unknown(nobody, revocations=(old,))) is Reason.REVOKED
    assert reason(unknown(nobody, revocations=(replace(old, status=CredentialStatus.BLOCKED),))) is Reason.BLOCKED
    assert reason(unknown(nobody, revocations=(replace(old, status=CredentialStatus.ACTIVE),))) is Reason.UNKNOWN_TICKET


PENDING = replace(BOOKING, status=BookingStatus.PENDING_PAYMENT)


@pytest.mark.parametrize(
    ("include", "by_request", "accept", "valid_anyway", "outcome"),
    [
        (False, False, True, False, Outcome.REFUSE),
        (False, False, False, True, Outcome.ADMIT),
        (True, False, False, False, Outcome.ADMIT),
        (True, True, False, False, Outcome.ASK),
        (True, True, True, False, Outcome.ADMIT),
        (True, True, False, True, Outcome.ADMIT),
        (False, True, True, False, Outcome.REFUSE),
    ],
)
def test_unpaid_bookings(include: bool, by_request: bool, accept: bool, valid_anyway: bool, outcome: Outcome):
    facts = known(booking=replace(PENDING, valid_if_pending=valid_anyway), attempt=Attempt(accept_unpaid=accept))
    verdict = decide(
        with_list(facts, include_pending=include, settings=CheckInListSettings(pending_by_request=by_request))
    )
    assert verdict.outcome is outcome
    assert verdict.reason is (Reason.OK if outcome is Outcome.ADMIT else Reason.UNPAID)


# -- what is shown


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


def test_test_orders_are_let_in_where_that_is_set():
    trial = replace(known(), booking=replace(BOOKING, settings=BookingSettings(testmode=True)))
    assert (decide(trial).reason, decide(trial).outcome) == (Reason.TEST_TICKET, Outcome.REFUSE)
    assert decide(replace(trial, admit_tests=True)).admitted
    assert decide(replace(trial, event=replace(EVENT, settings=EventSettings(testmode=True)))).admitted, (
        "the shop is a rehearsal"
    )
    assert not decide(replace(trial, event=replace(EVENT, settings=EventSettings(testmode=False)))).admitted


def test_a_status_that_nobody_knows_is_asked_about():
    odd = (
        booking(settings=BookingSettings(unknown_status="z")),
        booking(status=BookingStatus.UNCLEAR),
        ticket(status=TicketStatus.UNCLEAR),
        replace(known(), code_status=CredentialStatus.UNCLEAR),
    )
    assert {(decide(facts).reason, decide(facts).outcome) for facts in odd} == {(Reason.UNCLEAR, Outcome.ASK)}


def test_a_mark_on_a_guest_wants_a_look_and_refuses_nobody():
    mark = Flag(id="f", ticket_id="t1", event_id="ev", reason="Was sent away", staff="", device_id="d", made_at=NOON)
    verdict = decide(known(flags=(mark,)))
    assert verdict.admitted
    assert verdict.attention
    assert verdict.flags == (mark,)
    assert not decide(known()).attention
