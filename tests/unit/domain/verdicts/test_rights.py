"""Does the ticket still stand? Cancelled, withdrawn, blocked, of a test, unpaid; and what nobody here understands."""

from dataclasses import replace

import pytest

from kiosk.domain.codes.credential import Credential
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import BookingStatus, TicketStatus
from kiosk.domain.roster.codes import CredentialStatus, Revocation
from kiosk.domain.roster.events import EventStatus
from kiosk.domain.roster.settings import (
    BookingSettings,
    CheckInListSettings,
    EventSettings,
)
from kiosk.domain.verdicts.decision import Attempt, Facts, decide
from tests.support.gate.decision_steps import booking, reason, ticket
from tests.support.gate.decisions import (
    BOOKING,
    CODE,
    EVENT,
    known,
    leaving,
    signed,
    unknown,
    with_list,
)


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
