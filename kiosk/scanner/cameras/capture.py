"""Opening cameras, streams and videos: the one place that talks to OpenCV's video input.

Invariants: whatever goes wrong there leaves as a ScannerError with a key that a steward understands, and neither OpenCV
nor the libraries under it write to the terminal.
"""

import contextlib
import os
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import cv2

from kiosk.domain.errors import FileMissingError, ScannerError
from kiosk.named_files import open_named, read_named, why_unread
from kiosk.scanner.cameras.listing import (
    IDENTITY_PREFIX,
    backends_for,
    device_backends,
    find_camera,
    list_cameras,
    model_of,
    require_camera,
)
from kiosk.scanner.cameras.pictures import decode_pictures
from kiosk.scanner.frame import Image, to_image

# Both are read when the video libraries are first used. -8 is "quiet" in libav's numbers; 3 is seconds.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "3")
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

STREAM_TIMEOUT_MS = 5000
DEFAULT_FPS = 30.0


class SourceKind(StrEnum):
    """What a source's text means."""

    DEVICE = "device"
    STREAM = "stream"
    VIDEO = "video"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureMode:
    """What we ask of a camera; it gives what it can.

    Attributes:
        width: Pixels.
        height: Pixels.
        fps: Frames per second.
    """

    width: int = 1280
    height: int = 720
    fps: float = 30.0


def source_kind(source: str) -> SourceKind:
    """Tell what a text means: a number, /dev/… or an identity is a device, scheme://… a stream, the rest a file."""
    if source.isdecimal() or source.startswith(("/dev/", IDENTITY_PREFIX)):
        return SourceKind.DEVICE
    return SourceKind.STREAM if "://" in source else SourceKind.VIDEO


def public_name(source: str) -> str:
    """Return how logs, messages and entries call a source: addresses without user, password and parameters."""
    if source_kind(source) is not SourceKind.STREAM:
        return model_of(source) or source
    scheme, _, rest = source.partition("://")
    place, slash, path = rest.partition("/")
    host = place.rpartition("@")[2]
    return f"{scheme}://{host}{slash}{path}".partition("?")[0].partition("#")[0]


class Capture:
    """An open camera, stream or video. Not for use by several threads at once.

    Attributes:
        source: Its name for logs and messages.
        kind: What that means.
        fps: Frames per second that it claims, or 30.
    """

    def __init__(self, source: str, video: cv2.VideoCapture, kind: SourceKind) -> None:
        self.source = source
        self.kind = kind
        self._video = video
        claimed = float(video.get(cv2.CAP_PROP_FPS))
        # Streams claim 0, 1,000 or 90,000 (the clock of their format): waiting is planned by what a camera can give.
        self.fps = claimed if 1.0 <= claimed <= 240.0 else DEFAULT_FPS

    @property
    def length(self) -> int:
        """Number of frames that a video claims to have; 0 for live sources and where it is not known."""
        count = self._video.get(cv2.CAP_PROP_FRAME_COUNT) if self.kind is SourceKind.VIDEO else 0
        return int(count) if 0 < count < 1e9 else 0

    def read(self) -> Image | None:
        """Return the next picture, waiting for it.

        Returns:
            None when there is none: the video ended, the camera was pulled out, the stream broke off.

        Raises:
            ScannerError: The source gave something that is not a picture.
        """
        try:
            taken, image = self._video.read()
        except (cv2.error, MemoryError) as error:
            raise ScannerError(f"{self.source}: {error}", key="scanner.camera_lost") from error
        return to_image(image) if taken and image is not None else None

    def set_exposure(self, *, exposure: float, gain: float) -> bool:
        """Ask for manual exposure; drivers use units of their own, so the caller watches what it does.

        Returns:
            Whether the driver took it.
        """
        # Video4Linux counts the modes of a menu (1 manual, 3 automatic); OpenCV's other backends take a share of one.
        with contextlib.suppress(cv2.error):
            self._video.set(cv2.CAP_PROP_AUTO_EXPOSURE, 1.0 if sys.platform.startswith("linux") else 0.25)
            return self._video.set(cv2.CAP_PROP_EXPOSURE, exposure) and self._video.set(cv2.CAP_PROP_GAIN, gain)
        return False

    def exposure(self) -> tuple[float, float]:
        """Return exposure and gain in the driver's units; what the driver does not tell is 0."""
        with contextlib.suppress(cv2.error):
            return float(self._video.get(cv2.CAP_PROP_EXPOSURE)), float(self._video.get(cv2.CAP_PROP_GAIN))
        return 0.0, 0.0

    def leave_exposure(self, *, gain: float) -> None:
        """Leave the exposure to the camera again.

        Args:
            gain: What it was before ``set_exposure``.
        """
        with contextlib.suppress(cv2.error):
            self._video.set(cv2.CAP_PROP_GAIN, gain)
            self._video.set(cv2.CAP_PROP_AUTO_EXPOSURE, 3.0 if sys.platform.startswith("linux") else 0.75)

    def close(self) -> None:
        """Give the camera back."""
        self._video.release()


def open_capture(source: str, mode: CaptureMode | None = None) -> Capture:
    """Open a source.

    Args:
        source: Index of a camera ("0"), path of a camera device (Linux), http or rtsp address, or file name of a video.
        mode: What to ask of a camera.

    Returns:
        The open source; for cameras the first picture is not waited for.

    Raises:
        ScannerError: It is missing, busy, forbidden, unreachable or unreadable; the key tells which.
    """
    kind = source_kind(source)
    if kind is SourceKind.VIDEO:
        _require_file(source)
    try:
        video = _open_video(source, kind, mode or CaptureMode())
    except (cv2.error, MemoryError) as error:
        raise _open_failure(source, kind) from error
    if video is None:
        raise _open_failure(source, kind)
    return Capture(public_name(source), video, kind)


def _open_video(source: str, kind: SourceKind, mode: CaptureMode) -> cv2.VideoCapture | None:
    if kind is SourceKind.DEVICE:
        return _open_device(source, mode)
    # One thread decodes: of several, each keeps pictures of its own, and a picture comes so many pictures later.
    params = [cv2.CAP_PROP_N_THREADS, 1]
    if kind is SourceKind.STREAM:
        params += [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, STREAM_TIMEOUT_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, STREAM_TIMEOUT_MS]
    video = cv2.VideoCapture(source, cv2.CAP_FFMPEG, params)
    return video if video.isOpened() else None


def _open_device(source: str, mode: CaptureMode) -> cv2.VideoCapture | None:
    target: Any = int(source) if source.isdecimal() else source
    backends = device_backends()
    if source.startswith(IDENTITY_PREFIX):
        camera = require_camera(source)
        target = int(camera.source)
        backends = backends if camera.backend is None else (camera.backend,)
    elif len(backends) > 1:
        backends = backends_for(source, backends, list_cameras())
    for backend in backends:
        video = cv2.VideoCapture(target, backend)
        if not video.isOpened():
            continue
        # The pixel format goes first: without MJPG most USB cameras cannot give 720p at 30 frames per second.
        video.set(cv2.CAP_PROP_FOURCC, float(cv2.VideoWriter.fourcc(*"MJPG")))
        video.set(cv2.CAP_PROP_FRAME_WIDTH, mode.width)
        video.set(cv2.CAP_PROP_FRAME_HEIGHT, mode.height)
        video.set(cv2.CAP_PROP_FPS, mode.fps)
        # A driver's queue hands over pictures of guests who have gone on; what was not asked for in time is dropped.
        video.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        return video
    return None


def _require_file(source: str) -> None:
    path = Path(source)
    try:
        with open_named(path) as stream:
            empty = not stream.read(1)
    except FileNotFoundError as error:
        raise FileMissingError(f"no such file: {source}") from error
    except OSError as error:
        raise ScannerError(f"cannot open {source}: {why_unread(error)}", key="scanner.file_unreadable") from error
    if empty:
        raise ScannerError(f"empty file: {source}", key="scanner.file_unreadable")


def _open_failure(source: str, kind: SourceKind) -> ScannerError:
    """Say why a source could not be opened, as far as it can be known."""
    if kind is SourceKind.VIDEO:
        return ScannerError(f"not a video that can be read: {source}", key="scanner.file_unreadable")
    if kind is SourceKind.STREAM:
        return ScannerError("the video stream cannot be reached", key="scanner.stream_unreachable")
    if not sys.platform.startswith("linux"):
        return _failure_elsewhere(source)
    if source.startswith(IDENTITY_PREFIX):
        source = require_camera(source).source
    device = Path(f"/dev/video{source}" if source.isdecimal() else source)
    if not device.exists():
        return ScannerError(f"no camera at {device}", key="scanner.camera_missing")
    if not os.access(device, os.R_OK | os.W_OK):
        return ScannerError(f"no permission to use {device}", key="scanner.camera_forbidden")
    return ScannerError(f"{device} is in use or does not answer", key="scanner.camera_busy")


def _failure_elsewhere(source: str) -> ScannerError:
    """Say why a camera of Windows or macOS could not be opened: it is listed and does not open, or it is not there."""
    name = public_name(source)
    if find_camera(source, list_cameras()) is None:
        return ScannerError(f"no camera {name}", key="scanner.camera_missing")
    return ScannerError(f"camera {name} is in use, or this program may not use it", key="scanner.camera_unavailable")


def read_images(path: Path) -> list[Image]:
    """Read a still image, or the frames of an animation.

    Raises:
        ScannerError: The file is missing or not an image.
    """
    _require_file(str(path))
    try:
        content = read_named(path)
    except (OSError, MemoryError) as error:
        raise ScannerError(f"cannot read {path}: {error}", key="scanner.file_unreadable") from error
    return decode_pictures(content, str(path))


def read_image(path: Path) -> Image:
    """Read a still image; of an animation its first frame.

    Raises:
        ScannerError: The file is missing or not an image.
    """
    return read_images(path)[0]
