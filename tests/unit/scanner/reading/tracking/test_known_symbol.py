"""What a known code explains of a picture, against the same sum written out, and what it keeps in memory for it."""

import numpy as np
import pytest

from kiosk.scanner.reading.tracking.known_symbol import REACH, Blurs

SIDES = (21, 45, 97)


def code(side: int) -> np.ndarray:
    return np.asarray(np.random.default_rng(side).random((side, side)) < 0.5)


def seen_through(dark: np.ndarray, kernel: np.ndarray, noise: float) -> np.ndarray:
    """Return gray values of a code behind a blur of 9×9 modules, without their mean."""
    side = dark.shape[0]
    padded = np.pad(np.where(dark, -1.0, 1.0), REACH, constant_values=1.0)
    places = [(y, x) for y in range(2 * REACH + 1) for x in range(2 * REACH + 1)]
    seen = sum(kernel[y, x] * padded[y : y + side, x : x + side] for y, x in places)
    seen = 60 * seen + np.random.default_rng(1).normal(0, noise, (side, side))
    return np.asarray(seen - seen.mean(), np.float32)


def least_squares(dark: np.ndarray, seen: np.ndarray) -> float:
    """Return the share that any blur of the code explains, by a solver that knows no shortcut."""
    side = dark.shape[0]
    padded = np.pad(np.where(dark, -1.0, 1.0), REACH, constant_values=1.0)
    shifts = range(2 * REACH + 1)
    copies = [padded[y : y + side, x : x + side].ravel() for y in shifts for x in shifts]
    design = np.array([*copies, np.ones(side * side)]).T
    values = seen.ravel().astype(np.float64)
    rest = values - design @ np.linalg.lstsq(design, values, rcond=None)[0]
    unexplained = float(rest @ rest) / float(values @ values)
    return float(1 - unexplained * (values.size - 1) / (values.size - design.shape[1]))


@pytest.mark.parametrize("side", SIDES)
def test_what_is_explained_is_the_best_blur_of_all(side):
    dark, kernel = code(side), np.random.default_rng(2).random((9, 9)) / 81
    for noise in (0.5, 8.0):
        seen = seen_through(dark, kernel, noise)
        assert Blurs.of(dark).explained(seen) == pytest.approx(least_squares(dark, seen), abs=1e-3)


@pytest.mark.parametrize("side", SIDES)
def test_no_shifted_copies_are_kept(side):
    made = Blurs.of(code(side))
    assert made.padded.nbytes + made.inverse.nbytes < 100_000, (
        "82 copies are up to 3 MiB, and four codes are kept twice"
    )
    assert made.padded.base is None, "nor are they kept by what was cut out of them"
