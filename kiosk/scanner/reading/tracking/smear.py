"""How a hand's movement and a lens smear a code, in five numbers: which way, how far, how softly, and where to.

While a shutter is open a hand moves straight and evenly. So what a pulled ticket looks like is told by the way it went
and by how soft the picture is, and five numbers are learned well from a smear of fifteen modules, where a kernel of
free values is not: it has more values than the code has modules that could teach it.

Distances are in places, of which a module has ``LOOKS`` along its side. Invariant: pure; nothing raises on account of
a picture's content.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.float32]
Spectrum = NDArray[np.complex64]

LOOKS: Final = 2
"""Each module is looked at in so many places across and down: smears of whole modules are blind for some patterns, and
half a module further they are not."""

_LONGEST: Final = 26
"""Places to every side within which the first guess looks for a smear."""

_CLEAR: Final = 0.3
"""Share of the guessed kernel's peak from which on it is more than noise."""

_DAMPED: Final = 0.1
_MIDDLE: Final = np.float32(1e-4)
_TWO_PI_SQUARED: Final = np.float32(2 * np.pi**2)

_LEAST_SPREAD: Final = 0.05
_MOST_SPREAD: Final = 12.0
_LARGEST_STEP: Final = np.array([4.0, 4.0, 1.0, 3.0, 3.0])
"""So much one step changes each of the five at most: further away the slopes say nothing."""


@dataclass(frozen=True, slots=True)
class Smear:
    """How a picture was smeared.

    Attributes:
        right: Way to the right while the shutter was open; which end of the way came first does not matter.
        down: Way down.
        spread: Variance of the softness of lens and pixels, squared places.
        off_right: By how much all of it lies further to the right than it was looked for.
        off_down: The same downwards.
    """

    right: float
    down: float
    spread: float
    off_right: float = 0.0
    off_down: float = 0.0

    def spectrum(self, size: int) -> Spectrum:
        """Return what pictures of this size are multiplied by in the spectrum."""
        return np.asarray(np.sinc(self._along(size)) * self._soft(size), np.complex64)

    def with_slopes(self, size: int) -> tuple[Spectrum, Spectrum, Spectrum, Spectrum]:
        """Return the spectrum, and how it changes with the way to the right, the way down and the spread."""
        across, down = _frequencies(size)
        along, soft = self._along(size), self._soft(size)
        even = np.sinc(along)
        # The slope of sin(πx)/(πx), which is 0 in its middle.
        near = np.abs(along) < _MIDDLE
        slope = np.where(near, 0, (np.cos(np.float32(np.pi) * along) - even) / np.where(near, 1, along)) * soft
        whole = even * soft
        return whole, slope * across, slope * down, whole * (-_TWO_PI_SQUARED * (across**2 + down**2))

    def moved(self, step: NDArray[np.float64]) -> "Smear":
        """Return it changed by a step in the order of its five numbers, no further than the slopes hold."""
        right, down, spread, *off = (np.array(_five(self)) + np.clip(step, -_LARGEST_STEP, _LARGEST_STEP)).tolist()
        return Smear(right, down, min(max(spread, _LEAST_SPREAD), _MOST_SPREAD), *off)

    def change_since(self, before: "Smear") -> float:
        """Return by how much the one of the five numbers changed that changed most."""
        return max(abs(now - then) for now, then in zip(_five(self), _five(before), strict=True))

    def kernels(self, side: int) -> NDArray[np.float32]:
        """Return what each look at a module shows of the modules around it: squares with the module in their middle.

        Args:
            side: Modules along the square that is looked at; no kernel is larger.
        """
        size = side * LOOKS
        whole = np.fft.irfft2(self.spectrum(size), s=(size, size))
        furthest = max(abs(self.right) / 2 + abs(self.off_right), abs(self.down) / 2 + abs(self.off_down))
        reach = min((side - 1) // 2, int((furthest + 3 * self.spread**0.5 + 3) / LOOKS) + 1)
        steps = -LOOKS * np.arange(-reach, reach + 1)
        looks = range(LOOKS)
        kernels = [
            # A module is as wide as all its places, so what it shows is the sum of theirs.
            sum(whole[np.ix_((steps + row - y) % size, (steps + column - x) % size)] for y in looks for x in looks)
            for row in looks
            for column in looks
        ]
        return np.array(kernels, np.float32)

    def _along(self, size: int) -> Picture:
        across, down = _frequencies(size)
        return np.asarray(across * np.float32(self.right) + down * np.float32(self.down), np.float32)

    def _soft(self, size: int) -> Spectrum:
        across, down = _frequencies(size)
        fading, turning = -_TWO_PI_SQUARED * np.float32(self.spread), np.complex64(-2j * np.pi)
        # Across and down are told apart, so two short rows are raised to powers in place of a whole picture.
        row = np.exp(fading * across**2 + turning * np.float32(self.off_right) * across)
        return np.asarray(np.exp(fading * down**2 + turning * np.float32(self.off_down) * down) * row, np.complex64)


def _five(smear: Smear) -> tuple[float, ...]:
    # ``dataclasses.astuple`` copies deeply, at fifty times the cost.
    return smear.right, smear.down, smear.spread, smear.off_right, smear.off_down


def guessed_smear(code: Picture, seen: Picture) -> Smear:
    """Return about how a picture was smeared, from the look of the kernel that explains it best.

    Args:
        code: What was smeared, 0 around it and on average.
        seen: What is seen at these places, likewise.
    """
    kernel = _kernel(code, seen)
    clear = np.where(kernel > _CLEAR * kernel.max(), kernel, 0)
    _, pieces = cv2.connectedComponents((clear > 0).astype(np.uint8))
    weights = np.where(pieces == pieces.ravel()[int(kernel.argmax())], clear, 0).astype(np.float64)
    y, x = np.mgrid[-_LONGEST : _LONGEST + 1, -_LONGEST : _LONGEST + 1]
    total = max(float(weights.sum()), 1e-9)
    off_x, off_y = float((weights * x).sum()) / total, float((weights * y).sum()) / total
    x, y = x - off_x, y - off_y
    shared = float((weights * x * y).sum())
    spread = np.array([[(weights * x * x).sum(), shared], [shared, (weights * y * y).sum()]]) / total
    narrow_wide, ways = np.linalg.eigh(spread)
    narrow = max(float(narrow_wide[0]), 0.5)
    # The variance of an even way is a twelfth of its square. A place's width and the calming below are not the lens's.
    right, down = (ways[:, 1] * max(12 * (float(narrow_wide[1]) - narrow), 0.5) ** 0.5).tolist()
    return Smear(right, down, max(narrow - 1.0, 0.3), off_x, off_y)


def _kernel(code: Picture, seen: Picture) -> Picture:
    """Return the kernel that turns a code into what is seen, calmed, within ``_LONGEST`` places."""
    shown = np.fft.rfft2(code)
    power = np.abs(shown) ** 2
    whole = np.fft.irfft2(shown.conj() * np.fft.rfft2(seen) / (power + _DAMPED * power.mean()), s=code.shape)
    reach = _LONGEST
    near = np.roll(whole, (reach, reach), (0, 1))[: 2 * reach + 1, : 2 * reach + 1]
    return np.asarray(cv2.GaussianBlur(near.astype(np.float32), (0, 0), 1.0), np.float32)


@lru_cache(maxsize=4)
def _frequencies(size: int) -> tuple[Picture, Picture]:
    """Return the frequencies of a picture of so many places, across and down."""
    across = np.fft.rfftfreq(size).astype(np.float32)[None, :]
    return across, np.fft.fftfreq(size).astype(np.float32)[:, None]
