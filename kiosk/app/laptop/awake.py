"""Keeps the laptop awake while the window is open: neither its screen nor itself goes to sleep at a gate.

Each system has a program or a call for that, which ends with us however we end: on Linux ``systemd-inhibit``
(systemd-inhibit(1)), which holds logind's locks while the program below it runs, and that reads from us until we are
gone; on macOS ``caffeinate -w`` (caffeinate(8)); on Windows ``SetThreadExecutionState``, which Windows forgets with the
thread. A system that has none of it goes to sleep as before: nobody is kept from working by that.
"""

import ctypes
import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

_log = logging.getLogger(__name__)

_CONTINUOUS, _SYSTEM_REQUIRED, _DISPLAY_REQUIRED = 0x80000000, 0x00000001, 0x00000002
_END_WITHIN_S = 5.0


def command_for(platform: str) -> Sequence[str]:
    """Return the program that keeps a system awake, () where it has none."""
    if platform == "darwin":
        return ("caffeinate", "-dims", "-w", str(os.getpid()))
    if platform.startswith("linux"):
        # ``cat`` reads from us: when we end, by whatever, its input ends, it ends, and the lock with it.
        what = "--what=idle:sleep:handle-lid-switch"
        return ("systemd-inhibit", what, "--who=Gatehouse", "--why=Guests are checked in", "--mode=block", "cat")
    return ()


@contextmanager
def kept_awake(*, wanted: bool = True) -> Iterator[bool]:
    """Keep the laptop awake until the end; yields whether anything does.

    Args:
        wanted: Whether to do anything at all.
    """
    if not wanted:
        yield False
    elif sys.platform == "win32":
        yield _windows(_CONTINUOUS | _SYSTEM_REQUIRED | _DISPLAY_REQUIRED)
        _windows(_CONTINUOUS)
    else:
        holder = _started(command_for(sys.platform))
        try:
            yield holder is not None
        finally:
            if holder is not None:
                _end(holder)


def _started(command: Sequence[str]) -> "subprocess.Popen[bytes] | None":
    if not command or shutil.which(command[0]) is None:
        _log.info("nothing here keeps this system awake")
        return None
    quiet = subprocess.DEVNULL
    try:
        return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)  # noqa: S603  # our own words
    except OSError as error:
        _log.info("this system is not kept awake: %s", type(error).__name__)
        return None


def _end(holder: "subprocess.Popen[bytes]") -> None:
    if holder.stdin is not None:
        with suppress(OSError):
            holder.stdin.close()
    # caffeinate reads nothing; it waits for our end, which is not yet.
    holder.terminate()
    try:
        holder.wait(_END_WITHIN_S)
    except subprocess.TimeoutExpired:
        holder.kill()
        holder.wait()


def _windows(state: int) -> bool:
    try:
        return bool(ctypes.CDLL("kernel32").SetThreadExecutionState(ctypes.c_uint(state)))
    except (OSError, AttributeError):
        return False
