"""A receipt as PDF, as wide as the paper of receipt printers, for printers that take pages alone."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPen, QTextOption

from kiosk.domain.reports.printing.receipt_rows import PaperRow
from kiosk.reports.errors import ReportError
from kiosk.reports.pdf.fonts import font, ready_to_draw
from kiosk.reports.pdf.pdf_device import pdf_writer
from kiosk.reports.printing.directions import is_right_to_left
from kiosk.reports.replacing import replacing

_WIDE: Final = 80.0  # mm
_MARGIN: Final = 4.0
_HIGH: Final = 6.0
_DPI: Final = 300
_DOTS: Final = _DPI / 25.4
_POINTS: Final = 9.0


def write_receipt_pdf(rows: Sequence[PaperRow], path: Path) -> None:
    """Write a receipt.

    Raises:
        ReportError: It cannot be written.
    """
    ready_to_draw()
    high = 2 * _MARGIN + sum(_height(row) for row in rows)
    with replacing(path) as beside, pdf_writer(beside) as writer:
        writer.setResolution(_DPI)
        paper = QSizeF(_WIDE, max(high, _WIDE))  # higher than wide, or Qt takes the page for a landscape one
        page = QPageSize(paper, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        painter = QPainter()
        if not painter.begin(writer):
            raise ReportError("the receipt cannot be written")
        y = _MARGIN
        for row in rows:
            area = QRectF(_MARGIN * _DOTS, y * _DOTS, (_WIDE - 2 * _MARGIN) * _DOTS, _height(row) * _DOTS)
            _draw(painter, area, row)
            y += _height(row)
        painter.end()


def _height(row: PaperRow) -> float:
    return _HIGH * (1.5 if row.large else 1)


def _draw(painter: QPainter, area: QRectF, row: PaperRow) -> None:
    if not row.left:
        painter.setPen(QPen(Qt.GlobalColor.black, 0.3 * _DOTS))
        painter.drawLine(QPointF(area.left(), area.center().y()), QPointF(area.right(), area.center().y()))
        return
    painter.setPen(Qt.GlobalColor.black)
    painter.setFont(font(_POINTS * (1.5 if row.large else 1), bold=row.bold))
    for text, side in ((row.left, Qt.AlignmentFlag.AlignLeft), (row.right, Qt.AlignmentFlag.AlignRight)):
        # Not absolute: a row in Arabic begins at the right, and its amount stands at the left.
        option = QTextOption(side | Qt.AlignmentFlag.AlignVCenter)
        option.setTextDirection(_direction(row.left))
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        painter.drawText(area, text, option)


def _direction(text: str) -> Qt.LayoutDirection:
    return Qt.LayoutDirection.RightToLeft if is_right_to_left(text) else Qt.LayoutDirection.LeftToRight
