"""A quick look finds a code's place in a piece of a frame, in the frame's pixels."""

import numpy as np
import pytest

from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.reading.locating.quick_look import quick_pose
from kiosk.scanner.reading.pixels.code_region import CodeRegion, find_code_region
from tests.unit.scanner.code_pictures import PASS, code_picture


@pytest.mark.parametrize("module_px", [3, 6, 12])
def test_a_code_is_found_where_it_is_whatever_its_size(module_px: int) -> None:
    picture = code_picture(PASS, module_px=module_px)
    region = find_code_region(picture)
    assert region is not None
    pose = quick_pose(picture, region)
    assert pose is not None
    assert pose.version == 8
    (clear,) = ZxingEngine().read(picture).readings
    # Up to a quarter turn, for the marks look the same from all sides: so the middles are compared, and one corner.
    corners = np.array(clear.polygon, np.float64)
    assert np.abs(pose.corners.mean(axis=0) - corners.mean(axis=0)).max() < module_px
    assert np.abs(pose.corners - corners[0]).max(axis=1).min() < module_px


def test_nothing_is_found_where_there_is_no_code() -> None:
    noise = np.random.default_rng(1).integers(0, 256, (300, 300)).astype(np.uint8)
    assert quick_pose(noise, CodeRegion(left=10, upper=10, width=200, height=200)) is None
    assert quick_pose(noise, CodeRegion(left=299, upper=299, width=1, height=1)) is None
