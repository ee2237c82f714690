"""One daemon per data folder: a file lock of the operating system.

The lock ends with the process, however that ends; the file itself is never deleted, because a deleted lock file is how
two processes come to hold "the" lock. What stands in the file is for people and decides nothing.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import IO

from kiosk.domain.errors import GatehouseError
from kiosk.store.private_files import os_store_error, private_file, private_folder

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_FAR_AWAY = 1 << 20
"""Windows forbids reading locked bytes, so a byte behind the text is locked there."""


class AlreadyRunningError(GatehouseError):
    """Another process holds the lock."""

    default_key = "sync.already_running"


class InstanceLock:
    """A lock that this process holds until ``release``.

    Args:
        path: The lock file; its folder is made.

    Raises:
        AlreadyRunningError: Another process holds it.
        StoreError: The file cannot be opened.
    """

    def __init__(self, path: Path) -> None:
        try:
            private_folder(path.parent)
            # Private: who cannot open the file cannot hold its lock against us either.
            self._file: IO[str] = private_file(path).open("a+", encoding="ascii", errors="replace")
        except OSError as error:
            raise os_store_error(error, path) from error
        try:
            self._lock()
        except OSError as error:
            self._file.seek(0)
            holder = self._file.read(20).strip() or "unknown"
            self._file.close()
            raise AlreadyRunningError(f"the sync daemon is running already (process {holder})") from error
        # For people alone. A disk without space takes no number, and the lock holds all the same.
        with suppress(OSError):
            self._file.seek(0)
            self._file.truncate()
            self._file.write(f"{os.getpid()}\n")
            self._file.flush()

    def release(self) -> None:
        """Give the lock back."""
        with suppress(OSError):  # what could not be written before cannot be written now either
            self._file.close()

    def _lock(self) -> None:
        if sys.platform == "win32":
            self._file.seek(_FAR_AWAY)
            msvcrt.locking(self._file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(self._file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
