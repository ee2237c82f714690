"""What may wait in the window's thread: in steps, and none while a scan is on its way."""

import pytest

from kiosk.ui.workers.calm_steps import CalmSteps


class Gate:
    """Somebody scans, or nobody."""

    def __init__(self) -> None:
        self.scanning = False
        self.asked = 0

    def is_scanning(self) -> bool:
        self.asked += 1
        return self.scanning


@pytest.fixture
def gate():
    return Gate()


@pytest.fixture
def steps(qtbot, gate):
    return CalmSteps(gate.is_scanning)


def test_each_step_has_a_turn_of_its_own_and_a_scan_comes_between_two(qtbot, gate, steps):
    done = []

    def first():
        done.append("first")
        gate.scanning = True

    steps.do(first, lambda: done.append("second"))
    assert done == []
    qtbot.waitUntil(lambda: gate.asked >= 4)
    assert (done, steps.waiting) == (["first"], 1)
    gate.scanning = False
    qtbot.waitUntil(lambda: not steps.waiting)
    assert done == ["first", "second"]


def test_what_is_asked_for_anew_replaces_what_waits_and_nothing_is_done_that_was_dropped(qtbot, gate, steps):
    done, gate.scanning = [], True
    steps.do(lambda: done.append("old"))
    steps.do(lambda: done.append("new"))
    gate.scanning = False
    qtbot.waitUntil(lambda: bool(done))
    assert (done, steps.waiting) == (["new"], 0)
    steps.do(lambda: done.append("never"))
    steps.drop()
    asked = gate.asked
    steps.do(lambda: done.append("last"))
    qtbot.waitUntil(lambda: gate.asked > asked)
    assert done == ["new", "last"]
