"""How ``kiosk-sync`` speaks in a terminal: nothing that others wrote reaches it raw."""

import sys

from rich.text import Text

from kiosk.domain.text.printing import printable


def table_cell(text: str, *, style: str = "") -> Text:
    """Return a text for a table: no markup, and no character that a terminal obeys but for line feeds."""
    return Text(printable(text, keep="\n"), style=style)


def print_line(sentence: str, *, err: bool = False) -> None:
    """Write a line."""
    # Not by click, which writes UTF-8 to a console that says it has ASCII alone: to old ones its bytes are commands.
    stream = sys.stderr if err else sys.stdout
    stream.write(printable(sentence) + "\n")
    stream.flush()
