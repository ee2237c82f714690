"""The answer to a scan by what is known of it, and what a supervisor's word makes of a refusal."""

from dataclasses import replace

from kiosk.checkin.recording import Override
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.checks.use import able_to_walk, how_many, let_walk
from kiosk.domain.verdicts.decision import Facts, decide
from kiosk.domain.verdicts.details import Overridden
from kiosk.domain.verdicts.verdict import Verdict


def judged(facts: Facts, override: Override | None) -> tuple[Verdict, Override | None]:
    """Return the answer to a scan, and the supervisor's word where that made it an admission.

    Args:
        facts: What is known of the scan.
        override: Set when a supervisor overrides a refusal.
    """
    verdict = decide(facts)
    # Asked of the verdict that is made now: another reason than the one on the screen is not overridden by the way.
    if override is None or not verdict.may_be_overridden or not override.counts_for(verdict.reason):
        return verdict, None
    overridden = _overridden(verdict, facts)
    return overridden, override if overridden.admitted else None


def _overridden(verdict: Verdict, facts: Facts) -> Verdict:
    """Return the admission on a supervisor's word. A word overrides a refusal; how many walk, it does not say."""
    if facts.party_size > 1 and facts.attempt.guests is None and not facts.attempt.who and len(able_to_walk(facts)) > 1:
        asked = how_many(facts)
        return replace(
            verdict,
            outcome=asked.outcome,
            reason=asked.reason,
            details=asked.details,
            questions=(),
            follow_ups=(),
        )
    details = Overridden(verdict.reason, verdict.details)
    guests = let_walk(facts)
    return replace(
        verdict, outcome=Outcome.ADMIT, reason=Reason.OK, details=details, questions=(), follow_ups=(), guests=guests
    )
