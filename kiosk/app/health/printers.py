"""The printer of this computer, through what its system has for it: CUPS on Linux and macOS, the spooler on Windows.

Invariant: asking raises nothing; only printing does, with a sentence.
"""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kiosk.domain.errors import GatehouseError

Run = Callable[[Sequence[str]], str]
"""Runs a command and returns what it says; raises ``OSError`` or ``subprocess.SubprocessError`` where it fails."""

_SECONDS = 30
_LONGEST_NAME = 260


class PrintingError(GatehouseError):
    """The system did not take it to the printer."""

    default_key = "printer.failed"


def run_command(command: Sequence[str]) -> str:
    """Run one command; see ``Run``."""
    # In English: what "lpstat" says is read here.
    environment = {**os.environ, "LC_ALL": "C"}
    done = subprocess.run(  # noqa: S603  # our own words
        command, check=True, capture_output=True, text=True, timeout=_SECONDS, env=environment
    )
    return done.stdout


def default_printer(run: Run = run_command) -> str:
    """Return the name of the printer that is used, or of the first one; "" for none."""
    if sys.platform == "win32":
        return _windows_printer()
    # "system default destination: NAME", or "no system default destination".
    chosen = _first_line(run, "-d").partition(":")[2].strip()
    return chosen or _first_line(run, "-e").strip()


def _first_line(run: Run, option: str) -> str:
    try:
        return next(iter(run(("lpstat", option)).splitlines()), "")
    except (OSError, subprocess.SubprocessError):
        return ""


def print_file(path: Path, run: Run = run_command) -> None:
    """Have a PDF printed.

    Raises:
        PrintingError: There is no printer, or it was not taken.
    """
    try:
        if sys.platform == "win32":
            os.startfile(path, "print")  # noqa: S606  # Windows has no other way to its own print verb
            return
        name = default_printer(run)
        if not name:
            raise PrintingError("no printer is set up here", key="printer.none")
        run(("lp", "-d", name, "--", str(path)))
    except (OSError, subprocess.SubprocessError) as error:
        raise PrintingError(f"the printer did not take it: {type(error).__name__}") from error


def _windows_printer() -> str:
    windows: Any = getattr(ctypes, "windll", None)
    name, length = ctypes.create_unicode_buffer(_LONGEST_NAME), ctypes.c_uint32(_LONGEST_NAME)
    if windows is None or not windows.winspool.drv.GetDefaultPrinterW(name, ctypes.byref(length)):
        return ""
    return name.value
