"""The line for codes takes no rest of a PIN."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.reason_codes import Reason
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from tests.ui.fakes import make_verdict

NORMAL, HIDDEN = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.NoEcho


@pytest.fixture
def overriding(qtbot, world, opened):
    """A window whose panel for overrides has the focus in its line for the PIN."""
    world.check_in.verdicts["A"] = make_verdict(Reason.ALREADY_ENTERED)
    window = opened()
    page = window.page(ScanPage)
    world.scan_input.scan("A")
    qtbot.waitUntil(lambda: page.shows_verdict)
    page.card.action_row.buttons[Action.OVERRIDE].click()
    panel = page.panels.of(OverridePanel)
    panel.pin.setFocus()
    qtbot.waitUntil(panel.pin.hasFocus)
    return window, page


def test_keys_typed_after_the_panel_closed_are_neither_shown_nor_taken(qtbot, world, overriding):
    window, page = overriding
    asked = len(world.check_in.asked)
    qtbot.keyClicks(page.panels.open.pin, "24")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page.panels.open is None
    entry = page.entry
    qtbot.waitUntil(entry.edit.hasFocus)
    qtbot.keyClicks(entry.edit, "68")
    assert entry.edit.echoMode() is HIDDEN
    assert entry.edit.displayText() == ""
    qtbot.keyClick(entry.edit, Qt.Key.Key_Return)
    assert entry.edit.text() == ""
    qtbot.waitUntil(lambda: entry.edit.echoMode() is NORMAL)
    assert len(world.check_in.asked) == asked


def test_after_a_pause_what_is_typed_is_a_code_again(qtbot, world, overriding):
    window, page = overriding
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    entry = page.entry
    qtbot.keyClicks(entry.edit, "68")
    qtbot.waitUntil(lambda: entry.edit.echoMode() is NORMAL)
    assert entry.edit.text() == "", "what was typed into the dark is gone"
    qtbot.keyClicks(entry.edit, "B")
    assert entry.edit.displayText() == "B"
    with qtbot.waitSignal(page.entry.entered) as entered:
        qtbot.keyClick(entry.edit, Qt.Key.Key_Return)
    assert entered.args == ["B"]


def test_a_hand_scanner_is_heard_all_the_while(qtbot, world, overriding):
    window, page = overriding
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page.entry.hushed
    window.page(ScanPage).take_scan(Scan(text="GH1:X", source=ScanSource.HAND_SCANNER))
    qtbot.waitUntil(lambda: "GH1:X" in world.check_in.asked)


def test_lines_that_are_no_pin_hush_nothing(qtbot, world, overriding):
    window, page = overriding
    panel = page.panels.open
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.entry.hushed)
    world.scan_input.scan("A")
    qtbot.waitUntil(lambda: page.shows_verdict)
    page.card.action_row.buttons[Action.OVERRIDE].click()
    assert panel.reason.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not page.entry.hushed
