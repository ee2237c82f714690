"""What waits for a person: contradictions, door actions that the platform refused, entries that did not get through.

One list of all three, each item under the number that people call it by; they are settled with a note, several at once,
and what can be told again is tried again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.domain.reports.conflicts import ConflictReport


class InboxKind(StrEnum):
    """What an item is."""

    CONFLICT = "conflict"
    DOOR_ACTION = "door_action"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxItem:
    """One thing that waits, or waited.

    Attributes:
        number: What people call it; "C-7" for a contradiction.
        kind: What it is.
        at: When it happened, corrected time.
        event_id: Event.
        ticket_number: Number of its ticket or booking, "" where there is none.
        why: The platform's words on why it took it not, or which contradiction it is.
        attempts: How often it was told; 0 for a contradiction.
        can_retry: Whether telling it again may help.
        conflict: Both sides of a contradiction, else None.
        settled_at: When a person settled it, or None.
        settled_note: That person's words.
    """

    number: str
    kind: InboxKind
    at: datetime
    event_id: str
    ticket_number: str = ""
    why: str = ""
    attempts: int = 0
    can_retry: bool = False
    conflict: ConflictReport | None = field(default=None, repr=False)
    settled_at: datetime | None = None
    settled_note: str = ""


class Inbox(Protocol):
    """What waits for a person. Every method raises ``StoreError``."""

    def items(self, *, settled: bool = False) -> Sequence[InboxItem]:
        """Return what waits, oldest first.

        Args:
            settled: Also what was settled.
        """
        ...

    def settle(self, numbers: Iterable[str], note: str, now: datetime) -> int:
        """Settle items with somebody's words.

        Args:
            numbers: Which.
            note: The words.
            now: Current instant.

        Returns:
            How many were open until now.
        """
        ...

    def retry(self, numbers: Iterable[str]) -> int:
        """Tell items to the platform again; returns how many are on their way."""
        ...
