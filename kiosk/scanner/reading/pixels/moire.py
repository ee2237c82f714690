"""Takes moiré out of a picture: the waves that a screen's pixel grid and a sensor's make together.

A wave is one sharp peak in the spectrum, where a code's modules spread over all of it. The wave dims the light, so it
multiplies; in the logarithm of the gray values it adds, and a notch at its frequency takes it away whole.

Invariant: a picture without such a wave comes back as None, at a fraction of the cost.
"""

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import NDArray

from kiosk.scanner.frame import Image

Spectrum = NDArray[np.float32]

_SMALLEST_PX = 32
_LOOKED_AT_PX = 256
_STANDS_OUT = 4.0
"""A peak is so many times higher than its surroundings."""

_COARSEST = 0.06
"""Cycles per pixel: what is slower than this is shape and shadow."""

_NOTCH = 0.008
"""Width of what is taken away, cycles per pixel (sigma)."""

_MOST_WAVES = 6
_FLOOR = 8.0
"""A floor under the logarithm: noise in near-black pixels would become the largest waves of all."""

# Looked up and not reckoned: a whole frame of a camera took four arrays of numbers, 3.5 MiB each, in place of one.
_LOGARITHMS = np.log(np.arange(256, dtype=np.float32) + np.float32(_FLOOR))


def without_moire(gray: Image) -> Image | None:
    """Return a picture without the waves in it, or None where there are none.

    Args:
        gray: A code with its surroundings.
    """
    if min(gray.shape) < _SMALLEST_PX:
        return None
    light = np.asarray(cv2.LUT(gray, _LOGARITHMS), np.float32)
    mean = float(light.mean())
    light -= np.float32(mean)
    waves = _waves(light)
    if not waves:
        return None
    height, width = light.shape
    rows, columns = cv2.getOptimalDFTSize(height), cv2.getOptimalDFTSize(width)
    # Padded to a size that the transform likes, by reflection: a hard edge would ring through the whole spectrum.
    padded = cv2.copyMakeBorder(light, 0, rows - height, 0, columns - width, cv2.BORDER_REFLECT)
    spectrum = cv2.dft(padded, flags=cv2.DFT_COMPLEX_OUTPUT)
    spectrum = np.asarray(spectrum * _gains(rows, columns, waves)[:, :, None], np.float32)
    calm = cv2.dft(spectrum, flags=cv2.DFT_INVERSE | cv2.DFT_SCALE | cv2.DFT_REAL_OUTPUT)[:height, :width]
    return np.asarray(np.clip(cv2.exp(calm + np.float32(mean)) - _FLOOR, 0, 255), np.uint8)


def _waves(light: Spectrum) -> list[tuple[float, float]]:
    """Return the frequencies (down, across) of the waves in the middle of a picture, cycles per pixel."""
    height, width = light.shape
    upper, left = max(0, (height - _LOOKED_AT_PX) // 2), max(0, (width - _LOOKED_AT_PX) // 2)
    middle = light[upper : upper + _LOOKED_AT_PX, left : left + _LOOKED_AT_PX]
    size = _LOOKED_AT_PX
    looked_at = np.zeros((size, size), np.float32)
    looked_at[: middle.shape[0], : middle.shape[1]] = middle * cv2.createHanningWindow(
        (middle.shape[1], middle.shape[0]), cv2.CV_32F
    )
    spectrum = cv2.dft(looked_at, flags=cv2.DFT_COMPLEX_OUTPUT)[:, : size // 2 + 1]
    power = cv2.GaussianBlur(cv2.magnitude(spectrum[:, :, 0], spectrum[:, :, 1]), (3, 3), 0)
    above = (power > _STANDS_OUT * cv2.blur(power, (21, 21))) & _fine(size)
    count, _, stats, centres = cv2.connectedComponentsWithStats(above.astype(np.uint8))
    if count - 1 > _MOST_WAVES:  # so many peaks are a pattern of its own, not a wave over a code
        return []
    found = [(float(row), float(column)) for (column, row), _ in zip(centres[1:], stats[1:], strict=True)]
    return [((row if row <= size / 2 else row - size) / size, column / size) for row, column in found]


@lru_cache(maxsize=1)
def _fine(size: int) -> NDArray[np.bool_]:
    down, across = np.abs(np.fft.fftfreq(size))[:, None], np.arange(size // 2 + 1)[None, :] / size
    return np.asarray(down**2 + across**2 > _COARSEST**2, np.bool_)


def _gains(rows: int, columns: int, waves: list[tuple[float, float]]) -> Spectrum:
    """Return by how much each frequency is multiplied."""
    down, across = np.fft.fftfreq(rows).astype(np.float32), np.fft.fftfreq(columns).astype(np.float32)
    gains = np.ones((rows, columns), np.float32)
    for row, column in waves:
        for sign in (1, -1):  # the spectrum of a picture is the same on both sides
            high = np.exp(-((down - np.float32(sign * row)) ** 2) / np.float32(2 * _NOTCH**2))
            wide = np.exp(-((across - np.float32(sign * column)) ** 2) / np.float32(2 * _NOTCH**2))
            near = np.ix_(np.flatnonzero(high > 1e-3), np.flatnonzero(wide > 1e-3))
            gains[near] *= 1 - np.outer(high[near[0].ravel()], wide[near[1].ravel()])
    return gains
