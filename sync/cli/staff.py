"""Who settles, opens again or tries again, on a laptop that knows staff: the kiosk's own verb proves it.

PINs are compared in the kiosk's program, where they are counted and on record; this one knows neither their form nor
their secret. It asks that program as a process, as that one starts this one.
"""

import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer

from kiosk.domain.staff.rights import Right
from kiosk.store.database import Database
from kiosk.store.staff.members import is_staffed
from sync.cli.exit_codes import FAILED

AsName = Annotated[
    str | None, typer.Option("--as", help="Who you are, where this laptop has staff; your PIN is asked for.")
]
WithName = Annotated[
    str | None, typer.Option("--with", help="Who agrees, where this laptop has staff; their PIN is asked for.")
]


def proved_name(
    database: Database, data_dir: Path | None, right: Right, as_name: str | None, with_name: str | None = None
) -> str:
    """Return under which name it is on record; "" where this laptop knows no staff.

    Args:
        database: The database.
        data_dir: Its folder as it was given on the command line; None: where both programs look for it.
        right: What is to be done.
        as_name: Who wants to, or None.
        with_name: Who agrees, for what takes two people.

    Raises:
        Exit: They may not, or nobody said who they are; the other program has said why.
    """
    if not is_staffed(database):
        return ""
    place = ["--data-dir", str(data_dir)] if data_dir is not None else []
    command = [*_kiosk_command(), *place, "staff", "prove", right.value]
    for option, name in (("--as", as_name), ("--with", with_name)):
        command += [option, name] if name is not None else []
    # PINs are typed into that program, or come from this one's standard input: never by its arguments.
    proved = subprocess.run(command, stdout=subprocess.PIPE, encoding="utf-8", check=False)  # noqa: S603  # our own program
    if proved.returncode:
        raise typer.Exit(FAILED)
    return proved.stdout.strip()


def _kiosk_command() -> list[str]:
    """Return how ``kiosk`` is started: the program beside a frozen one, else this Python's module."""
    if getattr(sys, "frozen", False):
        # Beside this program and not on the PATH: both have to know the same schema of the database.
        suffix = ".exe" if sys.platform == "win32" else ""
        return [str(Path(sys.executable).with_name(f"kiosk{suffix}"))]
    return [sys.executable, "-m", "kiosk"]
