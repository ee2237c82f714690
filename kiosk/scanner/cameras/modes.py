"""Which picture size a camera is asked for, chosen by measuring what it really gives.

Wanted are 1280×720 pixels thirty times a second. Many cameras claim that and give ten, because the cable or their
compressor is too slow; they may do better with fewer pixels. In a dark hall the automatic exposure slows every size
alike, and then the larger picture is the better one.

Invariants: pure, time is an argument; every size is tried once at most, so a camera is soon left in peace.
"""

from dataclasses import replace
from itertools import pairwise
from statistics import median

from kiosk.scanner.cameras.capture import CaptureHint

SMALLER = ((960, 540), (640, 480))
WARM_UP = 15
MEASURED = 30
_ENOUGH = 0.7
_WORTH_IT = 1.3
_AS_GOOD = 0.9


class ModeChoice:
    """Tries sizes and settles on one.

    Attributes:
        hint: What to ask of the camera.
        settled: Whether nothing more will be tried.
    """

    def __init__(self, wanted: CaptureHint) -> None:
        """Begin with what is wanted.

        Args:
            wanted: Size and frame rate.
        """
        self.hint = wanted
        self.settled = False
        self._wanted = wanted
        self._left = [size for size in SMALLER if size[0] * size[1] < wanted.width * wanted.height]
        self._measured: list[tuple[float, CaptureHint]] = []
        self._at_ms: list[float] = []

    def begin(self) -> None:
        """Take note that the camera was opened."""
        self._at_ms = []

    def note(self, at_ms: float) -> bool:
        """Take note of a picture.

        Args:
            at_ms: When it came.

        Returns:
            Whether the camera should be opened anew, with another ``hint``.
        """
        if self.settled:
            return False
        self._at_ms.append(at_ms)
        if len(self._at_ms) < WARM_UP + MEASURED:
            return False
        times = self._at_ms[WARM_UP:]
        spacing_ms = median(later - earlier for earlier, later in pairwise(times))
        fps = 1000.0 / max(spacing_ms, 0.1)
        self._measured.append((fps, self.hint))
        before = self.hint
        self.hint = self._next(fps)
        return self.hint != before

    def _next(self, fps: float) -> CaptureHint:
        if fps < _ENOUGH * self._wanted.fps and self._left:
            width, height = self._left.pop(0)
            return replace(self._wanted, width=width, height=height)
        self.settled = True
        first_fps = self._measured[0][0]
        best_fps = max(fps for fps, _ in self._measured)
        if best_fps < _WORTH_IT * first_fps:
            return self._wanted
        return next(hint for fps, hint in self._measured if fps >= _AS_GOOD * best_fps)
