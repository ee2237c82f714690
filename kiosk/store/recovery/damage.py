"""The note that a database was found damaged: it lies beside the database, because nothing in that can be relied on.

It is a hint and no judgement: whoever would put a backup back looks at the database again before.
"""

import logging
from datetime import datetime
from pathlib import Path

from kiosk.domain.errors import CorruptStoreError, WrongKeyError
from kiosk.store.base.private_files import private_file
from kiosk.store.database import Database

_log = logging.getLogger(__name__)


def damage_note(database: Path) -> Path:
    """Return where the note of a database lies."""
    return database.with_name(f"{database.stem}.damaged.txt")


def is_noted(database: Path) -> bool:
    """Return whether a database was found damaged."""
    return damage_note(database).is_file()


def note_damage(database: Path, words: str, now: datetime) -> None:
    """Note that a database was found damaged.

    Raises:
        StoreError: The note cannot be written.
    """
    _log.error("the database is damaged: %s", words)
    private_file(damage_note(database)).write_text(f"{now.isoformat()} {words}\n", encoding="utf-8")


def forget_damage(database: Path) -> None:
    """Take the note away."""
    damage_note(database).unlink(missing_ok=True)


def trouble_of(database: Database) -> str:
    """Return what is wrong with a database, "" where it is sound.

    Pages are read beside programs that write, and one that is just being written looks damaged: only what is found
    twice counts, the second time by a new connection, because the old one never gets over what it could not read.

    Args:
        database: An object that nobody else uses: its connections may be closed.

    Raises:
        StoreError: It cannot be read now, which says nothing about it.
    """
    if not _look(database):
        return ""
    database.close()
    return _look(database)


def _look(database: Database) -> str:
    try:
        found = database.check()
    except (CorruptStoreError, WrongKeyError) as error:
        return str(error)
    return found[0] if found else ""
