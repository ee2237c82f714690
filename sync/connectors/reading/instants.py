"""Instants in the forms in which platforms write them.

Read are: ISO 8601 in all forms that Python knows (RFC 3339, a blank for the T, no seconds, basic forms), with and
without an offset, with the end of a day as 24:00, with leap seconds (RFC 3339, section 5.7), and with a zone's name
behind the offset, as Java and Go write it; digits alone, with and without a zone; seconds, milliseconds or
microseconds since 1970 as number or text; ``/Date(…)/`` of .NET; dates of mail and HTTP (RFC 5322); hours of twelve,
as .NET and Java write them in American; day, month and year with dots; what JavaScript prints. A date without a time
is its midnight, or the midnight behind it where it says until when something is good. What databases and languages
write for "no date" (``0000-00-00``, the year 1, 0, an empty text, "null", "never") is nothing. Objects around an
instant: ``wrapped_instants``.

Invariant: what is returned has a zone.
"""

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from email.utils import parsedate_to_datetime
from typing import Any

from sync.connectors.reading.wrapped_instants import unwrapped

_LONGEST = 96
"""No form of an instant is longer, in characters."""

NO_DATE = re.compile(r"0*|-?0000-00-00.*|-0001-11-30.*|0001-01-01.*|null|nil|none|undefined", re.IGNORECASE)
"""What stands for no date: of databases, of PHP's reading of them, of languages. No more: of other fields than dates it
says, too, that nothing stands there, and a name may be Nan."""

_NEVER = re.compile(r"-|–|—|n/?a|nan|nat|never|no|false|unlimited|invalid date", re.IGNORECASE)
"""What else stands for none where a date is wanted: the words of people and of libraries."""

_DOT_NET = re.compile(r"/Date\((-?\d{1,17})(?:[+-]\d{4})?\)/")
_NUMBER = re.compile(r"-?\d{9,17}(?:\.\d*)?")
_COMPACT = re.compile(r"((?:19|20|21)\d{6})(\d{4}(?:\d{2})?)(Z|[+-]\d{2}:?\d{2})?")
_HALF_OF_DAY = re.compile(r"(?<=\d)\s*([AP])\.?M\.?(?=\s|$)", re.IGNORECASE)
_USUAL = re.compile(r"\d{4}-\d\d-\d\d[T ](?:[01]\d|2[0-3]):\d\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
_UNPADDED = re.compile(r"(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[T ](?:(\d)(?=:)|(?=\d)))")
_DOTTED = re.compile(r"(\d{1,2})\.(\d{1,2})\.((?:19|20|21)\d{2})(?:,?\s+(?=\d)|$)")
"""As one writes it from Portugal to Russia. With strokes nobody knows which number is the month."""
_JAVASCRIPT = re.compile(
    r"[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{2}) (\d{4}) (\d{2}:\d{2}:\d{2}) GMT([+-]\d{4})(?: \(.*\))?"
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|(?:19|20|21)\d{6}")
_ZONE_WORD = re.compile(r"\s*(?:UTC|GMT|Z)$", re.IGNORECASE)
_JAVA_ZONE = re.compile(r"\[[\w/+-]+\]$")
"""Behind the offset, which says the same of this very instant."""

_GO_ZONE = re.compile(r"(?<=[+-]\d{4}) [A-Z]{2,5}$")
_END_OF_DAY = re.compile(r"(?<=[T ])24(?=:00(?::00(?:[.,]0+)?)?(?![\d:]))")
_LEAP_SECOND = re.compile(r"(?<=[T ]\d{2}:\d{2}:)60(?!\d)")
_BLANK_OFFSET = re.compile(r"\s+(?=[+-]\d{2}:?\d{2}$)")

_SMALLEST = 100_000_000
"""Smaller numbers (1973 in seconds) are no instants but something else: an id, a day, a duration."""

_END = 253_402_300_800
"""The end of the year 9999 in seconds: just before it lies the "for ever" of many platforms."""

_NO_INSTANT = 10**17


def read_instant(value: Any, zone: tzinfo, *, is_end: bool = False) -> datetime | None:
    """Return an instant; None where the platform says that there is none.

    Args:
        value: What stands in the JSON.
        zone: Zone of what names none.
        is_end: A date without a time is good until its end.

    Raises:
        ValueError: It is no instant.
    """
    if isinstance(value, dict):
        value, zone = unwrapped(value, zone)
    if value is None or value is False or (type(value) is int and value == 0):
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(value, str(int(value)) if value == value // 1 else "", zone, is_end=is_end)
    if not isinstance(value, str) or len(value) > _LONGEST:
        raise ValueError("not an instant")
    text = value.strip().replace("\u2212", "-")
    if NO_DATE.fullmatch(text) or _NEVER.fullmatch(text):
        return None
    return _from_text(text, zone, is_end=is_end)


def _from_text(text: str, zone: tzinfo, *, is_end: bool) -> datetime:
    if (found := _DOT_NET.fullmatch(text)) is not None:
        return _moment(int(found[1]) / 1000)
    if (found := _JAVASCRIPT.fullmatch(text)) is not None:
        return parsedate_to_datetime(f"{found[2]} {found[1]} {found[3]} {found[4]} {found[5]}")
    if (found := _DOTTED.match(text)) is not None:
        text = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2} {text[found.end() :]}".strip()
    if _NUMBER.fullmatch(text) or _DATE.fullmatch(text):
        return _number(float(text) if _NUMBER.fullmatch(text) else 0, text, zone, is_end=is_end)
    return _written(text, zone)


def _number(number: float, digits: str, zone: tzinfo, *, is_end: bool) -> datetime:
    """Return the instant of a number: a day, or a day with its time, by its digits; else what passed since 1970."""
    # Days first: 20260605 is a day, not a second of the year 1970.
    if _DATE.fullmatch(digits):
        return _midnight(digits, zone, is_end=is_end)
    if _COMPACT.fullmatch(digits):
        return _written(digits, zone)
    size = abs(number)
    if not _SMALLEST <= size < _NO_INSTANT:
        raise ValueError("not an instant")
    # The largest unit that stays within the calendar: in the next smaller one, nothing later than 1978 could be meant.
    return _moment(number / (1 if size <= _END else 1000 if size <= _END * 1000 else 1_000_000))


def _moment(seconds: float) -> datetime:
    try:
        # Not ``fromtimestamp``: on Windows it takes nothing before 1970.
        return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    except OverflowError:
        raise ValueError("beyond the calendar") from None


def _midnight(text: str, zone: tzinfo, *, is_end: bool) -> datetime:
    day = date.fromisoformat(text)
    try:
        return datetime.combine(day + timedelta(days=1) if is_end else day, time(), zone)
    except OverflowError:
        raise ValueError("beyond the calendar") from None


def _written(text: str, zone: tzinfo) -> datetime:
    if _USUAL.fullmatch(text):  # a million of them come with a guest list: nothing else is looked for
        at = datetime.fromisoformat(text)
        return at if at.tzinfo is not None else at.replace(tzinfo=zone)
    half = _HALF_OF_DAY.search(text)
    if half is not None:
        at = _written(text[: half.start()] + text[half.end() :], zone)
        if not 1 <= at.hour <= 12:
            raise ValueError("not an instant: no hour of twelve")
        return at.replace(hour=at.hour % 12 + (12 if half[1] in "Pp" else 0))
    if (digits := _COMPACT.fullmatch(text)) is not None:
        # Python takes any character for the one between day and time, and so the first digit of the hour.
        text = f"{digits[1]}T{digits[2]}{digits[3] or ''}"
    if (loose := _UNPADDED.match(text)) is not None:
        day, hour = f"{loose[1]}-{loose[2]:0>2}-{loose[3]:0>2}", f"0{loose[4]}" if loose[4] else ""
        text = f"{day} {hour}{text[loose.end() :]}".strip()
    plain = _GO_ZONE.sub("", _JAVA_ZONE.sub("", text))
    plain = _BLANK_OFFSET.sub("", _ZONE_WORD.sub("+00:00", plain))
    # Python's days end at 23:59:59. What is good "until 24:00" must not be good for ever because of that.
    begun, is_end = _END_OF_DAY.subn("00", plain)
    begun, is_leap = _LEAP_SECOND.subn("59", begun)
    try:
        at = datetime.fromisoformat(begun) + timedelta(days=is_end, seconds=is_leap)
    except (ValueError, OverflowError):
        try:
            # Last, for it is the most tolerant: it takes many a text for a date that the stricter form reads otherwise.
            at = parsedate_to_datetime(text)
        except (TypeError, IndexError, OverflowError):
            raise ValueError("not an instant") from None
    return at if at.tzinfo is not None else at.replace(tzinfo=zone)
