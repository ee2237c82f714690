"""Typed codes and hand scanners: keys reach the entry from everywhere, and nothing is sent twice."""

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.scanner.hand.calibration import Calibration
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.ui.kit.scanner_keys.scanner_watch import is_typing
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.setup.enrol_page import EnrolPage
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
    window.watch.clock_ms = lambda: next(instants)


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
    edit = window.page(ScanPage).entry.edit
    assert not window.page(ScanPage).entry.button.isEnabled()
    rhythm(window, 120.0)
    qtbot.keyClicks(edit, "  ticket-001 ")
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.mouseClick(window.page(ScanPage).entry.button, Qt.MouseButton.LeftButton)
    scan = shown.args[0].scan
    assert (scan.text, scan.source, scan.symbology) == ("ticket-001", ScanSource.MANUAL, "text")
    assert edit.text() == ""


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_hand_scanner_is_heard_whatever_has_the_focus(qtbot, world, opened, end):
    window = opened()
    rhythm(window, 5.0)
    window.header.theme.setFocus()
    qtbot.keyClicks(window.header.theme, "GH1:ABCDEF")
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClick(window.page(ScanPage).entry.edit, end)
    assert shown.args[0].scan.text == "GH1:ABCDEF"
    assert shown.args[0].scan.source is ScanSource.HAND_SCANNER


def test_a_hand_scanner_may_end_with_tab(qtbot, world, opened):
    window = opened()
    rhythm(window, 5.0)
    qtbot.keyClicks(window, "GH1:ABCDEF")
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClick(window.page(ScanPage).entry.edit, Qt.Key.Key_Tab)
    assert shown.args[0].scan.text == "GH1:ABCDEF"


def test_a_hand_scanner_is_heard_while_a_refusal_stands(qtbot, world, opened):
    world.check_in.verdicts["bad"] = make_verdict(Reason.UNPAID)
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("bad")
    rhythm(window, 5.0)
    qtbot.keyClicks(window, "GH1:ABCDEF")
    assert window.page(ScanPage).shows_verdict
    qtbot.keyClick(window, Qt.Key.Key_Return)
    # Decided at once, and shown when the refusal was dismissed.
    qtbot.waitUntil(lambda: len(window.presenter.decisions) == 2)
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        window.page(ScanPage).dismiss()
    assert shown.args[0].scan.text == "GH1:ABCDEF"


def test_nothing_is_sent_for_an_empty_line(qtbot, world, opened):
    window = opened()
    qtbot.keyClicks(window, "x")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_Return)
    reads = world.status.reads
    qtbot.waitUntil(lambda: world.status.reads > reads + 2)
    assert world.check_in.asked == []


def test_tab_moves_on_when_a_person_types(qtbot, world, opened):
    window = opened()
    window.activateWindow()
    edit = window.page(ScanPage).entry.edit
    rhythm(window, 120.0)
    qtbot.keyClicks(edit, "abcdefgh")
    qtbot.keyClick(edit, Qt.Key.Key_Tab)
    assert edit.text() == "abcdefgh"
    assert world.check_in.asked == []


def test_a_lost_enter_is_made_up_for_by_silence(qtbot, world, opened):
    window = opened()
    rhythm(window, 5.0)
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClicks(window.page(ScanPage).entry.edit, "GH1:ABCDEF")
    assert shown.args[0].scan.text == "GH1:ABCDEF"
    assert window.page(ScanPage).entry.edit.text() == ""


def test_what_a_person_typed_before_a_scan_stays(qtbot, world, opened):
    window = opened()
    edit = window.page(ScanPage).entry.edit
    rhythm(window, 400.0)
    qtbot.keyClicks(edit, "ab")
    burst = count(10_000.0, 5.0)
    window.watch.clock_ms = lambda: next(burst)
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClicks(edit, "GH1:ABCDEF")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert shown.args[0].scan.text == "GH1:ABCDEF"
    assert edit.text() == "ab"


def test_a_trigger_pulled_twice_is_one_scan(qtbot, world, opened):
    window = opened()
    rhythm(window, 5.0)
    edit = window.page(ScanPage).entry.edit
    for text in ("GH1:ABCDEF", "GH1:ABCDEF", "GH1:OTHERS"):
        qtbot.keyClicks(edit, text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(world.check_in.asked) == 2)
    assert world.check_in.asked == ["GH1:ABCDEF", "GH1:OTHERS"]
    assert edit.text() == ""


def test_the_scanner_s_name_is_on_the_scan(qtbot, world, opened):
    world.keys.scanners = TypingScanners({"Pult": Calibration(prefix="P~", letters={"z": "y", "y": "z"})})
    window = opened()
    rhythm(window, 5.0)
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClicks(window, "P~xzy-1")
        qtbot.keyClick(window.page(ScanPage).entry.edit, Qt.Key.Key_Return)
    scan = shown.args[0].scan
    assert (scan.text, scan.scanner, scan.source) == ("xyz-1", "Pult", ScanSource.HAND_SCANNER)
    assert scan.timeline.captured is None


def test_letters_put_together_by_dead_keys_are_heard(qtbot, world, opened):
    world.keys.scanners = TypingScanners({"Pult": Calibration(letters={"\u0300": "+"})})
    window = opened()
    rhythm(window, 5.0)
    edit = window.page(ScanPage).entry.edit
    qtbot.keyClicks(edit, "code")
    composed = QInputMethodEvent()
    composed.setCommitString("à")
    QApplication.sendEvent(edit, composed)
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert shown.args[0].scan.text == "code+a"


def test_letters_that_were_put_together_are_dated_by_the_keys_around_them(qtbot, world, opened):
    """The system's stamps and this program's clock begin at different moments, and only keys are stamped."""
    window = opened()
    edit = window.page(ScanPage).entry.edit
    for number, letter in enumerate("GH1:è-code"):
        if letter == "è":
            composed = QInputMethodEvent()
            composed.setCommitString(letter)
            QApplication.sendEvent(edit, composed)
            continue
        key = QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter)
        key.setTimestamp(77_000_000 + 5 * number)
        QApplication.sendEvent(edit, key)
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        end = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, NONE, "\r")
        end.setTimestamp(77_000_060)
        QApplication.sendEvent(edit, end)
    assert (shown.args[0].scan.text, shown.args[0].scan.source) == ("GH1:è-code", ScanSource.HAND_SCANNER)


def test_without_a_reader_everything_is_typed_by_a_person(qtbot, world, opened):
    ports = world.ports()
    world.ports = lambda: replace(ports, keys=None)
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.keyClicks(window, "GH1:ABCDEF")
        qtbot.keyClick(window.page(ScanPage).entry.edit, Qt.Key.Key_Return)
    assert shown.args[0].scan.source is ScanSource.MANUAL


def test_a_hand_scanner_reads_the_set_up_code(qtbot, world, opened):
    world.status.change(set_up_step=SetUpStep.NOT_ENROLLED)
    window = opened()
    qtbot.waitUntil(lambda: window.navigator.current is window.page(EnrolPage))
    rhythm(window, 5.0)
    qtbot.keyClicks(window.page(EnrolPage).edit, '{"url":1}')
    qtbot.keyClick(window.page(EnrolPage).edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: world.enrolment.requests == ['{"url":1}'])
    assert window.page(EnrolPage).edit.text() == ""
