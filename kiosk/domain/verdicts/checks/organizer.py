"""What the organizer asks for besides a ticket: rules of the list, and questions that want an answer."""

from datetime import UTC

from kiosk.domain.clock.instants import in_zone, zone_of
from kiosk.domain.entries.order import standing
from kiosk.domain.errors import RulesError
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.checks.moving import cleared_at
from kiosk.domain.verdicts.details import RulesUnmet, Unanswered
from kiosk.domain.verdicts.questions import Answered, review
from kiosk.domain.verdicts.rules import RuleFacts, allows, explain
from kiosk.domain.verdicts.scan_facts import Facts, Objection
from kiosk.domain.verdicts.wording import Explanation


def rule_facts(facts: Facts) -> RuleFacts:
    """Return what the list's rules are judged by."""
    # A date that the roster does not hold has no times: rules that ask for them refuse rather than guess.
    occasion = facts.date if facts.date_id is not None else facts.event
    return RuleFacts(
        now=facts.at.corrected,
        timezone=facts.event.timezone if facts.event else "UTC",
        product=facts.type_id or "",
        variation=facts.variation_id,
        gate=facts.station.gate_id,
        starts_at=occasion.starts_at if occasion else None,
        ends_at=occasion.ends_at if occasion else None,
        admission_at=occasion.admission_at if occasion else None,
        entries=standing(facts.prior),
        party_size=facts.party_size,
        cleared_at=cleared_at(facts),
    )


def rules(facts: Facts) -> Objection | None:
    """The organizer's own rules. They do not hold anybody back from leaving."""
    given = facts.check_in_list.rules if facts.check_in_list else None
    if not facts.inward or not given:
        return None
    known = rule_facts(facts)
    try:
        if allows(given, known):
            return None
    except RulesError:  # rules that nobody can read let nobody in: what they would have forbidden is not known
        unmet: tuple[Explanation, ...] = (Explanation("rule.broken"),)
    else:
        unmet = explain(given, known)
    now = in_zone(known.now, zone_of(known.timezone) or UTC)
    return Objection(reason=Reason.RULES, details=RulesUnmet(unmet, now))


def answered(facts: Facts) -> Answered:
    """Return how far the ticket's questions are answered; on the way out nothing is asked."""
    recorded = facts.ticket.settings.answers if facts.ticket else {}
    asking = facts.inward and facts.attempt.ask_questions
    return review(
        facts.questions if asking else (),
        facts.type_id,
        recorded=recorded,
        given=facts.attempt.answers,
        timezone=facts.event.timezone if facts.event else "UTC",
    )


def questions(facts: Facts) -> Objection | None:
    """What the organizer wants to know has to be known first."""
    wanted = answered(facts).open if facts.questions else ()
    if not wanted:
        return None
    details = Unanswered(tuple(question.id for question in wanted))
    return Objection(reason=Reason.QUESTIONS, outcome=Outcome.ASK, details=details, questions=wanted)
