"""A contradiction as an organizer reads it: both sides next to each other."""

from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.reports.entry_log import DeliveryState


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictSide:
    """What one side did.

    Attributes:
        what: "entry", or what else it is: "ticket", "booking", "code", "revocation".
        ref: Its id.
        at: Corrected time, or when it was changed; None where nobody knows.
        uncertainty_ms: How far off ``at`` may be, ms, or None.
        gate_name: Gate, "" where there is none.
        device_name: Device, likewise.
        staff: Who scanned, likewise.
        supervisor: Who overrode, likewise.
        assurance: Who agreed then, "" where it is no entry.
        delivery: How far an entry is on its way to the platform: whether the platform knows of it now.
        status: What the ticket, booking or code became, "" for an entry.
    """

    what: str
    ref: str
    at: datetime | None = None
    uncertainty_ms: int | None = None
    gate_name: str = ""
    device_name: str = ""
    staff: str = ""
    supervisor: str = ""
    assurance: str = ""
    delivery: DeliveryState = DeliveryState.NONE
    status: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictReport:
    """One contradiction.

    Attributes:
        id: Number for people.
        kind: Which contradiction, as it is stored ("admitted_twice", "admitted_revoked", "admitted_cancelled").
        event_id: Event of our entry.
        ticket_id: Ticket of our entry, or None.
        ticket_number: What is printed on it, "" where it is not known.
        guest_name: Who holds it, likewise.
        found_at: When it was learned.
        ours: This laptop's admission.
        theirs: The other side.
        settled_at: When a person settled it, or None.
        settled_note: That person's words.
    """

    id: int
    kind: str
    event_id: str
    found_at: datetime
    ours: ConflictSide
    theirs: ConflictSide
    ticket_id: str | None = None
    ticket_number: str = ""
    guest_name: str = field(default="", repr=False)
    settled_at: datetime | None = None
    settled_note: str = ""
