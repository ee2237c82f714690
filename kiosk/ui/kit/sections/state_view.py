"""A place that shows its content, or says why it has none: it is being read, there is nothing, it could not be read."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from kiosk.ui.kit.message_panel import MessagePanel
from kiosk.ui.text.camera_text import MessageText
from kiosk.ui.text.sentences import sentence


class StateView(QStackedWidget):
    """Shows one widget, or a message in its place.

    Args:
        content: What is shown where there is something.
        parent: Where it lies.

    Signals:
        retry_asked: Somebody wants it to be read again.
    """

    retry_asked = Signal()

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.content = content
        self.message = MessagePanel(self.tr("Try again"))
        self.message.pressed.connect(self.retry_asked)
        self.addWidget(content)
        self.addWidget(self.message)

    def show_content(self) -> None:
        """Show what there is."""
        self.setCurrentWidget(self.content)

    def show_loading(self, title: str, text: str) -> None:
        """Say that it is being read."""
        self._say(MessageText(title, text, "clock", can_retry=False))

    def show_empty(self, title: str, text: str, sign: str = "list") -> None:
        """Say that there is nothing."""
        self._say(MessageText(title, text, sign, can_retry=False))

    def show_failure(self, key: str) -> None:
        """Say that it could not be read, and why."""
        self._say(MessageText(self.tr("This cannot be shown now"), sentence(key), "alert"))

    def _say(self, text: MessageText) -> None:
        self.message.show_text(text)
        self.setCurrentWidget(self.message)
