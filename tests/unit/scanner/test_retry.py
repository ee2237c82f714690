"""What is gone is looked for again: often as long as a laptop takes to wake up, and seldom when it stays away."""

from kiosk.scanner.retry import FIRST_RETRY_S, LONGEST_RETRY_S, retry_wait_s


def test_what_comes_back_within_ten_seconds_is_found_within_half_a_second_of_that() -> None:
    waits = [retry_wait_s(tries) for tries in range(1, 21)]
    assert set(waits) == {FIRST_RETRY_S}
    assert sum(waits) == 10.0


def test_what_stays_away_is_asked_for_seldom() -> None:
    assert [retry_wait_s(tries) for tries in (21, 22, 23, 24, 25)] == [1.0, 2.0, 4.0, LONGEST_RETRY_S, LONGEST_RETRY_S]
    assert retry_wait_s(10**9) == LONGEST_RETRY_S
