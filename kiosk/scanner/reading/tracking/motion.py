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

_COARSE = 4
"""A jump is looked for in so much smaller pictures first …"""

_SLACK_PX = 6
"""… and then so far around what was found there."""

_LEAST_PIECE_PX = 24
_LEAST_ALIKE = 0.5
"""Correlation of a place with itself, smeared. That something is alike only says where to look: what is followed is
recognised by its modules, or read."""


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
        matrix = self._flowed(before, now, points)
        matrix = self._jumped(before, now, points) if matrix is None else matrix
        if matrix is None:
            return None
        whole = np.vstack([matrix, [0.0, 0.0, 1.0]])
        # Points were tracked in the reduced picture: of an affine map only the shift depends on the scale.
        whole[:2, 2] /= self._scale
        return np.asarray(whole, np.float64)

    def _flowed(self, before: Image, now: Image, points: NDArray[np.float32]) -> NDArray[np.float64] | None:
        """Follow every point for itself."""
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
        return np.asarray(matrix, np.float64)

    def _jumped(self, before: Image, now: Image, points: NDArray[np.float32]) -> NDArray[np.float64] | None:
        """Find the place as a whole: a hand that pulls away smears every point of it, but not all of it."""
        places = points.reshape(-1, 2)
        left, upper = np.maximum(np.floor(places.min(axis=0)), 0).astype(int).tolist()
        right, lower = (np.ceil(places.max(axis=0)).astype(int) + 1).tolist()
        found = _found_again(before[upper:lower, left:right], now)
        if found is None:
            return None
        shift = np.array([found[0] - left, found[1] - upper], np.float64)
        self._points = np.ascontiguousarray(points + shift, np.float32)
        return np.hstack([np.eye(2), shift[:, None]])

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


def _found_again(piece: Image, now: Image) -> tuple[int, int] | None:
    """Return where in a picture a piece of another one is, unturned; None where it is nowhere."""
    high, wide = piece.shape
    if min(high, wide) < _LEAST_PIECE_PX or high >= now.shape[0] or wide >= now.shape[1]:
        return None
    # Everywhere in a smaller picture first: in the whole one that would take longer than all else in a frame.
    small, small_piece = (
        cv2.resize(one, None, fx=1 / _COARSE, fy=1 / _COARSE, interpolation=cv2.INTER_AREA) for one in (now, piece)
    )
    place = cv2.minMaxLoc(cv2.matchTemplate(small, small_piece, cv2.TM_CCOEFF_NORMED))[3]
    x = min(max(0, place[0] * _COARSE - _SLACK_PX), now.shape[1] - wide)
    y = min(max(0, place[1] * _COARSE - _SLACK_PX), now.shape[0] - high)
    around = now[y : y + high + 2 * _SLACK_PX, x : x + wide + 2 * _SLACK_PX]
    _, alike, _, exact = cv2.minMaxLoc(cv2.matchTemplate(around, piece, cv2.TM_CCOEFF_NORMED))
    return (x + exact[0], y + exact[1]) if alike >= _LEAST_ALIKE else None


def _is_gentle(matrix: NDArray[np.float64]) -> bool:
    """Tell whether a movement between two frames is one that a hand can make."""
    stretches = np.linalg.svd(matrix[:2, :2], compute_uv=False)
    return bool(stretches.max() < _LARGEST_STRETCH and stretches.min() > 1 / _LARGEST_STRETCH)
