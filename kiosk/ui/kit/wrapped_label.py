"""Texts of several lines where reading begins at the right.

Qt's own label moves each line but the last by the blank at which it breaks: lines that begin at the right do not stand
below each other, and the last letter of a full one is cut off.
"""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QFrame, QLabel

from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class WrappedLabel(QLabel):
    """A label of plain text whose lines end where they are seen to end. Its height is the one that Qt gives it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        if self.textFormat() is not Qt.TextFormat.PlainText or self.buddy() is not None:
            super().paintEvent(event)  # what is no plain text, and letters that are underlined, are Qt's
            return
        QFrame.paintEvent(self, event)
        room = QRectF(self.contentsRect())
        layout, height = self._laid_out(room.width())
        alignment = self.alignment()
        above = 0.0
        if alignment & Qt.AlignmentFlag.AlignVCenter:
            above = (room.height() - height) / 2
        elif alignment & Qt.AlignmentFlag.AlignBottom:
            above = room.height() - height
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        layout.draw(painter, QPointF(room.x(), room.y() + max(above, 0.0)))
        painter.end()

    def _laid_out(self, width: float) -> tuple[QTextLayout, float]:
        """Return the lines in a width in pixels, and how high they are."""
        side = self.alignment() & Qt.AlignmentFlag.AlignHorizontal_Mask
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout = QTextLayout(self.text(), self.font())
        layout.setTextOption(option)
        between = QFontMetricsF(self.font()).leading()
        layout.beginLayout()
        height = -between
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            line.setPosition(QPointF(0, height + between))
            height += between + line.height()
        layout.endLayout()
        return layout, height
