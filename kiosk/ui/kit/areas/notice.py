"""A line that says what became of something; hidden while there is nothing to say."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import spread

_SIGNS = {"good": "tick", "calm": "note", "warn": "alert"}


class Notice(QFrame):
    """Says one thing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        self.setProperty("box", "round")
        self._sign = Sign("alert", ems=1.25)
        self._words = label("strip", wrap=True)
        row = QHBoxLayout(self)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        spread(row, 0.7, (0.8, 0.4, 0.8, 0.4))
        self.hide()

    def text(self) -> str:
        """Return what is said."""
        return self._words.text()

    def say(self, text: str, look: str = "warn") -> None:
        """Say something, or nothing.

        Args:
            text: The words; "" hides it.
            look: "good", "calm" or "warn".
        """
        self._words.setText(text)
        self.setAccessibleName(text)
        self._sign.show_sign(_SIGNS[look])
        set_look(self, "look", look)
        self.setVisible(bool(text))
