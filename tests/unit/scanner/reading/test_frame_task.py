"""What a frame may cost is counted in work, not in waiting."""

import threading
import time

import numpy as np

from kiosk.scanner.frame import monotonic_ms
from kiosk.scanner.reading.frame_task import FrameTask


def test_a_frame_pays_for_its_own_work_only() -> None:
    task = FrameTask(gray=np.zeros((4, 4), np.uint8), started_ms=monotonic_ms(), budget_ms=5.0)
    threading.Event().wait(0.02)
    assert not task.over(), "it waited for the processor"
    began = time.thread_time()
    while time.thread_time() - began < 0.006:
        sum(range(1000))
    assert task.over()
