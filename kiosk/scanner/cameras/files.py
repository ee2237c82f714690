"""Reading still images and videos from one end to the other, every frame of them: for ``kiosk decode`` and benches."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from kiosk.domain.errors import FileMissingError, OtherFileError, ScannerError
from kiosk.scanner.cameras.capture import open_capture, read_images
from kiosk.scanner.frame import Frame, Image, monotonic_ms

VIDEO_SUFFIXES = frozenset({".mp4", ".avi", ".mkv", ".mov", ".webm", ".m4v", ".mjpg", ".mjpeg", ".mpg", ".mpeg", ".ts"})

_MAY_MOVE = frozenset({".gif", ".png", ".apng", ".webp", ".avif", ".avifs"})


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
            pictures = read_images(path)
        except (FileMissingError, OtherFileError):
            raise  # no other way of reading it would mend that
        except ScannerError:
            pass  # a video under a picture's name, perhaps
        else:
            yield from _frames(pictures, path)
            return
    yield from _read_video(path)


def _frames(pictures: list[Image], path: Path) -> Iterator[Frame]:
    for index, picture in enumerate(pictures):
        yield Frame(image=picture, index=index, captured_ms=monotonic_ms(), source=str(path))


def count_frames(path: Path) -> int:
    """Return how many frames ``read_all`` will give, for a progress bar; 0 where the video does not say.

    Raises:
        ScannerError: The file is missing, or neither an image nor a video.
    """
    if path.suffix.lower() not in VIDEO_SUFFIXES:
        return _count_pictures(path)
    try:
        capture = open_capture(str(path))
    except FileMissingError:
        raise
    except ScannerError:
        return 1
    with closing(capture):
        return capture.length


def _count_pictures(path: Path) -> int:
    """Return the number of frames of an animation; 1 for everything else, read or not."""
    try:
        return len(read_images(path)) if path.suffix.lower() in _MAY_MOVE else 1
    except FileMissingError:
        raise
    except ScannerError:
        return 1


def _read_video(path: Path) -> Iterator[Frame]:
    try:
        capture = open_capture(str(path))
    except FileMissingError:
        raise
    except ScannerError:
        yield from _frames(read_images(path), path)
        return
    index = 0
    with closing(capture):
        while (picture := capture.read()) is not None:
            yield Frame(image=picture, index=index, captured_ms=monotonic_ms(), source=str(path))
            index += 1
    if index == 0:
        raise ScannerError(f"no frame in it can be read: {path}", key="scanner.file_unreadable")
