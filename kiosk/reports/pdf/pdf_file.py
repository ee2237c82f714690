"""A document as PDF: headings, figures, charts and tables with their heads on every page."""

from datetime import tzinfo
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF

from kiosk.reports.document import BarChart, CodedText, Document, Facts, Section
from kiosk.reports.pdf.bar_chart import draw_chart
from kiosk.reports.pdf.coded_text import WHOLE, draw_coded_text
from kiosk.reports.pdf.fonts import ready_to_draw
from kiosk.reports.pdf.page import QUIET, Pages, pages_of
from kiosk.reports.pdf.table_drawing import draw_table, said
from kiosk.reports.progress import Progress
from kiosk.reports.replacing import replacing
from kiosk.reports.translatable import Translatable

_LINE: Final = 16.0
_HEAD: Final = 12.0
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
        draw_table(pages, section, zone, progress)


def _facts(pages: Pages, facts: Facts, zone: tzinfo) -> None:
    for name, cell in facts.pairs:
        pages.need(_LINE)
        half = pages.width * 0.5
        pages.text(name, QRectF(pages.left, pages.y, half, _LINE), 9, color=QUIET)
        pages.text(
            said(cell, None, zone, pages.language), QRectF(pages.left + half, pages.y, half, _LINE), 9, bold=True
        )
        pages.y += _LINE
