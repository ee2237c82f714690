"""An arrow that points where somebody has to walk. It is not turned round with the language: left is left."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTransform
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.icons import Sign, pixmap
from kiosk.ui.workers.guarded import guarded_overrides

_ANGLES: Final = {"→": 0, "↘": 45, "↓": 90, "↙": 135, "←": 180, "↖": 225, "↑": 270, "↗": 315}
"""Degrees clockwise from the right."""


def arrow_and_words(said: str) -> tuple[int | None, str]:
    """Return which way an arrow at the beginning of a text points, None without one, and the text without it."""
    text = said.strip()
    angle = _ANGLES.get(text[:1])
    # Behind an arrow, keyboards and telephones put a sign that makes it a coloured picture.
    return angle, text[1:].lstrip("\ufe0f\ufe0e ") if angle is not None else text


@guarded_overrides
class Arrow(Sign):
    """The arrow."""

    def __init__(self, angle: int | None, parent: QWidget | None = None) -> None:
        super().__init__("", ems=1.0, parent=parent)
        self._angle = angle

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the text's colour."""
        del event
        if self._angle is None:
            return
        ink = self.palette().color(self.foregroundRole()).name(QColor.NameFormat.HexRgb)
        image = pixmap("next", self.side, self.devicePixelRatioF(), ink, "#ffffff")
        turned = image.transformed(QTransform().rotate(self._angle), Qt.TransformationMode.SmoothTransformation)
        size = turned.deviceIndependentSize().toSize()
        painter = QPainter(self)
        painter.drawPixmap(QPoint((self.width() - size.width()) // 2, (self.height() - size.height()) // 2), turned)
