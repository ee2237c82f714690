"""What was handed over in cash, and what to give back.

Typing it is of help and never a duty: a sale without it is exact money.
"""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.domain.door_sales.money import Money
from kiosk.domain.door_sales.receipts import change_of
from kiosk.ui.kit.labels import FitLabel, label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.scanner_keys.scanner_watch import ScannerWatch
from kiosk.ui.text.amounts import amount_text, typed_amount


class CashRow(QWidget):
    """A line for the money in hand, and the change beside it."""

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due = Money(0)
        self.edit = QLineEdit()
        self.edit.setMaxLength(14)
        heading = label("question")
        heading.setText(self.tr("Cash handed over"))
        heading.setBuddy(self.edit)
        self.edit.setAccessibleName(heading.text())
        self.edit.textChanged.connect(self._show_change)
        watch.guard(self.edit)
        self.change = FitLabel("change", smallest=0.5)
        row = QHBoxLayout()
        row.addWidget(self.edit, 1)
        row.addWidget(self.change, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(heading)
        column.addLayout(row)
        spread(column, 0.35)
        spread(row, 0.8)

    def ask(self, due: Money | None) -> None:
        """Show the row where cash is to be paid, and hide it where None is due."""
        if due is None:
            self.edit.clear()
        self._due = due or Money(0)
        self.edit.setPlaceholderText(amount_text(self._due) if due is not None else "")
        self.setVisible(due is not None)
        self._show_change()

    @property
    def given(self) -> Money | None:
        """What was handed over; None where nobody typed it."""
        return typed_amount(self.edit.text(), self._due.currency)

    @property
    def mistyped(self) -> bool:
        """Whether something was typed that is no amount."""
        return bool(self.edit.text().strip()) and self.given is None

    @Slot()
    def _show_change(self) -> None:
        given = self.given
        change = change_of(self._due, given) if given is not None else None
        self.change.set_text(change_text(change) if change is not None else "")
        self.change.setAccessibleName(self.change.text())


def change_text(change: Money) -> str:
    """Return what to give back, in words."""
    return QCoreApplication.translate("CashRow", "Change: {amount}").format(amount=amount_text(change))
