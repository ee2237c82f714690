"""What HTTP tells about time: the Date header as a clock, and Retry-After in both of its forms. Pure functions."""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

MAX_RETRY_AFTER_S = 3600.0
"""A platform that asks for more than an hour is asked again after an hour."""

_DATE_RESOLUTION = timedelta(seconds=1)

_DRIFT = 50e-6
"""A laptop's quartz goes wrong by at most so much: 50 µs a second, 4.3 s a day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockSample:
    """One measure of the laptop's clock.

    Attributes:
        offset_ms: Best known (true time - laptop's time).
        uncertainty_ms: How far off that may be, to either side.
        measured_at: Laptop's time of the measure.
    """

    offset_ms: int
    uncertainty_ms: int
    measured_at: datetime


def parse_http_date(text: str) -> datetime | None:
    """Return the instant of an HTTP date (RFC 9110, section 5.6.7), or None for anything else."""
    try:
        at = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def parse_retry_after(text: str, now: datetime) -> float | None:
    """Return the seconds of a Retry-After header (RFC 9110, section 10.2.3), at most MAX_RETRY_AFTER_S.

    Args:
        text: Whole seconds, or an HTTP date.
        now: Instant to which a date is compared: the platform's own where it is known.

    Returns:
        Seconds from now, 0 for the past, None when the header says nothing usable.
    """
    text = text.strip()
    if text.isascii() and text.isdigit():
        return min(float(text[:9]), MAX_RETRY_AFTER_S)
    at = parse_http_date(text)
    if at is None:
        return None
    return min(max((at - now).total_seconds(), 0.0), MAX_RETRY_AFTER_S)


def sample_clock(date_header: str, sent_at: datetime, round_trip_s: float) -> ClockSample | None:
    """Measure the laptop's clock by one answer.

    The header is cut to whole seconds, so the true instant lies within the following second; and it was written
    somewhere between sending and receiving. Both are taken at their middle, with half of each as uncertainty.

    Args:
        date_header: The platform's Date header.
        sent_at: Laptop's time at sending.
        round_trip_s: Seconds until the answer's header arrived, by a clock that never jumps.

    Returns:
        The measure, or None when the header is no date.
    """
    at = parse_http_date(date_header)
    if at is None or round_trip_s < 0 or not math.isfinite(round_trip_s):
        return None
    half_trip = timedelta(seconds=round_trip_s / 2)
    offset = at + _DATE_RESOLUTION / 2 - (sent_at + half_trip)
    uncertainty = half_trip + _DATE_RESOLUTION / 2
    return ClockSample(
        offset_ms=round(offset / timedelta(milliseconds=1)),
        uncertainty_ms=math.ceil(uncertainty / timedelta(milliseconds=1)),
        measured_at=sent_at,
    )


def refine(known: ClockSample | None, sample: ClockSample) -> ClockSample:
    """Combine what was known about the clock with one more measure.

    Each measure says in which span the true offset lies. Spans that overlap narrow each other down, so many answers
    with a date in whole seconds come to know the clock to some ten milliseconds. Spans that do not overlap mean that
    the clock was set meanwhile: the new measure alone counts.

    Args:
        known: What was known, or None.
        sample: The new measure.
    """
    if known is None:
        return sample
    age_ms = abs(sample.measured_at - known.measured_at) / timedelta(milliseconds=1)
    slack = known.uncertainty_ms + math.ceil(age_ms * _DRIFT)
    low = max(known.offset_ms - slack, sample.offset_ms - sample.uncertainty_ms)
    high = min(known.offset_ms + slack, sample.offset_ms + sample.uncertainty_ms)
    if low > high:
        return sample
    return ClockSample(
        offset_ms=round((low + high) / 2),
        uncertainty_ms=math.ceil((high - low) / 2),
        measured_at=sample.measured_at,
    )
