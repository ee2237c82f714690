"""The page of settings: everything works at once, is remembered, and shows what a file has set."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.app.laptop.set_by_file import set_by_file
from kiosk.config import Settings
from kiosk.domain.reason_table import Tone
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.setup.language_page import LanguagePage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.session import Session
from kiosk.ui.workers.switches import Switches
from tests.ui.conftest import page_button

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, opened):
    window = opened()
    page_button(window, SettingsPage).click()
    assert window.navigator.current is window.page(SettingsPage)
    return window.page(SettingsPage)


@pytest.mark.parametrize(
    "name", ["theme", "fullscreen", "less_motion", "mirrored", "refusals_stay", "hide_names", "guest_screen"]
)
def test_a_switch_works_at_once_and_is_remembered(world, page, name):
    button = page.switched[name]
    before = button.text()
    button.click()
    assert {before, button.text()} == {"On", "Off"}
    assert button.isChecked() is (button.text() == "On")
    assert name in world.preferences.kept
    button.click()
    assert button.text() == before


def test_the_time_after_which_it_locks_is_chosen(world, page):
    page.lock_after.setCurrentIndex(3)
    page.lock_after.activated.emit(3)
    assert page.lock_after.currentText() == "5 min"
    assert world.preferences.kept["lock_after_ms"] == 300_000
    assert page.context.session.switches.lock_after_ms == 300_000


def test_self_service_begins_where_somebody_could_end_it(qtbot, world, page):
    world.supervision.pin = None
    page.guests_alone.click()
    qtbot.waitUntil(lambda: page.complaint.text.text() == sentence("self_service.no_way_out"))
    world.supervision.pin = "2468"
    page.guests_alone.click()
    window = page.window()
    qtbot.waitUntil(lambda: isinstance(window.navigator.current, SelfServicePage))
    assert window.isFullScreen()


def test_sounds_have_a_volume_and_each_can_be_heard(world, page):
    sounds = page.sounds
    sounds.volume.setValue(40)
    for tone, button in sounds.tones.items():
        button.click()
        assert (world.sounds.played[-1], world.sounds.volumes[-1]) == (tone, 40)
    assert set(sounds.tones) == set(Tone)
    assert world.preferences.kept["volume"] == 40
    sounds.switch.click()
    assert world.preferences.kept["sounds"] is False
    assert not sounds.volume.isEnabled()
    assert sounds.switch.text() == "Off"


def test_each_tone_has_a_kind_of_sound_of_its_own(world, page):
    choice = page.sounds.kinds[Tone.STOP]
    row = choice.findData("deep")
    choice.setCurrentIndex(row)
    choice.activated.emit(row)
    assert (world.sounds.played[-1], world.sounds.kinds[-1]) == (Tone.STOP, "deep")
    page.sounds.tones[Tone.ADMIT].click()
    assert (world.sounds.played[-1], world.sounds.kinds[-1]) == (Tone.ADMIT, "")
    assert world.preferences.kept["sound_kinds"] == {"stop": "deep"}
    kept = Switches(WindowSettings(sound_kinds={"stop": "deep", "ask": "whistled"}))
    assert [kept.sound_kind(tone) for tone in (Tone.STOP, Tone.ASK)] == ["deep", ""]


def test_the_set_up_can_be_gone_through_again(qtbot, page):
    window = page.window()
    page.again.click()
    assert window.navigator.current is window.page(LanguagePage)
    assert window.first_run.bar.isVisible()


def test_language_and_text_size_are_chosen(world, page):
    page.text_size.setCurrentIndex(page.text_size.findData(150))
    page.text_size.activated.emit(page.text_size.currentIndex())
    assert world.preferences.kept["larger"] == 150
    row = page.language.findData("de")
    page.language.activated.emit(row)
    assert world.preferences.kept["language"] == "de"
    assert page.language.itemText(row) == "Deutsch"


def test_what_is_switched_elsewhere_is_shown_here(page):
    page.context.session.switches.toggle_theme()
    assert page.switched["theme"].isChecked() is (page.context.session.switches.theme == "light")


def test_what_a_file_sets_is_shown_and_no_secrets(qtbot, world, english):
    fixed = set_by_file(Settings(camera="rtsp://me:secret@cam/1", door_unsynced=True))
    # The tests' environment may set more.
    assert {("camera", ""), ("door_unsynced", "True")} <= set(fixed)
    window = MainWindow(Session(replace(world.ports(), set_by_file=fixed), WindowSettings()))
    shown = [one.text() for one in window.page(SettingsPage).findChildren(QLabel)]
    assert {"camera", "set", "door_unsynced", "True"} <= set(shown)
    window.shut()
    window.deleteLater()
