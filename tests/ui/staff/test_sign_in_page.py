"""Signing in, taking over and locking in the window."""

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.errors import StoreError
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.ports.sign_in import SignInAttempt
from kiosk.ui.ports.typed_keys import KeyScan
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.staff.sign_in_page import SignInPage
from tests.ui.conftest import page_button
from tests.ui.fake_staff import PIN, FakeSignIn
from tests.ui.staff.signing_in import page_of, sign_in

LEFT = Qt.MouseButton.LeftButton


def test_nothing_is_scanned_before_somebody_signed_in(qtbot, world, staff, opened):
    window = opened()
    page = page_of(qtbot, window)
    assert [page.name.itemText(row) for row in range(page.name.count())] == ["Olga", "Sara", "Stew"]
    assert page.name.currentIndex() == -1, "nobody's name is offered as if it were chosen"
    world.scan_input.scan("A")
    qtbot.waitUntil(lambda: bool(staff.attempts))
    assert world.check_in.asked == []
    qtbot.waitUntil(lambda: page.complaint.text.text() == "This code is no badge that counts here.")
    sign_in(qtbot, window, "Stew")
    assert window.header.station.text().endswith("Stew")


def test_a_wrong_pin_is_forgotten_and_told(qtbot, staff, opened):
    staff.wait_s = 900
    window = opened()
    page = page_of(qtbot, window)
    page.send()
    assert page.complaint.text.text() == "Choose your name and type your PIN."
    page.name.setCurrentText("Stew")
    page.pin.setText("0000")
    page.send()
    assert page.pin.text() == ""
    said = "Name and PIN do not belong together. Please wait 15 minutes."
    qtbot.waitUntil(lambda: page.complaint.text.text() == said)
    assert staff.attempts == [SignInAttempt(name="Stew", pin="0000")]


def test_a_badge_before_the_camera_signs_in(qtbot, world, staff, opened):
    window = opened()
    page_of(qtbot, window)
    world.scan_input.scan(staff.badge)
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
    assert staff.attempts == [SignInAttempt(badge=staff.badge)]


def test_outside_of_the_shift_a_supervisor_agrees(qtbot, staff, opened):
    staff.off_shift = {"Stew"}
    window = opened()
    page = page_of(qtbot, window)
    page.name.setCurrentText("Stew")
    page.pin.setText(PIN)
    page.send()
    qtbot.waitUntil(lambda: page.lines.wanted)
    assert page.complaint.text.text() == "Stew is not on shift now. A supervisor has to agree."
    page.send()
    assert page.complaint.text.text() == "A supervisor's name and PIN are needed."
    page.lines.name.setText("Sara")
    page.lines.pin.setText("9999")
    page.send()
    said = "The supervisor's name and PIN do not belong together."
    qtbot.waitUntil(lambda: page.complaint.text.text() == said)
    page.lines.pin.setText("2222")
    page.send()
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
    assert staff.attempts[-1] == SignInAttempt(name="Stew", pin=PIN, supervisor="Sara", supervisor_pin="2222")


def test_another_name_needs_another_word_of_the_supervisor(qtbot, staff, opened):
    staff.off_shift = {"Stew"}
    window = opened()
    page = page_of(qtbot, window)
    page.name.setCurrentText("Stew")
    page.pin.setText(PIN)
    page.send()
    qtbot.waitUntil(lambda: page.lines.wanted)
    page.name.setCurrentText("Olga")
    assert not page.lines.wanted
    page.pin.setText(PIN)
    page.send()
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
    assert staff.attempts[-1] == SignInAttempt(name="Olga", pin=PIN)


def test_somebody_takes_over_and_keeps_no_page_without_the_right_to_it(qtbot, staff, opened):
    window = opened()
    sign_in(qtbot, window, "Sara")
    qtbot.mouseClick(page_button(window, ChoosePage), LEFT)
    assert window.navigator.current is window.page(ChoosePage)
    qtbot.mouseClick(page_button(window, SignInPage), LEFT)
    page = page_of(qtbot, window)
    assert page.title.text() == "Sara is at this kiosk"
    sign_in(qtbot, window, "Stew")
    assert window.presenter.status.staff == "Stew"
    qtbot.mouseClick(page_button(window, ChoosePage), LEFT)
    assert window.navigator.current is window.page(ScanPage)
    assert window.lock.refusal == "Only a supervisor, an organizer or a technician may do this."


@pytest.mark.parametrize("by", ["button", "key"])
def test_the_kiosk_is_locked(qtbot, staff, opened, by):
    window = opened()
    sign_in(qtbot, window, "Stew")
    if by == "key":
        qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    else:
        qtbot.mouseClick(page_button(window, SignInPage), LEFT)
        page_of(qtbot, window).lock.click()
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: page.title.text() == "Who is at this kiosk?")
    assert staff.locked == 1
    assert page.lock.isHidden()


def test_a_kiosk_that_nobody_uses_is_locked(qtbot, staff, opened):
    window = opened(lock_after_ms=600_000)
    sign_in(qtbot, window, "Stew")
    idle = window.lock._idle
    assert (idle.interval(), idle.isActive()) == (600_000, True)
    idle.timeout.emit()  # a shorter time may be over before anybody has seen who signed in
    qtbot.waitUntil(lambda: staff.locked == 1)
    page_of(qtbot, window)


def test_a_time_to_lock_that_is_chosen_later_counts_at_once(qtbot, staff, opened):
    window = opened()
    sign_in(qtbot, window, "Stew")
    window.switches.choose_lock_after(60)
    qtbot.waitUntil(lambda: staff.locked == 1)


def test_only_whoever_may_leaves_the_full_screen_and_closes(qtbot, staff, opened):
    window = opened(fullscreen=True)
    page_of(qtbot, window)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
        qtbot.keyClick(window, key)
        assert window.isFullScreen()
        assert window.switches.fullscreen
    window.header.fullscreen.click()
    assert window.isFullScreen()
    assert not window.close()
    assert window.lock.refusal == "Only a supervisor, an organizer or a technician may do this."
    sign_in(qtbot, window, "Sara")
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()


def test_a_failure_lets_nobody_in(qtbot, staff, opened):
    staff.failure = StoreError("full", key="store.full")
    window = opened()
    page = page_of(qtbot, window)
    page.name.setCurrentText("Stew")
    page.pin.setText(PIN)
    page.send()
    qtbot.waitUntil(lambda: bool(page.complaint.text.text()))
    assert window.navigator.current is page


def test_a_kiosk_without_staff_has_no_button_for_them(qtbot, world, opened):
    world.sign_in = FakeSignIn()
    window = opened()
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
    assert page_button(window, SignInPage).isHidden()
    assert not page_button(window, ChoosePage).isHidden()
    qtbot.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert world.sign_in.locked == 0


@pytest.mark.parametrize("by", ["camera", "hand scanner"])
def test_a_badge_takes_over_wherever_it_is_shown_and_is_no_ticket(qtbot, world, staff, opened, by):
    window = opened()
    sign_in(qtbot, window, "Stew")
    if by == "camera":
        world.scan_input.scan(staff.badge)
    else:
        window._on_keys(KeyScan(text=staff.badge, scanner="Left lane"))
    qtbot.waitUntil(lambda: window.presenter.status.staff == "Sara")
    qtbot.waitUntil(lambda: window.navigator.current is window.page(ScanPage))
    assert world.check_in.asked == []


def test_a_badge_that_counts_no_more_says_so_and_changes_nobody(qtbot, world, staff, opened):
    window = opened()
    sign_in(qtbot, window, "Stew")
    world.scan_input.scan("gatehouse-staff:revoked")
    page = page_of(qtbot, window)
    qtbot.waitUntil(lambda: page.complaint.text.text() == "This code is no badge that counts here.")
    assert window.presenter.status.staff == "Stew"
    assert world.check_in.asked == []


def test_settings_and_devices_are_for_those_who_may_set_a_kiosk_up(qtbot, world, staff, opened):
    window = opened()
    sign_in(qtbot, window, "Stew")
    for kind in (SettingsPage, DevicesPage):
        page_button(window, kind).click()
        assert window.navigator.current is window.page(ScanPage)
    window.lock.lock_now()
    sign_in(qtbot, window, "Olga")
    page_button(window, SettingsPage).click()
    assert window.navigator.current is window.page(SettingsPage)
