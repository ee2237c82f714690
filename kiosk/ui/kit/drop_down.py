"""A choice that opens downwards, with a sign in the theme's own hand: a style sheet can only name files for it."""

from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox

from kiosk.ui.kit.icons import pixmap


class DropDown(QComboBox):
    """A combo box whose arrow has the text's colour; it stands where the language's lines end."""

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Paint the box, then the sign."""
        super().paintEvent(event)
        options = QStyleOptionComboBox()
        self.initStyleOption(options)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, options, QStyle.SubControl.SC_ComboBoxArrow, self
        )
        side = self.fontMetrics().height()
        ink = self.palette().color(QPalette.ColorRole.Text).name()
        sign = pixmap("down", side, self.devicePixelRatioF(), ink, "#ffffff")
        painter = QPainter(self)
        painter.drawPixmap(field.center().x() - side // 2, field.center().y() - side // 2, sign)
        painter.end()
