"""Removes what is older than it is kept, where two people agreed to that, and never while guests come in."""

from datetime import datetime

import structlog

from kiosk.domain.errors import StoreError
from kiosk.store.channel.daemon_housekeeping import are_doors_open
from kiosk.store.database import Database
from kiosk.store.recovery.backups import renew
from kiosk.store.retention.agreement import retention_agreement
from kiosk.store.retention.removal import remove_events

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
            renew(database, now)
        return len(removed)
    except StoreError as error:
        # The next turn goes on where this one ended.
        _log.error("old events were not removed", error=str(error), error_key=error.key)
        return 0
