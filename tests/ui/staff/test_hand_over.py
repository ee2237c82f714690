"""Somebody takes over, or the kiosk is locked, in the middle of what somebody else was doing."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.reason_codes import Reason
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.second_person_dialog import SecondPersonDialog
from kiosk.ui.override.override_panel import OverridePanel
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.staff.sign_in_page import SignInPage
from kiosk.ui.text.verdicts.verdict_actions import Action
from tests.ui.fakes import make_verdict
from tests.ui.staff.signing_in import page_of, sign_in


@pytest.fixture
def window(qtbot, world, staff, opened):
    """Stew has a guest whom a supervisor is to let in, and half a PIN is typed."""
    world.check_in.verdicts["A"] = make_verdict(Reason.ALREADY_ENTERED)
    window = opened(auto_return_ms=600_000)
    sign_in(qtbot, window, "Stew")
    page = window.page(ScanPage)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("A")
    page._on_action(Action.OVERRIDE)
    panel = page.panels.of(OverridePanel)
    panel.reason.setText("Went out")
    panel.pin.setText("22")
    return window


def test_whoever_takes_over_finds_neither_the_form_nor_the_pin(qtbot, world, staff, window):
    page = window.page(ScanPage)
    world.scan_input.scan(staff.badge)
    qtbot.waitUntil(lambda: window.presenter.status.staff == "Sara" and window.navigator.current is page)
    qtbot.waitUntil(lambda: page.panels.open is None)
    assert page.panels.of(OverridePanel).pin.text() == ""
    assert page.entry.edit.text() == ""


def test_whoever_comes_back_finds_the_form_without_the_pin(qtbot, staff, window):
    page = window.page(ScanPage)
    window.lock.lock_now()
    page_of(qtbot, window)
    panel = page.panels.of(OverridePanel)
    assert panel.pin.text() == "", "while the kiosk is locked there is half a PIN nowhere"
    sign_in(qtbot, window, "Stew")
    assert page.panels.open is panel
    assert panel.reason.text() == "Went out"


def test_no_dialog_stays_open_over_a_locked_kiosk(qtbot, staff, window):
    dialog = SecondPersonDialog(window.page(ScanPage).context, window)
    done = []
    dialog.ask(Right.WIPE, "right.two", lambda: done.append("wiped"))
    dialog.lines.name.setText("Sara")
    dialog.lines.pin.setText("2222")
    window.lock.lock_now()
    page_of(qtbot, window)
    assert not dialog.isVisible()
    assert (dialog.lines.pin.text(), dialog.lines.name.text(), done) == ("", "", [])


def test_half_a_pin_of_signing_in_is_not_there_for_the_next_one(qtbot, world, staff, window):
    page = window.page(SignInPage)
    window.lock.lock_now()
    page_of(qtbot, window)
    page.name.setCurrentText("Olga")
    page.pin.setText("33")
    world.scan_input.scan(staff.badge)
    qtbot.waitUntil(lambda: window.presenter.status.staff == "Sara")
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
    assert page.pin.text() == ""
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert page_of(qtbot, window).pin.text() == ""
