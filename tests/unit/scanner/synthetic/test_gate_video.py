from pathlib import Path
from typing import Literal

import numpy as np
import pytest

from kiosk.domain.errors import ScannerError
from kiosk.scanner.cameras.files import read_all
from kiosk.scanner.frame import to_gray
from kiosk.scanner.reading.decoder import Decoder
from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.synthetic import drawing
from kiosk.scanner.synthetic.gate_video import Disturbance, HeldItem, draw_video, make_video, plan_video
from tests.unit.scanner.code_pictures import PASS


def test_the_plan_says_when_each_item_is_in_view() -> None:
    plan = plan_video(
        Path("x.avi"), [HeldItem(text="a", seconds=1), HeldItem(text=None, seconds=0.5)], fps=30, gap_s=0.4
    )
    first, second = plan.times
    assert (first.first_frame, first.last_frame, first.starts_s, first.ends_s) == (12, 41, 0.4, 1.4)
    assert (second.first_frame, second.last_frame) == (54, 68)
    assert plan.frames == 81
    assert plan.item_at(11) is None
    assert plan.item_at(12) is plan.item_at(41) is first
    assert plan.item_at(42) is None


def test_the_same_seed_draws_the_same_pictures() -> None:
    plan = plan_video(Path("x.avi"), [HeldItem(text="a", seconds=0.3, disturbances=frozenset(Disturbance))], gap_s=0.1)
    first, again, other = (list(draw_video(plan, seed=seed, size=(640, 360))) for seed in (7, 7, 8))
    assert all(np.array_equal(a, b) for a, b in zip(first, again, strict=True))
    assert not all(np.array_equal(a, b) for a, b in zip(first, other, strict=True))


@pytest.mark.parametrize("surface", ["phone", "paper"])
@pytest.mark.parametrize("disturbance", [None, *Disturbance])
def test_every_item_can_be_read_in_several_frames(
    disturbance: Disturbance | None, surface: Literal["phone", "paper"]
) -> None:
    disturbances = frozenset() if disturbance is None else frozenset([disturbance])
    item = HeldItem(text=PASS, seconds=1.5, surface=surface, disturbances=disturbances)
    engine, texts = ZxingEngine(), []
    for picture in draw_video(plan_video(Path("x.avi"), [item], fps=15, gap_s=0.1), seed=3):
        texts += [reading.text for reading in engine.read(to_gray(picture)).readings]
    assert len(texts) >= 5
    assert set(texts) == {PASS}


@pytest.mark.parametrize("name", ["video.mp4", "video.avi"])
def test_a_video_reads_like_a_webcam(tmp_path: Path, name: str) -> None:
    done: list[tuple[int, int]] = []
    items = [HeldItem(text=PASS, seconds=0.6, surface="paper"), HeldItem(text=None, seconds=0.3)]
    plan = make_video(tmp_path / name, items, seed=1, gap_s=0.2, progress=lambda n, of: done.append((n, of)))
    frames = list(read_all(plan.path))
    assert len(frames) == plan.frames == len(done)
    assert done[-1] == (plan.frames, plan.frames)
    assert {(frame.width, frame.height) for frame in frames} == {(1280, 720)}
    decoder, read_in = Decoder(), set()
    for frame in frames:
        for found in decoder.decode(frame):
            assert found.text == PASS
            time = plan.item_at(frame.index)
            assert time is not None
            assert time.item.text == PASS
            read_in.add(frame.index)
    assert len(read_in) >= 6


@pytest.mark.parametrize("name", ["video.mp3", "no/such/folder/video.mp4"])
def test_a_video_that_cannot_be_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(ScannerError) as caught:
        make_video(tmp_path / name, [], seed=1)
    assert caught.value.key == "scanner.video_not_written"


def test_gate_passes_stay_in_alphanumeric_mode() -> None:
    assert drawing.code_modules(PASS).shape == (49, 49)


@pytest.mark.parametrize(("right", "down"), [(0.7, 0.0), (5.0, 0.0), (-3.0, 4.0), (40.0, 40.0)])
def test_movement_smears_as_far_as_it_goes(right: float, down: float) -> None:
    kernel = drawing.motion_kernel(right, down)
    assert kernel.sum() == pytest.approx(1)
    rows, columns = np.nonzero(kernel > 1e-6)
    length = min(np.hypot(right, down), drawing.LONGEST_BLUR_PX)
    assert np.hypot(np.ptp(rows), np.ptp(columns)) == pytest.approx(length, abs=2)


def test_the_outline_follows_the_code() -> None:
    rng = np.random.default_rng(0)
    card = drawing.draw_card(drawing.code_modules(PASS), "paper", rng)
    corners = drawing.project(card, drawing.CardPose(x=640, y=360, width=480, roll=10, yaw=20, pitch=-5), 1280)
    scene = drawing.draw_scene((1280, 720), rng)
    drawing.lay_over(scene, card, corners, blur=(0, 0), defocus=0)
    (found,) = ZxingEngine().read(to_gray(scene)).readings
    assert np.abs(np.array(found.polygon) - drawing.code_corners(card, corners)).max() < 5


def test_a_card_out_of_the_picture_changes_nothing() -> None:
    rng = np.random.default_rng(0)
    card = drawing.draw_card(None, "phone", rng)
    scene = drawing.draw_scene((320, 240), rng)
    before = scene.copy()
    drawing.lay_over(
        scene, card, drawing.project(card, drawing.CardPose(x=-900, y=900, width=100), 320), blur=(3, 3), defocus=2
    )
    assert np.array_equal(scene, before)
    assert len(drawing.code_corners(card, card.code)) == 0
