"""What HTTP tells about time: the Date header as a clock, and Retry-After in both of its forms. Pure functions."""

import math
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

MAX_RETRY_AFTER_S = 3600.0
"""A platform that asks for more than an hour is asked again after an hour."""

_DATE_RESOLUTION = timedelta(seconds=1)


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
