"""Words for ways of paying, as they stand on the buttons of a sale."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.door_sales.actions import PayMethod


def method_word(method: PayMethod) -> str:
    """Return what a way of paying is called."""
    words = {
        PayMethod.CASH: QCoreApplication.translate("PayRow", "Cash"),
        PayMethod.CARD: QCoreApplication.translate("PayRow", "Card"),
    }
    return words.get(method, "")
