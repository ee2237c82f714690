"""What stands in place of the picture while there is none."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.icons import Sign
from kiosk.ui.labels import label
from kiosk.ui.messages import camera_words
from kiosk.ui.ports import CameraReport


class CameraMessage(QFrame):
    """Stands where the picture would be.

    Signals:
        retry_asked: Somebody wants the camera looked for now.
    """

    retry_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "camera-message")
        self.sign = Sign("camera", ems=5.0)
        self.sign.setProperty("role", "muted")
        self.title = label("message-title")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text = label("message-text", wrap=True)
        self.text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.retry = QPushButton(self.tr("Try again now"))
        self.retry.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retry.clicked.connect(self._on_retry)
        column = QVBoxLayout(self)
        column.addStretch(3)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addSpacing(self.fontMetrics().height())
        column.addWidget(self.retry, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(4)

    def show_report(self, report: CameraReport) -> None:
        """Say what the camera does."""
        words = camera_words(report)
        self.sign.show_sign(words.icon)
        self.title.setText(words.title)
        self.text.setText(words.sentence)
        self.retry.setVisible(words.can_retry)
        self.setAccessibleName(f"{words.title}. {words.sentence}")

    @Slot()
    def _on_retry(self) -> None:
        self.retry_asked.emit()
