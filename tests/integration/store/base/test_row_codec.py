"""Every instant that a platform can write down can be kept and read back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.roster.bookings import Booking, BookingStatus
from kiosk.domain.roster.events import Event
from kiosk.domain.roster.settings import EventSettings
from kiosk.store.base import tables
from kiosk.store.compiled.micros import from_micros, to_micros

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


@pytest.mark.parametrize(
    "kept", ['{"capacity":"many","branding":{"logo":"x"}}', "[]", "7", "null", '{"currency":null}']
)
def test_settings_of_any_version_and_platform_are_read(kept: str) -> None:
    at = tables.EVENTS.columns.index("settings")
    row = list(tables.EVENTS.to_row(Event(id="ev", name="Night", settings=EventSettings(currency="EUR"))))
    assert row[at] == '{"currency":"EUR"}'
    row[at] = kept
    found = tables.EVENTS.from_row(row).settings
    assert (found.capacity, found.currency) == (None, "")
    assert found.others == ({"branding": {"logo": "x"}} if "branding" in kept else {})
