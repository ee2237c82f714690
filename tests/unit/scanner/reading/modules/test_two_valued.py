"""Which modules a known blur made into what is seen."""

import cv2
import numpy as np
import pytest

from kiosk.scanner.reading.modules.two_valued import Bounds, two_valued_modules

SIDE = 36


def box(length: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    """Return a smear from left to right: beyond four modules no filter brings single modules back."""
    kernel = np.zeros((9, 9), np.float32)
    kernel[4, 4 - length // 2 : 4 - length // 2 + length] = 1 / length
    return kernel


def bounds() -> Bounds:
    low, high = np.ones((SIDE, SIDE), np.float32), np.ones((SIDE, SIDE), np.float32)
    low[5:-5, 5:-5] = -1
    return Bounds(low, high)


@pytest.mark.parametrize("length", [1, 3, 4, 5])
def test_modules_behind_a_smear_are_found(length: int) -> None:
    modules = np.ones((SIDE, SIDE), np.float32)
    modules[5:-5, 5:-5] = np.where(np.random.default_rng(length).random((SIDE - 10, SIDE - 10)) < 0.5, -1, 1)
    blurred = cv2.filter2D(modules, -1, box(length), borderType=cv2.BORDER_REPLICATE)
    noise = np.random.default_rng(1).normal(0, 0.03, (SIDE, SIDE))
    seen = np.asarray(blurred + noise, np.float32)
    found = two_valued_modules(seen[None], box(length)[None], bounds())
    assert ((found > 0) != (modules > 0)).mean() < 0.01
    assert np.array_equal(found[:5], modules[:5]), "what is certain stays as it is"


def test_where_there_is_no_blur_to_go_by_nothing_is_sure() -> None:
    found = two_valued_modules(np.zeros((1, SIDE, SIDE), np.float32), np.zeros((1, 9, 9), np.float32), bounds())
    assert np.isfinite(found).all()
    assert np.abs(found[5:-5, 5:-5]).max() <= 1
