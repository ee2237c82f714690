"""Knows whether what is typed now may be the rest of a PIN whose line was just left, wherever the focus went."""

from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

HUSH_MS: Final = 900
"""After a pause this long, what is typed is no rest of a PIN any more."""


class PinRest(QObject):
    """Waits for a pause after a line for a PIN was left.

    Signals:
        began: A line for a PIN was left.
        over: There was a pause since.
    """

    began = Signal()
    over = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(HUSH_MS)
        self._pause.timeout.connect(self.over)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    @property
    def may_come(self) -> bool:
        """Whether what is typed now may be the rest of a PIN."""
        return self._pause.isActive()

    def typed(self) -> None:
        """Take note of a key: whoever goes on typing has made no pause."""
        if self.may_come:
            self._pause.start()

    @Slot(QWidget, QWidget)
    def _on_focus(self, before: QWidget | None, now: QWidget | None) -> None:
        del now
        if isinstance(before, QLineEdit) and before.echoMode() is QLineEdit.EchoMode.Password:
            self._pause.start()
            self.began.emit()
