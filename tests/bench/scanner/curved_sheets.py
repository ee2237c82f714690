"""Bends a printed sheet in space and projects it into a photograph.

A sheet is a picture whose middle is the origin; one unit is its width. It is lifted out of its plane by a relief
(a cylinder, folds, crumples), turned, and seen by a camera. Invariant: everything is a function of its arguments.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image

Field = NDArray[np.float32]
Space = NDArray[np.float64]
Relief = Callable[[Field, Field], tuple[Field, Field, Field]]
"""Takes places on the sheet (right, down) to points in space (right, down, away)."""

_FOCAL = 1.4
"""Focal length in widths of the picture: a telephone's camera."""

_ROUNDS = 14
"""Fixed-point steps that undo a relief; each at least halves the error for bends of up to 60 degrees."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """How a sheet is seen.

    Attributes:
        x: Where its middle lands, pixels.
        y: Where its middle lands, pixels.
        width: Its width in pixels if it faced the camera.
        turn: Rotation in space.
    """

    x: float
    y: float
    width: float
    turn: Space


def flat(right: Field, down: Field) -> tuple[Field, Field, Field]:
    """Leave the sheet as it is."""
    return right, down, np.zeros_like(right)


def cylinder(bend: float, *, upright: bool) -> Relief:
    """Return the relief of a bottle or a pillar.

    Args:
        bend: Degrees from the sheet's middle to its edge.
        upright: Whether the axis runs from top to bottom.
    """
    radius = 0.5 / np.radians(bend)

    def override(right: Field, down: Field) -> tuple[Field, Field, Field]:
        around = np.clip((right if upright else down) / radius, -1.45, 1.45)
        bent, away = radius * np.sin(around), radius * (1 - np.cos(around))
        return (bent, down, away) if upright else (right, bent, away)

    return override


def crumple(rng: np.random.Generator, strength: float, folds: int) -> Relief:
    """Return the relief of paper that was folded or crushed.

    Args:
        rng: Where the folds come from.
        strength: Steepness of the folds: height per width.
        folds: How many.
    """
    angles, offsets = rng.uniform(0, np.pi, folds), rng.uniform(-0.35, 0.35, folds)
    slopes = rng.uniform(-strength, strength, folds)

    def override(right: Field, down: Field) -> tuple[Field, Field, Field]:
        away = np.zeros_like(right)
        for angle, offset, slope in zip(angles, offsets, slopes, strict=True):
            across = right * np.cos(angle) + down * np.sin(angle) - offset
            away += np.float32(slope) * np.sqrt(across**2 + np.float32(0.0004))  # a crease is a little round
        return right, down, away

    return override


def turned(roll: float, yaw: float, pitch: float) -> Space:
    """Return the rotation by so many degrees about the line of sight, the upright and the level axis."""
    vectors = ((0, 0, roll), (0, yaw, 0), (pitch, 0, 0))
    about_z, about_y, about_x = (cv2.Rodrigues(np.radians(np.array(vector, np.float64)))[0] for vector in vectors)
    return np.asarray(about_z @ about_y @ about_x, np.float64)


def lay(scene: Image, sheet: Image, view: View, relief: Relief = flat) -> None:
    """Draw a sheet into a scene, in place; bent sheets are lit from the upper left."""
    height, width = scene.shape[:2]
    ratio = sheet.shape[0] / sheet.shape[1]
    edge = np.linspace(-0.5, 0.5, 25, dtype=np.float32)
    right, down = np.meshgrid(edge, edge * np.float32(ratio))
    seen = _seen(right, down, view, relief, width)
    left, upper = (max(0, int(np.floor(axis.min())) - 1) for axis in seen)
    end, lower = min(width, int(np.ceil(seen[0].max())) + 2), min(height, int(np.ceil(seen[1].max())) + 2)
    if end - left < 2 or lower - upper < 2:
        return
    x, y = np.meshgrid(np.arange(left, end, dtype=np.float32), np.arange(upper, lower, dtype=np.float32))
    on_right, on_down = _undone(x, y, view, relief, width)
    column = (on_right + np.float32(0.5)) * sheet.shape[1] - np.float32(0.5)
    row = (on_down / np.float32(ratio) + np.float32(0.5)) * sheet.shape[0] - np.float32(0.5)
    pixels = cv2.remap(sheet, column, row, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE).astype(np.float32)
    pixels *= _light(on_right, on_down, relief)[:, :, None]
    inside = (np.abs(on_right) <= 0.5) & (np.abs(on_down) <= 0.5 * ratio)
    region = scene[upper:lower, left:end]
    region[inside] = np.clip(pixels, 0, 255).astype(np.uint8)[inside]


def _seen(right: Field, down: Field, view: View, relief: Relief, frame_width: int) -> tuple[Field, Field]:
    """Return where places on the sheet land in the picture."""
    points = np.stack(relief(right, down), axis=-1).astype(np.float64) * view.width @ view.turn.T
    focal = _FOCAL * frame_width
    scale = focal / np.maximum(focal + points[..., 2], 0.2 * focal)
    x, y = points[..., 0] * scale + view.x, points[..., 1] * scale + view.y
    return x.astype(np.float32), y.astype(np.float32)


def _undone(x: Field, y: Field, view: View, relief: Relief, frame_width: int) -> tuple[Field, Field]:
    """Return which places on the sheet are seen at pixels: the flat answer first, then corrected by what is off."""
    square = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]], np.float32)
    corners = np.stack(_seen(square[:, 0], square[:, 1], view, flat, frame_width), axis=-1)
    back = cv2.getPerspectiveTransform(corners, square)
    aim_x, aim_y = x.copy(), y.copy()
    for _ in range(1 if relief is flat else _ROUNDS):
        aims = np.dstack([aim_x, aim_y]).reshape(1, -1, 2)
        places = np.asarray(cv2.perspectiveTransform(aims, back), np.float32).reshape(*x.shape, 2)
        if relief is flat:
            break
        right, down = np.clip(places[..., 0], -0.9, 0.9), np.clip(places[..., 1], -1.5, 1.5)
        now_x, now_y = _seen(right, down, view, relief, frame_width)
        flat_x, flat_y = _seen(right, down, view, flat, frame_width)
        aim_x, aim_y = x - (now_x - flat_x), y - (now_y - flat_y)
    return places[..., 0], places[..., 1]


def _light(right: Field, down: Field, relief: Relief) -> Field:
    """Return how bright each place is: a steep side that faces away from the lamp is darker."""
    if relief is flat:
        return np.ones_like(right)
    step = np.float32(0.004)
    away = relief(right, down)[2]
    slope_x = (relief(right + step, down)[2] - away) / step
    slope_y = (relief(right, down + step)[2] - away) / step
    facing = (1.0 + 0.5 * slope_x + 0.35 * slope_y) / np.sqrt(1 + slope_x**2 + slope_y**2)
    return np.clip(facing, 0.35, 1.25).astype(np.float32)
