"""A column of things that scrolls up and down and never sideways.

Invariant: what breaks into lines is as high as its lines. Qt's own area measures it once with a width that its scroll
bar then takes a part of, and cuts the last line off.
"""

from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.kit.areas.vertical_area import VerticalArea
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class ScrollColumn(VerticalArea):
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
        self._inside.installEventFilter(self)
        self._containers: list[Any] = []

    def dress_in_parts(self) -> None:
        """Let each widget of the column be a part by itself (``DressedParts``), as a long one has far too many."""
        # Kept: what is said of a widget of Qt's own is forgotten with the last reference to it.
        self._containers = [self, self.viewport(), self._inside]
        for container in self._containers:
            container.dressed_in_parts = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow what is inside."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit_inside()
        return super().eventFilter(watched, event)

    def fit_inside(self) -> None:
        """Make the column as high as its lines."""
        # Qt says -1 of a column in which nothing is yet.
        self._inside.setMinimumHeight(max(0, self.column.totalHeightForWidth(self.viewport().width())))
