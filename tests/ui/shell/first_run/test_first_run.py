"""A new kiosk is led from its first window to its first guest, and nobody is held on the way."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.staff.rights import Right
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.preflight.preflight_page import PreflightPage
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.settings.sound_page import SoundPage
from kiosk.ui.setup.choose_page import ChoosePage
from kiosk.ui.setup.done_page import DonePage
from kiosk.ui.setup.enrol_page import EnrolPage
from kiosk.ui.setup.language_page import LanguagePage
from kiosk.ui.setup.loading_page import LoadingPage
from kiosk.ui.setup.pin_page import PinPage
from kiosk.ui.setup.service_page import ServicePage
from kiosk.ui.shell.first_run.steps import FINISHED
from kiosk.ui.shell.run import make_application
from kiosk.ui.shell.window_host import WindowHost
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.session import Session
from tests.ui.conftest import page_button

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def new(qtbot, world, opened):
    """A window that was never open before, at a step."""

    def make(step: str = "language", **status):
        world.status.change(**({"set_up_step": SetUpStep.NOT_ENROLLED} | status))
        window = opened(first_run=step)
        qtbot.waitUntil(window.first_run.bar.isVisible)
        return window

    return make


def at(qtbot, window, kind) -> bool:
    qtbot.waitUntil(lambda: window.navigator.current is window.page(kind))
    return True


def press(window) -> None:
    window.first_run.bar.on.click()


def test_from_the_first_window_to_the_first_guest(qtbot, world, new):
    world.status.change(daemon_alive=False)
    window = new(daemon_alive=False)
    run, bar = window.first_run, window.first_run.bar
    assert at(qtbot, window, LanguagePage)
    assert bar.text.text() == "Step 1 of 9: Language"
    assert bar.back.isHidden()
    press(window)
    assert at(qtbot, window, ServicePage)
    assert bar.on.text() == "Skip"
    world.status.change(daemon_alive=True)
    qtbot.waitUntil(lambda: bar.on.text() == "Next")
    press(window)
    assert at(qtbot, window, EnrolPage)
    # From here to the camera, what happens leads on by itself.
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    assert at(qtbot, window, ChoosePage)
    qtbot.waitUntil(lambda: bar.text.text() == "Step 4 of 9: Event and gate")
    world.status.change(set_up_step=SetUpStep.LOADING, loading=True)
    assert at(qtbot, window, LoadingPage)
    qtbot.waitUntil(lambda: bar.text.text() == "Step 5 of 9: Guest list")
    world.status.change(set_up_step=SetUpStep.SCANNING, loading=False)
    assert at(qtbot, window, DevicesPage)
    assert bar.on.text() == "Skip"
    world.scan_input.scan("ANY")
    qtbot.waitUntil(lambda: bar.on.text() == "Next")
    press(window)
    devices = window.page(DevicesPage)
    qtbot.waitUntil(lambda: devices.pages.currentWidget() is devices.calibration_session)
    devices.show_learned(Answer(value=world.devices.scanners[0]))
    assert bar.on.text() == "Next"
    press(window)
    window.page(SoundPage).lines.tones[next(iter(window.page(SoundPage).lines.tones))].click()
    assert bar.on.text() == "Next"
    press(window)
    assert at(qtbot, window, PinPage)
    window.page(PinPage).form.take_answer(Answer(value=PinAnswer(state=PinState.RIGHT)))
    press(window)
    assert at(qtbot, window, DonePage)
    assert window.page(DonePage).title.text() == "Ready for the first guest"
    assert all(run.is_done(step) for step in run.steps)
    assert world.preferences.kept["first_run"] == FINISHED
    press(window)
    assert at(qtbot, window, ScanPage)
    assert bar.isHidden()
    assert world.preferences.kept["first_run"] == ""
    world.scan_input.scan("TICKET")
    qtbot.waitUntil(lambda: world.check_in.asked == ["TICKET"])


def test_what_cannot_be_done_yet_is_skipped_and_named_at_the_end(qtbot, world, new):
    window = new("code")
    assert at(qtbot, window, EnrolPage)
    press(window)
    assert at(qtbot, window, DevicesPage), "no place and no list before there is a platform"
    for _ in range(4):
        press(window)
    page = window.page(DonePage)
    assert at(qtbot, window, DonePage)
    assert page.title.text() == "Almost ready"
    assert [name for name, row in page.rows.items() if not row.button.isHidden()] == [
        "code",
        "camera",
        "scanner",
        "sound",
        "pin",
    ]
    world.status.change(set_up_step=SetUpStep.CHOOSING)
    qtbot.waitUntil(lambda: not page.rows["place"].button.isHidden())
    page.rows["place"].button.click()
    assert at(qtbot, window, ChoosePage)


def test_back_leads_to_the_step_before(qtbot, new):
    window = new("sound", set_up_step=SetUpStep.CHOOSING)
    assert at(qtbot, window, SoundPage)
    for kind in (DevicesPage, DevicesPage, ChoosePage, ServicePage, LanguagePage):
        window.first_run.bar.back.click()
        assert at(qtbot, window, kind)


def test_a_step_is_left_and_taken_up_again_also_after_a_restart(qtbot, world, new, opened):
    window = new("camera", set_up_step=SetUpStep.CHOOSING)
    bar = window.first_run.bar
    assert at(qtbot, window, DevicesPage)
    bar.leave.click()
    assert at(qtbot, window, ChoosePage)
    assert (bar.leave.text(), bar.on.text()) == ("End the set-up", "Go on")
    bar.on.click()
    assert at(qtbot, window, DevicesPage)
    page_button(window, PreflightPage).click()
    assert bar.on.text() == "Go on", "another page was opened"
    bar.on.click()
    bar.on.click()
    kept = WindowSettings(**world.preferences.kept)
    again = opened(first_run=kept.first_run, first_run_done=kept.first_run_done)
    assert at(qtbot, again, DevicesPage)
    assert again.first_run.bar.text.text() == "Step 7 of 9: Hand scanner"


def test_whoever_scans_already_is_not_taken_away_from_the_guests(qtbot, world, new):
    window = new("sound", set_up_step=SetUpStep.SCANNING)
    assert at(qtbot, window, ScanPage)
    world.scan_input.scan("TICKET")
    qtbot.waitUntil(lambda: world.check_in.asked == ["TICKET"])
    window.first_run.bar.leave.click()
    assert window.first_run.bar.isHidden()
    assert world.preferences.kept["first_run"] == ""


def test_a_kiosk_that_was_used_before_is_not_led(qtbot, opened):
    window = opened()
    assert window.first_run.bar.isHidden()
    assert window.navigator.current is window.page(ScanPage)


def test_stewards_are_not_led_through_what_they_may_not_set(qtbot, world, new):
    window = new("camera", set_up_step=SetUpStep.CHOOSING)
    assert at(qtbot, window, DevicesPage)
    world.status.change(set_up_step=SetUpStep.SIGN_IN, rights=frozenset())
    qtbot.waitUntil(window.first_run.bar.isHidden)
    world.status.change(set_up_step=SetUpStep.SCANNING, staff="Stew", rights=frozenset({Right.SCAN}))
    assert at(qtbot, window, ScanPage)
    assert window.first_run.bar.isHidden()
    world.status.change(staff="Olga", rights=frozenset(Right))
    qtbot.waitUntil(window.first_run.bar.isVisible)


@pytest.fixture
def host(world):
    application, before = make_application(), QLocale()
    world.status.change(set_up_step=SetUpStep.NOT_ENROLLED)
    settings = WindowSettings(language="en", poll_ms=20, first_run="language")
    made = WindowHost(application, Session(world.ports(), settings))
    made.window.open()
    yield made
    made.end()
    QLocale.setDefault(before)
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_another_language_keeps_the_step(qtbot, host):
    qtbot.waitUntil(host.window.first_run.bar.isVisible)
    host.window.page(LanguagePage).buttons["de"].click()
    window = host.window
    assert at(qtbot, window, LanguagePage)
    assert window.page(LanguagePage).buttons["de"].isChecked()
    qtbot.waitUntil(window.first_run.bar.isVisible)
    press(window)
    assert at(qtbot, window, ServicePage)


def test_a_hand_scanner_that_is_only_tried_counts(qtbot, new):
    window = new("scanner")
    page = window.page(DevicesPage)
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.calibration_session)
    page.step_back()
    page.take_scan(replace(Scan(text="A", source=ScanSource.HAND_SCANNER), scanner="Pult"))
    assert window.first_run.bar.on.text() == "Next"
