"""A row of a receipt as a picture, for scripts that receipt printers lack."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QTextOption

from kiosk.domain.reports.printing.receipt_rows import PaperRow
from kiosk.reports.pdf.fonts import font, ready_to_draw
from kiosk.reports.printing.directions import is_right_to_left

_HIGH = 34
"""Dots of a usual row; one that stands out has twice as many."""


def row_picture(row: PaperRow, width: int) -> tuple[bytes, int]:
    """Return a row as grey bytes without padding, and how many dots it is high.

    Args:
        row: The row.
        width: Dots of the paper.
    """
    ready_to_draw()
    high = _HIGH * (2 if row.large else 1)
    image = QImage(width, high, QImage.Format.Format_Grayscale8)
    image.fill(255)
    image.setDotsPerMeterX(2835)  # 72 dots an inch: a point of the font is a dot of the paper
    image.setDotsPerMeterY(2835)
    painter = QPainter(image)
    painter.setFont(font(high * 0.55, bold=row.bold))
    area = QRectF(0, 0, width, high)
    # The text begins at the side at which its own script begins; the amount stands at the other one.
    starts_right = is_right_to_left(row.left)
    for text, at_right in ((row.left, starts_right), (row.right, not starts_right)):
        option = QTextOption(Qt.AlignmentFlag.AlignVCenter | _side(at_right=at_right))
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        painter.drawText(area, text, option)
    painter.end()
    lines = image.constBits()
    stride = image.bytesPerLine()
    return b"".join(bytes(lines[y * stride : y * stride + width]) for y in range(high)), high


def _side(*, at_right: bool) -> Qt.AlignmentFlag:
    # Absolute: Qt would turn "left" around for a text from right to left.
    return (Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute
