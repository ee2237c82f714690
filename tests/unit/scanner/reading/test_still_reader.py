"""What a still picture gets beyond a frame of a video."""

from typing import ClassVar

import cv2
import numpy as np
import pytest

from kiosk.scanner.frame import Image, to_gray
from kiosk.scanner.reading.close_look import by_corner_marks
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zxing import ReadResult, ZxingEngine
from kiosk.scanner.reading.modules.dewarp import dewarped_modules
from kiosk.scanner.reading.modules.module_grid import GridPose
from kiosk.scanner.reading.pixels.code_region import find_code_region
from kiosk.scanner.reading.still_reader import StillReader
from kiosk.scanner.synthetic import drawing
from tests.bench.scanner import curved_sheets, photo_flaws
from tests.unit.scanner.code_pictures import PASS, code_picture, frame_of

CENTRE = curved_sheets.View(x=640, y=480, width=560, turn=curved_sheets.turned(8, 5, -5))


def on_a(relief: curved_sheets.Relief, text: str = PASS) -> Image:
    scene = np.full((960, 1280, 3), 120, np.uint8)
    curved_sheets.lay(scene, photo_flaws.printed(drawing.code_modules(text), module_px=10), CENTRE, relief)
    return scene


def engines(picture: Image, **limits: float) -> dict[str, str]:
    return {found.text: found.engine for found in Decoder().read_still(frame_of(picture), **limits)}


def test_a_code_around_a_bottle_is_dewarped() -> None:
    bottle = on_a(curved_sheets.cylinder(40, upright=False))
    seen = ZxingEngine().read(to_gray(bottle))
    place = seen.located[0].polygon if seen.located else seen.readings[0].polygon
    modules = dewarped_modules(to_gray(bottle), GridPose(version=8, corners=np.array(place, np.float64)))
    wrong = (modules.values <= 0) != (drawing.code_modules(PASS) > 0)
    assert wrong.mean() < 0.02
    assert set(engines(bottle)) == {PASS}


def test_a_flat_code_is_not_warped() -> None:
    (found,) = ZxingEngine().read(to_gray(on_a(curved_sheets.flat))).readings
    modules = dewarped_modules(
        to_gray(on_a(curved_sheets.flat)), GridPose(version=8, corners=np.array(found.polygon, np.float64))
    )
    assert np.array_equal(modules.values <= 0, drawing.code_modules(PASS) > 0)


def test_a_code_under_a_thumb_is_corrected() -> None:
    picture = code_picture(module_px=8)
    cv2.ellipse(picture, (700, 380), (100, 75), 20, 0, 360, 128, -1)
    assert PASS in engines(picture)


def test_all_codes_are_read_the_hard_ones_too() -> None:
    picture = code_picture("easy", module_px=6)
    hard = cv2.GaussianBlur(code_picture(module_px=4), (0, 0), 1.9)[240:480, 520:760]
    picture[20:260, 20:260] = hard
    assert set(engines(picture)) == {"easy", PASS}


def test_a_colour_shows_what_luma_hides() -> None:
    modules = np.pad(drawing.code_modules("two colours"), 4)
    large = np.kron(modules, np.ones((8, 8), np.uint8)) > 0
    picture = np.where(large[:, :, None], np.array([0, 60, 200]), np.array([200, 76, 83])).astype(np.uint8)
    assert float(np.ptp(to_gray(picture))) < 25
    noise = np.random.default_rng(1).normal(0, 12, picture.shape)
    picture = np.clip(picture + noise, 0, 255).astype(np.uint8)
    assert set(engines(picture)) == {"two colours"}


def test_a_code_that_nothing_located_is_looked_for_beside_one_that_was_read() -> None:
    """It stands out once the easy one is gone."""
    picture = code_picture("easy", module_px=6)
    hard = code_picture(module_px=3)[274:446, 554:726].astype(np.float32)
    noise = np.random.default_rng(1).normal(0, 8, hard.shape)
    hard = np.clip(cv2.GaussianBlur(hard, (0, 0), 1.5) + noise, 0, 255).astype(np.uint8)
    picture[20 : 20 + hard.shape[0], 20 : 20 + hard.shape[1]] = hard
    assert set(engines(picture)) == {"easy", PASS}


def test_a_bent_code_whose_outermost_row_was_missed_has_all_its_modules() -> None:
    """The reader gives modules as it sampled them: a last row may come out light, and the code would be too low."""
    bent = np.full((480, 640, 3), 120, np.uint8)
    modules = drawing.code_modules("CURVED" * 12, error="q")
    view = curved_sheets.View(x=320, y=240, width=380, turn=curved_sheets.turned(0, 0, 5))
    curved_sheets.lay(bent, photo_flaws.printed(modules, module_px=8), view, curved_sheets.cylinder(32, upright=False))
    (found,) = ZxingEngine().read(to_gray(bent)).readings
    assert found.modules is not None
    sampled = found.modules()
    assert sampled.shape == modules.shape
    assert (sampled == (modules > 0)).mean() > 0.85


@pytest.mark.parametrize("inverted", [False, True])
def test_a_code_with_a_corner_mark_under_a_thumb_is_found_by_the_other_two(*, inverted: bool) -> None:
    picture = code_picture("TWO CORNERS AND A GUESS", module_px=8)
    (found,) = ZxingEngine().read(picture).readings
    left, upper = found.polygon[0]
    cv2.circle(picture, (left + 28, upper + 28), 26, 128, -1)
    picture = np.asarray(255 - picture, np.uint8) if inverted else picture
    assert set(engines(picture)) == {"TWO CORNERS AND A GUESS"}


def test_a_code_whose_corner_mark_is_covered_is_read_beside_one_that_was_easy() -> None:
    picture = np.full((480, 960), 128, np.uint8)
    for left, text in ((0, "easy"), (480, "COVERED")):
        picture[:, left : left + 480] = code_picture(text, module_px=8, size=(480, 480))
    (covered,) = (code for code in ZxingEngine().read(picture).readings if code.text == "COVERED")
    right, upper = covered.polygon[1]
    cv2.circle(picture, (right - 28, upper + 28), 26, 128, -1)
    assert set(engines(picture)) == {"easy", "COVERED"}


def test_corner_marks_are_looked_for_where_qr_codes_are_wanted_alone() -> None:
    def over() -> bool:
        raise AssertionError("began to look")

    assert list(by_corner_marks(ZxingEngine(("Aztec", "DataMatrix")), code_picture(), over)) == []


def test_busy_places_without_corner_marks_cost_no_further_looks() -> None:
    """Lettering beside a code is what most photographs show."""

    class CountingEngine(ZxingEngine):
        looks: ClassVar[list[tuple[int, ...]]] = []

        def read(self, gray: Image, **how: bool) -> ReadResult:
            self.looks.append(gray.shape)
            return super().read(gray, **how)

    picture = code_picture(module_px=6)
    for row in range(4):
        cv2.putText(picture, "DOORS OPEN AT EIGHT", (20, 40 + 24 * row), cv2.FONT_HERSHEY_SIMPLEX, 0.8, 0, 2)
    region = find_code_region(picture[:160])
    assert region is not None
    assert not region.faint
    (found,) = StillReader(CountingEngine()).read(picture)
    assert found[0].text == PASS
    assert CountingEngine.looks == [picture.shape, (281, 500)], "the whole picture, and the same smaller"
