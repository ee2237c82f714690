"""Which picture size a camera is asked for, chosen by measuring what it really gives.

Wanted are 1280×720 pixels thirty times a second. Many cameras claim that and give ten, because the cable or their
compressor is too slow; they may do better with fewer pixels. In a dark hall the automatic exposure slows every size
alike, and then the larger picture is the better one.

Invariants: pure, time is an argument; every size is tried once at most, so a camera is soon left in peace.
"""

from dataclasses import replace
from itertools import pairwise
from statistics import median

from kiosk.scanner.cameras.capture import CaptureMode

SMALLER_SIZES = ((960, 540), (640, 480))
WARM_UP_FRAMES = 15
MEASURED_FRAMES = 30
_ENOUGH = 0.7
_WORTH_IT = 1.3
_AS_GOOD = 0.9


class ModeChoice:
    """Tries sizes and settles on one.

    Attributes:
        mode: What to ask of the camera.
        settled: Whether nothing more will be tried.
    """

    def __init__(self, wanted: CaptureMode) -> None:
        """Begin with what is wanted.

        Args:
            wanted: Size and frame rate.
        """
        self.mode = wanted
        self.settled = False
        self._wanted = wanted
        self._left = [size for size in SMALLER_SIZES if size[0] * size[1] < wanted.width * wanted.height]
        self._measured: list[tuple[float, CaptureMode]] = []
        self._at_ms: list[float] = []

    def begin(self) -> None:
        """Take note that the camera was opened."""
        self._at_ms = []

    def note(self, at_ms: float) -> bool:
        """Take note of a picture.

        Args:
            at_ms: When it came.

        Returns:
            Whether the camera should be opened anew, with another ``mode``.
        """
        if self.settled:
            return False
        self._at_ms.append(at_ms)
        if len(self._at_ms) < WARM_UP_FRAMES + MEASURED_FRAMES:
            return False
        # A camera's first pictures come late, or several at once, while its exposure settles.
        times = self._at_ms[WARM_UP_FRAMES:]
        # The median: one hiccup of the bus would spoil a mean.
        spacing_ms = median(later - earlier for earlier, later in pairwise(times))
        fps = 1000.0 / max(spacing_ms, 0.1)
        self._measured.append((fps, self.mode))
        before = self.mode
        self.mode = self._next(fps)
        return self.mode != before

    def _next(self, fps: float) -> CaptureMode:
        if fps < _ENOUGH * self._wanted.fps and self._left:
            width, height = self._left.pop(0)
            return replace(self._wanted, width=width, height=height)
        self.settled = True
        first_fps = self._measured[0][0]
        best_fps = max(fps for fps, _ in self._measured)
        # The gain must be worth the lost pixels: they are what a small or distant code is read by.
        if best_fps < _WORTH_IT * first_fps:
            return self._wanted
        # Sizes were tried from large to small: the largest that is about as quick as the quickest.
        return next(mode for fps, mode in self._measured if fps >= _AS_GOOD * best_fps)
