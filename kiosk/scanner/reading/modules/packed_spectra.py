"""Spectra of real pictures, packed as OpenCV has them: in a picture of the same size, in half the time of NumPy's.

A real picture's spectrum is the same on both sides, so one side is kept: real and imaginary parts take turns along the
rows, and down the first column and, of an even width, the last one (OpenCV's "CCS" format). Sums and products with
numbers are those of the packed values; of two spectra ``cv2.mulSpectrums`` makes the product.

Invariant: pure.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

PackedSpectrum = NDArray[np.float32]


def spectrum_of(picture: NDArray[Any]) -> PackedSpectrum:
    """Return the spectrum of a picture."""
    return np.asarray(cv2.dft(picture), np.float32)


def picture_of(spectrum: PackedSpectrum) -> NDArray[np.float32]:
    """Return the picture of a spectrum."""
    return np.asarray(cv2.idft(spectrum, flags=cv2.DFT_SCALE), np.float32)


def times_conjugate(spectrum: PackedSpectrum, other: PackedSpectrum) -> PackedSpectrum:
    """Return a spectrum times the conjugate of another one: of the same one twice it is its power."""
    return np.asarray(cv2.mulSpectrums(spectrum, other, 0, conjB=True), np.float32)


def as_factors(power: PackedSpectrum) -> NDArray[np.float32]:
    """Return a spectrum without imaginary parts as what each packed value is multiplied by: its real part, twice."""
    factors = power.copy()
    height, width = power.shape
    factors[:, 2 : width - (width % 2 == 0) : 2] = power[:, 1 : width - 1 : 2]
    for column in (0, width - 1) if width % 2 == 0 else (0,):
        factors[2 : height - (height % 2 == 0) : 2, column] = power[1 : height - 1 : 2, column]
    return factors
