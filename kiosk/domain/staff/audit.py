"""What goes into the audit log: who did what at this laptop, besides scanning."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class AuditKind(StrEnum):
    """What happened."""

    SIGN_IN = "sign_in"
    SIGN_OUT = "sign_out"
    WRONG_PIN = "wrong_pin"
    REFUSED_SIGN_IN = "refused_sign_in"
    REFUSED_RIGHT = "refused_right"
    APPROVED = "approved"  # a supervisor's word by PIN, for somebody else
    PLACE = "place"
    STAFF_ADDED = "staff_added"
    STAFF_REMOVED = "staff_removed"
    STAFF_ROLE = "staff_role"
    STAFF_PIN = "staff_pin"
    SHIFT = "shift"
    BADGE_MADE = "badge_made"
    BADGES_REVOKED = "badges_revoked"
    SUPERVISOR_PIN = "supervisor_pin"
    SETTINGS = "settings"
    EXPORT = "export"
    PRINTED_AGAIN = "printed_again"  # a further badge or receipt of the same
    REMOVED = "removed"  # events that nobody needs any more, with their guests
    NOT_WIPED = "not_wiped"  # everything was to be deleted, and something is not sent or saved
    START = "start"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditRecord:
    """One line of the audit log; it is never changed.

    Attributes:
        at: When, by the corrected clock.
        kind: What happened.
        who: Name of whoever did it, "" where nobody was signed in.
        what: Which one, in a few words: a place, a right, somebody's name; "" where the kind says it all.
        position: Its number in the log, from 1; 0 before it is written.
    """

    at: datetime
    kind: AuditKind
    who: str = ""
    what: str = ""
    position: int = 0
