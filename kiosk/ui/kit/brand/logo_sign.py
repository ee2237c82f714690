"""The organizer's logo where the program's own sign stands, held to the height of a line.

Invariants: whatever its shape, the logo is as high as the sign and at most so wide as it was given room, so that no
layout moves for it; and it is seen on every theme: where it would be lost, it gets a ground of its own.
"""

from typing import Final

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.brand.colours import contrast
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.look import Look
from kiosk.ui.workers.guarded import guarded_overrides

WIDEST: Final = 4.0
"""Of its height: a word mark is wide, and the event's name needs the room, too."""
_SEEN: Final = 3.0
"""Contrast of what is no text (WCAG 2.2, 1.4.11)."""
_GROUNDS: Final = ("#ffffff", "#1b1b1b")
_ROUND: Final = 0.12
_MARGIN: Final = 0.1
_SAMPLES: Final = 24


@guarded_overrides
class LogoSign(Sign):
    """The logo; the program's own sign, or nothing, while there is none."""

    def __init__(
        self, name: str = "", *, ems: float = 1.3, framed: bool = False, parent: QWidget | None = None
    ) -> None:
        """Show no logo yet.

        Args:
            name: The sign that is shown without one; "" for nothing.
            ems: Height, as of signs.
            framed: Whether it always has a ground of its own: what is behind it changes its colour.
            parent: Owns this.
        """
        super().__init__(name, ems=ems, parent=parent)
        self._framed = framed
        self._png = b""
        self._image = QImage()
        self._mean = ""
        self._behind = _GROUNDS[1]
        self._room = WIDEST
        self._show_or_hide()

    @property
    def has_logo(self) -> bool:
        """Whether a logo is shown."""
        return not self._image.isNull()

    def show_logo(self, png: bytes) -> None:
        """Show a logo.

        Args:
            png: A small PNG; b"" for none.
        """
        # Asked twice a second with the status.
        if png == self._png:
            return
        self._png = png
        self._image = QImage.fromData(png)
        self._mean = mean_colour(self._image)
        self._show_or_hide()
        self.updateGeometry()
        self.update()

    def _show_or_hide(self) -> None:
        # Hidden and not empty: the distance to what stands beside it would stay.
        self.setVisible(self.has_logo or bool(self._name))

    def give_room(self, heights: float) -> None:
        """Let it be at most so wide, in heights of the sign."""
        room = min(max(heights, 1.0), WIDEST)
        if room != self._room:
            self._room = room
            self.updateGeometry()

    def take_look(self, look: Look) -> None:
        """Look anew whether it is seen."""
        self._behind = look.colour("surface")
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of the sign, and as much width as the logo has at that height."""
        if not self.has_logo:
            return super().sizeHint()
        fitted = QSizeF(self._image.size()).scaled(
            self._room * self.side, self.side, Qt.AspectRatioMode.KeepAspectRatio
        )
        return QSize(max(self.side, round(fitted.width())), self.side)

    @property
    def ground(self) -> str:
        """The colour behind the logo, "" where it is seen without."""
        if not self._mean or (not self._framed and contrast(self._mean, self._behind) >= _SEEN):
            return ""
        return max(_GROUNDS, key=lambda colour: contrast(self._mean, colour))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the logo in the middle of its room."""
        if not self.has_logo:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(0, (self.height() - self.side) / 2, self.width(), self.side)
        ground = self.ground
        if ground:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(area, self.side * _ROUND, self.side * _ROUND)
            margin = self.side * _MARGIN
            area = area.adjusted(margin, margin, -margin, -margin)
        size = QSizeF(self._image.size()).scaled(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(area.center())
        # In the dots of the screen: Qt's own reduction of a large picture to a small one frays letters.
        ratio = self.devicePixelRatioF()
        dots = QSize(max(round(box.width() * ratio), 1), max(round(box.height() * ratio), 1))
        small = self._image.scaled(
            dots, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawImage(box, small)


def mean_colour(image: QImage) -> str:
    """Return the colour of what is seen of a picture, on average, "#rrggbb"; "" where nothing is."""
    if image.isNull():
        return ""
    small = image.scaled(_SAMPLES, _SAMPLES, mode=Qt.TransformationMode.SmoothTransformation)
    colours = [small.pixelColor(x, y) for y in range(_SAMPLES) for x in range(_SAMPLES)]
    seen = sum(colour.alphaF() for colour in colours)
    if seen == 0:
        return ""
    parts = [
        sum(colour.alphaF() * part(colour) for colour in colours) / seen
        for part in (QColor.red, QColor.green, QColor.blue)
    ]
    return "#" + "".join(f"{round(part):02x}" for part in parts)
