"""Whose ticket is it? From the station's own readiness to a ticket that is known, or vouched for by a signature."""

from dataclasses import replace

import pytest

from kiosk.domain.codes.credential import BY_HAND, Credential, Trust
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.codes import CredentialStatus
from kiosk.domain.roster.events import Event, UnknownSigned
from kiosk.domain.verdicts.decision import Attempt, decide
from kiosk.domain.verdicts.details import OtherEvent
from tests.support.gate.decision_steps import reason
from tests.support.gate.decisions import (
    EVENT,
    NOON,
    TYPE,
    known,
    leaving,
    signed,
    unknown,
)

FORGED = Credential(scheme="gatepass", code="x", code_hash="x", trust=Trust.REFUSED, refusal=Reason.BAD_SIGNATURE)


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
