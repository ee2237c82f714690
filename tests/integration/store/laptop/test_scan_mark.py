"""The mark that a guest is at the camera: it ends by itself, and is waited for half of the time at most."""

import stat
import sys
from pathlib import Path

import pytest

from kiosk.store.database import Database, open_database
from kiosk.store.laptop.scan_mark import LASTS_S, LONGEST_WAIT_S, GivingWay, ScanMark, mark_place
from tests.conftest import TEST_KEY


class Watch:
    """A clock that goes on by sleeping, or by hand."""

    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s

    def sleep(self, seconds: float) -> None:
        self.now_s += seconds


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_another_program_sees_it_until_the_verdict_or_for_a_moment(tmp_path: Path, watch: Watch) -> None:
    gate, beside = (ScanMark(tmp_path / "g.db", watch) for _ in range(2))
    assert not beside.is_set(), "nobody ever scanned here"
    gate.note()
    assert beside.is_set()
    watch.sleep(0.6 * LASTS_S)
    gate.note()
    watch.sleep(0.6 * LASTS_S)
    assert beside.is_set(), "renewed"
    gate.clear()
    assert not beside.is_set()
    gate.note()
    watch.sleep(1.01 * LASTS_S)
    assert not beside.is_set(), "whoever made it may have died"
    assert not ScanMark(tmp_path / "another.db", watch).is_set()


def test_one_of_before_a_start_of_the_laptop_says_nothing(tmp_path: Path, watch: Watch) -> None:
    mark = ScanMark(tmp_path / "g.db", watch)
    mark.note()
    watch.now_s = 5.0  # such a clock begins anew
    assert not mark.is_set()


@pytest.mark.parametrize("content", [b"", b"half", b"\xff" * 8, b"longer than it is"])
def test_what_is_no_mark_is_none(tmp_path: Path, watch: Watch, content: bytes) -> None:
    mark = ScanMark(tmp_path / "g.db", watch)
    mark_place(tmp_path / "g.db").write_bytes(content)
    assert not mark.is_set()


def test_a_place_that_takes_nothing_keeps_nobody_waiting(tmp_path: Path, watch: Watch) -> None:
    mark = ScanMark(tmp_path / "none" / "g.db", watch)
    mark.note()
    assert not mark.is_set()


@pytest.mark.skipif(sys.platform == "win32", reason="rights of POSIX")
def test_it_lies_in_memory_where_the_system_has_a_folder_for_that(
    tmp_path: Path, watch: Watch, monkeypatch: pytest.MonkeyPatch
) -> None:
    runtime = tmp_path / "runtime"
    runtime.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    ScanMark(tmp_path / "a.db", watch).note()
    ScanMark(tmp_path / "b.db", watch).note()
    assert len(list(runtime.iterdir())) == 2, "each database has its own"
    assert {stat.S_IMODE(one.stat().st_mode) for one in runtime.iterdir()} == {0o600}
    assert list(tmp_path.iterdir()) == [runtime]


def test_waiting_ends_with_the_guest(watch: Watch) -> None:
    there = [True, True, True, False]
    GivingWay(lambda: there.pop(0), clock=watch, sleep=watch.sleep)()
    assert there == []


def test_a_guest_who_never_leaves_is_waited_for_half_of_the_time(watch: Watch) -> None:
    give_way = GivingWay(lambda: True, clock=watch, sleep=watch.sleep)
    waited_s, began_s = 0.0, watch.now_s
    while watch.now_s < began_s + 60.0:
        before_s = watch.now_s
        give_way()
        waited_s += watch.now_s - before_s
        watch.sleep(0.01)  # work
    assert waited_s == pytest.approx(30.0, abs=2 * LONGEST_WAIT_S)


def test_nobody_gives_way_with_the_lock_in_hand(tmp_path: Path) -> None:
    with_lock: list[bool] = []
    database = open_database(tmp_path / "g.db", TEST_KEY)
    gate = Database(tmp_path / "g.db", TEST_KEY, busy_timeout_s=0.0)

    def look() -> None:
        with gate.transaction():  # raises where the other one holds it
            with_lock.append(database.db.conn.in_transaction)

    database.give_way = look
    with database.transaction():
        assert with_lock == [False], "asked once, before the lock was taken"
    with database.writing():
        pass
    assert with_lock == [False, False]
    gate.close()
    database.close()
