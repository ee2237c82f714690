"""Badges in a venue: a gate without a label printer asks another laptop for one; all gates know which one counts."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeRequest:
    """A gate asks a desk that has a label printer for a guest's badge.

    No code is in it: whoever prints takes it from the guest list of its own, so that none lies about at other gates.

    Attributes:
        id: UUIDv7; the desk's job has the same, so that a request that arrives twice is printed once.
        ticket_id: Whose badge.
        event_id: The ticket's event.
        desk: Name of the gate that is to print, as the venue calls it; "" for whichever does (``BadgeTaken``).
        staff: Who asked, or "".
        device_id: Which laptop asked.
        made_at: When, corrected time.
    """

    id: str
    ticket_id: str
    event_id: str
    desk: str = ""
    staff: str = ""
    device_id: str
    made_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeTaken:
    """A desk prints what was asked of whichever does. The first such note in the venue's stream counts, and no other.

    Attributes:
        id: The request's.
        event_id: The ticket's event.
        device_id: The desk.
    """

    id: str
    event_id: str
    device_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BadgeCode:
    """A badge was given a code of its own. Of one ticket's badges the last one counts.

    Attributes:
        id: Id of the print job.
        ticket_id: Whose badge.
        event_id: The ticket's event.
        code_hash: SHA-256 of the code; the code itself is on the badge alone.
        made_at: When, corrected time.
    """

    id: str
    ticket_id: str
    event_id: str
    code_hash: str
    made_at: datetime
