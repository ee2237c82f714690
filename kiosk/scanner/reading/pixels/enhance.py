"""Makes a code easier to read: each function takes gray pixels and returns gray pixels.

Which of them helps how much was measured on seeded videos; ``attempts`` puts them in order.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image


def without_noise(gray: Image) -> Image:
    """Return the picture through a 3×3 median."""
    return np.asarray(cv2.medianBlur(gray, 3), np.uint8)


def contrast_evened(gray: Image) -> Image:
    """Return the picture with its contrast evened out locally (CLAHE)."""
    return np.asarray(cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(gray), np.uint8)


def sharpened(gray: Image, *, soft: float = 1.0, wide: float = 2.0, amount: float = 3.0) -> Image:
    """Return the picture with noise smoothed away and its edges then made steeper (unsharp mask).

    Together they let through what changes at the scale of modules: against noise, defocus and movement of less than a
    module nothing else gains as much.

    Args:
        gray: The picture.
        soft: Sigma of the smoothing, pixels; about a third of a module.
        wide: Sigma of the surroundings that are taken away, pixels; about a module.
        amount: How much of the surroundings is taken away.
    """
    calm = cv2.GaussianBlur(gray, (0, 0), soft)
    return np.asarray(cv2.addWeighted(calm, 1 + amount, cv2.GaussianBlur(calm, (0, 0), wide), -amount, 0), np.uint8)


def levelled(gray: Image, *, window: int = 61, contrast: float = 60.0) -> Image:
    """Return the picture with the same mean and the same contrast everywhere."""
    light = gray.astype(np.float32)
    light -= cv2.blur(light, (window, window))
    # All in the place of these two: of a code that is held close and enlarged each further copy is up to 10 MiB, and
    # what the decoder's thread once needed stays in its heap.
    spread = cv2.sqrBoxFilter(light, cv2.CV_32F, (window, window))
    # A spread of three gray values at the least: on a plain wall this would otherwise blow noise up to a pattern.
    np.maximum(spread, 9.0, out=spread)
    np.sqrt(spread, out=spread)
    light /= spread
    light *= contrast
    light += 128
    return np.clip(light, 0, 255, out=light).astype(np.uint8)


def magnified(gray: Image, factor: float) -> Image:
    """Return the picture enlarged or reduced."""
    shape = (max(1, round(gray.shape[1] * factor)), max(1, round(gray.shape[0] * factor)))
    return np.asarray(
        cv2.resize(gray, shape, interpolation=cv2.INTER_CUBIC if factor > 1 else cv2.INTER_AREA), np.uint8
    )


def mapped(polygon: Polygon, matrix: NDArray[np.float64]) -> Polygon:
    """Return a polygon taken through a perspective map."""
    if not polygon:
        return polygon
    moved = cv2.perspectiveTransform(np.array([polygon], np.float64), matrix)[0]
    # A point on the horizon of a steep map is infinitely far away, which is no integer.
    return tuple((int(x), int(y)) for x, y in np.clip(np.nan_to_num(moved), -1e6, 1e6).round())


def rectified(gray: Image, quad: Polygon, side: int) -> tuple[Image, NDArray[np.float64]]:
    """Return a quadrangle as a square with its surroundings, and the matrix that takes its pixels to the picture's.

    Args:
        gray: The picture.
        quad: Four corners.
        side: Pixels along one side of the square, a margin of a tenth on either side not included.
    """
    margin = side // 10
    near, far = margin, margin + side
    own = np.array([[near, near], [far, near], [far, far], [near, far]], np.float32)
    onto = cv2.getPerspectiveTransform(own, np.array(quad, np.float32))
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    flat = cv2.warpPerspective(gray, onto, (far + margin, far + margin), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, np.uint8), np.asarray(onto, np.float64)


def is_plausible(quad: Polygon, width: int, height: int) -> bool:
    """Tell whether four corners can be a code in a frame: convex, not tiny, mostly inside."""
    if len(quad) != 4:
        return False
    points = np.array(quad, np.float32)
    area = float(cv2.contourArea(points))
    # A code that is cut off by the edge has corners beyond it; far beyond, the corners are wrong.
    inside = (points > [-0.2 * width, -0.2 * height]).all() and (points < [1.2 * width, 1.2 * height]).all()
    return bool(area >= 400 and inside and cv2.isContourConvex(points))
