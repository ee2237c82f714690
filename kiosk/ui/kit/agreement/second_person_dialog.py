"""A second person agrees beside whoever is signed in, by name and PIN; a kiosk without staff asks for its PIN alone.

A page does what it wants to do and opens this where that was refused for want of a second person (``wants_second``);
what it hands over is done again as soon as somebody agreed. The PIN is forgotten as soon as it was sent.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.supervisor_fields import SupervisorLines
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.pin_text import pin_text
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer

_ONE_PIN: Final = "right.one_pin"
_WANTING: Final = frozenset({"right.two", _ONE_PIN})


def wants_second(key: str) -> bool:
    """Return whether a failure says that somebody else has to agree."""
    return key in _WANTING


class SecondPersonDialog(FormDialog):
    """Name and PIN of whoever agrees."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = context.session.ports.second_person
        self._background = context.session.background("pin")
        self._right = Right.WIPE
        self._done: Callable[[], object] | None = None
        self._asked = False
        self.setWindowTitle(self.tr("Somebody has to agree"))
        self.lead = label("lead", wrap=True)
        self.lines = SupervisorLines(context.watch)
        self.complaint = Complaint()
        self.agree = QPushButton(self.tr("Agree"))
        self.agree.setProperty("role", "primary")
        self.agree.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        for part in (self.lead, self.lines, self.complaint):
            self.column.addWidget(part)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.agree)
        self.column.addLayout(foot)
        self.agree.clicked.connect(self._on_agree)
        self.cancel.clicked.connect(self.reject)
        self.finished.connect(self._forget)
        self._pause.timeout.connect(self._offer)

    def ask(self, right: Right, key: str, done: Callable[[], object]) -> None:
        """Open for something that was refused for want of a second person.

        Args:
            right: What it is.
            key: The refusal's sentence.
            done: Does it again, once somebody agreed.
        """
        self._right, self._done = right, done
        self.lead.setText(sentence(key))
        self.lines.name.clear()
        self.lines.demand(wanted=True, focused=False)
        self.lines.ask_name(wanted=key != _ONE_PIN)
        self.complaint.say("")
        self._offer()
        self.open()
        (self.lines.pin if key == _ONE_PIN else self.lines.name).setFocus()

    def take_answer(self, answer: Answer[PinAnswer]) -> None:
        """Do what was agreed to, else say why nobody agreed."""
        if not self._asked:
            return
        self._asked = False
        found = answer.value
        if found is not None and found.state is PinState.RIGHT:
            done = self._done
            self.accept()
            if done is not None:
                done()
            return
        self._pause.start(round(found.wait_s * 1000) if found is not None else 0)
        self.complaint.say(pin_text(found, answer.key))
        self._offer()
        self.lines.pin.setFocus()

    @Slot()
    def _on_agree(self) -> None:
        port, right = self._port, self._right
        name, pin = self.lines.supervisor, self.lines.take_pin()
        if port is None or self._asked or self._pause.isActive():
            return
        if not pin or (self.lines.asks_name and not name):
            self.complaint.say(self.tr("Name and PIN are needed."))
            self.lines.pin.setFocus()
            return
        self._asked = True
        self._offer()
        self._background.ask(lambda: port.agree(right, name, pin), self.take_answer)

    @Slot()
    def _offer(self) -> None:
        self.agree.setEnabled(not self._asked and not self._pause.isActive())

    @Slot()
    def _forget(self) -> None:
        """Keep neither a PIN nor what was to be done: an answer that comes later agrees to nothing."""
        self._asked, self._done = False, None
        self.lines.demand(wanted=False)
