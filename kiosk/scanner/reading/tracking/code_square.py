"""A code that is followed, with what is around it, as one square of modules: what a frame shows of each.

Invariants: the square's side is one that spectra are made of quickly; nothing raises.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.modules.module_grid import Corners
from kiosk.scanner.reading.modules.qr_layout import known_modules
from kiosk.scanner.reading.modules.two_valued import Bounds
from kiosk.scanner.reading.tracking.smear import LOOKS, Picture

_SAMPLES: Final = 2
"""Pixels across each of the places at which a module is looked at."""

_AROUND: Final = 12
"""Modules around the code that are looked at with it: a smear reaches from the code into them, and back."""

_LIGHT: Final = 2
"""So many of them are light for certain; what lies further out may be anything."""

_OUTSIDE: Final = 1.3


@dataclass(frozen=True, slots=True, eq=False)
class CodeSquare:
    """A code's modules with what is around them, as one size of square.

    Attributes:
        modules: Along one side of the code.
        side: Along one side of the square; one that the spectrum is made of quickly.
    """

    modules: int
    side: int

    @classmethod
    def around(cls, modules: int) -> "CodeSquare":
        """Return the square around a code of so many modules along a side."""
        return cls(modules, cv2.getOptimalDFTSize(modules + 2 * _AROUND))

    @property
    def before(self) -> int:
        """Modules before the code's first one."""
        return (self.side - self.modules) // 2

    @property
    def size(self) -> int:
        """Places along one side of the square."""
        return self.side * LOOKS

    @property
    def inner(self) -> tuple[slice, slice]:
        """Which modules are the code's."""
        own = slice(self.before, self.before + self.modules)
        return own, own

    @property
    def places(self) -> tuple[slice, slice]:
        """Which places are the code's."""
        own = slice(self.before * LOOKS, (self.before + self.modules) * LOOKS)
        return own, own

    def seen(self, gray: Image, quad: Corners) -> Picture:
        """Return what is seen at every place of the code, in units of its spread (a gray value at least), 0 on average.

        Without what is around it: that is needed once, in the end, and is as large as the code.
        """
        code = self._looked_at(gray, quad, self.modules, 0)
        mean, spread = _mean_and_spread(code)
        return np.asarray((code - mean) / spread, np.float32)

    def seen_around(self, gray: Image, quad: Corners) -> Picture:
        """Return the same of the whole square, about the code's mean."""
        whole = self._looked_at(gray, quad, self.side, self.before)
        mean, spread = _mean_and_spread(whole[self.places])
        return np.asarray((whole - mean) / spread, np.float32)

    def _looked_at(self, gray: Image, quad: Corners, modules: int, before: int) -> Picture:
        """Return the gray value of every place of so many modules along a side, so many of them before the code's."""
        pixels = LOOKS * _SAMPLES
        near, far = before * pixels - 0.5, (before + self.modules) * pixels - 0.5
        own = np.array([[near, near], [far, near], [far, far], [near, far]], np.float32)
        onto = cv2.getPerspectiveTransform(own, quad.astype(np.float32))
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        size = (modules * pixels, modules * pixels)
        flat = cv2.warpPerspective(gray, onto, size, flags=flags, borderMode=cv2.BORDER_REPLICATE)
        places = (modules * LOOKS, modules * LOOKS)
        return cv2.resize(flat, places, interpolation=cv2.INTER_AREA).astype(np.float32)

    def apart(self, picture: Picture) -> NDArray[np.float32]:
        """Return a picture as one square for each look at a module."""
        shape = (self.side, LOOKS, self.side, LOOKS)
        return picture.reshape(shape).transpose(1, 3, 0, 2).reshape(LOOKS**2, self.side, self.side)

    def bounds(self) -> Bounds:
        """Return what is certain: marks, timing, and the light around the code."""
        low = np.full((self.side, self.side), -_OUTSIDE, np.float32)
        high = -low
        first, last = self.before - _LIGHT, self.before + self.modules + _LIGHT
        low[first:last, first:last] = high[first:last, first:last] = 1
        known = known_modules((self.modules - 17) // 4)
        low[self.inner] = np.where(known != 0, known, -1)
        high[self.inner] = np.where(known != 0, known, 1)
        return Bounds(low, high)


def _mean_and_spread(code: Picture) -> tuple[float, float]:
    mean, spread = cv2.meanStdDev(code)
    return float(mean[0, 0]), max(float(spread[0, 0]), 1.0)
