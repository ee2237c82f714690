"""What waits for a person, in one list: implements ``domain.reports.inbox.Inbox``.

Each kind has its home (``conflicts``, ``outbox``), where the daemon's verbs settle it as well; here they only stand
side by side.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from kiosk.domain.reports.conflicts import ConflictReport
from kiosk.domain.reports.inbox import Decision, InboxItem, InboxKind, InboxRecord, RecordKind, checked_note
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.conflicts.conflict_records import reopen_conflict, settle_conflict
from kiosk.store.database import Database
from kiosk.store.outbox.inbox_records import add_inbox_record, inbox_records
from kiosk.store.outbox.refused_door_actions import (
    RefusedDoorAction,
    refused_door_actions,
    reopen_refused_door_action,
    retry_refused_door_action,
    settle_refused_door_action,
)
from kiosk.store.outbox.undelivered_entries import (
    UndeliveredEntry,
    reopen_undelivered_entry,
    retry_undelivered_entry,
    settle_undelivered_entry,
    undelivered_entries,
)
from kiosk.store.reports.conflicts import conflict_reports

_ENTRY = re.compile(r"[Ee]-?([0-9]{1,18})")
_CONFLICT = re.compile(r"(?:[Cc]-?)?([0-9]{1,18})")  # the verbs of the daemon say the bare number


class StoredInbox:
    """Implements ``Inbox`` over the database.

    Args:
        database: The database.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._version: int | None = None

    def items(self, *, settled: bool = False) -> Sequence[InboxItem]:
        """Return what waits, oldest first."""
        # Before reading: what is written meanwhile is then found by the next look.
        self._version = self._database.data_version()
        conflicts = [one for one in conflict_reports(self._database) if settled or one.settled_at is None]
        found = [
            *(_of_conflict(one) for one in conflicts),
            *(_of_door_action(one) for one in refused_door_actions(self._database, settled=settled)),
            *(_of_entry(one) for one in undelivered_entries(self._database, settled=settled)),
        ]
        records = inbox_records(self._database)
        with store_errors():
            zones = dict(self._database.db.conn.execute("SELECT id, timezone FROM events").fetchall())
        recorded = (
            replace(item, records=records.get(item.number, ()), timezone=zones.get(item.event_id, "")) for item in found
        )
        return sorted(recorded, key=lambda item: (item.at, item.number))

    def changed(self) -> bool:
        """Return whether another connection has written since the last look."""
        return self._database.data_version() != self._version

    def settle(
        self, numbers: Iterable[str], note: str, now: datetime, *, decision: Decision = Decision.NONE, staff: str = ""
    ) -> int:
        """Settle items with somebody's words; returns how many were open until now."""
        record = InboxRecord(at=now, what=RecordKind.SETTLED, decision=decision, note=checked_note(note), staff=staff)
        return self._each(numbers, record, lambda number: self._settle(number, record))

    def reopen(self, numbers: Iterable[str], note: str, now: datetime, *, staff: str = "") -> int:
        """Open settled items again; returns how many were settled until now."""
        record = InboxRecord(at=now, what=RecordKind.REOPENED, note=checked_note(note), staff=staff)
        return self._each(numbers, record, lambda number: self._reopen(number, record))

    def retry(self, numbers: Iterable[str], now: datetime, *, staff: str = "") -> int:
        """Tell items to the platform again; returns how many are on their way."""
        record = InboxRecord(at=now, what=RecordKind.RETRIED, staff=staff)
        return self._each(numbers, record, self._retry)

    def _each(self, numbers: Iterable[str], record: InboxRecord, do: Callable[[str], bool]) -> int:
        done = 0
        for number in numbers:
            if do(number):
                # Afterwards: what was not done is not on record, and the item itself keeps the note at any rate.
                add_inbox_record(self._database, _plain(number), record)
                done += 1
        return done

    def _settle(self, number: str, record: InboxRecord) -> bool:
        conflict = _CONFLICT.fullmatch(number.strip())
        note, now = record.note, record.at
        if conflict is not None:
            decision, staff = record.decision.value, record.staff
            return settle_conflict(self._database, int(conflict[1]), note, now, decision=decision, staff=staff)
        # Each knows its own numbers, D-… and E-…, and says no to the other's.
        return settle_refused_door_action(self._database, number, note, now) or settle_undelivered_entry(
            self._database, number, note, now
        )

    def _reopen(self, number: str, record: InboxRecord) -> bool:
        conflict = _CONFLICT.fullmatch(number.strip())
        if conflict is not None:
            return reopen_conflict(self._database, int(conflict[1]), record.note, record.at, staff=record.staff)
        return reopen_refused_door_action(self._database, number) or reopen_undelivered_entry(self._database, number)

    def _retry(self, number: str) -> bool:
        return retry_refused_door_action(self._database, number) or retry_undelivered_entry(self._database, number)


def _plain(number: str) -> str:
    """Return a number as it is shown: people type "7", "c-7" and "e12" as well."""
    conflict = _CONFLICT.fullmatch(number.strip())
    if conflict is not None:
        return f"C-{int(conflict[1])}"
    entry = _ENTRY.fullmatch(number.strip())
    return f"E-{int(entry[1])}" if entry is not None else number.strip().upper()


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
        door_action=one.action,
        held=one.held,
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
        entry=one.entry,
        settled_at=one.settled_at,
        settled_note=one.settled_note,
    )
