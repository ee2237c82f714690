"""Garbage is collected in the window's thread, by Python's own thresholds."""

import gc
import threading
import weakref

import pytest

from kiosk.ui.workers.garbage_collection import GarbageCollection


class Knot:
    """Something that only the cyclic collector can free."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture
def garbage_collection(qtbot):
    gc.enable()
    made = GarbageCollection()
    yield made
    made.stop()
    gc.disable()


def test_nothing_is_collected_by_itself(garbage_collection):
    assert not gc.isenabled()
    garbage_collection.stop()
    assert gc.isenabled()


def test_garbage_is_freed_in_the_windows_thread(qtbot, garbage_collection):
    freed_in = []
    knot = Knot()
    weakref.finalize(knot, lambda: freed_in.append(threading.current_thread()))
    del knot
    hoard: list[list[int]] = [[] for _ in range(gc.get_threshold()[0] + 1)]
    assert freed_in == []
    garbage_collection.collect()
    assert freed_in == [threading.main_thread()]
    assert hoard


def test_it_waits_until_there_is_enough(garbage_collection):
    gc.collect()
    knot = weakref.ref(Knot())
    garbage_collection.collect()
    assert knot() is not None
    gc.collect()
    assert knot() is None


def test_what_was_loaded_before_is_not_looked_through_until_it_ends(garbage_collection):
    assert gc.get_freeze_count() > 10_000, "the modules of this program alone"
    garbage_collection.stop()
    assert gc.get_freeze_count() == 0
