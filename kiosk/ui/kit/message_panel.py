"""A sign, a title, a sentence and perhaps a button, in the middle of a place that has nothing else to show."""

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSpacerItem, QVBoxLayout, QWidget

from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.ports.camera import CameraReport
from kiosk.ui.text.camera_text import MessageText, camera_text
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
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
        self._gaps = (QSpacerItem(0, 0), QSpacerItem(0, 0))
        self._told_height = 0
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addStretch(3)
        self._column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacerItem(self._gaps[0])
        self._column.addWidget(self.title)
        self._column.addWidget(self.text)
        self._column.addSpacerItem(self._gaps[1])
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the sign out, and the gaps, where the words need the room."""
        super().resizeEvent(event)
        roomy = self.height() > 5 * self.sign.side
        self.sign.setVisible(roomy)
        room = self.fontMetrics().height() if roomy else 0
        self._column.setContentsMargins(room, room, room, room)
        for gap in self._gaps:
            gap.changeSize(0, room)
        # Its words need another height in another width, and what lies around it keeps what it was told before.
        if (needed := self.minimumSizeHint().height()) != self._told_height:
            self._told_height = needed
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the height that its words need in this width: what divides room by hints cuts no line off."""
        shown = [part for part in (self.title, self.text) if part.text()]
        words = sum(part.heightForWidth(max(1, self.width())) for part in shown)
        button = 0 if self.button.isHidden() else self.button.sizeHint().height()
        return QSize(super().minimumSizeHint().width(), words + button)

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
