"""How the program speaks in a terminal: results on standard output, everything else on standard error."""

import json
import sys
from collections.abc import Mapping
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from kiosk.domain.advice import ADVICE
from kiosk.domain.errors import GatehouseError

OK = 0
NEGATIVE = 1  # it worked, and the answer is no: nothing found, not everything admitted, a check failed
USAGE = 2
FAILED = 3

out = Console(highlight=False, soft_wrap=True)
err = Console(stderr=True, highlight=False, soft_wrap=True)


def print_json(record: Mapping[str, Any]) -> None:
    """Write one record as one line on standard output, at once."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n")
    sys.stdout.flush()


def say_error(error: GatehouseError) -> None:
    """Write an error as a sentence, with what to do next where that is known."""
    message = str(error)
    err.print(f"[bold red]Error:[/] {message[:1].upper()}{message[1:]}{'' if message.endswith(('.', '?')) else '.'}")
    hint = ADVICE.get(error.key)
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
