"""Recognises a code that was read a moment ago in a frame where it cannot be read again.

The modules of the code are known then, so the question is no longer what the picture says but whether it shows this.
The frame's gray values at the modules are explained by the known modules through the best small blur (a 9×9 kernel,
least squares); how much of their variation is explained is the score. Movement and defocus are such blurs, so they
don't lower it; another code explains next to nothing.

Invariant: this never makes a new text. It only says that the same code is still there, and only of a code that was
followed here from the frame in which it was read, while every frame is first looked at afresh: a code that can be read
is never overruled, and at worst a very similar one is seen as itself a few frames later.
"""

from dataclasses import dataclass
from typing import Self

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image
from kiosk.scanner.reading.modules.error_correction import whole_modules
from kiosk.scanner.reading.modules.qr_layout import version_of

REACH = 4
"""The kernel sees so many modules to every side: with two a code that is pulled away was taken for gone."""

_SAMPLES = 3
SAME_CODE_SCORE = 0.5
"""Measured on gate videos: the same code scores above 0.9 (above 0.5 under ten and more modules of blur), another
text of its size below 0.2. Texts that differ in one letter can share nine modules in ten and score 0.9 too, so a score
alone proves nothing: see the invariant."""

SMALL_CODE_SCORE = 0.75
_SMALL_SIDE = 33
"""Codes of fewer modules are largely marks and filling, the same in all of them: two others score up to 0.7."""


_CLEARLY_MORE = 0.2
"""By so much more than its mirror image the code must explain: under ten modules of blur it is 0.3 and more."""


@dataclass(frozen=True, slots=True)
class Blurs:
    """All that a code can look like through a small blur: its shifted copies, in any proportion.

    The copies themselves are not kept. Of the last four codes and their mirror images they would be 5 to 25 MiB.

    Attributes:
        padded: The modules within their quiet zone, 1 light and -1 dark.
        inverse: The pseudo-inverse of what each two copies have in common.
    """

    padded: NDArray[np.float32]
    inverse: NDArray[np.float64]

    @classmethod
    def of(cls, dark: NDArray[np.bool_]) -> Self:
        """Make what a code of these modules, True for dark, can look like."""
        # Around a code there is its light quiet zone.
        padded = np.pad(np.where(dark, np.float32(-1), np.float32(1)), REACH, constant_values=1)
        side = dark.shape[0]
        shifts = range(2 * REACH + 1)
        columns = [padded[y : y + side, x : x + side].ravel() for y in shifts for x in shifts]
        design = np.array([*columns, np.ones(side * side)], np.float32)
        # Made once per code: scoring a frame is two small products then. The pseudo-inverse, for shifted copies of a
        # very regular code can depend on each other.
        return cls(padded, np.linalg.pinv((design @ design.T).astype(np.float64)))

    def explained(self, seen: NDArray[np.float32]) -> float:
        """Return the share of the variation of what was seen at the modules that this explains."""
        # With each of the copies at once: a template that is moved over the padded modules.
        with_copies = cv2.matchTemplate(self.padded, seen, cv2.TM_CCORR).ravel()
        shared = np.append(with_copies, seen.sum()).astype(np.float64)
        values = seen.ravel()
        unexplained = 1 - float(shared @ self.inverse @ shared) / float(values @ values)
        # As many numbers as the kernel has explain a share of anything, of a small code a fifth: that does not count.
        by_chance = (values.size - 1) / (values.size - len(shared))
        return float(min(1.0, max(0.0, 1 - unexplained * by_chance)))


class KnownSymbol:
    """The modules of a code that was read.

    Attributes:
        text: What it says.
        dark: Its modules, True for dark.
        whole: The same, 1 light and -1 dark, where they are known to be right; None for what is no QR code.
        modules: Modules along one side.
        own: All that it can look like through a small blur.
    """

    def __init__(self, text: str, dark: NDArray[np.bool_]) -> None:
        """Take the modules in.

        Args:
            text: What it says.
            dark: Square of modules, without quiet zone.
        """
        self.text = text
        self.modules = int(dark.shape[0])
        version = version_of(self.modules)
        signs = np.where(dark, np.float32(-1), np.float32(1))
        self.whole = None if version is None else whole_modules(signs, version)
        # As the reader sampled them some may be wrong, under a thumb a fifth of them: these would explain nothing.
        self.dark = dark = dark if self.whole is None else self.whole < 0
        self.own = Blurs.of(dark)
        # Marks and timing stay where they are in the mirror, all else is another code's.
        self._mirrored = Blurs.of(dark.T)

    @property
    def least_score(self) -> float:
        """The score from which on it is this code."""
        return SMALL_CODE_SCORE if self.modules < _SMALL_SIDE else SAME_CODE_SCORE

    def is_shown(self, gray: Image, quad: NDArray[np.float64]) -> bool:
        """Tell whether this code is at a place: it explains enough, and far more than its mirror image does.

        A calm wall or a blurred hall is explained by any code to the same degree, up to 0.45 in gate videos.

        Args:
            gray: The frame.
            quad: Where its four corners should be, clockwise from its own top left.
        """
        own, mirrored = self._scores(gray, quad)
        return own >= self.least_score and own - mirrored >= _CLEARLY_MORE

    def score(self, gray: Image, quad: NDArray[np.float64]) -> float:
        """Return the share of the variation at a place that the code explains, 0 to 1; arguments as above."""
        return self._scores(gray, quad)[0]

    def _scores(self, gray: Image, quad: NDArray[np.float64]) -> tuple[float, float]:
        seen = self._sampled(gray, quad)
        # Shadows and vignettes vary slowly; without this they would count as something that the code does not explain.
        seen -= cv2.blur(seen, (11, 11))
        seen -= seen.mean()
        if float((seen * seen).sum()) < 4.0 * seen.size:  # less than two gray values of contrast: nothing is there
            return 0.0, 0.0
        return self.own.explained(seen), self._mirrored.explained(seen)

    def _sampled(self, gray: Image, quad: NDArray[np.float64]) -> NDArray[np.float32]:
        side = self.modules * _SAMPLES
        own = np.array([[0, 0], [side, 0], [side, side], [0, side]], np.float32)
        matrix = cv2.getPerspectiveTransform(own, quad.astype(np.float32))
        flat = cv2.warpPerspective(
            gray, matrix, (side, side), flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP, borderMode=cv2.BORDER_REPLICATE
        )
        grid = cv2.resize(flat, (self.modules, self.modules), interpolation=cv2.INTER_AREA)
        return np.asarray(grid, np.float32)


def moved_quad(quad: Polygon | NDArray[np.float64], matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return corners taken through an affine or perspective map, unrounded."""
    return np.asarray(cv2.perspectiveTransform(np.array([quad], np.float64), matrix)[0], np.float64)
