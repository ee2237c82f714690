"""Corner marks are found in any direction and at any tilt, broken ones too; what is none is none."""

import cv2
import numpy as np
import pytest

from kiosk.scanner.frame import Image, to_gray
from kiosk.scanner.reading.locating.code_poses import guessed_poses
from kiosk.scanner.reading.locating.corner_marks import find_corner_marks
from kiosk.scanner.reading.modules.module_grid import fitted_pose
from kiosk.scanner.synthetic import drawing
from tests.bench.scanner import curved_sheets, photo_flaws, printed_codes

TEXT = "LOCATED BY ITS CORNER MARKS"
MODULES = drawing.code_modules(TEXT)
MODULE_PX = 10


def seen(code: Image, roll: float = 0, yaw: float = 0, pitch: float = 0) -> tuple[Image, list[np.ndarray]]:
    """Return a sheet held before a camera, and where the middles of its three marks are."""
    scene = np.full((480, 640, 3), 120, np.uint8)
    turn = curved_sheets.turned(roll, yaw, pitch)
    curved_sheets.lay(scene, code, curved_sheets.View(x=320, y=240, width=300, turn=turn))
    places = []
    for right, down in ((7.5, 7.5), (code.shape[1] / MODULE_PX - 7.5, 7.5), (7.5, code.shape[0] / MODULE_PX - 7.5)):
        dot = np.zeros_like(scene)
        spot = np.zeros_like(code)
        cv2.circle(spot, (int(right * MODULE_PX), int(down * MODULE_PX)), 12, (255, 255, 255), -1)
        curved_sheets.lay(dot, spot, curved_sheets.View(x=320, y=240, width=300, turn=turn))
        rows, columns = np.nonzero(dot[:, :, 0] > 127)
        places.append(np.array([columns.mean(), rows.mean()]))
    return to_gray(scene), places


def printed() -> Image:
    return photo_flaws.printed(MODULES, module_px=MODULE_PX)


@pytest.mark.parametrize("view", [(0, 0, 0), (33, 0, 0), (100, 60, 10), (200, -20, 58)])
def test_all_three_marks_of_a_code_are_found(view: tuple[float, float, float]) -> None:
    picture, places = seen(printed(), *view)
    marks = find_corner_marks(picture)
    assert len(marks) == 3
    for place in places:
        assert min(float(np.linalg.norm(mark.centre - place)) for mark in marks) < 3


def test_a_mark_whose_ring_is_open_is_found() -> None:
    code = printed()
    code[4 * MODULE_PX : 5 * MODULE_PX, 6 * MODULE_PX : 8 * MODULE_PX] = code[0, 0]
    picture, places = seen(code)
    marks = find_corner_marks(picture)
    assert min(float(np.linalg.norm(mark.centre - places[0])) for mark in marks) < 3


def test_where_no_code_is_there_are_no_marks() -> None:
    rng = np.random.default_rng(3)
    assert find_corner_marks(np.full((480, 640), 90, np.uint8)) == []
    assert find_corner_marks(rng.integers(0, 256, (480, 640)).astype(np.uint8)) == []
    rings = np.full((480, 640), 220, np.uint8)
    cv2.circle(rings, (320, 240), 80, 30, 3)  # a ring alone, and letters
    cv2.putText(rings, "BOOK OF 801", (30, 100), cv2.FONT_HERSHEY_SIMPLEX, 2, 20, 6)
    assert find_corner_marks(rings) == []


@pytest.mark.parametrize("size", [(1, 1), (5, 400), (20, 20)])
def test_the_smallest_pictures_are_looked_at_without_an_error(size: tuple[int, int]) -> None:
    assert find_corner_marks(np.zeros(size, np.uint8)) == []


@pytest.mark.parametrize("covered", [0, 1, 2])
def test_two_marks_tell_where_a_code_is_whichever_the_third_was(covered: int) -> None:
    code, side = printed(), MODULES.shape[0] * MODULE_PX
    near, far = 4 * MODULE_PX, 4 * MODULE_PX + side - 7 * MODULE_PX
    left, upper = ((near, near), (far, near), (near, far))[covered]
    cv2.circle(code, (left + 35, upper + 35), 40, (90, 120, 140), -1)
    picture, _ = seen(code, 20, 15, 5)
    marks = find_corner_marks(picture)
    assert len(marks) == 2
    fits = [(fitted_pose(picture, pose)[1], pose.version) for pose in guessed_poses(picture, marks)]
    assert max(fits)[0] > 0.7
    assert max(fits)[1] == (MODULES.shape[0] - 17) // 4


def test_marks_of_two_codes_are_not_taken_for_one() -> None:
    small = printed_codes.textured(printed(), MODULE_PX, 4, np.random.default_rng(1))
    wall = np.full((480, 640), 128, np.uint8)
    for left in (10, 330):
        wall[90:390, left : left + 300] = cv2.resize(to_gray(small), (300, 300), interpolation=cv2.INTER_AREA)
    poses = guessed_poses(wall, find_corner_marks(wall))
    good = [pose for pose in poses if fitted_pose(wall, pose)[1] > 0.75]
    middles = sorted(float(pose.corners[:, 0].mean()) for pose in good)
    assert middles[0] == pytest.approx(160, abs=5)
    assert middles[-1] == pytest.approx(480, abs=5)
    assert all(min(abs(middle - 160), abs(middle - 480)) < 5 for middle in middles)
