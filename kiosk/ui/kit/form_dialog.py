"""A small window with a few lines to fill in. It is as high as what it says, and never higher than the window below it.

Qt gives a window the height of its layout once; texts that break into lines need another one with every width, font and
sentence. What has no room is scrolled, and the buttons stay in sight: on a low screen they would lie below its edge.
What is wrong is said above them, in sight as well: it was said below the edge, and a wrong PIN seemed to do nothing.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QBoxLayout, QDialog, QVBoxLayout, QWidget

from kiosk.ui.kit.areas.vertical_area import VerticalArea
from kiosk.ui.workers.guarded import guarded_overrides

_WIDTH = 26  # line heights
_PAGES = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


@guarded_overrides
class FormDialog(QDialog):
    """A column of fixed width, and a row of buttons below it.

    Attributes:
        column: What it consists of.
        foot: Where its buttons are put, below what is wrong.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self._area = VerticalArea()
        self._area.setProperty("kind", "dialog-body")
        self._area.setMinimumHeight(1)
        self._area.setWidget(self._inside)
        for widget in (self._area.viewport(), self._inside):
            widget.setAutoFillBackground(False)  # what it lies on has the theme's colours
        self.foot = QVBoxLayout()
        self._whole = QVBoxLayout(self)
        self._whole.addWidget(self._area, 1)
        self._whole.addLayout(self.foot)
        self._inside.installEventFilter(self)

    def event(self, event: QEvent) -> bool:
        """Be as high as needed whenever something in it has changed."""
        done = super().event(event)
        # Nobody sees how high it is before it is shown, and it is measured then: a window has several such dialogs, and
        # would measure each of them a dozen times while it starts.
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what lies in the area, which tells nobody."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inside and self.isVisible():
            self._fit()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by pages, too: where nothing in it takes the focus, no key else would reach what has no room."""
        step = _PAGES.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(step)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as needed from the beginning."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        line = self.fontMetrics().height()
        self._whole.setContentsMargins(line * 2, line * 2, line * 2, line * 2)
        for layout in (self._whole, self.column, self.foot):
            if layout.spacing() != line // 2:  # setting the same asks for a layout all the same, without end
                layout.setSpacing(line // 2)
        wide = line * (_WIDTH - 4)
        high = sum(_height(layout, wide) for layout in (self.column, self.foot)) + line * 4 + line // 2
        below = self.parentWidget()
        room = below.window().height() if below is not None else self.screen().availableSize().height()
        self.setFixedSize(line * _WIDTH, min(high, room))


def _height(layout: QBoxLayout, wide: int) -> int:
    # Qt has no height for a width where nothing in it breaks into lines.
    return layout.totalHeightForWidth(wide) if layout.hasHeightForWidth() else layout.totalSizeHint().height()
