"""Pages of a stack that nobody sees take no more room than they would need now."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from kiosk.ui.kit.look import Look, apply_look


class Letters(QWidget):
    """As wide as its letters are large."""

    unit = 1

    def take_look(self, look: Look) -> None:
        self.unit = look.unit
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.unit * 20, self.unit)


def test_a_hidden_page_with_smaller_letters_keeps_no_room_for_the_large_ones(qtbot):
    area, stack, hidden, inner = QWidget(), QStackedWidget(), QWidget(), QVBoxLayout()
    qtbot.addWidget(area)
    QVBoxLayout(area).addWidget(stack)
    stack.addWidget(QLabel("Short"))
    stack.addWidget(hidden)
    QHBoxLayout(hidden).addLayout(inner)
    inner.addWidget(Letters())
    area.show()
    widths = []
    for unit in (40, 10):
        apply_look(area, Look(theme="dark", unit=unit))
        widths.append(stack.minimumSizeHint().width())
    assert widths[0] >= 800
    assert widths[1] < 300
