"""What the platform refused of what was done at the door, for the desk: who, what, how much, why, since when."""

from collections.abc import Sequence
from datetime import datetime

from rich.console import Console
from rich.table import Table

from kiosk.domain.door import DoorDeed
from kiosk.store.outbox.refused_door_actions import RefusedDoorAction
from sync.cli.event_zones import EventZones
from sync.cli.status_text import local_time
from sync.system.terminal import table_cell

_WHAT = {
    DoorDeed.WALK_IN: "sold at the door",
    DoorDeed.PAYMENT: "paid at the door",
    DoorDeed.APPROVAL: "approved at the door",
    DoorDeed.REJECTION: "refused at the door",
    DoorDeed.CANCELLATION: "cancelled at the door",
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
        done = table_cell(_what_was_done(item, zones.at_event(now, item.deed.event_id)))
        table.add_row(item.number, done, table_cell(item.why), str(item.held), table_cell(settled))
    console.print(table)
    if any(item.settled_at is None for item in items):
        console.print("Try one again with: kiosk-sync retry ID. Close it with: kiosk-sync settle ID --note …")


def _what_was_done(item: RefusedDoorAction, now: datetime) -> str:
    deed = item.deed
    about = f" ({item.booking_number})" if item.booking_number else ""
    guests = f", {deed.party_size} guests" if deed.party_size > 1 else ""
    paid = f"{deed.paid.decimal} {deed.currency}, {deed.method.value}" if deed.paid_minor else "nothing paid"
    return "\n".join(
        (
            f"{_WHAT[deed.kind]}{about}{guests}",
            deed.holder_name or "no name",
            paid,
            local_time(deed.made_at.isoformat(), now),
        )
    )
