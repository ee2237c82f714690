"""Whose ticket is this? From the station's own readiness to a ticket that is known, or vouched for by a signature."""

from typing import Final

from kiosk.domain.codes.credential import same_event
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.roster.codes import CredentialStatus
from kiosk.domain.roster.events import UnknownSigned
from kiosk.domain.verdicts.checks.loading import needs_more_than_a_signature
from kiosk.domain.verdicts.checks.place import named_with_time
from kiosk.domain.verdicts.details import NO_DETAILS, Fault, OtherEvent, OtherUse
from kiosk.domain.verdicts.scan_facts import Facts, Objection

_LEFT_TO_THE_ROSTER: Final = frozenset({Reason.MALFORMED, Reason.BAD_SIGNATURE})
"""Plain codes have no form and no signature: a text that looks like a broken pass may be somebody's ticket."""


def station(facts: Facts) -> Objection | None:
    """Without an event and a list there is nothing to decide by: our fault, not the guest's."""
    if facts.event is None or facts.check_in_list is None:
        return Objection(reason=Reason.ERROR, outcome=Outcome.ASK, details=Fault("station"))
    return None


def credential(facts: Facts) -> Objection | None:
    """A code that cannot be trusted is refused, unless only the roster can judge it and holds this very text.

    What is genuine and too old, or signed by a withdrawn key, stays refused: there the roster knows nothing better.
    """
    refusal = facts.credential.refusal
    is_known = facts.ambiguous or facts.ticket is not None or _is_withdrawn(facts)
    is_known = refusal in _LEFT_TO_THE_ROSTER and is_known
    if refusal is None or is_known:
        return None
    use = facts.credential.other_use
    return Objection(reason=refusal, details=OtherUse(use) if use else NO_DETAILS)


def live(facts: Facts) -> Objection | None:
    """A pass that counts only when it is shown live counts in no other form, whoever else knows its text."""
    return Objection(reason=Reason.STALE_CODE) if facts.credential.live_only else None


def event(facts: Facts) -> Objection | None:
    """A ticket of another event is told so."""
    # What the roster knows here is of this event, whatever a code says of itself.
    if facts.codes or facts.ticket is not None or facts.ambiguous or facts.event is None:
        return None
    claimed = facts.claims.event_id if facts.claims else None
    if facts.foreign or (claimed is not None and not same_event(claimed, facts.event.id)):
        right = facts.right_event
        details = OtherEvent(named_with_time(right), right.id if right else "")
        return Objection(reason=Reason.WRONG_EVENT, details=details)
    return None


def one_ticket(facts: Facts) -> Objection | None:
    """Where several tickets have one code, a person has to choose."""
    return Objection(reason=Reason.AMBIGUOUS, outcome=Outcome.ASK) if facts.ambiguous else None


def known(facts: Facts) -> Objection | None:
    """A code that neither the roster nor a signature vouches for is nobody's ticket, unless it once was somebody's."""
    if facts.ticket is not None or facts.claims is not None or _is_withdrawn(facts):
        return None
    return Objection(reason=Reason.UNKNOWN_TICKET)


def _is_withdrawn(facts: Facts) -> bool:
    return any(revocation.status is not CredentialStatus.ACTIVE for revocation in facts.revocations)


def signed_only(facts: Facts) -> Objection | None:
    """Signed tickets that the roster does not hold yet are admitted, asked or refused, as the event says.

    A roster that is not whole, or of yesterday, lets nobody in by a signature alone: what the event says is about
    tickets that were booked since the last look, minutes ago.

    A signed type that the roster does not know either means that the roster is not complete: our fault.
    """
    # Of half a list the ticket may be there and its code not: whether that was withdrawn stands on the other half.
    is_listed = facts.ticket is not None and bool(facts.codes or facts.claims is None or not facts.roster.loading)
    if is_listed or facts.event is None:
        return None
    if facts.event.unknown_signed is UnknownSigned.REFUSE:
        return Objection(reason=Reason.UNKNOWN_TICKET)
    asks = facts.event.unknown_signed is UnknownSigned.ASK or needs_more_than_a_signature(facts)
    if asks and not facts.attempt.accept_unknown:
        return Objection(reason=Reason.UNKNOWN_TICKET, outcome=Outcome.ASK)
    if facts.type_id is not None and facts.ticket_type is None:
        return Objection(reason=Reason.ERROR, outcome=Outcome.ASK, details=Fault("ticket_type"))
    return None
