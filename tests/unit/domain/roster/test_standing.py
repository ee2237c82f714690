"""What is on comes first, and nothing is ever lost from the list."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.domain.roster.events import Event
from kiosk.domain.roster.standing import Standing, order, standing

NOW = datetime(2026, 11, 20, 19, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def event(
    starts: datetime | None = None,
    ends: datetime | None = None,
    admission: datetime | None = None,
    zone: str = "Europe/Berlin",
) -> Event:
    return Event(id="e", name="E", timezone=zone, starts_at=starts, ends_at=ends, admission_at=admission)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (event(), Standing.UNDATED),
        (event(ends=NOW + HOUR), Standing.UNDATED),
        (event(ends=NOW), Standing.OVER),
        (event(NOW - HOUR), Standing.ON_NOW),
        (event(NOW - 9 * HOUR), Standing.OVER),
        (event(NOW - 9 * HOUR, NOW + HOUR), Standing.ON_NOW),
        (event(NOW - 2 * HOUR, NOW), Standing.OVER),
        (event(NOW + 3 * HOUR), Standing.ON_NOW),
        (event(NOW + 3.5 * HOUR, zone="America/New_York"), Standing.TODAY),
        (event(NOW + 3.5 * HOUR, admission=NOW, zone="Asia/Tokyo"), Standing.ON_NOW),
        (event(NOW + 4.5 * HOUR), Standing.TO_COME),
        (event(NOW + 4.5 * HOUR, zone="No/Where"), Standing.TODAY),
    ],
)
def test_how_an_event_stands(given: Event, expected: Standing) -> None:
    assert standing(given, NOW) is expected


def test_the_order_is_by_what_stewards_look_for() -> None:
    wanted = [
        event(NOW - HOUR),
        event(NOW - 30 * HOUR, NOW + HOUR),
        event(NOW + 30 * HOUR),
        event(NOW + 60 * HOUR),
        event(),
        event(NOW - 30 * HOUR),
        event(NOW - 90 * HOUR),
    ]
    mixed = [*wanted[1::2], *wanted[::2]]
    assert sorted(mixed, key=lambda one: order(one, NOW)) == wanted


def test_the_ends_of_time_are_dates_like_others() -> None:
    first, last = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
    assert standing(event(first), NOW) is Standing.OVER
    assert standing(event(last), NOW) is Standing.TO_COME
