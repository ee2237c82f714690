"""Threads beside the window's: order, replies, failures, what becomes void."""

import threading
from functools import partial

import pytest
from PySide6.QtCore import QObject
from shiboken6 import delete

from kiosk.domain.errors import GatehouseError, StoreBusyError
from kiosk.ui.workers.background import Answer, Background


class Asker(QObject):
    """Keeps what it is told, and in which threads."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[object] = []
        self.threads: set[int] = set()

    def take(self, answer: Answer[object]) -> None:
        self.threads.add(threading.get_ident())
        self.told.append(answer.value if answer.error is None else answer.key)

    def take_for(self, about: str, answer: Answer[object]) -> None:
        self.take(Answer(value=(about, answer.value)))


@pytest.fixture
def background(qapp):
    made = Background("test")
    yield made
    made.stop()


def test_calls_are_made_in_order_elsewhere_and_answered_here(qtbot, background):
    background.start()
    asker, threads = Asker(), set()

    def call(number: int) -> int:
        threads.add(threading.get_ident())
        return number

    for number in range(100):
        background.ask(partial(call, number), asker.take)
    qtbot.waitUntil(lambda: len(asker.told) == 100)
    assert asker.told == list(range(100))
    assert asker.threads == {threading.get_ident()}
    assert len(threads) == 1
    assert threads != asker.threads


def test_a_reply_knows_what_it_was_asked_for(qtbot, background):
    background.start()
    asker = Asker()
    background.ask(lambda: 7, partial(asker.take_for, "seven"))
    qtbot.waitUntil(lambda: asker.told == [("seven", 7)])


def test_failures_come_back_as_values_and_stop_nothing(qtbot, background, caplog):
    background.start()
    asker = Asker()

    def busy() -> None:
        raise StoreBusyError("locked")

    def defect() -> None:
        raise ZeroDivisionError

    background.ask(busy, asker.take)
    background.ask(defect, asker.take)
    background.ask(lambda: "fine", asker.take)
    qtbot.waitUntil(lambda: len(asker.told) == 3)
    assert asker.told == [StoreBusyError("").key, GatehouseError("").key, "fine"]
    assert "ZeroDivisionError" in caplog.text
    caplog.clear()


def test_a_newer_call_of_a_name_makes_older_ones_void_that_have_not_begun(qtbot, background):
    asker = Asker()
    made: list[object] = []
    for number in range(5):
        background.ask(partial(made.append, number), asker.take, replaces="search")
    background.ask(partial(made.append, "other"), asker.take, replaces="else")
    background.start()
    qtbot.waitUntil(lambda: len(asker.told) == 2)
    assert made == [4, "other"]


def test_what_was_asked_before_the_end_is_done_by_then(background):
    background.start()
    done: list[int] = []
    for number in range(50):
        background.ask(partial(done.append, number))
    background.stop()
    assert done == list(range(50))
    assert not background.running
    background.stop()


def test_whoever_is_gone_is_told_nothing(qtbot, background):
    gone, there = Asker(), Asker()
    background.ask(lambda: 1, gone.take)
    background.ask(lambda: 2, partial(gone.take_for, "x"))
    background.ask(lambda: 3, there.take)
    delete(gone)
    background.start()
    qtbot.waitUntil(lambda: there.told == [3])
    assert gone.told == []


def test_it_can_be_asked_from_any_thread(qtbot, background):
    background.start()
    asker = Asker()
    threads = [
        threading.Thread(target=lambda number=number: background.ask(lambda: number, asker.take)) for number in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    qtbot.waitUntil(lambda: len(asker.told) == 8)
    assert set(asker.told) == set(range(8))
    assert asker.threads == {threading.get_ident()}


def test_its_thread_remembers_what_the_call_before_had(qtbot, background):
    # A connection to the database is kept for each thread: one that began anew with each call would open it anew.
    background.start()
    asker, kept = Asker(), threading.local()

    def count() -> int:
        calls: int = getattr(kept, "calls", 0) + 1
        kept.calls = calls
        return calls

    for _ in range(3):
        background.ask(count, asker.take)
    qtbot.waitUntil(lambda: asker.told == [1, 2, 3])
