"""What is wrong, said beside what it is about.

Invariant: a sentence that tells how long to wait tells it as it is now: it counts down, and is gone when the time is
over.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QDeadlineTimer, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label

_LOOK_MS: Final = 500  # a second is never told for longer than one and a half


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
        self.until = QDeadlineTimer()
        self._text_with: Callable[[float], str] | None = None
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_MS)
        self._look.timeout.connect(self._on_look)
        self.hide()

    def say(self, text: str) -> None:
        """Say something, or nothing."""
        self._look.stop()
        self._text_with = None
        self._show(text)

    def say_until(self, wait_s: float, text_with: Callable[[float], str]) -> None:
        """Say something that tells how long to wait, for as long as that takes.

        Args:
            wait_s: Seconds; none of them: it is said for good.
            text_with: Makes the text of the seconds that are left, 0 when they are over.
        """
        self.say(text_with(wait_s))
        if wait_s > 0:
            self._text_with = text_with
            self.until = QDeadlineTimer(round(wait_s * 1000))
            self._look.start()

    @Slot()
    def _on_look(self) -> None:
        text_with = self._text_with
        if text_with is None:
            return
        left_s = max(0.0, self.until.remainingTime() / 1000)
        if left_s:
            self._show(text_with(left_s))
        else:
            self.say(text_with(0.0))

    def _show(self, text: str) -> None:
        if text != self.text.text() or text != self.accessibleName():
            self.text.setText(text)
            self.setAccessibleName(text)
        self.setVisible(bool(text))
