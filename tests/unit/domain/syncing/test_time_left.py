"""How long the rest takes: by the last minute, and not told before anybody can know."""

from datetime import timedelta

from kiosk.domain.syncing.time_left import TimeLeft


def test_it_is_told_by_how_fast_it_went() -> None:
    left = TimeLeft()
    assert left.told(0.0, 0) is None
    assert left.told(0.1, 3_000) is None, "too early to tell"
    assert left.told(0.2, 10_000) == timedelta(seconds=40)
    assert left.told(1.0, 20_000) == timedelta()


def test_where_nothing_moves_nothing_is_told() -> None:
    left = TimeLeft()
    left.told(0.5, 0)
    assert left.told(0.5, 30_000) is None
    assert left.told(None, 31_000) is None
    assert left.told(0.6, 40_000) is None, "what was seen before says nothing of it"


def test_a_reading_that_begins_anew_is_a_new_one() -> None:
    left = TimeLeft()
    left.told(0.8, 0)
    left.told(0.9, 10_000)
    assert left.told(0.1, 20_000) is None
    assert left.told(0.2, 30_000) == timedelta(seconds=80)


def test_an_old_stop_is_forgotten() -> None:
    left = TimeLeft()
    left.told(0.1, 0)
    left.told(0.1, 50_000)
    told = left.told(0.5, 100_000)
    assert told == timedelta(seconds=62.5), "by what was seen in the last minute"
