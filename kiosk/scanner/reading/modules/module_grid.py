"""Looks at a QR code module by module, where a reader found a code's place and size but not what it says.

A reader decides about each module by itself. Here the modules that every code of its size shares (``qr_layout``) come
first: they tell where exactly the code lies, and, through least squares, by which small filter the blur of lens and
movement is undone best. The filter is then learned again from all modules, as far as they are sure by now.

Invariants: a module's value is about 1 where it is light and -1 where it is dark; nothing raises on account of a
picture's content.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, known_modules
from kiosk.scanner.reading.modules.template_fitting import KnownPixels

Corners = NDArray[np.float64]

_PX = 3
"""Pixels per module at which a code is laid flat."""

_LARGE_PX = 2
_LARGE_SIDE = 61
"""Codes of more modules than that are fitted with fewer pixels for each: their time grows with the square."""

_FIT_STEPS = 5
"""Twelve steps fit no better than five and cost twice as much."""

_SURROUNDINGS = 5
"""Light and contrast are evened out over so many modules."""

_REACH = 2
"""The filter sees so many modules to every side: with three it is learned less well from small codes."""

_ROUNDS = 3
_RIDGE = 0.02
"""Keeps the filter small where noise would make it large; a share of the number of modules it is learned from."""

_FLAT = 0.1
"""Share of the code's mean variance that is added too: under a lamp or a thumb nothing is seen, so nothing is told."""

_CLIPPED = (-2.5, 2.5)
"""Evened light beyond that is a mirrored lamp, or a speck in a calm place: it must not outweigh the code."""

_FAINT = 4.0
"""Variance that is added before contrast is evened out, gray values squared: a plain wall stays plain."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class GridPose:
    """Where a code lies and how large it is.

    Attributes:
        version: 1 to 40.
        corners: Outer corners of its modules, clockwise from its own top left, pixels.
    """

    version: int
    corners: Corners

    @property
    def side(self) -> int:
        """Modules along one side."""
        return 17 + 4 * self.version

    def polygon(self) -> Polygon:
        """Return its corners in whole pixels."""
        return tuple((round(float(x)), round(float(y))) for x, y in self.corners)


@dataclass(frozen=True, slots=True, eq=False)
class ModuleValues:
    """What a picture says about each module of a code.

    Attributes:
        values: About 1 light, about -1 dark; the known ones as they must be.
        error: Mean squared error that the known ones had: how far the others can be believed.
    """

    values: ModuleSigns
    error: float


def fitted_pose(gray: Image, pose: GridPose) -> tuple[GridPose, float]:
    """Move a pose so that what is known of the code lies on the picture as well as it can.

    Args:
        gray: The picture.
        pose: Where the code is, within half a module or so.

    Returns:
        The better pose, and how well it fits, 0 to 1 (correlation); the same pose and 0 where nothing fits.
    """
    side = pose.side
    px = _PX if side <= _LARGE_SIDE else _LARGE_PX
    own = _square(side, 1, px)
    # One light module around the code is fitted too: the edge between the quiet zone and the corner marks is its best
    # hold.
    onto = cv2.getPerspectiveTransform(own, pose.corners.astype(np.float32))
    flat = evened(_rectified(gray, onto, (side + 2) * px), _SURROUNDINGS * px)
    found = _template(pose.version, px).fitted(np.clip(flat, *_CLIPPED), _FIT_STEPS)
    if found is None:
        return pose, 0.0
    fit, turn = found
    corners = cv2.perspectiveTransform(own[None].astype(np.float64), onto @ turn)[0]
    return GridPose(version=pose.version, corners=np.asarray(corners, np.float64)), fit


def modules_at(gray: Image, pose: GridPose) -> ModuleValues:
    """Return what a picture says about the modules of a code at a pose."""
    return equalized_modules(sampled_modules(gray, pose), known_modules(pose.version))


def sampled_modules(gray: Image, pose: GridPose) -> ModuleSigns:
    """Return the mean gray value of every module, with light and contrast evened out."""
    onto = cv2.getPerspectiveTransform(_square(pose.side, 0, _PX), pose.corners.astype(np.float32))
    flat = _rectified(gray, onto, pose.side * _PX)
    grid = cv2.resize(flat, (pose.side, pose.side), interpolation=cv2.INTER_AREA)
    return evened(grid.astype(np.float32), 3 * _SURROUNDINGS)


def equalized_modules(values: ModuleSigns, known: ModuleSigns) -> ModuleValues:
    """Undo the blur between modules by the filter that explains the known ones best.

    Args:
        values: Gray value per module, evened out.
        known: What is known beforehand; 0 where nothing is.
    """
    side, reach = values.shape[0], 2 * _REACH + 1
    # Padded with itself: the quiet zone is not always there, and what lies beyond may be a hand.
    padded = np.pad(values, _REACH, mode="edge")
    seen = sliding_window_view(padded, (reach, reach)).reshape(side * side, reach * reach)
    design = np.concatenate([seen, np.ones((side * side, 1), np.float32)], axis=1)
    fixed = known.ravel()
    is_known = fixed != 0
    result, wanted, weights = fixed, fixed, is_known.astype(np.float32)
    for _ in range(_ROUNDS):
        # A matrix with itself is the one product that the linear algebra does not share among threads at this size:
        # sharing costs ten times what it saves on a busy machine.
        weighted = design * weights[:, None]
        normal = weighted.T @ weighted
        normal[np.diag_indices_from(normal)] += np.float32(_RIDGE) * (weights @ weights)
        # Clipped, for one mirrored lamp must not outweigh a hundred modules when votes are added up.
        result = np.clip(design @ np.linalg.solve(normal, weighted.T @ (weights * wanted)), -1.5, 1.5)
        wanted = np.where(is_known, fixed, np.sign(result))
        # What is surely known counts fully in every round; the others as far as they are clear by now.
        weights = np.where(is_known, np.float32(1), np.sqrt(np.minimum(np.abs(result), 1)))
    error = float(np.mean((result - fixed)[is_known] ** 2))
    return ModuleValues(np.where(is_known, fixed, result).reshape(values.shape).astype(np.float32), error)


def drawn_code(values: ModuleSigns) -> Image:
    """Draw the code that the values mean, with a quiet zone: clean pixels for a reader."""
    light = np.pad(np.where(values > 0, 255, 0).astype(np.uint8), 4, constant_values=255)
    return np.asarray(np.kron(light, np.ones((_PX, _PX), np.uint8)), np.uint8)


@lru_cache(maxsize=8)
def _template(version: int, px: int) -> KnownPixels:
    """Return what is known of a code as pixels; one light module around it is."""
    known = np.pad(known_modules(version), 1, constant_values=1)
    large = np.kron(known, np.ones((px, px), np.float32))
    return KnownPixels.of(large, large != 0)


def _square(side: int, margin: int, px: int) -> NDArray[np.float32]:
    """Return the corners of a code that is laid flat; a pixel's middle has whole coordinates, its edge halves."""
    near, far = margin * px - 0.5, (side + margin) * px - 0.5
    return np.array([[near, near], [far, near], [far, far], [near, far]], np.float32)


def _rectified(gray: Image, onto: NDArray[Any], side_px: int) -> Image:
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    flat = cv2.warpPerspective(gray, onto, (side_px, side_px), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, np.uint8)


def evened(light: NDArray[Any], window: int) -> ModuleSigns:
    """Return gray values with the same mean and contrast everywhere, as far as there is any."""
    even = light.astype(np.float32)
    even -= cv2.blur(even, (window, window))
    power = even * even
    spread = cv2.blur(power, (window, window)) + np.float32(_FAINT + _FLAT * float(power.mean()))
    return np.asarray(even / np.sqrt(spread), np.float32)
