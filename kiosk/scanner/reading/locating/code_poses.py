"""Guesses where QR codes lie from their corner marks: from two of three, for the third may be under a thumb.

Two marks and their module directions say how many modules lie between them, and so the code's size, give or take one
or two; and they may be two neighbours or the two ends of the diagonal. Each guess is judged by how well what is known
of every code of its size (``qr_layout``) lies on the picture.

Invariant: what comes back is a guess that error correction has to confirm.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.locating.corner_marks import Basis, CornerMark, Vector
from kiosk.scanner.reading.modules.module_grid import GridPose, sampled_modules
from kiosk.scanner.reading.modules.qr_layout import known_modules

Points = NDArray[np.float64]
"""Points of several maps: (maps, points, 2)."""

MOST_POSES = 8
"""The likeliest guesses are worth settling."""

_LEAST_LIKENESS = 0.25
"""How well a rough guess must fit what is known of a code of its size."""

_VERSIONS_OFF = 2
_SCALES_ALIKE = 2.5
_SLANT = 0.35
"""By so much of the way a neighbour may lie beside the direction that the mark's own modules give."""

_THIRD_OFF = 0.3
"""So far from where it is expected the third mark may be, of the distance between the other two."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """What two marks may be to a code: where their middles are in it, from the near and the far side."""

    first: tuple[int, int]
    second: tuple[int, int]
    third: tuple[int, int]


# 0 is the near side, 1 the far one: top left is (0, 0), top right (1, 0). Clockwise order of the marks fixes on which
# side of the line between them the code lies, so every ordered pair is looked at with these three.
_LAYOUTS = (
    _Layout((0, 0), (1, 0), (0, 1)),
    _Layout((0, 1), (0, 0), (1, 0)),
    _Layout((1, 0), (0, 1), (0, 0)),
)


def guessed_poses(gray: Image, marks: Sequence[CornerMark]) -> list[GridPose]:
    """Return where codes may lie, the likeliest first.

    Args:
        gray: The picture.
        marks: The corner marks in it.
    """
    guesses: list[GridPose] = []
    for pose in _guesses(gray, marks):
        # The three marks of one code give the same guess once for each two of them.
        if not any(_is_same(pose, other) for other in guesses):
            guesses.append(pose)
    judged = [(_likeness(gray, pose), pose) for pose in guesses]
    likely = [entry for entry in judged if entry[0] >= _LEAST_LIKENESS]
    return [pose for _, pose in sorted(likely, key=lambda entry: -entry[0])[:MOST_POSES]]


def _is_same(pose: GridPose, other: GridPose) -> bool:
    """Tell whether two guesses settle to one: of one size, and less than half a module apart."""
    if pose.version != other.version:  # most are of other sizes, and there are hundreds of pairs
        return False
    return float(np.abs(pose.corners - other.corners).max()) * pose.side < 0.5 * _diagonal(pose)


def _diagonal(pose: GridPose) -> float:
    return float(np.linalg.norm(pose.corners[2] - pose.corners[0]))


def _guesses(gray: Image, marks: Sequence[CornerMark]) -> Iterator[GridPose]:
    height, width = gray.shape
    for first, second in permutations(marks, 2):
        if not 1 / _SCALES_ALIKE < first.module_px / second.module_px < _SCALES_ALIKE:
            continue
        for layout in _LAYOUTS:
            aligned = _aligned(first, second, layout)
            if aligned is None:
                continue
            bases, modules = aligned
            version = round((modules - 10) / 4)
            near = range(version - _VERSIONS_OFF - version // 8, version + _VERSIONS_OFF + version // 8 + 1)
            versions = [one for one in near if 1 <= one <= 40]
            poses = _poses(versions, layout, (first, second), bases, marks) if versions else []
            yield from (pose for pose in poses if _is_inside(pose, width, height))


def _aligned(first: CornerMark, second: CornerMark, layout: _Layout) -> tuple[tuple[Basis, Basis], float] | None:
    """Turn the marks' directions to a layout's; None where they are no two marks of one code in it.

    Returns:
        Their directions, and how many modules are between their middles along a side.
    """
    way = (layout.second[0] - layout.first[0], layout.second[1] - layout.first[1])
    apart = second.centre - first.centre
    own = _turned_towards(first.basis, apart, way)
    other = None if own is None else _turned_towards(second.basis, apart, way)
    if own is None or other is None:
        return None
    count = [length / math.hypot(*way) for _, length in (own, other)]
    if not 0.5 < count[0] / count[1] < 2:
        return None
    return (own[0], other[0]), float(math.sqrt(count[0] * count[1]))


def _turned_towards(basis: Basis, apart: Vector, way: tuple[int, int]) -> tuple[Basis, float] | None:
    """Turn directions by quarters until the way to the other mark is the wanted one.

    Every two marks are asked six times: single numbers cost a tenth of what arrays of two do.

    Returns:
        The directions, and how long the way is in modules.
    """
    (a, b), (c, d) = basis.tolist()
    if a * d - b * c <= 0:  # a mark found by its contour may be listed the other way around; a reader knows mirrors
        a, b, c, d = b, a, d, c
    area = a * d - b * c
    if area <= 0:
        return None
    x, y = apart.tolist()
    along, down = (d * x - b * y) / area, (a * y - c * x) / area
    length, wanted = math.hypot(along, down), math.hypot(*way)
    for _ in range(4 if length > 0 else 0):
        if math.hypot(along / length - way[0] / wanted, down / length - way[1] / wanted) < _SLANT:
            return np.array([[a, b], [c, d]]), length
        a, b, c, d = b, -a, d, -c
        along, down = down, -along
    return None


def _poses(
    versions: Sequence[int],
    layout: _Layout,
    pair: tuple[CornerMark, CornerMark],
    bases: tuple[Basis, Basis],
    marks: Sequence[CornerMark],
) -> Iterator[GridPose]:
    """Yield where codes of these sizes lie that have two marks, and a third one where one is near its place."""
    sides = np.array([17.0 + 4 * version for version in versions])
    corners = _mark_corners()

    def middles(place: tuple[int, int]) -> Vector:
        return np.asarray(3.5 + np.array(place) * (sides[:, None] - 7), np.float64)

    own = np.concatenate([middles(place)[:, None] + corners for place in (layout.first, layout.second)], axis=1)
    seen = np.concatenate([mark.centre + corners @ basis.T for mark, basis in zip(pair, bases, strict=True)])
    ontos = _homographies(own, np.broadcast_to(seen, own.shape))
    if ontos is None:
        return
    expected = _taken(middles(layout.third)[:, None], ontos)[:, 0]
    reach = _THIRD_OFF * float(np.linalg.norm(pair[0].centre - pair[1].centre))
    others = [mark for mark in marks if mark not in pair]
    found = {at: third for at, place in enumerate(expected) if (third := _nearest(others, place, reach)) is not None}
    if found:
        at = list(found)
        thirds = np.stack([mark.centre + corners @ _nearest_turn(mark.basis, bases).T for mark in found.values()])
        whole = np.concatenate([own[at], middles(layout.third)[at][:, None] + corners], axis=1)
        better = _homographies(whole, np.concatenate([np.broadcast_to(seen, (len(at), *seen.shape)), thirds], axis=1))
        if better is None:
            return
        ontos[at] = better
    squares = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float64) * sides[:, None, None]
    for version, quad in zip(versions, _taken(squares, ontos), strict=True):
        yield GridPose(version=version, corners=quad)


def _nearest(marks: Sequence[CornerMark], place: Vector, reach: float) -> CornerMark | None:
    """Return the mark nearest to a place within reach."""
    x, y = place.tolist()
    away = [(math.hypot(mark.centre[0] - x, mark.centre[1] - y), number) for number, mark in enumerate(marks)]
    least, number = min(away, default=(math.inf, -1))
    return None if least >= reach else marks[number]


def _nearest_turn(basis: Basis, bases: tuple[Basis, Basis]) -> Basis:
    """Turn a mark's directions by quarters to those of two others."""
    mean = (bases[0] + bases[1]) / 2
    quarter = np.array([[0.0, -1.0], [1.0, 0.0]])
    turned = [basis if np.linalg.det(basis) > 0 else basis[:, ::-1]]
    for _ in range(3):
        turned.append(turned[-1] @ quarter)
    return min(turned, key=lambda one: float(np.linalg.norm(one - mean)))


def _homographies(own: Points, seen: Points) -> NDArray[np.float64] | None:
    """Return the maps between points that are off by the least (direct linear transformation), all in one go.

    Args:
        own: Points of each map, (maps, points, 2).
        seen: Where they are taken to, likewise.
    """
    x, y = own[..., 0], own[..., 1]
    # Brought to the size of one first, for squares of hundreds of pixels would drown the perspective in rounding.
    middle, scale = seen.mean(axis=1, keepdims=True), np.abs(seen).max(axis=(1, 2), keepdims=True)
    u, v = np.moveaxis((seen - middle) / scale, -1, 0)
    maps, count = x.shape
    rows = np.zeros((maps, 2 * count, 8))
    rows[:, :count, 0], rows[:, :count, 1], rows[:, :count, 2] = x, y, 1
    rows[:, count:, 3], rows[:, count:, 4], rows[:, count:, 5] = x, y, 1
    rows[:, :count, 6], rows[:, :count, 7], rows[:, count:, 6], rows[:, count:, 7] = -u * x, -u * y, -v * x, -v * y
    turned = rows.transpose(0, 2, 1)
    try:
        solved = np.linalg.solve(turned @ rows, turned @ np.concatenate([u, v], axis=1)[..., None])
    except np.linalg.LinAlgError:  # all points on one line
        return None
    onto = np.concatenate([solved[..., 0], np.ones((maps, 1))], axis=1).reshape(maps, 3, 3)
    back = np.zeros((maps, 3, 3))
    back[:, 0, 0] = back[:, 1, 1] = scale[:, 0, 0]
    back[:, :2, 2], back[:, 2, 2] = middle[:, 0], 1
    return np.asarray(back @ onto, np.float64)


def _taken(points: Points, ontos: NDArray[np.float64]) -> Points:
    """Return points taken through maps, each through its own."""
    moved = points @ ontos[:, :, :2].transpose(0, 2, 1) + ontos[:, None, :, 2]
    with np.errstate(divide="ignore", invalid="ignore"):  # on the horizon, which is no place in a picture
        return np.asarray(moved[..., :2] / moved[..., 2:], np.float64)


def _mark_corners() -> Vector:
    return np.array([[-3.5, -3.5], [3.5, -3.5], [3.5, 3.5], [-3.5, 3.5]])


def _is_inside(pose: GridPose, width: int, height: int) -> bool:
    """Tell whether four corners can be a code in a picture: convex, not tiny, mostly inside."""
    points = pose.corners.astype(np.float32)
    inside = (points > [-0.2 * width, -0.2 * height]).all() and (points < [1.2 * width, 1.2 * height]).all()
    return bool(np.isfinite(points).all() and inside and cv2.contourArea(points) >= 400 and cv2.isContourConvex(points))


def _likeness(gray: Image, pose: GridPose) -> float:
    """Tell how well what is known of a code lies on the picture, -1 to 1."""
    known = known_modules(pose.version)
    seen = sampled_modules(gray, pose)
    mask = known != 0
    return float(seen[mask] @ known[mask] / np.sqrt((seen[mask] @ seen[mask]) * mask.sum() + 1e-9))
