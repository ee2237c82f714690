"""The words on a receipt, in the window's language."""

from PySide6.QtCore import QCoreApplication

from kiosk.domain.reports.printing.receipt_rows import ReceiptWords


def receipt_words() -> ReceiptWords:
    """Return the words as the language is now."""
    return ReceiptWords(
        receipt=QCoreApplication.translate("Receipt", "Receipt"),
        money_back=QCoreApplication.translate("Receipt", "Money back"),
        copy=QCoreApplication.translate("Receipt", "Copy"),
        total=QCoreApplication.translate("Receipt", "Total"),
        cash=QCoreApplication.translate("PayRow", "Cash"),
        card=QCoreApplication.translate("PayRow", "Card"),
        pays_later=QCoreApplication.translate("PayRow", "Pays later"),
        handed_over=QCoreApplication.translate("CashRow", "Cash handed over"),
        change=QCoreApplication.translate("Receipt", "Change"),
        tax=QCoreApplication.translate("Receipt", "Tax included {rate} %"),
    )
