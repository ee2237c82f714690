"""What gates tell each other of their staff arrives as it was, and what cannot be read is told from it."""

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.domain.errors import VenueError
from kiosk.domain.staff.members import Role, Shift
from kiosk.domain.venue.notes import note_name, read_note, write_note
from kiosk.domain.venue.staff_notes import LONGEST_NAME, StaffNote, shift_row, shifts_in

SHIFT = Shift(
    staff_id="p1",
    starts_at=datetime(2026, 11, 20, 18, tzinfo=UTC),
    ends_at=datetime(2026, 11, 20, 23, tzinfo=UTC),
    place="Gate B",
)
NOTE = StaffNote(
    id="n1", person_id="p1", turn=2, name="Stew", role=Role.STEWARD, badges=("ab:cd",), shifts=(shift_row(SHIFT),)
)


def test_a_note_arrives_as_it_was() -> None:
    for note in (NOTE, replace(NOTE, active=False, badges=(), shifts=())):
        assert read_note(write_note(note)) == note
    assert shifts_in(NOTE) == (SHIFT,)
    assert note_name(NOTE) == "staff:n1"


def test_a_name_is_cut_to_what_the_screen_takes() -> None:
    arrived = read_note(write_note(replace(NOTE, name="  S \n" + "t" * 500)))
    assert isinstance(arrived, StaffNote)
    assert arrived.name.startswith("S t")
    assert len(arrived.name) == LONGEST_NAME


@pytest.mark.parametrize(
    "wrong",
    [{"role": "king"}, {"turn": "2"}, {"badges": "ab"}, {"shifts": ["18:00"]}, {"shifts": ["a\tb\tc"]}, {"active": 1}],
)
def test_what_cannot_be_read_is_no_note(wrong: dict[str, object]) -> None:
    with pytest.raises(VenueError):
        read_note(json.dumps(json.loads(write_note(NOTE)) | wrong).encode())
