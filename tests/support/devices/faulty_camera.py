"""A camera that does everything a camera should not: for soaks. It stands in for OpenCV's ``VideoCapture``."""

import threading
from collections.abc import Iterator
from itertools import count, cycle
from typing import Any

import cv2
import numpy as np

from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.capture import Capture, CaptureMode, SourceKind
from kiosk.scanner.frame import Image
from kiosk.scanner.synthetic.drawing import code_modules

PER_SECOND = 30
SIZE = (640, 360)
_EIGHT_K = np.full((4320, 7680), 90, np.uint8)
_PULLED = object()


def garbage() -> list[Any]:
    """Return what no driver should ever give, but some do."""
    good = np.full((360, 640, 3), 120, np.uint8)
    return [
        None,
        np.full((360, 640), np.nan, np.float32),
        np.full((360, 640, 3), np.inf, np.float64),
        np.zeros((1, 1, 3), np.uint8),
        _EIGHT_K,
        np.zeros((40_000, 2), np.uint8),
        good.astype(np.int64),
        good.astype(np.complex64),
        good.astype(object),
        np.zeros((360, 640, 2), np.uint8),
        np.zeros((360, 640, 5), np.uint8),
        np.zeros((0, 640, 3), np.uint8),
        np.zeros((360, 0), np.uint8),
        np.zeros((4, 360, 640, 3), np.uint8),
        np.uint8(7),
        good[::-1, ::-1],
        good[::2, ::3, ::-1],
        np.frombuffer(b"\xff\xd8\xff\xe0 not a picture", np.uint8),
    ]


def ticket_picture(text: str) -> Image:
    """Return a wall with one code on it."""
    dark = np.kron(np.pad(code_modules(text) > 0, 4), np.ones((5, 5), np.uint8))
    picture = np.full((SIZE[1], SIZE[0]), 140, np.uint8)
    side = min(dark.shape[0], SIZE[1])
    picture[:side, 100 : 100 + side] = np.where(dark[:side, :side], 0, 255)
    return picture


class FaultyVideo:
    """Gives a video, new codes, garbage, and is pulled out; then it can be opened again.

    Attributes:
        given: Frames so far, over all openings.
        lies: Whether it claims another format than it has.
    """

    def __init__(self, video: list[Image]) -> None:
        self.given = 0
        self._waiting = threading.Event()
        self._script = self._endless(video)

    def _endless(self, video: list[Image]) -> Iterator[Any]:
        frames, junk = cycle(video), cycle(garbage())
        for number in count():
            for _ in range(40):
                yield next(frames)
            for _ in range(6):
                yield ticket_picture(f"guest {number}")
            yield next(junk)
            if number % 12 == 11:
                yield from [_PULLED] * 3

    def read(self) -> tuple[bool, Any]:
        """As OpenCV's."""
        self._waiting.wait(1 / PER_SECOND)
        self.given += 1
        picture = next(self._script)
        return (False, None) if picture is _PULLED else (True, picture)

    def get(self, name: int) -> float:
        """Claim something that is not so."""
        return {cv2.CAP_PROP_FPS: float("nan"), cv2.CAP_PROP_FRAME_WIDTH: 1e9}.get(name, -1.0)

    def set(self, name: int, value: float) -> bool:
        """Take everything, do nothing."""
        return True

    def release(self) -> None:
        """Nothing is held."""


class FaultyCameraPort:
    """Opens the camera; every few times there is none for a while.

    Attributes:
        opened: How often it was.
    """

    def __init__(self, video: FaultyVideo) -> None:
        self.opened = 0
        self._video = video
        self._tries = 0

    def __call__(self, source: str, mode: CaptureMode) -> Capture:
        """As ``open_capture``."""
        self._tries += 1
        if self._tries % 3 == 2:
            raise ScannerError(f"no camera at {source}", key="scanner.camera_missing")
        self.opened += 1
        video: Any = self._video
        return Capture(source, video, SourceKind.DEVICE)
