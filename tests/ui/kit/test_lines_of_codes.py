"""Codes with line breaks in them, typed by a hand scanner."""

import pytest
from PySide6.QtCore import Qt

from kiosk.scanner.hand.line_breaks import HELD_MS
from kiosk.scanner.hand.typing_scanners import STUTTER_MS, UNKNOWN_PAUSE_MS
from tests.support.devices.vouching import Vouching
from tests.ui.kit.scanner_stand import BLANK, ENTER, KNOWN, NONE, SENDS_NONE, Stand, made


@pytest.fixture
def stand(qtbot) -> Stand:
    return made(qtbot, None)


@pytest.fixture
def gate(qtbot) -> Stand:
    """A stand with a roster."""
    return made(qtbot, Vouching(*KNOWN))


def lines(gate: Stand, *typed: str) -> None:
    for line in typed:
        gate.type(line)
        gate.key(*ENTER)


@pytest.mark.parametrize("typed", [("K7F3", "Q2-55"), ("K7F3", "Q2", "1")])
def test_a_line_break_within_a_code_is_a_part_of_it(gate: Stand, typed: tuple[str, ...]) -> None:
    lines(gate, *typed)
    assert (gate.texts, gate.pressed, gate.edit.text()) == (["\n".join(typed)], [], "")


def test_a_tab_within_a_code_is_a_part_of_it_too(gate: Stand) -> None:
    tab = (Qt.Key.Key_Tab, NONE, "\t")
    for typed in (("K7F3", tab, "Q2-66", ENTER), ("K7F3", tab, "Q2", ENTER, "77", ENTER)):
        for keys in typed:
            gate.type(keys) if isinstance(keys, str) else gate.key(*keys)
        gate.now_ms += 1000.0
    assert (gate.texts, gate.pressed, gate.edit.text()) == (["K7F3\tQ2-66", "K7F3\tQ2\n77"], [], "")


def test_a_line_break_within_a_code_of_a_scanner_that_sends_no_end(gate: Stand) -> None:
    gate.codes.scanners = SENDS_NONE
    lines(gate, "K7F3")
    gate.type("Q2-55")
    gate.wait(100.0)
    assert (gate.texts, gate.pressed, gate.edit.text()) == (["K7F3\nQ2-55"], [], "")


@pytest.mark.parametrize("typed", [("AAAA-1", "Zoe Doe"), ("AAAA-1", "A", "7"), ("Night of Lights", "AAAA-1", "Row 7")])
def test_lines_around_a_code_are_no_codes_of_their_own(gate: Stand, typed: tuple[str, ...]) -> None:
    lines(gate, *typed)
    gate.wait(HELD_MS + 1)
    assert ([text.split("\n")[-1] for text in gate.texts], gate.pressed, gate.edit.text()) == (["AAAA-1"], [], "")


def test_codes_that_are_known_are_never_put_together(gate: Stand) -> None:
    lines(gate, "AAAA-1", "BBBB-2")
    assert gate.texts == ["AAAA-1", "BBBB-2"]


def test_codes_that_nobody_knows_wait_a_moment_only_and_are_one_refusal(gate: Stand) -> None:
    lines(gate, "XXXX-1", "YYYY-2")
    assert gate.texts == []
    gate.wait(HELD_MS + 1)
    assert (gate.texts, gate.pressed, gate.edit.text()) == (["XXXX-1\nYYYY-2"], [], "")
    assert gate.codes.pause_ms == STUTTER_MS


def test_a_blank_behind_the_end_key_of_a_code_that_nobody_knows_is_no_line(gate: Stand) -> None:
    lines(gate, "XXXX-1")
    gate.key(*BLANK)
    gate.wait(HELD_MS + 1)
    assert (gate.texts, gate.pressed) == (["XXXX-1"], [])


def test_a_stutter_within_a_line_is_waited_for(gate: Stand) -> None:
    lines(gate, "K7F3")
    gate.type("Q2-")
    gate.wait(200.0)
    gate.type("55")
    gate.key(*ENTER)
    assert gate.texts == ["K7F3\nQ2-55"]


def test_few_letters_that_a_person_types_later_are_no_line_of_a_code(gate: Stand) -> None:
    lines(gate, "AAAA-1")
    gate.now_ms += HELD_MS + 200
    gate.type("Q2")
    gate.key(*ENTER)
    assert (gate.texts, gate.pressed) == (["AAAA-1"], ["return"])


def test_a_scanner_that_nobody_set_up_is_believed_to_send_enter_when_it_did_twice(stand: Stand) -> None:
    lines(stand, "K7F3Q2", "A1B2C3")
    stand.type("K7F3Q2-AB")
    stand.wait(STUTTER_MS - 50)
    stand.type("12-XYZ")
    stand.key(*ENTER)
    assert stand.texts == ["K7F3Q2", "A1B2C3", "K7F3Q2-AB12-XYZ"]
    stand.type("UNENDED-77")
    stand.wait(STUTTER_MS + 50)
    assert stand.texts[3:] == ["UNENDED-77"], "nothing is lost where it was set otherwise meanwhile"
    assert stand.codes.pause_ms == UNKNOWN_PAUSE_MS
