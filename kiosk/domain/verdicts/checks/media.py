"""Types that are exchanged for a wristband or card: refused until they are, and exchanged here where it can be done."""

from kiosk.domain.codes.exchanges import NewMedium, can_be_given
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.scan_facts import Facts, Objection


def medium(facts: Facts) -> Objection | None:
    """Some types are exchanged for a wristband or card first, which alone may be used from then on."""
    policy = _policy(facts)
    if not policy:
        return None
    if facts.has_medium:
        enforced = facts.event is not None and facts.event.settings.reusable_media_usage_enforced
        return Objection(reason=Reason.MEDIUM_ONLY) if enforced else None
    if facts.new_medium is None:
        return Objection(reason=Reason.MEDIUM_NEEDED)
    given = can_be_given(facts.new_medium, policy, facts.at.corrected)
    return None if given else Objection(reason=Reason.MEDIUM_INVALID)


def exchanged_for(facts: Facts) -> NewMedium | None:
    """Return what the guest gets for the ticket by this scan; None where nothing is exchanged."""
    policy = _policy(facts)
    if not policy or facts.has_medium or facts.new_medium is None:
        return None
    return facts.new_medium if can_be_given(facts.new_medium, policy, facts.at.corrected) else None


def _policy(facts: Facts) -> str:
    """Return how the ticket is exchanged, "" where it need not be or what was shown is the medium itself."""
    settings = facts.ticket_type.settings if facts.ticket_type else None
    if facts.by_medium or settings is None or not settings.media_type:
        return ""
    return settings.media_policy
