"""The first page: connects this kiosk with its platform by a set-up code, or by address and token.

Invariant: whatever happens, there is a way on. A sync service that stands still is started here, and an answer that
does not come is said after a while, with the request kept.
"""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.ui.kit.areas.notice import Notice
from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.setup.by_hand_form import ByHandForm
from kiosk.ui.setup.service_line import ServiceLine
from kiosk.ui.text.sentences import sentence

LONGEST = 8_192
AGAIN_MS = 4_000.0
"""A code that failed is tried once more when it is seen after this: until then it is still being held up."""
RETRY_MS = 5_000
PASSING = frozenset(
    f"delivery.{what}"
    for what in (
        "failed", "later", "unreachable", "slow", "captive_portal", "broken_off", "unresolved", "nobody", "proxy",
    )
)  # fmt: skip
"""Failures that may be over in a moment: the same code is tried again and again, as their sentences promise."""
PATIENCE_MS = 25_000  # after this nobody should stand and wait for an answer


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteredSoFar:
    """What the page in another language goes on from; tokens are kept, too, for they are long and nobody else's.

    Attributes:
        code: The set-up code in the line.
        by_hand: What stands in the lines for address and token.
        is_by_hand: Whether these are shown.
        last: The code that was tried last.
        is_waiting: Whether its answer is still to come.
        failed: Key of the failure, "" where there was none.
    """

    code: str
    by_hand: tuple[int, str, str, str]
    is_by_hand: bool
    last: str
    is_waiting: bool
    failed: str


class InstructionStep(QWidget):
    """A numbered line of the instructions."""

    def __init__(self, number: int, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        circle = label("step-number")
        circle.setText(QLocale().toString(number))
        circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = label("step", wrap=True)
        line.setText(text)
        row.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(line, 1)
        row.setSpacing(self.fontMetrics().height())


class EnrolPage(Page):
    """Takes the set-up code and shows what becomes of it."""

    due_at = frozenset({SetUpStep.NOT_ENROLLED})
    uses_camera = True

    def make_parts(self) -> None:
        """Make what it shows."""
        self.picture_area = CameraArea()
        self.picture, self.message = self.picture_area.picture, self.picture_area.message
        self.edit = QLineEdit()
        self.context.watch.guard(self.edit)
        self.connect_button = QPushButton(self.tr("Connect"))
        self.by_hand = ByHandForm(self.context)
        self.by_hand_button = QPushButton(self.tr("Type address and token"))
        self.service = ServiceLine(self.context)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self.by_code = QWidget()
        self.answer = Notice()
        self._waiting = False
        self._last = ""
        self._failed = ""
        self._settled_ms = 0.0
        self._build()
        self._connect()

    def _build(self) -> None:
        title, lead, terminal = label("title", wrap=True), label("lead", wrap=True), label("terminal", wrap=True)
        title.setText(self.tr("Connect this kiosk"))
        lead.setText(self.tr("This takes a minute, and only once."))
        terminal.setText(self.tr("Or in a terminal: kiosk enrol"))
        self.by_hand.hide()
        left = QVBoxLayout()
        left.addStretch(2)
        for widget in (title, lead, self.service, self._by_code(), self.by_hand, self.answer, terminal):
            left.addWidget(widget)
        left.addStretch(3)
        row = QHBoxLayout(self)
        row.addLayout(left, 1)
        row.addWidget(self.picture_area, 1)
        spread(row, 3, (3, 0, 0, 0))
        spread(left, 1.1)
        self.starts_at = self.edit

    def _by_code(self) -> QWidget:
        self.edit.setMaxLength(LONGEST)
        self.edit.setPlaceholderText(self.tr("Or paste the set-up code here"))
        self.edit.setAccessibleName(self.tr("Set-up code"))
        self.connect_button.setProperty("role", "primary")
        self.connect_button.setEnabled(False)
        entry = QHBoxLayout()
        entry.addWidget(self.edit, 1)
        entry.addWidget(self.connect_button)
        code = QVBoxLayout(self.by_code)
        for step in self._steps():
            code.addWidget(step)
        code.addLayout(entry)
        code.addWidget(self.by_hand_button, 0, Qt.AlignmentFlag.AlignLeading)
        spread(code, 1.1, (0, 0, 0, 0))
        return self.by_code

    def _connect(self) -> None:
        presenter = self.context.session.presenter
        self.picture_area.retry_asked.connect(presenter.retry_camera)
        presenter.set_up.enrolment_settled.connect(self.show_outcome)
        self.edit.returnPressed.connect(self._on_connect)
        self.edit.textChanged.connect(self._on_text)
        self.connect_button.clicked.connect(self._on_connect)
        self.by_hand_button.clicked.connect(self._on_by_hand)
        self.by_hand.left.connect(self._on_by_code)
        self.by_hand.entered.connect(self._on_typed)
        self._patience.timeout.connect(self._on_no_answer)
        self._retry.timeout.connect(self._on_retry)

    def _steps(self) -> tuple[InstructionStep, ...]:
        return (
            InstructionStep(1, self.tr("Open your event on the ticket platform and add a device for check-in.")),
            InstructionStep(2, self.tr("Hold the set-up code it shows in front of the camera.")),
            InstructionStep(3, self.tr("The guest list is loaded. From then on the kiosk works offline, too.")),
        )

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Say that the sync service does not run: without it no platform is asked."""
        del now
        self.service.show_alive(alive=status.daemon_alive)

    def step_back(self) -> bool:
        """Go back from address and token to the set-up code."""
        if self.by_hand.isHidden():
            return False
        self._on_by_code()
        return True

    def carried(self) -> object:
        """Return what was typed and asked so far: a question that is on its way is answered to the next window."""
        if self.context.session.presenter.status.set_up_step is not SetUpStep.NOT_ENROLLED:
            return None
        return EnteredSoFar(
            code=self.edit.text(),
            by_hand=self.by_hand.typed,
            is_by_hand=not self.by_hand.isHidden(),
            last=self._last,
            is_waiting=self._waiting,
            failed=self._failed,
        )

    def take_over(self, carried: object) -> None:
        """Go on from what was typed and asked in the window before."""
        if not isinstance(carried, EnteredSoFar):
            return
        self.edit.setText(carried.code)
        self.by_hand.type_again(carried.by_hand)
        self._last = carried.last
        if carried.is_by_hand:
            self._on_by_hand()
        if carried.is_waiting:
            self._wait()
        elif carried.failed:
            self.show_outcome(EnrolmentState.FAILED, carried.failed)

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame."""
        self.picture_area.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.picture_area.show_camera(report)

    def take_scan(self, scan: Scan) -> None:
        """Take a code that was scanned; the one that is being tried, or just failed, is left alone for a while.

        Not for ever: what failed for want of a network is held up again once there is one.
        """
        rested = self.context.session.ports.clock_ms() - self._settled_ms >= AGAIN_MS
        if not self._waiting and (scan.text != self._last or rested):
            self._try(scan.text)

    @Slot(object, str)
    def show_outcome(self, state: EnrolmentState, key: str) -> None:
        """Say what became of the set-up code."""
        self._stop_waiting()
        if state is EnrolmentState.DONE:
            self.answer.say(self.tr("Connected. Loading the guest list …"), "good")
        else:
            self._failed = key or "enrol.failed"
            self.answer.say(sentence(self._failed), "warn")
            if self._failed in PASSING and self._last:
                self._retry.start()

    def _stop_waiting(self) -> None:
        self._waiting = False
        self._settled_ms = self.context.session.ports.clock_ms()
        self._patience.stop()
        self._retry.stop()  # whatever was said before: only this answer says whether the code is tried again
        self.by_hand.allow(connecting=True)
        self._on_text(self.edit.text())

    def _try(self, text: str) -> None:
        self._last = text
        self._wait()
        self.context.session.presenter.set_up.request_enrolment(text)

    def _wait(self) -> None:
        self._waiting, self._failed = True, ""
        self._retry.stop()
        self.connect_button.setEnabled(False)
        self.by_hand.allow(connecting=False)
        self._patience.start()
        self.answer.say(self.tr("Asking the platform …"), "calm")

    @Slot()
    def _on_connect(self) -> None:
        text = self.edit.text().strip()
        if text and not self._waiting:
            self._try(text)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.connect_button.setEnabled(bool(text.strip()) and not self._waiting)

    @Slot()
    def _on_no_answer(self) -> None:
        """Say so, and let people try otherwise; the request stays, and its answer is shown when it comes."""
        self._stop_waiting()
        if self.context.session.presenter.status.daemon_alive:
            text = self.tr("No answer yet. It goes on by itself once there is a network; or try another code.")
        else:
            text = self.tr("No answer: the sync service is not running. Start it, and it goes on by itself.")
        self.answer.say(text, "warn")

    @Slot()
    def _on_retry(self) -> None:
        """Ask once more behind what is said: people may correct the address meanwhile, and that goes before this."""
        status = self.context.session.presenter.status
        if not self._waiting and status.set_up_step is SetUpStep.NOT_ENROLLED:
            self.context.session.presenter.set_up.request_enrolment(self._last)

    @Slot()
    def _on_by_hand(self) -> None:
        self.by_code.hide()
        self.by_hand.show()
        self.by_hand.platform.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_by_code(self) -> None:
        self.by_hand.hide()
        self.by_code.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _on_typed(self, text: str) -> None:
        if not self._waiting:
            self._try(text)
