"""Draws a badge in whole dots, on whatever Qt paints on: a page, or the picture for a label printer.

Everything is shaped by Qt, so that Arabic joins and Devanagari stacks; what is too long for its line gets smaller, or
goes on in a second and third one where it is then larger. Nothing is drawn over its neighbour, least of all a code.
Ink on a bar is black or white, whichever is seen better.
"""

from dataclasses import dataclass
from textwrap import wrap
from typing import Final

import segno
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextOption

from kiosk.domain.reports.printing.badges import SIZES, BadgeFacts, BadgeTemplate, LabelSize, filled, large_and_small
from kiosk.reports.pdf.fonts import font
from kiosk.reports.pdf.logo_picture import draw_logo
from kiosk.reports.printing.directions import is_right_to_left
from kiosk.reports.printing.layout_drawing import draw_areas

_MARGIN: Final = 0.06  # of the lower side
_SMALLEST: Final = 0.05
_MOST_LINES: Final = 3
_LOGO: Final = 0.18  # of the height: the name is what a badge is for
_QUIET: Final = 4
_NO_COLOUR: Final = "#000000"
_LIGHT: Final = 0.179
"""Luminance above which black is seen better than white: where both have the same contrast (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True)
class _Sheet:
    painter: QPainter
    right_to_left: bool

    def text(self, area: QRectF, text: str, high: float, *, bold: bool = False, ink: str = _NO_COLOUR) -> None:
        """Draw a text as large as it may be in an area, in one line or a few."""
        if not text:
            return
        self.painter.save()
        # To the sides alone: in some scripts letters hang below their line.
        self.painter.setClipRect(area.adjusted(0, -high, 0, high), Qt.ClipOperation.IntersectClip)
        self.painter.setPen(QColor(ink))
        lines, made = _largest(text, area.width(), high, self.painter, bold=bold)
        self.painter.setFont(made)
        option = QTextOption(self._side() | Qt.AlignmentFlag.AlignVCenter)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        share = area.height() / len(lines)
        for number, line in enumerate(lines):
            box = QRectF(area.left(), area.top() + number * share, area.width(), share)
            # Qt cuts at the box as well, which is higher than its line, with the same middle.
            self.painter.drawText(box.adjusted(0, -share, 0, share), line, option)
        self.painter.restore()

    def _side(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self.right_to_left else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute


def draw_front(painter: QPainter, size: LabelSize, template: BadgeTemplate, facts: BadgeFacts) -> None:
    """Draw the front.

    Args:
        painter: Paints on the label alone, from its corner.
        size: Of the label, in dots.
        template: What stands on it.
        facts: Of the guest.
    """
    if facts.layout is not None:
        draw_areas(painter, SIZES[template.size], size, facts.layout.front, facts)
        return
    margin = min(size.width, size.height) * _MARGIN
    inside = QRectF(margin, margin, size.width - 2 * margin, size.height - 2 * margin)
    sheet = _Sheet(painter, is_right_to_left(facts.name or facts.kind))
    if template.bar and facts.kind:
        high = inside.height() * 0.2
        _bar(sheet, QRectF(0, size.height - high, size.width, high), margin, facts)
        inside.setBottom(size.height - high - margin / 2)
    if template.code and facts.code:
        inside = _code(painter, inside, facts.code, margin, at_right=not sheet.right_to_left)
    if template.logo and facts.logo:
        high = inside.height() * _LOGO
        box = QRectF(inside.left(), inside.top(), inside.width(), high)
        draw_logo(painter, facts.logo, box, at_right=sheet.right_to_left)
        inside.setTop(inside.top() + high + margin / 2)
    lines = filled(template.front, facts)
    first, rest = large_and_small(facts.name)
    _lines(sheet, inside, [(first, 3.0, True), (rest, 1.7, True), *((line, 1.1, False) for line in lines)])


def draw_back(painter: QPainter, size: LabelSize, template: BadgeTemplate, facts: BadgeFacts) -> None:
    """Draw the back: its lines, as large as there is room; see ``draw_front``."""
    if facts.layout is not None:
        draw_areas(painter, SIZES[template.size], size, facts.layout.back, facts)
        return
    margin = min(size.width, size.height) * _MARGIN
    inside = QRectF(margin, margin, size.width - 2 * margin, size.height - 2 * margin)
    lines = filled(template.back, facts)
    sheet = _Sheet(painter, is_right_to_left(" ".join(lines)))
    _lines(sheet, inside, [(line, 1.0, False) for line in lines])


def _lines(sheet: _Sheet, area: QRectF, lines: list[tuple[str, float, bool]]) -> None:
    """Draw lines one below the other, their heights shared by weight: the first name is what is read across a room."""
    shown = [line for line in lines if line[0]]
    whole = max(sum(weight for _, weight, _ in shown), 4.0)
    y = area.top()
    for text, weight, bold in shown:
        high = area.height() * weight / whole
        sheet.text(QRectF(area.left(), y, area.width(), high), text, high, bold=bold)
        y += high


def _bar(sheet: _Sheet, area: QRectF, margin: float, facts: BadgeFacts) -> None:
    colour = QColor(facts.colour or _NO_COLOUR)
    sheet.painter.fillRect(area, colour)
    ink = "#000000" if _luminance(colour) > _LIGHT else "#ffffff"
    sheet.text(area.adjusted(margin, 0, -margin, 0), facts.kind, area.height() * 0.9, bold=True, ink=ink)


def _code(painter: QPainter, area: QRectF, text: str, margin: float, *, at_right: bool) -> QRectF:
    """Draw a code at one side, in whole modules; return the room that is left."""
    matrix = segno.make(text, micro=False, error="m").matrix
    side = min(area.height(), area.width() * 0.4)
    # Whole dots, or edges of modules blur; four modules of quiet around it, as readers want it (ISO/IEC 18004).
    module = max(1, int(side / (len(matrix) + _QUIET)))
    drawn = module * len(matrix)
    left = int(area.right() - drawn - module if at_right else area.left() + module)
    top = int(area.top() + (area.height() - drawn) / 2)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                painter.fillRect(QRect(left + x * module, top + y * module, module, module), QColor(_NO_COLOUR))
    taken = drawn + _QUIET * module + margin
    return area.adjusted(0 if at_right else taken, 0, -taken if at_right else 0, 0)


def _largest(text: str, width: float, high: float, painter: QPainter, *, bold: bool) -> tuple[list[str], QFont]:
    """Return a text in the number of lines in which its letters are largest."""
    ways = {len(lines): lines for count in range(1, _MOST_LINES + 1) if (lines := _broken(text, count))}
    # The lines are of the widest one's size: names of one guest in letters of two sizes look like two guests.
    fitted = [
        (lines, min((_fitting(line, width, high / count, painter, bold=bold) for line in lines), key=QFont.pixelSize))
        for count, lines in ways.items()
    ]
    return max(fitted, key=lambda way: (way[1].pixelSize(), -len(way[0])))


def _broken(text: str, count: int) -> list[str]:
    """Return a text in at most so many lines, the longest as short as it can be; words stay whole."""
    longest = max((len(word) for word in text.split()), default=1)
    for width in range(longest, len(text) + 1):
        lines = wrap(text, width, break_long_words=False, break_on_hyphens=False)
        if len(lines) <= count:
            return lines
    return [text]


def _fitting(text: str, width: float, high: float, painter: QPainter, *, bold: bool) -> QFont:
    """Return the largest font in which a line has room; of the smallest one the end is cut by the edge."""
    size = high * 0.72
    made = QFont(font(12, bold=bold))
    while True:
        made.setPixelSize(max(int(size), 1))
        metrics = QFontMetricsF(made, painter.device())
        if size <= high * _SMALLEST or (
            metrics.horizontalAdvance(text) <= width and _stays_inside(text, high, metrics)
        ):
            return made
        size *= 0.94


def _stays_inside(text: str, high: float, metrics: QFontMetricsF) -> bool:
    """Return whether nothing of a line hangs into the next one: some scripts reach further than their fonts say."""
    ink = metrics.tightBoundingRect(text)
    baseline = (high + metrics.ascent() - metrics.descent()) / 2
    return baseline + ink.top() >= 0 and baseline + ink.bottom() <= high


def _luminance(colour: QColor) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    plain = (colour.redF(), colour.greenF(), colour.blueF())
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in plain]
    return float(0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2])
