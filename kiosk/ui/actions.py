"""What a steward may do about a verdict, besides going on: which buttons its card shows."""

from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.checkin.check_in import NEVER_OVERRIDDEN
from kiosk.domain.reason_codes import Outcome, Reason
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.flow import FlowLayout


class Action(StrEnum):
    """Something to press."""

    ANSWER = "answer"
    TAKE_PAYMENT = "take_payment"
    APPROVE = "approve"
    ACCEPT_UNPAID = "accept_unpaid"
    ACCEPT_UNKNOWN = "accept_unknown"
    LOOK_UP = "look_up"
    OVERRIDE = "override"


_CONSENTS: Mapping[Reason, Action] = {
    Reason.UNPAID: Action.ACCEPT_UNPAID,
    Reason.UNKNOWN_TICKET: Action.ACCEPT_UNKNOWN,
}
_AT_THE_DOOR: Mapping[Reason, Action] = {Reason.UNPAID: Action.TAKE_PAYMENT, Reason.UNAPPROVED: Action.APPROVE}
_NAMELESS = frozenset({Reason.UNKNOWN_TICKET, Reason.MALFORMED, Reason.AMBIGUOUS, Reason.STALE_CODE})
_ANSWERED_OTHERWISE = frozenset({Reason.PARTY_SIZE, Reason.AMBIGUOUS})


def actions_for(verdict: Verdict) -> tuple[Action, ...]:
    """Return what may be done about a verdict, most likely first."""
    if verdict.admitted:
        return ()
    found: list[Action] = []
    if verdict.questions:
        found.append(Action.ANSWER)
    if verdict.reason in _AT_THE_DOOR and verdict.ticket is not None:
        found.append(_AT_THE_DOOR[verdict.reason])
    if verdict.outcome is Outcome.ASK and verdict.reason in _CONSENTS:
        found.append(_CONSENTS[verdict.reason])
    elif verdict.reason in _NAMELESS:
        found.append(Action.LOOK_UP)
    if may_be_overridden(verdict):
        found.append(Action.OVERRIDE)
    return tuple(found)


def may_be_overridden(verdict: Verdict) -> bool:
    """Whether a supervisor may let the guest in all the same: there is a ticket, and nothing but a rule is broken."""
    overridden_otherwise = verdict.reason in NEVER_OVERRIDDEN or verdict.reason in _ANSWERED_OTHERWISE
    consent = verdict.outcome is Outcome.ASK and verdict.reason in _CONSENTS
    return not (verdict.admitted or verdict.ticket is None or overridden_otherwise or consent)


def action_text(action: Action) -> str:
    """Return what a button says."""
    texts = {
        Action.ANSWER: QCoreApplication.translate("Actions", "Ask now"),
        Action.TAKE_PAYMENT: QCoreApplication.translate("Actions", "Take payment"),
        Action.APPROVE: QCoreApplication.translate("Actions", "Approve or refuse"),
        Action.ACCEPT_UNPAID: QCoreApplication.translate("Actions", "Let in unpaid"),
        Action.ACCEPT_UNKNOWN: QCoreApplication.translate("Actions", "Let in"),
        Action.LOOK_UP: QCoreApplication.translate("Actions", "Look the guest up by name"),
        Action.OVERRIDE: QCoreApplication.translate("Actions", "Override …"),
    }
    return texts[action]


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
