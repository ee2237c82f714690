"""A worksheet that is quicker with texts that repeat themselves, as most cells of a log do.

XlsxWriter looks through every text with five regular expressions while it writes it, and takes each cell's attributes
apart. Here the XML of a text is remembered, and cells of texts are written in one piece; everything else, and every
text beyond the plain ones, goes the library's own way. A test reads back what both write.
"""

from contextlib import suppress
from functools import cache, lru_cache
from typing import Any, Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import CellStringTuple, Worksheet

_MOST: Final = 20_000
"""Texts that are remembered: some megabytes."""


@lru_cache(maxsize=_MOST)
def _plain(text: str) -> str | None:
    """Return the XML of a text; None for one with blanks at its ends or with what has to be written otherwise."""
    # Control characters, blanks that XML would drop, "_x000A_" as Excel spells them, and what XML does not allow.
    if not text.isprintable() or text != text.strip() or "_x" in text or "\ufffe" in text or "\uffff" in text:
        return None
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f' t="inlineStr"><is><t>{escaped}</t></is></c>'


@cache
def _letters(column: int) -> str:
    return str(xl_col_to_name(column))


class QuickSheet(Worksheet):  # type: ignore[misc]  # the library has no types
    """For ``Workbook.add_worksheet(worksheet_class=…)``, of a workbook in constant memory without formats of rows."""

    def put_text(self, row: int, column: int, text: str, form: Any) -> None:
        """Write a text as a text, without asking whether the row is a cell's name such as "A1"."""
        self._write_string(row, column, text, form)

    def put_number(self, row: int, column: int, number: float, form: Any) -> None:
        """Write a number likewise."""
        self._write_number(row, column, number, form)

    def give_up(self) -> None:
        """Close the file in which rows wait: the library does so only where a workbook comes to its end."""
        with suppress(OSError):  # what waits for a full disk is written once more by closing
            self._opt_close()

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        plain = _plain(cell.string) if isinstance(cell, CellStringTuple) and cell.format is None else None
        if plain is None:
            super()._write_cell(row, col, cell)
        else:
            self.fh.write(f'<c r="{_letters(col)}{row + 1}"{plain}')
