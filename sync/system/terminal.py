"""How ``kiosk-sync`` speaks in a terminal: nothing that others wrote reaches it raw, and no encoding makes it fail."""

import sys

import typer
from rich.text import Text

from kiosk.domain.text.printing import printable


def table_cell(text: str, *, style: str = "") -> Text:
    """Return a text for a table: no markup, and no character that a terminal obeys but for line feeds."""
    return Text(printable(text, keep="\n"), style=style)


def print_line(sentence: str, *, err: bool = False) -> None:
    """Write a line."""
    typer.echo(printable(sentence), err=err)


def tolerate_console_encoding() -> None:
    """Let the console's encoding (cp1252 …) spell out what it cannot show, instead of ending the program."""
    for stream in (sys.stdout, sys.stderr):
        # A stream that was replaced (by a test, or a service manager) has no such method.
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
