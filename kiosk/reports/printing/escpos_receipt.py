"""Receipts in ESC/POS, the language of receipt printers (Epson's command reference).

Text goes as text in code page 858, which every such printer has: fast and sharp. A row in a script that it lacks is
drawn and goes as a picture, shaped as people write it: no receipt printer shapes Arabic or Devanagari itself.
"""

from collections.abc import Sequence
from typing import Final

from kiosk.domain.reports.printing.receipt_rows import PaperRow

CODE_PAGE: Final = "CP858"
DOTS_PER_COLUMN: Final = 12
"""Of font A, which both paper widths have: 42 columns are 504 dots, 32 are 384."""


def receipt_bytes(rows: Sequence[PaperRow], columns: int) -> bytes:
    """Return what a printer is sent for a receipt, its cut included.

    Args:
        rows: The receipt.
        columns: How many letters a line has: 42 on paper of 80 mm, 32 on 58 mm.
    """
    from escpos.printer import Dummy  # noqa: PLC0415  # two seconds that a start without receipts need not wait

    printer = Dummy()
    printer.hw("INIT")
    printer.charcode(CODE_PAGE)
    for row in rows:
        if not row.left:
            printer.set(align="left", bold=False, double_height=False, double_width=False)
            printer.text("-" * columns + "\n")
        elif _has_code_page(row):
            printer.set(align="left", bold=row.bold, double_height=row.large, double_width=False)
            printer.text(_line(row, columns) + "\n")
        else:
            printer.image(_picture(row, columns * DOTS_PER_COLUMN), impl="bitImageRaster")
    printer.cut()
    return bytes(printer.output)


def _has_code_page(row: PaperRow) -> bool:
    try:
        (row.left + row.right).replace("×", "x").encode("cp858")
    except UnicodeEncodeError:
        return False
    return True


def _line(row: PaperRow, columns: int) -> str:
    """Return a row in so many letters: the text is cut before the amount is, which must be whole."""
    if not row.right:
        return row.left[:columns]
    room = columns - len(row.right) - 1
    return f"{row.left[:room]:<{room}} {row.right}"


def _picture(row: PaperRow, width: int) -> object:
    from PIL import Image  # noqa: PLC0415  # comes with the printer's library, and is needed with it alone

    from kiosk.reports.printing.row_picture import row_picture  # noqa: PLC0415  # Qt loads only where a row is drawn

    pixels, high = row_picture(row, width)
    return Image.frombytes("L", (width, high), pixels)
