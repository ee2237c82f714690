"""A bar chart on a page, with an axis of times and rules at round numbers."""

from datetime import tzinfo
from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from kiosk.domain.clock.instants import in_zone
from kiosk.reports.document import BarChart
from kiosk.reports.language import NONE
from kiosk.reports.pdf.page import CENTER, QUIET, RIGHT, RULE, Pages

_HEIGHT: Final = 150.0
_AXIS: Final = 34.0
_BAR: Final = QColor("#2f6f9f")
_LABEL: Final = 34.0


def draw_chart(pages: Pages, chart: BarChart, zone: tzinfo) -> None:
    """Draw a chart at the pen."""
    if not chart.bars:
        pages.paragraph(NONE, 8, color=QUIET)
        return
    # Time goes from left to right in every language, as on the window's charts.
    with pages.unturned():
        _draw(pages, chart, zone)
    pages.text(chart.unit, QRectF(pages.left + _AXIS, pages.y, pages.width - _AXIS, 10), 7, color=QUIET)
    pages.y += 12


def _draw(pages: Pages, chart: BarChart, zone: tzinfo) -> None:
    pages.need(_HEIGHT + 30)
    # An axis up to zero would divide by it.
    most = max(1, *(count for _, count in chart.bars))
    step = round_step(most)
    top = step * -(-most // step)
    floor = pages.y + 8 + _HEIGHT
    for value in range(0, top + 1, step):
        y = floor - _HEIGHT * value / top
        pages.rule(y, left=pages.left + _AXIS, color=RULE, width=0.4)
        pages.text(pages.language.number(value), QRectF(pages.left, y - 5, _AXIS - 5, 10), 7, align=RIGHT, color=QUIET)
    slot = (pages.width - _AXIS) / len(chart.bars)
    # So that a label has its width whole: those that would run into each other are left out.
    every = max(1, round(_LABEL / slot + 0.49))
    for number, (start, count) in enumerate(chart.bars):
        x = pages.left + _AXIS + number * slot
        height = _HEIGHT * count / top
        pages.fill(QRectF(x + slot * 0.12, floor - height, slot * 0.76, height), _BAR)
        if number % every == 0:
            box = QRectF(x + slot / 2 - _LABEL / 2, floor + 3, _LABEL, 10)
            pages.text(pages.language.clock(in_zone(start, zone)), box, 7, align=CENTER, color=QUIET)
    pages.y = floor + 14


def round_step(most: int) -> int:
    """Return a round number that divides an axis into at most five parts: 1, 2 or 5 times a power of ten."""
    step = 1
    while most > 5 * step:
        for factor in (2, 5, 10):
            if most <= 5 * step * factor:
                return step * factor
        step *= 10
    return step
