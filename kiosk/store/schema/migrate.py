"""Numbered migrations: each SQL file is applied once, in order, in one transaction; ``user_version`` says how far.

Before a database that holds something is migrated, a backup encrypted with the same key is written beside it.
A database from a newer version is refused untouched.
"""

import logging
from importlib import resources
from pathlib import Path

import sqlite_utils

from kiosk.domain.errors import NewerStoreError
from kiosk.store.base.private_files import private_file
from kiosk.store.base.taking_back import take_back

_log = logging.getLogger(__name__)


def migrations() -> list[tuple[int, str]]:
    """Return (number, SQL) of every migration that ships with the program, in order."""
    folder = resources.files("kiosk.store.schema.migrations")
    # Their numbers have leading zeros, so the order of names is theirs.
    names = sorted(item.name for item in folder.iterdir() if item.name.endswith(".sql"))
    return [(int(name.split("_", 1)[0]), (folder / name).read_text(encoding="utf-8")) for name in names]


def migrate(db: sqlite_utils.Database, path: Path) -> int:
    """Bring a database up to this version's schema.

    Args:
        db: An open connection with the key given.
        path: Where the database lies; the backup goes beside it.

    Returns:
        The schema version now in force.

    Raises:
        NewerStoreError: The database is newer than this program. Nothing was changed.
    """
    known = migrations()
    newest = known[-1][0]
    current = _version(db)
    if current > newest:
        raise NewerStoreError(f"the database has schema {current}, this program knows {newest}")
    if current == newest:
        return current
    if current > 0:
        _back_up(db, path, current)
    for number, script in known:
        _apply(db, number, script)
    return newest


def _version(db: sqlite_utils.Database) -> int:
    return int(db.conn.execute("PRAGMA user_version").fetchone()[0])


def _apply(db: sqlite_utils.Database, number: int, script: str) -> None:
    # Two programs may start at once: the version is asked again once the write lock is ours.
    db.conn.execute("BEGIN IMMEDIATE")
    try:
        if _version(db) < number:
            for statement in _statements(script):
                db.conn.execute(statement)
            db.conn.execute(f"PRAGMA user_version = {int(number)}")
            _log.info("schema %d applied", number)
        db.conn.execute("COMMIT")
    except BaseException:
        take_back(db.conn)
        raise


def _statements(script: str) -> list[str]:
    """Split a script into statements without ``executescript``, which would commit our transaction."""
    from sqlcipher3.dbapi2 import complete_statement  # noqa: PLC0415  # the split needs SQLite's own judgement

    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if pending.strip() and complete_statement(pending):
            found.append(pending)
            pending = ""
    return found


def _back_up(db: sqlite_utils.Database, path: Path, version: int) -> Path:
    """Write a copy encrypted with the same key beside the database; an older copy of the same version is replaced."""
    target = path.with_name(f"{path.stem}.before-schema-{version + 1}.db")
    target.unlink(missing_ok=True)
    private_file(target)  # an empty file is taken as it is: its mode was right before the first page was written
    # VACUUM INTO keeps SQLCipher's key and needs no second connection.
    db.conn.execute("VACUUM INTO ?", (str(target),))
    _log.info("backup written before migrating from schema %d", version)
    return target
