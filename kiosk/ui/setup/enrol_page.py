"""The first page: connects this kiosk with its platform by a set-up code, held to the camera or pasted."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.codes.credential import Scan
from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.enrolment import EnrolmentState
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.text.sentences import sentence

LONGEST = 8_192


class InstructionStep(QWidget):
    """A numbered line of the instructions."""

    def __init__(self, number: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        circle = label("step-number")
        circle.setText(number)
        circle.setAlignment(Qt.AlignmentFlag.AlignCenter)
        line = label("step", wrap=True)
        line.setText(text)
        row.addWidget(circle, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(line, 1)
        row.setSpacing(self.fontMetrics().height())


class EnrolPage(Page):
    """Takes the set-up code and shows what becomes of it."""

    due_at = frozenset({SetUpStep.NOT_ENROLLED})

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.picture_area = CameraArea()
        self.picture, self.message = self.picture_area.picture, self.picture_area.message
        self.edit = QLineEdit()
        context.watch.guard(self.edit)
        self.connect_button = QPushButton(self.tr("Connect"))
        self.answer = QFrame()
        self.answer_sign = Sign("alert", ems=1.3)
        self.answer_text = label("strip", wrap=True)
        self._waiting = False
        self._last = ""
        self._build()

    def _build(self) -> None:
        title = label("title", wrap=True)
        title.setText(self.tr("Connect this kiosk"))
        lead = label("lead", wrap=True)
        lead.setText(self.tr("This takes a minute, and only once."))
        self.edit.setMaxLength(LONGEST)
        self.edit.setPlaceholderText(self.tr("Or paste the set-up code here"))
        self.edit.setAccessibleName(self.tr("Set-up code"))
        self.edit.returnPressed.connect(self._on_connect)
        self.edit.textChanged.connect(self._on_text)
        self.connect_button.setProperty("role", "primary")
        self.connect_button.setEnabled(False)
        self.connect_button.clicked.connect(self._on_connect)
        entry = QHBoxLayout()
        entry.addWidget(self.edit, 1)
        entry.addWidget(self.connect_button)
        answer_row = QHBoxLayout(self.answer)
        answer_row.addWidget(self.answer_sign, 0, Qt.AlignmentFlag.AlignTop)
        answer_row.addWidget(self.answer_text, 1)
        self.answer.setProperty("kind", "strip")
        self.answer.setProperty("box", "round")
        self.answer.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.answer.hide()
        terminal = label("terminal", wrap=True)
        terminal.setText(self.tr("Or in a terminal: kiosk enrol"))
        left = QVBoxLayout()
        left.addStretch(2)
        for widget in (title, lead, *self._steps()):
            left.addWidget(widget)
        left.addLayout(entry)
        left.addWidget(self.answer)
        left.addWidget(terminal)
        left.addStretch(3)
        presenter = self.context.session.presenter
        self.picture_area.retry_asked.connect(presenter.retry_camera)
        presenter.enrolment_settled.connect(self.show_outcome)
        row = QHBoxLayout(self)
        row.addLayout(left, 1)
        row.addWidget(self.picture_area, 1)
        spread(row, 3, (3, 0, 0, 0))
        spread(left, 1.1)
        self.setFocusProxy(self.edit)

    def _steps(self) -> tuple[InstructionStep, ...]:
        return (
            InstructionStep("1", self.tr("Open your event on the ticket platform and add a device for check-in.")),
            InstructionStep("2", self.tr("Hold the set-up code it shows in front of the camera.")),
            InstructionStep("3", self.tr("The guest list is loaded. From then on the kiosk works offline, too.")),
        )

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame."""
        self.picture_area.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.picture_area.show_camera(report)

    def take_scan(self, scan: Scan) -> None:
        """Take a code that was scanned; the one that is being tried, or just failed, is left alone."""
        if not self._waiting and scan.text != self._last:
            self._try(scan.text)

    @Slot(object, str)
    def show_outcome(self, state: EnrolmentState, key: str) -> None:
        """Say what became of the set-up code."""
        self._waiting = False
        self._on_text(self.edit.text())
        if state is EnrolmentState.DONE:
            self._say("tick", self.tr("Connected. Loading the guest list …"), "good")
        else:
            self._say("alert", sentence(key or "enrol.failed"), "warn")

    def _try(self, text: str) -> None:
        self._waiting = True
        self._last = text
        self.connect_button.setEnabled(False)
        self._say("upload", self.tr("Asking the platform …"), "calm")
        self.context.session.presenter.request_enrolment(text)

    def _say(self, sign: str, text: str, look: str) -> None:
        self.answer_sign.show_sign(sign)
        self.answer_text.setText(text)
        self.answer.setAccessibleName(text)
        set_look(self.answer, "look", look)
        self.answer.show()

    @Slot()
    def _on_connect(self) -> None:
        text = self.edit.text().strip()
        if text and not self._waiting:
            self._try(text)

    @Slot(str)
    def _on_text(self, text: str) -> None:
        self.connect_button.setEnabled(bool(text.strip()) and not self._waiting)
