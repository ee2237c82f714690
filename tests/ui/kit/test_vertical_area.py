"""What has the focus is seen, whoever gave it."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.areas.scrolling_area import scrolling


def column(lines):
    made = ScrollColumn()
    for line in lines:
        made.column.addWidget(line)
    return made


def area(lines):
    inside = QWidget()
    below = QVBoxLayout(inside)
    for line in lines:
        below.addWidget(line)
    return scrolling(inside)


@pytest.mark.parametrize("make", [column, area])
def test_a_line_that_is_given_the_focus_is_scrolled_to_and_stays_in_sight(qtbot, make):
    lines, window, complaint = [QLineEdit() for _ in range(20)], QWidget(), QLabel("This PIN is wrong.\n" * 6)
    scrolled = make(lines)
    below = QVBoxLayout(window)
    below.addWidget(scrolled, 1)
    below.addWidget(complaint)
    complaint.hide()
    window.resize(300, 300)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    lines[-1].setFocus()
    qtbot.waitUntil(lambda: lines[-1].visibleRegion().boundingRect().height() == lines[-1].height())
    lines[4].setFocus()
    qtbot.waitUntil(lambda: lines[4].visibleRegion().boundingRect().height() == lines[4].height())
    last = next(line for line in reversed(lines) if not line.visibleRegion().isEmpty())
    last.setFocus()
    complaint.show()
    qtbot.waitUntil(lambda: scrolled.height() < 200)
    assert last.visibleRegion().boundingRect().height() == last.height()
