"""The page of the preflight: looked at by the laptop, tried out by people, saved and printed."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.errors import GatehouseError
from kiosk.domain.reason_table import Tone
from kiosk.domain.reports.preflight.lines import Decision, Observation, PreflightLine, Subject
from kiosk.domain.reports.preflight.words import WORDINGS, decision
from kiosk.ui.ports.window import WindowSettings
from kiosk.ui.preflight.preflight_page import PreflightPage
from kiosk.ui.shell.main_window import MainWindow
from kiosk.ui.text.preflight_text import line_texts, preflight_texts
from kiosk.ui.workers.session import Session
from tests.ui.conftest import page_button
from tests.ui.fakes import NOW, World

LEFT = Qt.MouseButton.LeftButton


def page_of(qtbot, opened):
    window = opened()
    qtbot.mouseClick(page_button(window, PreflightPage), LEFT)
    page = window.page(PreflightPage)
    assert window.navigator.current is page
    qtbot.waitUntil(lambda: len(page.found) == len(Subject))
    return page


def test_everything_is_looked_at_beside_the_window_and_the_answer_is_go(qtbot, world, opened):
    page = page_of(qtbot, opened)
    assert page.title.text() == "Go"
    assert world.preflight.checked == list(Subject)
    assert threading.get_ident() not in world.preflight.threads
    assert page.rows[Subject.POWER].found.text() == "On battery, 97 %: it lasts 6 h 20 min."


def test_what_is_wrong_has_its_sentence_its_word_and_its_fix(qtbot, world, opened):
    world.preflight.found[Subject.DISK] = (Observation.DISK_FULL, {"free": 0.2})
    page = page_of(qtbot, opened)
    row = page.rows[Subject.DISK]
    assert page.title.text() == "No go"
    assert row.state.text() == "Stops you"
    assert row.fix.text() == "Free some space: entries need a place."
    assert page.lines.column.indexOf(row) == 0, "what has to be seen to stands above the rest"
    assert "Disk: Stops you. Only 0.2 GiB are free." in row.accessibleName()
    world.preflight.found[Subject.DISK] = (Observation.DISK_ROOM, {"free": 9.0})
    qtbot.mouseClick(page.again, LEFT)
    qtbot.waitUntil(lambda: page.title.text() == "Go")
    assert row.fix.isHidden()


def test_a_code_that_is_held_up_proves_the_camera_and_is_no_ticket(qtbot, world, opened):
    page = page_of(qtbot, opened)
    world.scan_input.scan("any code")
    qtbot.waitUntil(lambda: page.rows[Subject.CAMERA].found.text() == "Kamera 1 read a code that was held up.")
    assert world.check_in.asked == []
    qtbot.mouseClick(page.again, LEFT)
    qtbot.waitUntil(lambda: len(world.preflight.checked) == 2 * len(Subject) and len(page.found) == len(Subject))
    assert page.rows[Subject.CAMERA].found.text() == "Kamera 1 read a code that was held up."
    world.preflight.found[Subject.CAMERA] = (Observation.CAMERA_NONE, {})
    qtbot.mouseClick(page.again, LEFT)
    qtbot.waitUntil(lambda: page.rows[Subject.CAMERA].found.text() == "No camera is connected.")


def test_a_hand_scanner_proves_itself_by_name(qtbot, world, opened):
    page = page_of(qtbot, opened)
    page.take_scan(Scan(text="x", source=ScanSource.HAND_SCANNER, scanner="Pult", timeline=Timeline()))
    assert page.rows[Subject.HAND_SCANNER].found.text() == "Pult sent a code."


def test_the_sound_is_played_and_somebody_says_whether_it_was_heard(qtbot, world, opened):
    page = page_of(qtbot, opened)
    row = page.rows[Subject.SOUND]
    assert row.buttons["heard"].isHidden()
    qtbot.mouseClick(row.buttons["play"], LEFT)
    assert world.sounds.played == [Tone.ADMIT]
    qtbot.mouseClick(row.buttons["not heard"], LEFT)
    assert decision(page.found) is Decision.GO_WITH_CARE
    qtbot.mouseClick(row.buttons["play"], LEFT)
    qtbot.mouseClick(row.buttons["heard"], LEFT)
    assert page.title.text() == "Go"


def test_a_sync_service_that_stands_still_is_started_from_here(qtbot, world, opened):
    world.preflight.found[Subject.SYNC] = (Observation.SYNC_STOPPED, {})
    page = page_of(qtbot, opened)
    start = page.rows[Subject.SYNC].buttons["start"]
    world.sync_service.failure = GatehouseError("no", key="service.failed")
    qtbot.mouseClick(start, LEFT)
    qtbot.waitUntil(lambda: not page.notice.isHidden() and not start.isHidden())
    world.sync_service.failure = None
    world.preflight.found[Subject.SYNC] = (Observation.SYNC_RUNNING, {})
    qtbot.mouseClick(start, LEFT)
    qtbot.waitUntil(lambda: page.title.text() == "Go")
    assert world.sync_service.starts == 1
    assert start.isHidden()


def test_the_sheet_says_who_checked_and_what_was_tried_by_hand(qtbot, world, opened):
    page = page_of(qtbot, opened)
    page.checked_by.setText("Robin")
    page.take_scan(Scan(text="x", source=ScanSource.CAMERA, timeline=Timeline()))
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: "preflight.pdf" in page.notice.text())
    lines, name = world.preflight.saved[0]
    assert name == "Robin"
    assert {line.subject for line in lines if line.checked_by == "Robin"} == {Subject.CAMERA}
    qtbot.mouseClick(page.print_out, LEFT)
    qtbot.waitUntil(lambda: page.notice.text() == "The sheet is at the printer.")
    assert len(world.preflight.printed) == 1


@pytest.mark.parametrize("button", ["save", "print_out"])
def test_a_sheet_that_cannot_be_made_says_why(qtbot, world, opened, button):
    page = page_of(qtbot, opened)
    world.preflight.failure = GatehouseError("none", key="printer.none")
    qtbot.mouseClick(getattr(page, button), LEFT)
    qtbot.waitUntil(lambda: page.notice.text().startswith("No printer is set up"))


def test_without_the_port_there_is_no_button(qtbot, english):
    window = MainWindow(Session(replace(World().ports(), preflight=None), WindowSettings()))
    assert window.page(PreflightPage) not in window.header.openers
    window.shut()
    window.deleteLater()


@pytest.mark.parametrize("observed", Observation)
def test_every_text_of_the_table_is_handed_to_the_translators(observed):
    texts = preflight_texts()
    wording = WORDINGS[observed]
    assert wording.found in texts or wording.found in {"{name}", "{names}"}
    assert not wording.fix or wording.fix in texts


def test_names_from_outside_never_count_as_places(english):
    line = PreflightLine(Subject.PRINTER, Observation.PRINTER_READY, {"name": "{found} <b>"})
    assert line_texts(line, NOW) == ("{found} <b>", "")
