"""Who ends it that guests are alone with a kiosk: staff, by a PIN or badge; no key, and no guest."""

from dataclasses import replace

from PySide6.QtCore import Qt

from kiosk.domain.reason_table import Tone
from kiosk.domain.staff.rights import Right
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.staff.sign_in_page import SignInPage
from tests.ui.fakes import make_verdict
from tests.ui.self_service.steps import scan

LEFT = Qt.MouseButton.LeftButton


def test_no_key_opens_another_page_or_leaves_the_full_screen(qtbot, world, alone, page):
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F11, Qt.Key.Key_F1):
        qtbot.keyClick(alone, key)
    qtbot.keyClick(alone, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert alone.isFullScreen()
    assert not alone.keys.isVisible()
    assert world.sign_in.locked == 0
    alone.close()
    assert alone.isVisible()
    assert page.leave_dialog.isVisible(), "whoever wants to close it is asked who they are"
    page.leave_dialog.reject()
    alone.navigator.open(alone.page(SignInPage))
    alone._show_status()
    assert alone.navigator.current is page


def test_the_rest_of_a_pin_is_no_code_where_the_time_out_closed_the_dialog(qtbot, world, alone, page):
    page.asked_to_leave()
    pin = page.leave_dialog.lines.pin
    pin.setFocus()
    qtbot.waitUntil(pin.hasFocus)
    qtbot.keyClicks(pin, "24")
    page.time_out.over.emit()
    assert not page.leave_dialog.isVisible()
    qtbot.waitUntil(lambda: not pin.hasFocus())
    qtbot.keyClicks(alone, "68")
    qtbot.keyClick(alone, Qt.Key.Key_Return)
    assert world.check_in.asked == []
    page._typed._rest._pause.stop()  # whoever typed it is gone
    with qtbot.waitSignal(alone.session.verdict_shown):
        qtbot.keyClicks(alone, "B")
        qtbot.keyClick(alone, Qt.Key.Key_Return)
    assert world.check_in.asked == ["B"]


def test_help_is_called_for_until_nobody_is_needed(qtbot, world, alone, page):
    qtbot.mouseClick(page.help, LEFT)
    assert page.view.headline.text() == "Help is wanted here"
    page.help.again.timeout.emit()
    assert world.sounds.played == [Tone.ASK, Tone.ASK]
    assert page.help.text() == "No help needed"
    qtbot.mouseClick(page.help, LEFT)
    assert page.views.currentWidget() is page.attract
    assert not page.help.calling


def test_it_is_left_by_pin_and_nobody_is_signed_in_then(qtbot, world, alone, page):
    world.status.now = replace(world.status.now, staff="Sara", rights=frozenset(Right))
    qtbot.waitUntil(lambda: alone.presenter.status.staff == "Sara")
    qtbot.mouseClick(page.staff, LEFT)
    dialog = page.leave_dialog
    dialog.lines.name.setText("Stew")
    dialog.lines.pin.setText("2468")
    world.supervision.may_not["Stew"] = "right.no_steward"
    qtbot.mouseClick(dialog.submit, LEFT)
    qtbot.waitUntil(lambda: "technician" in dialog.complaint.text.text())
    assert dialog.lines.pin.text() == ""
    dialog.lines.name.setText("Olga")
    dialog.lines.pin.setText("2468")
    qtbot.mouseClick(dialog.submit, LEFT)
    qtbot.waitUntil(lambda: alone.navigator.current is alone.page(ScanPage))
    assert world.supervision.asked[-1] == ("Olga", Right.LEAVE, None)
    qtbot.waitUntil(lambda: world.sign_in.locked == 1)
    assert alone.header.isVisible()
    scan(qtbot, world, alone, make_verdict())
    assert alone.page(ScanPage).card.headline.text() == "Admit"


def test_a_badge_asks_for_the_way_out_and_shows_no_names(qtbot, world, alone, page):
    world.scan_input.scan(world.sign_in.badge)
    qtbot.waitUntil(page.leave_dialog.isVisible)
    assert alone.navigator.current is page
    assert world.sign_in.attempts == []


def test_before_it_is_set_up_staff_see_what_they_need(qtbot, world, opened):
    world.status.now = replace(world.status.now, set_up_step=SetUpStep.SIGN_IN)
    window = opened(self_service=True)
    assert window.navigator.current is window.page(SignInPage)
    assert window.header.isVisible()
