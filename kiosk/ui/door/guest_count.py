"""How many guests: a number between two buttons, for fingers and keys."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from kiosk.checkin.door_terms import MOST_GUESTS
from kiosk.ui.kit.labels import label
from kiosk.ui.text.plurals import GUESTS, plural


class GuestCount(QWidget):
    """How many guests: a number between two buttons, from none.

    Attributes:
        number: The number.

    Signals:
        changed: Another number.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = 0
        self.less, self.more = QToolButton(), QToolButton()
        self.text = label("count")
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        # Two digits: the buttons stay under the finger while the number grows.
        self.text.setMinimumWidth(self.fontMetrics().horizontalAdvance("00") * 2)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        steps = ((self.less, "−", self.tr("One guest less")), (self.more, "+", self.tr("One guest more")))
        for button, sign, name in steps:
            button.setText(sign)
            button.setAccessibleName(name)
            button.setProperty("role", "step-button")
            button.clicked.connect(self._on_step)
        row.addWidget(self.less)
        row.addWidget(self.text)
        row.addWidget(self.more)
        self.set_number(0)

    def set_number(self, number: int) -> None:
        """Show another number."""
        self.number = max(0, min(number, MOST_GUESTS))
        self.text.setText(QLocale().toString(self.number))
        self.text.setAccessibleName(plural(GUESTS, self.number))
        self.less.setEnabled(self.number > 0)
        self.more.setEnabled(self.number < MOST_GUESTS)

    def step(self, by: int) -> None:
        """Take so many more, or fewer."""
        before = self.number
        self.set_number(self.number + by)
        if self.number != before:
            self.changed.emit()

    @Slot()
    def _on_step(self) -> None:
        self.step(1 if self.sender() is self.more else -1)
