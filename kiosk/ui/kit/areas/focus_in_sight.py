"""What has the focus is seen: somebody who types a PIN must not type it below the edge.

Qt scrolls to what Tab leads to, and to nothing that is given the focus by the window: a line that is wrong, or one that
a sentence below has pushed out of sight.
"""

from PySide6.QtWidgets import QApplication, QScrollArea


def keep_focus_in_sight(area: QScrollArea) -> None:
    """Scroll an area so far that what has the focus in it is seen; where nothing in it has, nothing moves."""
    inside, focus = area.widget(), QApplication.focusWidget()
    if inside is not None and focus is not None and inside.isAncestorOf(focus):
        area.ensureWidgetVisible(focus, 0, area.fontMetrics().height())
