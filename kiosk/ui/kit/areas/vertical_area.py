"""An area that scrolls up and down, and never sideways: by wheel, by bar, by a finger, and to what has the focus.

Qt scrolls to what Tab leads to, and to nothing that is given the focus by the window: a line that is wrong, or one that
a sentence below has pushed out of sight. Somebody who types a PIN must not type it below the edge.
"""

from typing import cast

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from kiosk.ui.kit.touch.finger_scrolling import scroll_by_finger
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class VerticalArea(QScrollArea):
    """The area; what is inside is as wide as it is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # What is inside takes the focus; an area between would be one more stop on the way with Tab.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll_by_finger(self)
        cast("QApplication", QApplication.instance()).focusChanged.connect(self._on_focus)

    def fit_inside(self) -> None:
        """Give what is inside the room that it needs, where that is more than Qt does; called at every size."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the room there is: a complaint below takes a part of it, and may push out what somebody types in."""
        super().resizeEvent(event)
        self.fit_inside()
        self._on_focus()

    @Slot()
    def _on_focus(self) -> None:
        inside, focus = self.widget(), QApplication.focusWidget()
        if inside is not None and focus is not None and inside.isAncestorOf(focus):
            self.ensureWidgetVisible(focus, 0, self.fontMetrics().height())
