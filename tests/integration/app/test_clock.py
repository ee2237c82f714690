"""The laptop's clock: corrections, a clock that is set while the kiosk runs, sleep, and restarts of the laptop."""

import time
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.app.clock import SystemClock
from kiosk.domain.clock.timekeeping import BootTime, ClockReading
from kiosk.store.channel.sync_state import clock_reading, save_clock
from kiosk.store.database import Database
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.corrected_clock import CorrectedClock

START = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


class Hands:
    """The laptop's clocks, moved by hand."""

    def __init__(self) -> None:
        self.wall = START
        self.running_s = 1000.0
        self.boot = "first"

    def pass_time(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.running_s += seconds

    def restart(self, seconds: float) -> None:
        """Switch the laptop off for so long."""
        self.wall += timedelta(seconds=seconds)
        self.running_s = 20.0
        self.boot += "+"

    def now(self) -> datetime:
        return self.wall

    def ticks(self) -> BootTime:
        return BootTime(self.boot, timedelta(seconds=self.running_s))


@pytest.fixture
def hands(monkeypatch: pytest.MonkeyPatch) -> Hands:
    moved = Hands()
    monkeypatch.setattr(time, "monotonic", lambda: moved.running_s)
    return moved


def clock_of(database: Database, hands: Hands) -> SystemClock:
    return SystemClock(database, wall=hands.now, boot=hands.ticks)


def measured(database: Database, seconds: float, hands: Hands, *, kept_before: bool = False) -> None:
    save_clock(
        database,
        ClockReading(
            offset=timedelta(seconds=seconds),
            uncertainty=timedelta(seconds=0.5),
            source="platform",
            measured_at=hands.wall,
            boot="" if kept_before else hands.boot,
            ticks=None if kept_before else hands.ticks().ticks,
        ),
    )


def test_before_any_measurement_nothing_is_claimed(database: Database, hands: Hands) -> None:
    at = clock_of(database, hands).now()
    assert (at.raw, at.corrected, at.uncertainty) == (START, START, None)


@pytest.mark.parametrize("kept_before", [False, True])
def test_a_measurement_corrects_and_ages(database: Database, hands: Hands, kept_before: bool) -> None:
    measured(database, 90, hands, kept_before=kept_before)
    clock = clock_of(database, hands)
    first = clock.now()
    assert first.corrected == START + timedelta(seconds=90)
    assert first.uncertainty == timedelta(seconds=0.5)
    hands.pass_time(100_000)
    later = clock.now()
    assert later.uncertainty is not None
    assert later.uncertainty > timedelta(seconds=5)


def test_new_measurements_are_taken_up_within_a_second(database: Database, hands: Hands) -> None:
    clock = clock_of(database, hands)
    clock.now()
    measured(database, 5, hands)
    assert clock.now().offset == timedelta()
    hands.pass_time(1.5)
    assert clock.now().offset == timedelta(seconds=5)
    measured(database, 7, hands)
    clock.look_again()
    assert clock.now().offset == timedelta(seconds=7)


@pytest.mark.parametrize("step", [-400 * 24 * HOUR, -2 * HOUR, 3 * HOUR, 365 * 24 * HOUR])
def test_whatever_is_done_to_a_clock_that_was_measured_the_corrected_time_goes_on(
    database: Database, hands: Hands, step: timedelta
) -> None:
    measured(database, 90, hands)
    clock = clock_of(database, hands)
    clock.now()
    hands.pass_time(10)
    hands.wall += step
    after = clock.now()
    assert clock.jumped
    assert after.raw == START + timedelta(seconds=10) + step
    assert after.corrected == START + timedelta(seconds=100)
    assert after.uncertainty is not None
    again = clock_of(database, hands).now()  # also for a kiosk, or a daemon, that is started then
    assert again.corrected == after.corrected
    assert CorrectedClock(database, wall=hands.now, boot=hands.ticks).measured() == after.corrected
    measured(database, (after.corrected - after.raw).total_seconds(), hands)
    hands.pass_time(2)
    assert clock.now().corrected == START + timedelta(seconds=102)
    assert [clock.jumped] == [False]


def test_a_clock_that_was_never_measured_and_is_set_back_takes_no_rules_with_it(
    database: Database, hands: Hands
) -> None:
    clock = clock_of(database, hands)
    clock.now()
    hands.pass_time(10)
    hands.wall -= 2 * HOUR
    after = clock.now()
    assert clock.jumped
    assert (after.corrected, after.uncertainty) == (START + timedelta(seconds=10), None)
    hands.pass_time(5)
    assert clock.now().corrected == START + timedelta(seconds=15)
    measured(database, 7200, hands)
    hands.pass_time(2)
    assert clock.now().corrected == START + timedelta(seconds=17)


@pytest.mark.parametrize("is_measured", [False, True])
def test_waking_from_sleep_is_no_jump(database: Database, hands: Hands, is_measured: bool) -> None:
    if is_measured:
        measured(database, 0, hands)
    clock = clock_of(database, hands)
    clock.now()
    hands.pass_time(8 * 3600)
    assert clock.now().corrected == START + 8 * HOUR
    assert not clock.jumped


def test_over_a_restart_an_offset_holds_with_as_much_doubt_as_it_is_large(database: Database, hands: Hands) -> None:
    measured(database, 600, hands)
    hands.restart(300)
    at = clock_of(database, hands).now()
    assert at.corrected == START + timedelta(seconds=900)
    assert at.uncertainty is not None
    assert at.uncertainty >= timedelta(seconds=600)
    assert CorrectedClock(database, wall=hands.now, boot=hands.ticks).measured() is None


def test_a_fast_clock_that_was_put_right_while_the_laptop_was_off_is_not_corrected_into_the_past(
    database: Database, hands: Hands
) -> None:
    hands.wall = START + HOUR
    measured(database, -3600, hands)
    hands.restart(0)
    hands.wall = START + timedelta(minutes=2)
    at = clock_of(database, hands).now()
    assert at.corrected == START + timedelta(minutes=2)
    assert at.uncertainty is not None
    assert at.uncertainty >= HOUR


def test_a_clock_that_forgot_everything_goes_on_from_where_it_was(database: Database, hands: Hands) -> None:
    measured(database, 60, hands)
    hands.restart(0)
    hands.wall = datetime(2001, 1, 1, tzinfo=UTC)
    at = clock_of(database, hands).now()
    assert START <= at.corrected <= START + timedelta(minutes=2)
    assert at.uncertainty is None


def test_a_clock_that_forgot_everything_does_not_stand_still(database: Database, hands: Hands) -> None:
    measured(database, 60, hands)
    hands.restart(0)
    hands.wall = datetime(2001, 1, 1, tzinfo=UTC)
    clock, daemon = clock_of(database, hands), CorrectedClock(database, wall=hands.now, boot=hands.ticks)
    before = clock.now().corrected, daemon.now()
    hands.pass_time(3600)
    assert (clock.now().corrected, daemon.now()) == (before[0] + HOUR, before[1] + HOUR)


@pytest.mark.parametrize("is_kept", [False, True])
def test_a_clock_that_is_set_back_and_put_right_is_right(database: Database, hands: Hands, is_kept: bool) -> None:
    if is_kept:
        measured(database, 0, hands)
        hands.restart(60)
    clock = clock_of(database, hands)
    begin = clock.now().corrected
    for step in (-24 * HOUR, -HOUR, 25 * HOUR, HOUR, -HOUR):
        hands.pass_time(5)
        hands.wall += step
        after = clock.now().corrected
        most = HOUR if step > timedelta() else timedelta()  # nobody knows better than whoever set it forward
        begin += timedelta(seconds=5)
        assert begin <= after <= begin + most
        begin = after


@pytest.mark.parametrize("wall", [datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC)])
@pytest.mark.parametrize("seconds", [-3e11, -86400.0 * 400, 0.0, 86400.0 * 400, 2e11])
@pytest.mark.parametrize("restarted", [False, True])
def test_no_clock_and_no_measurement_makes_a_scan_raise(
    database: Database, hands: Hands, wall: datetime, seconds: float, restarted: bool
) -> None:
    measured(database, seconds, hands)
    if restarted:
        hands.restart(5)
    hands.wall = wall
    at = clock_of(database, hands).now()
    assert isinstance(at.corrected, datetime)


def test_the_boots_clock_counts_and_is_of_this_start() -> None:
    first, second = boot_time(), boot_time()
    assert first.boot == second.boot != ""
    assert timedelta() <= second.ticks - first.ticks < HOUR


def test_what_was_measured_is_kept_whole(database: Database, hands: Hands) -> None:
    measured(database, 90, hands)
    found = clock_reading(database)
    assert found is not None
    assert (found.boot, found.ticks) == ("first", timedelta(seconds=1000))
