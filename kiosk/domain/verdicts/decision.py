"""The decision: from everything that is known about a scan to the gate's answer.

``decide`` walks a declared order of small checks; the first one that finds something wrong gives the verdict, and a
scan that none of them objects to is admitted. The order is data (``CHECKS``) and is documented in docs/verdicts.md.
"""

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts import shown
from kiosk.domain.verdicts.checks import confirming, identity, loading, media, moving, organizer, place, rights, use
from kiosk.domain.verdicts.scan_facts import Attempt, Check, Facts, Objection
from kiosk.domain.verdicts.verdict import Verdict

__all__ = ["CHECKS", "Attempt", "Facts", "Objection", "decide", "first_objection"]

CHECKS: tuple[tuple[str, Check], ...] = (
    # Whose ticket is it? Every check behind these may count on an event, a list, and a ticket or a signature.
    ("station", identity.station),
    ("credential", identity.credential),
    ("live", identity.live),
    ("event", identity.event),
    ("one_ticket", identity.one_ticket),
    ("known", identity.known),
    # Is it one at all? Before any place: whoever has been cancelled is not sent across the grounds to be told so there.
    ("cancelled", rights.cancelled),
    ("withdrawn", rights.withdrawn),
    ("blocked", rights.blocked),
    ("understood", rights.understood),
    ("real", rights.real),
    ("approved", rights.approved),
    # Is it one for now and here? Before money and questions: nobody pays or answers where he will not come in.
    ("validity", place.validity),
    ("doors", place.doors),
    ("ticket_type", place.ticket_type),
    ("date", place.date),
    ("gate", place.gate),
    ("zone", place.zone),
    # Behind the place, of which a signature speaks, too: a guest of another gate is sent there, and asked about there.
    ("signed_only", identity.signed_only),
    ("paid", rights.paid),
    ("lane", use.lane),
    ("rules", organizer.rules),
    ("questions", organizer.questions),
    ("replayed", use.replayed),
    ("medium", media.medium),
    # What is left of it? Room behind all that stays true: the next guest who leaves makes some.
    ("single_use", use.single_use),
    ("max_entries", use.max_entries),
    ("cooldown", use.cooldown),
    ("party", use.party),
    ("capacity", use.capacity),
    ("confirm", confirming.confirm),  # last: nobody is asked for a document who may not go in anyway
)
"""Every check by its name, in the order in which they are asked."""


def first_objection(facts: Facts) -> Objection | None:
    """Return what the first check that objects found, as far as the roster is known, or None."""
    return loading.as_far_as_known(facts, next((found for _, check in CHECKS if (found := check(facts))), None))


def decide(facts: Facts) -> Verdict:
    """Answer a scan.

    Args:
        facts: Everything known about it.

    Returns:
        The verdict of the first check that objects, or an admission.
    """
    objection = first_objection(facts)
    answers = organizer.answered(facts) if facts.questions else None
    return Verdict(
        outcome=objection.outcome if objection else Outcome.ADMIT,
        reason=objection.reason if objection else Reason.OK,
        ticket=facts.ticket,
        ticket_type=facts.ticket_type,
        prior_entries=facts.prior,
        attention=shown.needs_attention(facts),
        texts=shown.texts(facts),
        details=objection.details if objection else moving.moved(facts),
        questions=objection.questions if objection else (),
        follow_ups=answers.later if answers and objection and objection.questions else (),
        answers=answers.given if answers else {},
        shown_answers=answers.shown if answers else {},
        shown_questions=answers.shown_questions if answers else (),
        flags=facts.flags,
        to_confirm=objection.to_confirm if objection else (),
        # A refusal is an entry as well, of which there is one, whatever the size of the party.
        guests=(1,) if objection else use.walking(facts),
    )
