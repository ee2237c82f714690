"""Tracks a place from frame to frame while a hand moves it.

Invariant: a step that is not well supported by the picture is no step: the place is lost then, never guessed.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.pixels.code_region import CodeRegion

FrameTransform = NDArray[np.float64]
"""A 3×3 matrix that takes pixels of one frame to pixels of another."""

_POINTS = 60
_FEWEST = 8
_LOOKED_AT_PX = 640
_LARGEST_STRETCH = 1.25


class MotionTracker:
    """Tracks one place. For one thread only."""

    def __init__(self) -> None:
        self._before: Image | None = None
        self._points: NDArray[np.float32] | None = None
        self._scale = 0.5

    def begin(self, gray: Image, region: CodeRegion) -> None:
        """Start to track a place that is in this frame."""
        self._scale = min(1.0, _LOOKED_AT_PX / max(gray.shape))
        self._before = self._reduced(gray)
        self._points = self._corners(self._before, region)

    def step(self, gray: Image) -> FrameTransform | None:
        """Find the place again in the next frame.

        Args:
            gray: The next frame, of the same size.

        Returns:
            How the place moved since the last frame; None when it was lost.
        """
        now = self._reduced(gray)
        before, points = self._before, self._points
        # Gone until the step proves good: after a lost step nothing may be followed from stale points.
        self._before, self._points = now, None
        if before is None or points is None or before.shape != now.shape:
            return None
        moved, found, _ = cv2.calcOpticalFlowPyrLK(before, now, points, None, winSize=(15, 15), maxLevel=3)  # type: ignore[call-overload]
        tracked = found.ravel() == 1
        if int(tracked.sum()) < _FEWEST:
            return None
        # Between two frames a code hardly tilts: an affine step is enough, and steadier than a perspective one from few
        # points.
        fit: Any = cv2.estimateAffine2D(points[tracked], moved[tracked], ransacReprojThreshold=1.5, maxIters=200)
        matrix, inliers = fit
        if matrix is None or int(inliers.sum()) < max(_FEWEST, int(0.4 * len(points))) or not _is_gentle(matrix):
            return None
        self._points = np.ascontiguousarray(moved[tracked][inliers.ravel() == 1], np.float32)
        whole = np.vstack([matrix, [0.0, 0.0, 1.0]])
        # Points were tracked in the reduced picture: of an affine map only the shift depends on the scale.
        whole[:2, 2] /= self._scale
        return np.asarray(whole, np.float64)

    def refresh(self, region: CodeRegion) -> None:
        """Choose points anew in the last frame, where too few are left."""
        if self._before is not None and (self._points is None or len(self._points) < _POINTS // 2):
            self._points = self._corners(self._before, region)

    def _corners(self, reduced: Image, region: CodeRegion) -> NDArray[np.float32] | None:
        left, upper = int(region.left * self._scale), int(region.upper * self._scale)
        piece = reduced[upper : upper + int(region.height * self._scale), left : left + int(region.width * self._scale)]
        if min(piece.shape) < 20:
            return None
        points: Any = cv2.goodFeaturesToTrack(piece, _POINTS, 0.02, 7)
        if points is None or len(points) < _FEWEST:
            return None
        return np.asarray(points, np.float32) + np.array([left, upper], np.float32)

    def _reduced(self, gray: Image) -> Image:
        size = (max(1, round(gray.shape[1] * self._scale)), max(1, round(gray.shape[0] * self._scale)))
        return np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), np.uint8)


def _is_gentle(matrix: NDArray[np.float64]) -> bool:
    """Tell whether a movement between two frames is one that a hand can make."""
    stretches = np.linalg.svd(matrix[:2, :2], compute_uv=False)
    return bool(stretches.max() < _LARGEST_STRETCH and stretches.min() > 1 / _LARGEST_STRETCH)
