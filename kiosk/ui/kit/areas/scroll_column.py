"""A column of things that scrolls up and down and never sideways.

Invariant: what breaks into lines is as high as its lines. Qt's own area measures it once with a width that its scroll
bar then takes a part of, and cuts the last line off.
"""

from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

from kiosk.ui.kit.areas.focus_in_sight import keep_focus_in_sight
from kiosk.ui.kit.touch.finger_scrolling import scroll_by_finger
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class ScrollColumn(QScrollArea):
    """The column.

    Attributes:
        column: Where things are put.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = QFrame()
        self._inside.setProperty("kind", "panel-body")
        self.column = QVBoxLayout(self._inside)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # What is inside takes the focus; an area between would be one more stop on the way with Tab.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside.installEventFilter(self)
        self._containers: list[Any] = []
        scroll_by_finger(self)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)

    def dress_in_parts(self) -> None:
        """Let each widget of the column be a part by itself (``DressedParts``), as a long one has far too many."""
        # Kept: what is said of a widget of Qt's own is forgotten with the last reference to it.
        self._containers = [self, self.viewport(), self._inside]
        for container in self._containers:
            container.dressed_in_parts = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is."""
        super().resizeEvent(event)
        self._measure()
        keep_focus_in_sight(self)

    @Slot()
    def _on_focus(self) -> None:
        keep_focus_in_sight(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is inside."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().eventFilter(watched, event)

    def _measure(self) -> None:
        # Qt says -1 of a column in which nothing is yet.
        self._inside.setMinimumHeight(max(0, self.column.totalHeightForWidth(self.viewport().width())))
