"""Makes a code easier to read: each function takes gray pixels and returns gray pixels.

Those that change the geometry return the map back to the frame with them, so that outlines stay where the code is.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Picture

_MARGIN = 0.14
"""Rectified pictures show so much of the code's side around it: the quiet zone and what a bad guess cut off."""


def without_noise(gray: Picture) -> Picture:
    """Return the picture through a 3×3 median."""
    return np.asarray(cv2.medianBlur(gray, 3), np.uint8)


def evened(gray: Picture) -> Picture:
    """Return the picture with its contrast evened out locally (CLAHE)."""
    return np.asarray(cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(gray), np.uint8)


def sharpened(gray: Picture, *, sigma: float = 2.0, amount: float = 1.5) -> Picture:
    """Return the picture with its edges made steeper (unsharp mask)."""
    soft = cv2.GaussianBlur(gray, (0, 0), sigma)
    return np.asarray(cv2.addWeighted(gray, 1 + amount, soft, -amount, 0), np.uint8)


def magnified(gray: Picture, factor: float) -> Picture:
    """Return the picture enlarged or reduced."""
    shape = (max(1, round(gray.shape[1] * factor)), max(1, round(gray.shape[0] * factor)))
    return np.asarray(
        cv2.resize(gray, shape, interpolation=cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA), np.uint8
    )


def rectified(gray: Picture, quad: Polygon, side: int) -> tuple[Picture, NDArray[np.float64]]:
    """Return a located code as if it faced the camera, with some of its surroundings.

    Args:
        gray: The frame.
        quad: Four corners of the code.
        side: Pixels of the square that is returned.

    Returns:
        The square, and the matrix that takes its pixels back to the frame's.
    """
    inset = side * _MARGIN / (1 + 2 * _MARGIN)
    own = np.array(
        [[inset, inset], [side - inset, inset], [side - inset, side - inset], [inset, side - inset]], np.float32
    )
    back = np.asarray(cv2.getPerspectiveTransform(own, np.array(quad, np.float32)), np.float64)
    flat = cv2.warpPerspective(
        gray, back, (side, side), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
    )
    return np.asarray(flat, np.uint8), back


def cut_out(gray: Picture, quad: Polygon, *, margin: float = 0.35) -> tuple[Picture, tuple[int, int]]:
    """Return the upright rectangle around a located code, and its top left corner in the frame."""
    points = np.array(quad)
    (left, upper), (right, lower) = points.min(axis=0), points.max(axis=0)
    pad = int(max(right - left, lower - upper) * margin)
    x0, y0 = max(0, int(left) - pad), max(0, int(upper) - pad)
    piece = gray[y0 : int(lower) + pad, x0 : int(right) + pad]
    return np.ascontiguousarray(piece), (x0, y0)


def mapped(polygon: Polygon, matrix: NDArray[np.float64]) -> Polygon:
    """Return a polygon taken through a perspective map."""
    if not polygon:
        return polygon
    moved = cv2.perspectiveTransform(np.array([polygon], np.float64), matrix)[0]
    return tuple((int(x), int(y)) for x, y in np.clip(np.nan_to_num(moved), -1e6, 1e6).round())


def is_plausible(quad: Polygon, width: int, height: int) -> bool:
    """Tell whether four corners can be a code in a frame: convex, not tiny, mostly inside."""
    if len(quad) != 4:
        return False
    points = np.array(quad, np.float32)
    area = float(cv2.contourArea(points))
    inside = (points > [-0.2 * width, -0.2 * height]).all() and (points < [1.2 * width, 1.2 * height]).all()
    return bool(area >= 400 and inside and cv2.isContourConvex(points))
