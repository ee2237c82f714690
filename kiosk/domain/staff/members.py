"""Staff and their shifts, whoever named them: an organizer at the laptop, or the platform.

A name stands for one person of a laptop: entries, takings and reports name staff by it.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kiosk.domain.roster.staffing import Role

__all__ = ["EARLY", "Role", "Shift", "StaffMember", "on_shift", "spelled"]


EARLY: Final = timedelta(minutes=30)
"""Whoever comes this long before the shift is there to take over, and not out of place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffMember:
    """Somebody who may sign in.

    Attributes:
        id: Ours, or the platform's.
        name: As it stands in the log and on the screen; no two are alike at one laptop.
        role: What follows from it is in ``rights``.
        active: Whether they may still sign in; who ever scanned is never deleted.
        has_pin: Whether they can sign in by PIN.
    """

    id: str
    name: str
    role: Role
    active: bool = True
    has_pin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """When somebody works. Instants are UTC.

    Attributes:
        staff_id: Who.
        starts_at: When it begins.
        ends_at: When it ends; from that instant on it is over.
        event_id: At which event, "" where it was made at the laptop.
        place: Where, in words for people, or "".
    """

    staff_id: str
    starts_at: datetime
    ends_at: datetime
    event_id: str = ""
    place: str = ""


def on_shift(shifts: Iterable[Shift], now: datetime) -> bool:
    """Return whether somebody with these shifts is to work now; who has none works whenever they are there."""
    known = list(shifts)
    return not known or any(shift.starts_at - EARLY <= now < shift.ends_at for shift in known)


def spelled(name: str) -> str:
    """Return a name as names are compared: what cannot be seen, case and the number of blanks make no other person.

    Systems write "é" as one character or as two, and keyboards of languages that run to the left put marks of direction
    between letters.
    """
    seen = "".join(char for char in unicodedata.normalize("NFKC", name) if unicodedata.category(char) != "Cf")
    return " ".join(seen.split()).casefold()
