"""Who was inside when: the curve of guests inside, its peak, and how long guests stayed.

Movements come from the one definition of who is inside (``domain.order``), placed as it places them; nothing here
decides anew who is.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reports.quantiles import quantile

ALERTS = (80, 90, 100)
"""At so many percent of a list's limit of guests somebody has to know."""


@dataclass(frozen=True, slots=True)
class Movement:
    """One guest's step over the threshold.

    Attributes:
        guest: Name and number under which the guest is counted.
        direction: In or out.
        at: The instant at which it is placed.
    """

    guest: tuple[str, int]
    direction: Direction
    at: datetime


@dataclass(frozen=True, slots=True)
class Inside:
    """How many were inside from an instant on.

    Attributes:
        at: The instant.
        guests: How many.
    """

    at: datetime
    guests: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Presence:
    """Who was inside over an evening.

    Attributes:
        curve: How many were inside, from each change on.
        peak: The most; the first time that it was reached. None where nobody came.
        stays: How long those stayed who left by a scan, the shortest first.
    """

    curve: tuple[Inside, ...] = ()
    peak: Inside | None = None
    stays: tuple[timedelta, ...] = ()

    def by_minutes(self) -> "Presence":
        """Return the same with one step of the curve for each minute in which anything changed: how that ended.

        What is drawn needs no more, and 20,000 guests make 25,000 steps.
        """
        steps = {one.at.replace(second=0, microsecond=0): one.guests for one in self.curve}
        return replace(self, curve=tuple(Inside(at, guests) for at, guests in steps.items()))

    def stay(self, share: float) -> timedelta | None:
        """Return the time that this share of those who left had stayed at most; None where nobody left.

        Args:
            share: Between 0 and 1.
        """
        return quantile(self.stays, share)


def presence(movements: Iterable[Movement], clearings: Sequence[datetime] = ()) -> Presence:
    """Follow guests through an evening.

    Args:
        movements: Every movement that was not taken back, each guest's in the order in which they happened.
        clearings: Instants at which everybody inside counted as gone, oldest first.
    """
    changes: list[tuple[datetime, int]] = []
    stays: list[timedelta] = []
    entered: dict[tuple[str, int], datetime] = {}
    for movement in movements:
        since = entered.get(movement.guest)
        if since is not None and (gone := _cleared(since, movement.at, clearings)) is not None:
            changes.append((gone, -1))
            del entered[movement.guest]
            since = None
        if movement.direction is Direction.ENTRY and since is None:
            entered[movement.guest] = movement.at
            changes.append((movement.at, 1))
        elif movement.direction is Direction.EXIT and since is not None:
            changes.append((movement.at, -1))
            stays.append(movement.at - since)
            del entered[movement.guest]
    last = clearings[-1] if clearings else None
    changes += [(_cleared(since, last, clearings) or last, -1) for since in entered.values() if last and since < last]
    curve = _curve(sorted(changes))
    peak = max(curve, key=lambda one: (one.guests, -one.at.timestamp()), default=None)
    return Presence(curve=curve, peak=peak, stays=tuple(sorted(stays)))


def _cleared(since: datetime, until: datetime, clearings: Sequence[datetime]) -> datetime | None:
    """Return when a guest who came in counted as gone: at the first clearing behind that and up to another instant."""
    return next((gone for gone in clearings if since < gone <= until), None)


def _curve(changes: Sequence[tuple[datetime, int]]) -> tuple[Inside, ...]:
    found: list[Inside] = []
    guests = 0
    for at, step in changes:
        guests += step
        if found and found[-1].at == at:
            found[-1] = Inside(at, guests)
        else:
            found.append(Inside(at, guests))
    return tuple(found)


def alert_level(inside: int, capacity: int | None) -> int | None:
    """Return the highest percentage of ``ALERTS`` that is reached, or None.

    Args:
        inside: Guests inside.
        capacity: How many there may be, or None. A list for nobody is full.
    """
    if capacity is None:
        return None
    return max((level for level in ALERTS if inside * 100 >= level * capacity), default=None)
