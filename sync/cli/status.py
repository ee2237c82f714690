"""What ``kiosk-sync status`` tells: the daemon, the platform, the queue, the roster and the last runs."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from kiosk.domain.clock.instants import to_ms
from kiosk.domain.clock.timekeeping import is_of_boot
from kiosk.domain.reports.platform_counts import PlatformCount
from kiosk.store.channel import daemon_housekeeping, sync_state
from kiosk.store.channel.stream_runs import StreamRun, stream_runs
from kiosk.store.conflicts.conflict_records import Conflict, conflicts, open_conflicts
from kiosk.store.database import Database
from kiosk.store.gate.roster_state import loading_events
from kiosk.store.laptop.boot_clock import boot_time
from kiosk.store.laptop.installations import present_installation
from kiosk.store.log.entry_numbering import Installation
from kiosk.store.outbox import delivery_queue
from kiosk.store.outbox.refused_door_actions import RefusedDoorAction, refused_door_actions
from kiosk.store.outbox.undelivered_entries import delivery_problems, undelivered_entries
from kiosk.store.roster.doubted_changes import DoubtedChange, doubts
from kiosk.store.roster.unreadable_records import UnreadableCount, unreadable_counts
from kiosk.store.views.platform_counts import platform_counts
from sync.transfer.local_store import LocalStore

_RUNS_SHOWN = 8
_LETTERS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Status:
    """A report, as plain values that JSON can hold.

    Attributes:
        values: Everything by name; instants are ISO 8601 texts.
    """

    values: dict[str, Any]


def read_status(database: Database, now: datetime) -> Status:
    """Read the report from the database; it needs no running daemon.

    Args:
        database: The database.
        now: Current instant.

    Raises:
        StoreError: The database cannot be read.
    """
    beat = sync_state.heartbeat(database)
    device = sync_state.self_device(database)
    pulled_at = LocalStore(database).pulled_at()
    counts = delivery_queue.outbox_counts(database)
    clock = sync_state.clock_reading(database)
    values: dict[str, Any] = {
        "daemon": None
        if beat is None
        else {
            # By the age of the heartbeat, not by the process's number: that may be another program's by now.
            "running": beat.is_alive(now),
            "pid": beat.pid,
            "started_at": None if beat.started_at == sync_state.NEVER else _text(beat.started_at),
            "beat_at": _text(beat.beat_at),
            # What the last one said of the platform stands only while it lives, as in the window.
            "online": beat.online and beat.is_alive(now),
            "last_pull_at": _text(beat.last_pull_at),
            "last_push_at": _text(beat.last_push_at),
            "last_error": beat.last_error,
            "last_error_key": beat.last_error_key,
        },
        "device": None
        if device is None
        else {"id": device.id, "platform": device.platform, "base_url": device.base_url, "state": device.state},
        "database": _database(present_installation(database)),
        "roster_complete_at": _text(pulled_at),
        "roster_loading": loading_events(database.db.conn),
        "outbox": {
            "queued": counts.queued,
            "held": counts.held,
            "dead": counts.set_aside,
            "closed": counts.closed,
            "delivered": counts.delivered,
            "oldest_queued_at": _text(counts.oldest_queued_at),
        },
        "key": database.key_place,
        "conflicts": {
            "open": open_conflicts(database),
            "oldest": [conflict_values(conflict) for conflict in conflicts(database, limit=_LETTERS_SHOWN)],
        },
        "refused_at_door": [item_values(item) for item in refused_door_actions(database)[:_LETTERS_SHOWN]],
        "waiting_because": [{"error": t.error, "items": t.items} for t in delivery_problems(database, _RUNS_SHOWN)],
        "dead_letters": _dead_letters(database),
        "clock": None
        if clock is None
        else {
            "offset_ms": to_ms(clock.offset),
            "uncertainty_ms": None if clock.uncertainty is None else to_ms(clock.uncertainty),
            "measured_at": _text(clock.measured_at),
            "of_this_start": is_of_boot(clock, boot_time()),
        },
        "doubts": [_doubt(doubt) for doubt in doubts(database)],
        "platform_counts": [_count(one) for one in platform_counts(database, now)],
        "roster": daemon_housekeeping.roster_counts(database),
        "unread": [_unread(count) for count in unreadable_counts(database)],
        "streams": [_stream(run) for run in stream_runs(database)],
        "runs": [_run(run) for run in daemon_housekeeping.recent_runs(database, _RUNS_SHOWN)],
    }
    return Status(values)


def _database(found: Installation | None) -> dict[str, Any] | None:
    """Return whether the database is what it was, as plain values."""
    if found is None:
        return None
    return {
        "installation": found.number,
        "cause": found.cause.value,
        "noticed": found.is_open,
        "began_at": _text(found.began_at),
        "missing_since": _text(found.missing_since),
        "complete_at": _text(found.complete_at),
        "settled_at": _text(found.settled_at),
        "taken_in": found.taken_in,
    }


def _dead_letters(database: Database) -> list[dict[str, Any]]:
    """Return what was given up and waits for a person, by the numbers that the verbs take."""
    entries = [
        {
            "id": letter.number,
            "kind": "entry",
            "ref_id": letter.entry.entry_id,
            "ticket": letter.ticket_number or letter.entry.ticket_id or "",
            "attempts": letter.attempts,
            "error": letter.why,
        }
        for letter in undelivered_entries(database)
        if not letter.held
    ]
    actions = [
        {
            "id": item.number,
            "kind": "booking",
            "ref_id": item.action.id,
            "ticket": item.booking_number or item.number,
            "attempts": item.attempts,
            "error": item.why,
        }
        for item in refused_door_actions(database)
    ]
    # Door actions first: entries may be held by them and go as soon as these are settled.
    return (actions + entries)[:_LETTERS_SHOWN]


def conflict_values(conflict: Conflict) -> dict[str, Any]:
    """Return a conflict as plain values that JSON can hold."""
    return {
        "id": conflict.id,
        "kind": conflict.kind.value,
        "entry_id": conflict.entry_id,
        "other": conflict.other,
        "found_at": _text(conflict.found_at),
        "settled_at": _text(conflict.settled_at),
        "settled_note": conflict.settled_note,
        **conflict.details,
    }


def item_values(item: RefusedDoorAction) -> dict[str, Any]:
    """Return what a platform refused of the door as plain values that JSON can hold, beside those of conflicts."""
    action = item.action
    return {
        "id": item.number,
        "kind": f"refused_{action.kind.value}",
        "action_id": action.id,
        "who": action.holder_name,
        "email": action.holder_email,
        "guests": action.party_size,
        "ticket_type_id": action.ticket_type_id,
        "booking": item.booking_number or action.booking_id,
        "amount": action.paid.decimal if action.paid_minor else None,
        "currency": action.currency,
        "method": action.method.value,
        "approved_by": action.approved_by,
        "staff": action.staff,
        "made_at": _text(action.made_at),
        "why": item.why,
        "attempts": item.attempts,
        "entries_held": item.held,
        "settled_at": _text(item.settled_at),
        "settled_note": item.settled_note,
    }


def _doubt(doubt: DoubtedChange) -> dict[str, Any]:
    """Return what is not believed yet as plain values that JSON can hold."""
    return {
        "subject": doubt.subject,
        "kind": doubt.kind,
        "said_at": _text(doubt.said_at),
        "accepted": doubt.accepted,
        **doubt.details,
    }


def _unread(count: UnreadableCount) -> dict[str, Any]:
    return {
        "stream": count.stream,
        "kind": count.kind,
        "event_id": count.event_id or None,
        "field": count.field or None,
        "count": count.count,
    }


def _stream(run: StreamRun) -> dict[str, Any]:
    """Return how one stream stands as plain values that JSON can hold."""
    return {
        "stream": run.name,
        "ran_at": _text(run.ran_at),
        "records": run.records,
        "error": run.error,
        "next_at": _text(run.next_at),
        "complete": not run.unfinished,
    }


def _count(one: PlatformCount) -> dict[str, Any]:
    """Return a number of the platform's beside ours as plain values that JSON can hold."""
    return {
        "what": one.kind.value,
        "event": one.event_name,
        "name": one.name,
        "platform": one.there,
        "here": one.here,
    }


def _run(run: daemon_housekeeping.SyncRun) -> dict[str, Any]:
    """Return a run in the shape of EventfulHQ's ``sync_logs``."""
    return {
        "operation": run.operation,
        "status": run.status,
        "started_at": _text(run.started_at),
        "completed_at": _text(run.completed_at),
        "records_processed": run.succeeded + run.failed,
        "success_count": run.succeeded,
        "error_count": run.failed,
        "error_details": run.error,
    }


def _text(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="milliseconds")
