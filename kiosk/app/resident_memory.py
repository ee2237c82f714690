"""Gives back what the window's process holds and does not need: one heap, no free pages, no pages of a start.

A kiosk stays open all evening on laptops with 4 GB beside a browser. Three things make it larger than what it needs:

- The C library keeps a heap for nearly every thread, and each of them keeps what was freed in it. Our threads hardly
  ever allocate at the same time (most of it happens under Python's lock), so one does.
- What is free at a heap's end or within it goes back to the system only when somebody asks for that.
- Starting reads every library from one end to the other, to link it and to set up its classes: half of these pages are
  never looked at again. They stay mapped until memory is short. Let go of, a page that is needed comes back from the
  system's cache without a disk.

Invariants: nothing that a program wrote is ever let go of: only pages of libraries that nobody can write to and nobody
has written to. On systems other than Linux, or with another C library, nothing is done. Nothing raises.
"""

import ctypes
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from pathlib import Path
from typing import Final

from kiosk.app.repeating import repeating

EVERY: Final = timedelta(minutes=10)
_AFTER: Final = timedelta(seconds=4)
"""The window is up, its pages are made, and the camera gives pictures."""

_HEAPS: Final = 1
_ARENA_MAX: Final = -8  # M_ARENA_MAX of mallopt(3)
_DONTNEED: Final = 4  # MADV_DONTNEED of madvise(2)
_MAPPING: Final = re.compile(rb"([0-9a-f]+)-([0-9a-f]+) (\S{4}) \S+ \S+ \S+ +(/.*)\n")
_UNDER_PYTHON: Final = ("libcrypto.so", "libssl.so", "libsqlite3.so")  # of hashlib, ssl and sqlite3
_SMAPS: Final = Path("/proc/self/smaps")


def library_pages(smaps: bytes, folders: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Yield start and length in bytes of each part of a library that can be read from its file again.

    Args:
        smaps: What /proc/PID/smaps says (proc(5)).
        folders: Where libraries lie that stay loaded until the end. Others, and plugins, may be unloaded between a look
            and what follows from it; something else would lie there then. What Python's own modules rest on stays, too.
    """
    found: tuple[int, int] | None = None
    for line in smaps.splitlines(keepends=True):
        if mapping := _MAPPING.fullmatch(line):
            start, end, rights, path = mapping.groups()
            kept = _stays_loaded(path.decode("utf-8", "replace"), folders)
            found = (int(start, 16), int(end, 16)) if kept and b"w" not in rights and rights.endswith(b"p") else None
        elif not line[:1].isupper():
            found = None  # a mapping without a file
        elif found is not None and line.startswith(b"Anonymous:"):
            # Where a page was written to, as by the linker before it took the right away, the file's is another one.
            if line.split()[1] == b"0":
                yield found[0], found[1] - found[0]
            found = None


def _stays_loaded(path: str, folders: tuple[str, ...]) -> bool:
    if ".so" not in path or "/plugins/" in path:
        return False
    return path.startswith(folders) or path.rpartition("/")[2].startswith(_UNDER_PYTHON)


def give_back() -> None:
    """Give free memory and pages of libraries back, in about ten milliseconds; the window need not wait for it."""
    if not sys.platform.startswith("linux"):
        return
    folders = tuple(f"{folder}/" for folder in {*sys.path, sys.base_prefix} if folder.startswith("/"))
    # Another C library has no malloc_trim; a system may hide what is mapped.
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None)
        library.malloc_trim(ctypes.c_size_t(0))
        library.madvise.argtypes = (ctypes.c_void_p, ctypes.c_size_t, ctypes.c_int)
        for start, length in library_pages(_SMAPS.read_bytes(), folders):
            library.madvise(start, length, _DONTNEED)


def use_one_heap() -> None:
    """Let all threads share one heap; to be called before they begin."""
    if sys.platform.startswith("linux"):
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None).mallopt(_ARENA_MAX, _HEAPS)


@contextmanager
def staying_small(every: timedelta = EVERY, after: timedelta = _AFTER) -> Iterator[None]:
    """Give back what is not needed once the start is over, and now and then, while the block lasts.

    Args:
        every: How often.
        after: When for the first time.
    """
    use_one_heap()
    with repeating("memory", every.total_seconds(), give_back, after_s=after.total_seconds()):
        yield
