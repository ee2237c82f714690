"""The page while the guest list is read for the first time: how far it is, and a supervisor's way to begin before that.

Half a list cannot tell who is on the other half, so nothing is scanned here unless somebody answers for it.
"""

from datetime import datetime

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QProgressBar, QPushButton, QVBoxLayout

from kiosk.domain.syncing.time_left import TimeLeft
from kiosk.ui.kit.agreement.pin_complaint import say_pin_answer
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.loading_text import PERCENT, loading_text
from kiosk.ui.text.plurals import RECORDS_LOADED, plural
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import span
from kiosk.ui.text.typed_answers import plain_digits
from kiosk.ui.workers.background import Answer


class LoadingPage(Page):
    """Progress, a sentence, and the PIN that lets scanning begin."""

    due_at = frozenset({SetUpStep.LOADING})

    def make_parts(self) -> None:
        """Make what it shows."""
        self.sign = Sign("calendar", ems=5.0)
        self.sign.setProperty("role", "muted")
        self.title = label("message-title", wrap=True)
        self.text = label("message-text", wrap=True)
        self.detail = label("message-text", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.pin: QLineEdit = pin_edit(self.tr("Supervisor's PIN"))
        self.pin.setPlaceholderText(self.tr("Supervisor's PIN"))
        self.begin = QPushButton(self.tr("Scan before it is complete"))
        self.stop = QPushButton(self.tr("Stop loading"))
        self.go_on = QPushButton(self.tr("Go on loading"))
        self.go_on.setProperty("role", "primary")
        self.complaint = Complaint()
        self._loading = self.context.session.ports.loading
        self._asked = False
        self._left = TimeLeft()
        self._build()

    def _build(self) -> None:
        for line in (self.title, self.detail, self.text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.text.setText(
            self.tr(
                "Scanning begins by itself once it is complete. Until then nobody can say who is on it."
                " A supervisor may begin before that: tickets that are not there yet are then asked about."
            )
        )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.pin)
        foot.addWidget(self.begin)
        foot.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.stop)
        row.addWidget(self.go_on)
        row.addStretch(1)
        lines = QVBoxLayout()
        for widget in (self.title, self.progress, self.detail, self.text):
            lines.addWidget(widget)
        self.column = QVBoxLayout(self)
        self.column.addStretch(3)
        self.column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        self.column.addLayout(lines)
        self.column.addLayout(row)
        self.column.addLayout(foot)
        self.column.addWidget(self.complaint)
        self.column.addStretch(4)
        spread(self.column, 1, (3, 2, 3, 2))
        spread(lines, 0.8, (4, 0, 4, 0))
        self.pin.returnPressed.connect(self._on_begin)
        self.begin.clicked.connect(self._on_begin)
        self.stop.clicked.connect(self._on_stop)
        self.go_on.clicked.connect(self._on_go_on)

    def page_shown(self) -> None:
        """Ask for a PIN only where there is one: while a kiosk is set up, it is chosen after this."""
        supervision = self.context.session.ports.supervision
        if supervision is not None:
            self.context.session.background("pin").ask(supervision.ready, self.show_ready, replaces="ready")

    def show_ready(self, answer: Answer[bool]) -> None:
        """Offer to begin by a PIN, where one could be right; where that cannot be read, the PIN itself will tell."""
        for part in (self.pin, self.begin):
            part.setVisible(answer.value is not False)

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Show how far the guest list is."""
        del now
        text = loading_text(status)
        if text != self.title.text():
            self.title.setText(text)
            self.setAccessibleName(text)
        # Only a first list can be stopped: a gate that has one must hear of withdrawals.
        can_stop = self._loading is not None and status.last_pull_at is None
        self.stop.setVisible(can_stop and not status.loading_stopped)
        self.go_on.setVisible(can_stop and status.loading_stopped)
        self.detail.setText(self._detail(status))
        self.detail.setVisible(bool(self.detail.text()))
        known = status.loaded_share is not None
        self.progress.setRange(0, PERCENT if known else 0)
        self.progress.setValue(int((status.loaded_share or 0) * PERCENT))

    def _detail(self, status: GateStatus) -> str:
        """Return how many records are here, and about how long the rest takes."""
        left = self._left.told(status.loaded_share, self.context.session.ports.clock_ms())
        # Without a share, their number is the title already.
        known = status.loaded_records and (status.loaded_share is not None or status.loading_stopped)
        parts = [plural(RECORDS_LOADED, status.loaded_records)] if known else []
        if left is not None and not status.loading_stopped:
            parts.append(self.tr("about {time} left").format(time=span(left)))
        return dotted(*parts)

    def take_answer(self, answer: Answer[PinAnswer]) -> None:
        """Begin after a right PIN, else say what is wrong. An answer that nobody waits for here does nothing."""
        if not self._asked:
            return
        self._asked = False
        self.begin.setEnabled(True)
        say_pin_answer(self.complaint, answer)
        if answer.value is not None and answer.value.state is PinState.RIGHT:
            self.context.session.presenter.set_up.begin_before_loaded()
            self._on_go_on()  # whoever scans needs the rest of it

    @Slot()
    def _on_begin(self) -> None:
        typed = plain_digits(self.pin.text())
        self.pin.clear()
        supervision = self.context.session.ports.supervision
        if not typed or self._asked or supervision is None:
            self.pin.setFocus()
            return
        self._asked = True
        self.begin.setEnabled(False)
        self.context.session.background("pin").ask(lambda: supervision.check(typed), self.take_answer)

    @Slot()
    def _on_stop(self) -> None:
        if self._loading is not None:
            self.context.session.background("status").ask(self._loading.stop, self._on_told)

    @Slot()
    def _on_go_on(self) -> None:
        if self._loading is not None:
            self.context.session.background("status").ask(self._loading.go_on, self._on_told)

    def _on_told(self, answer: Answer[None]) -> None:
        """Say why it could not be done, else show what is so now."""
        self.complaint.say(sentence(answer.key) if answer.error is not None else "")
        self.context.session.presenter.look_again()
