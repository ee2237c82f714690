"""Draws a badge as a platform lays it out: each text and code at its place, in millimetres from the lower left corner.

Texts are shaped by Qt, so that Arabic joins and Devanagari stacks; letters are our own, on every laptop.
"""

from collections.abc import Iterable
from typing import Final

import segno
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from kiosk.domain.reports.printing.badge_layouts import LayoutArea
from kiosk.domain.reports.printing.badges import BadgeFacts, LabelSize, text_of
from kiosk.reports.pdf.fonts import font
from kiosk.reports.printing.directions import is_right_to_left

_MM_PER_POINT: Final = 25.4 / 72
_QUIET: Final = 4
_LEAST_POINTS: Final = 4.0
"""Smaller letters are read by nobody; what has no room in these is cut by the edge of its area."""
_MOST_HIGH_MM: Final = 1000.0
_SIDES: Final = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
_LEVELS: Final = {
    "top": Qt.AlignmentFlag.AlignTop,
    "middle": Qt.AlignmentFlag.AlignVCenter,
    "bottom": Qt.AlignmentFlag.AlignBottom,
}


def draw_areas(
    painter: QPainter, paper: LabelSize, dots: LabelSize, areas: Iterable[LayoutArea], facts: BadgeFacts
) -> None:
    """Draw one side.

    Args:
        painter: Paints on the label alone, from its corner.
        paper: The label, mm.
        dots: The label, in dots.
        areas: What stands on it.
        facts: Of the guest.
    """
    scale = dots.width / paper.width
    for area in areas:
        text = text_of(area, facts)
        if not text:
            continue
        painter.save()
        # Qt counts from above, layouts from below.
        painter.translate(area.left * scale, (paper.height - area.bottom - area.height) * scale)
        painter.rotate(area.turned)
        if area.is_code:
            _code(painter, area, text, scale)
        else:
            _text(painter, area, text, scale)
        painter.restore()


def _text(painter: QPainter, area: LayoutArea, text: str, scale: float) -> None:
    flags = Qt.TextFlag.TextWordWrap | _SIDES[area.side] | _LEVELS[area.level] | Qt.AlignmentFlag.AlignAbsolute
    width, points = area.width * scale, area.points
    while True:
        letters = _letters(area, points, scale)
        room = QRectF(0, 0, width, _MOST_HIGH_MM * scale)
        measured = QFontMetricsF(letters, painter.device()).boundingRect(room, int(flags), text)
        has_room = measured.height() <= area.height * scale and measured.width() <= width
        if not area.shrinks or has_room or points <= _LEAST_POINTS:
            break
        points *= 0.95
    box = QRectF(0, 0, width, area.height * scale)
    if not area.height:
        # As high as it is: standing upon its line, or hanging from it.
        top = -measured.height() if area.level == "bottom" else 0.0
        box = QRectF(0, top, width, measured.height())
    painter.setFont(letters)
    painter.setPen(QColor(area.colour))
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if is_right_to_left(text) else Qt.LayoutDirection.LeftToRight
    )
    painter.drawText(box, int(flags | Qt.TextFlag.TextDontClip), text)


def _letters(area: LayoutArea, points: float, scale: float) -> QFont:
    made = QFont(font(12, bold=area.is_bold))
    made.setItalic(area.is_italic)
    # By dots and not by points: a printer's own resolution is in the scale already.
    made.setPixelSize(max(round(points * _MM_PER_POINT * scale), 1))
    return made


def _code(painter: QPainter, area: LayoutArea, text: str, scale: float) -> None:
    """Draw a code in whole modules, in the middle of its place; how much it corrects goes by its length, as there."""
    error = "h" if len(text) <= 32 else "m" if len(text) <= 128 else "l"  # pretix' own steps
    matrix = segno.make(text, micro=False, error=error, boost_error=False).matrix
    side = area.width * scale
    count = len(matrix) + (2 * _QUIET if area.has_margin else 0)
    module = max(1, int(side / count))
    start = int((side - module * len(matrix)) / 2)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                place = QRect(start + x * module, start + y * module, module, module)
                painter.fillRect(place, QColor(area.colour))
