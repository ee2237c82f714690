"""Looks for a new version once a day, never while guests come: the gate's network is for guests then.

It also makes way for an installer that people started: this program is one of those that are exchanged.
"""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Final

import structlog
from apscheduler.schedulers.background import BackgroundScheduler
from apscheduler.triggers.interval import IntervalTrigger

from kiosk.config import Settings
from kiosk.domain.errors import GatehouseError, StoreError
from kiosk.store.database import Database
from kiosk.store.laptop.new_versions import installer_started, may_be_event

_log = structlog.get_logger(__name__)

LOOK_S: Final = 86_400.0
LOOK_AFTER_S: Final = 900.0
"""After a start somebody wants to work: the first look comes later."""
MAKE_WAY_S: Final = 2.0
"""Quick enough to be gone when whoever installs has said yes to the system's question."""


def look_daily(
    scheduler: BackgroundScheduler,
    database: Database,
    settings: Settings,
    now: Callable[[], datetime],
    ending: Event,
) -> None:
    """Have the daemon's scheduler look once a day, in the thread ``updates``, and for an installer all the time.

    Args:
        scheduler: The scheduler.
        database: The open database.
        settings: Settings.
        now: Returns the current instant, corrected.
        ending: Set once the daemon is about to end; setting it ends it.
    """
    scheduler.add_job(
        lambda: make_way(database, ending.set),
        IntervalTrigger(seconds=MAKE_WAY_S, timezone=UTC),
        id="make way",
        executor="beat",
    )
    scheduler.add_job(
        lambda: look_for_new_version(database, settings, now(), ending.is_set),
        IntervalTrigger(seconds=LOOK_S, timezone=UTC),
        id="updates",
        executor="updates",
        next_run_time=datetime.now(UTC) + timedelta(seconds=LOOK_AFTER_S),
    )


def make_way(database: Database, stop: Callable[[], None], pid: int | None = None) -> None:
    """End the daemon where an installer was started while it ran.

    Args:
        database: The open database.
        stop: Ends it.
        pid: Our process id; None: as it is.
    """
    try:
        if installer_started(database) == (pid or os.getpid()):
            _log.info("ends for an installer")
            stop()
    except StoreError as error:
        _log.warning("nobody can say whether an installer was started", error=str(error), error_key=error.key)


def look_for_new_version(
    database: Database, settings: Settings, now: datetime, stopping: Callable[[], bool] = lambda: False
) -> bool:
    """Look for a new version where the settings say that there may be one.

    Args:
        database: The open database.
        settings: Settings.
        now: Current instant, corrected.
        stopping: Whether this program is about to end: then nothing more is fetched.

    Returns:
        Whether there is one. What failed is logged, and tried again a day later.
    """
    if not settings.updates:
        return False
    try:
        if may_be_event(database, now):
            return False
        from sync.updates.checking import look_for_update  # noqa: PLC0415  # most laptops never need what proves it

        found = look_for_update(database, settings, settings.updates, stopping=stopping)
    except GatehouseError as error:
        _log.warning("no new version could be looked for", error=str(error), error_key=error.key)
        return False
    if found is not None:
        _log.info("a new version is there", version=found.version)
    return found is not None
