"""The ways of paying, one button for each.

Invariants: at most one is chosen; Tab leads to each of them, whether or not one is chosen.
"""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.domain.door_sales.actions import PayMethod


class PayRow(QWidget):
    """One button for each way of paying; none is chosen before somebody presses it.

    Attributes:
        buttons: A button for each way.

    Signals:
        changed: Another way is chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        names = {
            PayMethod.CASH: self.tr("Cash"),
            PayMethod.CARD: self.tr("Card"),
            PayMethod.NONE: self.tr("Pays later"),
        }
        self.buttons: dict[PayMethod, QPushButton] = {}
        for method, name in names.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("segment", True)  # noqa: FBT003 - Qt's own signature
            button.setAutoDefault(False)
            self.buttons[method] = button
            # Not in a group of Qt's: whichever of its buttons has the focus takes Tab away from all others.
            button.clicked.connect(self._on_pressed)
            row.addWidget(button, 1)

    def offer(self, *methods: PayMethod) -> None:
        """Show these ways only, none of them chosen."""
        for method, button in self.buttons.items():
            button.setChecked(False)
            button.setVisible(method in methods)
        self.changed.emit()

    def allow(self, *methods: PayMethod) -> None:
        """Show these ways only; what is chosen stays where it is still one of them."""
        for method, button in self.buttons.items():
            button.setVisible(method in methods)
            button.setChecked(button.isChecked() and method in methods)

    @property
    def method(self) -> PayMethod | None:
        """The chosen way, or None."""
        return next((m for m, b in self.buttons.items() if b.isChecked() and not b.isHidden()), None)

    @Slot()
    def _on_pressed(self) -> None:
        pressed = self.sender()
        for button in self.buttons.values():
            # Pressing the chosen one again leaves it chosen.
            button.setChecked(button is pressed)
        self.changed.emit()
