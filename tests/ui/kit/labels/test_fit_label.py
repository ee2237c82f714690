"""A large text gets smaller where its place is narrow, or low."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QStyle, QStyleOptionComboBox

from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.labels import FitLabel


def test_a_limited_text_leaves_room_for_what_stands_below_it(qtbot):
    text = FitLabel("headline", max_lines=2, smallest=0.3)
    qtbot.addWidget(text)
    font = text.font()
    font.setPixelSize(80)
    text.setFont(font)
    text.set_text("How many of you come in now?")
    free = text.heightForWidth(700)
    assert free > 150
    text.limit_height(100)
    limited = text.heightForWidth(700)
    assert limited <= 101
    text.limit_height(10)
    assert 24 <= text.heightForWidth(700) < limited, "as small as it may be, and not smaller"
    text.limit_height(0)
    assert text.heightForWidth(700) == free


def test_a_choice_without_room_shows_that_something_is_missing(qtbot):
    choice = DropDown()
    qtbot.addWidget(choice)
    choice.addItem("Guests inside by zone, as far as it is known")
    painted = []
    for width, words in (
        (150, "Guests inside by zone, as far as it is known"),
        (150, "Guests inside by zone and such"),
    ):
        choice.setItemText(0, words)
        choice.resize(width, 60)
        choice.show()
        option = QStyleOptionComboBox()
        choice.initStyleOption(option)
        field = choice.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, choice
        )
        painted.append(choice.grab(QRect(field.topLeft(), field.size())).toImage())
    assert painted[0] == painted[1], "what differs is out of sight, and both end with the same sign"
