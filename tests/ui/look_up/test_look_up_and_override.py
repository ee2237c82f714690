"""Overrides by a supervisor's PIN, the PIN itself, and looking guests up."""

import threading
from itertools import count

import pytest
from PySide6.QtCore import Qt

from kiosk.checkin.recording import Override
from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.errors import StoreBusyError
from kiosk.domain.reason_codes import Reason
from kiosk.ui.kit.row_delegate import RowRole
from kiosk.ui.look_up.look_up_panel import FoundGuests, LookUpPanel
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.ports.look_up import MOST_GUESTS, GuestRow
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.text.pin_text import pin_text
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import verdict_text
from tests.ui.conftest import opener, page_button
from tests.ui.fakes import NOW, make_checked_in, make_entry, make_verdict

ADA = GuestRow(ticket_id="t1", name="Ada Lovelace", kind="Day ticket", booking="N1")
ADAM = GuestRow(ticket_id="t2", name="Adam Riese", obstacle=Reason.UNPAID)
KONRAD = GuestRow(ticket_id="t3", name="Konrad Zuse", entered_at=NOW)
LEFT = Qt.MouseButton.LeftButton


def overriding(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.ALREADY_ENTERED)
    window = opened(auto_return_ms=600_000)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    qtbot.mouseClick(window.page(ScanPage).card.action_row.buttons[Action.OVERRIDE], LEFT)
    panel = window.page(ScanPage).panels.of(OverridePanel)
    assert window.page(ScanPage).picture_area.currentWidget() is panel
    panel.reason.setText("Knows the band")
    panel.supervisor.setText(" Kim ")
    return window, panel


def test_a_supervisor_overrides_a_refusal(qtbot, world, opened):
    window, panel = overriding(qtbot, world, opened)
    panel.pin.setText("2468")
    with qtbot.waitSignal(window.session.verdict_shown) as shown:
        qtbot.mouseClick(panel.submit, LEFT)
    (request,) = world.check_in.requests
    assert request.override == Override(supervisor="Kim", note="Knows the band")
    assert request.scan.text == "A"
    assert shown.args[0].verdict.admitted
    assert panel.pin.text() == ""
    assert window.page(ScanPage).panels.open is None


def test_a_wrong_pin_overrides_nothing_and_waits(qtbot, world, opened):
    world.supervision.wait_s = 60.0
    window, panel = overriding(qtbot, world, opened)
    panel.pin.setText("0000")
    qtbot.keyClick(panel.pin, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "This PIN is wrong. Please wait 60 seconds." in panel.complaint.text.text())
    assert not panel.submit.isEnabled()
    panel.pin.setText("2468")
    panel.send()
    assert world.supervision.checked == ["0000"]
    panel._pause.stop()
    panel._pause.timeout.emit()
    assert panel.submit.isEnabled()
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.keyClick(panel.pin, Qt.Key.Key_Return)
    assert len(world.check_in.requests) == 1


def test_nothing_is_overridden_once_the_panel_was_left(qtbot, world, opened):
    window, panel = overriding(qtbot, world, opened)
    panel.pin.setText("2468")
    panel.send()
    window.page(ScanPage).panels.close()
    qtbot.waitUntil(lambda: world.supervision.checked == ["2468"] and panel.pin.text() == "")
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("B")
    assert world.check_in.requests == []


def test_that_there_is_no_pin_is_told_before_anything_is_filled_in(qtbot, world, opened):
    world.supervision.pin = None
    _, panel = overriding(qtbot, world, opened)
    qtbot.waitUntil(lambda: "No supervisor PIN" in panel.complaint.text.text())
    assert not panel.submit.isEnabled()
    assert not panel.reason.isEnabled()
    assert world.supervision.checked == []


def test_fingers_alone_override(qtbot, world, opened):
    window, panel = overriding(qtbot, world, opened)
    panel.reason.clear()
    chip = panel.chips.itemAt(1).widget()
    qtbot.mouseClick(chip, LEFT)
    for digit in (2, 4, 7):
        qtbot.mouseClick(panel.pad.digits[digit], LEFT)
    qtbot.mouseClick(panel.pad.back, LEFT)
    for digit in (6, 8):
        qtbot.mouseClick(panel.pad.digits[digit], LEFT)
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.mouseClick(panel.submit, LEFT)
    assert world.check_in.requests[0].override == Override(supervisor="Kim", note=chip.text())


@pytest.mark.usefixtures("english")
def test_an_override_says_by_whom():
    entry = make_entry(forced=True, supervisor="Kim")
    text = verdict_text(make_checked_in(make_verdict(), entries=(entry,)), NOW)
    assert text.sentence == f"Admitted by {isolated('Kim')}"


def test_reason_name_and_pin_are_needed(qtbot, world, opened):
    _, panel = overriding(qtbot, world, opened)
    panel.send()
    assert panel.complaint.text.text() == "Reason, name and PIN are needed."
    assert world.supervision.checked == []


@pytest.mark.usefixtures("english")
def test_a_pin_that_nobody_chose_is_told():
    assert "No supervisor PIN" in pin_text(PinAnswer(state=PinState.NOT_CHOSEN), "")
    assert pin_text(PinAnswer(state=PinState.WAIT, wait_s=2.5), "") == "Please wait 3 seconds."
    assert pin_text(None, "store.busy").startswith("The database is busy")


def test_a_kiosk_without_pin_and_search_offers_neither(qtbot, world, opened):
    world.supervision = world.look_up = None
    world.check_in.verdicts["A"] = make_verdict(Reason.ALREADY_ENTERED)
    window = opened(auto_return_ms=600_000)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    assert window.page(ScanPage).card.action_row.buttons[Action.OVERRIDE].isHidden()
    assert opener(window, LookUpPanel).isHidden()
    window.page(ScanPage).panels.start(window.page(ScanPage).panels.of(LookUpPanel))
    assert window.page(ScanPage).panels.open is None


def test_whoever_passes_by_cannot_choose_the_first_pin(qtbot, world, opened):
    world.supervision.pin, world.supervision.set_up_here = None, False
    window = opened()
    qtbot.mouseClick(page_button(window, ChoosePage), LEFT)
    qtbot.mouseClick(window.page(ChoosePage).pin, LEFT)
    dialog = window.page(ChoosePage).pin_dialog
    qtbot.waitUntil(dialog.isVisible)
    assert "kiosk pin" in dialog.form.lead.text()
    assert [
        edit.isHidden() for edit in (dialog.form.current, dialog.form.new, dialog.form.again, dialog.form.save)
    ] == [True] * 4
    dialog.cancel.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())


def test_the_pin_is_chosen_and_changed(qtbot, world, opened):
    world.supervision.pin = None
    window = opened()
    qtbot.mouseClick(page_button(window, ChoosePage), LEFT)
    dialog = window.page(ChoosePage).pin_dialog
    qtbot.mouseClick(window.page(ChoosePage).pin, LEFT)
    qtbot.waitUntil(dialog.isVisible)
    assert dialog.form.current.isHidden()
    dialog.form.new.setText("1357")
    dialog.form.again.setText("1375")
    dialog.form.save.click()
    assert "differ" in dialog.form.complaint.text.text()
    dialog.form.new.setText("13")
    dialog.form.again.setText("13")
    dialog.form.save.click()
    qtbot.waitUntil(lambda: "at least four" in dialog.form.complaint.text.text())
    dialog.form.new.setText("١٣٥٧")
    dialog.form.again.setText("1357")
    dialog.form.save.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert world.supervision.pin == "1357"
    qtbot.mouseClick(window.page(ChoosePage).pin, LEFT)
    qtbot.waitUntil(dialog.isVisible)
    assert not dialog.form.current.isHidden()
    dialog.form.new.setText("9999")
    dialog.form.again.setText("9999")
    dialog.form.save.click()
    assert dialog.focusWidget() is dialog.form.current, "the line that is empty is the next one"
    dialog.form.current.setText("0000")
    dialog.form.save.click()
    qtbot.waitUntil(lambda: "wrong" in dialog.form.complaint.text.text())
    assert world.supervision.pin == "1357"
    dialog.reject()


def searching(qtbot, world, opened):
    world.look_up.rows = [ADA, ADAM, KONRAD]
    window = opened(auto_return_ms=600_000)
    qtbot.mouseClick(opener(window, LookUpPanel), LEFT)
    panel = window.page(ScanPage).panels.of(LookUpPanel)
    assert window.page(ScanPage).picture_area.currentWidget() is panel
    steady = count(0.0, 200.0)
    panel.watch.clock_ms = lambda: next(steady)
    return window, panel


def test_a_guest_is_found_and_checked_in(qtbot, world, opened):
    window, panel = searching(qtbot, world, opened)
    qtbot.keyClicks(panel.edit, "ad")
    qtbot.waitUntil(lambda: panel.guests.rowCount() == 3)
    assert threading.get_ident() not in world.look_up.threads
    qtbot.keyClick(panel.edit, Qt.Key.Key_Return)
    assert world.check_in.requests == [], "the first Enter only chooses"
    qtbot.keyClick(panel.edit, Qt.Key.Key_Down)
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.keyClick(panel.edit, Qt.Key.Key_Return)
    (request,) = world.check_in.requests
    assert (request.ticket_id, request.scan.text, request.scan.source) == ("t2", "", ScanSource.MANUAL)
    assert window.page(ScanPage).panels.open is None


def test_one_guest_is_chosen_already_but_not_by_an_older_text(qtbot, world, opened):
    window, panel = searching(qtbot, world, opened)
    qtbot.keyClicks(panel.edit, "lovelace")
    qtbot.waitUntil(lambda: panel.view.currentIndex().isValid())
    world.look_up.gate.clear()
    qtbot.keyClicks(panel.edit, "x")
    qtbot.keyClick(panel.edit, Qt.Key.Key_Return)
    assert world.check_in.requests == [], "the guest belongs to the text before"
    world.look_up.gate.set()
    qtbot.waitUntil(lambda: panel.guests.rowCount() == 0)
    assert panel.notice.text().startswith("No guest found")
    panel.edit.setText("lovelace")
    qtbot.waitUntil(panel.submit.isEnabled)
    with qtbot.waitSignal(window.session.verdict_shown):
        qtbot.mouseClick(panel.submit, LEFT)
    assert world.check_in.requests[0].ticket_id == "t1"


def test_the_newest_search_wins(qtbot, world, opened):
    _, panel = searching(qtbot, world, opened)
    world.look_up.gate.clear()
    panel.edit.setText("ada")
    qtbot.waitUntil(lambda: world.look_up.asked == ["ada"])
    for text in ("ko", "kon", "konr"):
        panel.edit.setText(text)
        panel._on_pause()
    world.look_up.gate.set()
    qtbot.waitUntil(lambda: panel.guests.rowCount() == 1)
    assert panel.guests.guest(0) is KONRAD
    assert world.look_up.asked[:2] == ["ada", "konr"], "what was typed on meanwhile is not searched"


def test_a_search_that_fails_is_told(qtbot, world, opened):
    _, panel = searching(qtbot, world, opened)
    world.look_up.failure = StoreBusyError("locked")
    panel.edit.setText("ada")
    qtbot.waitUntil(lambda: panel.notice.text().startswith("The database is busy"))


def test_more_guests_than_are_shown_are_told(qtbot, world, opened):
    window = opened()
    qtbot.mouseClick(opener(window, LookUpPanel), LEFT)
    panel = window.page(ScanPage).panels.of(LookUpPanel)
    world.look_up.rows = [GuestRow(ticket_id=f"t{row}", name="Ada Lovelace") for row in range(312)]
    panel.edit.setText("ada")
    qtbot.waitUntil(lambda: panel.guests.rowCount() == MOST_GUESTS)
    assert panel.notice.text().startswith("The first 50")
    qtbot.waitUntil(lambda: panel.notice.text().startswith("The first 50 of 312 guests."))
    assert panel.notice.isVisible()
    world.look_up.rows = world.look_up.rows[:MOST_GUESTS]
    panel.edit.setText("ada ")
    panel.edit.setText("ada lo")
    qtbot.waitUntil(lambda: not panel.notice.text())
    assert panel.guests.rowCount() == MOST_GUESTS, "fifty of fifty are not the first of more"
    world.look_up.rows = world.look_up.rows[1:]
    panel.edit.setText("ada l")
    qtbot.waitUntil(lambda: panel.guests.rowCount() == MOST_GUESTS - 1)
    assert panel.notice.text() == ""


def test_a_verdict_s_button_and_the_keyboard_open_the_search(qtbot, world, opened):
    world.check_in.verdicts["A"] = make_verdict(Reason.UNKNOWN_TICKET, ticket=None, ticket_type=None)
    window = opened(auto_return_ms=600_000)
    page = window.page(ScanPage)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    qtbot.mouseClick(page.card.action_row.buttons[Action.LOOK_UP], LEFT)
    assert page.panels.open is page.panels.of(LookUpPanel)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert page.panels.open is None
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.panels.open is page.panels.of(LookUpPanel)


@pytest.mark.usefixtures("english")
def test_the_model_of_guests_keeps_qt_s_rules(qtmodeltester):
    model = FoundGuests()
    qtmodeltester.check(model)
    model.replace((ADA, ADAM, KONRAD))
    qtmodeltester.check(model)
    assert [model.index(row).data(RowRole.SIGN) for row in range(3)] == ["people", "tone-caution", "tone-caution"]
    assert model.index(1).data(Qt.ItemDataRole.AccessibleTextRole) == "Adam Riese, Not paid"
    assert model.index(2).data(RowRole.TIME).startswith("Already in")
    assert model.guest(9) is None
