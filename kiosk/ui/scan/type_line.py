"""The ticket type as large as the guest's name, behind a mark in the type's own colour.

The mark is the same at every gate: it follows from the type's id. It says nothing that the word beside it does not.
"""

from zlib import crc32

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui.kit.labels import FitLabel
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.theme import TYPE_COLOURS
from kiosk.ui.workers.guarded import guarded_overrides


def type_colour(type_id: str) -> str:
    """Return the colour of a type's mark, "#rrggbb"."""
    return TYPE_COLOURS[crc32(type_id.encode()) % len(TYPE_COLOURS)]


@guarded_overrides
class TypeMark(QWidget):
    """A round mark: the colour within a white ring, which keeps it apart from every card's ground."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "type")
        self._colour = "#ffffff"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_colour(self, colour: str) -> None:
        """Show another colour."""
        self._colour = colour
        self.update()

    def sizeHint(self) -> QSize:
        """Return a square that is a little lower than a line."""
        side = round(self.fontMetrics().height() * 0.62)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring and mark."""
        del event
        side = float(min(self.width(), self.height()))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#ffffff"))
        painter.drawEllipse(QRectF(0, 0, side, side))
        painter.setBrush(QColor(self._colour))
        ring = side * 0.16
        painter.drawEllipse(QRectF(ring, ring, side - 2 * ring, side - 2 * ring))


class TypeLine(QWidget):
    """Mark and name of a ticket type."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = TypeMark()
        self.name = FitLabel("type", max_lines=1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.mark)
        row.addWidget(self.name, 1)
        spread(row, 0.7)

    def show_type(self, name: str, type_id: str) -> None:
        """Show a type, or hide the line where there is none."""
        self.name.set_text(name)
        self.mark.show_colour(type_colour(type_id))
        self.setVisible(bool(name))
