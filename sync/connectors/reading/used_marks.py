"""When a ticket was used, as platforms say it: by an instant, or by no more than a truth value or a number of times.

Invariant: nothing that says a ticket was used becomes nothing. What says neither that nor the contrary is no mark.
"""

from datetime import datetime, tzinfo
from typing import Any

from kiosk.domain.roster.bookings import USED_SOMETIME
from sync.connectors.reading.instants import read_instant
from sync.connectors.reading.plain_values import read_bool

USED = {"used": True}
"""``extra`` of a type of instants: of the same kind is what says that something was used, and not when."""

_TIMES = 1_000_000
"""So often no ticket is used: larger numbers are instants, or something else."""


def read_used_mark(value: Any, zone: tzinfo) -> datetime | None:
    """Return when a ticket was used; ``USED_SOMETIME`` where it was and nobody says when, None where it was not.

    Args:
        value: What stands in the JSON.
        zone: Zone of instants that name none.

    Raises:
        ValueError: It is no mark.
    """
    said = read_bool(value)
    if said is None and (number := _number(value)) is not None and 0 < number < _TIMES:
        said = True  # how often it was used
    if said is None:
        return read_instant(value, zone)
    return USED_SOMETIME if said else None


def _number(value: Any) -> float | None:
    if isinstance(value, str):
        text = value.strip()
        return int(text) if text.isascii() and text.isdecimal() and len(text) < len(str(_TIMES)) else None
    return value if type(value) in {int, float} else None
