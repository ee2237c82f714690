"""What waits for a person, in one list: implements ``domain.reports.inbox.Inbox``.

Each kind has its home (``conflicts``, ``outbox``), where the daemon's verbs settle it as well; here they only stand
side by side.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime

from kiosk.domain.reports.conflicts import ConflictReport
from kiosk.domain.reports.inbox import InboxItem, InboxKind
from kiosk.store.conflicts.conflict_records import settle_conflict
from kiosk.store.database import Database
from kiosk.store.outbox.refused_door_actions import (
    RefusedDoorAction,
    refused_door_actions,
    retry_refused_door_action,
    settle_refused_door_action,
)
from kiosk.store.outbox.undelivered_entries import (
    UndeliveredEntry,
    retry_undelivered_entry,
    settle_undelivered_entry,
    undelivered_entries,
)
from kiosk.store.reports.conflicts import conflict_reports

_CONFLICT = re.compile(r"(?:[Cc]-?)?([0-9]{1,18})")  # the verbs of the daemon say the bare number


class StoredInbox:
    """Implements ``Inbox`` over the database.

    Args:
        database: The database.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def items(self, *, settled: bool = False) -> Sequence[InboxItem]:
        """Return what waits, oldest first."""
        conflicts = [one for one in conflict_reports(self._database) if settled or one.settled_at is None]
        found = [
            *(_of_conflict(one) for one in conflicts),
            *(_of_door_action(one) for one in refused_door_actions(self._database, settled=settled)),
            *(_of_entry(one) for one in undelivered_entries(self._database, settled=settled)),
        ]
        return sorted(found, key=lambda item: (item.at, item.number))

    def settle(self, numbers: Iterable[str], note: str, now: datetime) -> int:
        """Settle items with somebody's words; returns how many were open until now."""
        return sum(self._settle(number, note, now) for number in numbers)

    def retry(self, numbers: Iterable[str]) -> int:
        """Tell items to the platform again; returns how many are on their way."""
        return sum(
            retry_refused_door_action(self._database, number) or retry_undelivered_entry(self._database, number)
            for number in numbers
        )

    def _settle(self, number: str, note: str, now: datetime) -> bool:
        conflict = _CONFLICT.fullmatch(number.strip())
        if conflict is not None:
            return settle_conflict(self._database, int(conflict[1]), note, now)
        # Each knows its own numbers, D-… and E-…, and says no to the other's.
        return settle_refused_door_action(self._database, number, note, now) or settle_undelivered_entry(
            self._database, number, note, now
        )


def _of_conflict(one: ConflictReport) -> InboxItem:
    return InboxItem(
        number=f"C-{one.id}",
        kind=InboxKind.CONFLICT,
        # When it happened, not when it was found: people remember the evening by that.
        at=one.ours.at or one.found_at,
        event_id=one.event_id,
        ticket_number=one.ticket_number,
        why=one.kind,
        conflict=one,
        settled_at=one.settled_at,
        settled_note=one.settled_note,
    )


def _of_door_action(one: RefusedDoorAction) -> InboxItem:
    return InboxItem(
        number=one.number,
        kind=InboxKind.DOOR_ACTION,
        at=one.action.made_at,
        event_id=one.action.event_id,
        ticket_number=one.booking_number,
        why=one.why,
        attempts=one.attempts,
        can_retry=one.settled_at is None,
        settled_at=one.settled_at,
        settled_note=one.settled_note,
    )


def _of_entry(one: UndeliveredEntry) -> InboxItem:
    return InboxItem(
        number=one.number,
        kind=InboxKind.DELIVERY,
        at=one.entry.corrected_at,
        event_id=one.entry.event_id,
        ticket_number=one.ticket_number,
        why=one.why,
        attempts=one.attempts,
        can_retry=one.settled_at is None,
        settled_at=one.settled_at,
        settled_note=one.settled_note,
    )
