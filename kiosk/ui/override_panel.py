"""A supervisor lets somebody in against the rules: why, who, and the PIN. Nothing happens before the PIN is right."""

import math
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot
from PySide6.QtWidgets import QFormLayout, QLineEdit, QWidget

from kiosk.checkin.recording import Override
from kiosk.ui.answers import plain_digits
from kiosk.ui.case import Case
from kiosk.ui.counted import WAIT_SECONDS, counted
from kiosk.ui.counter_ports import PinAnswer, PinState
from kiosk.ui.direction import dotted
from kiosk.ui.labels import label
from kiosk.ui.messages import sentence
from kiosk.ui.panel import Panel
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.words import VerdictWords

LONGEST = 200  # characters of a reason or a name


def pin_words(answer: PinAnswer | None, key: str) -> str:
    """Return what is wrong with a PIN, "" where nothing is.

    Args:
        answer: What became of it, or None for a failure.
        key: Name of the failure.
    """
    if answer is None:
        return sentence(key)
    if answer.state is PinState.RIGHT:
        return ""
    if answer.state is PinState.NOT_CHOSEN:
        return QCoreApplication.translate(
            "Pin", "No supervisor PIN is chosen yet. Whoever set this kiosk up chooses it."
        )
    if answer.state is PinState.SET_UP_ONLY:
        return first_pin_words()
    wrong = QCoreApplication.translate("Pin", "This PIN is wrong.") if answer.state is PinState.WRONG else ""
    wait = counted(WAIT_SECONDS, math.ceil(answer.wait_s)) if answer.wait_s > 0 else ""
    return " ".join(part for part in (wrong, wait) if part)


def first_pin_words() -> str:
    """Return who may choose the first PIN, and how."""
    return QCoreApplication.translate(
        "Pin",
        "No supervisor PIN is chosen yet. Whoever sets this kiosk up chooses it, right after the set-up code, or later"
        " in a terminal of this computer: kiosk pin",
    )


def pin_edit(name: str) -> QLineEdit:
    """Return a line that hides what is typed."""
    edit = QLineEdit()
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    edit.setAccessibleName(name)
    edit.setMaxLength(64)
    return edit


class OverridePanel(Panel):
    """Reason, supervisor, PIN.

    Signals:
        pin_given: A PIN to be compared.
        overridden: The Case with the supervisor's decision, after the PIN was found right.
    """

    pin_given = Signal(str)
    overridden = Signal(object)

    def __init__(self, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__("key", watch, parent)
        self.submit.setText(self.tr("Let in   ⏎"))
        self.reason, self.supervisor = QLineEdit(), QLineEdit()
        self.pin = pin_edit(self.tr("Supervisor's PIN"))
        self._case: Case | None = None
        self._asked: Case | None = None
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

    def ask(self, case: Case, words: VerdictWords) -> None:
        """Ask for a supervisor's decision about a refusal.

        Args:
            case: What was refused.
            words: How it was refused.
        """
        self._case, self._asked = case, None
        who = dotted(words.guest, words.kind) if words.guest else words.kind
        self.show_head(self.tr("Override: {word}").format(word=words.word), dotted(who, words.sentence), words.tone)
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
        if self._case is None or self._asked is not None or self._pause.isActive():
            return
        override = Override(supervisor=self.supervisor.text().strip(), note=self.reason.text().strip())
        self._asked = replace(self._case, override=override)
        self.submit.setEnabled(False)
        self.pin_given.emit(plain_digits(self.pin.text()))

    @Slot(object, str)
    def take_answer(self, answer: PinAnswer | None, key: str) -> None:
        """Go on with a right PIN, else say what is wrong. An answer that nobody waits for any more does nothing."""
        case, self._asked = self._asked, None
        self.pin.clear()
        wait_s = answer.wait_s if answer is not None else 0.0
        self._pause.start(round(wait_s * 1000))
        self.complaint.say(pin_words(answer, key))
        if case is None:
            return
        if answer is not None and answer.state is PinState.RIGHT:
            self.overridden.emit(case)
        else:
            self.pin.setFocus()

    @Slot()
    def _on_pause_over(self) -> None:
        self.submit.setEnabled(True)
