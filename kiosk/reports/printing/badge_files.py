"""Badges as printers take them: a page of PDF for each side, or ZPL for a label printer (Zebra's programming guide).

Tested to the bytes: the same badge is the same ZPL, dot by dot.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPageLayout, QPageSize, QPainter

from kiosk.domain.reports.printing.badges import SIZES, BadgeFacts, BadgeTemplate, LabelSize, has_back
from kiosk.reports.errors import ReportError
from kiosk.reports.pdf.fonts import ready_to_draw
from kiosk.reports.pdf.pdf_device import pdf_writer
from kiosk.reports.printing.badge_drawing import draw_back, draw_front
from kiosk.reports.replacing import replacing

_PDF_DPI: Final = 300
_MM_PER_INCH: Final = 25.4


def write_badge_pdf(template: BadgeTemplate, facts: BadgeFacts, path: Path) -> None:
    """Write a badge as PDF, its back on a second page where it has one.

    Raises:
        ReportError: It cannot be written.
    """
    ready_to_draw()
    size = SIZES[template.size]
    with replacing(path) as beside, pdf_writer(beside) as writer:
        writer.setResolution(_PDF_DPI)
        page = QPageSize(
            QSizeF(size.width, size.height), QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch
        )
        writer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
        painter = QPainter()
        if not painter.begin(writer):
            raise ReportError("the badge cannot be written")
        dots = in_dots(size, _PDF_DPI)
        draw_front(painter, dots, template, facts)
        if has_back(template, facts):
            writer.newPage()
            draw_back(painter, dots, template, facts)
        painter.end()


def badge_image(template: BadgeTemplate, facts: BadgeFacts, dpi: int, *, back: bool = False) -> QImage:
    """Return one side of a badge as a picture.

    Args:
        template: What stands on it.
        facts: Of the guest.
        dpi: Dots in an inch.
        back: The back instead of the front.
    """
    ready_to_draw()
    dots = in_dots(SIZES[template.size], dpi)
    image = QImage(int(dots.width), int(dots.height), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    (draw_back if back else draw_front)(painter, dots, template, facts)
    painter.end()
    return image


def badge_png(template: BadgeTemplate, facts: BadgeFacts, dpi: int, *, back: bool = False) -> bytes:
    """Return one side of a badge as a PNG file, for the screen; see ``badge_image``."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(badge_image(template, facts, dpi, back=back))
    return bytes(buffer.data().data())


def badge_zpl(template: BadgeTemplate, facts: BadgeFacts, dpi: int) -> bytes:
    """Return a badge in ZPL, its back as a second label where it has one.

    Label printers know black alone: a bar in a colour might come out black with black letters on it, or white.
    """
    from zebrafy import ZebrafyImage  # noqa: PLC0415  # with its pictures it takes a while that no other start need wait

    facts = replace(facts, colour="")
    sides = [badge_image(template, facts, dpi)]
    if has_back(template, facts):
        sides.append(badge_image(template, facts, dpi, back=True))
    # Compressed, because a label of 4 × 3 inches is 80 kB of digits otherwise. No dithering: it frays letters.
    form = {"format": "Z64", "dither": False, "threshold": 140, "set_label_size": True}
    return "".join(ZebrafyImage(_grey(side), **form).to_zpl() for side in sides).encode("ascii")


def in_dots(size: LabelSize, dpi: int) -> LabelSize:
    """Return a size in dots."""
    return LabelSize(round(size.width * dpi / _MM_PER_INCH), round(size.height * dpi / _MM_PER_INCH))


def _grey(image: QImage) -> object:
    """Return a picture as the label printer's library takes it."""
    from PIL import Image  # noqa: PLC0415  # comes with that library

    plain = image.convertToFormat(QImage.Format.Format_Grayscale8)
    size = (plain.width(), plain.height())
    # Qt pads each row to four bytes.
    return Image.frombytes("L", size, bytes(plain.constBits()), "raw", "L", plain.bytesPerLine())
