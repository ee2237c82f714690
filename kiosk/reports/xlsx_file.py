"""XLSX by XlsxWriter, row by row in constant memory; every cell is written as what it is.

Texts are written as texts whatever they look like: nothing becomes a formula, a link or a number by its look. Instants
are written as the clocks at the event show them, because a cell has no zone. A table that is
longer than a sheet can be goes on in another one.

Whatever a report's cell can hold makes a workbook that opens: what the format has no number or date for is written as a
text, what is no number at all (NaN, infinity) as nothing, and what is too long is cut, with a sign that it was.
"""

import re
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import XlsxWriterException

from kiosk.domain.clock.instants import in_zone
from kiosk.reports.document import Cell, Column, Document, Facts, Table, is_finite
from kiosk.reports.error_keeping_file import ErrorKeepingFile
from kiosk.reports.errors import ReportError, cannot_write
from kiosk.reports.language import YES
from kiosk.reports.progress import Progress
from kiosk.reports.replacing import replacing, waiting_folder
from kiosk.reports.translatable import Translatable
from kiosk.reports.xlsx_sheet import QuickSheet

ROWS_PER_SHEET: Final = 1_048_576
"""Excel's limit (ECMA-376 leaves it to the program), the heading included."""

_LONGEST: Final = 32_767
"""Units of UTF-16 in a cell, likewise: an emoji counts as two."""

_LONGEST_NAME: Final = 31
"""Units of UTF-16 in a sheet's name, likewise."""

_FIRST_YEAR: Final = 1901
_BEHIND_LAST_DAY: Final = 2_958_466
"""1 January 10000, as Excel counts days: it has no date from there on."""

_WHOLE_TO: Final = 10**15
"""Cells hold 15 digits of a number; of a longer one, the last would be another."""

_WIDEST_HEADING: Final = 30
_DAY_ZERO: Final = datetime(1899, 12, 30)  # noqa: DTZ001  # as clocks showed it: cells have no zone
_DAY: Final = timedelta(days=1)
_NO_SHEET_NAME: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f\x7f\ufffe\uffff]")
_KEPT_BY_EXCEL: Final = "history"
"""A name that Excel gives to a sheet of its own, and refuses in a workbook."""


def write_xlsx(
    document: Document, path: Path, progress: Progress | None = None, *, rows_per_sheet: int = ROWS_PER_SHEET
) -> None:
    """Write a document's facts and tables, each table on sheets of its own.

    Args:
        document: The document; charts are left out, the tables hold their numbers.
        path: The file.
        progress: Counts rows.
        rows_per_sheet: At most so many rows on a sheet, the heading included.

    Raises:
        ReportError: It cannot be written.
        ReportCancelledError: It was called off; nothing is left.
    """
    # Rows wait in files until the workbook is put together: beside the result, where no other user may look.
    with (
        replacing(path) as beside,
        ErrorKeepingFile(beside) as file,
        tempfile.TemporaryDirectory(dir=beside.parent, prefix=waiting_folder(path)) as waiting,
    ):
        options = {
            "constant_memory": True,
            "tmpdir": waiting,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        }
        book = xlsxwriter.Workbook(file, options)
        try:
            _Book(book, document, rows_per_sheet).fill(progress or Progress())
        finally:
            _close(book, path)


def _close(book: Any, path: Path) -> None:
    try:
        book.close()
    except XlsxWriterException as error:
        for sheet in book.worksheets():
            sheet.give_up()
        # It wraps what the disk said, with a number that means nothing to people.
        met = next((one for one in error.args if isinstance(one, OSError)), None)
        if met is not None:
            raise cannot_write(path, met) from error
        raise ReportError(f"{path} cannot be written: {error}") from error


class _Book:
    """One workbook while it is filled."""

    def __init__(self, book: Any, document: Document, rows_per_sheet: int) -> None:
        self._book = book
        self._document = document
        self._zone = document.zone
        self._language = document.language
        self._rows_per_sheet = max(2, rows_per_sheet)
        self._heading = book.add_format({"bold": True, "bottom": 1})
        self._time = book.add_format({"num_format": self._language.sheet_time})
        self._names: set[str] = set()
        self._amounts: dict[int, Any] = {}

    def fill(self, progress: Progress) -> None:
        """Write every section that a sheet can hold."""
        document = self._document
        facts = [section for section in document.sections if isinstance(section, Facts)]
        if facts or not document.tables:
            self._summary(Translatable("Summary"), document, facts)
        for table in document.tables:
            self._table(table, progress)
        if document.notes and document.tables and not facts:
            # Last: whoever opens a log wants the log. But cells have no zone, so somewhere it has to be said.
            self._summary(Translatable("About"), document, facts)

    def _summary(self, title: Translatable, document: Document, facts: Sequence[Facts]) -> None:
        sheet = self._sheet(title)
        sheet.set_column(0, 0, 36)
        sheet.set_column(1, 1, 24)
        lines: list[tuple[Cell, Cell, bool]] = [(document.title, document.subtitle, True)]
        lines.append((Translatable("Made at"), document.made_at, False))
        for block in facts:
            lines += [("", "", False), (block.title, "", True), *((name, cell, False) for name, cell in block.pairs)]
        lines += [("", "", False), *((note, "", False) for note in document.notes)]
        for number, (name, cell, is_heading) in enumerate(lines):
            self._write(sheet, number, 0, name, self._heading if is_heading else None)
            self._write(sheet, number, 1, cell, self._heading if is_heading else None)

    def _table(self, table: Table, progress: Progress) -> None:
        decimals = [self._decimals(column) for column in table.columns]
        for part, rows in enumerate(_parts(progress.over(table.rows), self._rows_per_sheet - 1), 1):
            sheet = self._sheet(table.title, part)
            for number, column in enumerate(table.columns):
                heading = _text(self._language.text(column.name))
                # Wide enough for its heading, and for the button that sorts by it.
                sheet.set_column(number, number, max(column.width, min(len(heading) + 3, _WIDEST_HEADING)))
                sheet.write_string(0, number, heading, self._heading)
            sheet.freeze_panes(1, 0)
            last = 0
            for last, row in enumerate(rows, 1):  # the last number says how long the table is
                for number, cell in enumerate(row):
                    self._write(sheet, last, number, cell, decimals[number])
            if last:
                sheet.autofilter(0, 0, last, len(table.columns) - 1)

    def _sheet(self, title: str, part: int = 1) -> Any:
        words = self._language.text(title)
        sheet = self._book.add_worksheet(self._name(words if part == 1 else f"{words} {part}"), QuickSheet)
        if self._language.from_right:
            sheet.right_to_left()
        return sheet

    def _decimals(self, column: Column) -> Any:
        if column.digits is None:
            return None
        return self._book.add_format({"num_format": f"0.{'0' * column.digits}" if column.digits else "0"})

    def _write(self, sheet: Any, row: int, number: int, cell: Cell, form: Any) -> None:
        if isinstance(cell, str):
            if cell:
                sheet.put_text(row, number, _text(self._language.text(cell)), form)
        elif isinstance(cell, bool):
            if cell:  # an empty cell says no: it is quicker to write and to look over
                sheet.put_text(row, number, self._language.text(YES), form)
        elif isinstance(cell, datetime):
            local = in_zone(cell, self._zone).replace(tzinfo=None)
            # As it is written: the last microseconds of the last year come out as the day behind it.
            days = float(f"{(local - _DAY_ZERO) / _DAY:.16G}")
            if local.year < _FIRST_YEAR or days >= _BEHIND_LAST_DAY:
                # No date to Excel, or one that its calendar counts wrongly.
                sheet.write_string(row, number, local.isoformat(sep=" ", timespec="seconds"), form)
            else:
                sheet.put_number(row, number, days, self._time)
        elif cell is not None and is_finite(cell):
            if not -_WHOLE_TO < cell < _WHOLE_TO:
                sheet.put_text(row, number, str(cell), form)
            elif isinstance(cell, Decimal):
                sheet.put_number(row, number, float(cell), self._amount(cell))
            else:
                sheet.put_number(row, number, cell, form)

    def _amount(self, amount: Decimal) -> Any:
        """Return the format of an amount, with the digits of its currency; where its signs go, each reader's own."""
        exponent = amount.as_tuple().exponent
        digits = -exponent if isinstance(exponent, int) else 0
        if digits not in self._amounts:
            self._amounts[digits] = self._book.add_format(
                {"num_format": f"#,##0.{'0' * digits}" if digits else "#,##0"}
            )
        return self._amounts[digits]

    def _name(self, wanted: str) -> str:
        """Return a name for a sheet that no other one has: at most 31 characters, some of them not allowed."""
        plain = _NO_SHEET_NAME.sub(" ", wanted).strip("' ") or "Sheet"
        # Once more where it was cut: what became its last sign may be one that must not be.
        name, number = _cut(plain, _LONGEST_NAME).rstrip("' "), 2
        while name.casefold() in self._names or name.casefold() == _KEPT_BY_EXCEL:
            # Excel takes "Lists" and "lists" for one name, and refuses a workbook that has both.
            behind = f" ({number})"
            name, number = f"{_cut(plain, _LONGEST_NAME - len(behind))}{behind}", number + 1
        self._names.add(name.casefold())
        return name


def _text(text: str) -> str:
    """Return a text that can be stored, and that is not taken for formatted text.

    Between ``<r>`` and ``</r>`` XlsxWriter takes a text for the XML of one, unescaped: a guest could call himself so.
    """
    whole = text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
    whole = f" {whole}" if whole.startswith("<r>") else whole
    # Units are at most twice the characters: most texts are asked for their length alone.
    return whole if len(whole) <= _LONGEST // 2 else _cut(whole, _LONGEST, "…")


def _cut(text: str, longest: int, sign: str = "") -> str:
    """Return a text of at most so many units of UTF-16, in which Excel counts; one that was cut ends in the sign."""
    units = text.encode("utf-16-le", "replace")
    if len(units) <= 2 * longest:
        return text
    # Half of a pair at the end goes as well.
    return units[: 2 * (longest - len(sign))].decode("utf-16-le", "ignore") + sign


def _parts(rows: Iterable[Sequence[Cell]], length: int) -> Iterator[Iterator[Sequence[Cell]]]:
    """Yield the rows in parts of at most this length, at least one part; each is read before the next is asked for."""
    iterator = iter(rows)
    yield islice(iterator, length)
    for first in iterator:
        yield _behind(first, islice(iterator, length - 1))


def _behind(first: Sequence[Cell], rest: Iterator[Sequence[Cell]]) -> Iterator[Sequence[Cell]]:
    yield first
    yield from rest
