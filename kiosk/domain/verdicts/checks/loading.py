"""What may be said while the guest list is still being read for the first time, and when it has grown old.

Whoever is not on half a list may be on the other half: "nobody's ticket" is no answer then. Nor is an admission: what
would speak against it (cancelled, not paid, withdrawn) may be on the other half as well. What is certain already
stays: a ticket that was withdrawn, or used, is refused.
"""

from datetime import timedelta
from typing import Final

from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.details import RosterLoading
from kiosk.domain.verdicts.scan_facts import Facts, Objection

STALE_AFTER: Final = timedelta(hours=24)
"""A list of yesterday does not know who booked since then, nor who cancelled: a signature alone admits no more."""

_UNCERTAIN: Final = frozenset({Reason.UNKNOWN_TICKET, Reason.BAD_SIGNATURE})
"""Refusals that the missing half (a ticket, a signing key) may turn into an admission."""


def as_far_as_known(facts: Facts, objection: Objection | None) -> Objection | None:
    """Return what may be said of what the checks found.

    Args:
        facts: Everything known about the scan.
        objection: What the first check that objects found, or None.
    """
    if not facts.roster.loading:
        return objection
    if objection is None:
        held = facts.inward and not facts.station.before_loaded
    elif objection.outcome is Outcome.ASK:
        # Asking is no use before it is known whether the answer counts.
        # What failed on our side stays as it is: "wait for the guest list" would hide it.
        held = facts.inward and not facts.station.before_loaded and objection.reason is not Reason.ERROR
    else:
        held = objection.reason in _UNCERTAIN
    if not held:
        return objection
    return Objection(reason=Reason.ERROR, outcome=Outcome.ASK, details=RosterLoading())


def needs_more_than_a_signature(facts: Facts) -> bool:
    """Return whether a signature alone is not enough.

    It speaks for tickets that the list does not have yet. It does not while the list is not whole, when that is too old
    to speak for today, and where the list had the ticket and the platform took it out.
    """
    complete_at = facts.roster.complete_at
    return (
        facts.was_listed
        or facts.roster.loading
        or (complete_at is not None and facts.at.corrected - complete_at > STALE_AFTER)
    )
