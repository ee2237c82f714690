"""Finds the corner marks of QR codes in a picture: a dark square in a light ring in a dark ring.

Two ways lead to them. Contours within each other give a mark's four corners, in any direction and at any tilt; lines
that cross dark, light, dark, light, dark as 1:1:3:1:1 give marks whose rings are broken, by a gap, a scribble or a
shadow's edge. Each candidate is then fitted to what a mark looks like, and what does not look like one is none.

Invariant: nothing raises on account of a picture's content; a mark's directions are known up to quarter turns, for it
looks the same after one.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image

Vector = NDArray[np.float64]
Basis = NDArray[np.float64]
"""Two columns: one module to the right and one module down, in pixels."""

LEAST_FIT = 0.72
"""How like a mark a mark must be (correlation): text and pictures reach 0.6 now and then."""

MOST_MARKS = 16
"""The likeliest ones are kept: every two of them may be corners of one code."""

WINDOWS = (0.03, 0.1)
"""For fine print and large shadows in a whole picture."""

_DARKER = 4
"""By so much darker than its surroundings a dark pixel is, gray values: paper's grain is not."""

_CANDIDATES = 60
_SIDE = 7
_RINGS = (1.0, 1.0, 3.0, 1.0, 1.0)
_PX = 4
_QUIET = 1
_FIT_STEPS = 15
_LEAST_MODULE_PX = 1.2
_LEAST_CORE_PX = 6.0
_CALM = 0.8
"""Sigma of the smoothing before light and dark are told apart, pixels: grain would be thousands of contours."""

_LEAST_ROUGH_FIT = 0.3
"""What a candidate must have in common with a mark before it is worth fitting."""


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class CornerMark:
    """One corner mark.

    Attributes:
        centre: Its middle, pixels.
        basis: Its module, pixels; up to quarter turns.
        fit: How like a mark it is, 0 to 1.
    """

    centre: Vector
    basis: Basis
    fit: float = 0.0

    @property
    def module_px(self) -> float:
        """Pixels per module."""
        (a, b), (c, d) = self.basis.tolist()
        return float(abs(a * d - b * c) ** 0.5)


def find_corner_marks(gray: Image, windows: tuple[float, ...] = WINDOWS) -> list[CornerMark]:
    """Return the corner marks in a picture, the likeliest first.

    Args:
        gray: The picture, or a part of it.
        windows: Surroundings to whose mean a pixel is compared, of the picture's longer side.
    """
    found: list[CornerMark] = []
    for candidate in _candidates(gray, windows):
        if not any(_is_same(candidate, mark) for mark in found):
            mark = _fitted(gray, candidate)
            if mark is not None and not any(_is_same(mark, other) for other in found):
                found.append(mark)
    return sorted(found, key=lambda mark: -mark.fit)[:MOST_MARKS]


def _candidates(gray: Image, windows: tuple[float, ...]) -> Iterator[CornerMark]:
    calm = cv2.GaussianBlur(gray, (0, 0), _CALM)
    for share in windows:
        window = max(15, round(share * max(gray.shape)) | 1)
        dark = cv2.adaptiveThreshold(calm, 1, cv2.ADAPTIVE_THRESH_MEAN_C, cv2.THRESH_BINARY_INV, window, _DARKER)
        yield from _nested(np.asarray(dark, np.uint8))
        yield from _crossed(np.asarray(dark, np.uint8))


def _nested(dark: Image) -> Iterator[CornerMark]:
    """Find dark squares in light rings in dark rings by their contours."""
    contours, tree = cv2.findContours(dark, cv2.RETR_TREE, cv2.CHAIN_APPROX_SIMPLE)
    if not contours:
        return
    parents = tree[0][:, 3]
    # Only what lies in something that lies in something: of a noisy picture's contours that leaves a few.
    deep = np.flatnonzero((parents >= 0) & (parents[parents] >= 0))
    for core in deep.tolist():
        hole = int(parents[core])
        outer = int(parents[hole])
        core_area, hole_area = cv2.contourArea(contours[core]), cv2.contourArea(contours[hole])
        if core_area < _LEAST_CORE_PX or not 1.3 * core_area < hole_area < 5 * core_area:
            continue
        # 9, 25 and 49 modules, with the blur of lens and threshold.
        if 1.2 * hole_area < cv2.contourArea(contours[outer]) < 4 * hole_area:
            quad = _quadrangle(contours[outer])
            right, down = (quad[1] - quad[0] + quad[2] - quad[3]) / 2, (quad[3] - quad[0] + quad[2] - quad[1]) / 2
            yield CornerMark(centre=quad.mean(axis=0), basis=np.stack([right, down], axis=1) / _SIDE)


def _quadrangle(contour: NDArray[Any]) -> Vector:
    """Return the four corners of what is roughly a quadrangle."""
    hull = cv2.convexHull(contour)
    length = cv2.arcLength(hull, closed=True)
    for share in (0.03, 0.05, 0.08, 0.12):
        corners = cv2.approxPolyDP(hull, share * length, closed=True)
        if len(corners) == 4:
            return np.asarray(corners[:, 0], np.float64)
        if len(corners) < 4:
            break
    return np.asarray(cv2.boxPoints(cv2.minAreaRect(hull)), np.float64)


def _crossed(dark: Image) -> Iterator[CornerMark]:
    """Find middles of 1:1:3:1:1 across or down: where a ring is broken, only one of both is left."""
    for transposed in (False, True):
        rows, middles, lengths = _ratios(np.ascontiguousarray(dark.T) if transposed else dark)
        if not len(rows):
            continue
        # The middle square of one mark is crossed by several lines of nearly one length, at nearly one place.
        keys = np.stack([middles / (lengths / 4), rows / (lengths / 3), 2 * np.log2(lengths + 1)]).astype(np.int64)
        _, group, count = np.unique(keys, axis=1, return_inverse=True, return_counts=True)
        group = group.ravel()
        middle, row, length = (np.bincount(group, values) / count for values in (middles, rows, lengths))
        supported = count >= np.maximum(2, 0.25 * 3 / _SIDE * length)
        likely = np.flatnonzero(supported)[np.argsort(-count[supported])][:_CANDIDATES]
        for number in likely.tolist():
            place = np.array([middle[number], row[number]])
            yield CornerMark(
                centre=place[::-1] if transposed else place, basis=np.eye(2) * float(length[number]) / _SIDE
            )


def _ratios(dark: Image) -> tuple[Vector, Vector, Vector]:
    """Return row, middle and length of everything that is 1:1:3:1:1 along a row."""
    # Along all rows at once, and only then told apart by row: in two dimensions that takes five times as long.
    width = dark.shape[1]
    places = np.flatnonzero(dark[:, 1:] != dark[:, :-1])
    rows, places = np.divmod(places, width - 1)
    rising = dark[rows, places + 1] > 0
    if len(rows) < 6:
        return np.empty(0), np.empty(0), np.empty(0)
    starts = np.flatnonzero(rising[:-5] & (rows[:-5] == rows[5:]))
    runs = np.stack([places[starts + i + 1] - places[starts + i] for i in range(5)], axis=1).astype(np.float64)
    length = runs.sum(axis=1)
    off = np.abs(runs / length[:, None] * _SIDE - np.array(_RINGS)).max(axis=1)
    fine = (off < 0.75) & (length >= _SIDE * _LEAST_MODULE_PX)
    kept = starts[fine]
    middle = (places[kept + 2] + places[kept + 3]) / 2 + 1
    return rows[kept].astype(np.float64), middle, length[fine]


def _is_same(mark: CornerMark, other: CornerMark) -> bool:
    return float(np.linalg.norm(mark.centre - other.centre)) < 3 * max(mark.module_px, other.module_px)


def _fitted(gray: Image, mark: CornerMark) -> CornerMark | None:
    """Lay a mark where it fits the picture best; None where nothing like one is."""
    best: CornerMark | None = None
    for degrees in (0, 30, 60):
        turn = _turned(degrees)
        # Its directions are only known where its corners were seen.
        fitted = _settled(gray, CornerMark(centre=mark.centre, basis=mark.basis @ turn))
        if fitted is not None and (best is None or fitted.fit > best.fit):
            best = fitted
        if best is not None and best.fit > 0.93:
            break
    return best if best is not None and best.fit >= LEAST_FIT else None


def _settled(gray: Image, mark: CornerMark) -> CornerMark | None:
    side = _SIDE + 2 * _QUIET
    middle = side * _PX / 2 - 0.5
    # From the mark's own pixels to the picture's.
    onto = np.empty((2, 3))
    onto[:, :2] = mark.basis / _PX
    onto[:, 2] = mark.centre - onto[:, :2].sum(axis=1) * middle
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    # Where a module has many pixels the picture is averaged first: sampled sparsely its noise would be all of it.
    sigma = mark.module_px / _PX / 2
    reach = round(12 * mark.module_px)
    column, row = (round(value) for value in mark.centre.tolist())
    left, upper = max(0, column - reach), max(0, row - reach)
    piece = gray[upper : row + reach, left : column + reach]
    if min(piece.shape, default=0) < 6:
        return None
    if sigma > 1:
        piece = np.asarray(cv2.GaussianBlur(piece, (0, 0), sigma), np.uint8)
    onto[:, 2] -= (left, upper)
    flat = cv2.warpAffine(piece, onto, (side * _PX, side * _PX), flags=flags, borderMode=cv2.BORDER_REPLICATE)
    if _correlation(np.asarray(flat, np.uint8)) < _LEAST_ROUGH_FIT:
        return None
    stop = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, _FIT_STEPS, 1e-4)
    find: Any = cv2.findTransformECC
    try:
        fit, turn = find(_template(), flat, np.eye(2, 3, dtype=np.float32), cv2.MOTION_AFFINE, stop, None, 3)
    except cv2.error:  # nothing in common that could be turned
        return None
    linear = turn[:, :2].astype(np.float64)
    basis = onto[:, :2] @ linear * _PX
    centre = onto[:, :2] @ (linear @ np.array([middle, middle]) + turn[:, 2]) + onto[:, 2] + (left, upper)
    settled = CornerMark(centre=centre, basis=basis, fit=float(fit))
    stretched = np.linalg.svd(linear, compute_uv=False)
    gentle = stretched.max() < 2.5 and stretched.min() > 0.3 and settled.module_px >= 1
    return settled if gentle and np.linalg.norm(centre - mark.centre) < 3 * mark.module_px else None


def _correlation(flat: Image) -> float:
    """Return how like a mark a picture is: asked of hundreds of places in a busy picture, so of plain sums alone."""
    wanted, power = _balanced_template()
    seen = flat.ravel().astype(np.float32)
    varies = float(seen @ seen) - float(seen.sum()) ** 2 / seen.size
    return float(wanted @ seen) / math.sqrt(power * max(varies, 0.0) + 1)


def _turned(degrees: float) -> Basis:
    angle = np.radians(degrees)
    return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


@lru_cache(maxsize=1)
def _balanced_template() -> tuple[NDArray[np.float32], float]:
    """Return a mark's pixels in a row, 0 on average, and the sum of their squares."""
    values = _template().astype(np.float32).ravel()
    values -= np.float32(values.mean())
    return values, float(values @ values)


@lru_cache(maxsize=1)
def _template() -> Image:
    reach = _SIDE // 2 + _QUIET
    distance = np.maximum(*np.abs(np.mgrid[-reach : reach + 1, -reach : reach + 1]))
    light = (distance == 2) | (distance == 4)
    small = np.where(light, 228, 28).astype(np.uint8)
    return np.asarray(np.kron(small, np.ones((_PX, _PX), np.uint8)), np.uint8)
