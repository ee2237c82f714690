"""What stands below each other begins at the same edge."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.ui.kit.labels import label
from kiosk.ui.kit.theme import style_sheet


def first_ink(image: QImage) -> int:
    """The first column in which anything is painted."""
    ground = image.pixel(image.width() - 1, 0)
    return next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in range(image.height())))


@pytest.mark.parametrize("role", ["heading", "question", "since"])
def test_every_text_begins_at_the_edge_of_its_label(qtbot, role):
    window = QWidget()
    window.setStyleSheet(style_sheet("light", 30))
    qtbot.addWidget(window)
    made = label(role, parent=window)
    made.setText("HHH")
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    made.resize(400, 80)
    window.resize(400, 80)
    window.show()
    assert first_ink(made.grab().toImage()) <= 4
