"""A supervisor lets somebody in against the rules: why, who, and the PIN. Nothing happens before the PIN is right."""

from dataclasses import replace

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from kiosk.checkin.recording import Override
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.kit.scanner_watch import ScannerWatch
from kiosk.ui.kit.supervisor_fields import LONGEST
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.pin_text import pin_text
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.typed_answers import plain_digits
from kiosk.ui.text.verdict_text import VerdictText


class OverridePanel(Panel):
    """Reason, supervisor, PIN.

    Signals:
        pin_given: A PIN to be compared.
        overridden: The CheckInRequest with the supervisor's decision, after the PIN was found right.
    """

    pin_given = Signal(str)
    overridden = Signal(object)

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__("key", watch, parent)
        self.submit.setText(self.tr("Let in   ⏎"))
        self.reason, self.supervisor = QLineEdit(), QLineEdit()
        self.pin = pin_edit(self.tr("Supervisor's PIN"))
        self._request: CheckInRequest | None = None
        self._asked: CheckInRequest | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_pause_over)
        self.form = QFormLayout()
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        rows = (
            (self.tr("Why?"), self.reason),
            (self.tr("Who decides?"), self.supervisor),
            (self.tr("Supervisor's PIN"), self.pin),
        )
        for name, edit in rows:
            heading = label("question")
            heading.setText(name)
            heading.setBuddy(edit)
            edit.setAccessibleName(name)
            self.form.addRow(heading, edit)
            self.watch.guard(edit)
        for edit in (self.reason, self.supervisor):
            edit.setMaxLength(LONGEST)
        self.reason.setPlaceholderText(self.tr("Goes into the log with your name"))
        self.body.addLayout(self.form)
        self.body.addStretch(1)

    def set_unit(self, unit: int) -> None:
        """Set the distances."""
        super().set_unit(unit)
        self.form.setVerticalSpacing(round(unit * 0.5))

    def ask(self, request: CheckInRequest, text: VerdictText) -> None:
        """Ask for a supervisor's decision about a refusal.

        Args:
            request: What was refused.
            text: How it was refused.
        """
        self._request, self._asked = request, None
        who = dotted(text.guest, text.kind) if text.guest else text.kind
        self.show_head(self.tr("Override: {word}").format(word=text.headline), dotted(who, text.sentence), text.tone)
        self.reason.clear()
        self.pin.clear()
        self.complaint.say("")
        self.reason.setFocus()

    def forget(self) -> None:
        """Wait for no PIN any more: the panel was left."""
        self._asked = None

    @Slot()
    def send(self) -> None:
        """Have the PIN compared, once everything is filled in."""
        for edit in (self.reason, self.supervisor, self.pin):
            if not edit.text().strip():
                self.complaint.say(self.tr("Reason, name and PIN are needed."))
                edit.setFocus()
                return
        if self._request is None or self._asked is not None or self._pause.isActive():
            return
        override = Override(supervisor=self.supervisor.text().strip(), note=self.reason.text().strip())
        self._asked = replace(self._request, override=override)
        self.submit.setEnabled(False)
        self.pin_given.emit(plain_digits(self.pin.text()))

    @Slot(object, str)
    def take_answer(self, answer: PinAnswer | None, key: str) -> None:
        """Go on with a right PIN, else say what is wrong. An answer that nobody waits for any more does nothing."""
        request, self._asked = self._asked, None
        self.pin.clear()
        wait_s = answer.wait_s if answer is not None else 0.0
        self._pause.start(round(wait_s * 1000))
        self.complaint.say(pin_text(answer, key))
        if request is None:
            return
        if answer is not None and answer.state is PinState.RIGHT:
            self.overridden.emit(request)
        else:
            self.pin.setFocus()

    @Slot()
    def _on_pause_over(self) -> None:
        self.submit.setEnabled(True)
