"""The way out of self-service: name and PIN of somebody who may leave it; a kiosk without staff asks for its PIN.

Nobody is signed in afterwards where there are staff: whoever opened the stand may be somebody else, far away.
"""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.supervisor_fields import SupervisorLines
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.pin_text import pin_text
from kiosk.ui.workers.background import Answer


class LeaveDialog(FormDialog):
    """Accepted when a PIN was right and whoever it belongs to may leave."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._background = context.session.background("pin")
        self._asked = False
        self.setWindowTitle(self.tr("Staff"))
        self.lines = SupervisorLines(context.watch)
        self.complaint = Complaint()
        self.leave = QPushButton(self.tr("Leave self-service"))
        self.leave.setProperty("role", "primary")
        self.leave.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        for part in (self.lines, self.complaint):
            self.column.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.leave)
        self.column.addLayout(foot)
        self.leave.clicked.connect(self._on_leave)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self._forget)
        self._pause.timeout.connect(self._offer)

    def ask(self) -> None:
        """Open."""
        self.lines.name.clear()
        self.lines.demand(wanted=True, focused=False)
        self.lines.ask_name(wanted=self._context.session.presenter.status.rights is not None)
        self.complaint.say("")
        self._offer()
        self.open()
        (self.lines.name if self.lines.asks_name else self.lines.pin).setFocus()

    def take_answer(self, answer: Answer[PinAnswer]) -> None:
        """Close where the PIN was right, else say why not."""
        if not self._asked:
            return
        self._asked = False
        found = answer.value
        if found is not None and found.state is PinState.RIGHT:
            self.accept()
            return
        self._pause.start(round(found.wait_s * 1000) if found is not None else 0)
        self.complaint.say(pin_text(found, answer.key))
        self._offer()

    @Slot()
    def _on_leave(self) -> None:
        supervision, name, pin = self._context.session.ports.supervision, self.lines.supervisor, self.lines.take_pin()
        if supervision is None or self._asked or self._pause.isActive() or not pin:
            return
        if self.lines.asks_name and not name:
            self.lines.name.setFocus()
            return
        self._asked = True
        self._offer()
        self._background.ask(lambda: supervision.check(pin, name=name, right=Right.LEAVE), self.take_answer)

    @Slot()
    def _offer(self) -> None:
        self.leave.setEnabled(not self._asked and not self._pause.isActive())

    @Slot()
    def _forget(self) -> None:
        """Keep neither a name nor a PIN; an answer that comes later opens nothing."""
        self._asked = False
        self.lines.name.clear()
        self.lines.demand(wanted=False)
