"""What the platform refused of what was done at the door, for the desk: who, what, how much, why, since when."""

from collections.abc import Sequence
from datetime import datetime

from rich.console import Console
from rich.table import Table

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.roster.event_zones import EventZones
from kiosk.store.outbox.refused_door_actions import RefusedDoorAction
from sync.cli.status_text import local_time
from sync.system.terminal import table_cell

_WHAT = {
    DoorActionKind.WALK_IN: "sold at the door",
    DoorActionKind.PAYMENT: "paid at the door",
    DoorActionKind.APPROVAL: "approved at the door",
    DoorActionKind.REJECTION: "refused at the door",
    DoorActionKind.CANCELLATION: "cancelled at the door",
}


def show_refused_door_items(
    items: Sequence[RefusedDoorAction], console: Console, now: datetime, zones: EventZones
) -> None:
    """Print items for people, with what to do about them.

    Args:
        items: What to print.
        console: Where to.
        now: Current instant; what happened on another day is shown with its date.
        zones: In which times are told.
    """
    table = Table(box=None, header_style="bold", padding=(0, 2, 1, 0))
    table.add_column("id", no_wrap=True)
    for column in ("what was done", "why the platform refused", "entries held", "settled"):
        table.add_column(column)
    for item in items:
        settled = item.settled_note if item.settled_at else "open"
        done = table_cell(_what_was_done(item, zones.at_event(now, item.action.event_id)))
        table.add_row(item.number, done, table_cell(item.why), str(item.held), table_cell(settled))
    console.print(table)
    if any(item.settled_at is None for item in items):
        console.print("Try one again with: kiosk-sync retry ID. Close it with: kiosk-sync settle ID --note …")


def _what_was_done(item: RefusedDoorAction, now: datetime) -> str:
    action = item.action
    about = f" ({item.booking_number})" if item.booking_number else ""
    guests = f", {action.party_size} guests" if action.party_size > 1 else ""
    # With the means: cash lies in the box here, a card payment at the bank.
    paid = f"{action.paid.decimal} {action.currency}, {action.method.value}" if action.paid_minor else "nothing paid"
    return "\n".join(
        (
            f"{_WHAT[action.kind]}{about}{guests}",
            action.holder_name or "no name",
            paid,
            local_time(action.made_at.isoformat(), now),
        )
    )
