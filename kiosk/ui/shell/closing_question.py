"""Asks whether the kiosk is really to be closed. It stands beside the running kiosk: scanning goes on meanwhile."""

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from kiosk.ui.text.plurals import ENTRIES_NOT_SENT, plural


class ClosingQuestion(QMessageBox):
    """Close, or go on scanning.

    Attributes:
        close_button: Pressed by whoever means it.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setIcon(QMessageBox.Icon.NoIcon)
        self.setText(self.tr("Stop scanning at this gate?"))
        keep = self.addButton(self.tr("Keep scanning"), QMessageBox.ButtonRole.RejectRole)
        self.setDefaultButton(keep)
        self.close_button: QPushButton = self.addButton(self.tr("Stop and close"), QMessageBox.ButtonRole.AcceptRole)

    def ask(self, waiting: int) -> None:
        """Ask.

        Args:
            waiting: How many entries are not sent yet.
        """
        self.setInformativeText(plural(ENTRIES_NOT_SENT, waiting) if waiting else "")
        self.open()
