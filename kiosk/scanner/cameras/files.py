"""Reading still images and videos from one end to the other, every frame of them: for ``kiosk decode`` and benches."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.capture import open_capture, read_image
from kiosk.scanner.frame import Frame, monotonic_ms

VIDEO_SUFFIXES = frozenset({".mp4", ".avi", ".mkv", ".mov", ".webm", ".m4v", ".mjpg", ".mjpeg", ".mpg", ".mpeg", ".ts"})


def read_all(path: Path) -> Iterator[Frame]:
    """Go through every frame of a video, or the one frame of a still image, as fast as the caller takes them.

    The content decides, not the name: what cannot be read as the one is tried as the other.

    Args:
        path: The file.

    Yields:
        Frames in order; ``captured_ms`` is when the frame was read.

    Raises:
        ScannerError: The file is missing, or neither an image nor a video, or a video without a single whole frame.
    """
    if path.suffix.lower() not in VIDEO_SUFFIXES:
        try:
            picture = read_image(path)
        except ScannerError as error:
            if error.key == "scanner.file_missing":
                raise
        else:
            yield Frame(image=picture, index=0, captured_ms=monotonic_ms(), source=str(path))
            return
    yield from _read_video(path)


def count_frames(path: Path) -> int:
    """Return how many frames ``read_all`` will give, for a progress bar; 0 where the video does not say.

    Raises:
        ScannerError: The file is missing, or neither an image nor a video.
    """
    if path.suffix.lower() not in VIDEO_SUFFIXES:
        return 1
    try:
        capture = open_capture(str(path))
    except ScannerError as error:
        if error.key == "scanner.file_missing":
            raise
        return 1
    with closing(capture):
        return capture.length


def _read_video(path: Path) -> Iterator[Frame]:
    try:
        capture = open_capture(str(path))
    except ScannerError as error:
        if error.key == "scanner.file_missing":
            raise
        yield Frame(image=read_image(path), index=0, captured_ms=monotonic_ms(), source=str(path))
        return
    index = 0
    with closing(capture):
        while (picture := capture.read()) is not None:
            yield Frame(image=picture, index=index, captured_ms=monotonic_ms(), source=str(path))
            index += 1
    if index == 0:
        raise ScannerError(f"no frame in it can be read: {path}", key="scanner.file_unreadable")
