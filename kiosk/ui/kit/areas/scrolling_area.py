"""An area that shows something in its own width, and scrolls up and down where there is no room for it.

Invariants: what is inside is laid out for the room that it has; what has the focus in it is seen.
"""

from collections import deque
from typing import Any, cast

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Slot
from PySide6.QtWidgets import QScrollArea, QWidget

from kiosk.ui.kit.areas.vertical_area import VerticalArea
from kiosk.ui.workers.guarded import guarded_overrides

_TRIES = 8


@guarded_overrides
class _Scroller(VerticalArea):
    """Lays out what is inside once more where Qt has been resizing it while it was being laid out.

    Rows that fold change their height on the way; the positions of the size before would stay.
    """

    def __init__(self) -> None:
        super().__init__()
        self._in_vain: deque[tuple[QRect, QRect]] = deque(maxlen=_TRIES)
        self.dressed_in_parts = False

    def let_parts_through(self, inside: QWidget) -> None:
        """Wear no style sheet around what is dressed in parts: it would lie upon all of them."""
        self.dressed_in_parts = getattr(inside, "dressed_in_parts", False)
        # Kept: what is said of a widget of Qt's own is forgotten with the last reference to it.
        self._between = cast("Any", self.viewport())
        self._between.dressed_in_parts = self.dressed_in_parts

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again when everything has come to rest."""
        if event.type() is QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._settle)
        return super().eventFilter(watched, event)

    @Slot()
    def _settle(self) -> None:
        inside = self.widget()
        layout = inside.layout() if inside is not None else None
        if inside is None or layout is None:
            return
        taken, room = layout.geometry(), inside.contentsRect()
        if taken == room or (taken, room) in self._in_vain:
            return
        layout.invalidate()
        layout.activate()
        if layout.geometry() != inside.contentsRect():
            # Laying out asks for a layout itself: what changed nothing is not done again, or it would go on for ever.
            self._in_vain.append((taken, room))


def scrolling(inside: QWidget) -> QScrollArea:
    """Return an area that shows a widget in its own width, and scrolls up and down where there is no room."""
    area = _Scroller()
    area.setMinimumHeight(1)  # Qt would keep more for it, at the expense of what stays in sight
    area.setWidget(inside)
    for widget in (area.viewport(), inside):
        widget.setAutoFillBackground(False)  # what it lies on has the theme's colours
    area.let_parts_through(inside)
    return area
