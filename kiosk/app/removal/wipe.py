"""Before everything is deleted from this laptop: what the platform does not have is saved, or nothing goes."""

import logging
import time
from pathlib import Path
from typing import Final

from kiosk.app.evidence.checkpoints import make_checkpoints, sign_removals
from kiosk.app.evidence.evidence_file import verify_file, write_evidence
from kiosk.app.kiosk import Kiosk
from kiosk.app.staff.audit import audit
from kiosk.config import Settings
from kiosk.domain.errors import SettingsError, StoreInUseError
from kiosk.domain.staff.audit import AuditKind
from kiosk.store.recovery.wiping import unsent, wipe
from kiosk.store.retention.agreement import WipeOrder, save_wipe_order
from kiosk.store.retention.held_wipe import release_held_wipe

_PATIENCE_S: Final = 20.0
"""So long the sync service may take to end once it has seen the order."""

_log = logging.getLogger(__name__)


def save_what_waits(kiosk: Kiosk, path: Path | None, by: str) -> int:
    """Write all entries of this laptop into a file, where it holds something that the platform does not have.

    Args:
        kiosk: The kiosk.
        path: Where to; None: nowhere.
        by: Who does it.

    Returns:
        How much the platform does not have.

    Raises:
        SettingsError: Something waits and there is nowhere to save it, or the place would be deleted, too.
        StoreError: It could not be written.
    """
    waiting = unsent(kiosk.database)
    if path is None:
        if waiting:
            raise SettingsError(f"{waiting} items are not sent yet: save them with --export FILE", key="wipe.unsent")
        return 0
    if path.resolve().is_relative_to(kiosk.settings.data_dir.resolve()):
        raise SettingsError("the file would be deleted with the rest: name one outside of the data folder")
    make_checkpoints(kiosk.database, kiosk.clock)
    sign_removals(kiosk.database)
    write_evidence(kiosk.database, path)
    # Read again before anything is deleted: a stick that takes everything and keeps nothing is no rarity.
    if any(finding.problems for finding in verify_file(path)):
        raise SettingsError(f"{path.name} does not hold what was written into it")
    audit(kiosk, AuditKind.EXPORT, by, "entries, before everything is deleted")
    return waiting


def order_wipe(kiosk: Kiosk, path: Path | None, by: str) -> None:
    """Have everything deleted as soon as windows and the sync service have ended, which see the order.

    Args:
        kiosk: The kiosk.
        path: Where entries are saved that the platform does not have; None: nowhere.
        by: Who agreed.

    Raises:
        SettingsError: Something waits and there is nowhere to save it, or the place would be deleted, too.
        StoreError: It could not be written.
    """
    waiting = save_what_waits(kiosk, path, by)
    save_wipe_order(kiosk.database, WipeOrder(by=by, unsent=waiting))
    # Ordered again, which is what the notice of an order that did not hold asks for.
    release_held_wipe(kiosk.database, by_platform=False)


def wipe_as_ordered(settings: Settings, patience_s: float = _PATIENCE_S) -> bool:
    """Delete everything once nobody works with the database any more; this program has closed it.

    Args:
        settings: Settings.
        patience_s: How long is waited for others.

    Returns:
        Whether it is gone. Where another window is open it is not; the sync service goes on trying.

    Raises:
        StoreError: A file cannot be deleted; the keys are gone.
    """
    database = settings.database
    file, until = _file_of(database), time.monotonic() + patience_s
    while True:
        # The sync service may have been quicker, and a database that it made anew since then is not meant.
        if file is None or _file_of(database) != file:
            return True
        try:
            wipe(database, settings.state_dir, use_keyring=settings.use_keyring)
        except StoreInUseError:
            if time.monotonic() >= until:
                _log.warning("not wiped yet: another program works with the database")
                return False
        else:
            return True


def _file_of(database: Path) -> int | None:
    try:
        return database.stat().st_ino
    except OSError:
        return None
