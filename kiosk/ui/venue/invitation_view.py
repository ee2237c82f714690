"""An invitation on the screen: a code that another laptop's camera reads, and the same as a line of text."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.ui.kit.areas.code_picture import CodePicture
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread


class InvitationView(QWidget):
    """The invitation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = CodePicture(self.tr("Invitation as a QR code"))
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.setAccessibleName(self.tr("Invitation as text"))
        self.standby = QCheckBox(self.tr("That laptop may become host later"))
        title = label("title", wrap=True)
        title.setText(self.tr("Invite a gate"))
        steps = label("step", wrap=True)
        steps.setText(
            self.tr(
                "On the other laptop open this page and hold its camera to the code, or paste the line. It works once,"
                " for 15 minutes; press once more for the next laptop."
            )
        )
        words = QVBoxLayout()
        words.addStretch(1)
        for widget in (title, steps, self.standby, self.line):
            words.addWidget(widget)
        words.addStretch(2)
        spread(words, 0.8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.code, 1)
        row.addLayout(words, 1)
        spread(row, 1.5)

    def show_invitation(self, text: str) -> None:
        """Show an invitation, "" for none."""
        self.code.show_text(text)
        self.line.setText(text)
        self.line.setCursorPosition(0)
