"""Backups of the database: whole copies under the same key, in a folder beside it, the newest few.

A backup holds what the database held at that moment, and is encrypted as it is. Backups from before the schema that
took the text of codes out of the roster hold these texts: they go as soon as there is a newer one.
"""

import logging
import os
import re
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from kiosk.domain.errors import GatehouseError
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.base.private_files import os_store_error, private_file, private_folder
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.database import Database

_log = logging.getLogger(__name__)

KEEP: Final = 3
_ROOM: Final = 3
"""So many times its size has to be free: a backup must never be what fills the disk under a gate."""
_NAME: Final = re.compile(r"\.(\d{8}T\d{6})Z\.db$")
_BEFORE: Final = re.compile(r"\.before-schema-(\d+)\.db$")
_CODES_LEFT: Final = 8


def backup_folder(database: Path) -> Path:
    """Return where backups of a database lie."""
    return database.with_name("backups")


def backups(database: Path) -> list[tuple[datetime, Path]]:
    """Return the backups of a database with when they were made, newest first."""
    found = []
    for path in backup_folder(database).glob(f"{database.stem}.*.db"):
        match = _NAME.search(path.name)
        if match is not None:
            found.append((datetime.strptime(match[1], "%Y%m%dT%H%M%S").replace(tzinfo=UTC), path))
    return sorted(found, reverse=True)


def back_up(database: Database, now: datetime) -> Path | None:
    """Write a backup, and let the oldest go.

    Args:
        database: A database that was found sound.
        now: Current instant.

    Returns:
        The backup, or None where there is too little room for one.

    Raises:
        StoreError: It cannot be written.
    """
    folder = private_folder(backup_folder(database.path))
    size = database.path.stat().st_size
    if shutil.disk_usage(folder).free < _ROOM * size:
        _log.warning("no backup: too little room on the disk")
        return None
    target = folder / f"{database.path.stem}.{now.astimezone(UTC):%Y%m%dT%H%M%SZ}.db"
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    private_file(part)  # an empty file is taken as it is, with its mode
    try:
        with store_errors():
            database.db.conn.execute("VACUUM INTO ?", (str(part),))
        _on_the_disk(part)
        part.replace(target)
    except OSError as error:
        raise os_store_error(error, target) from error
    finally:
        part.unlink(missing_ok=True)
    _let_go(database.path)
    return target


def renew(database: Database, now: datetime) -> None:
    """Leave one backup of the database as it is now, and none from before: they hold what was removed since.

    Where there is no room for a new one the old ones go all the same.

    Raises:
        StoreError: No backup could be written; the old ones are gone.
    """
    # The oldest backup last: while it is there, the next turn goes on (``retention.removal.renew_backups``).
    old = [*before_migrations(database.path), *(path for _, path in backups(database.path))]
    for path in old:
        path.unlink(missing_ok=True)
    back_up(database, now)


def before_migrations(database: Path) -> list[Path]:
    """Return the copies of a database that were made before its schema was changed."""
    return sorted(database.parent.glob(f"{database.stem}.before-schema-*.db"))


def is_good(path: Path, key: DatabaseKey) -> bool:
    """Return whether a backup can be opened with a key, and is sound."""
    found = Database(path, key)
    try:
        return not found.check() and found.db.conn.execute("PRAGMA user_version").fetchone()[0] > 0
    except GatehouseError:
        return False
    finally:
        found.close()


def _on_the_disk(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _let_go(database: Path) -> None:
    old = [path for _, path in backups(database)[KEEP:]]
    for path in before_migrations(database):
        match = _BEFORE.search(path.name)
        if match is not None and int(match[1]) <= _CODES_LEFT:
            old.append(path)
    for path in old:
        path.unlink(missing_ok=True)
