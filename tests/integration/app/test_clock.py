"""The laptop's clock: corrections, and a clock that is set while the kiosk runs."""

import time
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from kiosk.app import clock as clock_module
from kiosk.app.clock import SystemClock
from kiosk.store.database import Database
from kiosk.store.sync_state import ClockReading, save_clock

START = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)


class Hands:
    """The laptop's two clocks, moved by hand."""

    def __init__(self) -> None:
        self.wall = START
        self.running_s = 1000.0

    def pass_time(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.running_s += seconds


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    moved = Hands()

    class Wall(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:  # type: ignore[override]
            return moved.wall

    monkeypatch.setattr(clock_module, "datetime", Wall)
    monkeypatch.setattr(time, "monotonic", lambda: moved.running_s)
    return moved


def measured(database: Database, seconds: float, at: datetime) -> None:
    save_clock(
        database,
        ClockReading(
            offset=timedelta(seconds=seconds), uncertainty=timedelta(seconds=0.5), source="platform", measured_at=at
        ),
    )


def test_before_any_measurement_nothing_is_claimed(database: Database, hands: Hands) -> None:
    at = SystemClock(database).now()
    assert (at.raw, at.corrected, at.uncertainty) == (START, START, None)


def test_a_measurement_corrects_and_ages(database: Database, hands: Hands) -> None:
    measured(database, 90, START)
    clock = SystemClock(database)
    first = clock.now()
    assert first.corrected == START + timedelta(seconds=90)
    assert first.uncertainty == timedelta(seconds=0.5)
    hands.pass_time(100_000)
    later = clock.now()
    assert later.uncertainty is not None
    assert later.uncertainty > timedelta(seconds=5)


def test_new_measurements_are_taken_up_within_a_second(database: Database, hands: Hands) -> None:
    clock = SystemClock(database)
    clock.now()
    measured(database, 5, START)
    assert clock.now().offset == timedelta()
    hands.pass_time(1.5)
    assert clock.now().offset == timedelta(seconds=5)


def test_a_clock_set_back_is_noticed_and_rules_do_not_jump(database: Database, hands: Hands) -> None:
    measured(database, 0, START)
    clock = SystemClock(database)
    clock.now()
    hands.pass_time(10)
    hands.wall -= timedelta(hours=2)
    after = clock.now()
    assert clock.jumped
    assert after.raw == START + timedelta(seconds=10) - timedelta(hours=2)
    assert after.corrected == START + timedelta(seconds=10)
    assert after.uncertainty is None
    hands.pass_time(5)
    assert clock.now().corrected == START + timedelta(seconds=15)
    measured(database, 7200, hands.wall)
    hands.pass_time(2)
    assert clock.now().corrected == START + timedelta(seconds=17)
    assert [clock.jumped] == [False]


def test_waking_from_sleep_is_no_jump(database: Database, hands: Hands) -> None:
    clock = SystemClock(database)
    clock.now()
    hands.wall += timedelta(hours=8)
    at = clock.now()
    assert not clock.jumped
    assert at.corrected == START + timedelta(hours=8)
