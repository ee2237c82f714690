"""Old events and how they are removed, as organizers see it in the window."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class OldEventState(StrEnum):
    """What becomes of an event that is older than events are kept."""

    DUE = "due"
    UNSENT = "unsent"
    UNSIGNED = "unsigned"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OldEventRow:
    """An event that is to go, or has gone.

    Attributes:
        name: Its name, or its id where nobody knows that.
        ended_at: When it ended.
        guests: Tickets that it has, or had.
        entries: Scans of all gates.
        state: What becomes of it.
        unsent: What waits for the platform.
        removed_at: When it was removed, or None.
        by: Who removed it, "" where it is still here.
        admitted: Scans among those of a removed event that let somebody in.
        refused: Those that refused somebody.
        signed: What this laptop's logs signed about the removal, each a note as the evidence file holds it.
    """

    name: str
    ended_at: datetime
    guests: int
    entries: int
    state: OldEventState = OldEventState.DUE
    unsent: int = 0
    removed_at: datetime | None = None
    by: str = ""
    admitted: int = 0
    refused: int = 0
    signed: Sequence[str] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionReport:
    """How it stands.

    Attributes:
        keep_days: Days that events are kept after their end; 0: for good.
        daily: Whether two people agreed that the sync service removes by itself what is older.
        when_revoked: Whether two people agreed that everything goes once the platform refused this device for a day.
        unsent: What the platform does not have: it is saved before everything is deleted.
        wipe_key: Name of the sentence why everything is still here although it was to go; "" where it was not to.
        rows: What is to go, the oldest first, and what has gone.
    """

    keep_days: int = 0
    daily: bool = False
    when_revoked: bool = False
    unsent: int = 0
    wipe_key: str = ""
    rows: Sequence[OldEventRow] = ()


class RetentionDesk(Protocol):
    """Removes old events. Belongs to one thread."""

    def read(self) -> RetentionReport:
        """Return how it stands now.

        Raises:
            GatehouseError: It cannot be read, or not by whoever is signed in.
        """
        ...

    def remove(self) -> int:
        """Remove what is due; returns how many events went.

        Raises:
            GatehouseError: A second person has to agree, doors are open, or it could not be written.
        """
        ...

    def agree(self, *, daily: bool) -> None:
        """Have the sync service remove by itself what is older from now on, or no longer.

        Raises:
            GatehouseError: A second person has to agree, or it could not be written.
        """
        ...

    def agree_when_revoked(self, *, wanted: bool) -> None:
        """Have the sync service delete everything once the platform has refused this device for a day, or no longer.

        Raises:
            GatehouseError: A second person has to agree, or it could not be written.
        """
        ...

    def wipe_read(self) -> None:
        """Somebody has read why this laptop was not emptied; an order that did not hold is said no more.

        Raises:
            GatehouseError: It could not be written.
        """
        ...

    def order_wipe(self, path: Path | None) -> None:
        """Have everything deleted from this laptop as soon as the window and the sync service have ended.

        Args:
            path: Where entries are saved before that the platform does not have; None: nowhere.

        Raises:
            GatehouseError: A second person has to agree, something would be lost, or it could not be written.
        """
        ...
