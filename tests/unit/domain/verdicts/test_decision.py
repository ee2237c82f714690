"""The decision: the order of its checks, and each of them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.domain.codes.credential import BY_HAND, Credential, Trust
from kiosk.domain.entries.station import ScannedList
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.reason_table import PLATFORMS, REASONS, platform_code
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation
from kiosk.domain.roster.events import EventDate, EventStatus, Gate, Question, UnknownSigned
from kiosk.domain.roster.policy import Policy
from kiosk.domain.roster.settings import (
    BookingSettings,
    CheckInListSettings,
    EventSettings,
    TicketSettings,
    TicketTypeSettings,
)
from kiosk.domain.verdicts.decision import CHECKS, Attempt, Facts, decide
from kiosk.domain.verdicts.details import (
    EnteredBefore,
    EntriesUsed,
    NoRoom,
    OpenFrom,
    OtherDate,
    OtherGate,
    OtherType,
    OtherZone,
    PartySize,
    RulesUnmet,
    Unanswered,
    UsedBefore,
)
from kiosk.domain.verdicts.wording import Explanation, GateId
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
    gate_time,
    known,
    leaving,
    moved,
    signed,
    unknown,
    with_list,
)

MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
FORGED = Credential(scheme="gatepass", code="x", code_hash="x", trust=Trust.REFUSED, refusal=Reason.BAD_SIGNATURE)


def reason(facts: Facts) -> Reason:
    return decide(facts).reason


def ticket(**changes: Any) -> Facts:
    return known(ticket=replace(TICKET, **changes))


def booking(**changes: Any) -> Facts:
    return known(booking=replace(BOOKING, **changes))


def test_a_ticket_that_nothing_speaks_against_is_admitted():
    verdict = decide(known())
    assert (verdict.outcome, verdict.reason, verdict.ticket, verdict.guests) == (Outcome.ADMIT, Reason.OK, TICKET, (1,))


ORDER = (
    "station credential live event one_ticket known cancelled withdrawn blocked understood real approved validity doors"
    " ticket_type date gate zone signed_only paid rules questions replayed medium single_use max_entries cooldown"
    " party capacity"
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
    (lambda f: with_list(f, rules={"and": [False]}), Reason.RULES),
    (lambda f: replace(f, questions=(Question(id="q", event_id="ev", text="?", at_check_in=True),)), Reason.QUESTIONS),
    (lambda f: with_list(f, allow_entry_after_exit=False), Reason.ALREADY_ENTERED),
    (lambda f: replace(f, policy=replace(f.policy, max_entries=1)), Reason.MAX_ENTRIES),
    (lambda f: replace(f, policy=replace(f.policy, cooldown=HOUR)), Reason.COOLDOWN),
    (lambda f: with_list(f, capacity=0), Reason.CAPACITY),
]


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


# -- time and place


@pytest.mark.parametrize(
    ("begins", "ends", "grace", "expected"),
    [
        (0, 60, 0, Reason.OK),
        (1, None, 0, Reason.NOT_YET_VALID),
        (1, None, 1, Reason.OK),
        (None, 0, 0, Reason.EXPIRED),
        (None, 0, 1, Reason.OK),
        (None, -5, 1, Reason.EXPIRED),
    ],
)
def test_validity_with_grace(begins: int | None, ends: int | None, grace: int, expected: Reason):
    first = None if begins is None else NOON + begins * MINUTE
    last = None if ends is None else NOON + ends * MINUTE
    policy = Policy(grace=grace * MINUTE)
    assert reason(replace(ticket(valid_from=first, valid_until=last), policy=policy)) is expected
    claimed = unknown(signed(ticket_id="x", valid_from=first, valid_until=last), policy=policy)
    assert reason(claimed) is expected
    assert reason(leaving(claimed)) is Reason.OK


def test_what_the_roster_says_of_validity_is_newer_than_what_was_signed():
    expired = signed(valid_until=NOON - HOUR)
    assert reason(replace(ticket(valid_until=NOON + HOUR), credential=expired)) is Reason.OK
    assert reason(replace(ticket(valid_from=NOON - HOUR), credential=expired)) is Reason.OK
    assert reason(known(credential=expired)) is Reason.EXPIRED


@pytest.mark.parametrize(
    ("before", "after", "minutes", "expected"),
    [
        (None, None, -600, Reason.OK),
        (30, None, -31, Reason.EVENT_NOT_STARTED),
        (30, None, -30, Reason.OK),
        (None, 30, 89, Reason.OK),
        (None, 30, 90, Reason.EVENT_ENDED),
    ],
)
def test_doors(before: int | None, after: int | None, minutes: int, expected: Reason):
    policy = Policy(
        opens_before=None if before is None else before * MINUTE, closes_after=None if after is None else after * MINUTE
    )
    at = gate_time(NOON + minutes * MINUTE)
    event = replace(EVENT, starts_at=NOON, ends_at=NOON + HOUR)
    facts = known(policy=policy, at=at, event=event)
    assert reason(facts) is expected
    assert reason(leaving(facts)) is Reason.OK
    date = EventDate(id="d", event_id="ev", name="Friday", admission_at=NOON, ends_at=NOON + HOUR)
    on_date = replace(facts, event=replace(EVENT, starts_at=NOON + 90 * HOUR), date=date)
    assert reason(on_date) is expected


def test_the_wrong_type_date_gate_and_zone_say_where_to_go():
    assert decide(with_list(ticket_type_ids=frozenset({"2"}))).details == OtherType("General admission")
    assert decide(with_list(ticket_type_ids=frozenset({"2"}), facts=known(ticket_type=None))).details == OtherType("")
    friday = EventDate(id="d", event_id="ev", name="Friday")
    other_day = replace(ticket(date_id="d"), date=friday)
    assert decide(with_list(other_day, date_id="s")).details == OtherDate("Friday")
    assert reason(with_list(other_day, date_id="d")) is Reason.OK
    assert reason(with_list(known(), date_id="d")) is Reason.WRONG_DATE
    here, there = Gate(id="a", event_id="ev", name="North", zone="VIP"), Gate(id="b", event_id="ev", name="South")
    assert decide(known(gate=here, right_gates=(there,))).details == OtherGate(("South",))
    assert reason(known(gate=here, right_gates=(there, here))) is Reason.OK
    assert reason(known(right_gates=(there,))) is Reason.OK
    lower = known(gate=here, ticket_type=replace(TYPE, zones=frozenset({"GA", "POOL"})))
    assert decide(lower).details == OtherZone("VIP", ("GA", "POOL"))
    assert reason(leaving(lower)) is Reason.OK


def test_a_signed_ticket_without_a_type_is_left_to_the_event():
    assert reason(with_list(unknown(signed(ticket_id="x")), ticket_type_ids=frozenset({"2"}))) is Reason.OK


# -- rules and questions


def test_rules_say_what_is_missing():
    verdict = decide(with_list(rules={"<": [{"var": "entries_today"}, 1]}, facts=known(prior=(moved(-10),))))
    assert verdict.details == RulesUnmet((Explanation("rule.once_today"),), NOON)


def test_rules_that_cannot_be_evaluated_refuse():
    verdict = decide(with_list(rules={"or": [True, {"no such operator": []}]}))
    assert (verdict.reason, verdict.details) == (Reason.RULES, RulesUnmet((Explanation("rule.broken"),), NOON))


def test_rules_do_not_hold_anybody_inside():
    assert reason(leaving(with_list(rules={"and": [False]}))) is Reason.OK


def test_rules_see_the_date_of_a_series_and_never_guess_it():
    after_begin = {"isAfter": [{"var": "now"}, {"buildTime": ["date_from"]}]}
    begun = EventDate(id="d", event_id="ev", name="Friday", starts_at=NOON - HOUR)
    facts = with_list(ticket(date_id="d"), rules=after_begin)
    assert reason(replace(facts, date=begun)) is Reason.OK
    assert reason(facts) is Reason.RULES
    assert reason(with_list(known(event=replace(EVENT, starts_at=NOON - HOUR)), rules=after_begin)) is Reason.OK


def test_rules_know_gate_type_and_variation():
    rule = {
        "and": [{"==": [{"var": name}, value]} for name, value in (("gate", "a"), ("product", 1), ("variation", 5))]
    }
    assert reason(with_list(ticket(variation_id="5"), rules=rule)) is Reason.OK


QUESTION = Question(id="q", event_id="ev", text="Allergies?", at_check_in=True, shown=True)


def test_a_rotating_codes_number_admits_once():
    shown = signed(ticket_id="t", nonce="0123456789abcdef")
    before = moved(-0.2, nonce="0123456789abcdef")
    assert reason(known(credential=shown, prior=(before,))) is Reason.REPLAYED_CODE
    assert reason(known(credential=shown, prior=(before, moved(-0.1, undoes=before.entry_id)))) is Reason.OK
    assert reason(known(credential=shown, prior=(moved(-5, nonce="ffff"), moved(-4, EXIT)))) is Reason.OK
    named = replace(shown, trust=Trust.UNSIGNED)
    assert reason(known(credential=named, prior=(before,))) is Reason.REPLAYED_CODE
    assert known(credential=FORGED).nonce == ""


BAND = replace(TYPE, settings=TicketTypeSettings(media_policy="new", media_type="barcode"))
ENFORCED = replace(EVENT, settings=EventSettings(reusable_media_usage_enforced=True))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (known(ticket_type=BAND), Reason.MEDIUM_NEEDED),
        (known(ticket_type=BAND, by_medium=True), Reason.OK),
        (known(ticket_type=BAND, has_medium=True), Reason.OK),
        (known(ticket_type=BAND, has_medium=True, event=ENFORCED), Reason.MEDIUM_ONLY),
        (known(ticket_type=BAND, has_medium=True, event=ENFORCED, by_medium=True), Reason.OK),
        (known(ticket_type=replace(TYPE, settings=TicketTypeSettings(media_policy="new"))), Reason.OK),
        (known(ticket_type=None), Reason.OK),
    ],
)
def test_types_that_are_exchanged_for_a_wristband(facts: Facts, expected: Reason):
    assert reason(facts) is expected


def test_questions_are_asked_and_answers_kept():
    asked = decide(known(questions=(QUESTION,)))
    assert (asked.outcome, asked.reason, asked.questions) == (Outcome.ASK, Reason.QUESTIONS, (QUESTION,))
    assert asked.details == Unanswered(("q",))
    answered = decide(known(questions=(QUESTION,), attempt=Attempt(answers={"q": " none "})))
    assert (answered.reason, answered.answers, answered.shown_answers) == (Reason.OK, {"q": "none"}, {"q": "none"})


def test_questions_answered_before_are_not_asked_again():
    before = replace(ticket(settings=TicketSettings.of({"answers": {"q": "nuts"}})), questions=(QUESTION,))
    assert (reason(before), decide(before).shown_answers) == (Reason.OK, {"q": "nuts"})


@pytest.mark.parametrize("facts", [leaving(known()), known(attempt=Attempt(ask_questions=False))])
def test_nothing_is_asked_on_the_way_out_or_where_nobody_can_ask(facts: Facts):
    assert reason(replace(facts, questions=(QUESTION,))) is Reason.OK


# -- single use


@pytest.mark.parametrize(
    ("prior", "multiple", "reentry", "admitted"),
    [
        ((), False, False, True),
        ((moved(-10),), False, True, False),
        ((moved(-10),), True, False, True),
        ((moved(-10), moved(-5, EXIT)), False, True, True),
        ((moved(-10), moved(-5, EXIT)), False, False, False),
        ((moved(-5, EXIT),), False, False, True),
        ((moved(-10), moved(-5, EXIT), moved(-1)), False, True, False),
        ((moved(-10), moved(-9, undoes=moved(-10).entry_id)), False, False, True),
    ],
)
def test_single_use(prior: tuple[Any, ...], multiple: bool, reentry: bool, admitted: bool):
    facts = with_list(known(prior=prior), allow_multiple_entries=multiple, allow_entry_after_exit=reentry)
    assert reason(facts) is (Reason.OK if admitted else Reason.ALREADY_ENTERED)
    assert reason(leaving(facts)) is Reason.OK


def test_two_scans_in_the_same_instant_are_told_apart_by_their_order():
    out_then_in = (moved(0, EXIT, sequence=2, entry_id="z"), moved(0, sequence=3, entry_id="a"))
    assert reason(known(prior=out_then_in)) is Reason.ALREADY_ENTERED
    in_then_out = (moved(0, sequence=2, entry_id="z"), moved(0, EXIT, sequence=3, entry_id="a"))
    assert reason(known(prior=in_then_out)) is Reason.OK


def test_a_second_scan_says_when_and_where_the_first_was():
    details = decide(known(prior=(moved(-10, staff="Robin"), moved(-5, EXIT), moved(-1)))).details
    assert details == EnteredBefore(NOON - 10 * MINUTE, GateId("a"), device="laptop", staff="Robin")
    without_gate = decide(known(prior=(moved(-10, gate_id=None),))).details
    assert without_gate == EnteredBefore(NOON - 10 * MINUTE, None, device="laptop")


def test_a_use_that_only_the_platform_knows_of_outlives_what_is_taken_back_here():
    used = ticket(platform_used_at=NOON - HOUR)
    assert decide(used).details == UsedBefore(NOON - HOUR)
    undone = (moved(-10), moved(-9, undoes=moved(-10).entry_id))
    assert reason(replace(used, prior=undone)) is Reason.ALREADY_ENTERED
    echo = (moved(-60), moved(-9, undoes=moved(-60).entry_id))  # the platform only repeats what was taken back
    assert reason(replace(used, prior=echo)) is Reason.OK


def test_a_use_that_only_the_platform_knows_of_outlives_a_way_out_unless_guests_may_return():
    used = ticket(platform_used_at=NOON - HOUR)
    out = (moved(-30, EXIT),)
    for_good = with_list(replace(used, prior=out), allow_entry_after_exit=False)
    assert reason(for_good) is Reason.ALREADY_ENTERED
    assert reason(replace(used, prior=out)) is Reason.OK
    assert reason(replace(used, prior=(moved(-90, EXIT),))) is Reason.ALREADY_ENTERED
    assert reason(with_list(used, exit_all_at=NOON - HOUR / 2)) is Reason.OK
    inside_again = (moved(-30, EXIT), moved(-20))
    assert reason(replace(used, prior=inside_again)) is Reason.ALREADY_ENTERED


def test_everybody_inside_counts_as_gone_after_closing_time():
    facts = with_list(known(prior=(moved(-120),)), exit_all_at=NOON - HOUR)
    assert reason(facts) is Reason.OK
    assert reason(with_list(facts, exit_all_at=NOON + HOUR)) is Reason.ALREADY_ENTERED
    assert reason(with_list(facts, exit_all_at=NOON - 3 * HOUR)) is Reason.ALREADY_ENTERED
    assert reason(with_list(facts, allow_entry_after_exit=False)) is Reason.ALREADY_ENTERED


# -- limits


def test_a_maximum_of_entries_counts_them_all():
    visits = (moved(-50), moved(-40, EXIT), moved(-30), moved(-20, EXIT))
    assert reason(known(prior=visits, policy=Policy(max_entries=3))) is Reason.OK
    spent = decide(known(prior=visits, policy=Policy(max_entries=2)))
    assert (spent.reason, spent.details) == (Reason.MAX_ENTRIES, EntriesUsed(2))
    assert reason(leaving(known(prior=visits, policy=Policy(max_entries=2)))) is Reason.OK


def test_a_cooldown_runs_from_the_last_movement():
    policy = Policy(cooldown=15 * MINUTE)
    waiting = known(prior=(moved(-50), moved(-10, EXIT)), policy=policy)
    assert decide(waiting).details == OpenFrom(NOON + 5 * MINUTE)
    assert reason(known(prior=(moved(-50), moved(-15, EXIT)), policy=policy)) is Reason.OK
    assert reason(known(policy=policy)) is Reason.OK
    assert reason(leaving(waiting)) is Reason.OK
    several = with_list(known(prior=(moved(-5),), policy=policy), allow_multiple_entries=True)
    assert reason(several) is Reason.COOLDOWN


def test_capacity_counts_who_is_inside():
    full = with_list(known(inside=10), capacity=10)
    assert (reason(full), decide(full).details) == (Reason.CAPACITY, NoRoom(inside=10, capacity=10))
    assert reason(with_list(known(inside=9), capacity=10)) is Reason.OK
    assert reason(leaving(full)) is Reason.OK


# -- parties


def party(size: int = 5, guests: int | None = None, prior: tuple[Any, ...] = ()) -> Facts:
    return replace(ticket(party_size=size), attempt=Attempt(guests=guests), prior=prior)


def test_a_party_is_asked_how_many_walk_in():
    verdict = decide(party())
    assert (verdict.outcome, verdict.reason) == (Outcome.ASK, Reason.PARTY_SIZE)
    assert verdict.details == PartySize(5, 5)


@pytest.mark.parametrize(("guests", "numbers"), [(1, (1,)), (3, (1, 2, 3)), (5, (1, 2, 3, 4, 5))])
def test_so_many_of_a_party_walk_in(guests: int, numbers: tuple[int, ...]):
    verdict = decide(party(guests=guests))
    assert (verdict.reason, verdict.guests) == (Reason.OK, numbers)


@pytest.mark.parametrize("guests", [0, -1, 6])
def test_no_more_than_the_party_and_no_fewer_than_one(guests: int):
    assert reason(party(guests=guests)) is Reason.PARTY_SIZE


def test_the_rest_of_a_party_comes_later():
    inside = tuple(moved(-10, guest_no=number) for number in (1, 2, 3))
    assert decide(party(prior=inside)).details == PartySize(2, 5)
    assert decide(party(guests=2, prior=inside)).guests == (4, 5)
    assert reason(party(guests=3, prior=inside)) is Reason.PARTY_SIZE
    four = (*inside, moved(-9, guest_no=5))
    assert decide(party(prior=four)).guests == (4,)
    all_in = (*four, moved(-8, guest_no=4))
    assert reason(party(guests=1, prior=all_in)) is Reason.ALREADY_ENTERED


def test_guests_of_a_party_leave_and_come_back():
    entries = (moved(-10, guest_no=1), moved(-10, guest_no=2), moved(-5, EXIT, guest_no=1))
    assert decide(party(size=2, prior=entries)).guests == (1,)
    way_out = leaving(party(size=2, prior=entries))
    assert decide(way_out).guests == (2,)
    assert reason(leaving(party(size=2, prior=entries[:2]))) is Reason.PARTY_SIZE
    assert decide(leaving(party(size=2))).guests == (1,)


def test_waiting_guests_of_a_party_do_not_wait_for_the_first_ones():
    facts = replace(party(size=2, prior=(moved(-1, guest_no=1),)), policy=Policy(cooldown=HOUR))
    assert reason(facts) is Reason.OK


def test_a_party_needs_room_for_all_who_walk():
    assert reason(with_list(replace(party(guests=3), inside=8), capacity=10)) is Reason.CAPACITY
    assert reason(with_list(replace(party(guests=2), inside=8), capacity=10)) is Reason.OK


def test_a_booking_may_say_how_many():
    assert reason(booking(party_size=4)) is Reason.PARTY_SIZE
    assert booking(party_size=0).party_size == 1
    assert known(booking=None).party_size == 1


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
