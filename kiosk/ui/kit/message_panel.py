"""A sign, a title, a sentence and perhaps a button, in the middle of a place that has nothing else to show."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.ports.camera import CameraReport
from kiosk.ui.text.camera_text import MessageText, camera_text


class MessagePanel(QFrame):
    """Says one thing.

    Signals:
        pressed: Somebody pressed the button.
    """

    pressed = Signal()

    def __init__(self, button: str, parent: QWidget | None = None) -> None:
        """Make an empty panel.

        Args:
            button: What the button says.
            parent: Where it lies.
        """
        super().__init__(parent)
        self.setProperty("kind", "message")
        self.sign = Sign("camera", ems=5.0)
        self.sign.setProperty("role", "muted")
        self.title = label("message-title", wrap=True)
        self.text = label("message-text", wrap=True)
        for line in (self.title, self.text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(button)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.button.clicked.connect(self._on_button)
        column = QVBoxLayout(self)
        column.addStretch(3)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sign out where the words need the room."""
        super().resizeEvent(event)
        self.sign.setVisible(self.height() > 5 * self.sign.side)

    def show_text(self, text: MessageText) -> None:
        """Say something else."""
        self.sign.show_sign(text.icon)
        self.title.setText(text.title)
        self.text.setText(text.sentence)
        self.button.setVisible(text.can_retry)
        self.setAccessibleName(f"{text.title}. {text.sentence}")

    def show_report(self, report: CameraReport) -> None:
        """Say what the camera does."""
        self.show_text(camera_text(report))

    @Slot()
    def _on_button(self) -> None:
        self.pressed.emit()
