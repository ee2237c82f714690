"""Draws what a gate camera sees: a scene, and a phone or a sheet of paper with a code held up in front of it.

Invariant: everything is a function of its arguments and of the random generator that is passed in, so the same seed
draws the same pictures on every machine with the same library versions.
"""

import math
from dataclasses import dataclass
from functools import lru_cache

import cv2
import numpy as np
import segno
from numpy.typing import NDArray

from kiosk.scanner.frame import Image

Corners = NDArray[np.float32]
"""Four points, clockwise from the top left, pixels."""

QUIET_MODULES = 4
LONGEST_BLUR_PX = 31
_COARSE_BLUR_PX = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """Something that can be held up.

    Attributes:
        image: Blue, green, red and alpha.
        code: Where the code is on it, in its pixels, quiet zone not included; empty where it has none.
        modules: Modules along one side of the code, 0 where it has none.
    """

    image: Image
    code: Corners
    modules: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPose:
    """How a card is held.

    Attributes:
        x: Middle of the card in the frame, pixels.
        y: Middle of the card in the frame, pixels.
        width: Width of the card if it faced the camera, pixels.
        roll: Degrees about the line of sight.
        yaw: Degrees about its upright axis.
        pitch: Degrees about its level axis.
    """

    x: float
    y: float
    width: float
    roll: float = 0.0
    yaw: float = 0.0
    pitch: float = 0.0


def code_modules(text: str, *, error: str = "m") -> NDArray[np.uint8]:
    """Return a QR code's modules, 1 dark and 0 light, without a quiet zone.

    Args:
        text: What it says; base45 texts stay in alphanumeric mode.
        error: Error correction: "l", "m", "q" or "h".
    """
    symbol = segno.make_qr(text, error=error, boost_error=False)
    return np.array([list(row) for row in symbol.matrix], np.uint8)


def draw_card(modules: NDArray[np.uint8] | None, surface: str, rng: np.random.Generator, *, module_px: int = 8) -> Card:
    """Draw a phone or a sheet of paper.

    Args:
        modules: The code, 1 dark; None for a phone or a paper without one.
        surface: "phone" or "paper".
        rng: Where the small differences come from.
        module_px: Pixels per module on the card.
    """
    side = 360 if modules is None else (modules.shape[0] + 2 * QUIET_MODULES) * module_px
    margin = side // 8
    width, height = side + 2 * margin, int((side + 2 * margin) * (1.7 if surface == "phone" else 1.3))
    image = np.zeros((height, width, 4), np.uint8)
    _draw_body(image, surface, rng)
    top = (height - side) // 2
    if modules is None:
        _draw_text_lines(image, top, rng)
        return Card(image=image, code=np.zeros((0, 2), np.float32), modules=0)
    dark, light = (12, 245) if surface == "phone" else (35, 232)
    padded = np.pad(modules, QUIET_MODULES)
    code = np.where(padded > 0, dark, light).astype(np.uint8)
    code = np.kron(code, np.ones((module_px, module_px), np.uint8))
    image[top : top + side, margin : margin + side, :3] = code[:, :, None]
    quiet = QUIET_MODULES * module_px
    left, right, upper, lower = margin + quiet, margin + side - quiet, top + quiet, top + side - quiet
    corners = np.array([[left, upper], [right, upper], [right, lower], [left, lower]], np.float32)
    return Card(image=image, code=corners, modules=int(modules.shape[0]))


def add_thumb(card: Card, *, x: float, y: float, radius: float) -> Card:
    """Lay a thumb over a card.

    Args:
        card: The card.
        x: Tip of the thumb, as a share of the card's width.
        y: Tip of the thumb, as a share of the card's height.
        radius: Half the thumb's thickness, as a share of the card's width.
    """
    image = card.image.copy()
    height, width = image.shape[:2]
    tip = (int(x * width), int(y * height))
    # The thumb comes in from the nearer side edge and, like every thumb, from a little below.
    root = (int(-0.3 * width) if x < 0.5 else int(1.3 * width), int(tip[1] + 0.25 * width))
    thickness = max(1, int(2 * radius * width))
    cv2.line(image, tip, root, (120, 150, 205, 255), thickness, cv2.LINE_AA)
    cv2.line(image, tip, root, (130, 162, 220, 255), max(1, thickness // 2), cv2.LINE_AA)
    return Card(image=image, code=card.code, modules=card.modules)


def draw_scene(size: tuple[int, int], rng: np.random.Generator) -> Image:
    """Draw a hall out of focus: walls, lamps, doors and people far away.

    Args:
        size: Width and height, pixels.
        rng: Where the shapes come from.
    """
    width, height = size
    ramp = np.linspace(135, 70, height, dtype=np.float32)[:, None, None]
    scene = np.repeat(np.repeat(ramp, width, axis=1), 3, axis=2) * np.array([0.95, 1.0, 1.04], np.float32)
    for _ in range(26):
        x, y = int(rng.integers(0, width)), int(rng.integers(height // 4, height))
        wide, tall = int(rng.integers(20, width // 8)), int(rng.integers(40, height // 2))
        colour = tuple(float(c) for c in rng.uniform(35, 150) + rng.uniform(-18, 18, 3))
        cv2.rectangle(scene, (x, y), (x + wide, y + tall), colour, -1)
        cv2.circle(scene, (x + wide // 2, y - wide // 3), wide // 3, colour, -1)
    for _ in range(6):
        centre = (int(rng.integers(0, width)), int(rng.integers(0, height // 4)))
        cv2.circle(scene, centre, int(rng.integers(6, 24)), (235.0, 245.0, 250.0), -1)
    return np.clip(cv2.GaussianBlur(scene, (0, 0), width / 160), 0, 255).astype(np.uint8)


def project(card: Card, pose: CardPose, frame_width: int) -> Corners:
    """Return where the four corners of a card land in the frame."""
    height_share = card.image.shape[0] / card.image.shape[1]
    points = np.array([[-0.5, -0.5], [0.5, -0.5], [0.5, 0.5], [-0.5, 0.5]]) * [1.0, height_share] * pose.width
    solid = np.column_stack([points, np.zeros(4)]) @ _rotation(pose).T
    focal = 1.2 * frame_width
    scale = focal / (focal + solid[:, 2:3])
    return (solid[:, :2] * scale + [pose.x, pose.y]).astype(np.float32)


def code_corners(card: Card, corners: Corners) -> Corners:
    """Return where the code's corners land in the frame, for a card whose corners are given."""
    if not len(card.code):
        return card.code
    return np.asarray(cv2.perspectiveTransform(card.code[None], _card_to(card, corners))[0], np.float32)


def lay_over(scene: Image, card: Card, corners: Corners, *, blur: tuple[float, float], defocus: float) -> None:
    """Draw a card into a scene, in place.

    Args:
        scene: The picture so far.
        card: What to draw.
        corners: Where its corners land.
        blur: Way that the card moves while the shutter is open, pixels right and down.
        defocus: Sigma of the lens blur, pixels.
    """
    height, width = scene.shape[:2]
    reach = math.ceil(abs(blur[0]) + abs(blur[1]) + 3 * defocus) + 2
    left, upper = (max(0, math.floor(v) - reach) for v in corners.min(axis=0))
    right, lower = corners.max(axis=0)
    right, lower = min(width, math.ceil(right) + reach), min(height, math.ceil(lower) + reach)
    if right <= left or lower <= upper:
        return
    matrix = _card_to(card, corners - np.array([left, upper], np.float32))
    warped = cv2.warpPerspective(card.image, matrix, (right - left, lower - upper), flags=cv2.INTER_LINEAR)
    layer = soften(np.asarray(warped, np.uint8), blur=blur, defocus=defocus)
    alpha = cv2.merge([layer[:, :, 3]] * 3)
    region = scene[upper:lower, left:right]
    behind = cv2.multiply(region, cv2.bitwise_not(alpha), scale=1 / 255)
    # The card's colours were zero outside of it before softening, so they carry its alpha already.
    cv2.add(behind, layer[:, :, :3], dst=region)


def soften(picture: Image, *, blur: tuple[float, float], defocus: float) -> Image:
    """Return a picture blurred by movement and by the lens."""
    softened = picture
    length = math.hypot(*blur)
    if length >= 2 * _COARSE_BLUR_PX:
        # So long a smear has no detail left: half the resolution shows the same in an eighth of the time.
        height, width = picture.shape[:2]
        coarse = cv2.resize(picture, (max(1, width // 2), max(1, height // 2)), interpolation=cv2.INTER_AREA)
        coarse = cv2.filter2D(coarse, -1, motion_kernel(round(blur[0] / 2, 1), round(blur[1] / 2, 1)))
        softened = np.asarray(cv2.resize(coarse, (width, height)), np.uint8)
    elif length >= 0.7:
        softened = np.asarray(cv2.filter2D(picture, -1, motion_kernel(round(blur[0], 1), round(blur[1], 1))), np.uint8)
    if defocus >= 0.3:
        softened = np.asarray(cv2.GaussianBlur(softened, (0, 0), defocus), np.uint8)
    return softened


@lru_cache(maxsize=512)
def motion_kernel(right: float, down: float) -> NDArray[np.float32]:
    """Return the kernel of a straight, even movement while the shutter is open, pixels."""
    length = min(math.hypot(right, down), float(LONGEST_BLUR_PX))
    angle = math.atan2(down, right)
    size = 2 * math.ceil(length / 2) + 3
    kernel = np.zeros((size, size), np.float32)
    steps = max(2, int(length * 8))
    for step in range(steps):
        way = (step / (steps - 1) - 0.5) * length
        _splat(kernel, size // 2 + way * math.cos(angle), size // 2 + way * math.sin(angle))
    return np.asarray(kernel / kernel.sum(), np.float32)


def _splat(kernel: NDArray[np.float32], x: float, y: float) -> None:
    """Add one drop of light at a place, shared among the four pixels around it."""
    column, row = int(x), int(y)
    right, down = x - column, y - row
    kernel[row, column] += (1 - right) * (1 - down)
    kernel[row, column + 1] += right * (1 - down)
    kernel[row + 1, column] += (1 - right) * down
    kernel[row + 1, column + 1] += right * down


def noise_bank(size: tuple[int, int], sigma: float, rng: np.random.Generator, *, count: int = 4) -> list[Image]:
    """Return pictures of sensor noise about 128, to be added with ``add_noise``."""
    bank = []
    for _ in range(count):
        noise = rng.standard_normal((size[1], size[0]), np.float32) * np.float32(sigma) + np.float32(128)
        bank.append(cv2.merge([np.clip(noise, 0, 255).astype(np.uint8)] * 3).astype(np.uint8))
    return bank


def add_noise(picture: Image, noise: Image) -> Image:
    """Return a picture with noise about 128 added."""
    return np.asarray(cv2.addWeighted(picture, 1.0, noise, 1.0, -128.0), np.uint8)


def _card_to(card: Card, corners: Corners) -> NDArray[np.float64]:
    height, width = card.image.shape[:2]
    own = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(own, corners.astype(np.float32)), np.float64)


def _rotation(pose: CardPose) -> NDArray[np.float64]:
    roll, yaw, pitch = (math.radians(angle) for angle in (pose.roll, pose.yaw, pose.pitch))
    about_z = np.array([[math.cos(roll), -math.sin(roll), 0], [math.sin(roll), math.cos(roll), 0], [0, 0, 1]])
    about_y = np.array([[math.cos(yaw), 0, math.sin(yaw)], [0, 1, 0], [-math.sin(yaw), 0, math.cos(yaw)]])
    about_x = np.array([[1, 0, 0], [0, math.cos(pitch), -math.sin(pitch)], [0, math.sin(pitch), math.cos(pitch)]])
    return np.asarray(about_z @ about_y @ about_x, np.float64)


def _draw_body(image: Image, surface: str, rng: np.random.Generator) -> None:
    height, width = image.shape[:2]
    if surface != "phone":
        paper = int(rng.integers(225, 242))
        image[:] = (paper - 8, paper - 3, paper, 255)
        _draw_text_lines(image, height // 20, rng)
        return
    cv2.rectangle(image, (0, 0), (width - 1, height - 1), (28, 26, 25, 255), -1)
    bezel = width // 40 + 2
    tint = rng.integers(200, 250, 3)
    cv2.rectangle(image, (bezel, bezel * 3), (width - bezel, height - bezel * 3), (*(int(c) for c in tint), 255), -1)
    _draw_text_lines(image, bezel * 5, rng)


def _draw_text_lines(image: Image, top: int, rng: np.random.Generator) -> None:
    """Draw two grey bars where a title would stand."""
    width = image.shape[1]
    for line in range(2):
        length = float(rng.uniform(0.3, 0.7))
        start = (width // 10, top + line * width // 18)
        end = (int(width * (0.1 + length)), start[1] + width // 36)
        cv2.rectangle(image, start, end, (95, 85, 80, 255), -1)
