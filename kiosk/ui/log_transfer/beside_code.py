"""How both halves of carrying a log over a screen look alike: the code at one side, what is said of it at the other."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.look import spread


def lay_beside(owner: QWidget, picture: QWidget, *words: QWidget, stop: QPushButton) -> None:
    """Lay a picture and words out, with the button below that ends it.

    Args:
        owner: Whose layout this is.
        picture: The code, or what the camera sees of it: the larger half.
        words: What is said, from above.
        stop: The button; the keys of hand scanners must not press it.
    """
    stop.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    column = QVBoxLayout()
    column.addStretch(1)
    for widget in words:
        column.addWidget(widget)
    column.addWidget(stop, 0, Qt.AlignmentFlag.AlignLeading)
    column.addStretch(1)
    row = QHBoxLayout(owner)
    row.addWidget(picture, 2)
    row.addLayout(column, 1)
    spread(column, 0.8)
    spread(row, 1.2, (0, 0, 0, 0))
