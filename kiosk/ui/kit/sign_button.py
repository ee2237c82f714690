"""A button that is a sign only; its name is said to screen readers and shown to whoever points at it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from kiosk.ui.kit.icons import icon
from kiosk.ui.kit.look import Look
from kiosk.ui.workers.guarded import guarded_overrides

_SIDE = 1.35  # units


@guarded_overrides
class SignButton(QToolButton):
    """A sign in the theme's muted colour.

    Attributes:
        sign: Name of the sign; drawn with the next look.
    """

    def __init__(self, sign: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sign = sign
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be pressed by Enter, too: Qt lets tool buttons pass it on, and the page would take it for its own."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def take_look(self, look: Look) -> None:
        """Draw the sign."""
        side = look.px(_SIDE)
        self.setIcon(icon(self.sign, side, look.colour("muted")))
        self.setIconSize(QSize(side, side))
