"""Pages that nobody opened cost next to nothing, and are like all others as soon as somebody does."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from kiosk.ui.kit.areas.late_stack import LateStack, waits_outside
from kiosk.ui.kit.look import Look, apply_look, spread


class Painted(QWidget):
    def __init__(self):
        super().__init__()
        self.looks: list[Look] = []
        self.button = QPushButton("Go", self)
        column = QVBoxLayout(self)
        column.addWidget(self.button)
        spread(column, 1, (2, 2, 2, 2))

    def take_look(self, look):
        self.looks.append(look)


@pytest.fixture
def stack(qtbot):
    made = LateStack()
    qtbot.addWidget(made)
    return made


def test_a_page_joins_when_it_is_shown_and_wears_what_the_window_wears(stack):
    page, other = Painted(), Painted()
    for one in (page, other):
        stack.keep(one)
    root = QWidget()
    stack.setParent(root)
    apply_look(root, Look(theme="dark", unit=10))
    assert page.looks == []
    assert waits_outside(page.button)
    assert not stack.isAncestorOf(page)
    stack.setCurrentWidget(page)
    assert stack.currentWidget() is page
    assert not waits_outside(page)
    assert page.looks == [Look(theme="dark", unit=10)]
    assert page.layout().contentsMargins().top() == 20
    assert page.button.autoDefault()
    apply_look(root, Look(theme="light", unit=12))
    assert page.looks[-1].theme == "light"
    assert other.looks == []
    stack.setCurrentWidget(other)
    assert other.looks == page.looks[-1:]
    stack.setParent(None)


def test_what_was_never_shown_ends_with_the_stack(qtbot):
    stack, page = LateStack(), Painted()
    stack.keep(page)
    stack.deleteLater()
    for _ in range(2):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qtbot.waitUntil(lambda: not isValid(page))
    assert not isValid(page.button)
