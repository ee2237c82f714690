"""Every instant that a platform can write down can be kept and read back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster.bookings import Booking, BookingStatus
from kiosk.store.base import tables
from kiosk.store.base.row_codec import from_micros, to_micros

ZONES = st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))


@given(st.datetimes(min_value=datetime(1, 1, 2), max_value=datetime(9999, 12, 30), timezones=ZONES))
def test_instants_come_back_exactly(at: datetime) -> None:
    assert from_micros(to_micros(at)) == at


@pytest.mark.parametrize(
    ("at", "kept"),
    [
        (datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))), datetime.max.replace(tzinfo=UTC)),
        (datetime.min.replace(tzinfo=timezone(timedelta(hours=12))), datetime.min.replace(tzinfo=UTC)),
    ],
)
def test_instants_beyond_the_years_of_utc_are_the_nearest_in_them(at: datetime, kept: datetime) -> None:
    assert from_micros(to_micros(at)) == kept
    booking = Booking(id="b1", event_id="demo", number="1", status=BookingStatus.CONFIRMED, updated_at=at)
    assert tables.BOOKINGS.from_row(tables.BOOKINGS.to_row(booking)).updated_at == kept
