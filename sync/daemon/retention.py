"""Removes what is older than it is kept, and says when all is to go: as was agreed, and never while guests come in."""

from datetime import datetime, timedelta
from typing import Final

import structlog

from kiosk.domain.errors import StoreError
from kiosk.store.channel.daemon_housekeeping import are_doors_open
from kiosk.store.channel.sync_state import self_device
from kiosk.store.database import Database
from kiosk.store.recovery.wiping import unsent
from kiosk.store.retention.agreement import is_revoked_for_long, retention_agreement, wipe_agreement, wipe_order
from kiosk.store.retention.held_wipe import hold_wipe_of_platform, release_held_wipe, withdraw_void_order
from kiosk.store.retention.removal import remove_events, renew_backups

STILL: Final = timedelta(hours=1)
"""A platform that refuses this device is asked again within minutes: what was heard longer ago is no answer."""

_log = structlog.get_logger(__name__)


def remove_what_is_due(database: Database, keep_days: int, now: datetime) -> int:
    """Remove the events that are due.

    Args:
        database: The database.
        keep_days: Days that events are kept after their end; 0: for good.
        now: Current instant, corrected.

    Returns:
        How many were removed.
    """
    try:
        agreed = retention_agreement(database)
        if not keep_days or agreed is None or agreed.days != keep_days or are_doors_open(database, now):
            return 0
        removed = remove_events(database, now, keep_days, agreed.by)
        if removed:
            _log.info("old events were removed", events=len(removed), guests=sum(one.guests for one in removed))
        renew_backups(database, removed, now)
        return len(removed)
    except StoreError as error:
        # The next turn goes on where this one ended.
        _log.error("old events were not removed", error=str(error), error_key=error.key)
        return 0


def is_wipe_ordered(database: Database, now: datetime) -> bool:
    """Return whether two people ordered here that everything goes now.

    Args:
        database: The database.
        now: Current instant, corrected.

    Raises:
        StoreError: The database cannot be read.
    """
    # One that no longer holds is withdrawn first: carried out hours later, it would take a night's work along.
    if withdraw_void_order(database, now):
        _log.warning("not wiped as ordered: entries are not sent, and nobody saved them")
    return wipe_order(database) is not None


def is_to_be_wiped(database: Database, now: datetime) -> bool:
    """Return whether everything is to go: the platform has refused this device for a day, and two people agreed.

    Args:
        database: The database.
        now: Current instant, corrected.
    """
    try:
        device = self_device(database)
        revoked = device is not None and device.state == "revoked"
        for_long = is_revoked_for_long(database, now, revoked=revoked)
        agreed, waiting = wipe_agreement(database), unsent(database)
        if not for_long or not agreed or not waiting:
            release_held_wipe(database, by_platform=True)
        if not for_long or not agreed or are_doors_open(database, now):
            return False
        if waiting:
            # Somebody has to come and save them: the window says so, for a log file is read by nobody.
            hold_wipe_of_platform(database, agreed, waiting, now)
    except StoreError as error:
        _log.error("it could not be told whether to wipe", error=str(error), error_key=error.key)
        return False
    if waiting:
        _log.warning("not wiped: entries are not sent, and somebody has to save them", unsent=waiting)
    return not waiting


def is_still_refused(refused_at: datetime | None, now: datetime) -> bool:
    """Return whether the platform says now that it does not know this device.

    Said once, and the laptop shut for the night or out of reach of the network for a day: that is no day of refusals.

    Args:
        refused_at: When it last said so, None where it did not since this program runs.
        now: Current instant, corrected.
    """
    return refused_at is not None and abs(now - refused_at) <= STILL
