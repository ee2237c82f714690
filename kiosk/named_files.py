"""Files that a person names: settings, keys, set-up codes, profiles, logs, pictures.

A name may lead to anything: a pipe that nobody writes into waits for ever, and so may a device; a socket or a folder is
told in the words of the operating system. Invariant: nothing here waits, and what is no regular file is refused with
words that say so. Standard input is no file, and is read where a verb says that it may be given.
"""

import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO, Final

_KINDS: Final[tuple[tuple[Callable[[int], bool], str], ...]] = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a pipe"),
    (stat.S_ISSOCK, "a socket"),
    (stat.S_ISCHR, "a device"),
    (stat.S_ISBLK, "a device"),
)
_FLAGS: Final = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)  # somebody may put a pipe there between the look and the opening
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_LOOKS_FOR_A_READER: Final = 20
_BETWEEN_LOOKS_S: Final = 0.25


class NotRegularError(OSError):
    """What a name leads to is no regular file."""


def open_named(path: Path) -> BinaryIO:
    """Open a file to be read, without waiting for anything.

    Args:
        path: What somebody named.

    Raises:
        NotRegularError: It is no regular file. Other errors of the operating system as they are.
    """
    # Before it is opened, because opening alone may do something to a device.
    require_regular(path.stat().st_mode)
    descriptor = os.open(path, _FLAGS)
    try:
        require_regular(os.fstat(descriptor).st_mode)
    except OSError:
        os.close(descriptor)
        raise
    return os.fdopen(descriptor, "rb")


def read_named(path: Path) -> bytes:
    """Return all of a file; see ``open_named``."""
    with open_named(path) as file:
        return file.read()


def open_to_write_through(path: Path) -> BinaryIO:
    """Open what is there and is no file (a pipe, a device) to write into it.

    A pipe that nobody reads is waited for a moment: whoever starts both programs at once may start ours first.

    Raises:
        NotRegularError: Nobody reads from the pipe. Other errors of the operating system as they are.
    """
    if not stat.S_ISFIFO(path.stat().st_mode):
        return path.open("wb")
    for _ in range(_LOOKS_FOR_A_READER):
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_NONBLOCK | getattr(os, "O_CLOEXEC", 0))
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            time.sleep(_BETWEEN_LOOKS_S)
        else:
            os.set_blocking(descriptor, True)
            return os.fdopen(descriptor, "wb")
    raise NotRegularError("it is a pipe, and nobody reads from it")


def write_named(path: Path, content: bytes) -> None:
    """Write all of a file, or into what is there and is none; see ``open_to_write_through``."""
    if path.exists() and not path.is_file() and not path.is_dir():
        with open_to_write_through(path) as file:
            file.write(content)
    else:
        path.write_bytes(content)


def place_of_file(path: Path) -> Path:
    """Return where a file shall be that is put into the place of another one: a link goes on leading there.

    Raises:
        NotRegularError: Something else is there, which would be gone. Other errors of the operating system as they are.
    """
    place = path.resolve() if path.is_symlink() else path
    if place.exists():
        require_regular(place.stat().st_mode)
    return place


def why_unread(error: Exception) -> str:
    """Return in a few words why a named file could not be read, without its name and without what is in it."""
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return str(error) if isinstance(error, NotRegularError) else type(error).__name__


def require_regular(mode: int) -> None:
    """Look at a file's mode (``st_mode``).

    Raises:
        NotRegularError: It is no regular file.
    """
    if not stat.S_ISREG(mode):
        kind = next((words for is_kind, words in _KINDS if is_kind(mode)), "something else")
        raise NotRegularError(f"it is {kind}, and no file")
