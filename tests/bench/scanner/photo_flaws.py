"""What goes wrong with photographs of codes: print, light, lens and sensor. Each function returns a new picture."""

import math
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.synthetic import drawing


def printed(modules: NDArray[np.uint8], *, module_px: int, quiet: int = 4, look: str = "plain") -> Image:
    """Draw a code, blue-green-red.

    Args:
        modules: 1 dark.
        module_px: Pixels per module.
        quiet: Modules of white around it.
        look: "plain", "inverted", "coloured", "pale", "dots", "rounded" or "logo".
    """
    grid = np.pad(modules, quiet)
    ink = np.kron(grid, np.ones((module_px, module_px), np.uint8)) * np.uint8(255)
    if look == "dots":
        ink = _as_dots(grid, module_px, quiet)
    elif look == "rounded":
        calm = cv2.GaussianBlur(ink, (0, 0), module_px * 0.35)
        ink = np.asarray(np.where(calm > 127, 255, 0), np.uint8)
    dark, light = {
        "inverted": ((240, 240, 240), (30, 25, 25)),
        "coloured": ((40, 30, 170), (215, 240, 250)),
        "pale": ((190, 140, 60), (235, 235, 230)),
    }.get(look, ((25, 25, 25), (240, 242, 243)))
    share = ink[:, :, None].astype(np.float32) / 255
    picture = np.asarray(share * np.array(dark) + (1 - share) * np.array(light), np.uint8)
    if look == "logo":
        middle, reach = picture.shape[0] // 2, int(0.12 * modules.shape[0] * module_px)
        cv2.rectangle(picture, (middle - reach, middle - reach), (middle + reach, middle + reach), (250, 250, 250), -1)
        cv2.circle(picture, (middle, middle), int(reach * 0.8), (200, 90, 20), -1)
    return picture


def _as_dots(grid: NDArray[np.uint8], module_px: int, quiet: int) -> Image:
    """Draw every module as a dot, but the three corner marks as they should be."""
    ink = np.zeros((grid.shape[0] * module_px, grid.shape[1] * module_px), np.uint8)
    last = grid.shape[0] - quiet
    for row, column in zip(*np.nonzero(grid), strict=True):
        top, left = row - quiet < 7, column - quiet < 7
        if (top and (left or column >= last - 7)) or (left and row >= last - 7):
            cv2.rectangle(
                ink,
                (column * module_px, row * module_px),
                ((column + 1) * module_px - 1, (row + 1) * module_px - 1),
                255,
                -1,
            )
        else:
            centre = (int((column + 0.5) * module_px), int((row + 0.5) * module_px))
            cv2.circle(ink, centre, max(1, int(module_px * 0.45)), 255, -1, cv2.LINE_AA)
    return ink


def damaged(code: Image, rng: np.random.Generator, amount: float) -> Image:
    """Return a code with stains, scribbles, scratches and a torn edge.

    Args:
        code: Its picture.
        rng: Where they are.
        amount: 0 to 1.
    """
    hurt, side = code.copy(), code.shape[0]
    for _ in range(int(rng.integers(1, 4))):
        centre = tuple(int(v) for v in rng.uniform(0.15, 0.85, 2) * side)
        axes = tuple(int(v) for v in rng.uniform(0.02, 0.03 + 0.07 * amount, 2) * side)
        colour = tuple(float(v) for v in rng.choice([[245, 245, 245], [40, 60, 80], [120, 150, 170]]))
        cv2.ellipse(hurt, centre, axes, float(rng.uniform(0, 180)), 0, 360, colour, -1, cv2.LINE_AA)
    for _ in range(int(rng.integers(0, 2 + int(4 * amount)))):
        points = (rng.uniform(0.05, 0.95, (4, 2)) * side).astype(np.int32)
        light = bool(rng.random() < 0.6)
        colour = (235.0, 235.0, 235.0) if light else (120.0, 40.0, 30.0)
        cv2.polylines(hurt, [points], isClosed=False, color=colour, thickness=max(1, side // 120), lineType=cv2.LINE_AA)
    if rng.random() < 0.5 * amount:
        depth = float(rng.uniform(0.1, 0.22)) * side
        corner = np.array([[side, side], [side - depth, side], [side, side - depth]], np.int32)
        cv2.fillPoly(hurt, [corner], (90, 110, 120))
    return hurt


def background(size: tuple[int, int], rng: np.random.Generator) -> Image:
    """Draw what lies around a code in a photograph: sharp shapes, print and grain, not a code."""
    width, height = size
    scene = drawing.draw_scene(size, rng)
    for _ in range(int(rng.integers(0, 12))):
        corner = (int(rng.integers(0, width)), int(rng.integers(0, height)))
        other = (corner[0] + int(rng.integers(10, width // 3)), corner[1] + int(rng.integers(10, height // 3)))
        cv2.rectangle(
            scene, corner, other, tuple(float(c) for c in rng.uniform(20, 235, 3)), int(rng.choice([-1, 2, 5]))
        )
    letters = "ABCDEFGHKLMNPRSTUVXYZ abcdefghikmnoprstuvxyz 0123456789"
    for _ in range(int(rng.integers(0, 10))):
        words = "".join(rng.choice(list(letters), int(rng.integers(8, 40))))
        place = (int(rng.integers(-50, width // 2)), int(rng.integers(0, height)))
        shade = (float(rng.choice([20, 240])),) * 3
        cv2.putText(scene, words, place, cv2.FONT_HERSHEY_SIMPLEX, float(rng.uniform(0.5, 2.5)), shade, 2, cv2.LINE_AA)
    grain = cv2.resize(rng.normal(0, 9, (height // 3, width // 3)).astype(np.float32), size)
    return _as_bytes(scene + grain[:, :, None])


def glared(picture: Image, centre: tuple[float, float], reach: float, strength: float) -> Image:
    """Return a picture with a lamp mirrored in it."""
    height, width = picture.shape[:2]
    y, x = np.ogrid[0:height, 0:width]
    lamp = strength * np.exp(-((x - centre[0]) ** 2 + (y - centre[1]) ** 2) / (2 * reach**2))
    return _as_bytes(picture + lamp[:, :, None])


def lit_unevenly(picture: Image, rng: np.random.Generator, least: float) -> Image:
    """Return a picture that is bright on one side and dark on the other."""
    height, width = picture.shape[:2]
    angle = float(rng.uniform(0, 2 * math.pi))
    y, x = np.ogrid[0:height, 0:width]
    way = (x / width - 0.5) * math.cos(angle) + (y / height - 0.5) * math.sin(angle)
    light = least + (1.15 - least) / (1 + np.exp(-way * float(rng.uniform(4, 14))))
    return _as_bytes(picture * light[:, :, None])


def shadowed(
    picture: Image, rng: np.random.Generator, depth: float, around: tuple[float, float], reach: float
) -> Image:
    """Return a picture with the shadows of a hand, a frame or leaves over a place."""
    height, width = picture.shape[:2]
    shade = np.ones((height, width), np.float32)
    for _ in range(int(rng.integers(1, 5))):
        centre = np.array(around) + rng.normal(0, 0.5, 2) * reach
        points = centre + rng.normal(0, 0.7, (5, 2)) * reach
        cv2.fillPoly(shade, [cv2.convexHull(points.astype(np.int32))], 1 - depth)
    soft = cv2.GaussianBlur(shade, (0, 0), float(rng.uniform(1, 12)) * width / 1280)
    return np.asarray(picture * soft[:, :, None], np.uint8)


def screen_grid(code: Image, pitch: int) -> Image:
    """Return a code as a monitor shows it: every screen pixel a red, a green and a blue stripe with dark gaps."""
    height, width = code.shape[:2]
    stripe = np.arange(width) % pitch * 3 // pitch
    mask = np.full((height, width, 3), 0.35, np.float32)
    for channel in range(3):
        mask[:, stripe == 2 - channel, channel] = 1.5
    mask[np.arange(height) % pitch == 0] *= 0.35
    return _as_bytes(code * mask)


def taken(picture: Image, rng: np.random.Generator, *, noise: float, quality: int) -> Image:
    """Return a picture as a sensor and its JPEG leave it."""
    height, width = picture.shape[:2]
    grain = rng.standard_normal((height, width, 1), np.float32) * np.float32(noise)
    noisy = _as_bytes(picture + grain)
    if quality >= 100:
        return noisy
    _, packed = cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return np.asarray(cv2.imdecode(packed, cv2.IMREAD_COLOR), np.uint8)


def _as_bytes(light: NDArray[Any]) -> Image:
    return np.asarray(np.clip(light, 0, 255), np.uint8)
