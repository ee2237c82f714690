"""Approves or refuses a guest whose booking waits for somebody's yes."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from kiosk.ui.door.door_panel import DoorPanel
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.scanner_watch import ScannerWatch
from kiosk.ui.kit.supervisor_fields import LONGEST
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdict_text import VerdictText


class ApprovalPanel(DoorPanel):
    """Yes or no, by a supervisor where the settings want one.

    Attributes:
        request: What is decided again afterwards; None while nothing is asked.
        needs_supervisor: Whether a steward alone may not decide.
    """

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__("tick", watch, parent)
        self.request: CheckInRequest | None = None
        self.needs_supervisor = True
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
        for part in (self.lines, heading, self.note):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self._ticket_id = ""

    def ask(self, request: CheckInRequest, ticket_id: str, text: VerdictText) -> None:
        """Ask for a decision.

        Args:
            request: What was refused.
            ticket_id: Its ticket.
            text: How it was refused.
        """
        self.request, self._ticket_id = request, ticket_id
        self.show_head(self.tr("Approve this guest?"), dotted(text.guest, text.kind), text.tone)
        self.complaint.say("")
        self.note.clear()
        self.lines.demand(wanted=self.needs_supervisor)
        if not self.needs_supervisor:
            self.note.setFocus()

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

    def _rest(self, *, resting: bool) -> None:
        super()._rest(resting=resting)
        self.deny.setEnabled(not resting)
