"""Finds where in a frame something code-like is, without reading it: the place richest in fine detail.

A code is the busiest thing at a gate: its gray values change every few pixels, both across and down. That shows even
where noise, defocus or a little movement keep every reader from finding its corner marks.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image

_LOOKED_AT_PX = 640
"""Frames are reduced to so many pixels along their longer side first."""

_WINDOW = 31
_STEP = 4
_LEAST_DETAIL = 1.5
_FAINT_DETAIL = 4.0
"""An empty hall out of focus has places of up to 3.9 (videos of seeds 11 and 502), codes begin at 4.2."""

_MARGIN = 0.12
_LEAST_MARGIN_PX = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRegion:
    """A place in a frame, upright.

    Attributes:
        left: Pixels.
        upper: Pixels.
        width: Pixels.
        height: Pixels.
        detail: How busy it is: mean difference between neighbouring pixels, above the frame's usual.
    """

    left: int
    upper: int
    width: int
    height: int
    detail: float = 0.0

    @property
    def code_side(self) -> float:
        """Longer side of what is inside the margin, pixels."""
        return max(0.0, (max(self.width, self.height) - 2 * _LEAST_MARGIN_PX) / (1 + 2 * _MARGIN))

    @property
    def faint(self) -> bool:
        """Whether hardly anything stands out: rarely a code."""
        return self.detail < _FAINT_DETAIL

    def overlaps(self, other: "CodeRegion") -> bool:
        """Tell whether two places are mostly the same."""
        wide = min(self.left + self.width, other.left + other.width) - max(self.left, other.left)
        high = min(self.upper + self.height, other.upper + other.height) - max(self.upper, other.upper)
        shared = max(0, wide) * max(0, high)
        return 2 * shared > max(self.width * self.height, other.width * other.height)

    def cut(self, gray: Image) -> Image:
        """Return its pixels."""
        return np.ascontiguousarray(gray[self.upper : self.upper + self.height, self.left : self.left + self.width])


def find_code_region(gray: Image) -> CodeRegion | None:
    """Return the busiest place of a frame with a margin around it, or None where nothing stands out."""
    scale = min(1.0, _LOOKED_AT_PX / max(gray.shape))
    if min(gray.shape) * scale < _WINDOW:
        return None
    small = cv2.resize(gray, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    # Neighbouring sensor pixels vary at random: the small blur takes that out before differences are looked at.
    small = cv2.GaussianBlur(small, (3, 3), 0)
    across = cv2.absdiff(small[:-1, 1:], small[:-1, :-1])
    down = cv2.absdiff(small[1:, :-1], small[:-1, :-1])
    # The weaker of both directions: a code is busy both ways, a fence, a keyboard's edge or stripes only one.
    busy = cv2.min(
        cv2.boxFilter(across, cv2.CV_32F, (_WINDOW, _WINDOW)), cv2.boxFilter(down, cv2.CV_32F, (_WINDOW, _WINDOW))
    )
    busy = np.ascontiguousarray(busy[::_STEP, ::_STEP])
    # Not ``np.median``: with it come masked arrays, 3 MiB and some 40 ms in front of the first guest of an evening.
    most, usual = float(busy.max()), float(np.percentile(busy, 50))
    # Measured against the frame's own usual, for in noise or before a patterned wall everything is busy.
    if most < 2.0 * usual + _LEAST_DETAIL:
        return None
    above = (busy > usual + 0.4 * (most - usual)).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(above)
    row, column = np.unravel_index(int(busy.argmax()), busy.shape)
    left, upper, width, height = (round(int(value) * _STEP / scale) for value in stats[labels[row, column]][:4])
    return _widened((left, upper, left + width, upper + height), gray, most - usual)


def region_around(quad: Polygon, gray: Image) -> CodeRegion:
    """Return the upright place around a code whose corners are known, with a margin."""
    points = np.array(quad)
    (left, upper), (right, lower) = points.min(axis=0), points.max(axis=0)
    return _widened((int(left), int(upper), int(right), int(lower)), gray, 0.0)


def _widened(box: tuple[int, int, int, int], gray: Image, detail: float) -> CodeRegion:
    """Return a box (left, upper, right, lower) with a margin around it, cut to the frame."""
    left, upper, right, lower = box
    pad = int(max(right - left, lower - upper) * _MARGIN) + _LEAST_MARGIN_PX
    x0, y0 = min(max(0, left - pad), gray.shape[1] - 1), min(max(0, upper - pad), gray.shape[0] - 1)
    x1, y1 = max(x0 + 1, min(gray.shape[1], right + pad)), max(y0 + 1, min(gray.shape[0], lower + pad))
    return CodeRegion(left=x0, upper=y0, width=x1 - x0, height=y1 - y0, detail=detail)
