"""The page of settings: everything works at once, is remembered, and shows what a file has set."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from kiosk.app.laptop.set_by_file import set_by_file
from kiosk.config import Settings
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.confirm_points import PointKind
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.retention.retention_page import RetentionPage
from kiosk.ui.self_service.guest_page import SelfServicePage
from kiosk.ui.settings.gate_lines import ARROWS
from kiosk.ui.settings.settings_page import SettingsPage
from kiosk.ui.setup.language_page import LanguagePage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.session import Session
from kiosk.ui.workers.switches import Switches
from tests.ui.conftest import page_button
from tests.ui.fakes import BUSY

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, opened):
    window = opened()
    page_button(window, SettingsPage).click()
    assert window.navigator.current is window.page(SettingsPage)
    return window.page(SettingsPage)


@pytest.mark.parametrize(
    "name", ["fullscreen", "less_motion", "mirrored", "refusals_stay", "hide_names", "guest_screen"]
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


def test_each_look_is_chosen_by_its_name(world, page):
    assert [page.theme.itemText(row) for row in range(3)] == ["Dark", "Light", "High contrast"]
    for row in (2, 1, 0):
        page.theme.setCurrentIndex(row)
        page.theme.activated.emit(row)
        assert page.window().appearance.look.base == world.preferences.kept["theme"] == page.theme.itemData(row)
    page.window().header.theme.click()
    assert page.theme.currentText() == "Light", "whoever switched it"


def test_what_stands_elsewhere_is_led_to_and_back(page):
    window = page.window()
    for button, there in ((page.devices, DevicesPage), (page.retention, OrganizerPage)):
        button.click()
        assert window.navigator.current is window.page(there)
        window.navigator.back()
        assert window.navigator.current is page
    assert isinstance(window.page(OrganizerPage).current, RetentionPage)


def test_a_logo_is_chosen_and_taken_away(qtbot, world, page):
    line = page.logo
    qtbot.waitUntil(line.isVisible)
    assert line.remove.isHidden()
    line.take(Path("/stick/logo.gif"))
    qtbot.waitUntil(lambda: line.complaint.text.text() == sentence("settings.bad_logo"))
    line.take(Path("/stick/logo.png"))
    qtbot.waitUntil(lambda: not line.remove.isHidden())
    assert world.logo.worn == "/stick/logo.png"
    assert line.complaint.isHidden()
    line.remove.click()
    qtbot.waitUntil(line.remove.isHidden)
    assert world.logo.worn == ""


def test_a_logo_that_a_file_sets_is_changed_by_the_file_alone(qapp, world, english):
    ports = replace(world.ports(), set_by_file=[("brand_logo", "")])
    window = MainWindow(Session(ports, WindowSettings()))
    try:
        page = window.page(SettingsPage)
        assert not page.isAncestorOf(page.logo)
    finally:
        window.shut()
        window.deleteLater()


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
    assert page.theme.currentData() == page.context.session.switches.theme


def test_what_a_file_sets_is_shown_and_no_secrets(qtbot, world, english):
    fixed = set_by_file(Settings(camera="rtsp://me:secret@cam/1", door_unsynced=True))
    # The tests' environment may set more.
    assert {("camera", ""), ("door_unsynced", "True")} <= set(fixed)
    window = MainWindow(Session(replace(world.ports(), set_by_file=fixed), WindowSettings()))
    shown = [one.text() for one in window.page(SettingsPage).findChildren(QLabel)]
    assert {"camera", "set", "door_unsynced", "On"} <= set(shown)
    window.shut()
    window.deleteLater()


@pytest.mark.parametrize("name", ["refusals_stay", "self_service"])
def test_what_a_file_sets_has_no_switch_that_would_only_seem_to_work(qtbot, world, english, name):
    window = MainWindow(Session(replace(world.ports(), set_by_file=[(name, "False")]), WindowSettings()))
    page = window.page(SettingsPage)
    assert ("refusals_stay" in page.switched) == (name != "refusals_stay")
    assert (page.guests_alone.parent() is None) == (name == "self_service")
    assert {name, "Off"} <= {one.text() for one in page.findChildren(QLabel)}
    window.shut()
    window.deleteLater()


def test_what_is_confirmed_is_chosen_for_every_list_or_for_one(qtbot, world, page):
    lines = page.gate_lines
    qtbot.waitUntil(lambda: lines.place.count() == 3)
    lines.points[PointKind.AGE].click()
    qtbot.waitUntil(lambda: world.place_rules.found.confirm == {"": ("age",)})
    lines.place.setCurrentIndex(2)
    lines.place.activated.emit(2)
    assert not lines.points[PointKind.AGE].isChecked(), "of this list alone"
    lines.own[0].setText("Shoes are dry")
    lines.own[0].editingFinished.emit()
    lines.points[PointKind.PHOTO].click()
    qtbot.waitUntil(lambda: world.place_rules.found.confirm.get("l2") == ("photo", "Shoes are dry"))
    lines.points[PointKind.PHOTO].click()
    lines.own[0].clear()
    lines.own[0].editingFinished.emit()
    qtbot.waitUntil(lambda: world.place_rules.found.confirm["l2"] == ())


def test_where_gates_are_is_said_with_an_arrow_and_words(qtbot, world, page):
    lines = page.gate_lines
    qtbot.waitUntil(lambda: set(lines.ways) == {"North gate", "South gate"})
    arrow, words = lines.ways["North gate"]
    assert (arrow.currentText(), words.text()) == ("←", "Along the fence")
    arrow, words = lines.ways["South gate"]
    words.setText("3 minutes")
    words.editingFinished.emit()
    qtbot.waitUntil(lambda: world.place_rules.found.ways.get("South gate") == "3 minutes")
    arrow.setCurrentIndex(ARROWS.index("↑"))
    arrow.activated.emit(ARROWS.index("↑"))
    qtbot.waitUntil(lambda: world.place_rules.found.ways.get("South gate") == "↑ 3 minutes")


def test_what_a_file_says_of_gates_is_shown_and_not_changed(qtbot, world, page):
    lines = page.gate_lines
    world.place_rules.found = replace(
        world.place_rules.found, confirm={"Backstage": ("identity",)}, fixed=frozenset({"confirm", "gate_ways"})
    )
    page.page_shown()
    qtbot.waitUntil(lambda: not lines.fixed.isHidden())
    lines.place.setCurrentIndex(2)
    lines.place.activated.emit(2)
    assert lines.points[PointKind.IDENTITY].isChecked(), "a file names a list as people do"
    shown = (*lines.points.values(), *lines.own, *lines.ways["North gate"])
    assert not any(part.isEnabled() for part in shown)


def test_a_rule_that_was_not_kept_is_told_and_taken_back(qtbot, world, page):
    lines = page.gate_lines
    qtbot.waitUntil(lambda: lines.place.count() == 3)
    world.place_rules.failure = BUSY
    lines.points[PointKind.AGE].click()
    qtbot.waitUntil(lambda: lines.complaint.text.text() == sentence(BUSY.key))
    qtbot.waitUntil(lambda: not lines.points[PointKind.AGE].isChecked())


def test_the_keyboard_on_the_screen_is_chosen(world, page):
    row = page.keyboard.findData("always")
    page.keyboard.setCurrentIndex(row)
    page.keyboard.activated.emit(row)
    assert world.preferences.kept["keyboard"] == "always"
    assert page.context.session.switches.keyboard == "always"
