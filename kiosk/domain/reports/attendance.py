"""Attendance: what a list expected and who came, by type, and the port through which all figures are asked for."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.reports.arrivals import MinuteCount
from kiosk.domain.reports.conflicts import ConflictReport
from kiosk.domain.reports.door_sales import DoorSale
from kiosk.domain.reports.exposure import Exposure
from kiosk.domain.reports.gate_speed import GateSpeed
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.reports.presence import Presence, alert_level


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeAttendance:
    """One ticket type on a list.

    Attributes:
        ticket_type_id: The type.
        name: Its name.
        expected: Tickets that the list takes and that are good for entry.
        came: Those of them by which somebody came in.
        inside: Guests inside by them.
    """

    ticket_type_id: str
    name: str
    expected: int = 0
    came: int = 0
    inside: int = 0

    @property
    def no_shows(self) -> int:
        """Tickets expected by which nobody came."""
        return self.expected - self.came


@dataclass(frozen=True, slots=True, kw_only=True)
class ListAttendance:
    """One check-in list.

    Attributes:
        list_id: The list.
        name: Its name.
        guests_expected: Guests of the tickets that it takes.
        guests_came: Guests who ever came in by it.
        guests_inside: Guests who are inside: the count that its limit goes by.
        capacity: How many may be inside, or None.
        types: Its ticket types, by name.
    """

    list_id: str
    name: str
    guests_expected: int = 0
    guests_came: int = 0
    guests_inside: int = 0
    capacity: int | None = None
    types: tuple[TypeAttendance, ...] = ()

    @property
    def no_shows(self) -> int:
        """Tickets expected by which nobody came."""
        return sum(one.no_shows for one in self.types)

    @property
    def alert(self) -> int | None:
        """The highest alert of ``presence.ALERTS`` that the guests inside have reached, in percent, or None."""
        return alert_level(self.guests_inside, self.capacity)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceActivity:
    """What is known here of one device.

    Attributes:
        device_id: The device.
        name: Its name, "" where it has none here.
        entries: How many of its entries are known.
        last_at: Corrected time of the latest of them.
    """

    device_id: str
    name: str
    entries: int
    last_at: datetime


def zones_told(zones: Iterable[str], counted: Collection[str]) -> tuple[str, ...]:
    """Return which zones have a row where guests are told apart by zone.

    A zone in which nobody is stands there as well: that it is empty is news. Guests of whom nobody knows the zone come
    last, as "", where there are any, and where the venue has zones at all.

    Args:
        zones: The zones that gates lead into.
        counted: The zones that somebody is counted for, "" among them.
    """
    named = sorted({*zones, *counted} - {""})
    return (*named, "") if named and "" in counted else tuple(named)


class AttendanceLog(Protocol):
    """Figures over the entry log. Belongs to one thread; every method raises ``StoreError``."""

    def lists(self, event_id: str, now: datetime) -> Sequence[ListAttendance]:
        """Return how the lists of an event stand, by their names.

        Args:
            event_id: The event.
            now: Corrected instant.
        """
        ...

    def minute_counts(self, wanted: LogFilter) -> Sequence[MinuteCount]:
        """Return what was decided, by the minute; a filter by ``undone`` is not looked at."""
        ...

    def presence(self, list_id: str, now: datetime) -> Presence:
        """Return who was inside by a list over the evening."""
        ...

    def speeds(self, wanted: LogFilter, now: datetime) -> Sequence[GateSpeed]:
        """Return how fast gates were over all that is asked for, and how they stand at an instant."""
        ...

    def exposure(self, wanted: LogFilter) -> Exposure:
        """Return what single laptops decided alone, and how much of it turned out double."""
        ...

    def devices(self, wanted: LogFilter) -> Sequence[DeviceActivity]:
        """Return which devices made the entries that are asked for, by their ids."""
        ...

    def conflicts(self, event_id: str | None = None) -> Sequence[ConflictReport]:
        """Return every contradiction, settled ones too, in the order in which they were found."""
        ...

    def door_sales(self, event_id: str | None = None) -> Sequence[DoorSale]:
        """Return what was done at the door, oldest first."""
        ...
