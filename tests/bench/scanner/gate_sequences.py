"""Gate videos for measuring readers: sequences with everything that goes wrong at a gate, drawn from a seed.

Every sequence is one guest: a phone or a sheet of paper comes into view, is held more or less still, and goes. Payload,
error correction, distance, angle, light, exposure, focus, sensor noise, rolling shutter, moiré, glare, a thumb and the
camera's JPEG are drawn per sequence. With each frame comes the truth about it. Tune on some seeds, report on others.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass

import cv2
import numpy as np

from kiosk.scanner.frame import Image, to_gray
from kiosk.scanner.synthetic import drawing

SIZE = (1280, 720)
FPS = 30.0
BASE45 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
READOUT_S = 0.02
"""Time in which a rolling shutter goes from the first to the last row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameTruth:
    """What is known about one frame.

    Attributes:
        text: What the code in view says.
        corners: Where the code is, four points.
        module_px: Pixels per module.
        blur_modules: Way that the code moves while the shutter is open, in modules.
        readable: The whole code is in the picture.
    """

    text: str
    corners: drawing.Corners
    module_px: float
    blur_modules: float
    readable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One frame and the truth about it; ``truth`` is None where no code is in view."""

    gray: Image
    truth: FrameTruth | None


class GateSequence:
    """One guest's turn.

    Attributes:
        text: What the code says.
        seconds: How long it is in view.
    """

    def __init__(self, rng: np.random.Generator) -> None:
        self._rng = rng
        self.seconds = float(rng.uniform(1.2, 2.0))
        self.text = _payload(rng)
        error = str(rng.choice(["l", "m", "m", "q", "h"]))
        surface = str(rng.choice(["phone", "phone", "paper"]))
        modules = drawing.code_modules(self.text, error=error)
        self._card = drawing.draw_card(modules, surface, rng, module_px=6)
        code_share = modules.shape[0] * 6 / self._card.image.shape[1]
        self.module_px = float(np.exp(rng.uniform(np.log(2.8), np.log(7.0))))
        self._width = min(self.module_px * modules.shape[0], 560) / code_share
        self.module_px = self._width * code_share / modules.shape[0]
        if rng.random() < 0.25:
            self._card = drawing.add_thumb(
                self._card, x=float(rng.uniform(0.78, 0.9)), y=float(rng.uniform(0.6, 0.7)), radius=0.06
            )
        self._draw_conditions(surface, rng)
        self._scene = drawing.draw_scene(SIZE, rng)

    def _draw_conditions(self, surface: str, rng: np.random.Generator) -> None:
        self._rest = (float(rng.uniform(0.35, 0.65)) * SIZE[0], float(rng.uniform(0.42, 0.58)) * SIZE[1])
        self._angles = (float(rng.normal(0, 10)), float(rng.normal(0, 14)), float(rng.normal(0, 11)))
        self._from = float(rng.uniform(0, 2 * math.pi))
        self._tremor = float(rng.exponential(3.0))
        self._drift = rng.normal(0, 60, 2)
        self._phases = rng.uniform(0, 2 * math.pi, 8)
        self.exposure_s = float(rng.choice([1 / 250, 1 / 120, 1 / 120, 1 / 60, 1 / 60, 1 / 30]))
        self.noise = float(rng.choice([2.0, 4.0, 7.0, 12.0]))
        self._dim = float(rng.uniform(0.35, 1.0))
        self._contrast = float(rng.uniform(0.55, 1.0))
        self._focus = float(rng.choice([0.0, 0.0, 0.6, 1.0, 1.4])) * self.module_px * 0.33
        self._hunting = float(rng.choice([0.0, 0.0, 0.0, 3.5]))
        self._moire = float(rng.uniform(0.05, 0.2)) if surface == "phone" and rng.random() < 0.5 else 0.0
        self._glare = rng.random() < 0.3
        self._rolling = rng.random() < 0.7
        self._jpeg = int(rng.choice([0, 90, 75, 50]))
        self._bank = [rng.standard_normal((SIZE[1], SIZE[0]), np.float32) * self.noise for _ in range(2)]

    def shots(self) -> Iterator[Shot]:
        """Draw the frames in order, with a few of the empty scene before and after."""
        frames = round(self.seconds * FPS)
        for number in range(-3, frames + 3):
            if 0 <= number < frames:
                yield self._shot(number / FPS)
            else:
                yield Shot(gray=self._sensor(to_gray(self._scene)), truth=None)

    def _shot(self, t: float) -> Shot:
        pose, later = self._pose(t), self._pose(t + self.exposure_s)
        blur = (later.x - pose.x, later.y - pose.y)
        speed = (blur[0] / self.exposure_s, blur[1] / self.exposure_s)
        corners = drawing.project(self._card, pose, SIZE[0])
        if self._rolling:
            # Lower rows are exposed later: the card has moved on by then.
            rows = (corners[:, 1:2] - SIZE[1] / 2) / SIZE[1] * READOUT_S
            corners = (corners + rows * np.array(speed)).astype(np.float32)
        picture = self._scene.copy()
        defocus = max(self._focus, self._hunting * abs(math.sin(2.2 * t + self._phases[0])) * math.exp(-1.5 * t))
        drawing.lay_over(picture, self._card, corners, blur=blur, defocus=defocus)
        gray = to_gray(picture)
        code = drawing.code_corners(self._card, corners)
        self._light(gray, code, t)
        inside = bool((code >= 0).all() and (code[:, 0] < SIZE[0]).all() and (code[:, 1] < SIZE[1]).all())
        area = float(cv2.contourArea(code))
        module_px = math.sqrt(area) / self._card.modules
        blur_modules = math.hypot(*blur) / module_px
        truth = FrameTruth(
            text=self.text, corners=code, module_px=module_px, blur_modules=blur_modules, readable=inside
        )
        return Shot(gray=self._sensor(gray), truth=truth)

    def _pose(self, t: float) -> drawing.CardPose:
        away = max(_smooth(1 - t / 0.35), _smooth((t - self.seconds) / 0.35 + 1))
        p = self._phases
        shake_x = math.sin(13 * t + p[1]) + 0.6 * math.sin(29 * t + p[2])
        shake_y = math.sin(11 * t + p[3]) + 0.6 * math.sin(31 * t + p[4])
        reach = 0.75 * SIZE[0]
        return drawing.CardPose(
            x=self._rest[0] + self._tremor * shake_x + self._drift[0] * (t - 0.8) + math.cos(self._from) * reach * away,
            y=self._rest[1] + self._tremor * shake_y + self._drift[1] * (t - 0.8) + math.sin(self._from) * reach * away,
            width=self._width * (1 + 0.03 * math.sin(3 * t + p[5])),
            roll=self._angles[0] + 2 * math.sin(4 * t + p[6]),
            yaw=self._angles[1] + 3 * math.sin(3 * t + p[7]),
            pitch=self._angles[2] + 3 * math.sin(2.5 * t + p[5]),
        )

    def _light(self, gray: Image, code: drawing.Corners, t: float) -> None:
        """Add moiré and glare over the code, in place."""
        (left, upper), (right, lower) = code.min(axis=0).astype(int), code.max(axis=0).astype(int)
        left, upper = max(0, left - 20), max(0, upper - 20)
        region = gray[upper : lower + 20, left : right + 20]
        if region.size == 0:
            return
        y, x = np.mgrid[0 : region.shape[0], 0 : region.shape[1]].astype(np.float32)
        lit = region.astype(np.float32)
        if self._moire:
            wave = np.sin(0.9 * x * math.cos(self._phases[1]) + 0.9 * y * math.sin(self._phases[1]) + 7 * t)
            lit *= 1 + self._moire * wave
        if self._glare:
            centre = (region.shape[1] * (0.2 + 0.6 * t / self.seconds), region.shape[0] * 0.4)
            reach = 0.16 * region.shape[1]
            lit += 200 * np.exp(-((x - centre[0]) ** 2 + (y - centre[1]) ** 2) / (2 * reach**2))
        region[:] = np.clip(lit, 0, 255).astype(np.uint8)

    def _sensor(self, gray: Image) -> Image:
        lit = (gray.astype(np.float32) - 128) * self._contrast + 128
        noise = self._bank[int(self._rng.integers(2))]
        shift = (int(self._rng.integers(SIZE[1])), int(self._rng.integers(SIZE[0])))
        lit = lit * self._dim + np.roll(noise, shift, (0, 1))
        taken = np.clip(lit, 0, 255).astype(np.uint8)
        if self._jpeg:
            _, packed = cv2.imencode(".jpg", taken, [cv2.IMWRITE_JPEG_QUALITY, self._jpeg])
            taken = np.asarray(cv2.imdecode(packed, cv2.IMREAD_GRAYSCALE), np.uint8)
        return np.asarray(taken, np.uint8)


def sequences(seed: int, count: int) -> Iterator[GateSequence]:
    """Draw so many guests' turns from a seed."""
    for number in range(count):
        yield GateSequence(np.random.default_rng([seed, number]))


def _payload(rng: np.random.Generator) -> str:
    size = int(rng.integers(60, 301))
    if rng.random() < 0.5:
        return "GH1:" + "".join(rng.choice(list(BASE45), min(size * 3 // 2, 216)))
    return "".join(rng.choice(list(BASE64), size))


def _smooth(share: float) -> float:
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)
