"""Opening this laptop's database for an exchange: when its key is open, and when nobody needs it alone.

Invariant: nothing is exchanged with a database that is older than it was, or a copy, without that being noticed first.
"""

import time
from datetime import UTC, datetime

import structlog

from kiosk.config import Settings
from kiosk.domain.errors import StoreInUseError
from kiosk.store.base.database_key import find_or_make_key
from kiosk.store.base.key_passphrase import PassphraseNeededError, can_remember
from kiosk.store.laptop.database_location import locate_database
from kiosk.store.laptop.installations import recognise
from kiosk.store.laptop.scan_mark import GivingWay, ScanMark
from kiosk.store.recovery.opening import open_for_work, open_to_read
from sync.transfer.local_store import LocalStore

UNLOCK_POLL_S = 1.0

_log = structlog.get_logger(__name__)


def utc_now() -> datetime:
    """Return what the laptop's clock says."""
    return datetime.now(UTC)


def open_store(settings: Settings, *, working: bool = True) -> LocalStore:
    """Open this laptop's database, making it where there is none, and notice when it is older than it was, or a copy.

    Args:
        settings: Where it lies.
        working: Whether something will be exchanged, or only looked at.

    Raises:
        StoreError: It cannot be opened.
    """
    key = find_or_make_key(settings.database, use_keyring=settings.use_keyring)
    if working:
        database, found = open_for_work(settings.database, key, settings.state_dir, utc_now())
        database.give_way = GivingWay(ScanMark(settings.database).is_set)
    else:
        database = open_to_read(settings.database, key)
        try:
            where = locate_database(settings.database, settings.state_dir)
            found = recognise(database, where, utc_now(), working=False)
        except BaseException:
            database.close()
            raise
    if working and found.is_open:  # a mere look has its own words for people, and no log
        _log.warning("this database is not what it was", cause=found.cause.value, installation=found.number)
    return LocalStore(database)


def open_when_free(settings: Settings, pause_s: float = UNLOCK_POLL_S) -> LocalStore:
    """Open the database; where it is damaged and the window still works with it, wait until that is closed."""
    reported = False
    while True:
        try:
            return open_store(settings)
        except StoreInUseError:
            if not reported:
                _log.warning("the database is damaged, and the kiosk works with it: waiting until it is closed")
                reported = True
            time.sleep(pause_s)


def wait_until_unlocked(settings: Settings, pause_s: float = UNLOCK_POLL_S) -> None:
    """Wait while the key is closed by a passphrase: somebody types it in the window or by ``kiosk unlock``.

    There is nothing to lose meanwhile, so signals end the process at once.

    Args:
        settings: Settings.
        pause_s: Seconds between two looks.

    Raises:
        StoreError: The key cannot be used for another reason, or nothing here could keep it once it is typed.
    """
    reported = False
    while True:
        try:
            find_or_make_key(settings.database, use_keyring=settings.use_keyring)
        except PassphraseNeededError:
            if not can_remember():
                raise
            if not reported:
                _log.info("waiting for the passphrase of this laptop's key")
                reported = True
            time.sleep(pause_s)
        else:
            return
