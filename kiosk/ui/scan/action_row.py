"""The buttons for what a steward may do about a verdict."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.text.verdict_actions import Action, action_text


class ActionButton(QPushButton):
    """A button for one action. Enter presses it, too, while it has the focus."""

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(action_text(action), parent)
        self.action = action
        self.setProperty("role", "quiet" if action is Action.OVERRIDE else "action")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)


class ActionRow(QWidget):
    """The loud actions of a card, side by side; the quiet override stands in the card's foot.

    Attributes:
        buttons: A button for each action.

    Signals:
        chosen: An Action.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = FlowLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.buttons = {action: ActionButton(action) for action in Action}
        for action, button in self.buttons.items():
            button.clicked.connect(self._on_button)
            if action is not Action.OVERRIDE:
                self.row.addWidget(button)

    def offer(self, actions: tuple[Action, ...]) -> None:
        """Show the buttons of some actions."""
        for action, button in self.buttons.items():
            button.setVisible(action in actions)
        self.setVisible(any(action is not Action.OVERRIDE for action in actions))

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        if isinstance(button, ActionButton):
            self.chosen.emit(button.action)
