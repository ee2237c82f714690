"""Arithmetic on instants that never fails: a sum outside of the calendar is the calendar's nearest end.

Clocks and platforms give any instant there is: year 1 is "no date" in Go and .NET, 31 December 9999 is .NET's other one
and what many people write for "for ever", and a laptop without a battery wakes up in 1970 or before. Python raises as
soon as a sum leaves the years 1 to 9999, and a check that raises loses the scan. So every sum of the domain goes
through here.
"""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

FIRST: Final = datetime.min.replace(tzinfo=UTC)
"""The first instant that can be named."""
LAST: Final = datetime.max.replace(tzinfo=UTC)
"""The last one."""

_NO_YEARS: Final = frozenset({FIRST.year, LAST.year})
_CENTURIES: Final = LAST - FIRST
_MILLISECOND: Final = timedelta(milliseconds=1)


def later(instant: datetime, by: timedelta) -> datetime:
    """Return an instant moved by a span, which may be negative; at most to the end of the calendar."""
    try:
        return instant + by
    except OverflowError:
        end = LAST if by > timedelta() else FIRST
        return end.replace(tzinfo=instant.tzinfo)


def earlier(instant: datetime, by: timedelta) -> datetime:
    """Return an instant moved back by a span; at most to the beginning of the calendar."""
    # Bounded before it is negated: the most negative span has no positive counterpart.
    return later(instant, -min(max(by, -_CENTURIES), _CENTURIES))


def to_ms(span: timedelta) -> int:
    """Return a span as entries, measurements and reports give it: in ms, the nearest whole one."""
    return round(span / _MILLISECOND)


def in_zone(instant: datetime, zone: tzinfo) -> datetime:
    """Return an instant as the clocks of a zone show it; within a day of the calendar's ends, the end itself."""
    try:
        return instant.astimezone(zone)
    except OverflowError:
        # Which end was left cannot be read off the error, but only the ends are within a day of it.
        end = LAST if instant.year > FIRST.year else FIRST
        return end.replace(tzinfo=zone)


def zone_of(name: str) -> ZoneInfo | None:
    """Return the time zone of an IANA name, or None where there is none of this name."""
    try:
        return ZoneInfo(name)
    # A name may be a path out of the folder (ValueError) or that of a folder (OSError).
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def minutes(count: float) -> timedelta:
    """Return a span of so many minutes, as long as the calendar at most.

    Raises:
        ValueError: The count is not a number.
    """
    try:
        return min(max(timedelta(minutes=count), -_CENTURIES), _CENTURIES)
    except OverflowError:
        return _CENTURIES if count > 0 else -_CENTURIES


def dated(instant: datetime | None) -> datetime | None:
    """Return an instant, or None where it is how a platform writes "no date": any in the year 1 or 9999."""
    return None if instant is None or instant.year in _NO_YEARS else instant
