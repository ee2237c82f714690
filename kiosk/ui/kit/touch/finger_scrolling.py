"""A finger moves what is longer than its place, as on every telephone; a mouse goes on choosing and marking.

Qt's own areas and lists know the wheel and a bar alone, and the bar is thinner than a glove.

Invariant: what is scrolled goes on by itself behind a finger that was lifted, except where people want less motion.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QInputDevice
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QScrollArea,
    QScroller,
    QScrollerProperties,
)

LATER_MS: Final = 1_000
"""The first area takes Qt 25 ms, which no start has to spare."""


def scroll_by_finger(area: QAbstractScrollArea) -> None:
    """Let a finger scroll an area or a list, soon; a tap is still a press on whatever lies there."""
    # Most laptops have no screen for fingers: nothing is done for them.
    if any(device.type() is QInputDevice.DeviceType.TouchScreen for device in QInputDevice.devices()):
        QTimer.singleShot(LATER_MS, area, partial(_follow_finger, area))


def finger_area() -> QScrollArea:
    """Return an area that a finger scrolls."""
    area = QScrollArea()
    scroll_by_finger(area)
    return area


def _follow_finger(area: QAbstractScrollArea) -> None:
    if isinstance(area, QAbstractItemView):
        # By whole rows, what lies under the finger would not stay under it.
        area.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    viewport = area.viewport()
    QScroller.grabGesture(viewport, QScroller.ScrollerGestureType.TouchGesture)
    scroller = QScroller.scroller(viewport)
    properties = scroller.scrollerProperties()
    # Nothing is drawn beyond an end: there is nothing there, and on a slow laptop it would look like a fault.
    never = QScrollerProperties.OvershootPolicy.OvershootAlwaysOff
    for metric in (
        QScrollerProperties.ScrollMetric.VerticalOvershootPolicy,
        QScrollerProperties.ScrollMetric.HorizontalOvershootPolicy,
    ):
        properties.setScrollMetric(metric, never)
    scroller.setScrollerProperties(properties)
    scroller.stateChanged.connect(partial(_rest_where_less_moves, scroller))


def _rest_where_less_moves(scroller: QScroller, state: QScroller.State) -> None:
    # Carets that do not blink are how the application says that less motion is wanted (see ``workers.motion``).
    if state is QScroller.State.Scrolling and QApplication.cursorFlashTime() == 0:
        QTimer.singleShot(0, scroller, scroller.stop)  # not in the middle of its own change
