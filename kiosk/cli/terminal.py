"""How the program speaks in a terminal: results on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kiosk.domain.errors import GatehouseError

OK = 0
NEGATIVE = 1  # it worked, and the answer is no: nothing found, not everything admitted, a check failed
USAGE = 2
FAILED = 3

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)

_HINTS: Mapping[str, str] = {
    "store.wrong_key": "The database was made with another key. Restore its .key file or the keyring's entry.",
    "store.no_key": "Restore the key, or move the database aside to start anew: delivered entries are on the platform.",
    "store.key_exposed": "Run: chmod 600 on the key file, and consider the data seen.",
    "store.corrupt": "Move the database aside, enrol again; keep the file, entries can be saved from it.",
    "store.newer": "Install the newer Gatehouse again.",
    "store.busy": "Another program holds the database. Try again.",
    "store.full": "Free some disk space, then try again.",
    "scanner.camera_missing": "Plug the camera in, or name another one with --camera.",
    "pin.short": "At least four characters.",
    "settings.no_roster": "Enrol first (kiosk enrol), then let kiosk-sync run.",
}


def print_json(record: Mapping[str, Any]) -> None:
    """Write one record as one line on standard output, at once."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def say_error(error: GatehouseError) -> None:
    """Write an error as a sentence, with what to do next where that is known."""
    message = str(error)
    err.print(f"[bold red]Error:[/] {message[:1].upper()}{message[1:]}{'' if message.endswith(('.', '?')) else '.'}")
    hint = _HINTS.get(error.key)
    if hint:
        err.print(f"  {hint}")


def progress() -> Progress:
    """Return a progress bar on standard error that shows nothing where nobody looks."""
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=err,
        transient=True,
        disable=not err.is_terminal,
    )
