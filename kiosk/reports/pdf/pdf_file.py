"""A document as PDF: headings, figures, charts and tables with their heads on every page."""

from collections.abc import Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF

from kiosk.domain.clock.instants import in_zone
from kiosk.reports.document import BarChart, Cell, CodedText, Column, Document, Facts, Section, Table, is_finite
from kiosk.reports.language import ENGLISH, NONE, YES, Language
from kiosk.reports.pdf.bar_chart import draw_chart
from kiosk.reports.pdf.coded_text import WHOLE, draw_coded_text
from kiosk.reports.pdf.fonts import ready_to_draw
from kiosk.reports.pdf.page import LEFT, QUIET, RIGHT, SHADE, Pages, pages_of
from kiosk.reports.progress import Progress
from kiosk.reports.replacing import replacing
from kiosk.reports.translatable import Translatable

_TEXT: Final = 8.0
_LINE: Final = 13.0
_HEAD: Final = 12.0
_GAP: Final = 4.0
_NUMBER_GAP: Final = 9.0
_LOGO: Final = 34.0
_WIDE: Final = 110
"""Characters of columns from which on a table is given a landscape page."""


def write_pdf(document: Document, path: Path, progress: Progress | None = None) -> frozenset[str]:
    """Write a document.

    Args:
        document: The document.
        path: The file.
        progress: Counts rows of tables.

    Returns:
        Characters for which there is no font here: they stand as boxes.

    Raises:
        ReportError: It cannot be written.
        ReportCancelledError: It was called off; nothing is left.
    """
    ready_to_draw()
    counting = progress or Progress()
    # One orientation for the whole document: pages that turn are hard to read from a pile of paper.
    widest = max((sum(column.width for column in table.columns) for table in document.tables), default=0)
    with replacing(path) as beside, pages_of(document, beside, landscape=widest > _WIDE) as pages:
        _title(pages, document)
        for section in document.sections:
            _section(pages, section, document.zone, counting)
        pages.y += 10
        for note in document.notes:
            pages.paragraph(note, 7.5, color=QUIET)
        # Counted while everything was drawn, so it can only stand at the end.
        if pages.undrawn:
            told = Translatable("Characters that have no font on this computer: {count}", count=len(pages.undrawn))
            pages.paragraph(told, 7.5, color=QUIET)
        return frozenset(pages.undrawn)


def _title(pages: Pages, document: Document) -> None:
    if document.logo:
        pages.logo(document.logo, _LOGO)
        pages.y += _LOGO + 6
    pages.paragraph(document.title, 20, bold=True)
    made = pages.language.instant(document.made_at.astimezone(document.zone), seconds=False)
    pages.paragraph(pages.language.line(document.subtitle, made), 11, color=QUIET)
    pages.y += 6
    pages.rule(pages.y)
    pages.y += 4


def _section(pages: Pages, section: Section, zone: tzinfo, progress: Progress) -> None:
    # A heading never stands alone at the foot of a page.
    pages.need(WHOLE if isinstance(section, CodedText) else 90)
    pages.y += 12
    pages.paragraph(section.title, _HEAD, bold=True)
    pages.y += 4
    if isinstance(section, Facts):
        _facts(pages, section, zone)
    elif isinstance(section, BarChart):
        draw_chart(pages, section, zone)
    elif isinstance(section, CodedText):
        draw_coded_text(pages, section)
    else:
        _table(pages, section, zone, progress)


def _facts(pages: Pages, facts: Facts, zone: tzinfo) -> None:
    for name, cell in facts.pairs:
        pages.need(_LINE + 3)
        half = pages.width * 0.5
        pages.text(name, QRectF(pages.left, pages.y, half, _LINE + 3), 9, color=QUIET)
        pages.text(
            said(cell, None, zone, pages.language), QRectF(pages.left + half, pages.y, half, _LINE + 3), 9, bold=True
        )
        pages.y += _LINE + 3


def _table(pages: Pages, table: Table, zone: tzinfo, progress: Progress) -> None:
    widths = _widths(pages, table.columns)
    _head(pages, table.columns, widths)
    # Rows are read while they are drawn: that there are none is known only afterwards.
    none = True
    for number, row in enumerate(progress.over(table.rows)):
        none = False
        wrapped = _wrapped(pages, row, table.columns, widths, zone)
        height = _LINE * max(map(len, wrapped.values()), default=1)
        # On every page anew: a sheet that was taken out of the pile has to explain itself.
        if pages.need(height):
            _head(pages, table.columns, widths)
        if number % 2:
            pages.fill(QRectF(pages.left, pages.y, pages.width, height), SHADE)
        top = pages.y
        _row(pages, row, table.columns, widths, zone)
        for place, lines in wrapped.items():
            x = pages.left + sum(widths[:place])
            for below, words in enumerate(lines[1:], 1):
                pages.text(words, QRectF(x, top + below * _LINE, widths[place] - _GAP, _LINE), _TEXT)
        pages.y = top + height
    if none:
        pages.text(NONE, QRectF(pages.left, pages.y, pages.width, _LINE), _TEXT, color=QUIET)
        pages.y += _LINE


def _widths(pages: Pages, columns: Sequence[Column]) -> list[float]:
    """Return how wide columns are: as they ask for, and none narrower than the longest word of its heading."""
    scale = pages.width / sum(column.width for column in columns)
    wanted = [column.width * scale for column in columns]
    least = [
        _gap(one) + max((pages.wide(word, 7.5, bold=True) for word in pages.language.text(one.name).split()), default=0)
        for one in columns
    ]
    missing = sum(max(0.0, low - width) for low, width in zip(least, wanted, strict=True))
    spare = sum(max(0.0, width - low) for low, width in zip(least, wanted, strict=True))
    if missing > spare:
        return wanted
    # Those that have more than they need give what the others lack.
    given = missing / spare if spare else 0.0
    return [max(width - given * max(0.0, width - low), low) for low, width in zip(least, wanted, strict=True)]


def _wrapped(
    pages: Pages, row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[float], zone: tzinfo
) -> dict[int, list[str]]:
    """Return the lines of the cells that may take several, by their place in the row."""
    return {
        place: _broken(pages, said(cell, column.digits, zone, pages.language), widths[place] - _GAP, _TEXT)
        for place, (cell, column) in enumerate(zip(row, columns, strict=True))
        if column.wraps
    }


def _head(pages: Pages, columns: Sequence[Column], widths: Sequence[float]) -> None:
    """Write the names of the columns, in two lines where one is too short for any of them."""
    lines = [
        _broken(pages, pages.language.text(column.name), width - _gap(column), 7.5, bold=True)
        for column, width in zip(columns, widths, strict=True)
    ]
    rows = max(len(line) for line in lines)
    pages.need(rows * _LINE + 2 * _LINE)
    x = pages.left
    for line, column, width in zip(lines, columns, widths, strict=True):
        for number, words in enumerate(line):
            box = QRectF(x, pages.y + (rows - len(line) + number) * 10, width - _gap(column), 10)
            pages.text(words, box, 7.5, bold=True, align=RIGHT if column.is_number else LEFT)
        x += width
    pages.y += rows * 10 + 2
    pages.rule(pages.y)
    pages.y += 1.5


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


def _row(pages: Pages, row: Sequence[Cell], columns: Sequence[Column], widths: Sequence[float], zone: tzinfo) -> None:
    x = pages.left
    for cell, column, width in zip(row, columns, widths, strict=True):
        words = said(cell, column.digits, zone, pages.language)
        if column.wraps:
            words = _broken(pages, words, width - _GAP, _TEXT)[0]
        if words:
            box = QRectF(x, pages.y, width - _gap(column), _LINE)
            # Of an instant the beginning is what can be done without: it would be cut off at its end, which is the
            # time.
            if isinstance(cell, datetime) and pages.wide(words, _TEXT) > box.width():
                words = pages.language.clock(in_zone(cell, zone), seconds=True)
            pages.text(words, box, _TEXT, align=RIGHT if column.is_number else LEFT)
        x += width
    pages.y += _LINE


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
