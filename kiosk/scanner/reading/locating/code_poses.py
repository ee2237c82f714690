"""Guesses where QR codes lie from their corner marks: from two of three, for the third may be under a thumb.

Two marks and their module directions say how many modules lie between them, and so the code's size, give or take one
or two; and they may be two neighbours or the two ends of the diagonal. Each guess is judged by how well what is known
of every code of its size (``qr_layout``) lies on the picture.

Invariant: what comes back is a guess that error correction has to confirm.
"""

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
    apart = float(np.abs(pose.corners - other.corners).max())
    return pose.version == other.version and apart * pose.side < 0.5 * _diagonal(pose)


def _diagonal(pose: GridPose) -> float:
    return float(np.linalg.norm(pose.corners[2] - pose.corners[0]))


def _guesses(gray: Image, marks: Sequence[CornerMark]) -> Iterator[GridPose]:
    height, width = gray.shape
    for first, second in permutations(marks, 2):
        for layout in _LAYOUTS:
            aligned = _aligned(first, second, layout)
            if aligned is None:
                continue
            bases, modules = aligned
            version = round((modules - 10) / 4)
            for near in range(version - _VERSIONS_OFF - version // 8, version + _VERSIONS_OFF + version // 8 + 1):
                if not 1 <= near <= 40:
                    continue
                pose = _pose(near, layout, (first, second), bases, marks)
                if pose is not None and _is_inside(pose, width, height):
                    yield pose


def _aligned(first: CornerMark, second: CornerMark, layout: _Layout) -> tuple[tuple[Basis, Basis], float] | None:
    """Turn the marks' directions to a layout's; None where they are no two marks of one code in it.

    Returns:
        Their directions, and how many modules are between their middles along a side.
    """
    if not 1 / _SCALES_ALIKE < first.module_px / second.module_px < _SCALES_ALIKE:
        return None
    way = np.array(layout.second, np.float64) - layout.first
    apart = second.centre - first.centre
    own = _turned_towards(first.basis, apart, way)
    other = None if own is None else _turned_towards(second.basis, apart, way)
    if own is None or other is None:
        return None
    count = [float(np.linalg.norm(np.linalg.solve(basis, apart)) / np.linalg.norm(way)) for basis in (own, other)]
    if not 0.5 < count[0] / count[1] < 2:
        return None
    return (own, other), float(np.sqrt(count[0] * count[1]))


def _turned_towards(basis: Basis, apart: Vector, way: Vector) -> Basis | None:
    """Turn directions by quarters until the way to the other mark is the wanted one."""
    quarter = np.array([[0.0, -1.0], [1.0, 0.0]])
    # A mark found by its contour may be listed the other way around; codes in a mirror are read by the reader.
    turned = basis if np.linalg.det(basis) > 0 else basis[:, ::-1]
    for _ in range(4):
        seen = np.linalg.solve(turned, apart)
        off = float(np.linalg.norm(seen / np.linalg.norm(seen) - way / np.linalg.norm(way)))
        if off < _SLANT:
            return np.asarray(turned, np.float64)
        turned = turned @ quarter
    return None


def _pose(
    version: int,
    layout: _Layout,
    pair: tuple[CornerMark, CornerMark],
    bases: tuple[Basis, Basis],
    marks: Sequence[CornerMark],
) -> GridPose | None:
    side = 17 + 4 * version
    corners = _mark_corners()

    def middle(place: tuple[int, int]) -> Vector:
        return np.array([3.5 + share * (side - 7) for share in place])

    own = [middle(place) + corners for place in (layout.first, layout.second)]
    seen = [mark.centre + corners @ basis.T for mark, basis in zip(pair, bases, strict=True)]
    onto = _homography(own, seen)
    if onto is None:
        return None
    expected = cv2.perspectiveTransform(middle(layout.third)[None, None], onto)[0, 0]
    reach = _THIRD_OFF * float(np.linalg.norm(pair[0].centre - pair[1].centre))
    third = min(
        (mark for mark in marks if mark not in pair and np.linalg.norm(mark.centre - expected) < reach),
        key=lambda mark: float(np.linalg.norm(mark.centre - expected)),
        default=None,
    )
    if third is not None:
        basis = _nearest_turn(third.basis, bases)
        own.append(middle(layout.third) + corners)
        seen.append(third.centre + corners @ basis.T)
        onto = _homography(own, seen)
        if onto is None:
            return None
    square = np.array([[[0, 0], [side, 0], [side, side], [0, side]]], np.float64)
    return GridPose(version=version, corners=np.asarray(cv2.perspectiveTransform(square, onto)[0], np.float64))


def _nearest_turn(basis: Basis, bases: tuple[Basis, Basis]) -> Basis:
    """Turn a mark's directions by quarters to those of two others."""
    mean = (bases[0] + bases[1]) / 2
    quarter = np.array([[0.0, -1.0], [1.0, 0.0]])
    turned = [basis if np.linalg.det(basis) > 0 else basis[:, ::-1]]
    for _ in range(3):
        turned.append(turned[-1] @ quarter)
    return min(turned, key=lambda one: float(np.linalg.norm(one - mean)))


def _homography(own: list[Vector], seen: list[Vector]) -> NDArray[np.float64] | None:
    """Return the map between points that is off by the least (direct linear transformation): dozens are asked for."""
    x, y = np.concatenate(own).T
    goal = np.concatenate(seen)
    # Brought to the size of one first, for squares of hundreds of pixels would drown the perspective in rounding.
    middle, scale = goal.mean(axis=0), float(np.abs(goal).max())
    u, v = ((goal - middle) / scale).T
    zero, one = np.zeros_like(x), np.ones_like(x)
    rows = np.concatenate(
        [
            np.stack([x, y, one, zero, zero, zero, -u * x, -u * y], axis=1),
            np.stack([zero, zero, zero, x, y, one, -v * x, -v * y], axis=1),
        ]
    )
    try:
        solved = np.linalg.solve(rows.T @ rows, rows.T @ np.concatenate([u, v]))
    except np.linalg.LinAlgError:  # all points on one line
        return None
    onto = np.append(solved, 1.0).reshape(3, 3)
    return np.asarray(np.array([[scale, 0, middle[0]], [0, scale, middle[1]], [0, 0, 1]]) @ onto, np.float64)


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
