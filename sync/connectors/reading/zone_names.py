"""Names of time zones as platforms write them, as the IANA names by which Python knows zones.

Known are: IANA's names in any case, and a city alone (Ruby on Rails: ``Berlin``); the names of Windows (.NET), by the
table ``windowsZones`` of Unicode's CLDR as tzlocal carries it; offsets (``+02:00``, ``UTC+2``, ``GMT-03:30``), as far
as a zone has that offset all year round.

Invariant: a name that is returned is one that Python knows. What leaves open whether there is daylight saving time
(``(UTC+01:00) Amsterdam``) is none.
"""

import re
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
    folded = text.casefold()
    return _OF_WINDOWS.get(folded) or _by_folded_name().get(folded.replace(" ", "_"))


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
