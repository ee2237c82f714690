"""How the program speaks in a terminal: results on standard output, everything else on standard error.

Invariant: Rich is loaded with the first word. A gate opens its window and says nothing in a terminal all evening; the
sixty modules of Rich would be loaded for it at every start.
"""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from kiosk.app.late import Once, late
from kiosk.domain.error_hints import ERROR_HINTS
from kiosk.domain.errors import GatehouseError, RightError
from kiosk.domain.sentences import SENTENCES
from kiosk.domain.text.printing import begun, json_line, printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.progress import Progress
    from rich.text import Text

OK = 0
NEGATIVE = 1  # it worked, and the answer is no: nothing found, not everything admitted, a check failed
USAGE = 2
FAILED = 3
CANCELLED = 130  # as shells say of Ctrl+C, and as typer does


def _console(*, stderr: bool) -> "Console":
    from rich.console import Console  # noqa: PLC0415  # with the first word

    # No highlighting and no wrapping: both would change what is copied out of a terminal.
    return Console(stderr=stderr, highlight=False, soft_wrap=True)


_err = Once(lambda: _console(stderr=True))
out = late(lambda: _console(stderr=False))
err = late(_err)


def print_json(record: Mapping[str, Any]) -> None:
    """Write one record as one line on standard output, at once."""
    # Not through Rich, which would take brackets in a guest's name for markup.
    sys.stdout.write(json_line(record, sys.stdout.encoding or "utf-8") + "\n")
    sys.stdout.flush()


def cell(text: str, *, style: str = "") -> "Text":
    """Return a text of others for a table or a line: no markup, and nothing that a terminal obeys but line feeds."""
    from rich.text import Text  # noqa: PLC0415  # with the first word

    return Text(printable(text, keep="\n"), style=style)


def say_failure(sentence: str) -> None:
    """Write a sentence on what went wrong."""
    from rich.text import Text  # noqa: PLC0415  # with the first word

    err.print(Text.assemble(("Error: ", "bold red"), cell(sentence)))


def say_error(error: GatehouseError) -> None:
    """Write an error as a sentence, with what to do next where that is known."""
    message = str(error)
    say_failure(f"{begun(message)}{'' if message.endswith(('.', '?')) else '.'}")
    # Whoever is refused a right has to know whom to call; the message alone names the right.
    hint = ERROR_HINTS.get(error.key) or (SENTENCES.get(error.key, "") if isinstance(error, RightError) else "")
    if hint:
        err.print(f"  {hint}")


def progress() -> "Progress":
    """Return a progress bar on standard error that shows nothing where nobody looks."""
    from rich.progress import (  # noqa: PLC0415  # with the first word
        BarColumn,
        MofNCompleteColumn,
        Progress,
        SpinnerColumn,
        TextColumn,
        TimeElapsedColumn,
    )

    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=_err(),  # itself: it is entered as a context, which is asked of its class
        transient=True,
        disable=not err.is_terminal,
    )
