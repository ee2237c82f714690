"""A finger in a glove: it scrolls what is long, and meets every row that opens."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QPushButton, QScroller, QTableView, QWidget

from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.kit.sections.wall_time_edit import WallTimeEdit
from kiosk.ui.kit.theme import THEMES, TOUCH, palette, style_sheet
from kiosk.ui.kit.touch import finger_scrolling

LEFT = Qt.MouseButton.LeftButton
SCREEN = QTest.createTouchDevice()


def drag(widget: QWidget, start: QPoint, by: int) -> None:
    """A finger that is put down, moves up or down, and is lifted."""
    QTest.touchEvent(widget, SCREEN).press(0, start, widget).commit()
    for step in range(1, 9):
        QTest.touchEvent(widget, SCREEN).move(0, start + QPoint(0, by * step // 8), widget).commit()
    QTest.touchEvent(widget, SCREEN).release(0, start + QPoint(0, by), widget).commit()


@pytest.fixture
def area(qtbot, monkeypatch):
    monkeypatch.setattr(finger_scrolling, "LATER_MS", 0)
    made = ScrollColumn()
    made.column.addWidget(QPushButton("Press"))
    for number in range(40):
        made.column.addWidget(QLabel(f"Line {number}"))
    made.resize(300, 300)
    made.show()
    qtbot.waitExposed(made)
    yield made
    # While it lives, the finger is still its own, and the next area is never touched.
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete.value)


def test_a_finger_scrolls_and_a_tap_presses(qtbot, area):
    pressed = []
    button = area.findChild(QPushButton)
    button.clicked.connect(lambda: pressed.append(True))
    qtbot.waitUntil(lambda: QScroller.hasScroller(area.viewport()))
    drag(area.viewport(), QPoint(150, 250), -200)
    qtbot.waitUntil(lambda: area.verticalScrollBar().value() > 50)
    assert pressed == []
    area.verticalScrollBar().setValue(0)
    qtbot.mouseClick(button, LEFT)
    assert pressed == [True]


def test_less_motion_ends_scrolling_with_the_touch(qtbot, qapp, area):
    usual = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    try:
        qtbot.waitUntil(lambda: QScroller.hasScroller(area.viewport()))
        states: list[QScroller.State] = []
        QScroller.scroller(area.viewport()).stateChanged.connect(states.append)
        drag(area.viewport(), QPoint(150, 250), -200)
        # A finger that a busy machine sees slowly has no speed left when it is lifted: then nothing scrolls on at all.
        qtbot.waitUntil(lambda: QScroller.State.Dragging in states and states[-1] is QScroller.State.Inactive)
        assert area.verticalScrollBar().value() <= 200, "as far as the finger"
    finally:
        qapp.setCursorFlashTime(usual)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
@pytest.mark.parametrize("unit", [11, 16, 30])
def test_every_row_that_opens_is_as_high_as_a_finger(qtbot, unit):
    window = QWidget()
    window.setPalette(palette("dark"))
    window.setStyleSheet(style_sheet("dark", unit))
    choice, menu = DropDown(window), QMenu(window)
    for name in ("One", "Two"):
        choice.addItem(name)
        menu.addAction(name)
    qtbot.addWidget(window)
    window.show()
    choice.showPopup()
    assert choice.view().palette().base().color().name() == THEMES["dark"]["surface"], (
        "as dark as its letters are light"
    )
    assert choice.view().visualRect(choice.model().index(0, 0)).height() >= TOUCH
    choice.hidePopup()
    menu.popup(QPoint(0, 0))
    assert menu.actionGeometry(menu.actions()[0]).height() >= TOUCH
    menu.close()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_every_day_of_a_calendar_is_as_large_as_a_finger(qtbot):
    edit = WallTimeEdit()
    edit.setStyleSheet(style_sheet("dark", 16))
    qtbot.addWidget(edit)
    edit.show()
    qtbot.mousePress(edit, LEFT, pos=QPoint(edit.width() - 8, edit.height() // 2))
    calendar = edit.calendarWidget()
    assert calendar.isVisible()
    (days,) = calendar.findChildren(QTableView)
    shown = [day for day in range(days.model().columnCount()) if days.columnWidth(day)]
    assert len(shown) == 7
    assert min(days.columnWidth(day) for day in shown) >= TOUCH
    assert min(days.rowHeight(week) for week in range(7)) >= TOUCH
    assert calendar.window().frameGeometry().height() <= calendar.screen().availableSize().height()


@pytest.mark.parametrize("unit", [11, 16, 40])
def test_rows_of_which_one_is_chosen_are_as_high_as_a_finger(qtbot, unit):
    for read_only in (False, True):
        table, model = Table("Guests", read_only=read_only), PlainTable()
        qtbot.addWidget(table)
        table.setModel(model)
        model.show_rows(("Name",), [("Ada",)])
        table.take_look(Look(theme="dark", unit=unit))
        assert (table.rowHeight(0) >= TOUCH) == (not read_only or unit == 40)
