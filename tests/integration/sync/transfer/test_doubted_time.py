"""The platform's word on the time is believed, asked about or left, by how far it can have moved."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.store.channel import sync_state
from sync.cli.status import read_status
from sync.http.server_clock import ClockSample
from sync.transfer.local_store import LocalStore

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


def sample(offset: timedelta, passed: timedelta, answers: int = 3, boot: str = "b") -> ClockSample:
    return ClockSample(
        offset_ms=round(offset.total_seconds() * 1000),
        uncertainty_ms=520,
        measured_at=NOW + passed,
        boot=boot,
        ticks=timedelta(hours=1) + passed,
        answers=answers,
    )


def offset_of(store: LocalStore) -> timedelta | None:
    found = sync_state.clock_reading(store.database)
    return None if found is None else found.offset


MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize("lie", [timedelta(days=-2), timedelta(days=10), timedelta(hours=1)])
def test_a_time_that_no_clock_can_have_come_to_is_asked_about(store: LocalStore, lie: timedelta) -> None:
    offset = timedelta(minutes=3)
    store.save_clock(sample(offset, timedelta()))
    for number in range(1, 9):
        store.save_clock(sample(offset + lie, number * MINUTE, answers=number))
    assert offset_of(store) == offset
    (doubt,) = read_status(store.database, NOW).values["doubts"]
    assert doubt["subject"] == "clock"
    store.save_clock(sample(offset, 20 * MINUTE, answers=1))
    assert read_status(store.database, NOW).values["doubts"] == []


def test_a_person_may_believe_another_time(store: LocalStore) -> None:
    store.save_clock(sample(timedelta(minutes=3), timedelta()))
    store.save_clock(sample(timedelta(days=2), MINUTE))
    assert store.accept_doubted_change("clock")
    assert offset_of(store) == timedelta(days=2)
    store.save_clock(sample(timedelta(days=2), 2 * MINUTE, answers=1))
    assert read_status(store.database, NOW).values["doubts"] == []


def test_a_small_step_and_one_that_the_laptop_confirms_are_taken(store: LocalStore) -> None:
    store.save_clock(sample(timedelta(minutes=3), timedelta()))
    store.save_clock(sample(timedelta(minutes=4), MINUTE, answers=2))
    assert offset_of(store) == timedelta(minutes=3)
    store.save_clock(sample(timedelta(minutes=4), MINUTE, answers=3))
    assert offset_of(store) == timedelta(minutes=4)
    store.save_clock(sample(timedelta(hours=-5), 2 * MINUTE))
    assert offset_of(store) == timedelta(minutes=4)
    store.save_clock(sample(timedelta(), 3 * MINUTE))  # as after a pause of the whole machine
    assert offset_of(store) == timedelta()


def test_after_a_restart_the_platform_is_believed_unless_it_says_that_it_is_earlier(store: LocalStore) -> None:
    store.save_clock(sample(timedelta(minutes=3), timedelta()))
    store.save_clock(sample(timedelta(days=-2), 5 * MINUTE, boot="c"))
    assert offset_of(store) == timedelta(minutes=3)
    store.save_clock(sample(timedelta(days=2), 6 * MINUTE, boot="c"))
    assert offset_of(store) == timedelta(days=2)
