import cv2
import numpy as np
import pytest

from kiosk.scanner.frame import Image, to_gray
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.reading.hints import FROZEN_FRAMES, LASTING_FRAMES, Hint, Hints, code_trouble
from kiosk.scanner.reading.pixels.code_region import region_around
from tests.unit.scanner.code_pictures import PASS, code_picture, frame_of, held_up


def noisy(gray: Image, seed: int, sigma: float = 3) -> Image:
    noise = np.random.default_rng(seed).normal(0, sigma, gray.shape)
    return np.clip(gray + noise, 0, 255).astype(np.uint8)


def watch(pictures: list[Image], *, read: bool = False) -> list[Hint | None]:
    hints = Hints()
    return [hints.watch(picture, read=read, located=(), region=None) for picture in pictures]


def trouble(gray: Image, module_px: int = 6) -> Hint | None:
    (reading,) = ZxingEngine().read(code_picture(module_px=module_px)).readings
    return code_trouble(gray, region_around(reading.polygon, gray))


def test_a_covered_lens_is_black() -> None:
    hints_given = watch([noisy(np.full((720, 1280), 3, np.uint8), seed) for seed in range(LASTING_FRAMES)])
    assert hints_given == [None] * (LASTING_FRAMES - 1) + [Hint.BLACK]


def test_a_picture_that_never_changes_is_frozen() -> None:
    scene = to_gray(held_up(None))
    hints_given = watch([scene] * (FROZEN_FRAMES + LASTING_FRAMES + 1))
    assert hints_given[FROZEN_FRAMES - 1] is None
    assert hints_given[-1] is Hint.FROZEN


def test_an_empty_scene_is_neither() -> None:
    scene = to_gray(held_up(None))
    assert set(watch([noisy(scene, seed, 1) for seed in range(FROZEN_FRAMES + LASTING_FRAMES)])) == {None}


def test_a_good_code_has_no_trouble() -> None:
    assert trouble(noisy(code_picture(), 1)) is None


@pytest.mark.parametrize(
    ("change", "hint"),
    [
        (lambda gray: (gray * 0.1).astype(np.uint8), Hint.TOO_DARK),
        (lambda gray: np.clip(gray.astype(float) + 215, 0, 255).astype(np.uint8), Hint.TOO_BRIGHT),
        (lambda gray: cv2.blur(gray, (25, 1)), Hint.HOLD_STILL),
        (lambda gray: cv2.GaussianBlur(gray, (0, 0), 7), Hint.HOLD_STILL),
    ],
)
def test_light_and_movement(change, hint: Hint) -> None:
    assert trouble(noisy(change(code_picture()), 1)) is hint


def test_too_far_away() -> None:
    assert trouble(noisy(code_picture(module_px=2), 1, 20), module_px=2) is Hint.CLOSER


def test_a_decoder_hints_while_a_code_cannot_be_read_and_stops_when_it_can() -> None:
    decoder, hints_given = Decoder(budget_ms=0), []
    for seed in range(3 * LASTING_FRAMES):
        smeared = np.asarray(cv2.blur(code_picture(), (61, 1)), np.uint8)  # ten modules: nothing of it is left
        hints_given.append(decoder.examine(frame_of(noisy(smeared, seed))).hint)
    assert hints_given[-1] is Hint.HOLD_STILL
    decoded = decoder.examine(frame_of(code_picture()))
    assert (decoded.hint, [found.text for found in decoded.detections]) == (None, [PASS])


def test_hints_have_keys() -> None:
    assert Hint.HOLD_STILL.key == "scanner.hint.hold_still"
