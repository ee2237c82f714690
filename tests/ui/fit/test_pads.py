"""Wherever a PIN is typed, digits stand beside it, as long as the window has room for them."""

from collections.abc import Iterator

import pytest

from kiosk.ui.kit.touch.number_pad import NumberPad
from tests.ui.gallery import first_run_scenes, page_scenes, panel_scenes, self_service_scenes, staff_scenes
from tests.ui.gallery.scenes import Scene
from tests.ui.gallery.studio import Studio

SCENES: tuple[Scene, ...] = (
    page_scenes.pin,
    first_run_scenes.first_run_pin,
    staff_scenes.sign_in,
    staff_scenes.second_person,
    self_service_scenes.alone_leave,
    panel_scenes.override,
    panel_scenes.approve,
)


@pytest.fixture(scope="module")
def studio(qapp) -> Iterator[Studio]:
    made = Studio("de", "dark", (1366, 768))
    yield made
    made.close()


@pytest.mark.parametrize("scene", SCENES)
def test_digits_stand_beside_a_pin(studio, scene):
    shown = studio.play(scene)
    pads = [pad for pad in shown.findChildren(NumberPad) if pad.isVisibleTo(shown)]
    assert len(pads) == 1
    line = pads[0].line
    line.clear()
    for digit in (2, 0, 9):
        pads[0].digits[digit].click()
    pads[0].back.click()
    assert line.text() == "20"
