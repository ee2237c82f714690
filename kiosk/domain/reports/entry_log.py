"""The entry log as people read it: rows with names in place of ids, pages, and the whole story of one ticket."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.domain.door_sales.actions import DoorAction
from kiosk.domain.entries.entry import Entry
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.roster.bookings import Booking, Ticket


class DeliveryState(StrEnum):
    """How far an entry is on its way to the platform."""

    NONE = "none"  # nothing to send: another device's, or one that no platform is told of
    QUEUED = "queued"
    DELIVERED = "delivered"
    DEAD = "dead"  # given up; a person has to look


@dataclass(frozen=True, slots=True)
class LogPlace:
    """Where a row stands in the log: its corrected time, and its position among rows of the same instant."""

    at: datetime
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LogRow:
    """One entry with what people call the things in it.

    Attributes:
        entry: The entry.
        place: Where it stands.
        event_name: Its event, "" where the roster does not hold it; so are all other names.
        timezone: IANA name of the event's zone, "" likewise.
        list_name: Its check-in list.
        gate_name: Its gate.
        device_name: The device that scanned.
        guest_name: Who holds the ticket, else who booked.
        ticket_number: What is printed on the ticket for people.
        booking_number: The booking.
        seat: The seat.
        type_name: The ticket's type.
        undone: It was taken back by a later entry.
        conflicts: So many contradictions were found about it.
        delivery: How far it is on its way to the platform.
    """

    entry: Entry
    place: LogPlace
    event_name: str = ""
    timezone: str = ""
    list_name: str = ""
    gate_name: str = ""
    device_name: str = ""
    guest_name: str = field(default="", repr=False)
    ticket_number: str = ""
    booking_number: str = ""
    seat: str = ""
    type_name: str = ""
    undone: bool = False
    conflicts: int = 0
    delivery: DeliveryState = DeliveryState.NONE


@dataclass(frozen=True, slots=True)
class LogPage:
    """Some rows, newest first.

    Attributes:
        rows: The rows.
        next: Place behind which the next page begins; None where there is none.
        position: How far the log was known when it was read: what ``EntryLog.news`` goes on from.
    """

    rows: tuple[LogRow, ...] = ()
    next: LogPlace | None = None
    position: int = 0


@dataclass(frozen=True, slots=True)
class LogNews:
    """What became different in the log since somebody looked.

    Attributes:
        rows: Rows that were written since and are asked for, newest first; they may belong between older ones.
        position: How far the log is known now.
        again: Rows that are on the screen, as they read now: one may have been taken back or delivered since.
        too_many: So much was written that it is better to read the first page again; ``rows`` is empty then.
    """

    rows: tuple[LogRow, ...] = ()
    position: int = 0
    again: tuple[LogRow, ...] = ()
    too_many: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LogChoices:
    """What the log holds of each thing that can be filtered by, as (id, name), by name.

    Attributes:
        events: Events.
        lists: Check-in lists.
        gates: Gates.
        devices: Devices.
        staff: Names of stewards; id and name are the same.
        ticket_types: Types of the roster's events.
        homes: Names of their events by the ids of lists, gates and types, to tell things of one name apart.
    """

    events: tuple[tuple[str, str], ...] = ()
    lists: tuple[tuple[str, str], ...] = ()
    gates: tuple[tuple[str, str], ...] = ()
    devices: tuple[tuple[str, str], ...] = ()
    staff: tuple[tuple[str, str], ...] = ()
    ticket_types: tuple[tuple[str, str], ...] = ()
    homes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryConflict:
    """A contradiction about one of a ticket's entries.

    Attributes:
        id: Number for people.
        entry_id: The entry.
        kind: Which contradiction, as it is stored.
        found_at: When it was learned.
        settled_at: When a person closed it, or None.
        settled_note: That person's words.
    """

    id: int
    entry_id: str
    kind: str
    found_at: datetime
    settled_at: datetime | None = None
    settled_note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryDelivery:
    """How one entry or door action fared on its way to the platform.

    Attributes:
        ref_id: The entry or door action.
        state: How far it is.
        attempts: Failures so far.
        delivered_at: When the platform took it, or None.
        last_error: How the last attempt failed, "" where none did.
    """

    ref_id: str
    state: DeliveryState
    attempts: int = 0
    delivered_at: datetime | None = None
    last_error: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketStory:
    """Everything that is known of one ticket, under every name it ever had.

    Attributes:
        ticket: The roster's ticket, or None where it holds none.
        booking: Its booking, or None.
        rows: Every scan, refused ones included, in the order in which they happened (``domain.order``).
        conflicts: Contradictions about these scans.
        deliveries: What became of them on the way to the platform.
        door_actions: What was sold, paid, approved or cancelled at the door.
    """

    ticket: Ticket | None = field(default=None, repr=False)
    booking: Booking | None = field(default=None, repr=False)
    rows: tuple[LogRow, ...] = ()
    conflicts: tuple[StoryConflict, ...] = ()
    deliveries: tuple[StoryDelivery, ...] = ()
    door_actions: tuple[DoorAction, ...] = field(default=(), repr=False)


class EntryLog(Protocol):
    """The entry log as organizers read it. Belongs to one thread."""

    def page(self, wanted: LogFilter, *, after: LogPlace | None = None, limit: int = 100) -> LogPage:
        """Return one page, newest first.

        Args:
            wanted: Which entries.
            after: ``LogPage.next`` of the page before, or None for the first.
            limit: Rows on a page.

        Raises:
            StoreError: The database cannot be read.
        """
        ...

    def news(self, wanted: LogFilter, position: int, shown: Sequence[LogPlace] = ()) -> LogNews | None:
        """Return what became different since, or None where nothing did.

        Args:
            wanted: Which entries.
            position: ``LogPage.position`` or ``LogNews.position`` of the last look.
            shown: Places of the rows that are on the screen.

        Raises:
            StoreError: The database cannot be read.
        """
        ...

    def count(self, wanted: LogFilter) -> int:
        """Return how many entries are asked for."""
        ...

    def rows(self, wanted: LogFilter) -> Iterator[LogRow]:
        """Yield every row that is asked for, oldest first, holding a few at a time only."""
        ...

    def choices(self) -> LogChoices:
        """Return what the log can be filtered by."""
        ...

    def story(self, ticket_id: str) -> TicketStory:
        """Return everything that is known of one ticket."""
        ...

    def story_of_code(self, code_hash: str) -> TicketStory:
        """Return everything that is known of a code that stands for no ticket of the roster."""
        ...


def newest_first(rows: Sequence[LogRow]) -> list[LogRow]:
    """Return rows in the order of pages: by corrected time, then by position, the latest first."""
    return sorted(rows, key=lambda row: (row.place.at, row.place.position), reverse=True)
