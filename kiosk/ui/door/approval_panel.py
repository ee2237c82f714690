"""Approves or refuses a guest whose booking waits for somebody's yes."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.staff.rights import Right
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.door.door_panel import DoorPanel
from kiosk.ui.kit.agreement.pin_readiness import PinReadiness
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.supervisor_fields import LONGEST
from kiosk.ui.kit.touch.number_pad import PadBeside
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.door import Done
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText


class ApprovalPanel(DoorPanel):
    """Yes or no, by a supervisor where the settings want one.

    Attributes:
        request: What is decided again afterwards; None while nothing is asked.
        needs_supervisor: Whether a steward alone may not decide.
    """

    sign_name = "tick"
    verdict_actions = frozenset({Action.APPROVE})
    supervised_right = Right.APPROVE

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.needs_supervisor = True

    def make_parts(self) -> None:
        """Make what it shows."""
        super().make_parts()
        self.request: CheckInRequest | None = None
        self.submit.setText(self.tr("Approve, let in   ⏎"))
        self.deny = QPushButton(self.tr("Refuse the guest"))
        self.deny.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.deny.clicked.connect(self._on_deny)
        self.buttons.removeWidget(self.submit)
        self.buttons.addWidget(self.deny)
        self.buttons.addWidget(self.submit)  # last, as everywhere: it is what Enter does
        self.note = QLineEdit()
        self.note.setMaxLength(LONGEST)
        heading = label("question")
        heading.setText(self.tr("Why? (may be left empty)"))
        heading.setBuddy(self.note)
        self.note.setAccessibleName(self.tr("Why?"))
        self.watch.guard(self.note)
        lines = QWidget()
        column = QVBoxLayout(lines)
        for part in (self.lines, heading, self.note):
            column.addWidget(part)
        column.addStretch(1)
        spread(column, 0.5, (0, 0, 0, 0))
        self.beside = PadBeside(lines, self.lines.pin)
        self.body.addWidget(self.beside)
        self.body.addStretch(1)
        self._ticket_id = ""
        self.readiness = PinReadiness(self._supervision, self._pins, self.complaint, self._let_fill)

    def available(self) -> bool:
        """Whether bookings are approved at this door."""
        return DoorActionKind.APPROVAL in self.door_actions

    def show_status(self, status: GateStatus) -> None:
        """Take note of what may be done at this door, and by whom."""
        super().show_status(status)
        self.needs_supervisor = status.approval_needs_supervisor

    def decided_by(self, done: Done) -> Sequence[CheckInRequest]:
        """Return the request that was refused before."""
        del done
        return [self.request] if self.request is not None else []

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Ask for a decision."""
        del action
        if verdict.ticket is None or self.busy:
            return False
        self.request, self._ticket_id = request, verdict.ticket.id
        self.show_head(self.tr("Approve this guest?"), dotted(text.guest, text.kind), text.tone)
        self.complaint.say("")
        self.note.clear()
        self.lines.demand(wanted=self.needs_supervisor)
        self.beside.want_pad(wanted=self.needs_supervisor)
        if self.needs_supervisor:
            self.readiness.ask()
        else:
            self.note.setFocus()
        return True

    def _let_fill(self, *, ready: bool) -> None:
        for widget in (self.lines, self.note, self.beside.pad):
            widget.setEnabled(ready)
        for button in (self.submit, self.deny):
            button.setEnabled(ready and not self.busy)

    @Slot()
    def send(self) -> None:
        """Say yes."""
        self._decide(approve=True)

    @Slot()
    def _on_deny(self) -> None:
        self._decide(approve=False)

    def _decide(self, *, approve: bool) -> None:
        ticket_id, note = self._ticket_id, self.note.text().strip()
        self.want(
            lambda supervisor: (
                lambda counter: counter.decide(ticket_id, approve=approve, supervisor=supervisor, note=note)
            )
        )

    def rest(self, *, resting: bool) -> None:
        """Let the buttons rest while something is on its way."""
        super().rest(resting=resting)
        self.deny.setEnabled(not resting)
