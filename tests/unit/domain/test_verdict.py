"""What a verdict lets people do: consent, ask a supervisor, override."""

import pytest

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.bookings import Ticket
from kiosk.domain.verdicts.verdict import Verdict

TICKET = Ticket(id="t", event_id="ev", ticket_type_id="full")
NO_TICKET_TO_WRITE_TO = {Reason.UNKNOWN_TICKET, Reason.MALFORMED, Reason.BAD_SIGNATURE}


@pytest.mark.parametrize("reason", list(Reason))
@pytest.mark.parametrize("outcome", list(Outcome))
def test_only_what_a_word_can_override_calls_for_a_supervisor(outcome: Outcome, reason: Reason) -> None:
    verdict = Verdict(outcome=outcome, reason=reason, ticket=TICKET)
    assert not verdict.calls_for_override or verdict.may_be_overridden
    assert not (verdict.calls_for_override and verdict.asks_consent)
    assert verdict.may_be_overridden == (
        outcome is not Outcome.ADMIT and reason not in {Reason.ERROR, *NO_TICKET_TO_WRITE_TO}
    )


@pytest.mark.parametrize("reason", list(Reason))
def test_without_a_ticket_there_is_nothing_to_override(reason: Reason) -> None:
    assert not Verdict(outcome=Outcome.REFUSE, reason=reason).may_be_overridden


@pytest.mark.parametrize(
    ("outcome", "reason", "consent", "supervisor"),
    [
        (Outcome.REFUSE, Reason.EXPIRED, False, True),
        (Outcome.ASK, Reason.UNPAID, True, False),
        (Outcome.REFUSE, Reason.UNPAID, False, True),
        (Outcome.ASK, Reason.PARTY_SIZE, False, False),
        (Outcome.ASK, Reason.AMBIGUOUS, False, False),
        (Outcome.ASK, Reason.QUESTIONS, False, True),
        (Outcome.ADMIT, Reason.OK, False, False),
    ],
)
def test_a_supervisor_is_called_where_the_steward_cannot_settle_it(
    outcome: Outcome, reason: Reason, consent: bool, supervisor: bool
) -> None:
    verdict = Verdict(outcome=outcome, reason=reason, ticket=TICKET)
    assert (verdict.asks_consent, verdict.calls_for_override) == (consent, supervisor)
