"""What all tests of reading share: work is not measured, so that no attempt is left out on a slow or busy machine."""

import pytest

from kiosk.scanner.reading.frame_task import FrameTask
from kiosk.scanner.reading.still_reader import StillReader


@pytest.fixture(autouse=True)
def _work_that_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every budget but none at all last; tests of budgets have a fixture of this name that does nothing."""
    monkeypatch.setattr(FrameTask, "over", lambda task: task.budget_ms <= 0)
    monkeypatch.setattr(StillReader, "_over", lambda _: False)
