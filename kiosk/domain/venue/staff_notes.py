"""What gates of a venue tell each other of their staff. No PIN is in it, nor anything that a PIN could be guessed by.

Invariant: of one person the note with the highest turn counts; of two with one turn, made by two people who had not
heard of each other, the one with the greater id, the same at every gate.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from kiosk.domain.roster.staffing import Role
from kiosk.domain.staff.members import Shift
from kiosk.domain.venue import plain_json

LONGEST_NAME: Final = 200
_BETWEEN: Final = "\t"


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffNote:
    """Somebody of the staff, as the gate knows them that changed them last.

    Attributes:
        id: Unique id.
        person_id: Whom it is about; the same at every gate.
        turn: The how manieth word about this person, as far as was known where it was made; from 1.
        name: Name.
        role: What they are there; another gate's organizer lets them in with it, and it stays then.
        active: Whether they are still of the staff.
        badges: Badges that count: serial number, and the public key in hex digits that proves it, between them a colon.
        shifts: When they work: beginning, end and place (``shift_row``).
    """

    id: str
    person_id: str
    turn: int
    name: str
    role: Role
    active: bool = True
    badges: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()


def shift_row(shift: Shift) -> str:
    """Return a shift as a note has it."""
    return _BETWEEN.join((shift.starts_at.isoformat(), shift.ends_at.isoformat(), shift.place))


def shifts_in(note: StaffNote) -> tuple[Shift, ...]:
    """Return the shifts of a note."""
    return tuple(_shift(note.person_id, row) for row in note.shifts)


def staff_note(given: Mapping[str, Any]) -> StaffNote:
    """Return a note that another gate passed on.

    Raises:
        ValueError: It is none; ``plain_json.read`` makes a ``VenueError`` of it, and of what else can be wrong with it.
    """
    note = StaffNote(
        id=plain_json.text(given["id"]),
        person_id=plain_json.text(given["person_id"]),
        turn=plain_json.number(given["turn"]),
        name=" ".join(plain_json.text(given["name"]).split())[:LONGEST_NAME],
        role=Role(plain_json.text(given["role"])),
        active=plain_json.truth(given["active"]),
        badges=plain_json.row(given["badges"]),
        shifts=plain_json.row(given["shifts"]),
    )
    shifts_in(note)  # a shift that cannot be read is found where it comes in, and not where it is shown
    return note


def _shift(person_id: str, row: str) -> Shift:
    starts, ends, place = row.split(_BETWEEN)
    return Shift(
        staff_id=person_id, starts_at=plain_json.instant(starts), ends_at=plain_json.instant(ends), place=place
    )
