"""The write lock is shared fairly: a gate waits for the page that is being written, not for the whole list."""

import threading
import time
from pathlib import Path

import pytest

from kiosk.domain.errors import StoreBusyError
from kiosk.store.base import write_lock
from kiosk.store.base.write_lock import GAP_S, LONG_S, LOOK_S, WriteLock, patient_look
from kiosk.store.database import Database, open_database
from tests.conftest import TEST_KEY

SCANS = 25


class Watch:
    """A clock that goes on by sleeping."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now_s += seconds


class Lock:
    """A connection of which nothing but the statements is asked."""

    def execute(self, statement: str) -> None:
        assert statement == "BEGIN IMMEDIATE"


def test_who_waits_looks_each_millisecond_until_patience_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    watch = Watch()
    monkeypatch.setattr(time, "monotonic", watch)
    look_again = patient_look(0.5, sleep=watch.sleep)
    for waits in range(2):
        looks = 0
        while look_again(looks):
            looks += 1
        assert looks == pytest.approx(0.5 / LOOK_S, abs=1), f"wait {waits}: each has a patience of its own"
    assert set(watch.slept) == {LOOK_S}


def test_after_a_long_transaction_the_lock_is_left_free_for_a_moment() -> None:
    watch = Watch()
    lock = WriteLock(clock=watch, sleep=watch.sleep)
    lock.take(Lock())
    watch.now_s += LONG_S * 1.1
    lock.note_given_back()
    watch.now_s += GAP_S / 4
    lock.take(Lock())
    assert watch.slept == [pytest.approx(GAP_S * 3 / 4)]
    watch.now_s += LONG_S * 0.9
    lock.note_given_back()
    lock.take(Lock())
    assert len(watch.slept) == 1, "scans come one behind the other"
    lock.note_given_back(gives_way=True)
    lock.take(Lock())
    assert watch.slept[1:] == [pytest.approx(GAP_S)], "slices leave room for them"


def test_a_scan_behind_one_that_the_disk_held_up_goes_first() -> None:
    watch = Watch()
    lock = WriteLock(clock=watch, sleep=watch.sleep)
    for _ in range(3):
        lock.take(Lock(), goes_first=True)
        watch.now_s += LONG_S * 2
        lock.note_given_back()
    assert watch.slept == []
    lock.take(Lock())
    assert watch.slept == [pytest.approx(GAP_S)], "what no guest waits for still leaves room"


def test_the_gates_own_transactions_go_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    slept: list[float] = []
    database = open_database(tmp_path / "g.db", TEST_KEY)
    monkeypatch.setattr(write_lock, "LONG_S", 0.0)  # as if the disk had held each of them up
    with database.writing():
        lock = database._local.connection.lock
    monkeypatch.setattr(lock, "_sleep", slept.append)
    with database.writing():
        pass
    assert slept == []
    with database.transaction():
        pass
    assert len(slept) == 1
    database.close()


def test_a_scan_waits_for_the_page_that_is_written_not_for_the_list(tmp_path: Path) -> None:
    scans = open_database(tmp_path / "g.db", TEST_KEY)
    pages, over = [0], threading.Event()

    def write_pages() -> None:
        pull = Database(scans.path, TEST_KEY)
        while not over.is_set():
            with pull.transaction():
                time.sleep(2 * LONG_S)
                pages[0] += 1
        pull.close()

    writer = threading.Thread(target=write_pages)
    writer.start()
    try:
        passed = 0
        for _ in range(SCANS):
            before = pages[0]
            with scans.transaction():
                passed += pages[0] - before
            time.sleep(0.003)  # the next guest comes
    finally:
        over.set()
        writer.join()
    # One page is under way when a guest comes. Where the lock was asked for as SQLite does, ten were written meanwhile.
    assert passed <= 3 * SCANS
    scans.close()


def test_patience_ends_with_a_sentence(tmp_path: Path) -> None:
    holder = open_database(tmp_path / "g.db", TEST_KEY)
    impatient = Database(holder.path, TEST_KEY, busy_timeout_s=0.02)
    with holder.transaction(), pytest.raises(StoreBusyError), impatient.transaction():
        pytest.fail("it cannot have the lock")
    with impatient.transaction():
        pass
    impatient.close()
    holder.close()
