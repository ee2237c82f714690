"""A lock that one program holds alone, on an empty file of the data folder.

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


@contextmanager
def alone_with(path: Path, patience_s: float = PATIENCE_S) -> Iterator[None]:
    """Hold a lock.

    Args:
        path: Its file, which is made where it is not there.
        patience_s: How long is waited for whoever holds it.

    Raises:
        StoreBusyError: Another program has held it for too long.
        StoreError: It cannot be made.
    """
    private_folder(path.parent)
    # Opened and closed by hand, a file loses the locks that this process has on it: never once it is there.
    if not path.exists():
        private_file(path)
    try:
        held = sqlite3.connect(path, timeout=patience_s, isolation_level=None)
    except sqlite3.Error as error:
        raise _as_ours(error, path) from error
    try:
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.Error as error:
            raise _as_ours(error, path) from error
        yield
    finally:
        held.close()


def _as_ours(error: sqlite3.Error, path: Path) -> StoreError:
    if "locked" in str(error):
        return StoreBusyError(f"another program holds {path.name}")
    return StoreError(f"{path.name}: {error}", key="store.disk")
