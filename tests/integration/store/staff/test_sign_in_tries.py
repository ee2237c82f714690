"""Wrong tries are remembered whatever is done to clock, database and program."""

import shutil
from pathlib import Path

import pytest

from kiosk.domain.staff.waits import FIRST_WAIT_MS, FREE_TRIES
from kiosk.store.database import Database, open_database
from kiosk.store.staff.sign_in_tries import SignInTries
from tests.conftest import TEST_KEY
from tests.support.gate.staff import StartedLaptop


@pytest.fixture
def clock() -> StartedLaptop:
    return StartedLaptop()


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    return tmp_path / "state" / "tries.json"


def try_often(tries: SignInTries, clock: StartedLaptop, times: int) -> list[int]:
    return [tries.begin("stew", clock()) for _ in range(times)]


def test_the_fifth_wrong_one_waits_and_the_wait_passes(database: Database, beside: Path, clock: StartedLaptop) -> None:
    tries = SignInTries(database, beside)
    assert try_often(tries, clock, FREE_TRIES + 1) == [0] * (FREE_TRIES + 1)
    assert tries.left("stew", clock()) == FIRST_WAIT_MS
    clock.ms += FIRST_WAIT_MS - 1
    assert tries.begin("stew", clock()) == 1
    assert tries.begin("sara", clock()) == 0, "others do not wait for it"
    clock.ms += 1
    assert tries.begin("stew", clock()) == 0
    assert tries.left("stew", clock()) == 2 * FIRST_WAIT_MS


def test_a_program_that_was_killed_before_the_answer_has_not_saved_a_try(
    database: Database, beside: Path, clock: StartedLaptop
) -> None:
    try_often(SignInTries(database, beside), clock, FREE_TRIES + 1)
    database.close()
    again = open_database(database.path, TEST_KEY)
    assert SignInTries(again, beside).begin("stew", clock()) == FIRST_WAIT_MS
    again.close()


def test_a_restart_of_the_laptop_begins_the_wait_anew(database: Database, beside: Path, clock: StartedLaptop) -> None:
    tries = SignInTries(database, beside)
    try_often(tries, clock, FREE_TRIES + 1)
    clock.ms += FIRST_WAIT_MS - 1
    clock.restart()
    assert tries.begin("stew", clock()) == FIRST_WAIT_MS
    clock.ms += FIRST_WAIT_MS
    assert tries.begin("stew", clock()) == 0


def test_an_older_database_does_not_bring_back_free_tries(
    database: Database, beside: Path, clock: StartedLaptop, tmp_path: Path
) -> None:
    tries = SignInTries(database, beside)
    database.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    before = shutil.copy(database.path, tmp_path / "before.db")
    try_often(tries, clock, FREE_TRIES + 1)
    database.close()
    for leftover in tmp_path.glob("gatehouse.db-*"):
        leftover.unlink()
    shutil.copy(before, database.path)
    older = open_database(database.path, TEST_KEY)
    assert SignInTries(older, beside).begin("stew", clock()) == FIRST_WAIT_MS
    older.close()


def test_a_right_one_forgets_the_wrong_ones_everywhere(database: Database, beside: Path, clock: StartedLaptop) -> None:
    tries = SignInTries(database, beside)
    try_often(tries, clock, FREE_TRIES)
    tries.forget("stew")
    assert try_often(tries, clock, FREE_TRIES + 1) == [0] * (FREE_TRIES + 1)


@pytest.mark.parametrize("nonsense", ["", "[]", '{"stew": "many"}', "{"])
def test_a_damaged_file_outside_leaves_the_count_inside(
    database: Database, beside: Path, clock: StartedLaptop, nonsense: str
) -> None:
    tries = SignInTries(database, beside)
    try_often(tries, clock, FREE_TRIES + 1)
    beside.write_text(nonsense, encoding="utf-8")
    assert tries.begin("stew", clock()) == FIRST_WAIT_MS
