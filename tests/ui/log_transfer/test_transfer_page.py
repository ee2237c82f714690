"""Gate to gate: codes go round on one screen, are gathered at another, and what came of it is said."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.errors import SettingsError
from kiosk.domain.evidence.code_parts import PartGathering, split
from kiosk.scanner.frame import Frame
from kiosk.scanner.reading.decoder import Decoder
from kiosk.ui.log_transfer import code_show
from kiosk.ui.log_transfer.code_reading import gathered_gaps
from kiosk.ui.log_transfer.transfer_page import TransferPage
from kiosk.ui.organizer.organizer_page import OrganizerPage
from kiosk.ui.ports.camera import CameraState

LEFT = Qt.MouseButton.LeftButton
LOG = np.random.default_rng(3).bytes(2_200)


@pytest.fixture
def page(monkeypatch, opened, world):
    monkeypatch.setattr(code_show, "EACH_MS", 1)
    world.organizer.transfer.log = LOG
    window = opened()
    organizer = window.page(OrganizerPage)
    window.navigator.open(organizer)
    found = next(section for section in organizer.sections if isinstance(section, TransferPage))
    organizer.open_section(found)
    return found


def scanned(page, text: str) -> None:
    page.window().navigator.current.take_scan(Scan(text=text, symbology="QR", source=ScanSource.CAMERA))


def photographed(widget) -> Frame:
    """A frame of what is on the screen."""
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return Frame(image=rows[:, : image.width()].copy())


def test_what_is_shown_is_read_by_the_decoder_as_the_same_log(qtbot, page):
    qtbot.mouseClick(page.show_codes, LEFT)
    qtbot.waitUntil(page.showing.isVisible)
    page.showing._next.stop()
    decoder, gathering = Decoder(("QR",)), PartGathering()
    try:
        # Each round has an order of its own, and the first one may be under way: two rounds have a whole one in them.
        for _ in range(2 * len(split(LOG))):
            page.showing.show_next()
            for found in decoder.read_still(photographed(page.showing.code)):
                gathering.take(found.text)
    finally:
        decoder.close()
    assert gathering.file() == LOG


def test_codes_go_round_until_somebody_stops(qtbot, page):
    qtbot.mouseClick(page.show_codes, LEFT)
    seen = set[str]()

    def all_were_shown() -> bool:
        seen.add(page.showing.progress.text())
        return len(seen - {""}) == 5

    qtbot.waitUntil(all_were_shown)
    assert {text for text in seen if text} <= {f"Code {number} of 5" for number in range(1, 6)}
    qtbot.mouseClick(page.showing.stop, LEFT)
    assert page.show_codes.isVisible()
    assert not page.showing._next.isActive()
    assert not page.step_back()


def test_codes_are_gathered_in_any_order_and_taken_in_once(qtbot, world, page):
    qtbot.mouseClick(page.read_screen, LEFT)
    texts = split(LOG)
    for text in (texts[4], texts[1], texts[1]):
        scanned(page, text)
    reading = page.reading
    assert reading.progress.text() == "2 of 5 codes read"
    assert reading.gaps.text() == "Missing: 1, 3–4"
    assert (reading.bar.value(), reading.bar.maximum()) == (2, 5)
    scanned(page, "TICKET-1")
    assert reading.complaint.text.text() == "This code is no part of a log."
    scanned(page, split(b"another")[0])
    assert "another log" in reading.complaint.text.text()
    for text in (texts[0], texts[2], texts[3], texts[3]):
        scanned(page, text)
    qtbot.waitUntil(lambda: "New here" in page.done.text())
    assert page.done.text().splitlines() == [
        "New here: 148 of 2,311 scans",
        "Left out, of events that this laptop does not know: 3",
        "Proved by their own log alone: 12",
    ]
    assert world.organizer.transfer.taken == [LOG]
    assert page.show_codes.isVisible()


def test_reading_opens_a_camera_that_is_off(qtbot, world, page):
    world.scan_input.report(CameraState.OFF)
    qtbot.waitUntil(lambda: page.context.session.presenter.camera.state is CameraState.OFF)
    qtbot.mouseClick(page.read_screen, LEFT)
    assert world.scan_input.retries == 1
    world.scan_input.report(CameraState.LIVE)
    qtbot.waitUntil(lambda: page.reading.picture_area.live)


def test_a_gate_that_scans_takes_another_gates_log_for_no_guest(qtbot, world, opened):
    window = opened()
    with qtbot.waitSignal(window.session.verdict_shown):
        world.scan_input.scan(*split(LOG), "TICKET-1")
    assert world.check_in.asked == ["TICKET-1"]
    assert set(split(LOG)) <= set(world.scan_input.shown), "the camera may show them again"


def test_what_was_gathered_is_forgotten_with_the_page(qtbot, page):
    qtbot.mouseClick(page.read_screen, LEFT)
    scanned(page, split(LOG)[0])
    organizer = page.window().page(OrganizerPage)
    organizer.open_section(organizer.sections[0])
    organizer.open_section(page)
    assert page.reading.gathering is None
    scanned(page, split(LOG)[0])
    assert page.show_codes.isVisible()


def test_a_window_in_this_ones_place_goes_on_gathering(qtbot, page):
    qtbot.mouseClick(page.read_screen, LEFT)
    scanned(page, split(LOG)[0])
    carried = page.carried()
    page.step_back()
    page.take_over(carried)
    assert page.reading.progress.text() == "1 of 5 codes read"


def test_files_go_the_same_way(qtbot, world, page, tmp_path):
    path = tmp_path / "entries.txt"
    page.write(str(path))
    qtbot.waitUntil(lambda: str(path) in page.done.text())
    assert path.read_bytes() == LOG
    page.take_file(str(path))
    qtbot.waitUntil(lambda: "New here" in page.done.text())
    assert world.organizer.transfer.taken == [path]


@pytest.mark.parametrize("press", ["show_codes", "open"])
def test_what_fails_is_said(qtbot, world, page, tmp_path, press):
    world.organizer.transfer.failure = SettingsError("", key="log.too_large")
    if press == "open":
        page.take_file(str(tmp_path))
    else:
        qtbot.mouseClick(page.show_codes, LEFT)
    qtbot.waitUntil(page.complaint.isVisible)
    assert page.complaint.text.text() == "This log is too large for codes. Use a file."
    assert page.show_codes.isEnabled()
    assert not page.busy


def test_gaps_are_named_in_spans():
    assert gathered_gaps([]) == ""
    assert gathered_gaps([3, 7, 8, 9, 40]) == "3, 7–9, 40"
    assert gathered_gaps(range(1, 30, 2)) == "1, 3, 5, 7, 9, 11 …"
