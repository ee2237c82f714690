"""In which order a followed code is looked at, frame by frame."""

from kiosk.scanner.frame import Image
from kiosk.scanner.reading.engines.zxing import Reading, ZxingEngine
from kiosk.scanner.reading.modules.module_grid import GridPose
from kiosk.scanner.reading.tracking.code_tracker import CodeTracker
from kiosk.scanner.reading.tracking.module_votes import ModuleVotes
from tests.unit.scanner.code_pictures import PASS, code_picture
from tests.unit.scanner.reading.tracking.test_module_votes import smeared


class CountedVotes(ModuleVotes):
    """Counts how many frames were asked to vote."""

    asked = 0

    def cast(self, gray: Image, located: GridPose | None, engine: ZxingEngine) -> Reading | None:
        self.asked += 1
        return super().cast(gray, located, engine)


def test_what_read_a_smeared_frame_is_asked_first_in_the_next() -> None:
    tracker, engine = CodeTracker(), ZxingEngine()
    (before,) = engine.read(code_picture(PASS, module_px=5)).readings
    tracker.note_reading(code_picture(PASS, module_px=5), before, 0)
    votes = tracker.votes = CountedVotes()
    gray = smeared(code_picture(PASS, module_px=5), 20, noise=4)
    for number in (1, 2, 3):
        tracker.step(gray, number * 33)
        assert tracker.recognised(gray) is not None
        reading = tracker.read_again(gray, engine)
        assert reading is not None
        assert reading.text == PASS
    assert votes.asked == 1, "no time goes into votes that would say nothing"
