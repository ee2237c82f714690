"""A tile with a heading and lines of facts below it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread


class FactTile(QFrame):
    """Shows a heading, a figure in large letters where there is one, and lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.heading = label("tile-name", wrap=True)
        self.figure = label("number", wrap=True)
        self.lines = label("figure-name", wrap=True)
        self.lines.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column = QVBoxLayout(self)
        for widget in (self.heading, self.figure, self.lines):
            column.addWidget(widget)
        column.addStretch(1)
        spread(column, 0.25, (0.9, 0.6, 0.9, 0.6))

    def show_facts(self, heading: str, lines: Sequence[str] = (), figure: str = "") -> None:
        """Show other facts; empty lines are left out."""
        text = "\n".join(line for line in lines if line)
        for widget, words in ((self.heading, heading), (self.figure, figure), (self.lines, text)):
            widget.setText(words)
            widget.setVisible(bool(words))
        self.setAccessibleName(". ".join(part for part in (heading, figure, text.replace("\n", ". ")) if part))
