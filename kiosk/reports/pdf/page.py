"""One page after another: where the pen stands, footers, breaks. Lengths are points (1/72 inch) of an A4 page.

The painter counts in dots of the writer instead, because fonts are placed on whole dots: everything is turned into dots
here, and nowhere else. Whoever draws counts from where lines begin: a document that is read from the right is turned
round here as well, what has a shape of its own (a chart, a code) aside.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter

from kiosk.reports.document import Document
from kiosk.reports.errors import ReportError
from kiosk.reports.pdf.fonts import can_draw, font
from kiosk.reports.pdf.logo_picture import draw_logo
from kiosk.reports.pdf.pdf_device import pdf_writer

_DPI: Final = 1200
_DOTS: Final = _DPI / 72  # in a point
_MARGIN: Final = 36.0
_FOOTER: Final = 22.0
INK: Final = QColor("#1a1a1a")
QUIET: Final = QColor("#5a5a5a")
RULE: Final = QColor("#b8b8b8")
SHADE: Final = QColor("#f1f1f1")

_MOST_KEPT: Final = 20_000
"""Texts of which it is remembered how they fit: most cells of a log repeat themselves."""

# Absolute: Qt would turn sides round by the letters of each text.
_ONE_LINE: Final = (
    int(Qt.TextFlag.TextSingleLine) | int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.AlignmentFlag.AlignAbsolute)
)
LEFT: Final = _ONE_LINE | int(Qt.AlignmentFlag.AlignLeft)
RIGHT: Final = _ONE_LINE | int(Qt.AlignmentFlag.AlignRight)
CENTER: Final = _ONE_LINE | int(Qt.AlignmentFlag.AlignHCenter)
_OTHER_SIDE: Final = {LEFT: RIGHT, RIGHT: LEFT}


class Pages:
    """The pages of a document while they are drawn.

    Attributes:
        y: Where the next thing goes, from the top.
        number: Of the present page, from 1.
        undrawn: Characters for which no font here has a shape.
        language: In which words and numbers are written.
    """

    def __init__(self, writer: QPdfWriter, painter: QPainter, document: Document) -> None:
        self._writer = writer
        self._painter = painter
        self._document = document
        self.language = document.language
        self._turned = document.language.from_right
        # A text runs as its first letter does; from which side it begins is said each time.
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        size = writer.pageLayout().pageSize().size(QPageSize.Unit.Point)
        self.size = QSizeF(size) if writer.pageLayout().orientation() is _PORTRAIT else QSizeF(size).transposed()
        self.y = _MARGIN
        self.number = 1
        self.undrawn: set[str] = set()
        self._fonts: dict[tuple[float, bool], QFontMetricsF] = {}
        self._shortened: dict[tuple[str, float, bool, float], str] = {}
        self._footer()

    @property
    def left(self) -> float:
        """Where lines begin."""
        return _MARGIN

    @property
    def width(self) -> float:
        """How long lines may be."""
        return self.size.width() - 2 * _MARGIN

    @property
    def room(self) -> float:
        """How much room is left on the page."""
        return self.size.height() - _MARGIN - _FOOTER - self.y

    @property
    def whole_room(self) -> float:
        """How much room a page has on which nothing stands yet."""
        return self.size.height() - 2 * _MARGIN - _FOOTER

    def need(self, height: float) -> bool:
        """Begin another page unless this one has so much room; returns whether it did."""
        if self.room >= height:
            return False
        self.new_page()
        return True

    def new_page(self) -> None:
        """Begin another page."""
        self._writer.newPage()
        self.number += 1
        self.y = _MARGIN
        self._footer()

    def text(
        self,
        words: str,
        box: QRectF,
        size: float,
        *,
        bold: bool = False,
        align: int = LEFT,
        color: QColor = INK,
    ) -> None:
        """Write one line into a box, cut off with an ellipsis where it is longer."""
        line = " ".join(self.language.text(words).split())
        # Most cells are ASCII, which our own fonts hold whole; the others are asked about character by character.
        if not line.isascii():
            self.undrawn.update(character for character in line if not can_draw(character))
        key = (line, size, bold, box.width())
        shown = self._shortened.get(key)
        if shown is None:
            metrics = self._metrics(size, bold=bold)
            shown = metrics.elidedText(line, Qt.TextElideMode.ElideRight, box.width() * _DOTS)
            if len(self._shortened) < _MOST_KEPT:
                self._shortened[key] = shown
        self._painter.setFont(font(size, bold=bold))
        self._painter.setPen(color)
        self._painter.drawText(self._in_dots(box), _OTHER_SIDE.get(align, align) if self._turned else align, shown)

    def paragraph(self, words: str, size: float, *, bold: bool = False, color: QColor = INK) -> None:
        """Write words over as many lines as they need, at the pen."""
        words = self.language.text(words)
        side = Qt.AlignmentFlag.AlignRight if self._turned else Qt.AlignmentFlag.AlignLeft
        flags = Qt.TextFlag.TextWordWrap | side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop
        self._painter.setFont(font(size, bold=bold))
        # Its height is measured first, so that a paragraph is never cut in half by the end of a page.
        whole = self._in_dots(QRectF(self.left, 0, self.width, self.size.height()))
        height = self._painter.boundingRect(whole, flags, words).height() / _DOTS
        self.need(height)
        self._painter.setPen(color)
        self._painter.drawText(self._in_dots(QRectF(self.left, self.y, self.width, height)), flags, words)
        self.y += height

    def wide(self, words: str, size: float, *, bold: bool = False) -> float:
        """Return how long a text is."""
        return self._metrics(size, bold=bold).horizontalAdvance(words) / _DOTS

    def fill(self, box: QRectF, color: QColor) -> None:
        """Fill a box."""
        self._painter.fillRect(self._in_dots(box), color)

    def logo(self, png: bytes, height: float) -> None:
        """Draw a logo at the pen, so high at most and half as wide as the page."""
        shown = self._in_dots(QRectF(self.left, self.y, self.width / 2, height))
        draw_logo(self._painter, png, shown, at_right=self._turned)

    def rule(self, y: float, *, left: float | None = None, color: QColor = RULE, width: float = 0.5) -> None:
        """Draw a level line to the right margin, over the whole width or from a place on."""
        start = self.left if left is None else left
        self.fill(QRectF(start, y, self.left + self.width - start, width), color)

    def _metrics(self, size: float, *, bold: bool) -> QFontMetricsF:
        found = self._fonts.get((size, bold))
        if found is None:
            made = font(size, bold=bold)
            # With the writer: without it, widths are those of a screen's dots.
            found = self._fonts[size, bold] = QFontMetricsF(made, self._writer)
        return found

    def _footer(self) -> None:
        y = self.size.height() - _MARGIN - 8
        at = self.language.instant(self._document.made_at.astimezone(self._document.zone), seconds=False)
        box = QRectF(self.left, y, self.width, 12)
        self.text(self.language.line(self._document.title, self._document.subtitle), box, 7.5, color=QUIET)
        number = self.language.number(self.number)
        self.text(self.language.line(at, number), box, 7.5, align=RIGHT, color=QUIET)

    @contextmanager
    def unturned(self) -> Iterator[None]:
        """Count from the left for a while, whatever the language: for what has a shape of its own."""
        turned, self._turned = self._turned, False
        try:
            yield
        finally:
            self._turned = turned

    def _in_dots(self, box: QRectF) -> QRectF:
        x = self.size.width() - box.x() - box.width() if self._turned else box.x()
        return QRectF(x * _DOTS, box.y() * _DOTS, box.width() * _DOTS, box.height() * _DOTS)


_PORTRAIT: Final = QPageLayout.Orientation.Portrait


@contextmanager
def pages_of(document: Document, path: Path, *, landscape: bool) -> Iterator[Pages]:
    """Open a PDF file and yield its pages.

    Args:
        document: What it is of.
        path: The file.
        landscape: For wide tables.

    Raises:
        ReportError: It cannot be written.
    """
    orientation = QPageLayout.Orientation.Landscape if landscape else _PORTRAIT
    with pdf_writer(path) as writer:
        writer.setResolution(_DPI)
        writer.setTitle(document.language.line(document.title, document.subtitle))
        writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), orientation, QMarginsF(0, 0, 0, 0)))
        painter = QPainter()
        if not painter.begin(writer):
            raise ReportError(f"{path} cannot be written")
        try:
            yield Pages(writer, painter, document)
        finally:
            painter.end()
