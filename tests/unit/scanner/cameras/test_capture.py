import sys
from pathlib import Path

import cv2
import numpy as np
import pytest

from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.capture import CaptureMode, SourceKind, open_capture, public_name, read_image, source_kind
from kiosk.scanner.cameras.files import count_frames, read_all
from kiosk.scanner.cameras.listing import CameraInfo
from tests.unit.scanner.code_pictures import code_picture


def write_video(path: Path, frames: int = 8) -> Path:
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 30, (320, 240))
    for number in range(frames):
        writer.write(np.full((240, 320, 3), 20 * number % 256, np.uint8))
    writer.release()
    return path


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("0", SourceKind.DEVICE),
        ("12", SourceKind.DEVICE),
        ("/dev/video0", SourceKind.DEVICE),
        ("/dev/v4l/by-id/usb-cam-video-index0", SourceKind.DEVICE),
        ("camera:046d:0825 C270|usb#1", SourceKind.DEVICE),
        ("rtsp://gate/1", SourceKind.STREAM),
        ("http://127.0.0.1:8080/video", SourceKind.STREAM),
        ("video.mp4", SourceKind.VIDEO),
        ("C:\\videos\\video.mp4", SourceKind.VIDEO),
    ],
)
def test_what_a_source_means(source: str, kind: SourceKind) -> None:
    assert source_kind(source) is kind


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("rtsp://steward:geheim@gate.lan:554/1/live?token=abc#x", "rtsp://gate.lan:554/1/live"),
        ("http://user:p@ss@127.0.0.1/video?pw=1", "http://127.0.0.1/video"),
        ("rtsp://user:pass@[fe80::1]", "rtsp://[fe80::1]"),
        ("http://gate?token=abc", "http://gate"),
        ("camera:046d:0825 C270|usb#vid_046d", "046d:0825 C270"),
        ("0", "0"),
        ("video@home.mp4", "video@home.mp4"),
    ],
)
def test_names_of_sources_hold_no_passwords(source: str, name: str) -> None:
    assert public_name(source) == name


def test_a_camera_that_is_not_connected_is_said_to_be_missing() -> None:
    with pytest.raises(ScannerError) as caught:
        open_capture("camera:HD Webcam|/dev/v4l/by-path/none")
    assert (caught.value.key, str(caught.value)) == ("scanner.camera_missing", "not connected: HD Webcam")


def test_a_busy_camera_is_said_to_be_busy_and_no_other_one_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    """Media Foundation counts for itself: its number 0 opens at once, and is the camera that nobody asked for."""
    opened = []

    class OtherCamera:
        def __init__(self, _target: object, backend: int) -> None:
            self._there = backend == cv2.CAP_MSMF
            opened.append(backend)

        def isOpened(self) -> bool:
            return self._there

    listed = [CameraInfo(source="0", name="Integrated Camera", identity="0", backend=cv2.CAP_DSHOW)]
    monkeypatch.setattr(cv2, "VideoCapture", OtherCamera)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr("kiosk.scanner.cameras.capture.list_cameras", lambda: listed)
    with pytest.raises(ScannerError) as caught:
        open_capture("0")
    assert caught.value.key == "scanner.camera_unavailable"
    assert opened == [cv2.CAP_DSHOW]


def test_a_video_is_read_from_end_to_end(tmp_path: Path) -> None:
    capture = open_capture(str(write_video(tmp_path / "video.avi")), CaptureMode())
    assert (capture.fps, capture.length) == (30.0, 8)
    shapes = []
    while (picture := capture.read()) is not None:
        shapes.append(picture.shape)
    capture.close()
    assert shapes == [(240, 320, 3)] * 8


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("/dev/video97", "scanner.camera_missing"),
        ("97", "scanner.camera_missing"),
        ("/nowhere/video.mp4", "scanner.file_missing"),
        ("/", "scanner.file_unreadable"),
        ("http://127.0.0.1:9/none", "scanner.stream_unreachable"),
        ("nonsense://gate", "scanner.stream_unreachable"),
    ],
)
def test_what_cannot_be_opened_says_why(source: str, key: str, capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ScannerError) as caught:
        open_capture(source)
    assert caught.value.key == key
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("content", [b"", b"\x00", b"not a video at all" * 100, b"RIFF\x00\x00\x00\x00AVI LIST"])
def test_a_file_that_is_no_video(tmp_path: Path, content: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "video.mp4"
    path.write_bytes(content)
    with pytest.raises(ScannerError) as caught:
        list(read_all(path))
    assert caught.value.key == "scanner.file_unreadable"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("share", [0.5, 0.9])
def test_a_video_that_is_cut_off_gives_what_is_whole(tmp_path: Path, share: float) -> None:
    content = write_video(tmp_path / "whole.avi", 30).read_bytes()
    cut = tmp_path / "cut.avi"
    cut.write_bytes(content[: int(len(content) * share)])
    frames = list(read_all(cut))
    assert 0 < len(frames) <= 30 * share + 1


def test_a_video_cut_off_in_its_head_is_refused(tmp_path: Path) -> None:
    cut = tmp_path / "cut.avi"
    cut.write_bytes(write_video(tmp_path / "whole.avi", 30).read_bytes()[:500])
    with pytest.raises(ScannerError) as caught:
        list(read_all(cut))
    assert caught.value.key == "scanner.file_unreadable"


@pytest.mark.parametrize("suffix", [".png", ".jpg", ".bmp", ".webp"])
def test_still_images(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"ticket{suffix}"
    cv2.imwrite(str(path), code_picture(size=(400, 400), module_px=5))
    (frame,) = read_all(path)
    assert (frame.index, frame.width, frame.height, frame.source) == (0, 400, 400, str(path))
    assert count_frames(path) == 1


def test_the_content_decides_and_not_the_name(tmp_path: Path) -> None:
    image = tmp_path / "image.avi"
    cv2.imwrite(str(tmp_path / "image.png"), np.zeros((40, 50, 3), np.uint8))
    image.write_bytes((tmp_path / "image.png").read_bytes())
    assert [(frame.width, frame.height) for frame in read_all(image)] == [(50, 40)]
    video = tmp_path / "video.png"
    video.write_bytes(write_video(tmp_path / "video.avi").read_bytes())
    assert len(list(read_all(video))) == 8


def test_frames_of_a_video_are_numbered(tmp_path: Path) -> None:
    path = write_video(tmp_path / "video.avi")
    frames = list(read_all(path))
    assert [frame.index for frame in frames] == list(range(8))
    assert count_frames(path) == 8


def test_missing_files_are_said_to_be_missing(tmp_path: Path) -> None:
    for name in ("none.png", "none.mp4"):
        with pytest.raises(ScannerError) as caught:
            list(read_all(tmp_path / name))
        assert caught.value.key == "scanner.file_missing"
    with pytest.raises(ScannerError):
        count_frames(tmp_path / "none.mp4")


def test_an_image_cut_off_is_read_or_refused(tmp_path: Path) -> None:
    whole = tmp_path / "whole.jpg"
    cv2.imwrite(str(whole), code_picture())
    cut = tmp_path / "cut.jpg"
    cut.write_bytes(whole.read_bytes()[:300])
    with pytest.raises(ScannerError) as caught:
        read_image(cut)
    assert caught.value.key == "scanner.file_unreadable"
