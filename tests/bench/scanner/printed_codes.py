"""What is wrong with a code as it was printed: its corner marks, and what is inside its modules.

Each function takes a printed code (blue-green-red, with its quiet zone), the pixels per module, the modules of quiet
zone, and a random generator, and returns a new picture.
"""

from collections.abc import Callable

import cv2
import numpy as np

from kiosk.scanner.frame import Image

SheetChange = Callable[[Image, int, int, np.random.Generator], Image]


def mark_covered(code: Image, module_px: int, quiet: int, rng: np.random.Generator) -> Image:
    """Cover most of one corner mark: by a scribble, a sticker, or a shadow with a hard edge through it."""
    hurt = code.copy()
    left, upper = _mark(code, module_px, quiet, rng)
    mark_px = 7 * module_px
    way = int(rng.integers(3))
    if way == 0:
        points = rng.uniform(-0.1, 1.1, (int(rng.integers(6, 14)), 2)) * mark_px + (left, upper)
        shade = (float(rng.integers(20, 240)),) * 3
        cv2.polylines(hurt, [points.astype(np.int32)], False, shade, max(2, round(module_px * 0.8)), cv2.LINE_AA)
    elif way == 1:
        middle = (rng.uniform(0.35, 0.65, 2) * mark_px + (left, upper)).astype(int)
        shade = (float(rng.integers(20, 240)), float(rng.integers(20, 240)), float(rng.integers(20, 240)))
        cv2.circle(
            hurt, (int(middle[0]), int(middle[1])), int(rng.uniform(0.35, 0.6) * mark_px), shade, -1, cv2.LINE_AA
        )
    else:
        edge = int(left + rng.uniform(0.2, 0.8) * mark_px)
        side = slice(0, edge) if left < code.shape[1] // 2 else slice(edge, None)
        hurt[:, side] = hurt[:, side] * float(rng.uniform(0.2, 0.4))
    return hurt


def mark_opened(code: Image, module_px: int, quiet: int, rng: np.random.Generator) -> Image:
    """Break the outer ring of one or two corner marks open, as designers and worn stamps do."""
    hurt = code.copy()
    for _ in range(int(rng.integers(1, 3))):
        left, upper = _mark(code, module_px, quiet, rng)
        first, wide = int(rng.integers(1, 5)) * module_px, int(rng.integers(1, 4)) * module_px
        if rng.random() < 0.5:
            hurt[upper : upper + module_px, left + first : left + first + wide] = code[0, 0]
        else:
            hurt[upper + first : upper + first + wide, left : left + module_px] = code[0, 0]
    return hurt


def textured(code: Image, module_px: int, quiet: int, rng: np.random.Generator) -> Image:
    """Show a photograph through all modules: dark where they are dark, and light where they are light."""
    del module_px, quiet
    side = code.shape[0]
    picture = np.zeros((side, side), np.float32)
    for cells in (4, 9, 20, 45):
        picture += cv2.resize(rng.uniform(-1, 1, (cells, cells)).astype(np.float32), (side, side))
    picture *= float(rng.uniform(0.4, 0.9)) * 55
    return np.asarray(np.clip(code.astype(np.float32) * 0.75 + 30 + picture[:, :, None], 0, 255), np.uint8)


def outlined(code: Image, module_px: int, quiet: int, rng: np.random.Generator) -> Image:
    """Draw dark areas as lines around them, with a paler inside; the corner marks stay as they are."""
    light = code.max(axis=2) > 128
    inside = cv2.erode((~light).astype(np.uint8), np.ones((3, 3), np.uint8), iterations=max(1, module_px // 6))
    pale = np.asarray(inside > 0)
    near, far = quiet * module_px, code.shape[0] - quiet * module_px
    mark_px = 7 * module_px
    for rows, columns in (
        (slice(near, near + mark_px), slice(near, near + mark_px)),
        (slice(near, near + mark_px), slice(far - mark_px, far)),
        (slice(far - mark_px, far), slice(near, near + mark_px)),
    ):
        pale[rows, columns] = False
    drawn = code.copy()
    drawn[pale] = int(rng.integers(110, 200))
    return drawn


def _mark(code: Image, module_px: int, quiet: int, rng: np.random.Generator) -> tuple[int, int]:
    """Choose a corner mark: its left and upper edge, pixels."""
    near, far = quiet * module_px, code.shape[0] - (quiet + 7) * module_px
    return ((near, near), (far, near), (near, far))[int(rng.integers(3))]
