import math

import numpy as np
import pytest

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.reading.pixels.enhance import sharpened
from kiosk.scanner.reading.pixels.moire import without_moire
from tests.unit.scanner.code_pictures import PASS, code_picture, frame_of


def with_moire(picture: Image, *, cycles: float = 0.14, angle: float = 0.6, depth: float = 0.45) -> Image:
    """Return a picture as a screen with moiré shows it."""
    y, x = np.mgrid[0 : picture.shape[0], 0 : picture.shape[1]].astype(np.float32)
    wave = np.sin(2 * math.pi * cycles * (x * math.cos(angle) + y * math.sin(angle)))
    return np.asarray(np.clip(picture.astype(np.float32) * 0.7 * (1 + depth * wave), 0, 255), np.uint8)


@pytest.mark.parametrize(("cycles", "angle"), [(0.14, 0.6), (0.2, -1.1), (0.3, 0.2), (0.09, 1.4)])
def test_waves_are_taken_away(cycles: float, angle: float) -> None:
    plain = code_picture(size=(420, 400))
    seen = with_moire(plain, cycles=cycles, angle=angle)
    calm = without_moire(seen)
    assert calm is not None
    expected = plain.astype(float) * 0.7
    off, off_before = (np.abs(picture[40:-40, 40:-40] - expected[40:-40, 40:-40]).mean() for picture in (calm, seen))
    assert off < 0.6 * off_before
    assert [reading.text for reading in ZxingEngine().read(sharpened(calm)).readings] == [PASS]


def test_a_scene_without_waves_comes_back_as_none() -> None:
    noise = np.random.default_rng(3).normal(120, 20, (300, 300)).clip(0, 255).astype(np.uint8)
    assert without_moire(noise) is None
    assert without_moire(np.full((50, 700), 128, np.uint8)) is None


@pytest.mark.parametrize("shape", [(1, 1), (2, 500), (31, 33), (301, 257)])
def test_any_size_and_content_is_taken(shape: tuple[int, int]) -> None:
    pixels = np.random.default_rng(4).integers(0, 256, shape, np.uint8)
    calm = without_moire(pixels)
    assert calm is None or calm.shape == shape
    stripes = np.tile(np.array([0, 255], np.uint8), (shape[0], (shape[1] + 1) // 2))[:, : shape[1]]
    calm = without_moire(np.ascontiguousarray(stripes))
    assert calm is None or calm.shape == shape


def test_a_screen_with_moire_is_read() -> None:
    rng, decoder = np.random.default_rng(5), Decoder()
    texts = []
    for frame in range(12):
        seen = with_moire(code_picture(module_px=5), angle=0.6 + 0.01 * frame, cycles=0.18, depth=0.75)
        noisy = (seen + rng.normal(0, 6, seen.shape)).clip(0, 255).astype(np.uint8)
        texts += [found.text for found in decoder.decode(frame_of(noisy, frame))]
    assert set(texts) == {PASS}
