"""What a venue needs of this laptop's database. Tests have fakes that implement it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.domain.entries.entry import Entry
from kiosk.domain.venue.notes import Note
from kiosk.domain.venue.passing_on import RosterChange, SignedNews


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """An entry as the venue passes it on.

    Attributes:
        number: Its place in the venue's stream.
        entry: The entry.
        told_by: Member that published it; another one than its own device passes on what an absent gate had said.
    """

    number: int
    entry: Entry
    told_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpublished:
    """An entry of this laptop's log that the venue does not have yet.

    Attributes:
        position: Its position in the log.
        entry: The entry.
    """

    position: int
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far this laptop and the venue know each other, within one epoch of the ledger.

    Attributes:
        epoch: The epoch.
        received: Place in the venue's stream up to which everything is in this laptop's log.
        published: Position in this laptop's log up to which everything is in the venue's stream.
    """

    epoch: int
    received: int = 0
    published: int = 0


class VenueLog(Protocol):
    """This laptop's log, as the connection to the venue sees it."""

    def progress(self) -> Progress:
        """Return how far both know each other."""
        ...

    def begin_epoch(self, epoch: int) -> None:
        """Begin with another ledger: everything is received and published anew, which changes nothing known."""
        ...

    def forget_ledger(self) -> None:
        """Begin anew with the same ledger, which is older than what is known of it: the host lost a part of it."""
        ...

    def take(self, received: Sequence[Received], *, up_to: int) -> int:
        """Write other gates' entries and how far the stream was read, in one transaction.

        Args:
            received: Entries in the stream's order; known ones change nothing.
            up_to: The stream was read up to here, what could not be understood included.

        Returns:
            How many were new.

        Raises:
            StoreError: Nothing was written.
        """
        ...

    def unpublished(self, after: int, limit: int) -> Sequence[Unpublished]:
        """Return what the venue does not have yet, in the log's order.

        Args:
            after: Only what is behind this position.
            limit: At most so many.
        """
        ...

    def decided_alone(self) -> Sequence[Unpublished]:
        """Return this laptop's admissions that spend a ticket and to which the venue did not agree."""
        ...

    def note_published(self, position: int) -> None:
        """Keep that everything up to a position is in the venue's stream."""
        ...

    def has_spent(self, scan_id: str) -> bool:
        """Return whether a scan used something up, by this log: a claim of ours without that came to nothing."""
        ...

    def is_kept(self, event_id: str) -> bool:
        """Return whether this log has the scans of an event; those of one that was removed are gone, and were made."""
        ...


class VenueNotes(Protocol):
    """What people noted here and at other gates, as the connection to the venue sees it."""

    def received(self) -> int:
        """Return the place in the venue's stream of notes up to which everything is here."""
        ...

    def unpublished(self, limit: int) -> Sequence[Note]:
        """Return notes that the venue's stream does not hold yet, as far as is known here; at most so many."""
        ...

    def note_published(self, notes: Sequence[Note]) -> None:
        """Keep that the venue's stream holds some notes."""
        ...

    def take(self, notes: Sequence[Note], *, up_to: int) -> int:
        """Write notes of the venue and how far its stream was read, in one transaction.

        Args:
            notes: In the stream's order; known ones change nothing.
            up_to: The stream was read up to here, what could not be understood included.

        Returns:
            How many were new.

        Raises:
            StoreError: Nothing was written.
        """
        ...


class VenueRoster(Protocol):
    """What this laptop pulled and other gates have to hear of. Anything may raise ``StoreError``."""

    def waiting(self, limit: int) -> Sequence[RosterChange]:
        """Return what this laptop pulled and no gate has passed on yet, withdrawals first; at most so many."""
        ...

    def keep(self, signed: SignedNews, changes: Sequence[RosterChange], now: datetime) -> None:
        """Keep news that this laptop signed, to be told; what is in them waits no more."""
        ...

    def whole(self) -> tuple[datetime, datetime] | None:
        """Return from when on everything was noted that changed, and when all was pulled last; None for neither.

        To be asked before ``waiting``: what was pulled by then is among that.
        """
        ...

    def leave_out(self, changes: Sequence[RosterChange], now: datetime) -> None:
        """Pass some changes on to nobody; each gate hears of them by its own internet."""
        ...


class VenueDeliveries(Protocol):
    """What the platform has of this laptop's log, and what goes up for others. Anything may raise ``StoreError``."""

    def waiting(self, limit: int) -> Sequence[str]:
        """Return ids of entries that wait for the platform and that any gate could deliver, the first ones first."""
        ...

    def delivered(self, entry_ids: Sequence[str]) -> Sequence[str]:
        """Return which of these entries the platform has, as far as is known here."""
        ...

    def deliver(self, entry_ids: Sequence[str]) -> int:
        """Have the daemon of this laptop deliver other gates' entries; returns how many of them are new to it."""
        ...

    def note_delivered(self, entry_ids: Sequence[str]) -> int:
        """Take note that the platform has entries that waited here; returns how many did."""
        ...
