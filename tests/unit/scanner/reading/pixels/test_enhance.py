"""A levelled picture has the same contrast everywhere, and is made without copies upon copies of itself."""

import tracemalloc

import cv2
import numpy as np

from kiosk.scanner.reading.pixels.enhance import levelled


def lit_from_the_side() -> np.ndarray:
    """Return stripes that lie in the light at one end and in the dark at the other."""
    across = np.arange(600)
    stripes = np.where(across // 6 % 2, 1.0, 0.6) * (20 + across / 3)
    return np.repeat(stripes[None, :].astype(np.uint8), 400, axis=0)


def test_light_and_dark_have_the_same_contrast():
    seen, level = lit_from_the_side(), levelled(lit_from_the_side())
    places = [(slice(100, 300), slice(left, left + 96)) for left in (60, 240, 420)]
    assert max(seen[at].std() for at in places) > 2 * min(seen[at].std() for at in places)
    for at in places:
        assert abs(float(level[at].mean()) - 128) < 6
        assert abs(float(level[at].std()) - 60) < 6


def test_a_plain_wall_stays_plain():
    wall = (100 + np.random.default_rng(1).normal(0, 1, (200, 200))).astype(np.uint8)
    assert levelled(wall).std() < 25, "noise of one gray value is not made a pattern"


def test_levelling_needs_two_pictures_of_floats_and_no_third():
    gray = lit_from_the_side()
    cv2.blur(gray, (3, 3))  # what the library makes once for itself is none of it
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        levelled(gray)
        most = tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
    assert most < 2.5 * 4 * gray.size
