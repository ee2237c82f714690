"""Doors, validity, and the wrong type, date, gate and zone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.codes.credential import Credential, Trust
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.events import EventDate, Gate, Question
from kiosk.domain.roster.policy import Policy
from kiosk.domain.roster.settings import (
    EventSettings,
    TicketSettings,
    TicketTypeSettings,
)
from kiosk.domain.verdicts.decision import Attempt, Facts, decide
from kiosk.domain.verdicts.details import (
    OtherDate,
    OtherGate,
    OtherType,
    OtherZone,
    RulesUnmet,
    Unanswered,
)
from kiosk.domain.verdicts.wording import Explanation
from tests.support.gate.decision_steps import reason, ticket
from tests.support.gate.decisions import (
    EVENT,
    EXIT,
    NOON,
    STATION,
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
    assert decide(with_list(other_day, date_id="s")).details == OtherDate(("Friday",))
    assert reason(with_list(other_day, date_id="d")) is Reason.OK
    assert reason(with_list(known(), date_id="d")) is Reason.WRONG_DATE
    here, there = Gate(id="a", event_id="ev", name="North", zone="VIP"), Gate(id="b", event_id="ev", name="South")
    assert decide(known(gate=here, right_gates=(there,))).details == OtherGate(("South",))
    assert reason(known(gate=here, right_gates=(there, here))) is Reason.OK
    assert reason(known(station=replace(STATION, gate_id=None), right_gates=(there,))) is Reason.OK
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


def test_a_gate_of_another_event_is_known_by_its_name():
    here = Gate(id="x-1", event_id="other", name="North")
    mine = Gate(id="b", event_id="ev", name="north")
    assert decide(known(gate=here, right_gates=(mine,))).admitted
    assert reason(known(gate=replace(here, name="South"), right_gates=(mine,))) is Reason.WRONG_GATE
    own = replace(here, event_id="ev")
    assert reason(known(gate=own, right_gates=(mine,))) is Reason.WRONG_GATE, "two gates of one event are two"


def test_nobody_has_to_leave_by_the_gate_of_their_ticket():
    """Whoever is sent to another way out leaves by this one, unseen, and is not let in again."""
    elsewhere = known(gate=Gate(id="a", event_id="ev", name="A"), right_gates=(Gate(id="b", event_id="ev", name="B"),))
    assert reason(elsewhere) is Reason.WRONG_GATE
    assert reason(leaving(elsewhere)) is Reason.OK


def test_a_gate_that_was_deleted_is_not_every_gate():
    mine, other = Gate(id="a", event_id="", name="a"), Gate(id="b", event_id="ev", name="B")
    assert reason(known(gate=None, right_gates=(other,))) is Reason.WRONG_GATE
    assert reason(known(gate=None, right_gates=(other, mine))) is Reason.OK


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
