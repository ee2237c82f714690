"""The lines in which the supervisor's PIN is chosen; a PIN that is there must be known to be changed.

Invariant: a PIN is sent once, and only where both new lines say the same.
"""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.agreement.pin_complaint import say_pin_answer
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.kit.touch.number_pad import PadBeside
from kiosk.ui.ports.supervision import PinAnswer, PinChoice, PinState
from kiosk.ui.text.pin_text import first_pin_text
from kiosk.ui.text.typed_answers import plain_digits
from kiosk.ui.workers.background import Answer


class PinForm(QWidget):
    """The PIN before, the new one, and the new one again.

    Attributes:
        column: What it consists of; whoever shows the form puts ``save`` where its buttons are.
        digits: The lines, with a pad beside them.

    Signals:
        choice_known: A PinChoice: which lines are shown.
        kept: Another PIN is kept from now on.
    """

    choice_known = Signal(object)
    kept = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._supervision = context.session.ports.supervision
        self._background = context.session.background("pin")
        self.lead = label("lead", wrap=True)
        self.current = pin_edit(self.tr("PIN until now"))
        self.new = pin_edit(self.tr("New PIN"))
        self.again = pin_edit(self.tr("New PIN once more"))
        self.complaint = Complaint()
        self.save = QPushButton(self.tr("Keep this PIN"))
        self.save.setProperty("role", "primary")
        self.save.clicked.connect(self._on_save)
        self.column = QVBoxLayout(self)
        spread(self.column, 0.5, (0, 0, 0, 0))
        self.column.addWidget(self.lead)
        self._headings = {}
        lines = QWidget()
        below = QVBoxLayout(lines)
        spread(below, 0.5, (0, 0, 0, 0))
        for edit in (self.current, self.new, self.again):
            heading = label("question")
            heading.setText(edit.accessibleName())
            heading.setBuddy(edit)
            self._headings[edit] = heading
            below.addWidget(heading)
            below.addWidget(edit)
        below.addStretch(1)
        self.digits = PadBeside(lines, self.current, self.new, self.again)
        self.column.addWidget(self.digits)
        self.column.addWidget(self.complaint)

    @property
    def available(self) -> bool:
        """Whether there are PINs here at all."""
        return self._supervision is not None

    def ask_which(self) -> None:
        """Begin, as soon as it is known which PIN can be chosen now."""
        supervision = self._supervision
        if supervision is not None:
            self._background.ask(supervision.choice, self._on_choice)

    def _on_choice(self, answer: Answer[PinChoice]) -> None:
        self.begin(answer.value or PinChoice.CHANGE)  # when nobody can tell, the old one is asked for

    def begin(self, choice: PinChoice) -> None:
        """Offer a first PIN or another one, or say who may choose the first one."""
        for edit in (self.current, self.new, self.again):
            edit.clear()
            wanted = choice is PinChoice.CHANGE or (choice is PinChoice.FIRST and edit is not self.current)
            edit.setVisible(wanted)
            self._headings[edit].setVisible(wanted)
        for part in (self.save, self.digits):
            part.setVisible(choice is not PinChoice.NONE)
        self.lead.setText(
            first_pin_text()
            if choice is PinChoice.NONE
            else self.tr("With it supervisors let guests in whom the rules refuse. Share it with nobody else.")
        )
        self.complaint.say("")
        self.save.setEnabled(True)
        self.choice_known.emit(choice)

    def first_line(self, choice: PinChoice) -> QWidget | None:
        """Return where typing begins, or None where nothing can be chosen."""
        return {PinChoice.CHANGE: self.current, PinChoice.FIRST: self.new}.get(choice)

    def take_answer(self, answer: Answer[PinAnswer]) -> None:
        """Tell that the PIN is kept, else say why it is not."""
        self.save.setEnabled(True)
        say_pin_answer(self.complaint, answer)
        if answer.value is not None and answer.value.state is PinState.RIGHT:
            self.kept.emit()

    @Slot()
    def _on_save(self) -> None:
        empty = next((e for e in (self.current, self.new, self.again) if not e.isHidden() and not e.text()), None)
        if empty is not None:
            empty.setFocus(Qt.FocusReason.OtherFocusReason)  # Enter leads from line to line
            return
        new, again = plain_digits(self.new.text()), plain_digits(self.again.text())
        if new != again:
            self.complaint.say(self.tr("The two new PINs differ."))
            return
        supervision, current = self._supervision, plain_digits(self.current.text())
        if supervision is not None:
            self.save.setEnabled(False)
            self._background.ask(lambda: supervision.choose(new, current), self.take_answer)
