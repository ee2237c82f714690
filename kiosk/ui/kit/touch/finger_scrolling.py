"""A finger moves what is longer than its place, as on every telephone; a mouse goes on choosing and marking.

Qt's own areas and lists know the wheel and a bar alone, and the bar is thinner than a glove.
"""

from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QScrollArea, QScroller, QScrollerProperties


def scroll_by_finger(area: QAbstractScrollArea) -> None:
    """Let a finger scroll an area or a list; a tap is still a press on whatever lies there."""
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


def finger_area() -> QScrollArea:
    """Return an area that a finger scrolls."""
    area = QScrollArea()
    scroll_by_finger(area)
    return area
