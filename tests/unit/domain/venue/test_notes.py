"""Marks and settlements arrive at other gates as they were made; whatever else arrives is only not understood."""

import contextlib
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.entries.flags import LONGEST_REASON, Flag
from kiosk.domain.errors import VenueError
from kiosk.domain.venue.badge_requests import BadgeCode, BadgeRequest, BadgeTaken
from kiosk.domain.venue.notes import LONGEST_WORDS, Note, Settlement, note_name, read_note, write_note
from kiosk.domain.venue.passing_on import SignedNews
from tests.support.gate.decisions import NOON
from tests.unit.domain.venue.test_wire import INSTANTS, JSON, NUMBERS, TEXT

FLAG = Flag(id="f1", ticket_id="t1", event_id="ev", reason="same face twice", staff="Kim", device_id="d", made_at=NOON)
SETTLED = Settlement(
    id="s1", kind="admitted_twice", first="a", second="b", turn=1, at=NOON, settled=True, note="twins", staff="Kim"
)
NOTES = (
    st.builds(
        Flag, **dict.fromkeys(("id", "ticket_id", "event_id", "reason", "staff", "device_id"), TEXT), made_at=INSTANTS
    )
    | st.builds(
        Settlement,
        **dict.fromkeys(("id", "kind", "first", "second", "note", "decision", "staff"), TEXT),
        turn=NUMBERS,
        at=INSTANTS,
        settled=st.booleans(),
    )
    | st.builds(
        BadgeRequest,
        **dict.fromkeys(("id", "ticket_id", "event_id", "desk", "staff", "device_id"), TEXT),
        made_at=INSTANTS,
    )
    | st.builds(BadgeTaken, **dict.fromkeys(("id", "event_id", "device_id"), TEXT))
    | st.builds(BadgeCode, **dict.fromkeys(("id", "ticket_id", "event_id", "code_hash"), TEXT), made_at=INSTANTS)
    | st.builds(SignedNews, body=TEXT, signature=TEXT, certificate=TEXT)
)


@given(NOTES)
def test_a_note_arrives_as_it_was(note: Note) -> None:
    assert read_note(write_note(note)) == note


def test_what_takes_a_mark_away_names_the_mark() -> None:
    assert read_note(write_note(replace(FLAG, removes="f0"))) == replace(FLAG, removes="f0")


def test_a_mark_and_a_settlement_under_one_id_are_two_notes() -> None:
    assert note_name(replace(FLAG, id="x")) != note_name(replace(SETTLED, id="x"))


@given(JSON)
def test_anything_else_is_only_not_understood(given: object) -> None:
    for payload in (json.dumps(given).encode(), json.dumps({"what": given}).encode(), str(given).encode()):
        with contextlib.suppress(VenueError):
            assert isinstance(read_note(payload), Note)


def test_a_newer_gates_kind_of_note_is_not_understood() -> None:
    with pytest.raises(VenueError):
        read_note(b'{"what":"song"}')


def test_words_of_any_length_are_cut_to_what_the_screen_takes() -> None:
    long = "x" * (LONGEST_WORDS + 1)
    mark, settled = (
        read_note(write_note(replace(FLAG, reason=long))),
        read_note(write_note(replace(SETTLED, note=long))),
    )
    assert isinstance(mark, Flag)
    assert isinstance(settled, Settlement)
    assert (len(mark.reason), len(settled.note)) == (LONGEST_REASON, LONGEST_WORDS)
