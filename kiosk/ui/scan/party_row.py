"""How many of a party walk in: a button for each of the small numbers, ranges for others, the last one for all."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.sections.number_ranges import NumberRange, number_ranges
from kiosk.ui.text.plurals import LET_IN, plural

MOST_BUTTONS = 10


class PartyRow(QWidget):
    """Buttons 1 to n.

    Attributes:
        ranges: What the buttons stand for, those that are seen.

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
        self._remaining = 0
        self.ranges: tuple[NumberRange, ...] = ()
        self.hide()

    def offer(self, remaining: int) -> None:
        """Offer 1 to ``remaining`` guests, or hide when there is nothing to choose."""
        self._remaining = remaining
        self._show(number_ranges(remaining, MOST_BUTTONS))

    def _show(self, ranges: tuple[NumberRange, ...]) -> None:
        self.ranges = ranges
        for button, one in zip(self.buttons, ranges, strict=False):
            last = one.is_one and one.last == self._remaining > 1
            button.setText(self.tr("All %Ln", "", one.last) if last else one.text())
            button.setAccessibleName(plural(LET_IN, one.first) if one.is_one else one.text())
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(ranges))
        self.setVisible(bool(ranges))

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        pressed = next((one for other, one in zip(self.buttons, self.ranges, strict=False) if other is button), None)
        if pressed is not None and pressed.is_one:
            self.chosen.emit(pressed.first)
        elif pressed is not None:
            self._show(number_ranges(self._remaining, MOST_BUTTONS, pressed))
