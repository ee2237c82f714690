"""A choice that opens downwards, with a sign in the theme's own hand: a style sheet can only name files for it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStyleOptionViewItem,
    QStylePainter,
    QWidget,
)

from kiosk.ui.kit.icons import pixmap
from kiosk.ui.kit.theme import TOUCH
from kiosk.ui.kit.touch.finger_scrolling import scroll_by_finger
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class _Rows(QStyledItemDelegate):
    """Rows that a finger meets: Qt's own are as high as a line."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the row's size."""
        return super().sizeHint(option, index).expandedTo(QSize(0, TOUCH))


@guarded_overrides
class DropDown(QComboBox):
    """A combo box whose arrow has the text's colour; it stands where the language's lines end."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was_open = False

    def showPopup(self) -> None:  # Qt's name
        """Open the list."""
        if not self._was_open:
            # Not before: Qt makes the list's window for it, and most lists are never opened.
            self._was_open = True
            self.setItemDelegate(_Rows(self))
            scroll_by_finger(self.view())
        # The list is a window of its own, which would wear Qt's colours round the theme's.
        self.view().window().setPalette(self.palette())
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Paint the box, then the sign."""
        options = QStyleOptionComboBox()
        self.initStyleOption(options)
        if not self._paint_cut(options):
            super().paintEvent(event)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, options, QStyle.SubControl.SC_ComboBoxArrow, self
        )
        side = self.fontMetrics().height()
        ink = self.palette().color(QPalette.ColorRole.Text).name()
        sign = pixmap("down", side, self.devicePixelRatioF(), ink, "#ffffff")
        painter = QPainter(self)
        painter.drawPixmap(field.center().x() - side // 2, field.center().y() - side // 2, sign)
        painter.end()

    def _paint_cut(self, options: QStyleOptionComboBox) -> bool:
        """Paint a text that has no room with a sign for what is missing; return False where it has room.

        Qt cuts it in the middle of a letter.
        """
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, options, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        text = options.currentText
        if options.fontMetrics.horizontalAdvance(text) <= room.width():
            return False
        options.currentText = options.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, options)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, options)
        painter.end()
        return True
