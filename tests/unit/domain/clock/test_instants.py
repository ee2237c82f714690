"""Arithmetic on instants at the ends of the calendar, and everywhere else."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.clock.instants import FIRST, LAST, dated, earlier, in_zone, later, minutes, zone_of
from kiosk.domain.entries.entry import GateTime

INSTANTS = st.datetimes(timezones=st.just(UTC)) | st.sampled_from([FIRST, LAST])
SPANS = st.timedeltas()


@given(at=INSTANTS, by=SPANS)
def test_a_sum_is_exact_or_the_nearest_end(at: datetime, by: timedelta) -> None:
    found = later(at, by)
    try:
        assert found == at + by
    except OverflowError:
        assert found == (LAST if by > timedelta() else FIRST)


@given(at=INSTANTS, by=SPANS)
def test_going_back_is_going_on_by_less(at: datetime, by: timedelta) -> None:
    try:
        assert earlier(at, by) == at - by
    except OverflowError:
        assert earlier(at, by) == (FIRST if by > timedelta() else LAST)


@given(at=INSTANTS, hours=st.integers(-14, 14))
def test_a_zone_shows_the_same_instant_except_at_the_ends(at: datetime, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    shown = in_zone(at, zone)
    assert shown.tzinfo is zone
    near_an_end = at - FIRST < timedelta(1) or LAST - at < timedelta(1)
    assert shown == at or near_an_end


def test_the_ends_in_zones() -> None:
    assert in_zone(LAST, ZoneInfo("Europe/Berlin")).year == 9999
    assert in_zone(FIRST, ZoneInfo("America/New_York")).year == 1


@given(offset=st.timedeltas(), raw=INSTANTS)
def test_every_clock_has_a_corrected_time(offset: timedelta, raw: datetime) -> None:
    assert FIRST <= GateTime(raw, offset).corrected <= LAST


def test_spans_of_any_number_of_minutes() -> None:
    assert minutes(1.5) == timedelta(seconds=90)
    assert minutes(1e300) == -minutes(-1e300) == LAST - FIRST
    assert minutes(1e10) == LAST - FIRST
    with pytest.raises(ValueError, match=r"NaN|nan"):
        minutes(float("nan"))


@pytest.mark.parametrize("year", [1, 9999])
def test_the_first_and_the_last_year_are_no_date(year: int) -> None:
    assert dated(datetime(year, 12, 31, tzinfo=UTC)) is None
    assert dated(None) is None
    assert dated(datetime(2026, 1, 1, tzinfo=UTC)) is not None


def test_zones_by_name() -> None:
    assert zone_of("Europe/Berlin") == ZoneInfo("Europe/Berlin")
    assert zone_of("Nowhere/At all") is zone_of("") is zone_of("../etc") is None
