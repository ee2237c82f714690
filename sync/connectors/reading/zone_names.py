"""Names of time zones as platforms write them, as the IANA names by which Python knows zones.

Known are: IANA's names in any case, and a city alone (Ruby on Rails: ``Berlin``); the names of Windows (.NET), by the
table ``windowsZones`` of Unicode's CLDR; offsets (``+02:00``, ``UTC+2``, ``GMT-03:30``), as far as a zone has that
offset all year round.

Invariant: a name that is returned is one that Python knows. What leaves open whether there is daylight saving time
(``(UTC+01:00) Amsterdam``) is none.
"""

import re
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo, available_timezones

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
_WINDOWS: Final = """
AUS Central = Australia/Darwin
AUS Eastern = Australia/Sydney
Afghanistan = Asia/Kabul
Alaskan = America/Anchorage
Aleutian = America/Adak
Altai = Asia/Barnaul
Arab = Asia/Riyadh
Arabian = Asia/Dubai
Arabic = Asia/Baghdad
Argentina = America/Argentina/Buenos_Aires
Astrakhan = Europe/Astrakhan
Atlantic = America/Halifax
Aus Central W. = Australia/Eucla
Azerbaijan = Asia/Baku
Azores = Atlantic/Azores
Bahia = America/Bahia
Bangladesh = Asia/Dhaka
Belarus = Europe/Minsk
Bougainville = Pacific/Bougainville
Canada Central = America/Regina
Cape Verde = Atlantic/Cape_Verde
Caucasus = Asia/Yerevan
Cen. Australia = Australia/Adelaide
Central America = America/Guatemala
Central Asia = Asia/Bishkek
Central Brazilian = America/Cuiaba
Central Europe = Europe/Budapest
Central European = Europe/Warsaw
Central Pacific = Pacific/Guadalcanal
Central = America/Chicago
Chatham Islands = Pacific/Chatham
China = Asia/Shanghai
Cuba = America/Havana
Dateline = Etc/GMT+12
E. Africa = Africa/Nairobi
E. Australia = Australia/Brisbane
E. Europe = Europe/Chisinau
E. South America = America/Sao_Paulo
Easter Island = Pacific/Easter
Eastern = America/New_York
Egypt = Africa/Cairo
Ekaterinburg = Asia/Yekaterinburg
FLE = Europe/Kyiv
Fiji = Pacific/Fiji
GMT = Europe/London
GTB = Europe/Bucharest
Georgian = Asia/Tbilisi
Greenland = America/Nuuk
Greenwich = Atlantic/Reykjavik
Haiti = America/Port-au-Prince
Hawaiian = Pacific/Honolulu
India = Asia/Kolkata
Iran = Asia/Tehran
Israel = Asia/Jerusalem
Jordan = Asia/Amman
Kaliningrad = Europe/Kaliningrad
Korea = Asia/Seoul
Libya = Africa/Tripoli
Line Islands = Pacific/Kiritimati
Lord Howe = Australia/Lord_Howe
Magadan = Asia/Magadan
Magallanes = America/Punta_Arenas
Marquesas = Pacific/Marquesas
Mauritius = Indian/Mauritius
Middle East = Asia/Beirut
Montevideo = America/Montevideo
Morocco = Africa/Casablanca
Mountain = America/Denver
Myanmar = Asia/Yangon
N. Central Asia = Asia/Novosibirsk
Namibia = Africa/Windhoek
Nepal = Asia/Kathmandu
New Zealand = Pacific/Auckland
Newfoundland = America/St_Johns
Norfolk = Pacific/Norfolk
North Asia East = Asia/Irkutsk
North Asia = Asia/Krasnoyarsk
North Korea = Asia/Pyongyang
Omsk = Asia/Omsk
Pacific SA = America/Santiago
Pacific = America/Los_Angeles
Pakistan = Asia/Karachi
Paraguay = America/Asuncion
Qyzylorda = Asia/Qyzylorda
Romance = Europe/Paris
Russian = Europe/Moscow
SA Eastern = America/Cayenne
SA Pacific = America/Bogota
SA Western = America/La_Paz
SE Asia = Asia/Bangkok
Saint Pierre = America/Miquelon
Sakhalin = Asia/Sakhalin
Samoa = Pacific/Apia
Sao Tome = Africa/Sao_Tome
Saratov = Europe/Saratov
Singapore = Asia/Singapore
South Africa = Africa/Johannesburg
South Sudan = Africa/Juba
Sri Lanka = Asia/Colombo
Sudan = Africa/Khartoum
Syria = Asia/Damascus
Taipei = Asia/Taipei
Tasmania = Australia/Hobart
Tocantins = America/Araguaina
Tokyo = Asia/Tokyo
Tomsk = Asia/Tomsk
Tonga = Pacific/Tongatapu
Transbaikal = Asia/Chita
Turkey = Europe/Istanbul
Turks And Caicos = America/Grand_Turk
US Eastern = America/Indiana/Indianapolis
US Mountain = America/Phoenix
Ulaanbaatar = Asia/Ulaanbaatar
Venezuela = America/Caracas
Vladivostok = Asia/Vladivostok
Volgograd = Europe/Volgograd
W. Australia = Australia/Perth
W. Central Africa = Africa/Lagos
W. Europe = Europe/Berlin
W. Mongolia = Asia/Hovd
West Asia = Asia/Tashkent
West Bank = Asia/Hebron
West Pacific = Pacific/Port_Moresby
Yakutsk = Asia/Yakutsk
Yukon = America/Whitehorse
"""
_OF_WINDOWS: Final = {
    f"{windows} standard time".casefold(): name
    for windows, name in (line.split(" = ") for line in _WINDOWS.strip().splitlines())
}


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
