"""A dialog that takes somebody's name and PIN for one thing: a kiosk without staff asks for its PIN alone.

The PIN is forgotten as soon as it was sent, and everything when the dialog closes: an answer that comes later does
nothing. After wrong PINs the button rests as long as the answer says.
"""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.ui.kit.agreement.pin_complaint import say_pin_answer
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.supervisor_fields import SupervisorLines
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.workers.background import Answer


class SupervisorDialog(FormDialog):
    """Accepted when the PIN was right.

    Attributes:
        lines: Name and PIN.
        complaint: What is the matter.
        submit: Sends both.
        cancel: Closes it.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = context.session.background("pin")
        self._asked = False
        self.lines = SupervisorLines(context.watch)
        self.complaint = Complaint()
        self.submit, self.cancel = QPushButton(), QPushButton()
        self.submit.setProperty("role", "primary")
        self.submit.setDefault(True)
        self.cancel.setAutoDefault(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self.column.addWidget(self.lines)
        self.foot.addWidget(self.complaint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.submit)
        self.foot.addLayout(foot)
        self.submit.clicked.connect(self._on_submit)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self.forget)
        self._pause.timeout.connect(self._offer)

    def check(self, name: str, pin: str) -> Callable[[], PinAnswer] | None:
        """Return what says whether the PIN is right, to be called in a worker; None where nobody can say."""
        raise NotImplementedError

    def missing(self) -> str:
        """Return what is said where name or PIN is missing, or "" where the lines themselves say enough."""
        return ""

    def agreed(self) -> None:
        """Close it, and do what the PIN was for."""
        self.accept()

    def begin(self, *, with_name: bool) -> None:
        """Open it empty.

        Args:
            with_name: Whether a name is asked for, too.
        """
        self.lines.name.clear()
        self.lines.demand(wanted=True, focused=False)
        self.lines.ask_name(wanted=with_name)
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
            self.agreed()
            return
        self._pause.start(round(found.wait_s * 1000) if found is not None else 0)
        say_pin_answer(self.complaint, answer)
        self._offer()
        self.lines.pin.setFocus()

    @Slot()
    def forget(self) -> None:
        """Keep neither a name nor a PIN."""
        self._asked = False
        self.lines.name.clear()
        self.lines.demand(wanted=False)

    @Slot()
    def _on_submit(self) -> None:
        name, pin = self.lines.supervisor, self.lines.take_pin()
        if self._asked or self._pause.isActive():
            return
        if not pin or (self.lines.asks_name and not name):
            self.complaint.say(self.missing())
            (self.lines.name if pin else self.lines.pin).setFocus()
            return
        call = self.check(name, pin)
        if call is None:
            return
        self._asked = True
        self._offer()
        self._background.ask(call, self.take_answer)

    @Slot()
    def _offer(self) -> None:
        self.submit.setEnabled(not self._asked and not self._pause.isActive())
