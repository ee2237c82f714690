"""The button with which a guest calls for somebody: it is heard until somebody comes, or nobody is needed any more."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

AGAIN_MS: Final = 5_000


class HelpCall(QPushButton):
    """Says what a press on it does next.

    Args:
        call: What it says while nobody is called.
        no_more: What it says meanwhile.

    Attributes:
        again: Calls once more.

    Signals:
        heard: The call is to be heard now.
    """

    heard = Signal()

    def __init__(self, call: str, no_more: str, parent: QWidget | None = None) -> None:
        super().__init__(call, parent)
        self._call, self._no_more = call, no_more
        self.again = QTimer(self)
        self.again.setInterval(AGAIN_MS)
        self.again.timeout.connect(self.heard)

    @property
    def calling(self) -> bool:
        """Whether somebody is called."""
        return self.again.isActive()

    def start(self) -> None:
        """Call, at once and again."""
        self.again.start()
        self.setText(self._no_more)
        self.heard.emit()

    def stop(self) -> None:
        """Call nobody any more."""
        self.again.stop()
        self.setText(self._call)
