"""One line of the settings: what it is about, and what changes it."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread


class OnOffButton(QPushButton):
    """A switch that says whether it is on: by its word as well as its colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setProperty("segment", "only")  # the look of what is on

    def show_on(self, *, on: bool) -> None:
        """Show whether it is on."""
        self.setChecked(on)
        self.setText(self.tr("On") if on else self.tr("Off"))


def setting_line(text: str, *widgets: QWidget, wide: QWidget | None = None) -> QFrame:
    """Return a line.

    Args:
        text: What it is about; also what a screen reader calls the widgets that say nothing about themselves.
        widgets: What changes it.
        wide: The one of them that gets half of the line.
    """
    line = QFrame()
    line.setProperty("kind", "tile")
    name = label("step", wrap=True)
    name.setText(text)
    row = QHBoxLayout(line)
    row.addWidget(name, 1)
    for widget in widgets:
        if not (widget.accessibleName() or widget.accessibleDescription()):
            widget.setAccessibleName(text)
        row.addWidget(widget, 1 if widget is wide else 0)
    spread(row, 0.8, (0.9, 0.4, 0.9, 0.4))
    return line
