"""The database is looked at while the kiosk works: at its start and every hour; a sound one is backed up then.

All of it happens in a thread beside the gate, which does not wait for it: what is damaged is noted beside the database,
the screen asks to start anew, and the next start puts a backup back (``kiosk.store.recovery``).
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Final

from kiosk.app.repeating import repeating
from kiosk.domain.errors import GatehouseError
from kiosk.store.database import Database
from kiosk.store.recovery.backups import back_up, backups
from kiosk.store.recovery.damage import forget_damage, note_damage, trouble_of

_log = logging.getLogger(__name__)

EVERY: Final = timedelta(hours=1)
_AFTER: Final = timedelta(seconds=5)
"""The window opens first: reading every page of a large roster takes a disk and a processor for seconds."""

_ABOUT: Final = timedelta(minutes=5)


def look_after(database: Database, now: datetime) -> bool:
    """Look at every page; note damage, or make a backup where the last one is an hour old.

    Args:
        database: An object that nobody else uses.
        now: Current instant.

    Returns:
        Whether the database is sound.

    Raises:
        StoreError: It cannot be read now, or the backup or the note cannot be written.
    """
    trouble = trouble_of(database)
    if trouble:
        note_damage(database.path, trouble, now)
        return False
    forget_damage(database.path)
    newest = next((at for at, _ in backups(database.path)), None)
    # A clock that was set back must not keep backups from being made.
    if newest is None or not newest <= now < newest + EVERY - _ABOUT:
        back_up(database, now)
    return True


@contextmanager
def keeping_sound(database: Database, every: timedelta = EVERY, after: timedelta = _AFTER) -> Iterator[None]:
    """Look after a database for as long as the kiosk works.

    Args:
        database: The open database.
        every: How often.
        after: When for the first time.
    """
    own = database.beside()

    def look() -> None:
        try:
            look_after(own, datetime.now(UTC))
            own.forget_pages()
        except GatehouseError as error:
            _log.warning("the database could not be looked after: %s", error)
        except Exception as error:  # noqa: BLE001  # the gate goes on working whatever happens here
            _log.warning("the database could not be looked after: %s", type(error).__name__)

    # Nobody who closes the window waits for the last page of a backup.
    try:
        with repeating(
            "database checks", every.total_seconds(), look, after_s=after.total_seconds(), interrupt=own.interrupt
        ):
            yield
    finally:
        own.close()
