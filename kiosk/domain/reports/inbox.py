"""What waits for a person: contradictions, door actions that the platform refused, entries that did not get through.

One list of all three, each item under the number that people call it by; they are settled with a note, several at once,
and what can be told again is tried again.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from kiosk.domain.bounds import LONGEST_NOTE
from kiosk.domain.door_sales.actions import DoorAction
from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.conflicts import ConflictReport


class Decision(StrEnum):
    """What somebody decided about an item, besides the words of the note."""

    NONE = ""  # the words say it all
    LET_STAND = "let_stand"  # nothing has to change
    WRONGLY_ADMITTED = "wrongly_admitted"  # a guest was let in who should not have been
    DONE_BY_HAND = "done_by_hand"  # somebody put it right on the platform
    NOT_NEEDED = "not_needed"  # nobody has to be told any more


class RecordKind(StrEnum):
    """What was done to an item."""

    SETTLED = "settled"
    REOPENED = "reopened"
    RETRIED = "retried"


@dataclass(frozen=True, slots=True, kw_only=True)
class InboxRecord:
    """What somebody did to an item, once.

    Attributes:
        at: When, corrected time.
        what: What was done.
        decision: What was decided.
        note: That person's words.
        staff: Who, "" where nobody was named.
    """

    at: datetime
    what: RecordKind
    decision: Decision = Decision.NONE
    note: str = ""
    staff: str = ""


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
        door_action: What was done at the door, else None.
        entry: The entry that did not get through, else None.
        held: Entries that wait for a refused door action.
        settled_at: When a person settled it, or None.
        settled_note: That person's words.
        records: What was done to it so far, oldest first.
        timezone: IANA name of its event's zone, "" where that is not known.
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
    door_action: DoorAction | None = field(default=None, repr=False)
    entry: Entry | None = field(default=None, repr=False)
    held: int = 0
    settled_at: datetime | None = None
    settled_note: str = ""
    records: tuple[InboxRecord, ...] = ()
    timezone: str = ""


def checked_note(note: str) -> str:
    """Return somebody's words without blanks around them.

    Raises:
        SettingsError: They are too long. Cut, they would say something else here than at the other gates, or what
            stands at their end would be gone without anybody knowing.
    """
    words = note.strip()
    if len(words) > LONGEST_NOTE:
        raise SettingsError(f"a note has at most {LONGEST_NOTE} characters, this one {len(words)}", key="inbox.long")
    return words


class Inbox(Protocol):
    """What waits for a person. Every method raises ``StoreError``."""

    def items(self, *, settled: bool = False) -> Sequence[InboxItem]:
        """Return what waits, oldest first.

        Args:
            settled: Also what was settled.
        """
        ...

    def changed(self) -> bool:
        """Return whether anything may be different from what ``items`` returned last."""
        ...

    def settle(
        self, numbers: Iterable[str], note: str, now: datetime, *, decision: Decision = Decision.NONE, staff: str = ""
    ) -> int:
        """Settle items with somebody's words.

        Args:
            numbers: Which.
            note: The words.
            now: Current instant.
            decision: What was decided.
            staff: Who decided.

        Returns:
            How many were open until now.

        Raises:
            SettingsError: The words are too long.
        """
        ...

    def reopen(self, numbers: Iterable[str], note: str, now: datetime, *, staff: str = "") -> int:
        """Open settled items again; returns how many were settled until now.

        Raises:
            SettingsError: The words are too long.
        """
        ...

    def retry(self, numbers: Iterable[str], now: datetime, *, staff: str = "") -> int:
        """Tell items to the platform again; returns how many are on their way."""
        ...
