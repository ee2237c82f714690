"""``kiosk retention``: guests and entries of events that nobody needs any more are removed, by two people's word."""

from collections.abc import Iterable
from typing import Annotated

import typer
from rich.table import Table

from kiosk.app.kiosk import Kiosk, open_kiosk
from kiosk.app.removal.retention import due_events, remove_due_events
from kiosk.cli.staff.authority import AsOption, WithOption, authorise
from kiosk.cli.terminal import NEGATIVE, OK, cell, err, out
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.rights import Right
from kiosk.store.retention.agreement import (
    RetentionAgreement,
    retention_agreement,
    save_retention_agreement,
)
from kiosk.store.retention.due import Hindrance, OldEvent
from kiosk.store.retention.records import removed_events

_WHY = {
    Hindrance.NONE: "is removed",
    Hindrance.UNSENT: "stays: {count} items wait for the platform, or were not closed (kiosk-sync conflicts)",
    Hindrance.UNSIGNED: "stays: entries are not signed yet",
}


def retention(
    context: typer.Context,
    days: Annotated[
        int | None, typer.Option("--days", min=1, help="Days that events are kept; without it, retention_days.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be removed.")] = False,
    daily: Annotated[
        bool | None,
        typer.Option("--daily/--no-daily", help="Agree that the sync service does so each day; or no longer."),
    ] = None,
    as_name: AsOption = None,
    with_name: WithOption = None,
) -> int:
    """Remove whole events that ended longer ago than they are kept: guests, entries, everything about them.

    What waits for the platform never goes. What stays is a record (event, counts, when, by whom) and the hash of each
    entry of this laptop, so that what was signed before can still be verified. Exit code 1: something that is old
    enough stays.
    """
    settings: Settings = context.obj
    keep_days = days or settings.retention_days
    with open_kiosk(settings, working=not dry_run) as kiosk:
        if dry_run:
            authorise(kiosk, Right.REVIEW, as_name)
            return _preview(kiosk, keep_days)
        if not keep_days and daily is not False:
            raise SettingsError("nothing says how long events are kept: set retention_days, or give --days")
        by = authorise(kiosk, Right.RETENTION, as_name, with_name)
        both = ", ".join(name for name in (by, with_name) if name)
        if daily is not None:
            return _agree(kiosk, settings.retention_days, both, daily=daily)
        removed = remove_due_events(kiosk, keep_days, both)
        _tell(removed)
        left = due_events(kiosk, keep_days)
        _tell(left)
    out.print(f"{len(removed)} events removed.")
    return NEGATIVE if left else OK


def _preview(kiosk: Kiosk, keep_days: int) -> int:
    for event in removed_events(kiosk.database):
        out.print(
            cell(
                f"{event.name or event.event_id}: removed {event.removed_at:%Y-%m-%d} {event.by}"
                f" ({event.guests} guests, {event.entries} scans, {event.admitted} let in, {event.refused} refused)"
            )
        )
    agreed = retention_agreement(kiosk.database)
    if agreed is not None:
        out.print(cell(f"The sync service removes what is older than {agreed.days} days, as agreed. {agreed.by}"))
    if not keep_days:
        out.print("Events are kept for good: retention_days is not set.")
        return OK
    due = due_events(kiosk, keep_days)
    _tell(due)
    if not due:
        out.print(f"No event ended more than {keep_days} days ago.")
    return NEGATIVE if any(one.hindrance is not Hindrance.NONE for one in due) else OK


def _agree(kiosk: Kiosk, keep_days: int, by: str, *, daily: bool) -> int:
    if daily and not keep_days:
        raise SettingsError("the sync service goes by retention_days: set it first")
    save_retention_agreement(kiosk.database, RetentionAgreement(days=keep_days, by=by) if daily else None)
    if daily:
        err.print(f"Agreed: each day, while doors are closed, what ended more than {keep_days} days ago is removed.")
    else:
        err.print("Agreed: nothing is removed by itself any more.")
    return OK


def _tell(events: Iterable[OldEvent]) -> None:
    table = Table("Event", "Ended", "Guests", "Scans", "", box=None, pad_edge=False)
    for event in events:
        why = _WHY[event.hindrance].format(count=event.unsent)
        name, ended = event.name or event.event_id, f"{event.ended_at:%Y-%m-%d}"
        table.add_row(cell(name), ended, str(event.guests), str(event.entries), why)
    if table.row_count:
        out.print(table)
