"""The clock that nobody can set, by operating system: since when it counts, and how long it has counted.

Sleep has to be included, or a laptop that was closed for an hour would be an hour behind:

- Linux: ``CLOCK_BOOTTIME`` (clock_gettime(2)), with ``/proc/sys/kernel/random/boot_id`` (random(4)).
- macOS: ``CLOCK_MONOTONIC_RAW``, which is mach_continuous_time(3) and goes on while asleep, as CLOCK_UPTIME_RAW does
  not; with the kernel's ``kern.bootsessionuuid``. ``kern.boottime`` would move with every setting of the clock.
- Windows: ``GetTickCount64``, which counts sleep and hibernation, with the number of the start that Windows keeps.

Where a system tells none of this, the clock counts for this process alone: nothing that is measured outlives it then.
"""

import ctypes
import importlib
import os
import sys
import time
from collections.abc import Callable
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any
from uuid import uuid4

from kiosk.domain.clock.timekeeping import BootTime

_BOOT_ID = Path("/proc/sys/kernel/random/boot_id")
_BOOT_KEY = r"SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters"
_UUID_BYTES = 64

Seconds = Callable[[], float]


def boot_time() -> BootTime:
    """Return what the clock says that nobody can set."""
    boot, seconds = _source()
    return BootTime(boot, timedelta(seconds=seconds()))


@cache
def _source() -> tuple[str, Seconds]:
    """Return which start of the laptop this is, and the clock that counts since then."""
    by_system = {"win32": _of_windows, "darwin": _of_macos}
    found = by_system.get(sys.platform, _of_linux)()
    return found or (f"process-{os.getpid()}-{uuid4()}", time.monotonic)


def _of_linux() -> tuple[str, Seconds] | None:
    clock = getattr(time, "CLOCK_BOOTTIME", None)
    if clock is None:
        return None
    try:
        boot = _BOOT_ID.read_text(encoding="ascii").strip()
        time.clock_gettime(clock)
    except (OSError, ValueError):
        return None
    return (boot, lambda: time.clock_gettime(clock)) if boot else None


def _of_macos() -> tuple[str, Seconds] | None:
    clock = getattr(time, "CLOCK_MONOTONIC_RAW", None)
    if clock is None:
        return None
    try:
        library = ctypes.CDLL(None)
        found = ctypes.create_string_buffer(_UUID_BYTES)
        size = ctypes.c_size_t(_UUID_BYTES)
        failed = library.sysctlbyname(b"kern.bootsessionuuid", found, ctypes.byref(size), None, ctypes.c_size_t(0))
    except (OSError, AttributeError):
        return None
    boot = found.value.decode("ascii", "replace")
    return None if failed or not boot else (boot, lambda: time.clock_gettime(clock))


def _of_windows() -> tuple[str, Seconds] | None:
    winreg: Any = importlib.import_module("winreg")  # there is none elsewhere

    try:
        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, _BOOT_KEY) as key:
            boot = str(winreg.QueryValueEx(key, "BootId")[0])
        ticks = ctypes.CDLL("kernel32").GetTickCount64
    except (OSError, AttributeError):
        return None
    ticks.restype = ctypes.c_ulonglong  # or the count would end after 25 days
    return f"windows-{boot}", lambda: ticks() / 1000
