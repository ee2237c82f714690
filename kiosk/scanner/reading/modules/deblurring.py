"""Undoes the blur of a code whose modules are known to be dark or light, and nothing between.

A filter that explains the known modules (``module_grid``) undoes blur of a module or so; of more it leaves one module
in ten wrong, as what a hand's movement takes away no filter brings back. But modules have two values only. So it is
asked the other way round: which modules, through which small blur, give what is seen? The blur is learned from the
modules as they are believed to be, the modules are moved towards what the blur explains, within their two values, and
both again.

Invariants: known modules keep their values; nothing raises; no text comes from here, only modules for a reader,
whose own error correction must pass.
"""

from typing import Final

import cv2
import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from kiosk.scanner.reading.modules.qr_layout import ModuleSigns

_REACH: Final = 3
"""Blur reaches so many modules to every side; what reaches further leaves nothing to read."""

_ROUNDS: Final = 3
_STEPS: Final = 20
"""With half of them half as many codes are read; with more, no more."""

_RIDGE: Final = 0.02
_LEAST_WEIGHT: Final = 0.05
"""What a module that may be either tells of the blur; one that is sure tells 1."""


def deblurred(seen: ModuleSigns, known: ModuleSigns, believed: ModuleSigns) -> ModuleSigns:
    """Return what the modules are likely to be.

    Args:
        seen: Gray value per module, evened out.
        known: What is known beforehand; 0 where nothing is.
        believed: What a filter says, about 1 light and -1 dark.
    """
    fixed = known != 0
    modules = np.clip(believed, -1, 1).astype(np.float32)
    for _ in range(_ROUNDS):
        blur, level = _blur_of(seen, modules, fixed)
        modules = _unblurred(seen - level, blur, modules, known, fixed)
    return modules


def _blur_of(seen: ModuleSigns, modules: ModuleSigns, fixed: NDArray[np.bool_]) -> tuple[NDArray[np.float32], float]:
    """Return the blur that makes the modules look as they are seen (least squares), and what is added to it."""
    side, width = seen.shape[0], 2 * _REACH + 1
    # Around a code there is its light quiet zone.
    padded = np.pad(modules, _REACH, constant_values=1)
    columns = np.empty((side * side, width * width + 2), np.float32)
    columns[:, :-2] = sliding_window_view(padded, (width, width)).reshape(side * side, width * width)
    columns[:, -2], columns[:, -1] = 1, seen.ravel()
    sure = np.where(fixed, np.float32(1), np.abs(modules)).ravel() + np.float32(_LEAST_WEIGHT)
    columns *= np.sqrt(sure)[:, None]
    # A matrix with itself, wanted values as its last column: the one product that is not shared among threads.
    products = (columns.T @ columns).astype(np.float64)
    normal = products[:-1, :-1]
    normal[np.diag_indices_from(normal)] += _RIDGE * float(sure.sum())
    solved = np.linalg.solve(normal, products[:-1, -1]).astype(np.float32)
    return np.ascontiguousarray(solved[:-1].reshape(width, width)), float(solved[-1])


def _unblurred(
    seen: ModuleSigns, blur: NDArray[np.float32], begin: ModuleSigns, known: ModuleSigns, fixed: NDArray[np.bool_]
) -> ModuleSigns:
    """Return the modules between dark and light that come nearest to what is seen (projected, accelerated gradient)."""
    back = np.ascontiguousarray(blur[::-1, ::-1])
    step = np.float32(1 / max(float(np.abs(blur).sum()) ** 2, 1e-6))  # the largest one that never overshoots
    padded = np.ones((seen.shape[0] + 2 * _REACH, seen.shape[1] + 2 * _REACH), np.float32)
    inner = padded[_REACH:-_REACH, _REACH:-_REACH]
    before, ahead, momentum = begin, begin, 1.0
    for _ in range(_STEPS):
        inner[:] = ahead
        missing = cv2.filter2D(padded, -1, blur, borderType=cv2.BORDER_CONSTANT)[_REACH:-_REACH, _REACH:-_REACH] - seen
        slope = cv2.filter2D(missing, -1, back, borderType=cv2.BORDER_CONSTANT)
        nearer = np.clip(ahead - step * slope, -1, 1)
        np.copyto(nearer, known, where=fixed)
        faster = (1 + (1 + 4 * momentum * momentum) ** 0.5) / 2
        ahead = nearer + np.float32((momentum - 1) / faster) * (nearer - before)
        before, momentum = nearer, faster
    return before
