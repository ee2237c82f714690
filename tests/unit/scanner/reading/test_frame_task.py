"""What a frame may cost is counted in work, not in waiting."""

import time

import numpy as np
import pytest

from kiosk.scanner.frame import worked_ms
from kiosk.scanner.reading import frame_task
from kiosk.scanner.reading.frame_task import FrameTask


@pytest.fixture(autouse=True)
def _work_that_costs_nothing() -> None:
    """Have budgets as they are."""


def test_a_frame_pays_for_its_own_work_only(monkeypatch: pytest.MonkeyPatch) -> None:
    work = [100.0]
    monkeypatch.setattr(frame_task, "worked_ms", lambda: work[0])
    task = FrameTask(gray=np.zeros((4, 4), np.uint8), started_ms=-1e6, budget_ms=5.0, work_began_ms=work[0])
    assert not task.over(), "it waited long for the processor"
    work[0] += 4.9
    assert not task.over()
    work[0] += 0.1
    assert task.over()


def test_work_is_what_this_thread_did(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "thread_time", lambda: 1.5)
    assert worked_ms() == 1500.0
