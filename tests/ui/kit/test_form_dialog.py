"""A dialog is as high as what it says, and never higher than the window: its buttons can be reached."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from kiosk.ui.kit.form_dialog import FormDialog


@pytest.fixture
def window(qtbot):
    made = QWidget()
    made.resize(640, 360)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("lines", [2, 60])
def test_its_buttons_are_within_the_window(qtbot, window, lines):
    dialog = FormDialog(window)
    texts = [QLabel(f"Line {number}") for number in range(lines)]
    for text in texts:
        dialog.column.addWidget(text)
    close = QPushButton("Close")
    dialog.foot.addWidget(close)
    dialog.open()
    qtbot.waitUntil(lambda: close.height() > 0 and close.mapTo(dialog, QPoint(0, close.height())).y() > 40)
    assert dialog.height() <= window.height()
    assert close.mapTo(dialog, QPoint(0, close.height())).y() <= dialog.height()
    seen = [text for text in texts if not text.visibleRegion().isEmpty()]
    assert (len(seen) == lines) == (lines == 2), "a short one is whole, a long one is scrolled"


def test_it_grows_with_what_it_says(qtbot, window):
    dialog, text = FormDialog(window), QLabel("Short")
    text.setWordWrap(True)
    dialog.column.addWidget(text)
    dialog.open()
    before = dialog.height()
    text.setText("A sentence that takes far more than one line. " * 6)
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert text.height() >= text.heightForWidth(text.width())
