"""A lock on an empty file of the data folder, which programs hold together or one of them alone.

It is SQLite's own: it works on all three systems, and ends with the process however that ends. The file stays: whoever
removed it would let two programs hold a lock each, on two files of one name.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import StoreBusyError, StoreError
from kiosk.store.base.private_files import private_file, private_folder

PATIENCE_S = 90.0
"""So long is waited for another program, in seconds: longer than a keyring takes that does not answer."""


def hold_with_others(
    path: Path, patience_s: float = PATIENCE_S, *, busy: type[StoreBusyError] = StoreBusyError
) -> sqlite3.Connection:
    """Take a lock as one of many, from now until what is returned is closed, by whichever thread.

    Args:
        path: Its file, which is made where it is not there.
        patience_s: How long is waited for whoever holds it alone, in seconds.
        busy: What is raised where that was not long enough.

    Raises:
        StoreBusyError: As ``busy`` says.
        StoreError: It cannot be made.
    """
    # The first look is what takes the shared lock.
    return _held(path, patience_s, busy, "BEGIN", "SELECT count(*) FROM sqlite_master")


@contextmanager
def alone_with(
    path: Path, patience_s: float = PATIENCE_S, *, busy: type[StoreBusyError] = StoreBusyError
) -> Iterator[None]:
    """Hold a lock alone.

    Args:
        path: Its file, which is made where it is not there.
        patience_s: How long is waited for whoever holds it, in seconds.
        busy: What is raised where that was not long enough.

    Raises:
        StoreBusyError: As ``busy`` says.
        StoreError: It cannot be made.
    """
    held = _held(path, patience_s, busy, "BEGIN EXCLUSIVE")
    try:
        yield
    finally:
        held.close()


def _held(path: Path, patience_s: float, busy: type[StoreBusyError], *statements: str) -> sqlite3.Connection:
    private_folder(path.parent)
    # Opened and closed by hand, a file loses the locks that this process has on it: never once it is there.
    if not path.exists():
        private_file(path)
    try:
        conn = sqlite3.connect(path, timeout=patience_s, isolation_level=None, check_same_thread=False)
    except sqlite3.Error as error:
        raise _as_ours(error, path, busy) from error
    try:
        for statement in statements:
            conn.execute(statement).fetchall()
    except sqlite3.Error as error:
        conn.close()
        raise _as_ours(error, path, busy) from error
    return conn


def _as_ours(error: sqlite3.Error, path: Path, busy: type[StoreBusyError]) -> StoreError:
    if "locked" in str(error):
        return busy(f"another program holds {path.name}")
    return StoreError(f"{path.name}: {error}", key="store.disk")
