"""What a frame may cost is counted in work, not in waiting."""

import time

import numpy as np
import pytest

from kiosk.scanner.frame import worked_ms
from kiosk.scanner.reading import frame_task
from kiosk.scanner.reading.frame_task import HURRIED_SHARE, FrameTask


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


def test_where_a_newer_frame_waits_half_of_the_work_is_left_for_it(monkeypatch: pytest.MonkeyPatch) -> None:
    work, waits = [0.0], [True]
    monkeypatch.setattr(frame_task, "worked_ms", lambda: work[0])
    gray = np.zeros((4, 4), np.uint8)
    task = FrameTask(gray=gray, started_ms=0.0, budget_ms=10.0, work_began_ms=0.0, newer_waits=lambda: waits[0])
    work[0] = 10.0 * HURRIED_SHARE - 0.1
    assert not task.over(), "each frame is worth some work, or nothing would be read on a slow machine"
    work[0] = 10.0 * HURRIED_SHARE
    assert task.over()
    waits[0] = False
    assert not task.over()


def test_work_is_what_this_thread_did(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "thread_time", lambda: 1.5)
    assert worked_ms() == 1500.0
