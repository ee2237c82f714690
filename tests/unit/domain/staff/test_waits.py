"""Waits after wrong PINs, by a clock that nobody can set."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock.timekeeping import BootTime
from kiosk.domain.staff.waits import (
    FIRST_WAIT_MS,
    LONGEST_WAIT_MS,
    TriesSoFar,
    left_ms,
    now_ms,
    one_more,
    seen_now,
    wait_ms,
)

MINUTE = 60_000


def at(ms: int, boot: str = "a") -> BootTime:
    return BootTime(boot, timedelta(milliseconds=ms))


@pytest.mark.parametrize(
    ("wrong", "minutes"), [(0, 0), (1, 0), (4, 0), (5, 15), (6, 30), (7, 60), (8, 120), (11, 960), (12, 24 * 60)]
)
def test_the_fifth_wrong_one_costs_a_quarter_of_an_hour_and_each_one_after_it_twice_as_much(
    wrong: int, minutes: int
) -> None:
    assert wait_ms(wrong) == minutes * MINUTE


@given(st.integers(min_value=0, max_value=10**9))
def test_waits_grow_and_end(wrong: int) -> None:
    assert 0 <= wait_ms(wrong) <= wait_ms(wrong + 1) <= LONGEST_WAIT_MS


def test_a_wait_passes_by_the_clock_that_nobody_can_set() -> None:
    tries = TriesSoFar(wrong=5, boot="a", boot_ms=1000)
    assert left_ms(tries, at(1000)) == FIRST_WAIT_MS
    assert left_ms(tries, at(1000 + MINUTE)) == FIRST_WAIT_MS - MINUTE
    assert left_ms(tries, at(1000 + FIRST_WAIT_MS)) == 0
    assert left_ms(tries, at(1000 + 10 * FIRST_WAIT_MS)) == 0


def test_a_restart_of_the_laptop_begins_the_wait_anew() -> None:
    tries = TriesSoFar(wrong=5, boot="a", boot_ms=1000)
    restarted = at(10 * FIRST_WAIT_MS, boot="b")
    assert left_ms(tries, restarted) == FIRST_WAIT_MS
    seen = seen_now(tries, restarted)
    assert seen.wrong == 5
    assert left_ms(seen, restarted) == FIRST_WAIT_MS
    assert left_ms(seen, at(11 * FIRST_WAIT_MS, boot="b")) == 0
    assert seen_now(seen, at(12 * FIRST_WAIT_MS, boot="b")) == seen


def test_a_clock_that_went_back_shortens_nothing() -> None:
    assert left_ms(TriesSoFar(wrong=5, boot="a", boot_ms=5000), at(1000)) == FIRST_WAIT_MS


def test_each_try_counts_from_its_own_instant() -> None:
    made = one_more(TriesSoFar(wrong=4, boot="a", boot_ms=1), at(7000))
    assert made == TriesSoFar(wrong=5, boot="a", boot_ms=7000)
    assert now_ms(at(7000)) == 7000
