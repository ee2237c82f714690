"""Reading a code module by module, in one frame and in several."""

import cv2
import numpy as np
import pytest

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.reading.modules.module_grid import (
    GridPose,
    drawn_code,
    equalized_modules,
    fitted_pose,
    modules_at,
    sampled_modules,
)
from kiosk.scanner.reading.modules.qr_layout import known_modules
from kiosk.scanner.reading.tracking.module_votes import ModuleVotes, read_modules
from kiosk.scanner.synthetic import drawing
from tests.unit.scanner.code_pictures import PASS, code_picture

MODULE_PX = 5
OTHER = "GH1:" + "A$B2C%D4*EF6G+" * 15


def pose(*, module_px: int = MODULE_PX, right: float = 0.0) -> GridPose:
    """Return where ``code_picture`` has the pass: version 8, in the middle of 1280 by 720."""
    side = 57 * module_px
    left, upper = (1280 - side) // 2 + 4 * module_px - 0.5, (720 - side) // 2 + 4 * module_px - 0.5
    end, lower = left + 49 * module_px, upper + 49 * module_px
    corners = np.array([[left, upper], [end, upper], [end, lower], [left, lower]])
    return GridPose(version=8, corners=corners + np.array([right, 0.0]))


def smeared(picture: Image, length: float, *, noise: float = 0, seed: int = 0) -> Image:
    blurred = drawing.soften(picture, blur=(length * 0.8, length * 0.6), defocus=0)
    grain = np.random.default_rng(seed).normal(0, noise, picture.shape)
    return np.clip(blurred + grain, 0, 255).astype(np.uint8)


def signs_of(text: str) -> np.ndarray:
    return 1 - 2 * drawing.code_modules(text).astype(np.float32)


def wrong_share(values: np.ndarray, text: str = PASS) -> float:
    return float(((values <= 0) != (drawing.code_modules(text) > 0)).mean())


def test_a_pose_that_is_off_is_fitted() -> None:
    picture = smeared(code_picture(module_px=MODULE_PX), 4, noise=5)
    off = GridPose(version=8, corners=pose().corners + np.array([[2, -1], [-1, 2], [2, 2], [1, -2]]))
    better, fit = fitted_pose(picture, off)
    assert fit > 0.8
    assert np.abs(better.corners - pose().corners).max() < 0.2 * MODULE_PX < np.abs(off.corners - pose().corners).max()


def test_another_size_fits_worse() -> None:
    fits = [
        fitted_pose(code_picture(module_px=MODULE_PX), GridPose(version=v, corners=pose().corners))[1]
        for v in (7, 8, 9)
    ]
    assert fits[1] > 0.9 > max(fits[0], fits[2]) + 0.1


def test_a_plain_wall_fits_nothing() -> None:
    wall = np.full((720, 1280), 90, np.uint8)
    assert fitted_pose(wall, pose())[1] == 0.0
    assert ModuleVotes().cast(wall, pose(), ZxingEngine()) is None


def test_the_blur_between_modules_is_undone() -> None:
    picture = smeared(code_picture(module_px=MODULE_PX), 10, noise=25)
    raw = sampled_modules(picture, pose())
    modules = equalized_modules(raw, known_modules(8))
    assert wrong_share(raw) > 0.05 > 0.02 > wrong_share(modules.values)
    reading = read_modules(ZxingEngine(), modules.values, pose())
    assert reading is not None
    assert (reading.text, reading.polygon) == (PASS, pose().polygon())


def test_a_smeared_frame_says_how_little_it_can_be_believed() -> None:
    clear, poor = (modules_at(smeared(code_picture(module_px=MODULE_PX), length), pose()) for length in (1, 12))
    assert poor.error > 10 * clear.error


def test_frames_are_read_together() -> None:
    """Each of them may be read by itself one day; together they must be."""
    engine, votes, together = ZxingEngine(), ModuleVotes(), None
    for seed in range(8):
        picture = smeared(code_picture(module_px=4), 7, noise=80, seed=seed)
        together = votes.cast(picture, pose(module_px=4) if seed == 0 else None, engine)
        votes.move(np.eye(3))
        if together is not None:
            break
    assert together is not None
    assert together.text == PASS


def test_votes_follow_the_code_and_are_forgotten_when_it_is_lost() -> None:
    votes = ModuleVotes()
    votes.cast(smeared(code_picture(module_px=MODULE_PX), 9, noise=40), pose(), ZxingEngine())
    assert votes.count == 1
    votes.move(np.array([[1.0, 0, 30], [0, 1, 0], [0, 0, 1]]))
    assert votes.pose is not None
    assert votes.pose.corners.mean(axis=0) == pytest.approx([669, 359], abs=1)
    votes.move(None)
    assert votes.count == 0
    assert votes.cast(code_picture(), None, ZxingEngine()) is None


def test_a_code_elsewhere_begins_anew() -> None:
    votes, engine = ModuleVotes(), ZxingEngine()
    hard = smeared(code_picture(module_px=MODULE_PX), 9, noise=40)
    votes.cast(hard, pose(), engine)
    votes.cast(hard, pose(), engine)
    assert votes.count == 2
    votes.cast(np.ascontiguousarray(np.roll(hard, 300, axis=1)), pose(right=300), engine)
    assert votes.count == 1


def test_what_another_code_says_is_not_what_was_voted_for() -> None:
    signs = signs_of(PASS)
    assert read_modules(ZxingEngine(), signs, pose()) is not None
    assert read_modules(ZxingEngine(), np.pad(signs, 2, constant_values=1), pose()) is None, "another number of modules"


def test_modules_are_drawn_as_a_code() -> None:
    signs = signs_of(OTHER)
    assert [reading.text for reading in ZxingEngine().read(drawn_code(signs)).readings] == [OTHER]


@pytest.mark.parametrize("shape", [(1, 1), (30, 5000), (4, 4)])
def test_any_pose_in_any_picture(shape: tuple[int, int]) -> None:
    picture = np.random.default_rng(1).integers(0, 256, shape, np.uint8)
    for corners in (np.zeros((4, 2)), pose().corners, np.array([[0, 0], [9, 0], [1, 1], [0, 9]], float)):
        assert ModuleVotes().cast(picture, GridPose(version=2, corners=corners), ZxingEngine()) is None


def test_a_turned_code_is_fitted_too() -> None:
    picture = code_picture(module_px=MODULE_PX)
    turn = cv2.getRotationMatrix2D((640, 360), 160, 1.0)
    turned = np.asarray(cv2.warpAffine(picture, turn, (1280, 720), borderValue=128), np.uint8)
    corners = np.asarray(cv2.transform(pose().corners[None], turn)[0], np.float64)
    reading = ModuleVotes().cast(turned, GridPose(version=8, corners=corners + 1), ZxingEngine())
    assert reading is not None
    assert reading.text == PASS


def test_a_frame_that_voted_in_vain_is_looked_at_harder() -> None:
    """Smeared over three modules, and once more when nothing is followed."""
    votes, engine = ModuleVotes(), ZxingEngine()
    assert votes.look_harder(engine) is None, "nothing voted"
    votes.cast(smeared(code_picture(module_px=MODULE_PX), 14, noise=5), pose(), engine)
    reading = votes.look_harder(engine)
    assert reading is not None
    assert reading.text == PASS
    votes.clear()
    assert votes.look_harder(engine) is None, "the place was lost"


def test_doubtful_codewords_are_taken_for_such() -> None:
    votes, engine = ModuleVotes(), ZxingEngine()
    picture = code_picture(module_px=MODULE_PX)
    cv2.circle(picture, (640, 360), 50, 200, -1)
    votes.cast(picture, pose(), engine)
    reading = votes.look_harder(engine)
    assert reading is not None
    assert reading.text == PASS
