"""Typed codes and hand scanners: keys reach the entry from everywhere, and nothing is sent twice."""

from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kiosk.domain.credential import ScanSource
from kiosk.domain.reasons import Reason
from kiosk.ui.code_entry import is_typing
from kiosk.ui.keystrokes import LEAST_KEYS, REPEAT_MS, SCANNER_GAP_MS, Keystrokes
from tests.ui.fakes import make_verdict

NONE = Qt.KeyboardModifier.NoModifier
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def rhythm(window, gap_ms: float) -> None:
    """Let every key come so long after the one before, however slow this computer is."""
    instants = count(0.0, gap_ms)
    window.scan_page.entry.edit.clock_ms = lambda: next(instants)


def typed(keys: Keystrokes, number_of_keys: int, gap_ms: float, start_ms: float = 0.0) -> float:
    for number in range(number_of_keys):
        keys.note(start_ms + number * gap_ms)
    return start_ms + number_of_keys * gap_ms


@given(keys_typed=st.integers(LEAST_KEYS, 300), gap=st.floats(0, SCANNER_GAP_MS))
def test_an_even_burst_is_a_scanner(keys_typed, gap):
    keys = Keystrokes()
    typed(keys, keys_typed, gap)
    assert keys.source is ScanSource.HAND_SCANNER


@given(keys_typed=st.integers(0, 300), gap=st.floats(SCANNER_GAP_MS + 1, 2_000))
def test_slow_keys_are_a_person(keys_typed, gap):
    keys = Keystrokes()
    typed(keys, keys_typed, gap)
    assert keys.source is ScanSource.MANUAL


@given(keys_typed=st.integers(0, LEAST_KEYS - 1))
def test_a_few_keys_are_a_person(keys_typed):
    keys = Keystrokes()
    typed(keys, keys_typed, 1.0)
    assert keys.source is ScanSource.MANUAL


def test_a_scanner_that_sends_twice_is_heard_once():
    keys = Keystrokes()
    end = typed(keys, 10, 5.0)
    assert keys.take("ticket-001", end) is ScanSource.HAND_SCANNER
    end = typed(keys, 10, 5.0, end + 20)
    assert keys.take("ticket-001", end) is None
    end = typed(keys, 10, 5.0, end + 20)
    assert keys.take("ticket-002", end) is ScanSource.HAND_SCANNER
    end = typed(keys, 10, 5.0, end + REPEAT_MS + 1)
    assert keys.take("ticket-002", end) is ScanSource.HAND_SCANNER


def test_a_person_may_repeat_a_code_at_once():
    keys = Keystrokes()
    assert keys.take("ticket-001", 0.0) is ScanSource.MANUAL
    assert keys.take("ticket-001", 10.0) is ScanSource.MANUAL


@pytest.mark.parametrize(
    ("text", "modifiers", "writes"),
    [
        ("a", NONE, True),
        ("A", SHIFT, True),
        (" ", NONE, True),
        ("@", CTRL | ALT, True),  # AltGr on Windows
        ("\x03", CTRL, False),
        ("f", ALT, False),
        ("", NONE, False),
        ("\r", NONE, False),
        ("\t", NONE, False),
    ],
)
def test_which_keys_write(text, modifiers, writes):
    assert is_typing(QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, text)) is writes


def test_a_typed_code_is_checked(qtbot, world, opened):
    window = opened()
    edit = window.scan_page.entry.edit
    assert not window.scan_page.entry.button.isEnabled()
    rhythm(window, 120.0)
    qtbot.keyClicks(edit, "  ticket-001 ")
    with qtbot.waitSignal(window.verdict_shown) as shown:
        qtbot.mouseClick(window.scan_page.entry.button, Qt.MouseButton.LeftButton)
    scan = shown.args[0].scan
    assert (scan.text, scan.source, scan.symbology) == ("ticket-001", ScanSource.MANUAL, "text")
    assert edit.text() == ""


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_hand_scanner_is_heard_whatever_has_the_focus(qtbot, world, opened, end):
    window = opened()
    rhythm(window, 5.0)
    window.header.theme.setFocus()
    qtbot.keyClicks(window.header.theme, "GH1:ABCDEF")
    with qtbot.waitSignal(window.verdict_shown) as shown:
        qtbot.keyClick(window.scan_page.entry.edit, end)
    assert shown.args[0].scan.text == "GH1:ABCDEF"
    assert shown.args[0].scan.source is ScanSource.HAND_SCANNER


def test_a_hand_scanner_may_end_with_tab(qtbot, world, opened):
    window = opened()
    rhythm(window, 5.0)
    qtbot.keyClicks(window, "GH1:ABCDEF")
    with qtbot.waitSignal(window.verdict_shown) as shown:
        qtbot.keyClick(window.scan_page.entry.edit, Qt.Key.Key_Tab)
    assert shown.args[0].scan.text == "GH1:ABCDEF"


def test_a_hand_scanner_is_heard_while_a_refusal_stands(qtbot, world, opened):
    world.desk.verdicts["bad"] = make_verdict(Reason.UNPAID)
    window = opened()
    with qtbot.waitSignal(window.verdict_shown):
        world.feed.scan("bad")
    qtbot.keyClicks(window, "GH1:ABCDEF")
    assert window.scan_page.shows_verdict
    with qtbot.waitSignal(window.verdict_shown) as shown:
        qtbot.keyClick(window, Qt.Key.Key_Return)
    assert shown.args[0].scan.text == "GH1:ABCDEF"


def test_nothing_is_sent_for_an_empty_line(qtbot, world, opened):
    window = opened()
    qtbot.keyClicks(window, "x")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    reads = world.status.reads
    qtbot.waitUntil(lambda: world.status.reads > reads + 2)
    assert world.desk.asked == []


def test_tab_moves_on_when_a_person_types(qtbot, world, opened):
    window = opened()
    window.activateWindow()
    edit = window.scan_page.entry.edit
    rhythm(window, 120.0)
    qtbot.keyClicks(edit, "abcdefgh")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.text() == "abcdefgh"
    assert world.desk.asked == []
