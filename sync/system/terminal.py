"""How ``kiosk-sync`` speaks in a terminal: nothing that others wrote reaches it raw."""

import typer
from rich.text import Text

from kiosk.domain.text.printing import printable


def table_cell(text: str, *, style: str = "") -> Text:
    """Return a text for a table: no markup, and no character that a terminal obeys but for line feeds."""
    return Text(printable(text, keep="\n"), style=style)


def print_line(sentence: str, *, err: bool = False) -> None:
    """Write a line."""
    typer.echo(printable(sentence), err=err)
