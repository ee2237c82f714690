"""What several frames together can do that one cannot.

Nothing here asks that a frame cannot be read by itself, or who reads it: a better reader is no failure. What must not
be is a text that was not shown.
"""

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.scanner.detection import TRACKED, Polygon
from kiosk.scanner.frame import Image, to_gray
from kiosk.scanner.reading import decoder as decoder_module
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.reading.pixels.code_region import find_code_region, region_around
from kiosk.scanner.reading.tracking.code_tracker import CodeTracker
from kiosk.scanner.reading.tracking.frame_stack import FrameStack
from kiosk.scanner.reading.tracking.known_symbol import SAME_CODE_SCORE, KnownSymbol
from kiosk.scanner.reading.tracking.motion import MotionTracker
from kiosk.scanner.synthetic import drawing
from tests.unit.scanner.code_pictures import PASS, code_picture, frame_of, held_up

OTHER = "GH1:" + "A$B2C%D4*EF6G+" * 15


def noisy(gray: Image, sigma: float, seed: int) -> Image:
    noise = np.random.default_rng(seed).normal(0, sigma, gray.shape)
    return np.clip(gray + noise, 0, 255).astype(np.uint8)


def shaken(text: str, shift: float, blur: float) -> Image:
    return to_gray(held_up(text, x=640 + shift, blur=blur))


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The decoder's clock: one number that the test sets. It doesn't run, so no attempt is left out for time."""
    now = [1000.0]
    monkeypatch.setattr(decoder_module, "monotonic_ms", lambda: now[0])
    return now


@pytest.mark.parametrize("sigma", [0, 15])
@pytest.mark.parametrize("blur", [0, 6])
def test_the_code_is_the_busiest_place(sigma: float, blur: float) -> None:
    gray = noisy(shaken(PASS, 0, blur), sigma, 1)
    region = find_code_region(gray)
    assert region is not None
    (clear,) = ZxingEngine().read(shaken(PASS, 0, 0)).readings
    around = region_around(clear.polygon, gray)
    assert region.left - 30 <= around.left
    assert around.left + around.width <= region.left + region.width + 30
    assert region.width * region.height < gray.size / 3


def test_an_empty_scene_has_no_busy_place() -> None:
    wall = np.repeat(np.linspace(40, 200, 720).astype(np.uint8)[:, None], 1280, axis=1)
    assert find_code_region(wall) is None
    assert find_code_region(noisy(wall, 12, 1)) is None
    assert find_code_region(np.zeros((720, 1280), np.uint8)) is None
    assert find_code_region(np.zeros((30, 1280), np.uint8)) is None


@given(st.integers(1, 60), st.integers(1, 60), st.integers(0, 3))
@settings(max_examples=30)
def test_any_small_picture_is_looked_through(width: int, height: int, seed: int) -> None:
    gray = np.random.default_rng(seed).integers(0, 256, (height, width), np.uint8)
    region = find_code_region(gray)
    if region is not None:
        assert region.cut(gray).size == region.width * region.height > 0


def test_a_place_is_followed_as_far_as_it_moved() -> None:
    motion, before, after = MotionTracker(), shaken(PASS, 0, 0), shaken(PASS, 17, 0)
    region = find_code_region(before)
    assert region is not None
    motion.begin(before, region)
    step = motion.step(after)
    assert step is not None
    assert step[:2, 2] + step[:2, :2] @ [640, 360] == pytest.approx([657, 360], abs=1)


def test_a_place_that_is_gone_is_lost() -> None:
    motion, before = MotionTracker(), shaken(PASS, 0, 0)
    region = find_code_region(before)
    assert region is not None
    motion.begin(before, region)
    assert motion.step(to_gray(held_up(None))) is None
    assert motion.step(before) is None, "what is lost stays lost until it is found anew"
    motion.begin(before, region)
    assert motion.step(before[:360]) is None, "another size is another camera mode"


@pytest.mark.parametrize("blur", [0.0, 8.0, 20.0])
def test_a_known_code_is_recognised_through_blur_and_others_are_not(blur: float) -> None:
    (clear,) = ZxingEngine().read(shaken(PASS, 0, 0)).readings
    quad = np.array(clear.polygon, float)
    same = KnownSymbol(PASS, drawing.code_modules(PASS) > 0)
    other = KnownSymbol(OTHER, drawing.code_modules(OTHER) > 0)
    gray = noisy(shaken(PASS, 0, blur), 4, 2)
    assert same.score(gray, quad) > SAME_CODE_SCORE > 3 * other.score(gray, quad)


@pytest.mark.parametrize("blur", [0.0, 20.0])
def test_small_codes_are_told_apart_although_they_have_few_modules(blur: float) -> None:
    """Their marks and filling are the same in all of them, and the kernel's own numbers explain a fifth of the rest."""
    (clear,) = ZxingEngine().read(shaken("A7", 0, 0)).readings
    quad, gray = np.array(clear.polygon, float), noisy(shaken("A7", 0, blur), 4, 2)
    same, other = (KnownSymbol(text, drawing.code_modules(text) > 0) for text in ("A7", "ZQ"))
    assert same.score(gray, quad) > same.least_score > other.score(gray, quad) + 0.1


def test_a_code_is_recognised_through_blur_and_a_calm_picture_is_not_it() -> None:
    """Any code explains a good part of a picture without edges: its mirror image as much as itself."""
    (clear,) = ZxingEngine().read(shaken(PASS, 0, 0)).readings
    quad, symbol = np.array(clear.polygon, float), KnownSymbol(PASS, drawing.code_modules(PASS) > 0)
    assert symbol.is_shown(noisy(shaken(PASS, 0, 30), 2, 1), quad)
    for seed in range(6):
        calm = cv2.GaussianBlur(np.random.default_rng(seed).normal(0, 900, (720, 1280)), (0, 0), 18)
        assert not symbol.is_shown(np.clip(calm + 128, 0, 255).astype(np.uint8), quad)


def test_nothing_is_recognised_on_a_plain_wall() -> None:
    quad = np.array([[10, 10], [200, 10], [200, 200], [10, 200]], float)
    assert KnownSymbol(PASS, drawing.code_modules(PASS) > 0).score(np.full((300, 300), 90, np.uint8), quad) == 0


def test_a_read_code_gives_its_modules() -> None:
    (reading,) = ZxingEngine().read(code_picture()).readings
    assert reading.modules is not None
    assert np.array_equal(reading.modules(), drawing.code_modules(PASS) > 0)


def test_frames_laid_over_each_other_read_where_each_alone_fails() -> None:
    stack, engine = FrameStack(), ZxingEngine()
    region = find_code_region(code_picture(module_px=4))
    assert region is not None
    for seed in range(10):
        gray = noisy(code_picture(module_px=4), 90, seed)
        stack.add(gray, region, None if seed == 0 else np.eye(3))
    assert stack.count == 10
    stacked = stack.picture()
    assert stacked is not None
    (reading,) = engine.read(stacked[0]).readings
    assert reading.text == PASS
    stack.clear()
    assert stack.picture() is None


def test_a_place_that_leaves_the_stack_begins_a_new_one() -> None:
    stack, gray = FrameStack(), code_picture()
    region = find_code_region(gray)
    assert region is not None
    stack.add(gray, region, None)
    stack.add(gray, region, np.eye(3))
    assert stack.count == 2
    away = np.array([[1.0, 0, 300], [0, 1, 0], [0, 0, 1]])
    stack.add(gray, region, away)
    assert stack.count == 1


def test_a_decoder_reads_through_noise_with_several_frames(clock: list[float]) -> None:
    texts = []
    decoder = Decoder()
    unsharp = np.asarray(cv2.GaussianBlur(code_picture(module_px=4), (0, 0), 2.0), np.uint8)
    for seed in range(12):
        clock[0] += 33
        texts += [found.text for found in decoder.decode(frame_of(noisy(unsharp, 50, seed)))]
    assert set(texts) == {PASS}


def test_a_code_read_before_is_followed_through_movement(clock: list[float]) -> None:
    decoder = Decoder()
    assert [found.engine for found in decoder.decode(frame_of(shaken(PASS, 0, 0)))] == ["zxing"]
    clock[0] += 33
    (found,) = decoder.decode(frame_of(shaken(PASS, 12, 16)))
    assert found.text == PASS
    assert found.engine != TRACKED, "read afresh, without its blur"
    (clear,) = ZxingEngine().read(shaken(PASS, 12, 0)).readings
    assert np.abs(np.array(found.polygon) - np.array(clear.polygon)).max() < 6


PULLED, SMEAR = 130, 30
"""By so many pixels a hand pulls a ticket away between two frames, and smears it while the shutter is open."""


def test_a_place_whose_every_point_is_smeared_is_found_as_a_whole() -> None:
    motion, before = MotionTracker(), shaken(PASS, 0, 0)
    region = find_code_region(before)
    assert region is not None
    motion.begin(before, region)
    step = motion.step(shaken(PASS, PULLED, SMEAR))
    assert step is not None
    assert step[:2, 2] == pytest.approx([PULLED, 0], abs=4)
    again = motion.step(shaken(PASS, PULLED + 20, SMEAR))
    assert again is not None, "it is followed on from there"


def test_a_ticket_that_is_pulled_away_is_followed_as_long_as_it_is_in_view(clock: list[float]) -> None:
    decoder = Decoder()
    decoder.decode(frame_of(shaken(PASS, 0, 0)))
    clock[0] += 33
    (found,) = decoder.decode(frame_of(shaken(PASS, PULLED, SMEAR)))
    assert found.text == PASS


def test_another_ticket_that_is_pulled_through_the_picture_is_not_taken_for_the_last(clock: list[float]) -> None:
    decoder = Decoder()
    decoder.decode(frame_of(shaken(PASS, 0, 0)))
    clock[0] += 33
    assert PASS not in {found.text for found in decoder.decode(frame_of(shaken(OTHER, PULLED, SMEAR)))}


def test_a_followed_code_that_this_frame_shows_well_enough_is_read_afresh(clock: list[float]) -> None:
    """Being recognised is no second reading, and a ticket that needs one would wait for it."""
    decoder = Decoder()
    decoder.decode(frame_of(code_picture(module_px=4)))
    clock[0] += 33
    unsharp = noisy(np.asarray(cv2.GaussianBlur(code_picture(module_px=4), (0, 0), 2.0), np.uint8), 6, 1)
    (found,) = decoder.decode(frame_of(unsharp))
    assert found.text == PASS
    assert found.engine != TRACKED


def test_what_is_read_afresh_is_what_the_frame_shows_and_not_what_was_known() -> None:
    """Texts that differ in one letter are recognised as each other: the modules that are seen decide."""
    tracker = CodeTracker()
    (before,) = ZxingEngine().read(code_picture(PASS, module_px=4)).readings
    tracker.note_reading(code_picture(PASS, module_px=4), before, 0)
    similar = code_picture(PASS[:-1] + "2", module_px=4)
    tracker.step(similar, 33)
    assert tracker.recognised(similar) is not None
    again = tracker.read_again(similar, ZxingEngine())
    assert again is not None
    assert again.text == PASS[:-1] + "2"


@pytest.mark.parametrize("text", [PASS, PASS[:-1] + "2", OTHER])
def test_what_is_read_afresh_through_a_smear_is_what_the_frame_shows(text: str) -> None:
    """The known code tells how it is smeared, and nothing of what it says."""
    tracker = CodeTracker()
    (before,) = ZxingEngine().read(code_picture(PASS, module_px=5)).readings
    tracker.note_reading(code_picture(PASS, module_px=5), before, 0)
    gray = noisy(drawing.soften(code_picture(text, module_px=5), blur=(17, 10), defocus=0), 4, 1)
    tracker.step(gray, 33)
    again = tracker.read_again(gray, ZxingEngine()) if tracker.recognised(gray) is not None else None
    assert (None if again is None else again.text) == (None if text == OTHER else text)


def test_nothing_is_read_afresh_where_nothing_is_known() -> None:
    assert CodeTracker().read_again(code_picture(), ZxingEngine()) is None


def test_a_code_that_no_reader_locates_is_voted_on_by_its_corner_marks(clock: list[float]) -> None:
    decoder, texts = Decoder(), set[str]()
    picture = code_picture("A THUMB ON ONE CORNER", module_px=6)
    (clear,) = ZxingEngine().read(picture).readings
    left, upper = clear.polygon[0]
    cv2.circle(picture, (left + 21, upper + 21), 20, 128, -1)
    for seed in range(8):
        clock[0] += 33
        found = decoder.decode(frame_of(noisy(picture, 3, seed)))
        texts |= {detection.text for detection in found}
    assert texts == {"A THUMB ON ONE CORNER"}


def test_a_code_whose_corner_mark_is_covered_is_located_before_it_is_read(clock: list[float]) -> None:
    picture = code_picture(module_px=4)
    (clear,) = ZxingEngine().read(picture).readings
    (left, upper), (right, lower) = clear.polygon[0], clear.polygon[2]
    cv2.circle(picture, (left + 14, upper + 14), 14, 128, -1)
    # More of it is covered than any error correction gives back, or a machine that votes sooner would read it at once.
    cv2.circle(picture, ((left + right) // 2, (upper + lower) // 2), 66, 128, -1)
    decoder, located = Decoder(), list[Polygon]()
    for seed in range(4):
        clock[0] += 33
        seen = decoder.examine(frame_of(noisy(picture, 2, seed)))
        located += seen.located
    assert located
    middle = np.array(located[0]).mean(axis=0)
    assert np.abs(middle - np.array(clear.polygon).mean(axis=0)).max() < 4


def test_a_code_read_long_ago_is_not_claimed(clock: list[float]) -> None:
    decoder = Decoder()
    decoder.decode(frame_of(shaken(PASS, 0, 0)))
    clock[0] += 5000
    assert TRACKED not in {found.engine for found in decoder.decode(frame_of(shaken(PASS, 2, 25)))}


def test_another_code_in_the_same_place_is_not_taken_for_the_last(clock: list[float]) -> None:
    decoder = Decoder()
    decoder.decode(frame_of(shaken(PASS, 0, 0)))
    clock[0] += 33
    assert PASS not in {found.text for found in decoder.decode(frame_of(shaken(OTHER, 0, 25)))}
    clock[0] += 33
    assert [found.text for found in decoder.decode(frame_of(shaken(OTHER, 0, 0)))] == [OTHER]


def test_a_code_that_went_away_is_not_claimed(clock: list[float]) -> None:
    decoder = Decoder()
    decoder.decode(frame_of(shaken(PASS, 0, 0)))
    for _ in range(5):
        clock[0] += 33
        assert decoder.decode(frame_of(held_up(None))) == []


def test_scenery_is_left_alone_most_of_the_time_and_a_ticket_before_it_is_read(clock: list[float]) -> None:
    poster = code_picture()
    poster[270:460, 550:760] = 128  # nearly half of it is gone: more than any error correction gives back
    decoder, located = Decoder(), []
    for _ in range(76):
        clock[0] += 33
        located.append(bool(decoder.examine(frame_of(poster)).located))
    assert sum(located[:20]) >= 16
    assert sum(located[-28:]) <= 9
    clock[0] += 33
    assert [found.text for found in decoder.decode(frame_of(code_picture(OTHER)))] == [OTHER]


def test_a_change_of_resolution_in_the_middle_is_survived(clock: list[float]) -> None:
    decoder = Decoder()
    decoder.decode(frame_of(shaken(PASS, 0, 0)))
    for size in [(640, 360), (320, 240), (1920, 1080), (50, 40)]:
        clock[0] += 33
        gray = np.asarray(cv2.resize(shaken(PASS, 0, 20), size), np.uint8)
        assert all(found.text == PASS for found in decoder.decode(frame_of(gray)))
