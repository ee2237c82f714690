"""What ``kiosk-sync status`` and ``kiosk-sync conflicts`` print for people: times at the event, ages, sentences.

``now`` is everywhere the current instant in the zone in which times are to be told (``event_zones``).
"""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.table import Table

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.roster.event_zones import EventZones
from kiosk.domain.sentences import explained
from kiosk.store.channel.stream_runs import PUSH
from kiosk.store.conflicts.conflict_records import Conflict, ConflictKind
from sync.cli.status import Status
from sync.system.terminal import table_cell

KINDS: Mapping[ConflictKind, str] = {
    ConflictKind.TWICE: "admitted at two gates",
    ConflictKind.REVOKED: "admitted after it was withdrawn",
    ConflictKind.CANCELLED: "admitted though it was cancelled",
}

NOTICED: Mapping[str, str] = {
    "older": "older than it was, noticed {began}: scans since {since} may be missing, {taken_in} came back",
    "copied": "made on another laptop, noticed {began}: enrol this one anew (kiosk enrol); if it was moved for good:"
    " kiosk moved",
    "shared": "another laptop works as this device, noticed {began}, {taken_in} scans are its: enrol one of them anew"
    " (kiosk enrol)",
}
"""What was noticed about the database, by cause."""
KEY_IN_FILE = (
    "in a file beside the data: whoever takes this laptop can read names, addresses and codes."
    " A passphrase prevents that: kiosk passphrase"
)

_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def show_status(status: Status, console: Console, now: datetime) -> None:
    """Print the report for people.

    Args:
        status: The report.
        console: Where to.
        now: Current instant, for ages.
    """
    values = status.values
    facts = Table.grid(padding=(0, 2))
    for label, words in _lines(values, now):
        facts.add_row(table_cell(label, style="bold"), table_cell(words))
    console.print(facts)
    if values["streams"]:
        console.print(_streams(values, now))
    if values["platform_counts"]:
        console.print(_counts(values["platform_counts"]))
    if values["runs"]:
        runs = Table("started", "operation", "status", "ok", "failed", "details", box=None, header_style="bold")
        for run in values["runs"]:
            counts = (str(run["success_count"]), str(run["error_count"]))
            started = local_time(run["started_at"], now)
            runs.add_row(
                started,
                table_cell(run["operation"]),
                table_cell(run["status"]),
                *counts,
                table_cell(run["error_details"]),
            )
        console.print(runs)


def show_conflicts(
    found: Sequence[Conflict], names: Mapping[str, str], console: Console, now: datetime, zones: EventZones
) -> None:
    """Print conflicts for people, both sides of each.

    Args:
        found: The conflicts.
        names: What people call tickets, gates and devices, by id.
        console: Where to.
        now: Current instant; what happened on another day is shown with its date.
        zones: In which times are told.
    """
    table = Table("id", "conflict", "ticket", "here", "the other side", "settled", box=None, header_style="bold")
    for conflict in found:
        ours, theirs = conflict.details["ours"], conflict.details["theirs"]
        ticket, there = ours["ticket_id"], zones.at_event(now, ours.get("event_id"))
        table.add_row(
            str(conflict.id),
            KINDS[conflict.kind],
            table_cell(names.get(ticket, ticket) if ticket else "not in the roster"),
            table_cell(_side_text(ours, names, there)),
            table_cell(_side_text(theirs, names, there)),
            table_cell(conflict.settled_note if conflict.settled_at else "open"),
        )
    console.print(table)


def ids_of(found: Sequence[Conflict]) -> set[str]:
    """Return the ids in conflicts that people may know by a name."""
    sides = [side for conflict in found for side in (conflict.details["ours"], conflict.details["theirs"])]
    return {side[key] for side in sides for key in ("ticket_id", "gate_id", "device_id") if side.get(key)}


def local_time(text: str | None, now: datetime) -> str:
    """Return an instant in the zone of ``now``, which is named, with the date where it is not today."""
    if text is None:
        return "at an unknown time"
    at = in_zone(datetime.fromisoformat(text), now.tzinfo or UTC)
    return f"{at:%H:%M:%S} {at.tzname()}" if at.date() == now.date() else f"{at:%Y-%m-%d %H:%M:%S} {at.tzname()}"


def age(text: str, now: datetime) -> str:
    """Return how long ago an instant was."""
    seconds = round((now - datetime.fromisoformat(text)).total_seconds())
    # An age below zero tells more than it hides: a clock is wrong, and everything else here rests on it.
    if seconds < 0:
        return "in the future: look at this laptop's clock"
    for length, unit in ((_DAY, "days"), (_HOUR, "h"), (_MINUTE, "min")):
        # From two of a unit on: "1 h" would stand for anything between one hour and two.
        if seconds >= 2 * length:
            return f"{seconds // length} {unit} ago"
    return f"{seconds} s ago"


def _streams(values: Mapping[str, Any], now: datetime) -> Table:
    """Return when each stream was last asked, what that brought, and when it is asked next."""
    table = Table("stream", "last run", "records", "next run", "state", box=None, header_style="bold")
    running = bool(values["daemon"]) and values["daemon"]["running"]
    for stream in values["streams"]:
        idle = stream["stream"] == PUSH and stream["next_at"] is None and not values["outbox"]["queued"]
        state = stream["error"] or ("complete" if stream["complete"] else "not to its end yet")
        table.add_row(
            table_cell(stream["stream"]),
            age(stream["ran_at"], now),
            str(stream["records"]),
            _due(stream["next_at"], now) if running and not idle else "",
            table_cell(state),
        )
    return table


def _due(text: str | None, now: datetime) -> str:
    """Return in how long something is due; what waits for nothing is due now."""
    seconds = 0 if text is None else round((datetime.fromisoformat(text) - now).total_seconds())
    return "now" if seconds <= 0 else f"in {seconds // _MINUTE} min" if seconds >= 2 * _MINUTE else f"in {seconds} s"


def _counts(counts: Sequence[Mapping[str, Any]]) -> Table:
    """Return what the platform counts itself beside what is here."""
    table = Table("event", "counted", "platform", "here", box=None, header_style="bold")
    for one in counts:
        what = f"{one['name']}: {one['what'].replace('_', ' ')}"
        table.add_row(table_cell(one["event"]), table_cell(what), str(one["platform"]), str(one["here"]))
    return table


def _when(text: str | None, now: datetime) -> str:
    return "never" if text is None else f"{local_time(text, now)}, {age(text, now)}"


def _side_text(side: Mapping[str, Any], names: Mapping[str, str], now: datetime) -> str:
    if side["what"] != "entry":
        return f"{side['what']} {side['status']}, last changed {local_time(side['at'], now)}"
    gate, device = side.get("gate_id"), side.get("device_id")
    parts = [local_time(side["at"], now)]
    parts += [f"gate {names.get(gate, gate)}"] if gate else []
    parts += [f"device {names.get(device, device)}"] if device else []
    return ", ".join([*parts, *([side["staff"]] if side.get("staff") else [])])


def _lines(values: dict[str, Any], now: datetime) -> list[tuple[str, str]]:
    daemon, device, box, clock = (values[name] for name in ("daemon", "device", "outbox", "clock"))
    open_ones = values["conflicts"]["open"]
    refused = len(values["refused_at_door"])
    news = daemon or {}
    return [
        ("Daemon", _daemon_text(daemon, now)),
        ("Platform", _device_text(device)),
        ("Database", _database_text(values.get("database"), now)),
        # Without a daemon the roster itself says when it was last whole.
        ("Last pull", _when(news.get("last_pull_at") or values["roster_complete_at"], now)),
        ("Last push", _when(news.get("last_push_at"), now)),
        ("Outbox", _outbox_text(box, now)),
        *(("Waiting", f"{cause['items']}: {cause['error']}") for cause in values["waiting_because"]),
        *(("Set aside", _letter_text(letter)) for letter in values["dead_letters"]),
        ("Conflicts", f"{open_ones} open: kiosk-sync conflicts" if open_ones else "none"),
        ("Door", f"{refused} refused by the platform: kiosk-sync conflicts" if refused else "nothing refused"),
        ("Clock", _clock_text(clock)),
        *(("In doubt", _doubt_text(doubt, now)) for doubt in values["doubts"]),
        *([("Key", KEY_IN_FILE)] if values["key"] == "file" else []),
        *(("Not read", _unread_text(one)) for one in values["unread"]),
        *(("Not complete", name) for name in values["roster_loading"]),
        ("Roster", ", ".join(f"{count} {name.replace('_', ' ')}" for name, count in values["roster"].items())),
    ]


def _clock_text(clock: dict[str, Any] | None) -> str:
    if clock is None:
        return "never measured"
    since = "" if clock["of_this_start"] else ", measured before the laptop was started: it may have been set since"
    return f"off by {clock['offset_ms']} ms ± {clock['uncertainty_ms']} ms{since}"


def _doubt_text(doubt: dict[str, Any], now: datetime) -> str:
    verb = f"kiosk-sync accept {doubt['subject']}"
    if doubt["kind"] == "clock":
        return f"the platform says that this laptop's clock is off by {doubt['offset_ms'] / 1000:.0f} s: {verb}"
    since = f", said first {_when(doubt['said_at'], now)}"
    hint = "accepted, with the next pull" if doubt["accepted"] else f"asked again after 10 minutes, or: {verb}"
    if doubt["kind"] == "times":
        return f"the platform moves {doubt['subject']} to {local_time(doubt['times']['starts_at'], now)}{since}; {hint}"
    # Over all events: a platform that lost everything would otherwise fill the screen with them.
    sums: dict[str, tuple[int, int]] = {}
    for loss in doubt["losses"]:
        gone, known = sums.get(kind := loss["kind"].replace("_", " "), (0, 0))
        sums[kind] = (gone + loss["gone"], known + loss["known"])
    losses = ", ".join(f"{gone} of {known} {kind}" for kind, (gone, known) in sums.items())
    return f"the platform does not give {losses} any more, which are kept{since}; {hint}"


def _letter_text(letter: Mapping[str, Any]) -> str:
    about = f"ticket {letter['ticket']}" if letter["ticket"] else "a code that is not in the roster"
    return f"{letter['id']}, {about}: {letter['error']} ({letter['kind']}); kiosk-sync conflicts"


def _unread_text(unread: dict[str, Any]) -> str:
    """Return a sentence on records, or on fields of records, that could not be read."""
    kind = str(unread["kind"]).replace("_", " ")
    kinds = kind if unread["count"] == 1 else f"{kind}s"
    where = f" of event {unread['event_id']}" if unread["event_id"] else ""
    what = f"without {unread['field']}, which could not be read" if unread["field"] else "could not be read"
    return f"{unread['count']} {kinds}{where} {what} ({unread['stream']})"


def _device_text(device: dict[str, Any] | None) -> str:
    if device is None:
        return "not enrolled: kiosk enrol CODE"
    hint = ": enrol it again" if device["state"] == "revoked" else ""
    return f"{device['platform']} at {device['base_url']}, {device['state']}{hint}"


def _database_text(found: dict[str, Any] | None, now: datetime) -> str:
    if found is None or found["cause"] == "new":
        return "as it was left"
    words = NOTICED[found["cause"]].format(
        since=local_time(found["missing_since"], now), taken_in=found["taken_in"], began=_when(found["began_at"], now)
    )
    if found["noticed"]:
        return words
    return f"{words}; settled" if found["settled_at"] else f"{words}; all that the platform holds is here again"


def _outbox_text(box: dict[str, Any], now: datetime) -> str:
    oldest = f", the oldest from {_when(box['oldest_queued_at'], now)}" if box["oldest_queued_at"] else ""
    held = f", {box['held']} of them held back by the platform" if box["held"] else ""
    closed = f", {box['closed']} closed" if box["closed"] else ""
    return f"{box['queued']} waiting{held}{oldest}; {box['dead']} set aside{closed}; {box['delivered']} delivered"


def _daemon_text(daemon: dict[str, Any] | None, now: datetime) -> str:
    if daemon is None or daemon["started_at"] is None:
        state = "never ran"
    elif not daemon["running"]:
        state = f"not running since {_when(daemon['beat_at'], now)}"
    else:
        state = f"running as process {daemon['pid']}, {'online' if daemon['online'] else 'offline'}"
    if daemon is None or not daemon["last_error"]:
        return state
    return f"{state}. {explained(daemon['last_error_key'])} ({daemon['last_error']})"
