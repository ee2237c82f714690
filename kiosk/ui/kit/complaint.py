"""What is wrong, said beside what it is about."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label


class Complaint(QFrame):
    """Says what is wrong, with a sign; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "complaint")
        self.sign = Sign("alert", ems=1.1)
        self.text = label("complaint", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Say something, or nothing."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
