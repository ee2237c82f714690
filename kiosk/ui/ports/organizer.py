"""What organizers look at in the window. Everything here is asked in threads beside the window's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.domain.reports.arrivals import MinuteCount
from kiosk.domain.reports.attendance import ListAttendance
from kiosk.domain.reports.entry_log import EntryLog
from kiosk.domain.reports.exposure import Exposure
from kiosk.domain.reports.gate_speed import GateSpeed
from kiosk.domain.reports.inbox import Inbox
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.reports.presence import Presence

Cell = str | int | float | datetime | None
"""What stands in a table that is saved."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """A filter that somebody gave a name.

    Attributes:
        name: The name.
        wanted: The filter, without a span where ``span`` names one.
        span: Name of a span that moves with the clock, "" for none.
    """

    name: str
    wanted: LogFilter = field(default_factory=LogFilter)
    span: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceReport:
    """How an event stands.

    Attributes:
        event_id: The event.
        timezone: IANA name of its zone, "" where it is not known.
        now: Corrected instant at which it was read.
        lists: How each list stands.
        minute_counts: What was decided, by the minute.
        presence: Who was inside when, by list.
        speeds: How fast gates are, and what would help.
        exposure: What single laptops decided alone.
        gate_names: What people call gates, by id.
        type_names: What people call ticket types, by id.
        events: Events to choose from, as (id, name).
    """

    event_id: str
    now: datetime
    timezone: str = ""
    lists: Sequence[ListAttendance] = ()
    minute_counts: Sequence[MinuteCount] = ()
    presence: Mapping[str, Presence] = field(default_factory=dict)
    speeds: Sequence[GateSpeed] = ()
    exposure: Exposure = field(default_factory=Exposure)
    gate_names: Mapping[str, str] = field(default_factory=dict)
    type_names: Mapping[str, str] = field(default_factory=dict)
    events: Sequence[tuple[str, str]] = ()


class AttendanceBoard(Protocol):
    """Reads how an event stands. Belongs to one thread."""

    def read(self, event_id: str = "", *, anyway: bool = False) -> AttendanceReport | None:
        """Return how an event stands, or None where nothing is new or it was read too lately.

        Args:
            event_id: The event; "" for the station's, else the latest that the log holds.
            anyway: Read it in any case.

        Raises:
            StoreError: The database cannot be read.
            SettingsError: There is no event.
        """
        ...

    def save_table(self, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Write a table as CSV, beside its place and renamed.

        Raises:
            GatehouseError: It cannot be written.
        """
        ...


class LogMemory(Protocol):
    """What the window remembers of how people like to read the log. Every method raises ``StoreError``."""

    def filters(self) -> Sequence[SavedFilter]:
        """Return the saved filters, by their names."""
        ...

    def save(self, saved: SavedFilter) -> Sequence[SavedFilter]:
        """Keep a filter, in place of one of the same name; returns all of them."""
        ...

    def forget(self, name: str) -> Sequence[SavedFilter]:
        """Forget a filter; returns the others."""
        ...

    def columns(self) -> Sequence[str]:
        """Return the names of the columns that were chosen; none: nobody chose."""
        ...

    def keep_columns(self, names: Sequence[str]) -> None:
        """Keep which columns were chosen."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganizerPorts:
    """What the organizers' half of the window is plugged into.

    Attributes:
        log: The entry log; asked by one thread.
        log_memory: Saved filters and columns.
        inbox: What waits for a person; asked by another thread.
        attendance: How events stand; asked by a third one.
    """

    log: EntryLog
    log_memory: LogMemory
    inbox: Inbox
    attendance: AttendanceBoard
