"""Files that are whole or not there: written beside their place and renamed.

What is no file (a pipe, ``/dev/stdout``) is written through once everything is there, and never replaced: renaming
would put a file in the place of the pipe. A link goes on leading to the file that it led to.

What is exported holds names in the clear, so nobody but this user may read it: from the first byte on, not only once it
is done. What a process that died left half written is found by that process's number.
"""

import errno
import glob
import os
import re
import secrets
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from kiosk.named_files import open_to_write_through
from kiosk.reports.errors import cannot_write

_LEFT: Final = re.compile(r"\.[0-9]+-[0-9a-z_]{8}(\.part)?$")
_LEFT_AFTER_S: Final = 86_400
"""Nobody writes one report for a day."""
_WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH
_SHORT: Final = 40
"""Characters: of at most four bytes each, with what is added far below the 255 bytes of a name."""


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Yield a place beside a file, and put what was written there into the file's place; drop it if anything fails.

    Args:
        path: Where the file shall be; a file that is there stays until the new one is whole.

    Raises:
        ReportError: It cannot be written there.
    """
    try:
        # Asking is refused as well, in a folder of somebody else's or on a disk that fails.
        is_no_file = path.exists() and not path.is_file() and not path.is_dir()
        path = path.resolve() if path.is_symlink() else path
        _require_free(path)
    except OSError as error:
        raise cannot_write(path, error) from error
    if is_no_file:
        with _writing_through(path) as aside:
            yield aside
        return
    # In the same folder: only there is renaming one step. With chance in the name, so that two exports do not meet, and
    # with this process's number, so that whoever started it can clear up after it (``clear_after``).
    beside = path.with_name(f"{waiting_folder(path)}{secrets.token_hex(4)}.part")
    _clear_after_power_cut(path)
    try:
        os.close(os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        yield beside
        # Before the renaming: after a power cut a name must not stand over a file without content.
        _settle(beside)
        beside.replace(path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        # What cannot be removed (the disk is read-only by now) must not stand in the place of what went wrong.
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def _require_free(path: Path) -> None:
    """Refuse a place that is a folder, or a file that somebody closed to changes: renaming would do away with it.

    Before anything is made, for a long log takes a minute.

    Raises:
        OSError: It is not to be written.
    """
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if path.is_file() and not path.stat().st_mode & _WRITABLE:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


@contextmanager
def _writing_through(path: Path) -> Iterator[Path]:
    """Yield a place that nobody else may read, and copy what was written there into a pipe or a device."""
    try:
        with tempfile.TemporaryDirectory() as folder:
            aside = Path(folder) / "whole"
            aside.touch()
            yield aside
            with aside.open("rb") as whole, open_to_write_through(path) as there:
                shutil.copyfileobj(whole, there)
    except OSError as error:
        raise cannot_write(path, error) from error


def waiting_folder(path: Path) -> str:
    """Return how the name of a folder begins in which parts of a file wait beside it."""
    return f".{_short(path)}.{os.getpid()}-"


def _short(path: Path) -> str:
    """Return the beginning of a file's name: a name that just fits must not be too long with what is added here."""
    return path.stem[:_SHORT]


def _clear_after_power_cut(path: Path) -> None:
    """Remove what writings of this file left that ended with the computer: it holds names in the clear, and is hidden.

    By age, since a process's number says nothing on another laptop, nor after a start.
    """
    with suppress(OSError):
        for left in path.parent.glob(f".{glob.escape(_short(path))}.*-????????*"):
            if _LEFT.search(left.name) and time.time() - left.stat().st_mtime > _LEFT_AFTER_S:
                _remove(left)


def clear_after(path: Path, pid: int) -> None:
    """Remove what a process that died in the middle of a file left beside it: it holds names in the clear.

    Args:
        path: The file that it was to write; where it writes several, their names begin like this one's.
        pid: Number of the process, which has ended.
    """
    for left in path.parent.glob(f".{glob.escape(_short(path))}*.{pid}-*"):
        _remove(left)


def _remove(left: Path) -> None:
    if left.is_dir():
        shutil.rmtree(left, ignore_errors=True)
    else:
        left.unlink(missing_ok=True)


def _settle(path: Path) -> None:
    """See to it that what was written lies on the disk before it takes the place of what was there."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
