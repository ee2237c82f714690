"""Instants in the database: microseconds since 1970-01-01T00:00Z."""

from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
FIRST = (datetime.min.replace(tzinfo=UTC) - EPOCH) // MICROSECOND
LAST = (datetime.max.replace(tzinfo=UTC) - EPOCH) // MICROSECOND


def to_micros(instant: datetime) -> int:
    """Return microseconds since the epoch, exactly; outside of the years of UTC, those of the nearest instant in them.

    The last hours of 9999 west of Greenwich are outside: they can be written down, but not read back.

    Raises:
        TypeError: The instant has no time zone.
    """
    micros = (instant - EPOCH) // MICROSECOND
    return micros if FIRST <= micros <= LAST else nearest(micros)


def nearest(micros: int) -> int:
    """Return the nearest number of microseconds that can be read back."""
    return min(max(micros, FIRST), LAST)


def from_micros(micros: int) -> datetime:
    """Return the UTC instant of so many microseconds since the epoch."""
    return EPOCH + timedelta(microseconds=micros)
