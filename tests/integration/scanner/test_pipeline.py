"""Cameras and pipelines with real threads and real videos; devices are fakes that open like real ones."""

import threading
from pathlib import Path

import numpy as np
import pytest

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.scanner.cameras.camera import Camera, CameraChange, CameraPhase
from kiosk.scanner.debounce import Debounce
from kiosk.scanner.frame import Frame, Image, monotonic_ms
from kiosk.scanner.pipeline import ScanPipeline
from kiosk.scanner.reading.decoded_frame import DecodedFrame
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.hints import Hint
from kiosk.scanner.synthetic.gate_video import HeldItem, VideoPlan, make_video
from tests.support.devices.vouching import Vouching
from tests.support.devices.watching import Log, running
from tests.support.patience import PATIENCE_S
from tests.unit.scanner.code_pictures import code_picture


@pytest.fixture(scope="module")
def video(tmp_path_factory: pytest.TempPathFactory) -> VideoPlan:
    texts = ["ticket one", "ticket two", "ticket one", None]
    items = [HeldItem(text=text, seconds=0.7, surface="paper") for text in texts]
    return make_video(tmp_path_factory.mktemp("video") / "video.avi", items, seed=5, size=(640, 480), gap_s=0.1)


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
        assert pipeline.wait_until_done(PATIENCE_S)
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
        gate.wait(PATIENCE_S)  # until the video is over: as slow as can be
        scans(scan)
        raise RuntimeError("the screen is broken")

    def ended(state: CameraChange) -> None:
        if state.phase is CameraPhase.ENDED:
            gate.set()

    def broken(frame: Frame, decoded: DecodedFrame) -> None:
        raise ValueError("no picture")

    pipeline = ScanPipeline(str(video.path), Decoder(), on_scan=slow, on_frame=broken, on_change=ended)
    with running(pipeline):
        assert pipeline.wait_until_done(PATIENCE_S)
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
        assert pipeline.wait_until_done(PATIENCE_S)
    assert [scan.text for scan in scans.received].count("ticket one") == 2


def test_judged_codes_are_quiet(video: VideoPlan) -> None:
    scans = Log()

    def take(scan: Scan) -> None:
        scans(scan)
        pipeline.debounce.decided(scan.text, monotonic_ms())

    # A video waits for a busy machine, the time after a verdict does not.
    patient = Debounce(quiet_ms=60_000.0)
    pipeline = ScanPipeline(str(video.path), Decoder(), on_scan=take, debounce=patient)
    with running(pipeline):
        assert pipeline.wait_until_done(PATIENCE_S)
    assert [scan.text for scan in scans.received] == ["ticket one", "ticket two"]


class Pictures:
    """A source that gives each picture once, and only when the last one was looked at."""

    def __init__(self, pictures: list[Image]) -> None:
        self.seen, self.dropped, self.waiting = 0, 0, False
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
        assert pipeline.wait_until_done(PATIENCE_S)
    assert hints.received == [Hint.BLACK, None]
    assert pipeline.stats().looked_at == 43


def test_the_picture_of_a_scan_comes_behind_it() -> None:
    told: list[str] = []
    picture = code_picture("K7F3Q2", size=(400, 400))
    pipeline = ScanPipeline(
        Pictures([picture]),
        Decoder(),
        on_scan=lambda scan: told.append(scan.text),
        on_frame=lambda frame, decoded: told.append("picture"),
    )
    with running(pipeline):
        assert pipeline.wait_until_done(PATIENCE_S)
    assert told == ["K7F3Q2", "picture"]


def test_the_next_frame_waits_until_the_verdict_is_shown() -> None:
    told: list[str] = []

    class Watched(Pictures):
        def take(self, timeout_s: float) -> Frame | None:
            told.append("next")
            return super().take(timeout_s)

    def show(scan: Scan) -> None:
        told.append(scan.text)
        pipeline.note_shown()

    picture = code_picture("K7F3Q2", size=(400, 400))
    pipeline = ScanPipeline(Watched([picture, picture]), Decoder(), on_scan=show, give_way_s=PATIENCE_S)
    with running(pipeline):
        assert pipeline.wait_until_done(PATIENCE_S)
    assert told == ["next", "K7F3Q2", "next", "next"]


def test_a_verdict_that_never_comes_holds_no_frame_for_long() -> None:
    picture = code_picture("K7F3Q2", size=(400, 400))
    pipeline = ScanPipeline(Pictures([picture, picture]), Decoder(), on_scan=lambda scan: None)
    with running(pipeline):
        assert pipeline.wait_until_done(PATIENCE_S)
    assert pipeline.stats().looked_at == 2


def test_a_lane_without_a_camera_stops_at_once() -> None:
    states = Log()
    pipeline = ScanPipeline("/dev/video97", Decoder(), on_scan=lambda scan: None, on_change=states)
    with running(pipeline):
        states.wait_for(lambda received: any(state.phase is CameraPhase.RETRYING for state in received))
    assert [state.key for state in states.received][:2] == ["scanner.camera_opening", "scanner.camera_missing"]
    assert pipeline.stats().fps is None
    assert pipeline.stats().decode_ms_p95 is None


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
        self_proving=Vouching("K7F3Q2"),
    )
    pipeline.start()
    assert pipeline.wait_until_done(PATIENCE_S)
    pipeline.stop()
    assert [scan.text for scan in scans.received] == ["K7F3Q2"]


def test_a_hand_scanner_s_ticket_is_not_replaced_by_the_link_beside_it() -> None:
    """It lies before the camera next."""
    plan = code_picture("https://venue.example/plan", size=(700, 720))
    scans = Log()
    pipeline = ScanPipeline(Pictures([plan] * 4), Decoder(), on_scan=scans, self_proving=Vouching("K7F3Q2"))
    pipeline.note_decided("K7F3Q2", 0.0)
    pipeline.start()
    assert pipeline.wait_until_done(PATIENCE_S)
    pipeline.stop()
    assert scans.received == []
