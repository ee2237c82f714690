"""Names of time zones, as they are written outside of the list of IANA."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync.connectors.reading.zone_names import _OF_WINDOWS, iana_name


@pytest.mark.parametrize("name", sorted(available_timezones()))
def test_every_zone_is_known_by_its_name_in_any_case(name):
    assert iana_name(name) == name
    assert ZoneInfo(iana_name(name.upper()) or "").utcoffset(datetime(2027, 7, 1, tzinfo=UTC)) is not None


@pytest.mark.parametrize("windows", sorted(_OF_WINDOWS))
def test_every_zone_of_windows_leads_to_one_that_there_is(windows):
    assert iana_name(windows) in available_timezones()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Berlin", "Europe/Berlin"),
        ("W. Europe Standard Time", "Europe/Berlin"),
        ("Central Standard Time (Mexico)", "America/Mexico_City"),
        ("russia time zone 3", "Europe/Samara"),
        ("new york", "America/New_York"),
        ("Z", None),
        ("UTC", "UTC"),
        ("gmt", "GMT"),
        ("+00:00", "UTC"),
        ("GMT+2", "Etc/GMT-2"),
        ("UTC+02:00", "Etc/GMT-2"),
        ("+0200", "Etc/GMT-2"),
        ("-11", "Etc/GMT+11"),
        ("+05:45", "Asia/Kathmandu"),
        ("+15:00", None),
        ("-13:00", None),
        ("+02:17", None),
        ("Etc/GMT+20", None),
        ("", None),
        (" ", None),
        ("Europe", None),
        ("/etc/localtime", None),
        ("(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "Europe/Amsterdam"),
        ("(GMT+01:00) Bern", "Europe/Zurich"),
        ("(UTC) Coordinated Universal Time", "UTC"),
        ("(UTC+00:00) Dublin, Edinburgh, Lisbon, London", "Europe/Dublin"),
        ("(UTC-05:00) Eastern Time (US & Canada)", "America/New_York"),
        ("Eastern Time (US & Canada)", "America/New_York"),
        ("(UTC-08:00) Pacific Time (US & Canada)", "America/Los_Angeles"),
        ("(UTC-03:00) Brasilia", "America/Sao_Paulo"),
        ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "Asia/Kolkata"),
        ("(UTC+10:00) Canberra, Melbourne, Sydney", "Australia/Canberra"),
        ("(UTC+10:00) Brisbane", "Australia/Brisbane"),
        ("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "Asia/Shanghai"),
        ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "Europe/Helsinki"),
        ("(UTC+05:00) Amsterdam", None),
        ("(UTC+10:00) Sydney, Brisbane", None),
        ("(UTC+01:00) Atlantis", None),
        ("(UTC+01:00)", None),
        ("(UTC+99:00) Amsterdam", None),
    ],
)
def test_other_forms(text, name):
    assert iana_name(text) == name


@pytest.mark.parametrize("hours", range(-12, 15))
def test_an_offset_means_what_it_says(hours):
    name = iana_name(f"{hours:+03}:00")
    assert name is not None
    for month in (1, 7):
        offset = datetime(2027, month, 1, tzinfo=ZoneInfo(name)).utcoffset()
        assert offset is not None
        assert offset.total_seconds() == hours * 3600


@given(st.text(max_size=40))
def test_any_text_is_a_zone_or_none(text):
    name = iana_name(text)
    assert name is None or ZoneInfo(name).key == name
