"""The scan input's choice of a camera, and what is kept of it, over a real database."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.app.health import scanner_checks
from kiosk.app.health.findings import Health
from kiosk.app.health.scanner_checks import reading, verdicts
from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.laptop.preferences import SavedPreferences
from kiosk.app.scanning import scan_input as scan_input_module
from kiosk.app.scanning.camera_memory import CameraMemory
from kiosk.app.scanning.scan_input import ScanInput
from kiosk.app.scanning.typed_codes import TypedCodes
from kiosk.app.window import plug
from kiosk.config import Settings
from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.scanner.cameras.listing import CameraInfo
from kiosk.scanner.detection import Detection
from kiosk.scanner.frame import Frame
from kiosk.scanner.hand.typing_scanners import TypingScanners
from kiosk.scanner.reading.decoded_frame import DecodedFrame
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.synthetic.gate_video import HeldItem, make_video
from kiosk.store.laptop.scan_mark import ScanMark
from kiosk.ui.ports.camera import CameraReport, CameraState
from kiosk.ui.workers.latency import LatencyBook
from tests.bench.codes.bit_streams import message, picture
from tests.support.patience import PATIENCE_S

BUILT_IN = CameraInfo(source="0", name="Built-in", identity="/dev/v4l/by-id/built-in")
USB = CameraInfo(source="2", name="Gate camera", identity="/dev/v4l/by-id/usb")
USB_ELSEWHERE = CameraInfo(source="4", name="Gate camera", identity="/dev/v4l/by-id/usb")


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    with open_kiosk(Settings(data_dir=tmp_path, use_keyring=False)) as opened:
        yield opened


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> list[CameraInfo]:
    there = [BUILT_IN]
    monkeypatch.setattr(scan_input_module, "list_cameras", lambda: list(there))
    return there


def choose(kiosk: Kiosk, camera: str = "") -> tuple[str, str]:
    scan_input = ScanInput(kiosk.settings.model_copy(update={"camera": camera}))
    scan_input.memory = CameraMemory(kiosk.database)
    return scan_input._chosen()


def test_the_first_camera_is_taken_and_remembered(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    assert choose(kiosk) == (BUILT_IN.identity, "Built-in")
    plugged.insert(0, USB)
    assert choose(kiosk) == (BUILT_IN.identity, "Built-in")


def test_a_chosen_camera_is_known_again_wherever_it_is_plugged_in(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    plugged.append(USB)
    assert choose(kiosk, "2") == (USB.identity, "Gate camera")
    plugged[1] = USB_ELSEWHERE
    assert choose(kiosk) == (USB.identity, "Gate camera")


def test_a_stand_in_does_not_take_the_place_of_the_chosen_camera(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    plugged.append(USB)
    choose(kiosk, "2")
    plugged.remove(USB)
    assert choose(kiosk) == (BUILT_IN.identity, "Built-in")
    plugged.append(USB)
    assert choose(kiosk) == (USB.identity, "Gate camera")


@pytest.mark.parametrize("source", ["video.mp4", "rtsp://gate/1", "/dev/video9"])
def test_what_is_no_camera_here_is_opened_as_it_is(kiosk: Kiosk, plugged: list[CameraInfo], source: str) -> None:
    assert choose(kiosk, source) == (source, "")
    assert CameraMemory(kiosk.database).camera() == ""


def test_without_any_camera_the_first_number_is_tried(kiosk: Kiosk, plugged: list[CameraInfo]) -> None:
    plugged.clear()
    assert choose(kiosk) == ("0", "")


@pytest.mark.parametrize(
    ("source", "state"),
    [
        ("/nowhere/video.mp4", CameraState.MISSING),
        ("/dev/video97", CameraState.MISSING),
        ("rtsp://user:geheim@127.0.0.1:9/1", CameraState.MISSING),
    ],
)
def test_what_cannot_be_opened_stays_on_the_screen(kiosk: Kiosk, source: str, state: CameraState) -> None:
    reported: list[CameraReport] = []
    arrived = threading.Event()

    def tell(report: CameraReport) -> None:
        reported.append(report)
        if report.state is not CameraState.STARTING:
            arrived.set()

    scan_input = ScanInput(kiosk.settings.model_copy(update={"camera": source}))
    scan_input.start(lambda scan: None, lambda picture: None, tell)
    assert arrived.wait(PATIENCE_S)
    if source.endswith(".mp4"):  # a camera may come back, so its scan input is never over
        assert scan_input.wait_until_over(PATIENCE_S)
    shown = [report.state for report in reported if report.state is not CameraState.STARTING]
    scan_input.stop()
    assert set(shown) == {state}
    assert "geheim" not in str(reported)


def test_a_code_scanned_by_hand_and_seen_by_the_camera_is_one_scan(kiosk: Kiosk, tmp_path: Path) -> None:
    video = tmp_path / "video.avi"
    make_video(video, [HeldItem(text="ticket-1", seconds=0.6, surface="paper")], seed=3, size=(640, 480), gap_s=0.1)
    scan_input = ScanInput(kiosk.settings)
    keys = TypedCodes(TypingScanners(), scan_input.debounce)
    scans: list[str] = []
    for number, letter in enumerate("ticket-1"):
        assert keys.feed(letter, number * 5.0, shift=False) is None
    typed = keys.feed("\r", 40.0, shift=False)
    assert typed is not None
    assert (typed.text, typed.scanner, typed.again) == ("ticket-1", "hand scanner", False)
    scan_input.use(str(video))
    scan_input.start(lambda scan: scans.append(scan.text), lambda picture: None, lambda report: None)
    assert scan_input.wait_until_over(PATIENCE_S)
    scan_input.stop()
    assert scans == []
    scan_input.reset()
    assert scan_input.debounce.see("ticket-1", 0.0)


def test_the_picture_says_which_code_counts() -> None:
    def seen(text: str, x: int) -> Detection:
        return Detection(text=text, symbology="QR", polygon=((x, 0), (x + 9, 0), (x + 9, 9)), ms=1, engine="zxing")

    decoded = DecodedFrame(detections=(seen("beside", 0), seen("meant", 45)), located=(((80, 0), (89, 0), (89, 9)),))
    picture = scan_input_module._picture(Frame(image=np.zeros((10, 100), np.uint8)), decoded, "scanner.hint.closer")
    assert [(found.polygon[0][0], found.meant, found.readable) for found in picture.outlines] == [
        (45, True, True),
        (0, False, True),
        (80, True, False),
    ]
    assert picture.hint == ""


def test_the_doctor_tells_how_the_camera_did(kiosk: Kiosk, tmp_path: Path) -> None:
    memory = CameraMemory(kiosk.database)
    assert "no camera" in reading(memory).words
    video = tmp_path / "video.avi"
    make_video(video, [HeldItem(text="ticket", seconds=0.6, surface="paper")], seed=3, size=(640, 480), gap_s=0.1)
    scan_input = ScanInput(kiosk.settings)
    scan_input.memory = memory
    scan_input.use(str(video))
    scan_input.start(lambda scan: None, lambda picture: None, lambda report: None)
    assert scan_input.wait_until_over(PATIENCE_S)
    scan_input.stop()
    finding = reading(memory)
    assert "1 scans" in finding.words
    assert "p95" in finding.words
    figures = memory.figures()
    assert figures is not None
    memory.keep_figures(_slowed(scan_input))
    assert reading(memory).health is Health.WARNING


def test_programs_beside_the_gate_hear_of_a_guest_until_the_verdict_is_shown(kiosk: Kiosk, tmp_path: Path) -> None:
    clock = [100.0]
    mark, scan_input = ScanMark(kiosk.database.path, lambda: clock[0]), ScanInput(kiosk.settings)
    scan_input.mark = mark
    told: list[object] = []
    frame = Frame(image=np.zeros((10, 100), np.uint8))
    empty, held_up = DecodedFrame(), DecodedFrame(looked_closely=True)
    scan_input._note_frame(told.append, frame, empty)
    assert not mark.is_set(), "an empty hall is no guest"
    scan_input._note_frame(told.append, frame, held_up)
    assert mark.is_set()
    scan_input.verdict_shown()
    assert not mark.is_set()
    assert len(told) == 2


def test_a_camera_that_sees_something_like_a_code_says_so_before_it_is_read(kiosk: Kiosk, tmp_path: Path) -> None:
    video = tmp_path / "video.avi"
    make_video(video, [HeldItem(text=None, seconds=0.6)], seed=3, size=(640, 480), gap_s=0.1)
    scan_input = ScanInput(kiosk.settings)
    noted: list[bool] = []
    scan_input.mark = mark = ScanMark(kiosk.database.path)
    scan_input.use(str(video))
    scan_input.start(lambda scan: None, lambda picture: noted.append(mark.is_set()), lambda report: None)
    assert scan_input.wait_until_over(PATIENCE_S)
    scan_input.stop()
    assert True in noted


def _slowed(scan_input: ScanInput):
    stats = scan_input.stats()
    assert stats is not None
    return replace(stats, fps=5.0)


def test_the_doctor_tells_how_long_verdicts_took(kiosk: Kiosk) -> None:
    memory, book = CameraMemory(kiosk.database), LatencyBook()
    assert "none" in verdicts(memory).words
    timeline = Timeline(captured=0.0, decoded=8.0, decided=9.0, committed=12.0, painted=31.0)
    book.add(Scan(text="a", source=ScanSource.HAND_SCANNER, timeline=timeline))
    memory.keep_verdict_figures(book.percentiles())
    assert "from code to screen 23 ms" in verdicts(memory).words
    book.add(Scan(text="a", source=ScanSource.CAMERA, timeline=timeline))
    memory.keep_verdict_figures(book.percentiles())
    memory.keep_verdict_figures({})
    assert "from picture to screen 31 ms (p95 31, slowest 31); p95 by stage: read 8" in verdicts(memory).words


def test_the_doctor_misses_a_camera_that_is_set(plugged: list[CameraInfo], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scanner_checks, "list_cameras", lambda: list(plugged))

    def look(source: str) -> Health:
        return scanner_checks.camera(Settings(camera=source)).health

    assert look("0") is look(BUILT_IN.identity) is look("rtsp://gate/1") is look(__file__) is Health.GOOD
    assert look("7") is look("/nowhere/video.mp4") is look(USB.identity) is Health.WARNING
    plugged.clear()
    assert look("") is Health.WARNING


def test_a_part_of_a_code_says_which_it_is() -> None:
    decoder = Decoder()
    decoded = decoder.examine(Frame(image=picture(message([b"K7F3", b"Q2"])[1])))
    shown = scan_input_module._picture(Frame(image=np.zeros((10, 100), np.uint8)), decoded, "")
    assert (shown.hint, shown.part) == ("scanner.hint.message_part", (2, 2))
    assert [outline.readable for outline in shown.outlines] == [True]


def test_an_organizers_own_laptop_opens_no_camera_before_somebody_asks(
    kiosk: Kiosk, plugged: list[CameraInfo], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = list[str]()

    class Pipeline:
        def __init__(self, source: str, *_: object, **__: object) -> None:
            made.append(source)

        def start(self) -> None:
            started.set()

        def stop(self) -> None:
            pass

        def stats(self) -> None:
            return None

    started = threading.Event()
    monkeypatch.setattr(scan_input_module, "ScanPipeline", Pipeline)
    SavedPreferences(kiosk).remember("opens", "organizer")
    scan_input = ScanInput(kiosk.settings)
    plug(kiosk, scan_input)
    told = list[CameraState]()
    scan_input.start(lambda _: None, lambda _: None, lambda report: told.append(report.state))
    assert (made, told) == ([], [CameraState.OFF])
    scan_input.retry()
    assert started.wait()
    assert made == [BUILT_IN.identity]
    # Whoever names a camera wants it.
    named = ScanInput(kiosk.settings.model_copy(update={"camera": "0"}))
    plug(replace(kiosk, settings=kiosk.settings.model_copy(update={"camera": "0"})), named)
    assert not named.rests
