"""What every connector offers to the engine. A further platform is one more implementation of ``Connector``.

Invariants that a connector keeps: it never writes to the database, it raises nothing but ``DeliveryError``, and it
gives back exactly one receipt for each item that it was asked to push.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Protocol, runtime_checkable

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import DeliveryError
from kiosk.domain.roster.bookings import Booking, Ticket
from kiosk.domain.roster.codes import Revocation, SigningKey, TicketCode
from kiosk.domain.roster.events import Gate, Question
from kiosk.domain.roster.records import RosterRecord, Tombstone
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.domain.syncing.delivery import OutboxItem, Receipt
from kiosk.store.roster.id_ranges import IdRange
from kiosk.store.roster.unreadable_records import UnreadableRecord
from sync.http.server_clock import ClockSample

OutboxEntry = tuple[OutboxItem, Entry]
"""An item of the outbox with the entry that it delivers."""


OutboxDoorItem = tuple[OutboxItem, DoorAction]
"""An item of the outbox with the booking from the door that it delivers."""


class CursorExpiredError(DeliveryError):
    """The platform no longer knows what changed since this cursor: everything has to be read again."""

    default_key = "delivery.cursor_expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupCode:
    """What a person gives to enrol this kiosk: scanned from the platform's screen, or typed.

    Attributes:
        profile: Profile or connector by name.
        base_url: The platform's address.
        token: One-time token.
        email: Account, where there is no token.
        password: Its password; used once, never stored.
        client_id: OAuth 2.0 client, for platforms that have them.
        client_secret: Its secret.
        device_name: What the platform shall call this kiosk.
    """

    profile: str
    base_url: str
    token: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    password: str = field(default="", repr=False)
    client_id: str = field(default="", repr=False)
    client_secret: str = field(default="", repr=False)
    device_name: str = "Kiosk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enrolment:
    """What the platform made of this kiosk.

    Attributes:
        device_id: The platform's id of this device.
        device_name: Its name.
        profile: Profile or connector by name.
        base_url: The platform's address.
        secrets: Tokens by name; they go into the encrypted database and nowhere else.
        settings: Further facts, for instance the organizer's id.
    """

    device_id: str
    device_name: str
    profile: str
    base_url: str
    secrets: Mapping[str, str] = field(repr=False)
    settings: Mapping[str, str] = field(default_factory=dict)


class Urgency(IntEnum):
    """How soon news of a stream is wanted, the smallest the soonest."""

    FIRST = 0  # revocations, keys, other gates' entries
    SOON = 1  # bookings and tickets
    LATER = 2  # everything else


@dataclass(frozen=True, slots=True, kw_only=True)
class Stream:
    """One collection that is pulled by a cursor.

    Attributes:
        name: Name of its cursor.
        kinds: Records that it gives; a full resync removes what it no longer gives.
        urgency: How soon it is wanted; None goes by its kinds. A stream that brings other gates' entries along with
            other things has to say so itself.
        missing_is_revoked: A ticket of a known event that a full resync no longer gives was withdrawn, and stays as
            that, so that the gate can say so. Elsewhere it goes and is unknown.
        ranges: Which ids of a kind are this stream's, where another one brings the same kind.
    """

    name: str
    kinds: tuple[type[RosterRecord], ...]
    urgency: Urgency | None = None
    missing_is_revoked: bool = False
    ranges: Mapping[type[RosterRecord], IdRange] = field(default_factory=dict, hash=False)

    @property
    def rank(self) -> Urgency:
        """Return how soon it is wanted."""
        if self.urgency is not None:
            return self.urgency
        if not self.kinds or {Revocation, SigningKey} & set(self.kinds):  # entries alone have no kinds
            return Urgency.FIRST
        return Urgency.SOON if {Booking, Ticket, TicketCode} & set(self.kinds) else Urgency.LATER

    @property
    def is_detail(self) -> bool:
        """Whether it says nothing of who may enter: no event has to wait for it where the platform refuses it."""
        return bool(self.kinds) and {Gate, Question, StaffAssignment}.issuperset(self.kinds)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompleteCollection:
    """A collection that was read in full without a full resync: what else is known of it is not there any more.

    Attributes:
        kind: Kind of its records.
        event_id: Its event; None for one that belongs to none.
        ids: All of it.
    """

    kind: type[RosterRecord]
    event_id: str | None
    ids: Sequence[str]


_DETAILS = frozenset({"settings", "questions"})
"""Parts of an event's data that say nothing of who may enter: without them guests are still told from others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a stream.

    Attributes:
        records: New or changed records.
        tombstones: Records that are gone.
        entries: Entries of other devices, and this one's as they come back.
        complete: Tickets of which ``entries`` holds all that the platform still counts; others were taken back there.
        next_cursor: Where to go on, also for the next run.
        more: Whether another page is waiting now.
        unreadable: Technical words on items that could not be understood, without their contents.
        unread: What could not be read, record by record and field by field.
        total: Items that the whole stream has, where the platform says so; None where it does not.
        given: So many of these items came with this page, read or not; None where that is as many as its records.
        received_bytes: Size of the answer.
        checksum: Of the answer, by which a page that comes again is known; 0 where nobody reckoned it.
        complete_collections: Collections of which everything is named here, whether or not it is new.
        broken: Parts of the stream that the platform failed to give, with technical words on each, by the part's name.
    """

    records: Sequence[RosterRecord] = ()
    tombstones: Sequence[Tombstone] = ()
    entries: Sequence[Entry] = ()
    complete: Sequence[str] = ()
    next_cursor: str
    more: bool
    unreadable: Sequence[str] = ()
    unread: Sequence[UnreadableRecord] = ()
    total: int | None = None
    given: int | None = None
    received_bytes: int = 0
    checksum: int = 0
    complete_collections: Sequence[CompleteCollection] = ()
    broken: Mapping[str, str] = field(default_factory=dict)

    @property
    def lacking(self) -> frozenset[str]:
        """Return the events of which something is missing that says who may enter."""
        return frozenset(part.partition("/")[0] for part in self.broken if part.rpartition("/")[2] not in _DETAILS)

    @property
    def size(self) -> int:
        """Return how much is in it."""
        return len(self.records) + len(self.entries) + len(self.tombstones)

    @property
    def progress(self) -> int:
        """Return how far it leads towards ``total``."""
        return self.size if self.given is None else self.given

    def read(self) -> "Page":
        """Return the page itself: it was read when it arrived."""
        return self


class FetchedPage(Protocol):
    """A page that has arrived: enough is known of it to ask for the next one. ``Page`` is one."""

    @property
    def next_cursor(self) -> str:
        """Return where to go on."""
        ...

    @property
    def more(self) -> bool:
        """Return whether another page is waiting now."""
        ...

    @property
    def size(self) -> int:
        """Return how much is in it, about."""
        ...

    def read(self) -> Page:
        """Return the page, made into records. Takes a moment, asks nobody, and is done once."""
        ...


class TokenVault(Protocol):
    """Where a connector keeps the device's tokens. Saving is durable before it returns."""

    def load(self) -> Mapping[str, str]:
        """Return the tokens by name."""
        ...

    def save(self, secrets: Mapping[str, str]) -> None:
        """Replace the tokens.

        Raises:
            StoreError: They could not be written.
        """
        ...


class Connector(Protocol):
    """One platform."""

    @property
    def streams(self) -> Sequence[Stream]:
        """Return the streams in the order of urgency: revocations and keys first."""
        ...

    @property
    def batch_size(self) -> int:
        """Return how many items one push may carry."""
        ...

    def enrol(self, setup: SetupCode) -> Enrolment:
        """Make this kiosk known to the platform.

        Raises:
            TransientDeliveryError: The platform cannot be reached now.
            PermanentDeliveryError: The set-up code is wrong or was used before.
        """
        ...

    def pull(self, stream: Stream, cursor: str | None) -> Page:
        """Read one page.

        Args:
            stream: One of ``streams``.
            cursor: ``next_cursor`` of an earlier page; None for the beginning.

        Raises:
            CursorExpiredError: Everything has to be read again, from the beginning.
            TransientDeliveryError: Worth another try.
            PermanentDeliveryError: The platform refuses this device.
        """
        ...

    def push(self, outbox_entries: Sequence[OutboxEntry]) -> list[Receipt]:
        """Deliver items, in their order.

        Returns:
            One receipt for each item. Items that the platform cannot take are in there as REJECTED or LATER.

        Raises:
            TransientDeliveryError: The platform as a whole could not take them; nobody knows what arrived.
            PermanentDeliveryError: The platform refuses this device.
        """
        ...

    def take_clock_sample(self) -> ClockSample | None:
        """Return the best measure of the laptop's clock since the last call."""
        ...

    def close(self) -> None:
        """Close all connections."""
        ...


@runtime_checkable
class TakesBookings(Protocol):
    """A platform that lets kiosks book, take payments or approve. Connectors without it refuse all of that."""

    @property
    def door_actions(self) -> frozenset[DoorActionKind] | None:
        """Return what the platform takes from this device; None while that is not known. Asks nobody."""
        ...

    def push_bookings(self, outbox_entries: Sequence[OutboxDoorItem]) -> list[Receipt]:
        """Deliver door actions, in their order.

        Returns:
            One receipt for each item, with the platform's ids of the booking and its tickets where a walk-in was taken.
            The idempotency key is the action's id: sent twice, it is booked once.

        Raises:
            TransientDeliveryError: The platform as a whole could not take them; nobody knows what arrived.
            PermanentDeliveryError: The platform refuses this device.
        """
        ...


@runtime_checkable
class FetchesAhead(Protocol):
    """A platform whose pages can be read after the next ones were asked for."""

    def fetch(self, stream: Stream, cursor: str | None) -> FetchedPage:
        """Fetch one page as ``pull`` does, and leave it to be read.

        Raises:
            DeliveryError: As ``pull`` does; reading raises nothing.
        """
        ...
