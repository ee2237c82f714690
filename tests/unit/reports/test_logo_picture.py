"""Logos become small pictures of our own, whatever they came as, and are seen on white paper."""

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.logo import Logo, harmless_logo
from kiosk.reports.pdf.logo_picture import HIGHEST, WIDEST, draw_logo, logo_png
from tests.support.logos import WORD_MARK


def painted(wide: int, high: int, colour: str, kind: str) -> bytes:
    image = QImage(wide, high, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind.encode())).write(image)
    return bytes(buffer.data().data())


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (WORD_MARK, (WIDEST, WIDEST // 6)),
        (painted(2400, 400, "#aa0000", "png"), (WIDEST, 200)),
        (painted(300, 1600, "#aa0000", "jpeg"), (75, HIGHEST)),
        (painted(30, 20, "#aa0000", "png"), (30, 20)),  # never larger than it is
        (painted(5000, 1, "#aa0000", "png"), (WIDEST, 1)),
    ],
)
def test_any_logo_is_a_small_png_of_its_shape(qapp, content, size):
    image = QImage.fromData(logo_png(harmless_logo(content)))
    assert (image.width(), image.height()) == size


@pytest.mark.parametrize(
    "logo",
    [
        Logo("svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="0" height="0"/>'),
        Logo("png", painted(30, 20, "#aa0000", "png")[:40]),
    ],
)
def test_what_the_library_cannot_draw_is_refused(qapp, logo):
    with pytest.raises(SettingsError, match="the logo"):
        logo_png(logo)


@pytest.mark.parametrize(("colour", "is_framed"), [("#ffffff", True), ("#1b4d3e", False)])
def test_a_white_logo_gets_a_ground_on_paper(qapp, colour, is_framed):
    paper = QImage(200, 100, QImage.Format.Format_RGB32)
    paper.fill(QColor("#ffffff"))
    painter = QPainter(paper)
    draw_logo(painter, logo_png(Logo("png", painted(100, 50, colour, "png"))), QRectF(10, 10, 180, 40), at_right=True)
    painter.end()
    # At the right side of its area, as high as that at most, in its own shape; a ground shows around it.
    assert paper.pixelColor(189, 30) == QColor("#2b2b2b" if is_framed else colour)
    assert paper.pixelColor(150, 30) == QColor(colour)
    assert paper.pixelColor(100, 30) == QColor("#ffffff")
    assert paper.pixelColor(150, 55) == QColor("#ffffff")


def test_what_is_no_picture_is_not_drawn(qapp):
    paper = QImage(20, 20, QImage.Format.Format_RGB32)
    paper.fill(QColor("#ffffff"))
    painter = QPainter(paper)
    draw_logo(painter, b"", QRectF(0, 0, 20, 20))
    painter.end()
    assert paper.pixelColor(5, 5) == QColor("#ffffff")
