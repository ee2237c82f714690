"""Spans that move with the clock, also in the nights in which clocks are put forward or back."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from kiosk.ui.log.spans import span_of

BERLIN = ZoneInfo("Europe/Berlin")


NIGHTS = [
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    datetime(2026, 3, 29, 1, 10, tzinfo=UTC),
    datetime(2026, 7, 1, 12, 0, tzinfo=UTC),
]


@pytest.mark.parametrize("at", NIGHTS)
@pytest.mark.parametrize(("name", "hours"), [("15min", 0.25), ("hour", 1), ("3hours", 3)])
def test_the_last_hour_is_an_hour_whatever_the_clocks_do(at, name, hours):
    now = at.astimezone(BERLIN)
    since, until = span_of(name, now)
    assert since is not None
    assert now.astimezone(UTC) - since.astimezone(UTC) == timedelta(hours=hours)
    assert until is None


def test_today_begins_at_midnight_at_the_event():
    now = datetime(2026, 10, 25, 20, 0, tzinfo=UTC).astimezone(BERLIN)  # a day of 25 hours
    today, _ = span_of("today", now)
    yesterday, end = span_of("yesterday", now)
    assert (today, end) == (datetime(2026, 10, 25, tzinfo=BERLIN), datetime(2026, 10, 25, tzinfo=BERLIN))
    assert yesterday == datetime(2026, 10, 24, tzinfo=BERLIN)
    assert span_of("", now) == (None, None)
