"""A small window with a few lines to fill in. It is always as high as what it says: nothing in it may be cut off.

Qt gives a window the height of its layout once; texts that break into lines need another one with every width, font and
sentence.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

_WIDTH = 26  # line heights


class FormDialog(QDialog):
    """A column of fixed width.

    Attributes:
        column: What it consists of.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.column = QVBoxLayout(self)

    def event(self, event: QEvent) -> bool:
        """Be as high as needed whenever something in it has changed."""
        done = super().event(event)
        # Nobody sees how high it is before it is shown, and it is measured then: a window has several such dialogs, and
        # would measure each of them a dozen times while it starts.
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as needed from the beginning."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        self.column.setContentsMargins(line * 2, line * 2, line * 2, line * 2)
        if self.column.spacing() != line // 2:  # setting the same asks for a layout all the same, without end
            self.column.setSpacing(line // 2)
        high = self.column.totalHeightForWidth(line * _WIDTH)
        # Qt has no height for a width where nothing in it breaks into lines.
        self.setFixedSize(line * _WIDTH, high if high >= 0 else self.column.totalSizeHint().height())
