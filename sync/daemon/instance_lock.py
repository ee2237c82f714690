"""One daemon per data folder: a file lock of the operating system, taken by filelock.

The lock ends with the process, however that ends; the file itself is never deleted, because a deleted lock file is how
two processes come to hold "the" lock. What stands in the file is for people and decides nothing.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from filelock import lock_descriptor

from kiosk.domain.errors import GatehouseError
from kiosk.store.base.private_files import os_store_error, private_file, private_folder

_LONGEST_NUMBER = 20


class AlreadyRunningError(GatehouseError):
    """Another process holds the lock."""

    default_key = "sync.already_running"


class InstanceLock:
    """A lock that this process holds until ``release``.

    The file is opened here and only locked by filelock, whose own ``FileLock`` would neither take rights from others to
    a file that exists nor say what the disk refused.

    Args:
        path: The lock file; its folder is made.

    Raises:
        AlreadyRunningError: Another process holds it.
        StoreError: The file cannot be opened, or its disk knows no locks.
    """

    def __init__(self, path: Path) -> None:
        try:
            private_folder(path.parent)
            # Private: who cannot open the file cannot hold its lock against us either.
            # Unbuffered: what could not be written must not be tried again when the file is closed.
            self._file: BinaryIO = private_file(path).open("a+b", buffering=0)
        except OSError as error:
            raise os_store_error(error, path) from error
        try:
            is_ours = lock_descriptor(self._file.fileno(), blocking=False)
        except OSError as error:
            self._file.close()
            raise os_store_error(error, path) from error
        if not is_ours:
            holder = holder_in(self._file)
            self._file.close()
            raise AlreadyRunningError(f"the sync daemon is running already (process {holder})")
        # For people alone. A disk without space takes no number, and the lock holds all the same.
        with suppress(OSError):
            self._file.truncate(0)
            self._file.write(f"\n{os.getpid()}\n".encode("ascii"))

    def release(self) -> None:
        """Give the lock back."""
        self._file.close()


def holder_in(file: BinaryIO) -> str:
    """Return the process number that stands in a lock file, or "unknown".

    The first byte is the one that Windows locks, and forbids others to read: so the number begins behind it. Where
    reading is free, everything is read, as earlier versions wrote the number at the very beginning.
    """
    try:
        file.seek(0)
        text = file.read(_LONGEST_NUMBER)
    except PermissionError:
        file.seek(1)
        text = file.read(_LONGEST_NUMBER)
    return text.decode("ascii", "replace").strip() or "unknown"
