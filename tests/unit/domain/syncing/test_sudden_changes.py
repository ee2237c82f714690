"""When a platform is not believed at once."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.syncing.sudden_changes import CONFIRM_AFTER, Loss, Times, is_due_again, is_far

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
INSTANTS = st.datetimes(timezones=st.just(UTC))
TIMES = st.builds(
    Times,
    starts_at=st.none() | INSTANTS,
    admission_at=st.none() | INSTANTS,
    ends_at=st.none() | INSTANTS,
)


def loss(known: int, gone: int, kind: str = "tickets", event: str = "night") -> Loss:
    return Loss(kind=kind, event_id=event, known=known, gone=gone)


@pytest.mark.parametrize(
    ("known", "gone", "much"),
    [
        (1, 1, True),
        (3, 1, False),
        (3, 2, True),
        (100, 10, False),
        (100, 11, True),
        (110, 11, False),
        (20_000, 200, False),
        (20_000, 201, True),
        (400, 400, True),
    ],
)
def test_much_less_is_a_share_and_a_count(known: int, gone: int, much: bool) -> None:
    assert loss(known, gone).is_much is much


def test_each_revocation_counts() -> None:
    assert loss(20_000, 1, kind="revocations").is_much
    assert not loss(20_000, 0, kind="revocations").is_much


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(1, 10**6))
def test_whoever_loses_more_loses_much(known: int, gone: int, more: int) -> None:
    if loss(known, gone).is_much:
        assert loss(known, gone + more).is_much


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (loss(100, 100), loss(100, 100), True),
        (loss(100, 100), loss(103, 92), True),
        (loss(1000, 1000), loss(1000, 880), False),
        (loss(100, 100), loss(100, 100, kind="bookings"), False),
        (loss(100, 100), loss(100, 100, event="day"), False),
    ],
)
def test_what_is_said_twice_is_about_the_same(first: Loss, second: Loss, same: bool) -> None:
    assert second.says_the_same(first) is same


TONIGHT = Times(starts_at=NOW + HOUR, admission_at=NOW, ends_at=NOW + 5 * HOUR)


@pytest.mark.parametrize(
    ("before", "after", "far"),
    [
        (TONIGHT, TONIGHT, False),
        (TONIGHT, Times(starts_at=NOW + 2 * HOUR, ends_at=NOW + 6 * HOUR), False),
        (TONIGHT, Times(starts_at=NOW + 25 * HOUR, ends_at=NOW + 29 * HOUR), True),
        (TONIGHT, Times(starts_at=NOW - 4 * HOUR, ends_at=NOW - HOUR), True),
        (TONIGHT, Times(starts_at=NOW + HOUR, ends_at=NOW + 15 * HOUR), True),
        (TONIGHT, Times(starts_at=NOW + HOUR), True),
        (TONIGHT, Times(), True),
        (Times(), TONIGHT, False),
        (Times(starts_at=NOW + HOUR), Times(starts_at=NOW + HOUR, ends_at=NOW + 3 * HOUR), False),
        (Times(admission_at=NOW), Times(admission_at=NOW), False),
        (Times(starts_at=NOW - 48 * HOUR), Times(starts_at=NOW + 48 * HOUR), False),
    ],
)
def test_an_event_that_moves_far_is_a_question(before: Times, after: Times, far: bool) -> None:
    assert is_far(before, after, NOW) is far


@given(TIMES, TIMES, INSTANTS)
def test_no_instant_makes_it_raise_and_what_stays_is_no_question(before: Times, after: Times, now: datetime) -> None:
    is_far(before, after, now)
    assert not is_far(before, before, now)


def test_where_nobody_says_when_an_event_ends_the_last_instant_is_as_good() -> None:
    last = datetime.max.replace(tzinfo=UTC)
    assert Times(starts_at=last).over_at == last


def test_it_is_asked_again_after_a_while() -> None:
    assert not is_due_again(NOW, NOW + CONFIRM_AFTER / 2)
    assert is_due_again(NOW, NOW + CONFIRM_AFTER)
    assert is_due_again(NOW + HOUR, NOW), "an instant in the future was a wrong clock's"
