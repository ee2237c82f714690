"""What a steward or a guest could do so that a code is read: measured, not guessed.

Invariants: a hint is given only after the same trouble lasted for ``LASTING_FRAMES``, so that nothing flickers; none is
given while codes are read; a picture that is black or does not change at all is told apart from an empty scene.
"""

from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image
from kiosk.scanner.reading.pixels.code_region import CodeRegion, region_around

LASTING_FRAMES = 15
FROZEN_FRAMES = 90
_BLACK_MEAN = 12.0
_BLACK_SPREAD = 6.0
_DARK_CONTRAST = 35.0
_BRIGHT_SHARE = 0.12
_SMALL_SIDE_PX = 110
_SOFT = 0.027
_MEASURED_EVERY = 3


class Hint(StrEnum):
    """What is in the way; the value is the end of the sentence's key, ``scanner.hint.…``."""

    BLACK = "black"  # the lens is covered, or the camera gives no picture
    FROZEN = "frozen"  # the camera repeats one picture
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"  # a lamp mirrored in the screen, or a screen too bright
    CLOSER = "closer"
    HOLD_STILL = "hold_still"

    @property
    def key(self) -> str:
        """Name of the sentence for people."""
        return f"scanner.hint.{self.value}"


@dataclass(slots=True)
class _Lasting:
    hint: Hint | None = None
    frames: int = 0


class Hints:
    """Watches frames that could not be read. For one thread only.

    Attributes:
        blurred: Whether the code in the last frame was smeared; None where there was none, or it was not measured.
        light: Mean gray value of the last frame.
    """

    def __init__(self) -> None:
        self.blurred: bool | None = None
        self.light = 0.0
        self._lasting = _Lasting()
        self._last: Image | None = None
        self._unchanged = 0
        self._frames = 0

    def watch(self, gray: Image, *, read: bool, located: tuple[Polygon, ...], region: CodeRegion | None) -> Hint | None:
        """Take note of a frame.

        Args:
            gray: The frame.
            read: A code was read in it.
            located: Where codes are that could not be read.
            region: Where something code-like is.

        Returns:
            What to do, once it has lasted.
        """
        trouble = self._picture_trouble(gray)
        self._frames += 1
        self.blurred = False if read else None
        if trouble is None and not read:
            place = region_around(located[0], gray) if located else region
            if place is not None and self._frames % _MEASURED_EVERY == 0:
                trouble = code_trouble(gray, place)
                self.blurred = trouble is Hint.HOLD_STILL
            elif place is not None:  # measuring costs more than it tells thirty times a second
                trouble = self._lasting.hint if self._lasting.hint not in (Hint.BLACK, Hint.FROZEN) else None
        if trouble is not self._lasting.hint:
            self._lasting = _Lasting(hint=trouble)
        self._lasting.frames += 1
        return self._lasting.hint if self._lasting.frames >= LASTING_FRAMES else None

    def _picture_trouble(self, gray: Image) -> Hint | None:
        """Tell a covered lens and a driver that hangs from an empty scene."""
        # Every eighth pixel is enough for both questions, and this is asked of every frame, thirty times a second.
        small = np.ascontiguousarray(gray[::8, ::8])
        # Every sensor is noisy: two frames that agree in every pixel are one frame, given twice.
        same = self._last is not None and self._last.shape == small.shape and bool((self._last == small).all())
        self._last = small
        self._unchanged = self._unchanged + 1 if same else 0
        self.light = float(small.mean())
        if self.light < _BLACK_MEAN and float(small.std()) < _BLACK_SPREAD:
            return Hint.BLACK
        return Hint.FROZEN if self._unchanged >= FROZEN_FRAMES else None


def code_trouble(gray: Image, place: CodeRegion) -> Hint | None:
    """Tell what keeps the code at this place from being read, as far as light, size and sharpness tell."""
    piece = place.cut(gray)
    # Percentiles in place of extremes: single pixels are always black or white.
    sample = piece[::3, ::3]
    dark, light = (float(value) for value in np.percentile(sample, (10, 90)))
    # A clipped sensor shows 253 and more. White paper may do so too, but then its dark modules are still there.
    if float((sample >= 253).mean()) > _BRIGHT_SHARE and float((sample <= 60).mean()) < 0.1:
        return Hint.TOO_BRIGHT
    # Faint print in good light is no lack of light: only low contrast in a dark picture is.
    if light - dark < _DARK_CONTRAST and light < 110:
        return Hint.TOO_DARK
    if place.code_side < _SMALL_SIDE_PX:
        return Hint.CLOSER
    return Hint.HOLD_STILL if _sharpness(piece, light - dark) < _SOFT else None


def _sharpness(piece: Image, contrast: float) -> float:
    """Return the weaker of the steepness across and down, as a share of the contrast per pixel.

    Noise is smoothed away first: it would pass for sharpness.
    """
    calm = cv2.GaussianBlur(piece, (0, 0), 1.2).astype(np.float32)
    across = float(np.abs(calm[:, 2:] - calm[:, :-2]).mean()) / 2
    down = float(np.abs(calm[2:] - calm[:-2]).mean()) / 2
    # A hand smears in one direction, and the other stays as steep as it was: the weaker one tells.
    return min(across, down) / max(1.0, contrast)
