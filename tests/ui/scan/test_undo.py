"""Taking scans back at the list of the last scans."""

import threading

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import UndoError
from kiosk.domain.reason_codes import Reason
from kiosk.ui.kit.row_delegate import RowRole
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from tests.ui.conftest import lay_out
from tests.ui.fakes import make_verdict

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def scanned(qtbot, world, opened):
    world.check_in.verdicts |= {"no": make_verdict(Reason.UNPAID), "A": make_verdict(attention=True, name="Guest A")}
    window = opened(auto_return_ms=600_000, refusals_stay=False)
    with qtbot.waitSignals([window.session.verdict_shown] * 3):
        world.scan_input.scan("B", "no", "A")
    return window


def press(qtbot, view, row):
    lay_out()
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(row)).center())


def test_a_scan_is_taken_back_by_two_presses(qtbot, world, scanned):
    side = scanned.page(ScanPage).side
    view = side.recent_view
    assert not view.undo.isVisible()
    press(qtbot, view, 0)
    assert view.undo.isVisible()
    assert world.check_in.taken_back == []
    qtbot.mouseClick(view.undo, LEFT)
    qtbot.waitUntil(lambda: side.recent.index(0).data(RowRole.SIGN) == "history")
    assert world.check_in.taken_back == ["entry of A"]
    assert threading.get_ident() not in world.check_in.threads
    assert len(world.check_in.threads) == 1, "the line of scans and of what takes them back is one"
    assert "Taken back" in side.recent.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert not scanned.page(ScanPage).shows_verdict, "an admission that no longer stands is not shown"
    assert not view.undo.isVisible()
    press(qtbot, view, 0)
    assert not view.undo.isVisible(), "once is enough"


def test_why_a_scan_is_not_taken_back_is_said_until_the_next_scan(qtbot, world, scanned):
    side = scanned.page(ScanPage).side
    world.check_in.undo_failure = UndoError("too late", key="undo.too_late")
    press(qtbot, side.recent_view, 2)
    qtbot.mouseClick(side.recent_view.undo, LEFT)
    qtbot.waitUntil(side.notice.isVisible)
    assert side.notice.text.text() == "It is too late to take this scan back."
    assert side.recent.index(2).data(RowRole.SIGN) == "tone-admit"
    assert scanned.page(ScanPage).shows_verdict
    with qtbot.waitSignal(scanned.session.verdict_shown):
        world.scan_input.scan("C")
    assert not side.notice.isVisible()


def test_a_refusal_cannot_be_taken_back(qtbot, scanned):
    view = scanned.page(ScanPage).side.recent_view
    press(qtbot, view, 1)
    assert not view.undo.isVisible()


def test_the_button_stays_with_its_scan_when_the_next_one_comes(qtbot, world, scanned):
    view = scanned.page(ScanPage).side.recent_view
    press(qtbot, view, 0)
    before = view.undo.geometry()
    with qtbot.waitSignal(scanned.session.verdict_shown):
        world.scan_input.scan("C")
    assert view.chosen == "entry of A"
    qtbot.waitUntil(lambda: view.undo.geometry().top() > before.top())


def test_the_keyboard_takes_back_and_letters_go_to_the_line(qtbot, world, scanned):
    view = scanned.page(ScanPage).side.recent_view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    view.setCurrentIndex(view.model().index(0))
    qtbot.keyClick(view, Qt.Key.Key_X)
    assert scanned.page(ScanPage).entry.edit.text() == "x"
    view.undo.setFocus()
    qtbot.keyClick(view.undo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: world.check_in.taken_back == ["entry of A"])


def test_the_card_of_an_admission_takes_it_back_by_two_presses(qtbot, world, opened):
    page = opened(auto_return_ms=600_000).page(ScanPage)
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("A")
    undo = page.card.action_row.buttons[Action.UNDO]
    assert undo.isVisible()
    qtbot.mouseClick(undo, LEFT)
    assert world.check_in.taken_back == []
    assert undo.text() == "Press again to take this entry back"
    assert not page._return.isActive(), "the card stays while somebody thinks about it"
    qtbot.mouseClick(undo, LEFT)
    qtbot.waitUntil(lambda: not page.shows_verdict)
    assert world.check_in.taken_back == ["entry of A"]
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("B")
    assert undo.text() == "Undo", "the next guest's admission is not half taken back"


def test_a_refusals_card_has_nothing_to_take_back(qtbot, world, opened):
    world.check_in.verdicts["no"] = make_verdict(Reason.UNPAID)
    page = opened().page(ScanPage)
    with qtbot.waitSignal(page.context.session.verdict_shown):
        world.scan_input.scan("no")
    assert not page.card.action_row.buttons[Action.UNDO].isVisible()
