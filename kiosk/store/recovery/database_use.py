"""Who works with a database: any number of programs at once, or one that puts a backup in its place, alone.

A database file that is moved while another program has it open takes that program's next entries with it. So everybody
who works holds a lock beside the database with the others, and who restores holds it alone.
"""

import sqlite3
from contextlib import AbstractContextManager
from pathlib import Path

from kiosk.domain.errors import StoreInUseError
from kiosk.store.base.file_lock import alone_with, hold_with_others

PATIENCE_S = 60.0
"""How long is waited for a backup to be put back, in seconds."""

ALONE_PATIENCE_S = 5.0
"""How long is waited for others to end, in seconds: programs that start together find the damage together."""


class DatabaseUse:
    """This program's use of a database, from ``begin`` until ``end``.

    Args:
        database: The database file.
        patience_s: How long is waited for whoever has it alone, in seconds.
        alone_patience_s: How long is waited for those who use it, in seconds.
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
        self._held = hold_with_others(self._path, self._patience_s, busy=StoreInUseError)

    def end(self) -> None:
        """Say that it does so no longer."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def alone(self) -> AbstractContextManager[None]:
        """Have the database alone; this program's own use must have ended.

        Raises:
            StoreInUseError: Another program works with it, once the context is entered.
            StoreError: The lock cannot be made.
        """
        return alone_with(self._path, self._alone_patience_s, busy=StoreInUseError)
