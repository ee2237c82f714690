"""Finds the modules, each dark or light, that a known blur turned into what is seen.

``deblurring`` has to learn the blur together with the modules, and gets as far as three modules of it. Where the blur
is known the question is a plain one of least squares within bounds: which values between dark and light, through that
blur, come nearest to what is seen? It is solved in the spectrum, where blur is a product, by alternating directions
(ADMM): one step fits what is seen, the next keeps to the bounds, and both are made to agree. What lies between dark and
light is drawn to the nearer of them, gently at first. Then single modules are turned over for as long as that explains
more.

Invariants: modules whose value is certain keep it; nothing raises; no text comes from here, only modules for a reader,
whose own error correction must pass.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.reading.modules.packed_spectra import (
    PackedSpectrum,
    as_factors,
    picture_of,
    spectrum_of,
    times_conjugate,
)
from kiosk.scanner.reading.modules.qr_layout import ModuleSigns

_AGREEMENT: Final = 0.003
"""How strongly both steps are drawn to each other, as a share of the strongest frequency."""

_AHEAD: Final = 1.7
"""A step goes further than what fits by so much: below two it arrives all the same, and in half as many rounds."""

_DRAWN: Final = 0.1
"""How strongly a module is drawn to dark or light in the last round."""

_ROUNDS: Final = 20
_TURNS: Final = 6
"""So often modules are turned over; never two near each other at once, as each changes what speaks for both."""

_NEAR: Final = np.ones((5, 5), np.uint8)
_LEAST_SURE: Final = 0.02


@dataclass(frozen=True, slots=True, eq=False)
class Bounds:
    """Between which values each module lies; where both are the same it is certain.

    Attributes:
        low: The lowest value.
        high: The highest value.
    """

    low: ModuleSigns
    high: ModuleSigns


def two_valued_modules(seen: NDArray[np.float32], kernels: NDArray[np.float32], bounds: Bounds) -> ModuleSigns:
    """Return the modules, about 1 light and -1 dark, nearer 0 the less speaks for them.

    Args:
        seen: Several looks at the same square of modules, its surroundings included: how light each module is.
        kernels: For each look, what a module shows of its surroundings; a square with the module itself in its middle.
        bounds: Of the same square.
    """
    side = seen.shape[-1]
    wanted, power = np.zeros((2, side, side), np.float32)
    for look, kernel in zip(seen, _placed(kernels, side), strict=True):
        blur = spectrum_of(kernel)
        wanted += times_conjugate(spectrum_of(np.ascontiguousarray(look)), blur)
        power += times_conjugate(blur, blur)
    power = as_factors(power)
    draw = np.float32(max(_AGREEMENT * float(power.max()), 1e-9))  # no blur at all: nothing was seen
    solved = np.float32(1) / (power + draw)
    wanted_solved, draw_solved = wanted * solved, draw * solved
    within = np.clip(picture_of(wanted_solved), bounds.low, bounds.high)
    owed = np.zeros_like(within)
    for number in range(_ROUNDS):
        fitted = picture_of(wanted_solved + draw_solved * spectrum_of(within - owed))
        ahead = np.float32(_AHEAD) * fitted + np.float32(1 - _AHEAD) * within + owed
        drawn = ahead + np.copysign(np.float32(_DRAWN * (number + 1) / _ROUNDS), ahead)
        within = np.clip(drawn, bounds.low, bounds.high)
        owed = ahead - within
    return _decided(within, wanted, power, bounds.high > bounds.low)


def _decided(
    values: ModuleSigns, wanted: PackedSpectrum, power: NDArray[np.float32], free: NDArray[np.bool_]
) -> ModuleSigns:
    """Decide on every module, and turn over those that explain more the other way round."""
    signs = np.where(free, np.where(values > 0, np.float32(1), np.float32(-1)), values)
    own = np.float32(max(_power_of_one(power), 1e-9))  # what one module does to all that is seen
    for turn in range(_TURNS + 1):
        missing = picture_of(wanted - power * spectrum_of(signs))
        gain = np.where(free, -signs * missing - own, -own)
        if turn == _TURNS:
            break
        turned = (gain > 0) & (gain >= cv2.dilate(gain, _NEAR))
        if not turned.any():
            break
        signs = np.where(turned, -signs, signs)
    return np.asarray(signs * np.clip(-gain / own, _LEAST_SURE, 1), np.float32)


def _power_of_one(power: NDArray[np.float32]) -> float:
    """Return how much a single module, smeared, lights up all that is seen of it."""
    one = np.zeros_like(power)
    one[0, 0] = 1
    return float(picture_of(power * spectrum_of(one))[0, 0])


def _placed(kernels: NDArray[np.float32], side: int) -> NDArray[np.float32]:
    """Return kernels in squares of the size of what is seen, their middle in the corner, as the spectrum wants them."""
    reach = kernels.shape[-1] // 2
    places = -np.arange(-reach, reach + 1) % side
    placed = np.zeros((len(kernels), side, side), np.float32)
    placed[:, places[:, None], places[None, :]] = kernels
    return placed
