"""The buttons for what a steward may do about a verdict."""

from typing import Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.text.verdicts.verdict_actions import Action, action_text

IN_THE_FOOT: Final = frozenset({Action.OVERRIDE, Action.UNDO, Action.DETAILS})
"""Quiet ones: what they do is rare, and stands where no finger slips to."""


class ActionButton(QPushButton):
    """A button for one action. Enter presses it, too, while it has the focus.

    Undo wants two presses: no slip of a finger takes an admission back.
    """

    def __init__(self, action: Action, parent: QWidget | None = None) -> None:
        super().__init__(action_text(action), parent)
        self.action = action
        self.is_asking = False
        self.setProperty("role", "quiet" if action in IN_THE_FOOT else "action")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)

    def ask_first(self, *, asking: bool) -> None:
        """Say that one more press does it, or begin anew."""
        self.is_asking = asking
        sure = QCoreApplication.translate("Actions", "Press again to take this entry back")
        self.setText(sure if asking else action_text(self.action))


class ActionRow(QWidget):
    """The loud actions of a card, side by side; the quiet ones stand in the card's foot.

    Attributes:
        buttons: A button for each action.

    Signals:
        chosen: An Action.
        hesitated: Somebody is about to choose one that wants a second press.
    """

    chosen = Signal(object)
    hesitated = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = FlowLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.buttons = {action: ActionButton(action) for action in Action}
        for action, button in self.buttons.items():
            button.clicked.connect(self._on_button)
            if action not in IN_THE_FOOT:
                self.row.addWidget(button)

    def offer(self, actions: tuple[Action, ...]) -> None:
        """Show the buttons of some actions."""
        for action, button in self.buttons.items():
            button.ask_first(asking=False)
            button.setVisible(action in actions)
        self.setVisible(any(action not in IN_THE_FOOT for action in actions))

    @Slot()
    def _on_button(self) -> None:
        button = self.sender()
        if not isinstance(button, ActionButton):
            return
        if button.action is Action.UNDO and not button.is_asking:
            button.ask_first(asking=True)
            self.hesitated.emit()
        else:
            self.chosen.emit(button.action)
