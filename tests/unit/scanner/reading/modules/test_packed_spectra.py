"""Packed spectra say what NumPy's say, for sides of either kind."""

import numpy as np
import pytest

from kiosk.scanner.reading.modules.packed_spectra import as_factors, picture_of, spectrum_of, times_conjugate


@pytest.mark.parametrize("shape", [(45, 45), (50, 50), (45, 50), (50, 45)])
def test_a_picture_smeared_by_packed_spectra_is_the_one_that_numpy_smears(shape: tuple[int, int]) -> None:
    rng = np.random.default_rng(1)
    picture, kernel = (rng.normal(0, 1, shape).astype(np.float32) for _ in range(2))
    packed = spectrum_of(kernel)
    power = as_factors(times_conjugate(packed, packed))
    plain, whole = np.fft.rfft2(kernel), np.fft.rfft2(picture)
    smeared = picture_of(times_conjugate(spectrum_of(picture), packed))
    assert np.allclose(smeared, np.fft.irfft2(whole * plain.conj(), s=shape), atol=1e-3)
    weighed = picture_of(spectrum_of(picture) / (1 + power))
    assert np.allclose(weighed, np.fft.irfft2(whole / (1 + np.abs(plain) ** 2), s=shape), atol=1e-4)
