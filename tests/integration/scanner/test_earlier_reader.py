"""The bench lets another checkout's reader read the same frames: here this one plays the other."""

import numpy as np

from tests.bench.scanner.earlier import ROOT, EarlierReader, beside, timed
from tests.unit.scanner.code_pictures import PASS, code_picture


def test_another_checkout_reads_frames_and_stills_in_a_process_of_its_own() -> None:
    picture = code_picture(PASS)
    with EarlierReader(ROOT) as reader:
        frame = reader.look(picture, index=3, captured_ms=100)
        empty = reader.look(np.full((720, 1280), 90, np.uint8), index=4, captured_ms=133)
        coloured = reader.look(np.repeat(picture[:, :, None], 3, axis=2), still=True)
    assert frame.texts == [PASS] == coloured.texts
    assert empty.texts == []
    assert not frame.followed
    assert frame.ms > 0
    assert frame.clock_ms > 0


def test_what_others_did_stands_beside() -> None:
    said = beside("ms", {"zxing-cpp": {"ms": 12.345}, "before": {"ms": 1e9}})
    assert said == "zxing-cpp 12.3, before never"
    assert timed(lambda: ["a"], lambda: True).followed
