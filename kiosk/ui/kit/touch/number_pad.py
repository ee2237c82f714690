"""A pad of digits for a line that wants a PIN. It never takes the focus: whoever types goes on typing."""

from PySide6.QtCore import QLocale, Qt, Slot
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QPushButton, QWidget

from kiosk.ui.kit.look import spread

PAD_EMS = 34
"""So many heights of a line a panel is wide that has room for a pad beside its lines."""
PAD_EMS_DOWN = 22
"""… and so many it is high, where the pad stands in sight with the buttons below."""
_ROWS = ("123", "456", "789")


class NumberPad(QFrame):
    """Ten digits and a key that takes the last one away.

    Attributes:
        digits: The buttons by digit.
        back: Takes the last digit away.
    """

    def __init__(self, line: QLineEdit, parent: QWidget | None = None) -> None:
        """Write into a line.

        Args:
            line: The line.
            parent: Owns this.
        """
        super().__init__(parent)
        self._line = line
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # 1 2 3 run the same way everywhere
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        self.digits: dict[int, QPushButton] = {}
        for row, digits in enumerate(_ROWS):
            for column, digit in enumerate(digits):
                grid.addWidget(self._digit(int(digit)), row, column)
        grid.addWidget(self._digit(0), len(_ROWS), 1)
        self.back = self._key("⌫")
        self.back.setAccessibleName(self.tr("Delete the last digit"))
        self.back.clicked.connect(line.backspace)
        grid.addWidget(self.back, len(_ROWS), 2)
        spread(grid, 0.4)

    def _digit(self, digit: int) -> QPushButton:
        key = self.digits[digit] = self._key(QLocale().toString(digit))
        key.setProperty("digit", digit)
        key.clicked.connect(self._on_digit)
        return key

    @staticmethod
    def _key(text: str) -> QPushButton:
        key = QPushButton(text)
        key.setProperty("role", "digit")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return key

    @Slot()
    def _on_digit(self) -> None:
        key = self.sender()
        if isinstance(key, QPushButton):
            self._line.insert(str(key.property("digit")))
