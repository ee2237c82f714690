"""A followed code in a frame that smears it: its modules are seen anew, and what was known of them does not count."""

import numpy as np
import pytest

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.engines.zxing import Reading, ZxingEngine
from kiosk.scanner.reading.modules.error_correction import corrected_like
from kiosk.scanner.reading.modules.module_grid import GridPose
from kiosk.scanner.reading.tracking.known_symbol import KnownSymbol
from kiosk.scanner.reading.tracking.module_votes import read_modules
from kiosk.scanner.reading.tracking.unsmearing import unsmeared
from kiosk.scanner.synthetic import drawing
from tests.unit.scanner.code_pictures import PASS, code_picture
from tests.unit.scanner.reading.tracking.test_module_votes import pose, smeared

SIMILAR, OTHER = PASS[:-1] + "2", "GH1:" + "A$B2C%D4*EF6G+" * 15
KNOWN = KnownSymbol(PASS, drawing.code_modules(PASS) > 0)


def read(gray: Image, corners: np.ndarray[tuple[int, ...], np.dtype[np.float64]]) -> Reading | None:
    made = unsmeared(gray, corners, KNOWN)
    return (
        None if made is None else read_modules(ZxingEngine(), made.modules, GridPose(version=8, corners=made.corners))
    )


@pytest.mark.parametrize("length", [5.0, 18.0, 24.0, 45.0])
def test_a_followed_code_is_read_afresh_through_nine_modules_of_smear(length: float) -> None:
    """Five pixels are a module here."""
    gray = smeared(code_picture(module_px=5), length, noise=4)
    reading = read(gray, pose().corners)
    assert reading is not None
    assert reading.text == PASS


@pytest.mark.parametrize(("length", "noise"), [(20.0, 58), (34.0, 38)])
def test_blocks_that_come_out_as_expected_tell_the_others_what_they_are(length: float, noise: float) -> None:
    """By itself this frame has one block in four that its checks cannot correct."""
    made = unsmeared(smeared(code_picture(module_px=5), length, noise=noise), pose().corners, KNOWN)
    assert made is not None
    assert KNOWN.whole is not None
    assert corrected_like(made.modules, 8, 0.2, KNOWN.whole) is None
    whole = made.mended(KNOWN.whole)
    assert whole is not None
    assert np.array_equal(whole, KNOWN.whole)


@pytest.mark.parametrize("length", [0.0, 18.0, 34.0])
def test_a_code_that_differs_in_one_letter_is_never_mended_into_the_known_one(length: float) -> None:
    for noise in (4, 20, 40):
        picture = smeared(code_picture(SIMILAR, module_px=5), length, noise=noise)
        made = unsmeared(picture, pose().corners, KNOWN)
        assert KNOWN.whole is not None
        assert made is None or made.mended(KNOWN.whole) is None


def test_corners_that_tracking_left_a_little_off_are_settled() -> None:
    off = pose().corners + np.array([[2, 0], [-1, 1], [0, -2], [1, 1]])
    reading = read(smeared(code_picture(module_px=5), 14, noise=4), off)
    assert reading is not None
    assert np.abs(np.array(reading.polygon) - pose().corners).max() < 3


@pytest.mark.parametrize("text", [SIMILAR, OTHER])
def test_another_code_is_never_read_as_the_one_that_is_known(text: str) -> None:
    """The first one differs in one letter and its checks: it is recognised as the known one, and read as itself."""
    for length in (0.0, 10.0, 18.0, 26.0, 34.0):
        reading = read(smeared(code_picture(text, module_px=5), length, noise=4), pose().corners)
        assert reading is None or reading.text == text
        assert reading is not None or text == OTHER or length > 18


def test_where_nothing_is_there_nothing_is_read() -> None:
    noise = np.random.default_rng(1).normal(128, 5, (720, 1280)).astype(np.uint8)
    assert read(noise, pose().corners) is None
    assert read(np.full((720, 1280), 90, np.uint8), pose().corners) is None


def test_a_code_that_is_no_qr_code_has_no_modules_that_are_known() -> None:
    odd = KnownSymbol("A7", np.random.default_rng(1).random((20, 20)) < 0.5)
    assert unsmeared(np.zeros((300, 300), np.uint8), pose().corners, odd) is None
