"""A bar that says that something goes on whose end nobody knows.

Invariant: where people want less motion it never moves: it is a full bar then, and what stands beside it says the rest.
"""

from PySide6.QtWidgets import QProgressBar, QWidget

from kiosk.ui.kit.look import Look


class BusyBar(QProgressBar):
    """The bar; it says nothing by itself, a text beside it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setRange(0, 0)

    @property
    def moves(self) -> bool:
        """Whether its stripe runs to and fro."""
        return self.maximum() == 0

    def take_look(self, look: Look) -> None:
        """Move, or stand."""
        # Qt runs the stripe sixty times a second, whatever the style says of the duration of animations: only a bar
        # that has an end stands.
        self.setRange(0, 1 if look.still else 0)
        self.setValue(1 if look.still else -1)
