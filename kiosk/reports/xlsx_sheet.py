"""A worksheet that is quicker with texts that repeat themselves, as most cells of a log do.

XlsxWriter looks through every text with five regular expressions when it writes it. What came of a text is remembered
here, through the hooks of its own class; a version of the library that has them no more is only slower.
"""

from functools import lru_cache
from typing import Any, Final

from xlsxwriter.worksheet import Worksheet

_MOST: Final = 20_000
"""Texts that are remembered: some megabytes."""


@lru_cache(maxsize=_MOST)
def _without_controls(text: Any) -> Any:
    return Worksheet._escape_control_characters(text)  # noqa: SLF001  # the hook itself


class QuickSheet(Worksheet):  # type: ignore[misc]  # the library has no types
    """For ``Workbook.add_worksheet(worksheet_class=…)``."""

    @staticmethod
    def _escape_control_characters(data: Any) -> Any:
        return _without_controls(data)

    def put_text(self, row: int, column: int, text: str, form: Any) -> None:
        """Write a text as a text, without asking whether the row is a cell's name such as "A1"."""
        self._write_string(row, column, text, form)

    def put_number(self, row: int, column: int, number: float, form: Any) -> None:
        """Write a number likewise."""
        self._write_number(row, column, number, form)
