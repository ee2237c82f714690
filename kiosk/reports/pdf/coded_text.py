"""A QR code with its text below it, so that either can be taken from the paper."""

from typing import Final

import segno
from PySide6.QtCore import QRectF

from kiosk.reports.document import CodedText
from kiosk.reports.pdf.page import INK, QUIET, Pages

_SIDE: Final = 120.0
_LINE: Final = 9.5
WHOLE: Final = _SIDE + 150
"""Room for heading, hint, code and a text of some lines: code and text are kept, or photographed, together."""
_LARGEST: Final = 7.5
_SMALLEST: Final = 4.0


def draw_coded_text(pages: Pages, coded: CodedText) -> None:
    """Draw the code, and beside it its hint; below them the text, line by line."""
    if coded.hint:
        pages.paragraph(coded.hint, 8, color=QUIET)
    pages.y += 4
    # A code that is turned round is another one, and its lines are to be read as they are.
    with pages.unturned():
        _draw(pages, coded.text)


def _draw(pages: Pages, text: str) -> None:
    lines = text.rstrip("\n").split("\n")
    _draw_code(pages, text)
    pages.y += _SIDE + 4
    # A line that was broken or cut off would be another text: it becomes smaller instead.
    size = _LARGEST
    while size > _SMALLEST and max(pages.wide(line, size) for line in lines) > pages.width:
        size -= 0.25
    for line in lines:
        pages.text(line, QRectF(pages.left, pages.y, pages.width, _LINE), size)
        pages.y += _LINE


def _draw_code(pages: Pages, text: str) -> None:
    rows = [bytes(row) for row in segno.make_qr(text, error="m").matrix]
    # The page is white, and its margin and the lines around leave the code the quiet zone that it needs.
    left, module = pages.left + 8, _SIDE / len(rows)
    for y, row in enumerate(rows):
        x = 0
        while x < len(row):
            run = x
            while run < len(row) and row[run]:
                run += 1
            if run > x:
                # One box for each run: between single ones a viewer draws hairlines.
                pages.fill(QRectF(left + x * module, pages.y + y * module, (run - x) * module, module), INK)
            x = max(run, x + 1)
