"""The live picture of the camera with the codes outlined.

Only the newest frame is kept. Its pixels are drawn straight from the camera's array, without a copy; the array is kept
as long as the picture that borrows from it. A small picture that is hidden keeps none.
"""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF, QTransform
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.kit.look import Look
from kiosk.ui.kit.theme import DARK
from kiosk.ui.ports.camera import CodeOutline, Picture
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.guarded import guarded_overrides

GUIDE_SHARE = 0.62  # of the picture's height: where a code is best read


@guarded_overrides
class PictureView(QWidget):
    """Paints the newest frame with its aspect kept.

    Attributes:
        mirrored: Whether left and right are swapped, as in a mirror.
        hint: What is written over the picture, or "".
    """

    def __init__(self, parent: QWidget | None = None, *, small: bool = False) -> None:
        """Show nothing yet.

        Args:
            parent: Where it lies.
            small: It stands beside a verdict or in a panel's head, so that the next guest can aim.
        """
        super().__init__(parent)
        self.mirrored = False
        self.hint = ""
        self._small = small
        self._picture: Picture | None = None
        self._image: QImage | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Live picture of the camera"))

    @property
    def picture(self) -> Picture | None:
        """The frame on the screen, or None."""
        return self._picture

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame."""
        self._picture = picture
        self._image = _borrow(picture)
        self.hint = sentence(picture.hint) if picture.hint else ""
        if picture.part is not None:
            self.hint = self.hint.format(number=picture.part[0], total=picture.part[1])
        self.update()

    def clear(self) -> None:
        """Forget the frame: an old picture must not look live."""
        self._picture = self._image = None
        self.hint = ""
        self.update()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no frame of a guest who is gone: where a small picture is shown again, it is given the newest."""
        super().hideEvent(event)
        if self._small:
            self.clear()

    def sizeHint(self) -> QSize:
        """Return a 16:9 area in proportion to the font."""
        em = self.fontMetrics().height()
        return QSize(em * 32, em * 18)

    def take_look(self, look: Look) -> None:
        """Be mirrored or not; a small picture keeps its size in proportion."""
        if look.mirrored != self.mirrored:
            self.mirrored = look.mirrored
            self.update()
        if self._small:
            self.setFixedSize(QSize(look.px(9.6), look.px(5.4)))

    def target(self) -> QRectF:
        """Return where the frame lies in this widget."""
        if self._image is None:
            return QRectF(self.rect())
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def frame_to_widget(self) -> QTransform:
        """Return the mapping of frame pixels into this widget, mirrored if the picture is."""
        if self._image is None:
            return QTransform()
        area = self.target()
        scale = area.width() / self._image.width()
        if self.mirrored:
            return QTransform(-scale, 0, 0, scale, area.right(), area.top())
        return QTransform(scale, 0, 0, scale, area.left(), area.top())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame, the outlines and the guide."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(DARK["picture"]))
        if self._image is None or self._picture is None:
            return
        painter.save()
        painter.setTransform(self.frame_to_widget(), combine=True)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(0, 0, self._image)
        painter.restore()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._picture.outlines:
            self._draw_guide(painter)
        # The one that counts is drawn last: nothing beside it may cover its outline.
        for outline in sorted(self._picture.outlines, key=lambda found: found.meant and found.readable):
            self._draw_outline(painter, outline)
        if self.hint and not self._small:
            self._draw_hint(painter)

    def _draw_outline(self, painter: QPainter, outline: CodeOutline) -> None:
        corners = self.frame_to_widget().map(QPolygonF([QPointF(x, y) for x, y in outline.polygon]))
        counts = outline.meant and outline.readable
        width = max(self.fontMetrics().height() / (5 if counts else 9), 3.0 if counts else 2.0)
        for colour, stroke in ((QColor(0, 0, 0, 110), width * 1.9), (_outline_colour(outline), width)):
            pen = _pen(colour, stroke)
            if not counts:
                pen.setDashPattern([3.0 * width / stroke, 2.5 * width / stroke])
            painter.setPen(pen)
            painter.drawPolygon(corners)

    def _draw_hint(self, painter: QPainter) -> None:
        """Write over the lower edge of the picture what would help."""
        em = self.fontMetrics().height()
        room = self.target().adjusted(em, em, -em, -em)
        flags = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap)
        words = painter.boundingRect(room, flags, self.hint)
        plate = words.adjusted(-em, -em / 2, em, em / 2).translated(0, -em / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 170))
        painter.drawRoundedRect(plate, em / 2, em / 2)
        painter.setPen(QColor(255, 255, 255))
        painter.drawText(words.translated(0, -em / 2), flags, self.hint)

    def _draw_guide(self, painter: QPainter) -> None:
        """Four corners in the middle: hold it here."""
        area = self.target()
        side = area.height() * GUIDE_SHARE
        left, top = area.center().x() - side / 2, area.center().y() - side / 2
        arm, bend = side * 0.13, side * 0.05
        path = QPainterPath()
        for mirror_x in (1, -1):
            for mirror_y in (1, -1):
                x = left if mirror_x == 1 else left + side
                y = top if mirror_y == 1 else top + side
                path.moveTo(x, y + mirror_y * arm)
                path.lineTo(x, y + mirror_y * bend)
                path.quadTo(x, y, x + mirror_x * bend, y)
                path.lineTo(x + mirror_x * arm, y)
        width = max(self.fontMetrics().height() / 6, 2.0)
        for colour, stroke in ((QColor(0, 0, 0, 90), width * 1.8), (QColor(255, 255, 255, 215), width)):
            painter.setPen(_pen(colour, stroke))
            painter.drawPath(path)


def _outline_colour(outline: CodeOutline) -> QColor:
    if not outline.readable:
        return QColor(DARK["caution"])
    return QColor(DARK["accent"]) if outline.meant else QColor(DARK["text"])


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _borrow(picture: Picture) -> QImage:
    """Wrap the frame's pixels, copying only where they do not lie in one piece."""
    pixels = np.ascontiguousarray(picture.image)
    form = QImage.Format.Format_Grayscale8 if pixels.ndim == 2 else QImage.Format.Format_BGR888
    image = QImage(pixels.data, pixels.shape[1], pixels.shape[0], pixels.strides[0], form)
    # PySide keeps no reference to the buffer: the image carries its owner.
    image.pixels = pixels  # type: ignore[attr-defined]
    return image
