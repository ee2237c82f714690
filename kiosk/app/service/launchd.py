"""macOS: agents of the user's own session (launchd.plist(5), launchctl(1))."""

import plistlib
from pathlib import Path

from kiosk.app.service.plan import Plan, Program

_LABELS = {
    Program.SYNC: "org.gatehouse.sync",
    Program.WINDOW: "org.gatehouse.kiosk",
    Program.VENUE: "org.gatehouse.venue",
}


def agent(program: Program, command: list[str]) -> bytes:
    """Return the property list of a program's agent.

    Args:
        program: Which one.
        command: How it is started; the first part is an absolute path.
    """
    return plistlib.dumps(
        {
            "Label": _LABELS[program],
            "ProgramArguments": command,
            "RunAtLoad": True,
            # Started again after a crash, and not after it ended by itself: a steward who closes the window means it.
            "KeepAlive": {"SuccessfulExit": False},
            "ThrottleInterval": 10,
            # Never "Background": its disk is throttled then, and the window waits for the lock that it holds while it
            # writes. That guests come first the program says by itself.
            "ProcessType": "Standard" if program is Program.SYNC else "Interactive",
            # In a graphical session only: the keychain opens with it.
            "LimitLoadToSessionType": "Aqua",
            # launchd gives 022, and what these programs write tells of guests.
            "Umask": 0o077,
        }
    )


def installation(program: Program, command: list[str], home: Path, uid: int) -> Plan:
    """Return what loads and starts a program's agent; see ``agent`` for the arguments."""
    path = _path(program, home)
    start = ("launchctl", "bootstrap", f"gui/{uid}", str(path))
    again = ("launchctl", "kickstart", f"gui/{uid}/{_LABELS[program]}")
    return Plan(write={path: agent(program, command)}, commands=(start, again))


def removal(program: Program, home: Path, uid: int) -> Plan:
    """Return what ends a program's agent."""
    stop = ("launchctl", "bootout", f"gui/{uid}/{_LABELS[program]}")
    return Plan(commands=(stop,), remove=(_path(program, home),), forgiving=True)


def _path(program: Program, home: Path) -> Path:
    return home / "Library" / "LaunchAgents" / f"{_LABELS[program]}.plist"
