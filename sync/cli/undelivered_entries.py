"""Entries that did not get through, for whoever looks after the kiosk: which ticket, what, why. No guest's name."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from rich.console import Console
from rich.table import Table

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.roster.event_zones import EventZones
from kiosk.store.outbox.undelivered_entries import UndeliveredEntry
from kiosk.store.reports.inbox import StoredInbox
from sync.cli.status_text import local_time
from sync.system.terminal import table_cell
from sync.transfer.local_store import LocalStore

ALL = "all"


def undelivered_values(letter: UndeliveredEntry) -> dict[str, Any]:
    """Return an entry that did not get through as plain values that JSON can hold, beside those of conflicts."""
    entry = letter.entry
    return {
        "id": letter.number,
        "kind": f"{'held' if letter.held else 'undelivered'}_{entry_kind(entry)}",
        "entry_id": entry.entry_id,
        "ticket": letter.ticket_number,
        "ticket_id": entry.ticket_id,
        "event_id": entry.event_id,
        "list_id": entry.list_id,
        "reason": entry.reason.value,
        "made_at": entry.corrected_at.isoformat(timespec="milliseconds"),
        "staff": entry.staff,
        "why": letter.why,
        "attempts": letter.attempts,
        "settled_at": letter.settled_at.isoformat(timespec="milliseconds") if letter.settled_at else None,
        "settled_note": letter.settled_note,
    }


def entry_kind(entry: Entry) -> str:
    """Return what an entry is: "undo", "refusal", "exit" or "admission"."""
    if entry.undoes is not None:
        return "undo"
    if not entry.admitted:
        return "refusal"
    return "exit" if entry.direction is Direction.EXIT else "admission"


def ticket_text(letter: UndeliveredEntry) -> str:
    """Return what people call the ticket of an entry."""
    return letter.ticket_number or letter.entry.ticket_id or "a code that is not in the roster"


def show_undelivered(
    undelivered: Sequence[UndeliveredEntry], console: Console, now: datetime, zones: EventZones
) -> None:
    """Print entries that did not get through, with what to do about them.

    Args:
        undelivered: What to print.
        console: Where to.
        now: Current instant; what happened on another day is shown with its date.
        zones: In which times are told.
    """
    table = Table(box=None, header_style="bold", padding=(0, 2, 1, 0))
    table.add_column("id", no_wrap=True)
    for column in ("entry not delivered", "ticket", "what the platform said", "state"):
        table.add_column(column)
    for letter in undelivered:
        made = local_time(letter.entry.corrected_at.isoformat(), zones.at_event(now, letter.entry.event_id))
        # What is held is tried again for ever, what was given up by a person alone (docs/adr/0015).
        state = letter.settled_note if letter.settled_at else "tried again by itself" if letter.held else "given up"
        cells = (f"{entry_kind(letter.entry)}, {made}", ticket_text(letter), letter.why, state)
        table.add_row(letter.number, *map(table_cell, cells))
    console.print(table)
    if any(letter.settled_at is None for letter in undelivered):
        console.print("Try one again with: kiosk-sync retry ID (or: all). Close it with: kiosk-sync settle ID --note …")


def retry_item(store: LocalStore, number: str, now: datetime, *, staff: str = "") -> int:
    """Send again what the platform did not take.

    Args:
        store: The local database.
        number: E-… of an entry, D-… of a door action, or "all".
        now: Current instant.
        staff: Who asked for it, for the record.

    Returns:
        How many items that were.
    """
    if number == ALL:
        inbox = StoredInbox(store.database)
        # Through the inbox, so that it is on record like everything that people do there; what stands in no list comes
        # behind. Those that wait are made due as well: whoever says "all" does not want to wait out their pauses.
        retried = inbox.retry([item.number for item in inbox.items() if item.can_retry], now, staff=staff)
        return retried + store.revive_dead() + store.make_due()
    return StoredInbox(store.database).retry([number], now, staff=staff)
