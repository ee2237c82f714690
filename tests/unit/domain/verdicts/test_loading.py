"""While the guest list is not whole: half of it admits nobody, and refuses nobody for what may be on the other half."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.codes.credential import Credential, Trust
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import BookingStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation
from kiosk.domain.roster.events import Question, QuestionKind, UnknownSigned
from kiosk.domain.verdicts.checks.loading import STALE_AFTER
from kiosk.domain.verdicts.decision import Attempt, decide
from kiosk.domain.verdicts.details import Fault, RosterLoading
from kiosk.domain.verdicts.scan_facts import Facts, RosterState
from tests.support.gate.decisions import (
    BOOKING,
    EVENT,
    NOON,
    OPAQUE,
    STATION,
    TYPE,
    known,
    leaving,
    moved,
    signed,
    unknown,
)

HALF = RosterState(loading=True)
FORGED = Credential(scheme="gatepass", code="x", code_hash="x", trust=Trust.REFUSED, refusal=Reason.BAD_SIGNATURE)
GENUINE = replace(unknown(signed(ticket_id="t9", event_id="ev", ticket_type_id="1")), ticket_type=TYPE)
PARTY = known(booking=replace(BOOKING, party_size=3))
ASKING = known(
    questions=(Question(id="q", event_id="ev", text="Age?", kind=QuestionKind.NUMBER, at_check_in=True, required=True),)
)


def half(facts: Facts, *, begun: bool = False) -> Facts:
    """The same scan while the list is loading, perhaps with a supervisor's word."""
    return replace(facts, roster=HALF, station=replace(facts.station, before_loaded=begun))


def nobody_can_say(facts: Facts) -> bool:
    verdict = decide(facts)
    asked = (verdict.outcome, verdict.reason) == (Outcome.ASK, Reason.ERROR)
    return asked and verdict.details == RosterLoading()


@pytest.mark.parametrize("facts", [known(), GENUINE, PARTY, ASKING, unknown(OPAQUE), unknown(FORGED)])
def test_nobody_is_admitted_refused_or_asked_by_half_a_list(facts: Facts):
    assert nobody_can_say(half(facts))


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (known(booking=replace(BOOKING, status=BookingStatus.CANCELLED)), Reason.CANCELLED),
        (
            known(revocations=(Revocation(id="r", event_id="ev", ticket_id="t", status=CredentialStatus.REVOKED),)),
            Reason.REVOKED,
        ),
        (known(prior=(moved(-5),)), Reason.ALREADY_ENTERED),
    ],
)
def test_what_is_certain_already_is_said(facts: Facts, reason: Reason):
    for begun in (False, True):
        verdict = decide(half(facts, begun=begun))
        assert (verdict.outcome, verdict.reason) == (Outcome.REFUSE, reason)


def test_with_a_supervisors_word_known_tickets_count_and_the_others_are_asked_about():
    assert decide(half(known(), begun=True)).admitted
    asked = decide(half(GENUINE, begun=True))
    assert (asked.outcome, asked.reason) == (Outcome.ASK, Reason.UNKNOWN_TICKET)
    assert decide(half(replace(GENUINE, attempt=Attempt(accept_unknown=True)), begun=True)).admitted
    assert decide(half(PARTY, begun=True)).reason is Reason.PARTY_SIZE
    for facts in (unknown(OPAQUE), unknown(FORGED)):
        assert nobody_can_say(half(facts, begun=True)), "no word makes half a list whole"


def test_a_signed_code_that_is_not_there_yet_is_asked_about_though_its_ticket_is():
    signed_for = signed(ticket_id="t", event_id="ev", ticket_type_id="1")
    unlisted = known(credential=signed_for, codes=())
    assert decide(unlisted).admitted, "of a whole list, the ticket counts"
    asked = decide(half(unlisted, begun=True))
    assert (asked.outcome, asked.reason) == (Outcome.ASK, Reason.UNKNOWN_TICKET)
    assert decide(half(replace(unlisted, attempt=Attempt(accept_unknown=True)), begun=True)).admitted
    assert decide(half(known(credential=signed_for), begun=True)).admitted, "its code is there"
    assert decide(half(known(codes=(), by_medium=True), begun=True)).admitted, "a wristband stands for it"


def test_nobody_is_kept_in_because_the_list_is_loading():
    assert decide(half(leaving(known(prior=(moved(-5),))))).admitted
    assert nobody_can_say(half(leaving(unknown(OPAQUE)))), "but nobody is called unknown either"


def test_a_station_that_cannot_decide_at_all_says_that_first():
    verdict = decide(half(known(check_in_list=None)))
    assert verdict.details == Fault("station")


@pytest.mark.parametrize("unknown_signed", list(UnknownSigned))
def test_a_list_of_yesterday_lets_nobody_in_by_a_signature_alone(unknown_signed: UnknownSigned):
    facts = replace(GENUINE, event=replace(EVENT, unknown_signed=unknown_signed))
    fresh = replace(facts, roster=RosterState(complete_at=NOON - STALE_AFTER))
    stale = replace(facts, roster=RosterState(complete_at=NOON - STALE_AFTER - timedelta(seconds=1)))
    assert decide(fresh).admitted is (unknown_signed is UnknownSigned.ADMIT)
    verdict = decide(stale)
    assert verdict.reason is Reason.UNKNOWN_TICKET
    assert verdict.outcome is (Outcome.REFUSE if unknown_signed is UnknownSigned.REFUSE else Outcome.ASK)
    accepted = decide(replace(stale, attempt=Attempt(accept_unknown=True)))
    assert accepted.admitted is (unknown_signed is not UnknownSigned.REFUSE)


def test_a_ticket_on_the_list_counts_however_old_the_list_is():
    old = RosterState(complete_at=NOON - timedelta(days=400))
    assert decide(known(roster=old)).admitted
    assert decide(unknown(OPAQUE, roster=old)).reason is Reason.UNKNOWN_TICKET
    assert STATION.before_loaded is False
