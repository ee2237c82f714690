import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.cameras.capture import CaptureMode
from kiosk.scanner.cameras.exposure import DEEPEST_LEVEL, IDLE_FRAMES, ExposureControl, shortened_exposure
from kiosk.scanner.cameras.modes import ModeChoice


def watch(control: ExposureControl, frames: int, *, blurred: bool | None, light: float = 100.0) -> int:
    for _ in range(frames):
        control.watch(blurred=blurred, light=light)
    return control.level


def test_sharp_codes_leave_the_camera_alone() -> None:
    assert watch(ExposureControl(), 500, blurred=False) == 0


def test_an_empty_scene_leaves_the_camera_alone() -> None:
    assert watch(ExposureControl(), 500, blurred=None) == 0


def test_smeared_codes_shorten_the_exposure_and_sharp_ones_keep_it() -> None:
    control = ExposureControl()
    assert watch(control, 15, blurred=True) == 1
    assert watch(control, 200, blurred=False) == 1


def test_nothing_in_view_brings_the_automatic_back() -> None:
    control = ExposureControl()
    watch(control, 15, blurred=True)
    watch(control, 30, blurred=False)
    assert watch(control, IDLE_FRAMES, blurred=None) == 0
    assert watch(control, 25, blurred=True) == 1, "and it is tried again when codes move again"


def test_what_does_not_help_is_taken_back_and_then_given_up() -> None:
    control = ExposureControl()
    watch(control, 1000, blurred=True)
    assert control.given_up
    assert control.level == 0


def test_what_makes_it_dark_is_taken_back() -> None:
    control = ExposureControl()
    assert watch(control, 15, blurred=True, light=100) == 1
    assert watch(control, 25, blurred=False, light=30) == 0


@given(st.lists(st.tuples(st.sampled_from([True, False, None]), st.floats(0, 255)), max_size=600))
def test_the_level_moves_by_one_step_or_back_to_automatic(frames: list[tuple[bool | None, float]]) -> None:
    control = ExposureControl()
    for blurred, light in frames:
        before = control.level
        level = control.watch(blurred=blurred, light=light)
        assert 0 <= level <= DEEPEST_LEVEL
        assert level in (0, before - 1, before, before + 1)
        assert not (control.given_up and level)


def test_exposure_in_the_units_of_drivers() -> None:
    assert shortened_exposure(312, 64, 2) == (78, 256)
    assert shortened_exposure(-5, 0, 1) == (-6, 16)
    assert shortened_exposure(1, 10, 3) == (1, 80)


def choose(fps_by_width: dict[int, float]) -> tuple[CaptureMode, list[int]]:
    """Let a camera run that gives so many frames per second at each width; return the choice and what was opened."""
    modes, now_ms, opened = ModeChoice(CaptureMode()), 0.0, [1280]
    modes.begin()
    for _ in range(2000):
        now_ms += 1000 / fps_by_width[modes.mode.width]
        if modes.note(now_ms):
            opened.append(modes.mode.width)
            modes.begin()
    assert modes.settled
    return modes.mode, opened


@pytest.mark.parametrize(
    ("fps", "width", "opened"),
    [
        ({1280: 30}, 1280, [1280]),
        ({1280: 24}, 1280, [1280]),
        ({1280: 10, 960: 30}, 960, [1280, 960]),
        ({1280: 10, 960: 15, 640: 30}, 640, [1280, 960, 640]),
        ({1280: 10, 960: 15, 640: 15}, 960, [1280, 960, 640, 960]),
        ({1280: 12, 960: 12, 640: 13}, 1280, [1280, 960, 640, 1280]),
    ],
)
def test_the_size_is_chosen_by_what_comes(fps: dict[int, float], width: int, opened: list[int]) -> None:
    mode, tried = choose(fps)
    assert (mode.width, tried) == (width, opened)


def test_a_small_wish_is_not_made_smaller_than_it_need_be() -> None:
    modes = ModeChoice(CaptureMode(width=640, height=480))
    modes.begin()
    assert not any(modes.note(number * 100.0) for number in range(200))
    assert modes.settled
