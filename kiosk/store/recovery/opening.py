"""Opening the database to work with it; a damaged one is set aside, and the newest good backup comes in its place.

Invariants: a backup is put back only after the database was found damaged at that very moment, by whoever has it alone;
the damaged file is never deleted or written over; where there is no good backup, everything stays as it was.
"""

import logging
import os
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from kiosk.domain.entries.entry import Entry
from kiosk.domain.errors import CorruptStoreError, GatehouseError, WrongKeyError
from kiosk.store.base.database_key import DatabaseKey
from kiosk.store.base.private_files import os_store_error, private_file
from kiosk.store.database import Database, open_database
from kiosk.store.laptop.database_location import locate_database
from kiosk.store.laptop.installations import recognise
from kiosk.store.laptop.saved_settings import save_setting, saved_setting
from kiosk.store.log.entry_numbering import Installation
from kiosk.store.recovery.backups import backups, is_good
from kiosk.store.recovery.damage import forget_damage, is_noted, trouble_of
from kiosk.store.recovery.database_use import DatabaseUse
from kiosk.store.recovery.saved_entries import readable_entries, take_back

_log = logging.getLogger(__name__)

_SETTING = "recovered"
_RESTORABLE = "the database is damaged, and there is a good backup of it"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """What was done about a damaged database.

    Attributes:
        at: When.
        set_aside: Name of the damaged file, beside the database.
        backup_at: When the backup was made that was put back.
        saved: How many scans behind it were saved from the damaged file.
    """

    at: datetime
    set_aside: str
    backup_at: datetime
    saved: int


@dataclass(frozen=True, slots=True)
class _PutBack:
    set_aside: str
    backup_at: datetime
    entries: list[Entry]


def open_for_work(path: Path, key: DatabaseKey, state_dir: Path, now: datetime) -> tuple[Database, Installation]:
    """Open the database to work with it, and put a backup in its place where it is damaged.

    Args:
        path: The file.
        key: Its key.
        state_dir: Folder of what remembers the database, so that an older or copied one is noticed.
        now: Current instant, by the laptop's clock.

    Returns:
        The database, which says to others that it is used until it is closed, and its present installation.

    Raises:
        StoreBusyError: Another program works with it while it is damaged, or puts a backup back for too long.
        CorruptStoreError: It is damaged, and there is no good backup.
        StoreError: It cannot be opened.
    """
    use = DatabaseUse(path)
    use.begin()
    put_back: _PutBack | None = None
    try:
        database = _open_sound(path, key)
        if database is None:
            use.end()
            put_back = _put_back(use, path, key, now)
            use.begin()
            database = open_database(path, key)
    except BaseException:
        use.end()
        raise
    database.when_closed(use.end)
    try:
        # Entries are taken back only after it is known that this database is older than the one that had them.
        # Looked at now: a backup that was put back is another file.
        installation = recognise(database, locate_database(path, state_dir), now)
        if put_back is not None:
            _note_recovered(database, put_back, now)
    except BaseException:
        database.close()
        raise
    return database, installation


def open_to_read(path: Path, key: DatabaseKey) -> Database:
    """Open the database without working with it: nothing is put back, and nothing is made of what is left of it.

    Raises:
        CorruptStoreError: It is damaged and there is a good backup, which the next program that works will put back.
        StoreError: It cannot be opened.
    """
    if not _is_empty(path):
        try:
            return open_database(path, key)
        except (CorruptStoreError, WrongKeyError) as error:
            if not _has_good_backup(path, key):
                raise
            # Damage to the first page looks like another key: whoever is told so looks for a key that is not lost.
            raise CorruptStoreError(_RESTORABLE, key="database.damaged") from error
    if _has_good_backup(path, key):
        raise CorruptStoreError(_RESTORABLE, key="database.damaged")
    return open_database(path, key)  # only just made: every database begins as such a file


def _has_good_backup(path: Path, key: DatabaseKey) -> bool:
    return any(is_good(backup, key) for _, backup in backups(path))


def _open_sound(path: Path, key: DatabaseKey) -> Database | None:
    """Open a database; None where it is damaged."""
    if _is_empty(path) and _has_good_backup(path, key):
        return None
    try:
        database = open_database(path, key)
    except CorruptStoreError:
        return None
    except WrongKeyError:
        # A damaged first page looks like another key. That the key is right, a backup under it says.
        if not _has_good_backup(path, key):
            raise
        return None
    # Reading every page takes seconds, so that is done beside the work (see the kiosk's checks), and not here: except
    # where somebody has found something.
    if not is_noted(path):
        return database
    if _is_damaged(database):
        database.close()
        return None
    _log.info("the database was noted as damaged, and is sound")
    forget_damage(path)
    return database


def _is_empty(path: Path) -> bool:
    """Return whether nothing is left of the file: SQLite would take it for a new database, and this laptop for new."""
    try:
        return path.stat().st_size == 0
    except OSError:
        # Somebody moved it away, as the guides say how to begin anew.
        return False


def _is_damaged(database: Database) -> bool:
    try:
        return bool(trouble_of(database))
    except GatehouseError as error:
        # Busy, or no memory: no reason to move anything.
        _log.warning("the database could not be looked at: %s", error)
        return False


def _put_back(use: DatabaseUse, path: Path, key: DatabaseKey, now: datetime) -> _PutBack | None:
    """Set a damaged database aside and put the newest good backup in its place; None where another program just did."""
    with use.alone():
        if _is_sound(path, key):
            forget_damage(path)
            return None
        chosen = next(((at, backup) for at, backup in backups(path) if is_good(backup, key)), None)
        if chosen is None:
            raise CorruptStoreError("the database is damaged, and there is no good backup of it")
        made_at, backup = chosen
        # What is only looked at, SQLite makes a database of where nothing is in it.
        entries = [] if _is_empty(path) else readable_entries(path, key, _last_position(backup, key))
        aside = _set_aside(path, now)
        _copy(backup, path)
        forget_damage(path)
    _log.error("the database was damaged: it is %s now, and the backup of %s is in its place", aside, made_at)
    return _PutBack(aside, made_at, entries)


def _is_sound(path: Path, key: DatabaseKey) -> bool:
    if _is_empty(path):
        return False
    try:
        present = open_database(path, key)
    except (CorruptStoreError, WrongKeyError):
        # Damage to the first page looks like a wrong key. Were it one, no backup would open with it either.
        return False
    sound = not _is_damaged(present)
    present.close()
    return sound


def _last_position(backup: Path, key: DatabaseKey) -> int:
    found = Database(backup, key)
    try:
        return int(found.db.conn.execute("SELECT coalesce(max(position), 0) FROM entries").fetchone()[0])
    finally:
        found.close()


def _set_aside(path: Path, now: datetime) -> str:
    """Move the database's files out of the way; returns the new name."""
    name = f"{path.stem}.damaged.{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    try:
        # What belongs to it keeps its ending, so that the file can be opened there with its log.
        for ending in ("", "-wal", "-shm"):
            part = path.with_name(path.name + ending)
            if part.exists():
                part.replace(path.with_name(f"{name}.db{ending}"))
    except OSError as error:
        raise os_store_error(error, path) from error
    return f"{name}.db"


def _copy(backup: Path, path: Path) -> None:
    """Put a copy of a backup where the database was, whole or not at all."""
    part = path.with_name(f"{path.stem}.restored.part")
    part.unlink(missing_ok=True)
    private_file(part)
    try:
        with backup.open("rb") as source, part.open("r+b") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
        part.replace(path)
    except OSError as error:
        raise os_store_error(error, path) from error


def _note_recovered(database: Database, put_back: _PutBack, now: datetime) -> None:
    saved = take_back(database, put_back.entries, now)
    done = {
        "at": now.isoformat(),
        "set_aside": put_back.set_aside,
        "backup_at": put_back.backup_at.isoformat(),
        "saved": saved,
    }
    save_setting(database, _SETTING, done)


def last_recovery(database: Database) -> Recovered | None:
    """Return what was done when this database was last found damaged, or None."""
    found = saved_setting(database, _SETTING)
    if found is None:
        return None
    return Recovered(
        at=datetime.fromisoformat(found["at"]),
        set_aside=found["set_aside"],
        backup_at=datetime.fromisoformat(found["backup_at"]),
        saved=found["saved"],
    )
