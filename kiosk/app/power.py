"""Where this laptop's power comes from and how long its battery lasts, as each operating system tells it.

Linux: files of the kernel (Documentation/ABI/testing/sysfs-class-power). Windows: GetSystemPowerStatus. macOS: pmset.
Invariant: whatever a system does not tell is None; nothing here raises.
"""

import ctypes
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from kiosk.domain.reports.preflight.judging import PowerState

POWER_SUPPLIES: Final = Path("/sys/class/power_supply")
"""Where Linux tells of them."""

_UNKNOWN_BYTE: Final = 255
_NO_BATTERY: Final = 128  # a flag of BatteryFlag
_UNKNOWN_SECONDS: Final = 0xFFFFFFFF
_PMSET_LEFT: Final = re.compile(r"(\d+):(\d\d) remaining")
_PMSET_CHARGE: Final = re.compile(r"(\d{1,3})%")


def power_state(folder: Path = POWER_SUPPLIES) -> PowerState:
    """Return where the power comes from.

    Args:
        folder: Where Linux tells of power supplies.
    """
    if sys.platform == "win32":
        return windows_power(_system_power_status())
    if sys.platform == "darwin":
        return mac_power(_pmset())
    return linux_power(folder)


class _Supply:
    """One power supply of Linux: a folder with a file for each figure."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def text(self, name: str) -> str:
        try:
            return (self._folder / name).read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            return ""

    def number(self, name: str) -> int | None:
        try:
            return int(self.text(name))
        except ValueError:
            return None


def _supplies(folder: Path) -> Iterator[_Supply]:
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return
    for path in found:
        supply = _Supply(path)
        # "Device" is the battery of a mouse or a pen.
        if supply.text("scope") != "Device":
            yield supply


def linux_power(folder: Path) -> PowerState:
    """Return what the kernel tells; of several batteries their mean charge and the sum of what is left in them."""
    supplies = list(_supplies(folder))
    batteries = [one for one in supplies if one.text("type") == "Battery" and one.number("capacity") is not None]
    lines = [one.number("online") for one in supplies if one.text("type") in {"Mains", "USB"}]
    if not batteries:
        # A desktop has neither, and a laptop's board may tell of its mains alone.
        return PowerState(on_mains=True if any(lines) else None)
    charges = [one.number("capacity") or 0 for one in batteries]
    draining = [one for one in batteries if one.text("status") == "Discharging"]
    # "Full", "Charging" and "Not charging" all mean mains. A battery that drains although it is plugged in gets too
    # little from a small charger: it will be empty, too.
    if not draining:
        return PowerState(on_mains=True, percent=sum(charges) // len(charges))
    return PowerState(on_mains=False, percent=sum(charges) // len(charges), left=_linux_left(batteries, draining))


def _linux_left(batteries: list[_Supply], draining: list[_Supply]) -> timedelta | None:
    told = [one.number("time_to_empty_now") for one in draining]
    if len(batteries) == 1 and told[0]:
        return timedelta(seconds=told[0])
    # In µWh and µW, or in µAh and µA: either way the quotient is hours.
    for charge, rate in (("energy_now", "power_now"), ("charge_now", "current_now")):
        held = [one.number(charge) for one in batteries]
        # Some drivers count what flows out as negative.
        flow = sum(abs(one.number(rate) or 0) for one in draining)
        if flow and None not in held:
            return timedelta(hours=sum(one or 0 for one in held) / flow)
    return None


def windows_power(told: tuple[int, int, int, int] | None) -> PowerState:
    """Return what Windows tells.

    Args:
        told: ACLineStatus, BatteryFlag, BatteryLifePercent and BatteryLifeTime of SYSTEM_POWER_STATUS.
    """
    if told is None:
        return PowerState()
    line, flag, percent, seconds = told
    on_mains = None if line == _UNKNOWN_BYTE else line == 1
    if flag == _UNKNOWN_BYTE or flag & _NO_BATTERY or percent == _UNKNOWN_BYTE:
        return PowerState(on_mains=on_mains)
    left = None if on_mains or seconds == _UNKNOWN_SECONDS else timedelta(seconds=seconds)
    return PowerState(on_mains=on_mains, percent=percent, left=left)


def mac_power(told: str) -> PowerState:
    """Return what ``pmset -g batt`` tells."""
    if "Now drawing from" not in told:
        return PowerState()
    on_mains = "'AC Power'" in told
    charge, left = _PMSET_CHARGE.search(told), _PMSET_LEFT.search(told)
    if charge is None:
        return PowerState(on_mains=on_mains)
    span = timedelta(hours=int(left[1]), minutes=int(left[2])) if left and not on_mains else None
    return PowerState(on_mains=on_mains, percent=int(charge[1]), left=span)


class _SystemPowerStatus(ctypes.Structure):
    """SYSTEM_POWER_STATUS of winbase.h."""

    _fields_ = (
        ("ac_line", ctypes.c_ubyte),
        ("flag", ctypes.c_ubyte),
        ("percent", ctypes.c_ubyte),
        ("saver", ctypes.c_ubyte),
        ("seconds", ctypes.c_uint32),
        ("full_seconds", ctypes.c_uint32),
    )


def _system_power_status() -> tuple[int, int, int, int] | None:
    # By name: the library exists on Windows only, and so do its types.
    windows: Any = getattr(ctypes, "windll", None)
    status = _SystemPowerStatus()
    if windows is None or not windows.kernel32.GetSystemPowerStatus(ctypes.byref(status)):
        return None
    return status.ac_line, status.flag, status.percent, status.seconds


Run = Callable[..., Any]


def _pmset(run: Run = subprocess.run) -> str:
    try:
        return str(run(["/usr/bin/pmset", "-g", "batt"], capture_output=True, text=True, timeout=10).stdout)
    except (OSError, subprocess.SubprocessError):
        return ""
