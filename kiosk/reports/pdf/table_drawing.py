"""Tables on pages: every column and every line of a cell that wraps is on some page, under its heading.

A table that is wider than a page goes on beside itself: some rows at a time, first with the columns that fit, then with
the others, and the first column with each of them. A row that is higher than a page goes on in the next. Rows are read
while they are drawn, so a log of any length takes the memory of a few.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, tzinfo
from itertools import islice
from typing import Final

from PySide6.QtCore import QRectF

from kiosk.domain.clock.instants import in_zone
from kiosk.reports.document import Cell, Column, Table, is_finite
from kiosk.reports.language import ENGLISH, NONE, YES, Language
from kiosk.reports.pdf.page import LEFT, QUIET, RIGHT, SHADE, Pages
from kiosk.reports.progress import Progress

_TEXT: Final = 8.0
_HEADING: Final = 7.5
_LINE: Final = 13.0
_GAP: Final = 4.0
_NUMBER_GAP: Final = 9.0
_LINE_OF_WORDS: Final = 24
"""Characters in a line of words, of a table that is wider than a page."""
_TOGETHER: Final = 30
"""Rows of a table that is wider than a page, before its other columns come: about a page of them."""


def draw_table(pages: Pages, table: Table, zone: tzinfo, progress: Progress) -> None:
    """Draw a table at the pen.

    Args:
        pages: The pages.
        table: The table; its rows are read once.
        zone: In which instants are told.
        progress: Counts rows.
    """
    parts = _parts(pages, table.columns)
    rows = progress.over(table.rows)
    if len(parts) == 1:
        least = [_least(pages, column) for column in table.columns]
        drawn = _Part(pages, table.columns, least, zone).draw(rows)
    else:
        drawn = 0
        while some := list(islice(rows, _TOGETHER)):
            for places in parts:
                part = _part_of(pages, table, places, zone)
                # The first begins where the pen is: below the table's heading, which would stand alone on its page.
                part.draw([[row[place] for place in places] for row in some], is_whole=places is not parts[0])
                pages.y += _LINE
            drawn += len(some)
        if not drawn:
            _part_of(pages, table, parts[0], zone).draw([])
    if not drawn:
        # Rows are read while they are drawn: that there are none is known only afterwards.
        pages.text(NONE, QRectF(pages.left, pages.y, pages.width, _LINE), _TEXT, color=QUIET)
        pages.y += _LINE


def _parts(pages: Pages, columns: Sequence[Column]) -> list[list[int]]:
    """Return which columns stand beside each other: all of them, or the first one with some others each time."""
    if sum(_least(pages, column) for column in columns) <= pages.width:
        return [list(range(len(columns)))]
    # Other pages are there anyway, so words are given room: a note of one word a line is read by nobody.
    least = [_readable(pages, column) for column in columns]
    parts: list[list[int]] = []
    room = 0.0
    for place, width in enumerate(least[1:], 1):
        if not parts or width > room:
            parts.append([0])
            room = pages.width - least[0]
        parts[-1].append(place)
        room -= width
    return parts or [[0]]


def _part_of(pages: Pages, table: Table, places: Sequence[int], zone: tzinfo) -> "_Part":
    columns = [table.columns[place] for place in places]
    return _Part(pages, columns, [_readable(pages, column) for column in columns], zone)


class _Part:
    """Columns that stand beside each other."""

    def __init__(self, pages: Pages, columns: Sequence[Column], least: Sequence[float], zone: tzinfo) -> None:
        self._pages = pages
        self._columns = columns
        self._zone = zone
        self._widths = _widths(pages, columns, least)

    def draw(self, rows: Iterable[Sequence[Cell]], *, is_whole: bool = False) -> int:
        """Draw rows under their heading; returns how many.

        Args:
            rows: The rows.
            is_whole: Begin another page where these rows do not fit on this one.
        """
        pages, number = self._pages, 0
        if is_whole:
            rows = list(rows)
            pages.need(min(pages.whole_room, (len(rows) + 4) * _LINE))
        self._head()
        for number, row in enumerate(rows, 1):
            lines = [self._lines(cell, place) for place, cell in enumerate(row)]
            count = max(map(len, lines), default=1)
            # On every page anew: a sheet that was taken out of the pile has to explain itself.
            if pages.need(min(pages.whole_room - 4 * _LINE, count * _LINE)):
                self._head()
            for below in range(count):
                if below and pages.need(_LINE):
                    self._head()
                if number % 2 == 0:
                    pages.fill(QRectF(pages.left, pages.y, pages.width, _LINE), SHADE)
                self._line(lines, below)
        return number

    def _head(self) -> None:
        """Write the names of the columns, in several lines where one is too short for any of them."""
        pages = self._pages
        lines = [
            list(_broken(pages, pages.language.text(column.name), width - _gap(column), _HEADING, bold=True))
            for column, width in zip(self._columns, self._widths, strict=True)
        ]
        rows = max(len(line) for line in lines)
        pages.need(rows * _LINE + 2 * _LINE)
        x = pages.left
        for line, column, width in zip(lines, self._columns, self._widths, strict=True):
            for number, words in enumerate(line):
                box = QRectF(x, pages.y + (rows - len(line) + number) * 10, width - _gap(column), 10)
                pages.text(words, box, _HEADING, bold=True, align=RIGHT if column.is_number else LEFT)
            x += width
        pages.y += rows * 10 + 2
        pages.rule(pages.y)
        pages.y += 1.5

    def _lines(self, cell: Cell, place: int) -> Sequence[str]:
        """Return what stands in a cell, line by line."""
        pages, column = self._pages, self._columns[place]
        width = self._widths[place] - _gap(column)
        words = said(cell, column.digits, self._zone, pages.language)
        if column.wraps:
            return _split(pages, words, width)
        # Of an instant the beginning is what can be done without: it would be cut off at its end, which is the time.
        if isinstance(cell, datetime) and pages.wide(words, _TEXT) > width:
            words = pages.language.clock(in_zone(cell, self._zone), seconds=True)
        return (words,)

    def _line(self, lines: Sequence[Sequence[str]], below: int) -> None:
        """Write one line of a row."""
        pages, x = self._pages, self._pages.left
        for cell, column, width in zip(lines, self._columns, self._widths, strict=True):
            if below < len(cell) and cell[below]:
                box = QRectF(x, pages.y, width - _gap(column), _LINE)
                pages.text(cell[below], box, _TEXT, align=RIGHT if column.is_number else LEFT)
            x += width
        pages.y += _LINE


def _widths(pages: Pages, columns: Sequence[Column], least: Sequence[float]) -> list[float]:
    """Return how wide columns are: as they ask for, and none narrower than its least, where there is room for that."""
    scale = pages.width / sum(column.width for column in columns)
    wanted = [column.width * scale for column in columns]
    missing = sum(max(0.0, low - width) for low, width in zip(least, wanted, strict=True))
    spare = sum(max(0.0, width - low) for low, width in zip(least, wanted, strict=True))
    if missing > spare:
        return wanted
    # Those that have more than they need give what the others lack.
    given = missing / spare if spare else 0.0
    return [max(width - given * max(0.0, width - low), low) for low, width in zip(least, wanted, strict=True)]


def _least(pages: Pages, column: Column) -> float:
    """Return how wide the longest word of a column's heading is, with the gap behind it."""
    words = pages.language.text(column.name).split()
    return _gap(column) + max((pages.wide(word, _HEADING, bold=True) for word in words), default=0)


def _readable(pages: Pages, column: Column) -> float:
    """Return how wide a column is at least where a table takes several parts: words have a line to go on in."""
    words = pages.wide("n" * min(column.width, _LINE_OF_WORDS), _TEXT) + _gap(column) if column.wraps else 0.0
    return max(_least(pages, column), words)


def _gap(column: Column) -> float:
    """Return what a column leaves free at its end: numbers stand there, close to the beginning of the next one."""
    return _NUMBER_GAP if column.is_number else _GAP


def _broken(pages: Pages, words: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    lines: list[str] = []
    for word in words.split():
        if lines and pages.wide(f"{lines[-1]} {word}", size, bold=bold) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines or [""]


def _split(pages: Pages, words: str, width: float) -> list[str]:
    """Return words in lines that fit: one that is longer than a line, as all are in Chinese, goes on in the next."""
    return [piece for line in _broken(pages, words, width, _TEXT) for piece in _pieces(pages, line, width)]


def _pieces(pages: Pages, line: str, width: float) -> Iterator[str]:
    while line and pages.wide(line, _TEXT) > width:
        low, high = 1, len(line)  # so many fit, at least one; so many do not
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if pages.wide(line[:middle], _TEXT) <= width else (low, middle)
        # A mark stays with its letter.
        while low > 1 and unicodedata.category(line[low]).startswith("M"):
            low -= 1
        yield line[:low]
        line = line[low:]
    yield line


def said(cell: Cell, digits: int | None, zone: tzinfo, language: Language = ENGLISH) -> str:
    """Return what stands on paper for a cell."""
    if isinstance(cell, str):
        return language.text(cell)
    if cell is None or cell is False:
        return ""
    if cell is True:
        return language.text(YES)
    if isinstance(cell, datetime):
        return language.instant(in_zone(cell, zone))
    if not is_finite(cell):
        return ""
    # With separators: paper is read and not calculated with, unlike the other formats.
    return language.number(cell, digits)
