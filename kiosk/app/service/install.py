"""Have a program started at log-in, or no longer, on the system that this is."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk.app.laptop.daemon import sync_command
from kiosk.app.service import launchd, systemd, task_scheduler
from kiosk.app.service.plan import Plan, Program
from kiosk.domain.errors import GatehouseError

_SECONDS = 30

Run = Callable[[tuple[str, ...]], None]
"""Runs one command to its end; raises ``OSError`` or ``subprocess.SubprocessError`` where it fails."""


class ServiceError(GatehouseError):
    """The operating system does not start the program at log-in."""

    default_key = "service.failed"


def start_command(program: Program, words: Sequence[str] = ()) -> list[str]:
    """Return how a program is started, with an absolute path.

    Args:
        program: The program.
        words: What it is told besides.
    """
    if program is Program.SYNC:
        return [*sync_command(), "run", *words]
    started = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kiosk"]
    verb = ("venue", "host") if program is Program.VENUE else ("run", "--fullscreen")
    return [*started, *verb, *words]


def plan_installation(program: Program, words: Sequence[str] = ()) -> Plan:
    """Return what this system needs to start a program at log-in; see ``start_command`` for the arguments."""
    command, home = start_command(program, words), Path.home()
    if sys.platform == "win32":
        return task_scheduler.installation(program, command, Path(tempfile.gettempdir()), _windows_user())
    if sys.platform == "darwin":
        return launchd.installation(program, command, home, os.getuid())
    return systemd.installation(program, command, home)


def plan_removal(program: Program) -> Plan:
    """Return what this system needs to no longer start a program at log-in."""
    if sys.platform == "win32":
        return task_scheduler.removal(program)
    if sys.platform == "darwin":
        return launchd.removal(program, Path.home(), os.getuid())
    return systemd.removal(program, Path.home())


def run_command(command: tuple[str, ...]) -> None:
    """Run one command of the operating system; see ``Run``."""
    subprocess.run(command, check=True, capture_output=True, text=True, timeout=_SECONDS)  # noqa: S603  # our own words


def carry_out(plan: Plan, run: Run = run_command) -> None:
    """Do what a plan says.

    Args:
        plan: The plan.
        run: Runs a command.

    Raises:
        ServiceError: A file could not be written or a command failed; what was written stays, for a second try.
    """
    try:
        for path, content in plan.write.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    except OSError as error:
        raise ServiceError(f"{error.filename} cannot be written: {error.strerror}") from error
    for command in plan.commands:
        try:
            run(command)
        except (OSError, subprocess.SubprocessError) as error:
            if not plan.forgiving:
                raise ServiceError(f"{command[0]} did not take it: {_reason(error)}") from error
    # Last, and only when every command worked: a unit whose file is gone can no longer be told to stop.
    for path in plan.remove:
        path.unlink(missing_ok=True)


def _reason(error: OSError | subprocess.SubprocessError) -> str:
    if isinstance(error, FileNotFoundError):
        return "this computer has no such program"
    if isinstance(error, subprocess.TimeoutExpired):
        return f"no answer within {_SECONDS} s"
    said = (getattr(error, "stderr", "") or "").strip().splitlines()
    # Of what a tool says, the last line is what it failed at.
    return said[-1] if said else type(error).__name__


def _windows_user() -> str:
    domain, name = os.environ.get("USERDOMAIN", ""), os.environ.get("USERNAME", "")
    return f"{domain}\\{name}" if domain else name
