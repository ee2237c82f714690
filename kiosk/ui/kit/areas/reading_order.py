"""Lets Tab go through a page as it lies there, after rows of it were built anew.

Qt goes by the order in which parts were made: what is built later, such as a row of a list, would come after the
buttons below it.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QLayoutItem, QScrollArea, QStackedWidget, QWidget

from kiosk.ui.kit.page import Page


def tab_as_it_lies(part: QWidget) -> None:
    """Order a whole page anew.

    Args:
        part: Anything on the page.
    """
    page: QWidget = part
    while not isinstance(page, Page) and (above := page.parentWidget()) is not None:
        page = above
    before: QWidget | None = None
    for widget in _in_order(page):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            if before is not None:
                QWidget.setTabOrder(before, widget)
            before = widget


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    """Return what lies in a widget, from top to bottom as layouts have it, that itself first."""
    yield widget
    layout = widget.layout()
    if isinstance(widget, QScrollArea):
        inside: list[QWidget | None] = [widget.widget()]
    elif isinstance(widget, QStackedWidget):
        inside = [widget.widget(number) for number in range(widget.count())]
    else:
        inside = list(_of_layout(layout)) if layout is not None else []
    for one in inside:
        if one is not None:
            yield from _in_order(one)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for item in _items(layout):
        inner, widget = item.layout(), item.widget()
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _of_layout(inner)


def _items(layout: QLayout) -> list[QLayoutItem]:
    places = [(number, item) for number in range(layout.count()) if (item := layout.itemAt(number)) is not None]
    if isinstance(layout, QGridLayout):  # in the order in which they were added, which may be any
        grid = layout
        places.sort(key=lambda place: tuple(grid.getItemPosition(place[0]))[:2])  # type: ignore[arg-type]
    return [item for _, item in places]
