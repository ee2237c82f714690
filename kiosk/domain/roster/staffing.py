"""Who is to work at an event by the word of its platform."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Role(StrEnum):
    """What somebody is at the event; ``kiosk.domain.staff.rights`` says what follows from it."""

    STEWARD = "steward"
    SUPERVISOR = "supervisor"
    ORGANIZER = "organizer"
    TECHNICIAN = "technician"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAssignment:
    """One shift of somebody at an event, as the platform tells it. Nobody may sign in by this alone.

    Attributes:
        id: Platform's id of the assignment.
        event_id: Its event.
        person_id: Platform's id of the person; the same in all assignments of theirs.
        name: Of the person.
        role: What they are there.
        starts_at: Beginning of the shift, None where the platform does not say.
        ends_at: Its end, likewise.
        place: Where, in the platform's words, or "".
    """

    id: str
    event_id: str
    person_id: str
    name: str
    role: Role = Role.STEWARD
    starts_at: datetime | None = None
    ends_at: datetime | None = None
    place: str = ""
