"""Who works with a database: any number of programs at once, or one that puts a backup in its place, alone.

A database file that is moved while another program has it open takes that program's next entries with it. So everybody
who works holds a shared lock on a small file beside the database, and who restores holds it alone. The lock is SQLite's
own, on an empty file: it works on all three systems, and ends with the process however that ends.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk.domain.errors import StoreError, StoreInUseError
from kiosk.store.base.private_files import private_file, private_folder

PATIENCE_S = 60.0
"""How long is waited for a backup to be put back, in seconds."""

ALONE_PATIENCE_S = 5.0
"""How long is waited for others to end, in seconds: programs that start together find the damage together."""


class DatabaseUse:
    """This program's use of a database, from ``begin`` until ``end``.

    Args:
        database: The database file.
        patience_s: How long is waited for whoever has it alone.
        alone_patience_s: How long is waited for those who use it.
    """

    def __init__(
        self, database: Path, patience_s: float = PATIENCE_S, alone_patience_s: float = ALONE_PATIENCE_S
    ) -> None:
        self._path = database.with_name(f"{database.stem}.use")
        self._patience_s = patience_s
        self._alone_patience_s = alone_patience_s
        self._held: sqlite3.Connection | None = None

    def begin(self) -> None:
        """Say that this program works with the database.

        Raises:
            StoreInUseError: Another program has had it alone for too long.
            StoreError: The lock cannot be made.
        """
        conn = self._open(self._patience_s)
        try:
            conn.execute("BEGIN")
            # The first look is what takes the shared lock.
            conn.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error as error:
            conn.close()
            raise _as_ours(error) from error
        self._held = conn

    def end(self) -> None:
        """Say that it does so no longer."""
        if self._held is not None:
            self._held.close()
            self._held = None

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Have the database alone; this program's own use must have ended.

        Raises:
            StoreInUseError: Another program works with it.
        """
        conn = self._open(self._alone_patience_s)
        try:
            try:
                conn.execute("BEGIN EXCLUSIVE")
            except sqlite3.Error as error:
                raise _as_ours(error) from error
            yield
        finally:
            conn.close()

    def _open(self, patience_s: float) -> sqlite3.Connection:
        private_folder(self._path.parent)
        # Opened and closed by hand, a file loses the locks that this process has on it: never once it is there.
        if not self._path.exists():
            private_file(self._path)
        try:
            return sqlite3.connect(self._path, timeout=patience_s, isolation_level=None, check_same_thread=False)
        except sqlite3.Error as error:
            raise _as_ours(error) from error


def _as_ours(error: sqlite3.Error) -> StoreError:
    if "locked" in str(error):
        return StoreInUseError("another program works with the database")
    return StoreError(f"the database's lock: {error}", key="store.disk")
