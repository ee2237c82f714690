"""What the platform refused of the deeds at the door, told to the desk: who, what, how much, why, since when."""

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from kiosk.domain.door import DoorDeed
from kiosk.store.door_desk import DoorItem

_WHAT = {
    DoorDeed.WALK_IN: "sold at the door",
    DoorDeed.PAYMENT: "paid at the door",
    DoorDeed.APPROVAL: "approved at the door",
    DoorDeed.REJECTION: "refused at the door",
    DoorDeed.CANCELLATION: "cancelled at the door",
}


def item_values(item: DoorItem) -> dict[str, Any]:
    """Return an item as plain values that JSON can hold, beside those of conflicts."""
    deed = item.deed
    return {
        "id": item.number,
        "kind": f"refused_{deed.kind.value}",
        "deed_id": deed.id,
        "who": deed.holder_name,
        "email": deed.holder_email,
        "guests": deed.party_size,
        "ticket_type_id": deed.ticket_type_id,
        "booking": item.booking_number or deed.booking_id,
        "amount": deed.paid.decimal if deed.paid_minor else None,
        "currency": deed.currency,
        "method": deed.method.value,
        "approved_by": deed.approved_by,
        "staff": deed.staff,
        "made_at": deed.made_at.isoformat(timespec="milliseconds"),
        "why": item.why,
        "attempts": item.attempts,
        "entries_held": item.held,
        "settled_at": item.settled_at.isoformat(timespec="milliseconds") if item.settled_at else None,
        "settled_note": item.settled_note,
    }


def show_items(items: Sequence[DoorItem], console: Console) -> None:
    """Print items for people, with what to do about them."""
    table = Table(box=None, header_style="bold", padding=(0, 2, 1, 0))
    table.add_column("id", no_wrap=True)
    for column in ("what was done", "why the platform refused", "entries held", "settled"):
        table.add_column(column)
    for item in items:
        settled = item.settled_note if item.settled_at else "open"
        table.add_row(item.number, _what_was_done(item), item.why, str(item.held), settled)
    console.print(table)
    if any(item.settled_at is None for item in items):
        console.print("Try one again with: kiosk-sync retry ID. Close it with: kiosk-sync settle ID --note …")


def _what_was_done(item: DoorItem) -> str:
    deed = item.deed
    about = f" ({item.booking_number})" if item.booking_number else ""
    guests = f", {deed.party_size} guests" if deed.party_size > 1 else ""
    paid = f"{deed.paid.decimal} {deed.currency}, {deed.method.value}" if deed.paid_minor else "nothing paid"
    return "\n".join(
        (
            f"{_WHAT[deed.kind]}{about}{guests}",
            deed.holder_name or "no name",
            paid,
            f"{deed.made_at:%Y-%m-%d %H:%M} UTC",
        )
    )
