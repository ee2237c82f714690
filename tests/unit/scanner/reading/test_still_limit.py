"""A picture gets as much work as it may have, and no more."""

import numpy as np
import pytest

from kiosk.scanner.reading.engines.zxing import ZxingEngine
from kiosk.scanner.reading.still_reader import StillReader


@pytest.fixture(autouse=True)
def _work_that_costs_nothing() -> None:
    """Have budgets as they are."""


def test_the_time_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]

    def tick() -> float:
        now[0] += 100
        return now[0]

    monkeypatch.setattr("kiosk.scanner.reading.still_reader.worked_ms", tick)
    noise = np.random.default_rng(1).integers(0, 256, (600, 800), np.uint8)
    looks = [StillReader(ZxingEngine(), limit_ms=limit) for limit in (300, 100_000)]
    spent = []
    for reader in looks:
        now[0] = 0
        assert list(reader.read(noise)) == []
        spent.append(now[0])
    assert spent[0] <= 500 < 2000 < spent[1]
