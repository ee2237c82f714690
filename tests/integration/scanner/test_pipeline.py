"""Cameras and pipelines with real threads and real videos; devices are fakes that open like real ones."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.errors import NotAPictureError, ScannerError
from kiosk.scanner import pipeline as pipeline_module
from kiosk.scanner.cameras.camera import Camera, CameraChange, CameraPhase
from kiosk.scanner.cameras.capture import Capture, CaptureMode, SourceKind
from kiosk.scanner.frame import Frame, Image, monotonic_ms
from kiosk.scanner.pipeline import ScanPipeline
from kiosk.scanner.reading.decoder import DecodedFrame, Decoder
from kiosk.scanner.reading.hints import Hint
from kiosk.scanner.synthetic.gate_video import HeldItem, VideoPlan, make_video
from tests.unit.scanner.code_pictures import code_picture

WAIT_S = 60.0


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


class Log:
    """Keeps what callbacks tell, and waits for something to be told."""

    def __init__(self) -> None:
        self.received: list[Any] = []
        self._changed = threading.Condition()

    def __call__(self, *received: object) -> None:
        with self._changed:
            self.received.append(received[0] if len(received) == 1 else received)
            self._changed.notify_all()

    def wait_for(self, condition: Callable[[list[Any]], bool]) -> None:
        with self._changed:
            assert self._changed.wait_for(lambda: condition(self.received), WAIT_S)

    @property
    def phases(self) -> list[CameraPhase]:
        return [state.phase for state in self.received]


def opening(devices: list[FakeDevice | ScannerError]) -> Callable[[str, CaptureMode], Capture]:
    """Return an opener that gives one device after another, then reports that the camera is missing."""
    left = iter(devices)

    def open_next(source: str, mode: CaptureMode) -> Capture:
        device = next(left, ScannerError("no camera", key="scanner.camera_missing"))
        if isinstance(device, ScannerError):
            raise device
        return cast("Capture", device)

    return open_next


@contextmanager
def running(thing: Camera | ScanPipeline) -> Iterator[None]:
    thing.start()
    try:
        yield
    finally:
        thing.stop()


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> VideoPlan:
    texts = ["ticket one", "ticket two", "ticket one", None]
    items = [HeldItem(text=text, seconds=0.7, surface="paper") for text in texts]
    return make_video(tmp_path_factory.mktemp("video") / "video.avi", items, seed=5, size=(640, 480), gap_s=0.1)


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
        while (frame := camera.take(WAIT_S)) is not None and frame.width == 32:
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
            assert camera.take(WAIT_S) is not None
            camera.note(blurred=not webcam.received, light=90.0)
        while webcam.received[-1] is not None:
            assert camera.take(WAIT_S) is not None
            camera.note(blurred=None, light=90.0)
    assert webcam.received == [(200.0, 20.0), None]


def test_a_camera_is_given_back_as_it_was() -> None:
    webcam = Webcam(CaptureMode(), 0.001)
    camera = Camera("0", opener=lambda source, mode: cast("Capture", webcam))
    with running(camera):
        while not webcam.received:
            assert camera.take(WAIT_S) is not None
            camera.note(blurred=True, light=90.0)
    assert webcam.received[-1] is None
    assert webcam.closed


def test_a_video_is_paced_like_a_webcam_and_ends(video: VideoPlan) -> None:
    log = Log()
    camera = Camera(str(video.path), on_change=log)
    frames: list[Frame] = []
    with running(camera):
        while not camera.ended:
            frame = camera.take(1.0)
            if frame is not None:
                frames.append(frame)
        log.wait_for(lambda received: received[-1].phase is CameraPhase.ENDED)
    assert log.phases == [CameraPhase.OPENING, CameraPhase.RUNNING, CameraPhase.ENDED]
    assert camera.seen == video.frames
    assert len(frames) + camera.dropped == video.frames
    lasted_ms = frames[-1].captured_ms - frames[0].captured_ms
    assert lasted_ms >= (frames[-1].index - frames[0].index - 1) * 1000 / 30


def test_a_missing_video_ends_with_its_reason(tmp_path: Path) -> None:
    log = Log()
    with running(Camera(str(tmp_path / "none.mp4"), on_change=log)):
        log.wait_for(lambda received: received[-1].phase is CameraPhase.ENDED)
    assert [(state.phase, state.key) for state in log.received] == [
        (CameraPhase.OPENING, "scanner.camera_opening"),
        (CameraPhase.LOST, "scanner.file_missing"),
        (CameraPhase.ENDED, "scanner.file_missing"),
    ]


def test_a_camera_starts_once_and_stops_twice(video: VideoPlan) -> None:
    camera = Camera(str(video.path))
    with running(camera), pytest.raises(RuntimeError, match="once"):
        camera.start()
    camera.stop()
    assert camera.take(0) is None or camera.ended


def test_a_video_becomes_scans(video: VideoPlan) -> None:
    scans, frames, states = Log(), Log(), Log()
    pipeline = ScanPipeline(
        str(video.path), Decoder(), on_scan=scans, on_frame=frames, on_change=states, name="gate video"
    )
    with running(pipeline):
        assert pipeline.wait_until_done(WAIT_S)
    assert [scan.text for scan in scans.received] == ["ticket one", "ticket two"]
    scan: Scan = scans.received[0]
    assert (scan.symbology, scan.source, scan.scanner) == ("QR", ScanSource.CAMERA, "gate video")
    assert len(scan.polygon) == 4
    assert scan.timeline.captured is not None
    assert scan.timeline.decoded is not None
    assert scan.timeline.captured < scan.timeline.decoded
    stats = pipeline.stats()
    assert stats.scans == 2
    assert stats.size == (frames.received[0][0].width, frames.received[0][0].height)
    assert stats.seen == video.frames == stats.looked_at + stats.dropped
    assert len(frames.received) == stats.looked_at
    assert (
        stats.with_code
        == sum(bool(decoded.detections) for _, decoded in frames.received)
        == sum(stats.engines.values())
    )
    assert stats.decode_ms_p50 is not None
    assert stats.decode_ms_p95 is not None
    assert stats.decode_ms_p50 <= stats.decode_ms_p95
    assert states.phases[-1] is CameraPhase.ENDED


def test_slow_and_failing_callbacks_lose_nothing(video: VideoPlan, monkeypatch: pytest.MonkeyPatch) -> None:
    raised, scans, gate = Log(), Log(), threading.Event()
    monkeypatch.setattr(threading, "excepthook", lambda args: raised(args.exc_value))

    def slow(scan: Scan) -> None:
        gate.wait(WAIT_S)  # until the video is over: as slow as can be
        scans(scan)
        raise RuntimeError("the screen is broken")

    def ended(state: CameraChange) -> None:
        if state.phase is CameraPhase.ENDED:
            gate.set()

    def broken(frame: Frame, decoded: DecodedFrame) -> None:
        raise ValueError("no picture")

    pipeline = ScanPipeline(str(video.path), Decoder(), on_scan=slow, on_frame=broken, on_change=ended)
    with running(pipeline):
        assert pipeline.wait_until_done(WAIT_S)
    assert [scan.text for scan in scans.received] == ["ticket one", "ticket two"]
    assert {type(error) for error in raised.received} == {RuntimeError, ValueError}


def test_after_a_reset_every_code_counts_anew(video: VideoPlan) -> None:
    scans = Log()

    def take(scan: Scan) -> None:
        scans(scan)
        if scan.text == "ticket two":
            pipeline.reset()

    pipeline = ScanPipeline(str(video.path), Decoder(), on_scan=take)
    with running(pipeline):
        assert pipeline.wait_until_done(WAIT_S)
    assert [scan.text for scan in scans.received].count("ticket one") == 2


def test_judged_codes_are_quiet(video: VideoPlan) -> None:
    scans = Log()

    def take(scan: Scan) -> None:
        scans(scan)
        pipeline.debounce.decided(scan.text, monotonic_ms())

    pipeline = ScanPipeline(str(video.path), Decoder(), on_scan=take)
    with running(pipeline):
        assert pipeline.wait_until_done(WAIT_S)
    assert [scan.text for scan in scans.received] == ["ticket one", "ticket two"]


class Pictures:
    """A source that gives each picture once, and only when the last one was looked at."""

    def __init__(self, pictures: list[Image]) -> None:
        self.seen = self.dropped = 0
        self._pictures = pictures

    @property
    def ended(self) -> bool:
        return self.seen == len(self._pictures)

    def start(self) -> None:
        pass

    def stop(self) -> None:
        pass

    def note(self, *, blurred: bool | None, light: float) -> None:
        pass

    def take(self, timeout_s: float) -> Frame | None:
        if self.ended:
            return None
        self.seen += 1
        return Frame(image=self._pictures[self.seen - 1], index=self.seen, captured_ms=0.0, source="pictures")


def test_hints_are_told_once_and_taken_back() -> None:
    hints = Log()
    noise = np.random.default_rng(1)
    dark = [noise.integers(0, 4, (120, 160), np.uint8) for _ in range(40)]
    bright = [noise.integers(90, 110, (120, 160), np.uint8) for _ in range(3)]
    nothing = np.zeros((0, 0), np.uint8)
    pipeline = ScanPipeline(Pictures([*dark, nothing, *bright]), Decoder(), on_scan=lambda scan: None, on_hint=hints)
    with running(pipeline):
        assert pipeline.wait_until_done(WAIT_S)
    assert hints.received == [Hint.BLACK, None]
    assert pipeline.stats().looked_at == 43


def test_a_lane_without_a_camera_stops_at_once() -> None:
    states = Log()
    pipeline = ScanPipeline("/dev/video97", Decoder(), on_scan=lambda scan: None, on_change=states)
    with running(pipeline):
        states.wait_for(lambda received: any(state.phase is CameraPhase.RETRYING for state in received))
    assert [state.key for state in states.received][:2] == ["scanner.camera_opening", "scanner.camera_missing"]
    assert pipeline.stats().fps is None
    assert pipeline.stats().decode_ms_p95 is None


class HungDevice(FakeDevice):
    """A camera that gives a picture, hangs, and gives the others once it is let go."""

    def __init__(self, pictures: Iterable[Image | ScannerError | None]) -> None:
        super().__init__(pictures)
        self.reads = 0
        self.let_go = threading.Event()

    def read(self) -> Image | None:
        self.reads += 1
        if self.reads == 2:
            self.let_go.wait(WAIT_S)
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


def test_the_plan_of_the_venue_never_takes_the_ticket_s_place() -> None:
    """It stands nearer to the middle, and stays in view when the ticket is gone."""
    ticket = code_picture("K7F3Q2", size=(400, 720))
    plan = code_picture("https://venue.example/plan", size=(700, 720))
    sheet = np.concatenate([ticket, plan, np.full((720, 180), 128, np.uint8)], axis=1)
    plan_alone = np.concatenate([np.full((720, 400), 128, np.uint8), plan, np.full((720, 180), 128, np.uint8)], axis=1)
    scans = Log()
    pipeline = ScanPipeline(
        Pictures([sheet, sheet, plan_alone, plan_alone, plan_alone]),
        Decoder(),
        on_scan=scans,
        self_proving={"K7F3Q2"}.__contains__,
    )
    pipeline.start()
    assert pipeline.wait_until_done(WAIT_S)
    pipeline.stop()
    assert [scan.text for scan in scans.received] == ["K7F3Q2"]
