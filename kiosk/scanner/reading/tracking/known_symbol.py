"""Recognises a code that was read a moment ago in a frame where it cannot be read again.

The modules of the code are known then, so the question is no longer what the picture says but whether it shows this.
The frame's gray values at the modules are explained by the known modules through the best small blur (a 9×9 kernel,
least squares); how much of their variation is explained is the score. Movement and defocus are such blurs, so they
don't lower it; another code explains next to nothing.

Invariant: this never makes a new text. It only says that the same code is still there, and only of a code that was
followed here from the frame in which it was read, while every frame is first looked at afresh: a code that can be read
is never overruled, and at worst a very similar one is seen as itself a few frames later.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.detection import Polygon
from kiosk.scanner.frame import Image

_REACH = 4
"""The kernel sees so many modules to every side: with two a code that is pulled away was taken for gone."""

_SAMPLES = 3
SAME_CODE_SCORE = 0.5
"""Measured on gate videos: the same code scores above 0.9 (above 0.5 under ten and more modules of blur), another
text of its size below 0.2. Texts that differ in one letter can share nine modules in ten and score 0.9 too, so a score
alone proves nothing: see the invariant."""

SMALL_CODE_SCORE = 0.75
_SMALL_SIDE = 33
"""Codes of fewer modules are largely marks and filling, the same in all of them: two others score up to 0.7."""


class KnownSymbol:
    """The modules of a code that was read.

    Attributes:
        text: What it says.
        modules: Modules along one side.
    """

    def __init__(self, text: str, dark: NDArray[np.bool_]) -> None:
        """Take the modules in.

        Args:
            text: What it says.
            dark: Square of modules, without quiet zone.
        """
        self.text = text
        self.modules = int(dark.shape[0])
        signs = np.where(dark, -1.0, 1.0)
        # Around a code there is its light quiet zone.
        padded = np.pad(signs, _REACH, constant_values=1.0)
        side = self.modules
        shifts = range(2 * _REACH + 1)
        columns = [padded[y : y + side, x : x + side].ravel() for y in shifts for x in shifts]
        self._design = np.array([*columns, np.ones(side * side)], np.float32)
        # Made once per code: scoring a frame is two small products then. The pseudo-inverse, for shifted copies of a
        # very regular code can depend on each other.
        self._inverse = np.linalg.pinv((self._design @ self._design.T).astype(np.float64))

    @property
    def least_score(self) -> float:
        """The score from which on it is this code."""
        return SMALL_CODE_SCORE if self.modules < _SMALL_SIDE else SAME_CODE_SCORE

    def score(self, gray: Image, quad: NDArray[np.float64]) -> float:
        """Tell how much of what is at a place is this code.

        Args:
            gray: The frame.
            quad: Where its four corners should be, clockwise from its own top left.

        Returns:
            Share of the variation that the code explains, 0 to 1.
        """
        seen = self._sampled(gray, quad)
        # Shadows and vignettes vary slowly; without this they would count as something that the code does not explain.
        seen -= cv2.blur(seen, (11, 11))
        values = seen.ravel()
        values = values - values.mean()
        power = float(values @ values)
        if power < 4.0 * values.size:  # less than two gray values of contrast: nothing is there
            return 0.0
        shared = (self._design @ values).astype(np.float64)
        unexplained = 1 - float(shared @ self._inverse @ shared) / power
        # As many numbers as the kernel has explain a share of anything, of a small code a fifth: that does not count.
        by_chance = (values.size - 1) / (values.size - len(self._design))
        return float(min(1.0, max(0.0, 1 - unexplained * by_chance)))

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
