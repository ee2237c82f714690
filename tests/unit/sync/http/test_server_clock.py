from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.domain.syncing.delivery import MAX_RETRY_AFTER_S
from sync.http.server_clock import ClockSample, parse_http_date, parse_retry_after, refine, sample_clock

NOW = datetime(2027, 6, 21, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("0", 0.0),
        ("17", 17.0),
        (" 17 ", 17.0),
        ("99999999999999999999", MAX_RETRY_AFTER_S),
        (format_datetime(NOW + timedelta(seconds=30), usegmt=True), 30.0),
        (format_datetime(NOW - timedelta(days=3), usegmt=True), 0.0),
        (format_datetime(NOW + timedelta(days=3), usegmt=True), MAX_RETRY_AFTER_S),
        ("soon", None),
        ("", None),
        ("-5", None),
        ("1.5", None),
        ("٣", None),
    ],
)
def test_retry_after_in_both_forms(text, seconds):
    assert parse_retry_after(text, NOW) == seconds


@given(st.text(max_size=60))
@example("Fri, 31 Dec 9999 23:59:59 -1200")
@example("Fri, 31 Dec 2026 99999999999999999999:59:59 GMT")
def test_no_header_makes_it_raise(text):
    parse_http_date(text)
    wait = parse_retry_after(text, NOW)
    assert wait is None or 0 <= wait <= MAX_RETRY_AFTER_S


@given(
    offset_ms=st.integers(-10_000_000, 10_000_000),
    trip_ms=st.integers(0, 5_000),
    share=st.floats(0, 1),
    micros=st.integers(0, 999_999),
)
def test_the_true_offset_lies_within_the_uncertainty(offset_ms, trip_ms, share, micros):
    sent = NOW + timedelta(microseconds=micros)
    true_at_writing = sent + timedelta(milliseconds=offset_ms) + share * timedelta(milliseconds=trip_ms)
    sample = sample_clock(format_datetime(true_at_writing, usegmt=True), sent, trip_ms / 1000)
    assert sample is not None
    assert abs(sample.offset_ms - offset_ms) <= sample.uncertainty_ms + 1


@given(
    offset_ms=st.integers(-100_000, 100_000),
    moments=st.lists(st.tuples(st.integers(0, 999), st.integers(0, 300), st.floats(0, 1)), min_size=1, max_size=60),
)
def test_many_measures_narrow_the_offset_down_and_never_lose_it(offset_ms, moments):
    known, at = None, NOW
    for millis, trip_ms, share in moments:
        at += timedelta(seconds=5, milliseconds=millis)
        written = at + timedelta(milliseconds=offset_ms) + share * timedelta(milliseconds=trip_ms)
        sample = sample_clock(format_datetime(written, usegmt=True), at, trip_ms / 1000)
        assert sample is not None
        known = refine(known, sample)
        assert abs(known.offset_ms - offset_ms) <= known.uncertainty_ms + 2
        assert known.uncertainty_ms <= sample.uncertainty_ms + 1  # both are rounded to whole milliseconds


def test_a_minute_of_answers_knows_the_clock_well():
    known, at = None, NOW
    for number in range(60):
        at += timedelta(seconds=1, milliseconds=37 * number % 1000)
        sample = sample_clock(format_datetime(at + timedelta(milliseconds=1234), usegmt=True), at, 0.004)
        assert sample is not None
        known = refine(known, sample)
    assert known is not None
    assert known.uncertainty_ms < 60
    assert abs(known.offset_ms - 1234) < 60


def test_a_clock_that_was_set_is_measured_anew():
    before = ClockSample(offset_ms=0, uncertainty_ms=20, measured_at=NOW)
    after = ClockSample(offset_ms=3_600_000, uncertainty_ms=510, measured_at=NOW + timedelta(seconds=5))
    assert refine(before, after) == after


def test_a_header_that_is_no_date_measures_nothing():
    assert sample_clock("yesterday", NOW, 0.1) is None
    assert sample_clock(format_datetime(NOW, usegmt=True), NOW, float("nan")) is None
