"""Dewarps a code on a surface that is not flat: a bottle, a folded sheet, a curved badge.

Four corners place every module of a flat code. On a warped one the modules are shifted from there, smoothly: the
shift is a polynomial of both directions, fitted by least squares (Gauss and Newton) to what the picture shows. What is
known of every code comes first; then the modules that became clear near it say what theirs is, and the fit grows.

Invariant: nothing raises; what comes back is a guess that error correction has to confirm.
"""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.modules.module_grid import GridPose, ModuleValues, equalized_modules, evened
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns, known_modules

_PX = 4
"""Pixels per module while fitting."""

_MARGIN = 3
"""Modules around the code that are laid flat with it: so far a module may be shifted."""

_PASSES = ((2, 1.2, False), (3, 0.7, False), (3, 0.6, True), (5, 0.5, True), (5, 0.5, True))
"""Degree, blur in modules, and whether modules that became clear count: from coarse to fine."""

_STEPS = 7

_STIFF = 0.002
"""Keeps the warp small where nothing speaks for one; a share of the number of pixels fitted."""

_PIXELS = 20_000
"""More of them tell nothing new; and ``cv2.remap`` takes less than 32768 in a row."""

Warp = NDArray[np.float64]
"""Coefficients of the polynomials: a row per power, right and down in modules."""


def dewarped_modules(gray: Image, pose: GridPose) -> ModuleValues:
    """Return what a picture says about the modules of a code that may be warped.

    Args:
        gray: The picture.
        pose: Where its corners are, roughly.
    """
    flat = _rectified(gray, pose)
    known = known_modules(pose.version)
    wanted, warp = known, np.zeros((_powers(1), 2))
    modules = _read(flat, warp, 1, known)
    for degree, blur, grown in _PASSES:
        if grown:
            # Only modules that are well clear of gray count: a wrong sign would pull the warp towards it.
            sure = np.abs(modules.values) > 0.5
            wanted = np.where(known != 0, known, np.where(sure, np.sign(modules.values), 0)).astype(np.float32)
        warp = np.vstack([warp, np.zeros((_powers(degree) - len(warp), 2))])
        warp = _fitted(flat, wanted, warp, degree, blur)
        modules = _read(flat, warp, degree, known)
    return modules


def _fitted(flat: ModuleSigns, wanted: ModuleSigns, warp: Warp, degree: int, blur: float) -> Warp:
    """Improve a warp so that the picture through it shows the wanted modules."""
    sigma = blur * _PX
    shown = cv2.GaussianBlur(flat, (0, 0), sigma)
    slope_x, slope_y = cv2.Sobel(shown, cv2.CV_32F, 1, 0, scale=1 / 8), cv2.Sobel(shown, cv2.CV_32F, 0, 1, scale=1 / 8)
    large = np.kron(wanted, np.ones((_PX, _PX), np.float32))
    # Divided by the blurred mask, so that modules of which nothing is known do not pull their neighbours to gray.
    aim = cv2.GaussianBlur(large, (0, 0), sigma) / np.maximum(cv2.GaussianBlur(np.abs(large), (0, 0), sigma), 1e-3)
    rows, columns = np.nonzero(large)
    step = len(rows) // _PIXELS + 1
    rows, columns = rows[::step], columns[::step]
    basis = _basis(rows, columns, large.shape[0], degree)
    for _ in range(_STEPS):
        x, y = _places(rows, columns, basis @ warp)
        seen = cv2.remap(shown, x, y, cv2.INTER_LINEAR)[:, 0]
        across, down = (cv2.remap(slope, x, y, cv2.INTER_LINEAR)[:, 0] * _PX for slope in (slope_x, slope_y))
        goal = aim[rows, columns]
        scale = float(seen @ goal) / max(float(goal @ goal), 1e-6)
        # The picture is the opposite of what is wanted: a step from here leads away from the code, not to it.
        if scale <= 0:
            break
        design = np.hstack([basis * across[:, None], basis * down[:, None]])
        normal = design.T @ design
        # Grows with the number of pixels, as the sums beside it do; so it weighs the same in small and large codes.
        normal[np.diag_indices_from(normal)] += _STIFF * len(rows) * scale**2
        change = np.linalg.solve(normal, design.T @ (scale * goal - seen))
        # A step of more than a module lands on a neighbour that looks the same, and fits there for good.
        warp = warp + np.clip(change.reshape(2, -1).T, -1.0, 1.0)
    return warp


def _read(flat: ModuleSigns, warp: Warp, degree: int, known: ModuleSigns) -> ModuleValues:
    """Return the modules' mean gray values through a warp, with the blur between them undone."""
    side = known.shape[0]
    rows, columns = (places.ravel() for places in np.mgrid[0 : side * _PX, 0 : side * _PX])
    x, y = _places(rows, columns, _basis(rows, columns, side * _PX, degree) @ warp)
    square = (side * _PX, side * _PX)
    straight = cv2.remap(flat, x.reshape(square), y.reshape(square), cv2.INTER_LINEAR)
    grid = cv2.resize(straight, (side, side), interpolation=cv2.INTER_AREA)
    return equalized_modules(np.asarray(grid, np.float32), known)


def _places(
    rows: NDArray[np.intp], columns: NDArray[np.intp], shifts: NDArray[np.float64]
) -> tuple[ModuleSigns, ModuleSigns]:
    """Return where pixels of the code are in the picture that was laid flat."""
    x = columns + (_MARGIN + shifts[:, 0]) * _PX
    y = rows + (_MARGIN + shifts[:, 1]) * _PX
    return x.astype(np.float32)[:, None], y.astype(np.float32)[:, None]


def _powers(degree: int) -> int:
    return (degree + 1) * (degree + 2) // 2


def _basis(rows: NDArray[np.intp], columns: NDArray[np.intp], side_px: int, degree: int) -> NDArray[np.float64]:
    """Return all products of powers of right and down, each from -1 to 1 over the code, lowest degree first."""
    right, down = 2 * columns / side_px - 1, 2 * rows / side_px - 1
    powers = _exponents(degree)
    return np.stack([right**across * down**along for across, along in powers], axis=1)


@lru_cache(maxsize=8)
def _exponents(degree: int) -> tuple[tuple[int, int], ...]:
    return tuple((total - down, down) for total in range(degree + 1) for down in range(total + 1))


def _rectified(gray: Image, pose: GridPose) -> ModuleSigns:
    """Return the code with its surroundings, by its four corners, with light and contrast evened out."""
    near, far = _MARGIN * _PX - 0.5, (_MARGIN + pose.side) * _PX - 0.5
    own = np.array([[near, near], [far, near], [far, far], [near, far]], np.float32)
    onto = cv2.getPerspectiveTransform(own, pose.corners.astype(np.float32))
    side_px = (pose.side + 2 * _MARGIN) * _PX
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    flat = cv2.warpPerspective(gray, onto, (side_px, side_px), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    return evened(flat, 7 * _PX)
