"""The data folder and the files in it: readable by their owner alone, whatever the umask, on systems with mode bits.

The one place where the store makes folders and files, so that no other can forget it. What the operating system refuses
(a read-only disk, a file where the folder should be, no space) becomes a ``StoreError`` that says what to do.
"""

import errno
import os
import stat
import sys
from pathlib import Path

from kiosk.domain.errors import StoreError, StoreFullError
from kiosk.named_files import NotRegularError, require_regular, why_unread

_OTHERS = 0o077
_NO_SPACE = (errno.ENOSPC, errno.EDQUOT)
_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NOWHERE = (errno.ENOENT, errno.ELOOP)
_COMPANIONS = ("-wal", "-shm", "-journal")
_IN_THE_WAY = (errno.EEXIST, errno.ENOTDIR)


def private_folder(path: Path) -> Path:
    """Make a folder that only its owner can enter, or take those rights from others where it exists.

    Folders that were made for everybody (with the sticky bit, such as /tmp) and those of another user stay as they are:
    they are not ours to close. The files in them are private all the same.

    Returns:
        The folder.

    Raises:
        StoreFullError: No space is left.
        StoreError: It cannot be made or closed; the key says why.
    """
    try:
        # The mode is for the last folder; those above it, such as ~/.local/share, are not ours to close.
        missing = [folder for folder in (path, *path.parents) if not folder.exists()]
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in reversed(missing):
            give_to_owner_of_folder(folder)
        if _is_ours(path.stat()) and not path.stat().st_mode & stat.S_ISVTX:
            _close(path)
    except OSError as error:
        raise os_store_error(error, path) from error
    return path


def private_file(path: Path) -> Path:
    """Make an empty file that only its owner can read, or take those rights from others where it exists.

    SQLite gives its write-ahead log and its index of that the mode of the database file, so this covers them, too.

    Returns:
        The file.

    Raises:
        StoreFullError: No space is left.
        StoreError: It cannot be made or closed; the key says why.
    """
    try:
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
            give_to_owner_of_folder(path)
        # Made and not touched where it exists: a file that another process makes at this moment must not be emptied.
        except FileExistsError:
            require_file(path)
            if _is_ours(path.stat()):
                _close(path)
    except OSError as error:
        raise os_store_error(error, path) from error
    return path


def require_file(path: Path) -> None:
    """Look at what lies under a file's name.

    Raises:
        NotRegularError: It is none, or a link that leads nowhere. Other errors of the operating system as they are.
    """
    try:
        require_regular(path.stat().st_mode)
    except OSError as error:
        # To its own target, or to a disk that is not there: one is as much in the way as a folder.
        if error.errno in _NOWHERE and path.is_symlink():
            raise NotRegularError("it is a link that leads nowhere") from error
        raise


def require_companions(database: Path) -> None:
    """Look at the files that SQLite keeps beside a database: of what is none it says only that it cannot open it.

    Raises:
        StoreError: Something else has the name of one of them.
    """
    for ending in _COMPANIONS:
        path = database.with_name(database.name + ending)
        try:
            require_file(path)
        except FileNotFoundError:
            continue
        except OSError as error:
            raise os_store_error(error, path) from error


def close_to_others(folder: Path, pattern: str) -> None:
    """Take all rights from others to files that an earlier version, or another program, left readable.

    Files that went meanwhile, or belong to another user, are passed over.
    """
    for path in folder.glob(pattern):
        try:
            if path.is_file() and _is_ours(path.stat()):
                _close(path)
        except OSError:
            # A write-ahead log that its last connection has just removed; or a disk that takes no modes.
            continue


def is_there(path: Path) -> bool:
    """Return whether a file of the data folder exists, where that can be told.

    Raises:
        StoreError: A file lies where the folder should be, or this user may not look into it.
    """
    try:
        path.stat()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise os_store_error(error, path.parent) from error
    return True


def is_closed_to_us(path: Path) -> bool:
    """Return whether this user may not write a file or beside it: by its mode, or as its disk is read-only."""
    return any(there.exists() and not os.access(there, os.W_OK) for there in (path.parent, path))


def os_store_error(error: OSError, path: Path) -> StoreError:
    """Return our error for what the operating system refused about a file or folder of ours."""
    words = f"{path}: {why_unread(error)}"
    if error.errno in _NO_SPACE:
        return StoreFullError(words)
    if error.errno in _REFUSED:
        return StoreError(words, key="store.not_allowed")
    if error.errno in _IN_THE_WAY or isinstance(error, NotRegularError):
        return StoreError(words, key="store.in_the_way")
    return StoreError(words, key="store.disk")


def give_to_owner_of_folder(path: Path) -> None:
    """Let a file that an administrator makes in a user's folder be that user's.

    Or one ``sudo kiosk-sync once`` would leave a lock and a key behind that the user's own programs cannot open. SQLite
    does the same with its write-ahead log.
    """
    if sys.platform != "win32" and os.geteuid() == 0:
        owner = path.parent.stat()
        if owner.st_uid != 0:
            os.chown(path, owner.st_uid, owner.st_gid)


def _is_ours(found: os.stat_result) -> bool:
    return sys.platform != "win32" and found.st_uid == os.geteuid()


def _close(path: Path) -> None:
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & _OTHERS:
        path.chmod(mode & ~_OTHERS)
