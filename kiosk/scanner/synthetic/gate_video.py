"""Makes a gate video: tickets held up to a camera one after another, as a video file that reads like a webcam.

Invariants: the same items and the same seed give the same pictures; every item with a text can be read in several of
its frames, whatever disturbs it; between two items the scene is empty. The demo scans such a video, tests and
benches too.
"""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Literal

import cv2
import numpy as np

from kiosk.domain.errors import ScannerError
from kiosk.scanner.frame import Image
from kiosk.scanner.synthetic import drawing

_CODECS = {".mp4": "mp4v", ".avi": "MJPG"}
_MOVING_S = 0.3
_SHUTTER_S = 1 / 90


class Disturbance(StrEnum):
    """What makes a code hard to read."""

    TILT = "tilt"  # seen from far off the side
    BLUR = "blur"  # an unsteady hand
    NOISE = "noise"  # a dark hall
    DEFOCUS = "defocus"  # the lens hunts
    GLARE = "glare"  # a lamp on the screen
    THUMB = "thumb"  # over an edge, and for a moment over a corner mark


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldItem:
    """One thing held up.

    Attributes:
        text: What its code says; None for a phone or a paper without a code.
        seconds: How long it is in view, coming and going included.
        surface: What the code is on.
        disturbances: What makes it hard.
    """

    text: str | None
    seconds: float = 1.5
    surface: Literal["phone", "paper"] = "phone"
    disturbances: frozenset[Disturbance] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldItemTime:
    """When an item is in view.

    Attributes:
        item: The item.
        first_frame: Number of its first frame in the video.
        last_frame: Number of its last frame in the video.
        starts_s: Seconds from the video's start.
        ends_s: Seconds from the video's start.
    """

    item: HeldItem
    first_frame: int
    last_frame: int
    starts_s: float
    ends_s: float


@dataclass(frozen=True, slots=True, kw_only=True)
class VideoPlan:
    """What is in a video, and when.

    Attributes:
        path: The file.
        fps: Frames per second.
        frames: Number of frames.
        times: When each item is in view, in order.
    """

    path: Path
    fps: float
    frames: int
    times: tuple[HeldItemTime, ...]

    def item_at(self, frame: int) -> HeldItemTime | None:
        """Return which item is in view in a frame, or None between items."""
        return next((time for time in self.times if time.first_frame <= frame <= time.last_frame), None)


def make_video(
    path: Path,
    items: Sequence[HeldItem],
    *,
    seed: int,
    size: tuple[int, int] = (1280, 720),
    fps: int = 30,
    gap_s: float = 0.4,
    progress: Callable[[int, int], None] | None = None,
) -> VideoPlan:
    """Make a video.

    Args:
        path: File to write; ".mp4" is small, ".avi" is clearer.
        items: What is held up, in order.
        seed: Of everything that is random in it.
        size: Width and height, pixels; even numbers.
        fps: Frames per second.
        gap_s: Seconds of empty scene before each item and after the last.
        progress: Told the frames done and the frames in all, after each frame.

    Returns:
        When each item is in view.

    Raises:
        ScannerError: The file cannot be written.
    """
    plan = plan_video(path, items, fps=fps, gap_s=gap_s)
    codec = _CODECS.get(path.suffix.lower())
    if codec is None:
        raise ScannerError(f"a video is .mp4 or .avi, not {path.name}", key="scanner.video_not_written")
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*codec), fps, size)
    if not writer.isOpened():
        raise ScannerError(f"cannot write {path}", key="scanner.video_not_written")
    try:
        for number, picture in enumerate(draw_video(plan, seed=seed, size=size)):
            writer.write(picture)
            if progress is not None:
                progress(number + 1, plan.frames)
    finally:
        writer.release()
    return plan


def plan_video(path: Path, items: Sequence[HeldItem], *, fps: int = 30, gap_s: float = 0.4) -> VideoPlan:
    """Return when each item will be in view, without drawing anything."""
    gap = round(gap_s * fps)
    times, frame = [], gap
    for item in items:
        last = frame + max(1, round(item.seconds * fps)) - 1
        times.append(
            HeldItemTime(item=item, first_frame=frame, last_frame=last, starts_s=frame / fps, ends_s=(last + 1) / fps)
        )
        frame = last + 1 + gap
    return VideoPlan(path=path, fps=float(fps), frames=frame, times=tuple(times))


def draw_video(plan: VideoPlan, *, seed: int, size: tuple[int, int] = (1280, 720)) -> Iterator[Image]:
    """Draw every frame of a video in order.

    Args:
        plan: What is in it.
        seed: Of everything that is random in it.
        size: Width and height, pixels.

    Yields:
        Pictures, blue, green, red.
    """
    rng = np.random.default_rng(seed)
    scene = drawing.draw_scene(size, rng)
    quiet, loud = drawing.noise_bank(size, 1.2, rng), drawing.noise_bank(size, 8.0, rng)
    shown: tuple[HeldItemTime, _HandMovement] | None = None
    for number in range(plan.frames):
        time = plan.item_at(number)
        picture, dim = scene.copy(), 1.0
        bank = quiet
        if time is not None:
            if shown is None or shown[0] is not time:
                shown = (time, _HandMovement(time.item, size, rng))
            shown[1].draw(picture, (number - time.first_frame) / plan.fps)
            if Disturbance.NOISE in time.item.disturbances:
                bank, dim = loud, 0.55
        if dim < 1.0:
            picture = np.asarray(cv2.convertScaleAbs(picture, alpha=dim), np.uint8)
        yield drawing.add_noise(picture, bank[int(rng.integers(len(bank)))])


class _HandMovement:
    """How one item is held up: a hand that comes in, holds, trembles and goes."""

    def __init__(self, item: HeldItem, size: tuple[int, int], rng: np.random.Generator) -> None:
        self._item = item
        self._size = size
        modules = None if item.text is None else drawing.code_modules(item.text)
        self._card = drawing.draw_card(modules, item.surface, rng)
        width = self._card.image.shape[1]
        scale = 0.62 * size[1] / width * float(rng.uniform(0.9, 1.1))
        self._width = width * min(scale, 1.0)
        self._rest = (size[0] * float(rng.uniform(0.4, 0.6)), size[1] * float(rng.uniform(0.45, 0.58)))
        self._side = float(rng.choice([-1.0, 1.0]))
        far = Disturbance.TILT in item.disturbances
        self._yaw = self._side * float(rng.uniform(28, 38) if far else rng.uniform(0, 12))
        self._pitch = float(rng.uniform(12, 22) if far else rng.uniform(-8, 8))
        self._roll = float(rng.uniform(-14, 14))
        self._phases = rng.uniform(0, 2 * math.pi, 4)
        self._covered = self._card
        if Disturbance.THUMB in item.disturbances:
            # Over a corner mark it hides the code; over the corner without a mark error correction copes.
            self._covered = drawing.add_thumb(self._card, x=0.22, y=0.64, radius=0.11)
            self._card = drawing.add_thumb(self._card, x=0.84, y=0.66, radius=0.085)

    def draw(self, picture: Image, t: float) -> None:
        """Draw the card as it is ``t`` seconds after the item began, in place."""
        pose, later = self._pose(t), self._pose(t + _SHUTTER_S)
        blur = (later.x - pose.x, later.y - pose.y)
        card = self._covered if t < self._item.seconds * 0.45 else self._card
        corners = drawing.project(card, pose, self._size[0])
        drawing.lay_over(picture, card, corners, blur=blur, defocus=self._defocus(t))
        if Disturbance.GLARE in self._item.disturbances:
            self._add_glare(picture, pose, t)

    def _pose(self, t: float) -> drawing.CardPose:
        away = max(_smooth(1 - t / self._moving_s), _smooth((t - self._item.seconds) / self._moving_s + 1))
        shake = 26.0 if Disturbance.BLUR in self._item.disturbances else 2.5
        a, b, c, d = self._phases
        x = self._rest[0] + shake * math.sin(9.0 * t + a) + self._side * 0.25 * self._size[0] * away
        y = self._rest[1] + 0.7 * shake * math.sin(7.0 * t + b) + 0.95 * self._size[1] * away
        return drawing.CardPose(
            x=x,
            y=y,
            width=self._width * (1 + 0.02 * math.sin(3 * t + c)),
            roll=self._roll + 1.5 * math.sin(4 * t + d) + 12 * away,
            yaw=self._yaw + 2 * math.sin(3 * t + a),
            pitch=self._pitch + 2 * math.sin(2.5 * t + b),
        )

    @property
    def _moving_s(self) -> float:
        return min(_MOVING_S, self._item.seconds / 4)

    def _defocus(self, t: float) -> float:
        if Disturbance.DEFOCUS not in self._item.disturbances:
            return 0.0
        # Autofocus swings past the mark and settles: sharp from the middle of the stay on.
        return 5.0 * max(0.0, 1 - t / (0.55 * self._item.seconds))

    def _add_glare(self, picture: Image, pose: drawing.CardPose, t: float) -> None:
        """Let a lamp's reflection wander over the card."""
        height, width = picture.shape[:2]
        way = 0.9 * (t / self._item.seconds - 0.5)
        x, y = int(pose.x + self._side * way * pose.width * 1.4), int(pose.y - 0.2 * pose.width)
        reach = int(pose.width * 0.3)
        left, right = max(0, x - reach), min(width, x + reach)
        upper, lower = max(0, y - reach), min(height, y + reach)
        if right <= left or lower <= upper:
            return
        grid_y, grid_x = np.mgrid[upper:lower, left:right].astype(np.float32)
        spot = np.exp(-((grid_x - x) ** 2 + (grid_y - y) ** 2) / (2 * (reach / 2.6) ** 2)) * 210.0
        region = picture[upper:lower, left:right]
        cv2.add(region, cv2.merge([spot.astype(np.uint8)] * 3), dst=region)


def _smooth(share: float) -> float:
    """Ease from 0 to 1 without a jerk at either end."""
    share = min(1.0, max(0.0, share))
    return share * share * (3 - 2 * share)
