"""Removes old events for whoever may: entries are signed before, and what was taken out of the logs is signed after."""

from kiosk.app.evidence.checkpoints import make_checkpoints, sign_removals
from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.audit import audit
from kiosk.domain.errors import SettingsError
from kiosk.domain.staff.audit import AuditKind
from kiosk.store.channel.daemon_housekeeping import are_doors_open
from kiosk.store.retention.due import OldEvent, old_events
from kiosk.store.retention.removal import remove_events, renew_backups


def due_events(kiosk: Kiosk, keep_days: int) -> list[OldEvent]:
    """Return the events that are older than so many days, with what stands in the way of removing each.

    Raises:
        StoreError: The database cannot be read or written.
    """
    # An event that nobody opened the window for since its last scan would else stay for want of a signature.
    make_checkpoints(kiosk.database, kiosk.clock)
    return old_events(kiosk.database, kiosk.clock.now().corrected, keep_days)


def remove_due_events(kiosk: Kiosk, keep_days: int, by: str) -> list[OldEvent]:
    """Remove the events that are older than so many days and that nothing stands in the way of.

    Args:
        kiosk: The kiosk.
        keep_days: Days that events are kept after their end, at least 1.
        by: Who does it, for the record.

    Returns:
        What was removed.

    Raises:
        SettingsError: Guests come in now, or nobody knows whether the clock is right.
        StoreError: It could not be written; what was removed before is told by its record.
    """
    # A clock that is years ahead makes tonight's event an old one; and what is removed is gone. A comparison from
    # before the laptop was started says nothing: its clock may have been set since, or its battery be empty.
    now = kiosk.clock.measured()
    if now is None:
        raise SettingsError("the time was not compared with the platform's yet", key="retention.clock")
    if are_doors_open(kiosk.database, now):
        raise SettingsError("doors are open: nothing is removed while guests come in", key="retention.doors")
    make_checkpoints(kiosk.database, kiosk.clock)
    removed = remove_events(kiosk.database, now, keep_days, by)
    sign_removals(kiosk.database)
    for event in removed:
        audit(kiosk, AuditKind.REMOVED, by, f"{event.event_id}: {event.guests} guests, {event.entries} scans")
    renew_backups(kiosk.database, removed, now)
    return removed
