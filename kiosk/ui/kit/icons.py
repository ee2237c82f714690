"""Signs from SVG files, in any colour and size.

The files use two colours only: black is the sign's ink, white the paper that shines through it. Both are replaced
when a sign is drawn.
"""

from functools import cache, lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.workers.guarded import guarded_overrides

DIRECTED = frozenset({"next", "enter", "leave", "list", "sound-on", "sound-off"})  # turned round with the window


@lru_cache(maxsize=256)
def pixmap(name: str, size: int, ratio: float, ink: str, paper: str) -> QPixmap:
    """Draw a sign.

    Args:
        name: File name without its ending.
        size: Side in device-independent pixels.
        ratio: Device pixels per device-independent pixel.
        ink: Colour of the sign, "#rrggbb".
        paper: Colour of what is cut out of it.
    """
    image = QPixmap(round(size * ratio), round(size * ratio))
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _renderer(name, ink, paper).render(painter, QRectF(0, 0, image.width(), image.height()))
    painter.end()
    image.setDevicePixelRatio(ratio)
    return image


def icon(name: str, size: int, ink: str) -> QIcon:
    """Return a sign as an icon for buttons, sharp at one and two pixels per point."""
    made = QIcon(pixmap(name, size, 1.0, ink, "#ffffff"))
    made.addPixmap(pixmap(name, size, 2.0, ink, "#ffffff"))
    return made


def window_icon() -> QIcon:
    """Return the program's own icon in the sizes that task bars and docks ask for."""
    made = QIcon()
    for size in (16, 24, 32, 48, 64, 128, 256):
        made.addPixmap(pixmap("gatehouse", size, 1.0, "#0b6e64", "#ffffff"))
    return made


@cache
def _renderer(name: str, ink: str, paper: str) -> QSvgRenderer:
    source = (files("assets") / "icons" / f"{name}.svg").read_text("utf-8")
    coloured = source.replace("#ffffff", "PAPER").replace("#000000", ink).replace("PAPER", paper)
    return QSvgRenderer(QByteArray(coloured.encode()))


@guarded_overrides
class Sign(QWidget):
    """A sign in the text's colour of its place in the style sheet; its side follows the font's height.

    It says nothing to screen readers: a text beside it does.
    """

    def __init__(self, name: str = "", *, ems: float = 1.3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._ems = ems
        self._tint: str | None = None
        self._paper = "#ffffff"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_sign(self, name: str, *, tint: str | None = None, paper: str = "#ffffff") -> None:
        """Show another sign, in the text's colour unless a tint is given."""
        self._name, self._tint, self._paper = name, tint, paper
        self.update()

    @property
    def side(self) -> int:
        """Side in device-independent pixels."""
        return round(self.fontMetrics().height() * self._ems * 0.86)

    def sizeHint(self) -> QSize:
        """Return a square of so many line heights."""
        return QSize(self.side, self.side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sign in the middle."""
        del event
        if not self._name:
            return
        ink = self._tint or self.palette().color(self.foregroundRole()).name(QColor.NameFormat.HexRgb)
        painter = QPainter(self)
        left, top = (self.width() - self.side) / 2, (self.height() - self.side) / 2
        image = pixmap(self._name, self.side, self.devicePixelRatioF(), ink, self._paper)
        if self._name in DIRECTED and self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            image = image.transformed(QTransform().scale(-1, 1))
        painter.drawPixmap(round(left), round(top), image)
