"""What organizers look at in the window. Everything here is asked in threads beside the window's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Protocol

from kiosk.checkin.check_in import CheckInResult
from kiosk.domain.reports.arrival_sums import ArrivalSums
from kiosk.domain.reports.attendance import ListAttendance
from kiosk.domain.reports.entry_log import EntryLog
from kiosk.domain.reports.exposure import Exposure
from kiosk.domain.reports.gate_speed import GateSpeed
from kiosk.domain.reports.inbox import Inbox
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.reports.paper import PaperTrouble
from kiosk.domain.reports.platform_counts import PlatformCount
from kiosk.domain.reports.presence import Presence
from kiosk.ui.ports.organizer.retention import RetentionDesk
from kiosk.ui.ports.organizer.staff import StaffBoard
from kiosk.ui.ports.organizer.take_home import Exporter
from kiosk.ui.ports.organizer.transfer import LogTransfer

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
        sums: Who came and what was refused, by the minute.
        presence: Who was inside when, by list.
        speeds: How fast gates are, and what would help.
        exposure: What single laptops decided alone.
        gate_names: What people call gates, by id.
        type_names: What people call ticket types, by id.
        zones: Zones that gates lead into, by gate; without those that lead into all.
        inside_by_zone: How many guests are in each zone, "" for those of whom nobody knows; empty without zones.
        events: Events to choose from, as (id, name).
    """

    event_id: str
    now: datetime
    timezone: str = ""
    lists: Sequence[ListAttendance] = ()
    sums: ArrivalSums = field(default_factory=ArrivalSums)
    presence: Mapping[str, Presence] = field(default_factory=dict)
    speeds: Sequence[GateSpeed] = ()
    exposure: Exposure = field(default_factory=Exposure)
    gate_names: Mapping[str, str] = field(default_factory=dict)
    type_names: Mapping[str, str] = field(default_factory=dict)
    zones: Mapping[str, str] = field(default_factory=dict)
    inside_by_zone: Mapping[str, int] = field(default_factory=dict)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncRunRow:
    """One run of the daemon.

    Attributes:
        operation: "push" or "pull".
        status: "started", "completed", "failed" or "cancelled".
        started_at: When it began.
        succeeded: Records that went through.
        failed: Records that did not.
        error: Technical words on what went wrong, or "".
    """

    operation: str
    status: str
    started_at: datetime
    succeeded: int = 0
    failed: int = 0
    error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncPart:
    """A part of the guest list that is read by itself.

    Attributes:
        name: Its stream, or "push" for what is sent.
        read_at: When it was last asked for.
        records: What that brought.
        next_at: When it is asked for next; None: as soon as there is something.
        error: Technical words on why the last time failed, or "".
        unfinished: It was never read to its end.
    """

    name: str
    read_at: datetime
    records: int = 0
    next_at: datetime | None = None
    error: str = ""
    unfinished: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SyncReport:
    """How this laptop and the platform stand. Instants are UTC.

    Attributes:
        online: Whether the platform answered lately.
        away_since: When the first of the runs began that failed since one went through; None where the last one did.
        daemon_alive: Whether the sync service runs.
        error: Technical words on its last failure, or "".
        error_key: Name of the sentence about it, or "".
        last_pull_at: When the guest list was last brought up to date.
        last_push_at: When everything was last delivered.
        queued: What waits to be sent.
        set_aside: What the platform did not take and nobody closed.
        delivered: What has arrived.
        oldest_queued_at: Since when the oldest one waits.
        roster_complete_at: When the whole guest list was last up to date, or None.
        roster_counts: Records here, by their kind.
        runs: The last runs, the latest first.
        streams: Parts of the guest list.
        counts: The platform's own counts beside ours; none where it tells none.
    """

    online: bool = False
    away_since: datetime | None = None
    daemon_alive: bool = False
    error: str = ""
    error_key: str = ""
    last_pull_at: datetime | None = None
    last_push_at: datetime | None = None
    queued: int = 0
    set_aside: int = 0
    delivered: int = 0
    oldest_queued_at: datetime | None = None
    roster_complete_at: datetime | None = None
    roster_counts: Mapping[str, int] = field(default_factory=dict)
    runs: Sequence[SyncRunRow] = ()
    streams: Sequence[SyncPart] = ()
    counts: Sequence[PlatformCount] = ()


class SyncBoard(Protocol):
    """Reads how the daemon and the platform stand."""

    def read(self) -> SyncReport:
        """Return how it stands now.

        Raises:
            StoreError: The database cannot be read.
        """
        ...

    def sync_now(self) -> None:
        """Ask the daemon to send and to read at once.

        Raises:
            StoreError: It could not be asked.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTick:
    """One row that was ticked on paper.

    Attributes:
        text: As it was typed.
        result: What check-in made of it; None where no ticket was found.
        trouble: Why none was.
    """

    text: str
    result: CheckInResult | None = field(default=None, repr=False)
    trouble: PaperTrouble = PaperTrouble.NONE


class PaperDesk(Protocol):
    """The guest list on paper, and the way back from it. Belongs to one thread."""

    def enter(self, texts: Sequence[str]) -> Sequence[PaperTick]:
        """Check in what was ticked, row by row.

        Raises:
            SettingsError: This laptop has no event and list yet.
            GatehouseError: It could not be written.
        """
        ...

    def keep_in(self, folder: Path | None) -> None:
        """Remember in which folder the list is kept, beyond the next start; None: in none any more.

        Raises:
            RightError: Whoever is signed in may not take names off this laptop.
            StoreError: It could not be remembered.
        """
        ...

    def print_into(self, folder: Path) -> Path | None:
        """Write the list into a folder; returns the file, or None where nothing has changed.

        Raises:
            GatehouseError: The folder is not there, or the file cannot be written.
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
        sync: How the daemon and the platform stand.
        exporter: Writes files; asked by a thread of its own.
        paper: The list on paper; likewise.
        transfer: Entries from gate to gate; likewise.
        retention: Old events, and how they are removed; likewise.
        staff: The staff and their shifts; None offers no pages for them.
    """

    log: EntryLog
    log_memory: LogMemory
    inbox: Inbox
    attendance: AttendanceBoard
    sync: SyncBoard
    exporter: Exporter
    paper: PaperDesk
    transfer: LogTransfer
    retention: RetentionDesk
    staff: StaffBoard | None = None
