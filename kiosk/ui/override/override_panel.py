"""A supervisor lets somebody in against the rules: why, who, and the PIN. Nothing happens before the PIN is right."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QPushButton, QWidget

from kiosk.checkin.recording import Override
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.agreement.pin_complaint import say_pin_answer
from kiosk.ui.kit.agreement.pin_readiness import PinReadiness
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.kit.supervisor_fields import LONGEST
from kiosk.ui.kit.touch.number_pad import PadBeside
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.typed_answers import plain_digits
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.background import Answer


def usual_reasons() -> tuple[str, ...]:
    """Return what guests are usually let in for against the rules."""
    return (
        QCoreApplication.translate("OverrideReasons", "Went out for a moment"),
        QCoreApplication.translate("OverrideReasons", "Scanned by mistake"),
        QCoreApplication.translate("OverrideReasons", "Paid at the desk"),
        QCoreApplication.translate("OverrideReasons", "Guest of the organizer"),
    )


class OverridePanel(Panel):
    """Reason, supervisor, PIN. The request goes on with the supervisor's decision after the PIN was found right."""

    sign_name = "key"
    verdict_actions = frozenset({Action.OVERRIDE})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._supervision = context.session.ports.supervision

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("pin")
        self.readiness = PinReadiness(self._supervision, self._background, self.complaint, self._let_fill)
        self.submit.setText(self.tr("Let in   ⏎"))
        self.reason, self.supervisor = QLineEdit(), QLineEdit()
        self.pin = pin_edit(self.tr("Supervisor's PIN"))
        self._request: CheckInRequest | None = None
        self._asked: CheckInRequest | None = None
        self._reason: Reason | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_pause_over)
        self.chips = FlowLayout()
        for text in usual_reasons():
            chip = QPushButton(text)
            chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            chip.setAutoDefault(True)
            chip.clicked.connect(self._on_chip)
            self.chips.addWidget(chip)
        lines = QWidget()
        self.form = QFormLayout(lines)
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
            if edit is self.reason:
                self.form.addRow(self.chips)
            self.watch.guard(edit)
        for edit in (self.reason, self.supervisor):
            edit.setMaxLength(LONGEST)
        self.reason.setPlaceholderText(self.tr("Goes into the log with your name"))
        spread(self.form, margins=(0, 0, 0, 0), down=0.5)
        spread(self.chips, 0.5)
        beside = PadBeside(lines, self.pin)
        self.pad = beside.pad
        self.body.addWidget(beside)
        self.body.addStretch(1)

    def available(self) -> bool:
        """Whether a PIN can be compared."""
        return self._supervision is not None

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Ask for a supervisor's decision about a refusal."""
        del action
        self._request, self._asked = request, None
        self._reason = verdict.reason
        who = dotted(text.guest, text.kind) if text.guest else text.kind
        self.show_head(self.tr("Override: {word}").format(word=text.headline), dotted(who, text.sentence), text.tone)
        self.reason.clear()
        self.pin.clear()
        self.complaint.say("")
        self.reason.setFocus()
        self.readiness.ask()
        return True

    def _let_fill(self, *, ready: bool) -> None:
        for widget in (self.reason, self.supervisor, self.pin, self.pad):
            widget.setEnabled(ready)
        self.submit.setEnabled(ready and self._asked is None and not self._pause.isActive())

    @Slot()
    def _on_chip(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton) and self.reason.isEnabled():
            self.reason.setText(chip.text())
            (self.pin if self.supervisor.text().strip() else self.supervisor).setFocus()

    def closed(self) -> None:
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
        supervision = self._supervision
        if supervision is None or self._request is None or self._asked is not None or self._pause.isActive():
            return
        override = Override(supervisor=self.supervisor.text().strip(), note=self.reason.text().strip())
        self._asked = replace(self._request, override=override)
        self.submit.setEnabled(False)
        pin, name, reason = plain_digits(self.pin.text()), override.supervisor, self._reason
        self._background.ask(lambda: supervision.check(pin, name=name, reason=reason), self.take_answer)

    def take_answer(self, answer: Answer[PinAnswer]) -> None:
        """Go on with a right PIN, else say what is wrong. An answer that nobody waits for any more does nothing."""
        request, self._asked = self._asked, None
        self.pin.clear()
        found = answer.value
        wait_s = found.wait_s if found is not None else 0.0
        self._pause.start(round(wait_s * 1000))
        say_pin_answer(self.complaint, answer)
        if request is None:
            return
        if found is not None and found.state is PinState.RIGHT:
            self.request_ready.emit(request)
        else:
            self.pin.setFocus()

    @Slot()
    def _on_pause_over(self) -> None:
        self.submit.setEnabled(self.pin.isEnabled())
