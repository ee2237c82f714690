"""An organizer's logo as a small PNG, and on paper.

Every logo is drawn here once, whatever file it came as: what headers, guests' screens, badges and reports get is a
picture of our own making, small enough for any of them.

Invariants: a logo is never drawn larger than the bounds below, and keeps its shape; one that would not be seen on
paper gets a ground of its own.
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QImageReader, QImageWriter, QPainter

from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.logo import Logo
from kiosk.reports.pdf.fonts import ready_to_draw

WIDEST: Final = 1200
HIGHEST: Final = 400
_LIGHT: Final = 0.7  # mean lightness above which a logo is lost on white paper
_DARK_GROUND: Final = "#2b2b2b"
_MOST_MIB: Final = 128  # of one picture while it is unpacked: eight million pixels of sixteen bytes


@lru_cache(maxsize=4)
def logo_png(logo: Logo) -> bytes:
    """Return a logo as PNG, within ``WIDEST`` and ``HIGHEST``.

    Args:
        logo: A logo that may be drawn.

    Raises:
        SettingsError: The library cannot draw it.
    """
    if QGuiApplication.instance() is None:
        ready_to_draw()  # an SVG may hold letters
    QImageReader.setAllocationLimit(_MOST_MIB)
    source = QBuffer()
    source.setData(QByteArray(logo.content))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    # By the format that was looked at: Qt would else try all that it knows.
    reader = QImageReader(source, QByteArray(logo.kind.encode("ascii")))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isEmpty():
        raise SettingsError("the logo has no size", key="settings.bad_logo")
    wanted = size.scaled(QSize(WIDEST, HIGHEST), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    # Shapes are sharp at any size, and photographs are not made larger than they are.
    if logo.kind == "svg" or wanted.width() < size.width():
        reader.setScaledSize(wanted)
    image = reader.read()
    if image.isNull():
        raise SettingsError("the logo cannot be drawn", key="settings.bad_logo")
    return _png_of(image.convertToFormat(QImage.Format.Format_ARGB32))


def draw_logo(painter: QPainter, png: bytes, area: QRectF, *, at_right: bool = False) -> None:
    """Draw a logo on white, as large as it may be in an area, at its start.

    Args:
        painter: Paints.
        png: Of ``logo_png``.
        area: Where.
        at_right: At the right side of the area instead of the left.
    """
    image = QImage.fromData(png)
    if image.isNull():
        return
    ground = _is_light(image)
    margin = area.height() * 0.08 if ground else 0.0
    room = QSizeF(area.width() - 2 * margin, area.height() - 2 * margin)
    size = QSizeF(image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    left = area.right() - margin - size.width() if at_right else area.left() + margin
    box = QRectF(left, area.top() + (area.height() - size.height()) / 2, size.width(), size.height())
    if ground:
        painter.fillRect(box.adjusted(-margin, -margin, margin, margin), QColor(_DARK_GROUND))
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(box, image)


def _is_light(image: QImage) -> bool:
    """Return whether what is drawn of a picture is so light that white paper hides it."""
    small = image.scaled(24, 24, mode=Qt.TransformationMode.SmoothTransformation)
    shares = [(colour.alphaF(), colour.lightnessF()) for colour in _colours(small)]
    seen = sum(alpha for alpha, _ in shares)
    return seen > 0 and sum(alpha * light for alpha, light in shares) / seen > _LIGHT


def _colours(image: QImage) -> list[QColor]:
    return [image.pixelColor(x, y) for y in range(image.height()) for x in range(image.width())]


def _png_of(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
