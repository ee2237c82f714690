"""Names of time zones as platforms write them, as the IANA names by which Python knows zones.

Known are: IANA's names in any case, and a city alone (Ruby on Rails: ``Berlin``); the names of Windows (.NET), by the
table ``windowsZones`` of Unicode's CLDR as tzlocal carries it; offsets (``+02:00``, ``UTC+2``, ``GMT-03:30``), as far
as a zone has that offset all year round; and what Windows and Rails show people (``(UTC+01:00) Amsterdam, Berlin``,
``Eastern Time (US & Canada)``), by the cities in it.

Invariant: a name that is returned is one that Python knows. Where the places of a shown name have different clocks, or
none has the offset beside it, nobody knows which zone is meant.
"""

import re
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

from tzlocal.windows_tz import win_tz

_OFFSET: Final = re.compile(r"(?:UTC|GMT|Etc/GMT)?\s*([+-])(\d{1,2})(?::?([0-5]\d))?", re.IGNORECASE)
_MOST_HOURS: Final = 14
_PARTS_OF_HOURS: Final = {
    "+0330": "Asia/Tehran",
    "+0430": "Asia/Kabul",
    "+0530": "Asia/Kolkata",
    "+0545": "Asia/Kathmandu",
    "+0630": "Asia/Yangon",
    "+0845": "Australia/Eucla",
    "+0930": "Australia/Darwin",
    "-0930": "Pacific/Marquesas",
}
_SHOWN: Final = re.compile(r"\((?:UTC|GMT)\s*(?:([+-])(\d{1,2}):?([0-5]\d))?\)\s*(\S.*)", re.IGNORECASE)
_LONGEST: Final = 120
"""No shown name is longer, in characters."""
_BY_PLACE: Final = {
    "abu dhabi": "Asia/Dubai",
    "alaska": "America/Anchorage",
    "arizona": "America/Phoenix",
    "astana": "Asia/Almaty",
    "atlantic time (canada)": "America/Halifax",
    "beijing": "Asia/Shanghai",
    "bern": "Europe/Zurich",
    "brasilia": "America/Sao_Paulo",
    "central america": "America/Guatemala",
    "central time (us & canada)": "America/Chicago",
    "chennai": "Asia/Kolkata",
    "coordinated universal time": "UTC",
    "eastern time (us & canada)": "America/New_York",
    "edinburgh": "Europe/London",
    "hanoi": "Asia/Bangkok",
    "hawaii": "Pacific/Honolulu",
    "indiana (east)": "America/Indiana/Indianapolis",
    "islamabad": "Asia/Karachi",
    "mountain time (us & canada)": "America/Denver",
    "mumbai": "Asia/Kolkata",
    "new caledonia": "Pacific/Noumea",
    "new delhi": "Asia/Kolkata",
    "newfoundland": "America/St_Johns",
    "osaka": "Asia/Tokyo",
    "pacific time (us & canada)": "America/Los_Angeles",
    "petropavlovsk-kamchatsky": "Asia/Kamchatka",
    "pretoria": "Africa/Johannesburg",
    "sapporo": "Asia/Tokyo",
    "saskatchewan": "America/Regina",
    "st. petersburg": "Europe/Moscow",
    "wellington": "Pacific/Auckland",
    "west central africa": "Africa/Lagos",
}
"""Places in names that are shown to people, where no zone has their name."""
_OF_WINDOWS: Final = {windows.casefold(): name for windows, name in win_tz.items()}


def iana_name(text: str) -> str | None:
    """Return the IANA name of a time zone, None where nobody knows which one is meant.

    Args:
        text: What a platform calls it.
    """
    text = text.strip()
    if _is_known(text):
        return text
    # Etc's names have the sign of POSIX, and what is one of them was known above.
    offset = _OFFSET.fullmatch(text) if not text.casefold().startswith("etc/") else None
    if offset is not None:
        return _of_offset(offset[1], int(offset[2]), offset[3] or "00")
    shown = _SHOWN.fullmatch(text) if len(text) <= _LONGEST else None
    if shown is not None:
        span = timedelta(hours=int(shown[2] or 0), minutes=int(shown[3] or 0))
        return _of_places(shown[4], -span if shown[1] == "-" else span)
    return _of_place(text)


def _of_place(text: str) -> str | None:
    folded = text.strip().casefold()
    found = _OF_WINDOWS.get(folded) or _by_folded_name().get(folded.replace(" ", "_"))
    return found or _BY_PLACE.get(folded)


def _of_places(places: str, offset: timedelta) -> str | None:
    """Return the zone of places that are named together, of those that have the offset in a part of the year."""
    found = [zone for place in (places, *places.split(",")) if (zone := _of_place(place)) is not None]
    # Windows counts some places to a zone whose clocks they left long ago (Urumqi to that of Beijing).
    fitting = [zone for zone in found if offset in _offsets(zone)]
    return fitting[0] if len({_offsets(zone) for zone in fitting}) == 1 else None


@cache
def _offsets(name: str) -> tuple[timedelta | None, ...]:
    return tuple(datetime(2026, month, 15, tzinfo=UTC).astimezone(ZoneInfo(name)).utcoffset() for month in (1, 7))


def _of_offset(sign: str, hours: int, minutes: str) -> str | None:
    if minutes != "00":
        return _PARTS_OF_HOURS.get(f"{sign}{hours:02}{minutes}")
    if hours == 0:
        return "UTC"
    name = f"Etc/GMT{'-' if sign == '+' else '+'}{hours}"
    return name if hours <= _MOST_HOURS and _is_known(name) else None


def _is_known(name: str) -> bool:
    try:
        return bool(name) and ZoneInfo(name) is not None
    except (KeyError, OSError, ValueError):  # not found (a KeyError), a folder, not a name at all
        return False


@cache
def _by_folded_name() -> dict[str, str]:
    """Return the zones by their names without case, and by their cities where these mean one of them only."""
    found: dict[str, str] = {}
    by_city: dict[str, set[str]] = {}
    for name in available_timezones():
        found[name.casefold()] = name
        region, _, city = name.rpartition("/")
        if region and not region.startswith("Etc"):
            by_city.setdefault(city.casefold(), set()).add(name)
    return {city: next(iter(names)) for city, names in by_city.items() if len(names) == 1} | found
