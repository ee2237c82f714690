"""What hand scanners type besides plain letters: pauses, several ends, control characters, letters by their numbers."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.typing_scanners import STUTTER_MS, TypingScanners
from tests.ui.kit.scanner_stand import (
    ALT,
    BLANK,
    CTRL,
    CTRL_J,
    CTRL_M,
    ENTER,
    KEYPAD,
    KEYPAD_ENTER,
    NONE,
    SENDS_ENTER,
    SENDS_NONE,
    Stand,
    made,
)


@pytest.fixture
def stand(qtbot) -> Stand:
    return made(qtbot, None)


@pytest.mark.parametrize("pause_ms", [101.0, 240.0])
def test_a_pause_within_a_code_is_no_end_of_it(stand: Stand, pause_ms: float) -> None:
    stand.type("K7F3Q2-AB")
    stand.wait(pause_ms)
    stand.type("12-XYZ")
    stand.key(*ENTER)
    assert (stand.texts, stand.pressed, stand.edit.text()) == (["K7F3Q2-AB12-XYZ"], [], "")


@pytest.mark.parametrize("pause_ms", [300.0, STUTTER_MS - 50])
def test_silence_never_ends_a_code_of_a_scanner_that_sends_enter(stand: Stand, pause_ms: float) -> None:
    stand.codes.scanners = SENDS_ENTER
    stand.type("K7F3Q2-AB")
    stand.wait(pause_ms)
    stand.watch._on_silence()
    assert stand.texts == []
    stand.type("12-XYZ")
    stand.key(*ENTER)
    assert (stand.texts, stand.pressed, stand.edit.text()) == (["K7F3Q2-AB12-XYZ"], [], "")


@pytest.mark.parametrize("gap_ms", [45.0, 57.0, 70.0])
def test_a_slow_scanner_that_nobody_set_up_is_heard(stand: Stand, gap_ms: float) -> None:
    stand.gap_ms = gap_ms
    stand.type("K7F3Q2-AB12")
    stand.key(*ENTER)
    assert (stand.texts, stand.pressed, stand.edit.text()) == (["K7F3Q2-AB12"], [], "")


def test_half_a_code_is_never_judged_and_spoils_no_other(stand: Stand) -> None:
    stand.codes.scanners = SENDS_ENTER
    stand.type("K7F3Q2-AB")
    stand.wait(STUTTER_MS + 100)
    stand.edit.clear()
    stand.type("OTHER-17")
    stand.key(*ENTER)
    assert stand.texts == ["OTHER-17"]


def test_short_codes_without_enter_come_one_behind_the_other(stand: Stand) -> None:
    stand.codes.scanners = SENDS_NONE
    for code in ("K7F3Q2", "A1B2C3", "ZZ99XX"):
        stand.type(code)
        stand.wait(60.0)
    assert (stand.texts, stand.edit.text()) == (["K7F3Q2", "A1B2C3", "ZZ99XX"], "")


def test_two_kinds_of_scanners_are_told_apart_by_their_prefix(stand: Stand) -> None:
    stand.codes.scanners = TypingScanners(
        {"Enter": Calibration(prefix="E~"), "None": Calibration(prefix="N~", ends="", longest_gap_ms=9.0)}
    )
    stand.type("E~K7F3Q2")
    stand.wait(400.0)
    stand.type("-AB")
    stand.key(*ENTER)
    stand.type("N~A1B2C3")
    stand.wait(100.0)
    assert stand.texts == ["K7F3Q2-AB", "A1B2C3"]


def test_what_a_person_typed_within_a_scanners_patience_stays(stand: Stand) -> None:
    stand.codes.scanners = SENDS_ENTER
    for letter in "hel":
        stand.type(letter)
        stand.now_ms += 150.0
    stand.now_ms += 400.0
    stand.type("K7F3Q2")
    stand.key(*ENTER)
    assert (stand.texts, stand.edit.text()) == (["K7F3Q2"], "hel")


TAB, ESCAPE = (Qt.Key.Key_Tab, NONE, "\t"), (Qt.Key.Key_Escape, NONE, "\x1b")
ENDS = {
    "CR, CR": [ENTER, ENTER],
    "CR, LF": [ENTER, CTRL_J],
    "CR, blank": [ENTER, BLANK],
    "keypad, CR": [KEYPAD_ENTER, ENTER],
    "Ctrl+M, Ctrl+J": [CTRL_M, CTRL_J],
    "tab": [TAB],
    "tab, CR": [TAB, ENTER],
    "tab, tab": [TAB, TAB],
    "Ctrl+I": [(Qt.Key.Key_I, CTRL, "\t")],
    "escape": [ESCAPE],
    "Ctrl+[": [(Qt.Key.Key_BracketLeft, CTRL, "\x1b")],
    "escape, CR": [ESCAPE, ENTER],
    "CR, escape": [ENTER, ESCAPE],
    "three": [ENTER, ENTER, ENTER],
}


@pytest.mark.parametrize("ends", ENDS.values(), ids=ENDS)
def test_a_second_end_key_belongs_to_the_code(
    stand: Stand, ends: list[tuple[Qt.Key, Qt.KeyboardModifier, str]]
) -> None:
    """Wherever the verdict moved the focus."""
    stand.watch.scanned.connect(lambda scan: stand.button.setFocus())
    stand.type("K7F3Q2")
    first, *others = ends
    stand.key(*first)
    for end in others:
        stand.key(*end, to=stand.button)
        stand.key(*end)
    assert (stand.texts, stand.pressed, stand.edit.text()) == (["K7F3Q2"], [], "")
    assert stand.commands == []


def test_an_escape_is_a_command_where_no_code_stands_before_it(stand: Stand) -> None:
    stand.now_ms += 1000.0  # the keys of another stand belong to no code here
    stand.key(*ESCAPE)
    stand.type("ab")  # two keys at once are nobody's code
    stand.key(*ESCAPE)
    stand.type("abc")
    stand.now_ms += 120.0
    stand.key(*ESCAPE)
    assert (stand.commands, stand.texts) == ([Qt.Key.Key_Escape.value] * 3, [])


def test_a_code_that_a_tab_ends_moves_no_focus(stand: Stand) -> None:
    stand.edit.setFocus()
    stand.type("K7F3Q2")
    stand.key(*TAB)
    assert stand.edit.hasFocus()
    stand.now_ms += 1000.0
    stand.key(*TAB)
    assert stand.button.hasFocus(), "a person's tab does"


def test_a_person_may_dismiss_soon_after(stand: Stand) -> None:
    stand.type("K7F3Q2")
    stand.key(*ENTER)
    stand.now_ms += 160.0
    stand.key(*ENTER)
    assert stand.pressed == ["return"]
    stand.type("K7F3Q3")
    stand.key(*ENTER)
    assert stand.texts == ["K7F3Q2", "K7F3Q3"]


def test_a_scanner_that_is_known_to_send_two_ends_is_given_more_time(stand: Stand) -> None:
    stand.codes.scanners = TypingScanners({"Pult": Calibration(ends_doubled=True)})
    stand.type("K7F3Q2")
    stand.key(*ENTER)
    stand.now_ms += 300.0
    stand.key(*ENTER)
    assert (stand.texts, stand.pressed) == (["K7F3Q2"], [])


def test_enter_first_does_no_harm(stand: Stand) -> None:
    stand.key(*ENTER)
    stand.type("K7F3Q2")
    stand.key(*ENTER)
    assert stand.texts == ["K7F3Q2"]


SEPARATORS = {
    "Ctrl+]": (Qt.Key.Key_BracketRight, CTRL, "\x1d"),
    "Ctrl+] elsewhere": (Qt.Key.Key_Plus, CTRL, "\x1d"),
    "F8": (Qt.Key.Key_F8, NONE, ""),
}


@pytest.mark.parametrize("separator", SEPARATORS.values(), ids=SEPARATORS)
def test_the_separator_reaches_the_code(stand: Stand, separator: tuple[Qt.Key, Qt.KeyboardModifier, str]) -> None:
    stand.type("0104012345")
    stand.key(*separator)
    stand.type("21AB12")
    stand.key(*CTRL_M)
    assert (stand.texts, stand.edit.text(), stand.pressed) == (["0104012345\x1d21AB12"], "", [])


def by_number(stand: Stand, text: str, *, windows: bool) -> None:
    for letter in text:
        for digit in f"0{ord(letter):03}"[-4 if letter != "\x1d" else -3 :]:
            event = QKeyEvent(QEvent.Type.KeyPress, ord(digit), ALT | KEYPAD, digit)
            event.setTimestamp(round(stand.now_ms))
            QApplication.sendEvent(stand.edit, event)
            stand.now_ms += 1
        release = QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, NONE, "")
        release.setTimestamp(round(stand.now_ms))
        QApplication.sendEvent(stand.edit, release)
        if windows:
            own = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter)
            own.setTimestamp(round(stand.now_ms) + 1)
            QApplication.sendEvent(stand.edit, own)
        stand.now_ms += 2


@pytest.mark.parametrize("windows", [False, True])
def test_letters_that_are_typed_by_their_numbers_are_letters(stand: Stand, windows: bool) -> None:
    by_number(stand, "K7-Zoé", windows=windows)
    stand.key(*ENTER)
    assert (stand.texts, stand.edit.text()) == (["K7-Zoé"], "")


def test_numbers_without_a_zero_are_of_the_older_table(stand: Stand) -> None:
    for number in ("75", "55", "130"):
        for digit in number:
            stand.key(ord(digit), ALT, digit)
        QApplication.sendEvent(stand.edit, QKeyEvent(QEvent.Type.KeyRelease, Qt.Key.Key_Alt, NONE, ""))
    stand.type("x")
    stand.key(*ENTER)
    assert stand.texts == ["K7éx"]


def test_a_separator_may_come_by_its_number(stand: Stand) -> None:
    stand.type("0104012345")
    by_number(stand, "\x1d", windows=False)
    stand.type("21AB12")
    stand.key(*ENTER)
    assert (stand.texts, stand.edit.text()) == (["0104012345\x1d21AB12"], "")


@pytest.mark.parametrize("word", ["NOREAD", "NO READ", "<NoRead>"])
def test_that_nothing_was_read_is_no_refusal(stand: Stand, word: str) -> None:
    stand.type(word)
    stand.key(*ENTER)
    assert (stand.texts, stand.pressed, stand.edit.text()) == ([], [], "")


def test_commands_of_a_person_stay_commands(stand: Stand) -> None:
    stand.key(Qt.Key.Key_M, CTRL, "\r")
    stand.key(Qt.Key.Key_F8, NONE, "")
    assert (stand.texts, stand.edit.text()) == ([], "")
