"""Cameras that are missing, pulled out, slow, smeared or silent, and what is said of each."""

import threading
import time
from collections.abc import Callable, Iterable
from itertools import cycle
from typing import Any, cast

import numpy as np
import pytest

from kiosk.domain.errors import NotAPictureError, ScannerError
from kiosk.scanner import pipeline as pipeline_module
from kiosk.scanner.cameras.camera import Camera, CameraPhase
from kiosk.scanner.cameras.capture import Capture, CaptureMode, SourceKind
from kiosk.scanner.frame import Image
from kiosk.scanner.pipeline import ScanPipeline
from kiosk.scanner.reading.decoder import Decoder
from tests.support.devices.watching import Log, running
from tests.support.patience import PATIENCE_S


class FakeDevice:
    """A camera that gives pictures until it is pulled out."""

    def __init__(self, pictures: Iterable[Image | ScannerError | None]) -> None:
        self.kind = SourceKind.DEVICE
        self.fps = 30.0
        self.closed = False
        self._pictures = iter(pictures)

    def read(self) -> Image | None:
        picture = next(self._pictures, None)
        if isinstance(picture, ScannerError):
            raise picture
        return picture

    def close(self) -> None:
        self.closed = True


def opening(devices: list[FakeDevice | ScannerError]) -> Callable[[str, CaptureMode], Capture]:
    """Return an opener that gives one device after another, then reports that the camera is missing."""
    left = iter(devices)

    def open_next(source: str, mode: CaptureMode) -> Capture:
        device = next(left, ScannerError("no camera", key="scanner.camera_missing"))
        if isinstance(device, ScannerError):
            raise device
        return cast("Capture", device)

    return open_next


def test_a_missing_camera_is_told_and_tried_again() -> None:
    log = Log()
    picture = np.zeros((4, 4), np.uint8)
    busy = ScannerError("busy", key="scanner.camera_busy")
    camera = Camera("0", on_change=log, opener=opening([busy, FakeDevice([picture])]))
    with running(camera):
        log.wait_for(lambda received: any(state.phase is CameraPhase.RUNNING for state in received))
    assert log.phases[:5] == [
        CameraPhase.OPENING,
        CameraPhase.LOST,
        CameraPhase.RETRYING,
        CameraPhase.OPENING,
        CameraPhase.RUNNING,
    ]
    assert log.received[1].key == "scanner.camera_busy"
    assert log.received[2].retry_in_s == 0.5
    assert log.phases[-1] is CameraPhase.ENDED


def test_a_camera_pulled_out_comes_back() -> None:
    log = Log()
    picture = np.zeros((4, 4), np.uint8)
    devices = [FakeDevice([picture, None, picture]), FakeDevice([picture, ScannerError("gone")]), FakeDevice([])]
    with running(Camera("0", on_change=log, opener=opening(list(devices)))):
        log.wait_for(lambda received: sum(state.phase is CameraPhase.LOST for state in received) >= 3)
    lost = [state.key for state in log.received if state.phase is CameraPhase.LOST]
    assert lost[:3] == ["scanner.camera_lost", "scanner.failed", "scanner.camera_silent"]
    assert all(device.closed for device in devices)


def test_a_damaged_picture_costs_itself_only() -> None:
    log = Log()
    picture, damaged = np.zeros((4, 4), np.uint8), NotAPictureError("no pixels")
    device = FakeDevice([picture, damaged, picture, damaged, None, picture])
    camera = Camera("0", on_change=log, opener=opening([device]))
    with running(camera):
        log.wait_for(lambda received: any(state.phase is CameraPhase.LOST for state in received))
        assert camera.seen == 3


def test_only_the_newest_picture_is_kept() -> None:
    log = Log()
    pictures: list[Image | ScannerError | None] = [np.full((1, 1), number, np.uint8) for number in range(10)]
    camera = Camera("0", on_change=log, opener=opening([FakeDevice(pictures)]))
    with running(camera):
        log.wait_for(lambda received: any(state.phase is CameraPhase.LOST for state in received))
        frame = camera.take(0)
        assert frame is not None
        assert (frame.image[0, 0], frame.index) == (9, 9)
        assert camera.take(0) is None
        assert (camera.seen, camera.dropped) == (10, 9)
    assert camera.ended


def test_a_video_waits_for_whoever_looks_at_it() -> None:
    # A camera cannot: what it sees goes on. What a video holds up would be over before a busy computer had looked.
    video = FakeDevice([np.full((1, 1), number, np.uint8) for number in range(6)])
    video.kind, video.fps = SourceKind.VIDEO, 1000.0
    camera = Camera("evening.mp4", opener=opening([video]))
    taken: list[int] = []
    with running(camera):
        while not camera.ended:
            time.sleep(0.02)  # twenty frames long
            frame = camera.take(1.0)
            taken += [frame.index] if frame is not None else []
    assert taken == list(range(6))
    assert camera.dropped == 0


class Webcam(FakeDevice):
    """A camera that can be told how to expose, and gives pictures of the size that it was asked for."""

    def __init__(self, mode: CaptureMode, spacing_s: float) -> None:
        super().__init__([])
        self.mode = mode
        self.received: list[tuple[float, float] | None] = []
        self._spacing_s = spacing_s

    def read(self) -> Image | None:
        time.sleep(self._spacing_s)
        return np.zeros((self.mode.height // 40, self.mode.width // 40), np.uint8)

    def exposure(self) -> tuple[float, float]:
        return (400.0, 10.0)

    def set_exposure(self, *, exposure: float, gain: float) -> bool:
        self.received.append((exposure, gain))
        return True

    def leave_exposure(self, *, gain: float) -> None:
        assert gain == 10.0
        self.received.append(None)


def test_a_camera_too_slow_for_its_size_is_asked_for_less_without_a_word() -> None:
    log, opened = Log(), list[Webcam]()

    def open_next(source: str, mode: CaptureMode) -> Capture:
        opened.append(Webcam(mode, 0.002 if mode.width < 1000 else 0.02))
        return cast("Capture", opened[-1])

    camera = Camera("0", on_change=log, opener=open_next, mode=CaptureMode(fps=300.0))
    with running(camera):
        while (frame := camera.take(PATIENCE_S)) is not None and frame.width == 32:
            assert len(opened) <= 2
    assert frame is not None
    assert frame.width == 24
    assert opened[0].closed
    assert log.phases == [CameraPhase.OPENING, CameraPhase.RUNNING, CameraPhase.ENDED]


def test_exposure_is_shortened_while_codes_are_smeared_and_left_alone_after() -> None:
    webcam = Webcam(CaptureMode(), 0.001)
    camera = Camera("0", opener=lambda source, mode: cast("Capture", webcam))
    with running(camera):
        while webcam.received != [(200.0, 20.0)]:
            assert camera.take(PATIENCE_S) is not None
            camera.note(blurred=not webcam.received, light=90.0)
        while webcam.received[-1] is not None:
            assert camera.take(PATIENCE_S) is not None
            camera.note(blurred=None, light=90.0)
    assert webcam.received == [(200.0, 20.0), None]


def test_a_camera_is_given_back_as_it_was() -> None:
    webcam = Webcam(CaptureMode(), 0.001)
    camera = Camera("0", opener=lambda source, mode: cast("Capture", webcam))
    with running(camera):
        while not webcam.received:
            assert camera.take(PATIENCE_S) is not None
            camera.note(blurred=True, light=90.0)
    assert webcam.received[-1] is None
    assert webcam.closed


class HungDevice(FakeDevice):
    """A camera that gives a picture, hangs, and gives the others once it is let go."""

    def __init__(self, pictures: Iterable[Image | ScannerError | None]) -> None:
        super().__init__(pictures)
        self.reads = 0
        self.let_go = threading.Event()

    def read(self) -> Image | None:
        self.reads += 1
        if self.reads == 2:
            self.let_go.wait(PATIENCE_S)
        return super().read()


def test_a_camera_that_hangs_is_said_to_be_silent_until_it_gives_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline_module, "SILENT_MS", 50.0)
    states, device = Log(), HungDevice(cycle([np.full((40, 60), shade, np.uint8) for shade in (90, 91)]))
    pipeline = ScanPipeline(
        "0", Decoder(), on_scan=lambda scan: None, on_change=states, opener=lambda source, mode: cast("Any", device)
    )
    with running(pipeline):
        states.wait_for(lambda received: received[-1].key == "scanner.camera_silent")
        device.let_go.set()
        states.wait_for(lambda received: CameraPhase.RUNNING in [state.phase for state in received[3:]])
    assert [state.phase for state in states.received][:4] == [
        CameraPhase.OPENING,
        CameraPhase.RUNNING,
        CameraPhase.LOST,
        CameraPhase.RUNNING,
    ]


def test_a_password_in_an_address_is_told_to_nobody(caplog: pytest.LogCaptureFixture) -> None:
    states = Log()
    pipeline = ScanPipeline(
        "http://steward:geheim@127.0.0.1:9/v?k=geheim", Decoder(), on_scan=lambda scan: None, on_change=states
    )
    with running(pipeline):
        states.wait_for(lambda received: any(state.phase is CameraPhase.RETRYING for state in received))
    assert {state.source for state in states.received} == {"http://127.0.0.1:9/v"}
    assert "geheim" not in str(states.received) + caplog.text
    assert states.received[1].key == "scanner.stream_unreachable"
