"""Instants in the objects that databases and languages put around them, when they write one as JSON.

Read are: MongoDB's extended JSON (``{"$date": …}``, with ``$numberLong`` in it), Firestore's and protobuf's seconds
with nanoseconds, and PHP's ``DateTime`` (``date``, ``timezone_type``, ``timezone``).

Invariant: an object that holds anything else is no instant and comes back as it is.
"""

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any
from zoneinfo import ZoneInfo

_SECONDS = (
    frozenset({"seconds", "nanoseconds"}),
    frozenset({"_seconds", "_nanoseconds"}),
    frozenset({"seconds", "nanos"}),
)
_PHP = frozenset({"date", "timezone_type", "timezone"})
_PHP_OFFSET = 1
"""Its zone is an offset then (``+01:00``), which is read behind the date; else an abbreviation or a name."""


def unwrapped(value: Mapping[str, Any], zone: tzinfo) -> tuple[Any, tzinfo]:
    """Return what stands in an object, and the zone that it is in.

    Args:
        value: What stands in the JSON.
        zone: Zone of what names none.
    """
    names = frozenset(value)
    if names == {"$date"}:
        inner = value["$date"]
        if isinstance(inner, Mapping) and frozenset(inner) == {"$numberLong"}:
            inner = inner["$numberLong"]
        return inner, zone
    if any(names == those or names == those & {"seconds", "_seconds"} for those in _SECONDS):
        return value.get("seconds", value.get("_seconds")), zone
    if names == _PHP:
        return _of_php(str(value["date"]), value["timezone_type"], str(value["timezone"]), zone)
    return value, zone


def _of_php(text: str, kind: Any, named: str, zone: tzinfo) -> tuple[str, tzinfo]:
    if kind == _PHP_OFFSET:
        return text + named, zone
    try:
        return text, ZoneInfo(named)  # abbreviations, too, as far as the list of zones has them
    except (ValueError, OSError, KeyError):  # none of that name
        return text, zone
