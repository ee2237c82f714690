"""What ``kiosk-sync status`` tells: the daemon, the platform, the queue, the roster and the last runs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from rich.console import Console
from rich.table import Table

from kiosk.store import outbox, sync_state, sync_upkeep
from kiosk.store.conflicts import Conflict, conflicts, open_conflicts
from kiosk.store.database import Database
from kiosk.store.door_desk import door_items
from sync.door_items import item_values
from sync.storage import LocalStore

FRESH = timedelta(seconds=15)
"""A heartbeat older than this belongs to a daemon that is gone."""

NOBODY = 0
"""Process id in the heartbeat where no daemon ever ran, only ``kiosk-sync once``."""

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)

_RUNS_SHOWN = 8
_LETTERS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Status:
    """A report, as plain values that JSON can hold.

    Attributes:
        values: Everything by name; instants are ISO 8601 texts.
    """

    values: dict[str, Any]


def gather(database: Database, now: datetime) -> Status:
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
    counts = outbox.outbox_counts(database)
    clock = sync_state.clock_reading(database)
    values: dict[str, Any] = {
        "daemon": None
        if beat is None
        else {
            "running": abs(now - beat.beat_at) < FRESH,
            "pid": beat.pid,
            "beat_at": _text(beat.beat_at),
            "online": beat.online,
            "last_pull_at": _text(beat.last_pull_at),
            "last_push_at": _text(beat.last_push_at),
            "last_error": beat.last_error,
            "last_error_key": beat.last_error_key,
        },
        "device": None
        if device is None
        else {"id": device.id, "platform": device.platform, "base_url": device.base_url, "state": device.state},
        "roster_complete_at": _text(pulled_at),
        "outbox": {
            "queued": counts.queued,
            "dead": counts.dead,
            "delivered": counts.delivered,
            "oldest_queued_at": _text(counts.oldest_queued_at),
        },
        "conflicts": {
            "open": open_conflicts(database),
            "oldest": [conflict_values(conflict) for conflict in conflicts(database, limit=_LETTERS_SHOWN)],
        },
        "refused_at_door": [item_values(item) for item in door_items(database)[:_LETTERS_SHOWN]],
        "dead_letters": [
            {"kind": d.kind, "ref_id": d.ref_id, "attempts": d.attempts, "error": d.last_error}
            for d in sync_upkeep.dead_letters(database, _LETTERS_SHOWN)
        ],
        "clock": None
        if clock is None
        else {
            "offset_ms": round(clock.offset / timedelta(milliseconds=1)),
            "uncertainty_ms": None
            if clock.uncertainty is None
            else round(clock.uncertainty / timedelta(milliseconds=1)),
            "measured_at": _text(clock.measured_at),
        },
        "roster": sync_upkeep.roster_counts(database),
        "runs": [_run(run) for run in sync_upkeep.recent_runs(database, _RUNS_SHOWN)],
    }
    return Status(values)


def show(status: Status, console: Console) -> None:
    """Print the report for people."""
    values = status.values
    facts = Table.grid(padding=(0, 2))
    for label, words in _lines(values):
        facts.add_row(f"[bold]{label}[/]", words)
    console.print(facts)
    if values["runs"]:
        runs = Table("started", "operation", "status", "ok", "failed", "details", box=None, header_style="bold")
        for run in values["runs"]:
            runs.add_row(
                run["started_at"],
                run["operation"],
                run["status"],
                str(run["succeeded"]),
                str(run["failed"]),
                run["error"],
            )
        console.print(runs)


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


def show_conflicts(found: Sequence[Conflict], console: Console) -> None:
    """Print conflicts for people, both sides of each."""
    table = Table("id", "conflict", "ticket", "here", "the other side", "settled", box=None, header_style="bold")
    for conflict in found:
        ours, theirs = conflict.details["ours"], conflict.details["theirs"]
        table.add_row(
            str(conflict.id),
            conflict.kind.value.replace("_", " "),
            ours["ticket_id"] or "not in the roster",
            _side_words(ours),
            _side_words(theirs),
            conflict.settled_note if conflict.settled_at else "open",
        )
    console.print(table)


def _side_words(side: Mapping[str, Any]) -> str:
    if side["what"] == "entry":
        parts = [side["at"], f"gate {side.get('gate_id') or '?'}", f"device {side.get('device_id') or '?'}"]
        return ", ".join([*(p for p in parts if p), *([side["staff"]] if side.get("staff") else [])])
    return f"{side['what']} {side['id']} {side['status']} {side['at'] or 'at an unknown time'}"


def _lines(values: dict[str, Any]) -> list[tuple[str, str]]:
    daemon, device, box, clock = (values[name] for name in ("daemon", "device", "outbox", "clock"))
    open_ones = values["conflicts"]["open"]
    refused = len(values["refused_at_door"])
    return [
        ("Daemon", _daemon_words(daemon)),
        ("Platform", f"{device['platform']} at {device['base_url']}, {device['state']}" if device else "not enrolled"),
        ("Last pull", (daemon or {}).get("last_pull_at") or values["roster_complete_at"] or "never"),
        ("Last push", (daemon or {}).get("last_push_at") or "never"),
        ("Outbox", f"{box['queued']} waiting, {box['dead']} set aside, {box['delivered']} delivered"),
        ("Conflicts", f"{open_ones} open: kiosk-sync conflicts" if open_ones else "none"),
        ("Door", f"{refused} refused by the platform: kiosk-sync conflicts" if refused else "nothing refused"),
        ("Clock", f"off by {clock['offset_ms']} ms ± {clock['uncertainty_ms']} ms" if clock else "never measured"),
        ("Roster", ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in values["roster"].items())),
    ]


def _daemon_words(daemon: dict[str, Any] | None) -> str:
    if daemon is None or daemon["pid"] == NOBODY:
        return "never ran"
    if not daemon["running"]:
        return f"not running since {daemon['beat_at']}"
    state = "online" if daemon["online"] else "offline"
    error = f"; {daemon['last_error']}" if daemon["last_error"] else ""
    return f"running as process {daemon['pid']}, {state}{error}"


def _run(run: sync_upkeep.SyncRun) -> dict[str, Any]:
    return {
        "operation": run.operation,
        "status": run.status,
        "started_at": _text(run.started_at),
        "completed_at": _text(run.completed_at),
        "succeeded": run.succeeded,
        "failed": run.failed,
        "error": run.error,
    }


def _text(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="milliseconds")
