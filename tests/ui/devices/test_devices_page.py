"""The page of cameras and hand scanners: choosing, setting up, watching."""

import threading
from itertools import count

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QPushButton

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.errors import ScannerError
from kiosk.scanner.frame import Frame
from kiosk.scanner.hand.calibration_session import TEST_CODE
from kiosk.scanner.reading.decoder import Decoder
from kiosk.ui.devices.calibration_panel import SETTLED_MS
from kiosk.ui.devices.devices_page import DevicesPage
from kiosk.ui.devices.scanner_notes import NOTES, notes_text
from kiosk.ui.kit.picture_view import PictureView
from kiosk.ui.ports.camera import CameraState, CodeOutline, Picture
from kiosk.ui.ports.devices import CameraRow, DeviceReport, ScannerNote, ScannerRow
from kiosk.ui.scan.scan_page import ScanPage
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.background import Answer
from tests.ui.conftest import page_button
from tests.ui.fakes import make_picture

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(qtbot, world, opened):
    window = opened()
    qtbot.mouseClick(page_button(window, DevicesPage), LEFT)
    assert window.navigator.current is window.page(DevicesPage)
    qtbot.waitUntil(lambda: window.page(DevicesPage).choice.count() == 2)
    return window.page(DevicesPage)


def calibration_session_of(qtbot, page):
    qtbot.mouseClick(page.set_up, LEFT)
    qtbot.waitUntil(lambda: page.pages.currentWidget() is page.calibration_session)
    page.calibration_session._settled.setInterval(20)
    return page.calibration_session


def test_a_camera_is_chosen_by_its_name(qtbot, world, page):
    assert [page.choice.itemText(row) for row in (0, 1)] == ["Kamera Größe 1 (1)", "Kamera Größe 1 (2)"]
    assert page.choice.currentIndex() == 0
    page.choice.setCurrentIndex(1)
    page.choice.activated.emit(1)
    qtbot.waitUntil(lambda: world.devices.rows[1].chosen)
    assert threading.get_ident() not in world.devices.threads


def test_a_code_is_tried_without_letting_anybody_in_by_it(qtbot, world, page):
    assert "nobody is let in" in page.tried.text()
    world.scan_input.scan("TICKET-1")
    qtbot.waitUntil(lambda: page.tried.text().startswith("The camera has read it: "))
    assert "TICKET-1" not in page.tried.text()
    page.take_scan(Scan(text="TICKET-2", source=ScanSource.HAND_SCANNER, scanner="Pult"))
    assert isolated("Pult") in page.tried.text()
    assert world.check_in.asked == []


def test_what_the_camera_does_is_said(qtbot, world, page):
    assert "1280 × 720" in page.figures.text()
    assert "30 pictures a second" in page.figures.text()
    assert page.picture_area.currentWidget() is page.picture
    world.scan_input.report(CameraState.UNPLUGGED)
    qtbot.waitUntil(lambda: page.picture_area.currentWidget() is page.message)
    assert page.message.title.text() == "Camera was unplugged"
    qtbot.mouseClick(page.message.button, LEFT)
    assert world.scan_input.retries == 1
    page.show_report(Answer(value=DeviceReport()))
    assert page.choice.isHidden()
    assert page.figures.text() == ""
    page.show_report(Answer())
    assert page.choice.isHidden()


def test_pictures_go_to_the_page_that_is_seen(qtbot, world, page):
    picture = make_picture()
    world.scan_input.show(picture)
    qtbot.waitUntil(lambda: page.picture.picture is picture)


def test_a_code_before_the_camera_is_no_ticket_meanwhile(qtbot, world, page):
    world.scan_input.scan("ticket")
    qtbot.waitUntil(lambda: world.scan_input.shown == ["ticket"])
    reads = world.status.reads
    qtbot.waitUntil(lambda: world.status.reads > reads + 1)
    assert world.check_in.asked == []


def test_a_scanner_is_set_up(qtbot, world, page):
    panel = calibration_session_of(qtbot, page)
    assert panel.edit.hasFocus() or not page.isActiveWindow()
    panel.name.setText(" Left lane ")
    with qtbot.waitSignal(panel.learned):
        qtbot.keyClicks(panel.edit, "aB c")
        qtbot.keyClick(panel.edit, Qt.Key.Key_Tab)
        qtbot.keyClick(panel.edit, Qt.Key.Key_Return)
    assert world.devices.calibration_sessions[-1].letters == ["a", "B", " ", "c", "\t", "\r"]
    qtbot.waitUntil(lambda: bool(panel.result.text()))
    assert panel.result.text().startswith("“Left lane” is ready. Its keyboard layout is not this computer's (QWERTZ)")
    assert panel.edit.text() == ""
    qtbot.keyClick(page.window(), Qt.Key.Key_Escape)
    assert page.pages.currentWidget() is page.overview
    qtbot.waitUntil(lambda: len(page.scanners.findChildren(QPushButton)) == 1)
    qtbot.mouseClick(page.scanners.findChildren(QPushButton)[0], LEFT)
    qtbot.waitUntil(lambda: [row.name for row in world.devices.scanners] == ["Pult"])


def test_the_test_code_can_be_read_and_says_what_it_should(qtbot, world, page):
    picture = calibration_session_of(qtbot, page).code.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(picture.constBits(), np.uint8).reshape(picture.height(), picture.bytesPerLine())
    (found,) = Decoder().read_still(Frame(image=rows[:, : picture.width()].copy()))
    assert found.text == TEST_CODE


def test_a_scanner_that_cannot_be_put_right_is_said(qtbot, world, page):
    world.devices.failure = ScannerError("lost", key="scanner.calibration.letters_lost")
    panel = calibration_session_of(qtbot, page)
    with qtbot.waitSignal(panel.learned):
        qtbot.keyClicks(panel.edit, "abc")
    qtbot.waitUntil(lambda: "got lost" in panel.complaint.text.text())
    assert panel.result.text() == ""
    qtbot.keyClicks(panel.edit, "later")
    world.devices.failure = None
    qtbot.mouseClick(panel.again, LEFT)
    qtbot.waitUntil(lambda: panel.edit.calibration_session is not None)
    assert panel.complaint.text.text() == ""


def test_a_scan_into_the_name_is_asked_for_again(qtbot, world, page):
    panel = calibration_session_of(qtbot, page)
    panel.name.setText("Left")
    instants = count(0.0, 5.0)
    page.window().watch.clock_ms = lambda: next(instants)
    qtbot.keyClicks(panel.name, "GATEHOUSE-TEST")
    qtbot.keyClick(panel.name, Qt.Key.Key_Return)
    assert panel.name.text() == "Left"
    assert "once more" in panel.complaint.text.text()


def test_escape_leads_back_step_by_step(qtbot, world, page):
    calibration_session_of(qtbot, page)
    window = page.window()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.current is page
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.current is window.page(ScanPage)
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("ticket")


def test_percentiles_of_this_session_are_shown(qtbot, world, page):
    window = page.window()
    assert [cell.text() for cell in page.speed.cells["decide"]] == ["–", "–", "–"]
    window.navigator.open(window.page(DevicesPage))
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan("ticket")
    line = window.latency.percentiles()
    window.navigator.open(window.page(DevicesPage))
    shown = {stage: cells[0].text() for stage, cells in page.speed.cells.items()}
    assert all((shown[stage] != "–") == (stage in line) for stage in shown)


def test_serial_scanners_are_listed_with_their_state(qtbot, world, page):
    rows = (ScannerRow(name="Pult", typing=False), ScannerRow(name="Tor", typing=False, connected=False))
    page.show_report(Answer(value=DeviceReport(scanners=rows, cameras=(CameraRow(identity="1", name="One"),))))
    words = [label.text() for line in page.scanners._lines for label in line.findChildren(type(page.figures))]
    assert words == ["Pult", "Serial, connected.", "Tor", "Serial, not connected."]
    assert page.choice.currentIndex() == -1


def test_every_note_has_a_sentence_with_its_detail(english):
    assert set(NOTES) == set(ScannerNote)
    assert notes_text([(ScannerNote.PREFIX, "~#"), (ScannerNote.TWIN, "Left")]).count("~#") == 1
    assert "settled" not in notes_text([(note, "x") for note in ScannerNote])
    assert SETTLED_MS > 500


def test_the_code_that_counts_is_outlined_differently(qtbot):
    def colours(*outlines: CodeOutline) -> set[str]:
        view = PictureView()
        qtbot.addWidget(view)
        view.resize(640, 360)
        view.show_picture(Picture(image=make_picture(640, 360).image * 0 + 60, outlines=outlines))
        image = view.grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(96, 105) for y in range(60, 140)}

    square = ((100, 50), (200, 50), (200, 150), (100, 150))
    counts = colours(CodeOutline(polygon=square))
    aside = colours(CodeOutline(polygon=square, meant=False))
    unread = colours(CodeOutline(polygon=square, readable=False))
    assert QColor("#4cc2b4").name() in counts
    assert len({frozenset(counts), frozenset(aside), frozenset(unread)}) == 3
