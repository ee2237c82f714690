"""Linux: units of the user's own systemd, which need no root (systemd.unit(5), systemd.service(5))."""

import re
from importlib.resources import files
from pathlib import Path

from kiosk.app.service.plan import Plan, Program

PACKAGED = Path("/usr/lib/systemd/user")
"""Where a package of the distribution puts its units. What lies there is not written again."""

_UNITS = {
    Program.SYNC: "gatehouse-sync.service",
    Program.WINDOW: "gatehouse-kiosk.service",
    Program.VENUE: "gatehouse-venue.service",
}


def unit_text(program: Program, command: list[str]) -> str:
    """Return the unit of a program.

    Args:
        program: Which one.
        command: How it is started; the first part is an absolute path.
    """
    text = (files("assets") / "services" / _UNITS[program]).read_text(encoding="utf-8")
    line = f"ExecStart={' '.join(map(_quoted, command))}"
    # A function, because re.sub would read backslashes of a path as its own.
    return re.sub(r"(?m)^ExecStart=.*$", lambda _: line, text)


def installation(program: Program, command: list[str], home: Path) -> Plan:
    """Return what enables and starts a program's unit; see ``unit_text`` for the arguments."""
    unit = _UNITS[program]
    packaged = PACKAGED / unit
    # A package's unit names the package's program. From a source tree or a folder, the user's own unit goes before it.
    own = {} if _is_packaged(packaged, command) else {_folder(home) / unit: unit_text(program, command).encode()}
    return Plan(write=own, commands=(_user("daemon-reload"), _user("enable", "--now", unit)))


def removal(program: Program, home: Path) -> Plan:
    """Return what stops and disables a program's unit."""
    unit = _UNITS[program]
    return Plan(commands=(_user("disable", "--now", unit),), remove=(_folder(home) / unit,), forgiving=True)


def _folder(home: Path) -> Path:
    return home / ".config" / "systemd" / "user"


def _user(*words: str) -> tuple[str, ...]:
    return ("systemctl", "--user", *words)


def _is_packaged(unit: Path, command: list[str]) -> bool:
    """Whether the package's unit starts just this program; its path in /usr/bin is a link to the program itself."""
    if not unit.is_file():
        return False
    started = re.search(r"(?m)^ExecStart=(\S+)", unit.read_text(encoding="utf-8"))
    return started is not None and Path(started[1]).resolve() == Path(command[0]).resolve()


def _quoted(word: str) -> str:
    """Quote a word of a command line: % and $ stand for other things in a unit."""
    return '"' + word.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$") + '"'
