"""What is known of a picture is laid onto it as OpenCV's own fit lays it, of the known pixels alone."""

from typing import Any

import cv2
import numpy as np
import pytest

from kiosk.scanner.reading.modules.qr_layout import known_modules
from kiosk.scanner.reading.modules.template_fitting import KnownPixels

_PX = 3
_KNOWN = np.kron(np.pad(known_modules(7), 1, constant_values=1), np.ones((_PX, _PX), np.float32))
_SIDE = len(_KNOWN)


def picture(corners_off: float) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Return a code whose corners lie off by so many pixels, each another way, and the map that takes them there."""
    rng = np.random.default_rng(5)
    modules = np.where(_KNOWN[::_PX, ::_PX] != 0, _KNOWN[::_PX, ::_PX], rng.choice((-1, 1), (_SIDE // _PX,) * 2))
    whole = np.kron(modules, np.ones((_PX, _PX))).astype(np.float32)
    own = np.array([[0, 0], [_SIDE, 0], [_SIDE, _SIDE], [0, _SIDE]], np.float32)
    moved = own + np.array([[1, 0.5], [-0.5, 1], [-1, -0.5], [0.5, -1]], np.float32) * corners_off
    onto = cv2.getPerspectiveTransform(own, moved)
    seen = cv2.warpPerspective(whole, onto, (_SIDE, _SIDE), borderMode=cv2.BORDER_REPLICATE)
    noise = np.asarray(rng.normal(0, 0.1, seen.shape), np.float32)
    return seen + noise, np.asarray(onto, np.float64)


@pytest.mark.parametrize("off", [0.0, 1.0, 2.0])
def test_a_code_that_lies_a_little_off_is_found_as_the_library_finds_it(off: float) -> None:
    seen, truth = picture(off)
    found = KnownPixels.of(_KNOWN, _KNOWN != 0).fitted(seen, 12)
    assert found is not None
    fit, onto = found
    find: Any = cv2.findTransformECC
    mask = np.where(_KNOWN != 0, 255, 0).astype(np.uint8)
    stop = (cv2.TERM_CRITERIA_COUNT | cv2.TERM_CRITERIA_EPS, 12, 1e-4)
    library, _ = find(_KNOWN, seen, np.eye(3, dtype=np.float32), cv2.MOTION_HOMOGRAPHY, stop, mask, 3)
    assert fit >= library - 0.005
    corners = np.array([[[0, 0], [_SIDE, 0], [_SIDE, _SIDE], [0, _SIDE]]], np.float64)
    apart = cv2.perspectiveTransform(corners, onto) - cv2.perspectiveTransform(corners, truth)
    assert float(np.abs(apart).max()) < 0.5


def test_where_nothing_is_to_be_seen_nothing_fits() -> None:
    known = KnownPixels.of(_KNOWN, _KNOWN != 0)
    assert known.fitted(np.full((_SIDE, _SIDE), 7, np.float32), 5) is None
    assert known.fitted(np.zeros((_SIDE, _SIDE), np.float32), 5) is None


def test_light_and_contrast_do_not_matter() -> None:
    seen, _ = picture(1.0)
    known = KnownPixels.of(_KNOWN, _KNOWN != 0)
    plain, other = known.fitted(seen, 5), known.fitted(30 * seen + 90, 5)
    assert plain is not None
    assert other is not None
    assert plain[0] == pytest.approx(other[0], abs=1e-4)
    assert np.allclose(plain[1], other[1], atol=1e-2)
