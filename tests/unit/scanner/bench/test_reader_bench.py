"""What a busy machine must not change about the figures of videos."""

import pytest

from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.reading import decoder as decoder_module
from tests.bench.scanner.reader_bench import Cascade, run
from tests.unit.scanner.code_pictures import PASS, code_picture


def test_what_a_decoder_remembers_ages_by_the_time_of_the_video(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoder_module, "monotonic_ms", monotonic_ms)
    reader = Cascade()
    for index in (0, 30):
        assert reader(code_picture(), index) == [PASS]
        assert decoder_module.__dict__["monotonic_ms"]() == index * 1000 / 30
    run(1, 0, [])
    assert decoder_module.__dict__["monotonic_ms"] is monotonic_ms
