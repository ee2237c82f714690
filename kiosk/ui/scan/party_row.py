"""How many of a party walk in: one button for each number, the last one for all of them."""

from PySide6.QtCore import QLocale, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.text.plurals import LET_IN, plural

MOST_BUTTONS = 10


class PartyRow(QWidget):
    """Buttons 1 to n.

    Signals:
        chosen: How many guests walk.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = FlowLayout(self, stretched=True)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.buttons = tuple(QPushButton() for _ in range(MOST_BUTTONS))
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(True)  # Enter presses it
            button.setProperty("role", "guests")
            button.clicked.connect(self._on_button)
            self.row.addWidget(button)
        self.hide()

    def offer(self, remaining: int) -> None:
        """Offer 1 to ``remaining`` guests, or hide when there is nothing to choose.

        A party of more than ten gets the small numbers, and all at once.
        """
        numbers = list(range(1, remaining + 1))
        if remaining > MOST_BUTTONS:
            numbers = [*range(1, MOST_BUTTONS), remaining]
        for button, number in zip(self.buttons, numbers, strict=False):
            last = number == remaining > 1
            button.setText(self.tr("All %Ln", "", number) if last else QLocale().toString(number))
            button.setAccessibleName(plural(LET_IN, number))
            button.setProperty("guests", number)
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(numbers))
        self.setVisible(bool(numbers))

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        if isinstance(button, QPushButton):
            self.chosen.emit(int(button.property("guests")))
