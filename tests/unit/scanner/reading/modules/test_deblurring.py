"""Blur of a few modules, which no filter undoes, and modules that are known to have two values."""

import numpy as np
import pytest

from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.reading.modules.deblurring import deblurred
from kiosk.scanner.reading.modules.module_grid import equalized_modules, sampled_modules
from kiosk.scanner.reading.modules.qr_layout import known_modules
from kiosk.scanner.reading.tracking.module_votes import read_modules
from tests.unit.scanner.code_pictures import PASS, code_picture
from tests.unit.scanner.reading.tracking.test_module_votes import pose, smeared, wrong_share

KNOWN = known_modules(8)


@pytest.mark.parametrize("length", [13, 18])
def test_a_code_that_is_smeared_over_three_modules_is_read(length: float) -> None:
    """Five pixels are a module here; a filter leaves one module in ten wrong."""
    seen = sampled_modules(smeared(code_picture(module_px=5), length, noise=5), pose())
    filtered = equalized_modules(seen, KNOWN).values
    modules = deblurred(seen, KNOWN, filtered)
    assert wrong_share(modules) < min(0.02, wrong_share(filtered) / 2)
    reading = read_modules(ZxingEngine(), modules, pose())
    assert reading is not None
    assert reading.text == PASS


def test_a_sharp_code_stays_as_it_is_and_known_modules_stay_known() -> None:
    seen = sampled_modules(code_picture(module_px=5), pose())
    modules = deblurred(seen, KNOWN, equalized_modules(seen, KNOWN).values)
    assert wrong_share(modules) == 0
    assert np.array_equal(modules[KNOWN != 0], KNOWN[KNOWN != 0])


def test_where_nothing_is_there_nothing_is_read() -> None:
    wall = np.random.default_rng(1).normal(128, 5, (720, 1280)).astype(np.uint8)
    seen = sampled_modules(wall, pose())
    modules = deblurred(seen, KNOWN, equalized_modules(seen, KNOWN).values)
    assert np.isfinite(modules).all()
    assert read_modules(ZxingEngine(), modules, pose()) is None
