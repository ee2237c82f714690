"""A frame that leads somewhere, where it is told to: by mouse, finger or keyboard."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QWidget

from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class Pressable(QFrame):
    """A frame that may be pressed.

    Signals:
        pressed: Somebody pressed it; never while it leads nowhere.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.leads = False

    def set_leads(self, *, leads: bool) -> None:
        """Say whether it leads somewhere; only then it is reached by Tab, and the pointer says so."""
        if leads == self.leads:
            return
        self.leads = leads
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if leads else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the press, so that the release comes here, too."""
        if not self.leads:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press it, if it is let go where it was pressed."""
        if (
            self.leads
            and event.button() is Qt.MouseButton.LeftButton
            and self.rect().contains(event.position().toPoint())
        ):
            self.pressed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press it by Enter or the space bar."""
        if self.leads and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)
