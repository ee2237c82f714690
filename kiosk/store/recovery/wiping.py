"""Deletes everything of a kiosk from this laptop: keys, database, backups, what a venue and printing left.

Invariants: keys go first, so that whatever a crash, or a disk that keeps old sectors, leaves behind can be read by
nobody; nothing goes while another program works with the database; files that are not ours stay.
"""

import logging
import os
import secrets
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kiosk.store.base import key_passphrase, system_keyring
from kiosk.store.base.database_key import key_file_of
from kiosk.store.base.private_files import os_store_error
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database
from kiosk.store.laptop.database_location import locate_database
from kiosk.store.recovery.backups import backup_folder
from kiosk.store.recovery.database_use import DatabaseUse

_log = logging.getLogger(__name__)

_FOLDERS: Final = ("venue",)
_PRINTED: Final = ("preflight.pdf", "guest-list.pdf")
_ALONE_S: Final = 0.5


def unsent(database: Database) -> int:
    """Return how much the platform does not have: what waits, and what was set aside and nobody closed."""
    with store_errors():
        row = database.db.conn.execute("SELECT count(*) FROM outbox WHERE settled_at IS NULL").fetchone()
    return int(row[0])


def wipe(database: Path, state_dir: Path, *, use_keyring: bool) -> list[Path]:
    """Delete everything; this program must have closed the database.

    Args:
        database: The database file.
        state_dir: Folder of what remembers the database from outside.
        use_keyring: Whether the keyring may hold its key.

    Returns:
        What was deleted.

    Raises:
        StoreInUseError: Another program works with the database; nothing was deleted.
        KeyringSilentError: The keyring may hold the key, and does not answer; nothing was deleted.
        StoreError: A file cannot be deleted; the keys are gone.
    """
    use = DatabaseUse(database, alone_patience_s=_ALONE_S)
    with use.alone():
        remembered = locate_database(database, state_dir).high_water.path if database.exists() else None
        if use_keyring:
            system_keyring.forget(str(database.resolve()))
        try:
            deleted = [*_delete_keys(database), *_delete_files(database)]
            if remembered is not None:
                remembered.unlink(missing_ok=True)
        except OSError as error:
            raise os_store_error(error, Path(error.filename or database)) from error
    _log.warning("this laptop was wiped: %d files and folders", len(deleted))
    return deleted


def _delete_keys(database: Path) -> Iterator[Path]:
    key_file = key_file_of(database)
    key_passphrase.remember_open(key_file, None)
    for path in sorted(database.parent.glob(f"{key_file.name}*")):
        # Over it, then away: on most disks that is all that can be done, and a short file is worth the try.
        with path.open("r+b") as file:
            file.write(secrets.token_bytes(path.stat().st_size))
            file.flush()
            os.fsync(file.fileno())
        path.unlink()
        yield path


def _delete_files(database: Path) -> Iterator[Path]:
    folder = database.parent
    # The file by which programs say that they use the database stays: it is empty, and we hold it.
    mine = [path for path in sorted(folder.glob(f"{database.stem}.*")) if path.suffix != ".use"]
    for path in [*mine, *(folder / name for name in _PRINTED)]:
        if path.is_file():
            path.unlink()
            yield path
    for inner in (backup_folder(database), *(folder / name for name in _FOLDERS)):
        if inner.is_dir():
            shutil.rmtree(inner)
            yield inner
