"""Pages that nobody opened cost next to nothing, and are like all others as soon as somebody does."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSize
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


class Wide(QWidget):
    """Says what it wanted when it was last seen, as a page does whose letters were changed behind another one."""

    def minimumSizeHint(self):
        return QSize(1174, 300)

    def sizeHint(self):
        return QSize(1200, 400)

    def hasHeightForWidth(self):
        return True

    def heightForWidth(self, width):
        return 2 * width


def test_the_page_in_front_alone_says_how_much_room_is_wanted(qtbot, stack):
    narrow, wide = QWidget(), Wide()
    narrow.setMinimumSize(200, 100)
    area = QWidget()
    qtbot.addWidget(area)
    column = QVBoxLayout(area)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(stack)
    for page in (wide, narrow):
        stack.setCurrentWidget(page)
    area.show()
    assert (area.minimumSizeHint(), stack.sizeHint()) == (QSize(200, 100), QSize(200, 100))
    assert not area.hasHeightForWidth()
    stack.setCurrentWidget(wide)
    assert area.minimumSizeHint().width() == 1174, "at once, and not in the next turn"
    assert (stack.sizeHint(), area.heightForWidth(600)) == (QSize(1200, 400), 1200)
    stack.setCurrentWidget(narrow)
    assert area.minimumSizeHint() == QSize(200, 100)
    stack.setParent(None)
