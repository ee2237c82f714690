"""Who is at this kiosk: by badge, or by name and PIN. Open by itself while nobody is signed in; nothing else is then.

A PIN is forgotten by the page as soon as it was sent, whatever became of it; what is typed is for nobody else.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.kit.supervisor_fields import SupervisorLines
from kiosk.ui.kit.touch.number_pad import PadBeside
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.sign_in import SignInAnswer, SignInAttempt, SignInState
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.sign_in_text import sign_in_text
from kiosk.ui.text.typed_answers import plain_digits
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides

_LINES_WIDE = 34
"""So wide a page has room for the picture beside what is typed, in heights of a line."""


@guarded_overrides
class SignInPage(Page):
    """Names, PIN, badge; and the button that locks the kiosk."""

    due_at = frozenset({SetUpStep.SIGN_IN})
    openable_at = frozenset(SetUpStep) - {SetUpStep.SIGN_IN}
    button_sign = "lock"
    scrolls = False

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._port = context.session.ports.sign_in

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("staff")
        self.title = label("title", wrap=True)
        self.lead = label("lead", wrap=True)
        self.name = DropDown()
        self.pin = pin_edit(self.tr("PIN"))
        self.lines = SupervisorLines(self.context.watch, pad=False)
        self.complaint = Complaint()
        self.submit = QPushButton()
        self.lock = QPushButton(self.tr("Lock this kiosk"))
        self.picture_area = CameraArea()
        # It scrolls: on the smallest screens a supervisor's lines have no room beside the rest.
        self.area = ScrollColumn()
        self._asked: SignInAttempt | None = None
        self._off_shift: SignInAttempt | None = None
        self._last_badge = ""
        self._signed_in = ""
        self._build()

    def _build(self) -> None:
        self.name.setAccessibleName(self.tr("Name"))
        # As wide as there is room, not as the longest name of all.
        self.name.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name.setMinimumContentsLength(6)
        self.submit.setProperty("role", "primary")
        self.context.watch.guard(self.pin)
        left = self.area.column
        left.addStretch(2)
        left.addWidget(self.title)
        left.addWidget(self.lead)
        typed = QWidget()
        lines = QVBoxLayout(typed)
        for widget in (self.name, self.pin):
            heading = label("question")
            heading.setText(widget.accessibleName())
            heading.setBuddy(widget)
            lines.addWidget(heading)
            lines.addWidget(widget)
        lines.addWidget(self.lines)
        lines.addStretch(1)
        spread(lines, 0.7, (0, 0, 0, 0))
        left.addWidget(PadBeside(typed, self.pin, self.lines.pin))
        left.addWidget(self.complaint)
        foot = FlowLayout(at_end=True)
        foot.addWidget(self.lock)
        foot.addWidget(self.submit)
        left.addLayout(foot)
        left.addStretch(3)
        # However long a name is, the list of names is no wider than its place.
        self.name.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name.setMinimumContentsLength(8)
        row = QHBoxLayout(self)
        row.addWidget(self.area, 1)
        row.addWidget(self.picture_area, 1)
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        spread(row, 0, (0, 0, 0, 0))
        spread(left, 0.7, (1.5, 1, 1.5, 1))
        spread(foot, 0.8)
        self.lines.hide()
        self.picture_area.retry_asked.connect(self.context.session.presenter.retry_camera)
        for edit in (self.pin, self.lines.name, self.lines.pin):
            edit.returnPressed.connect(self.send)
        self.name.currentIndexChanged.connect(self._on_name)
        self.submit.clicked.connect(self.send)
        self.lock.clicked.connect(self.lock_now)
        self.starts_at = self.pin
        self._say_who("")

    def fit_parts(self) -> None:
        """Leave the picture out where letters are so large that both have no room; badges are read all the same."""
        self.picture_area.setVisible(self.width() >= _LINES_WIDE * self.fontMetrics().height())

    def available(self) -> bool:
        """Whether this kiosk can have staff."""
        return self._port is not None

    def offered(self, status: GateStatus) -> bool:
        """Whether there are staff who could take over."""
        return bool(status.staff)

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Take over, or lock this kiosk")

    def page_shown(self) -> None:
        """Begin with nothing typed, and with the names that are known by now."""
        self._begin_anew()
        self._last_badge = ""
        # Letters may have changed their size since: what was measured then is not what there is room for now.
        QTimer.singleShot(0, self, self._lay_out)
        port = self._port
        if port is not None:
            self._background.ask(port.people, self._on_people, replaces="people")

    def page_left(self) -> None:
        """Keep no PIN of a page that nobody sees."""
        self._begin_anew()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Say who is signed in."""
        del now
        if status.staff != self._signed_in:
            self._say_who(status.staff)

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame, so that a badge is held where it is seen."""
        self.picture_area.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.picture_area.show_camera(report)

    def wants(self, scan: Scan) -> bool:
        """Whether a code is a badge: whoever holds it up takes over, wherever this kiosk is."""
        return self._port is not None and self._port.is_badge(scan.text)

    def take_scan(self, scan: Scan) -> None:
        """Take a badge; the one that was just refused is not asked about again while it is held up."""
        if scan.text != self._last_badge:
            self._last_badge = scan.text
            self._off_shift = None
            self._try(SignInAttempt(badge=scan.text))

    @Slot()
    def send(self) -> None:
        """Sign in by what was typed, or go on with a supervisor's word."""
        if self._off_shift is not None:
            supervisor, supervisor_pin = self.lines.supervisor, self.lines.take_pin()
            if not (supervisor and supervisor_pin):
                self.complaint.say(self.tr("A supervisor's name and PIN are needed."))
                return
            self._try(replace(self._off_shift, supervisor=supervisor, supervisor_pin=supervisor_pin))
            return
        pin = plain_digits(self.pin.text()).strip()
        self.pin.clear()
        if not pin or self.name.currentIndex() < 0:
            self.complaint.say(self.tr("Choose your name and type your PIN."))
            self.pin.setFocus()
            return
        self._try(SignInAttempt(name=self.name.currentText(), pin=pin))

    @Slot()
    def lock_now(self) -> None:
        """Let nobody be signed in any more."""
        port = self._port
        if port is not None:
            self._background.ask(port.sign_out, self._on_locked)

    def take_answer(self, answer: Answer[SignInAnswer]) -> None:
        """Go on where somebody is signed in, else say why nobody is."""
        asked, self._asked = self._asked, None
        self.submit.setEnabled(True)
        if asked is None:
            return
        found = answer.value
        if found is not None and found.state is SignInState.DONE:
            self._begin_anew()
            self.context.session.presenter.look_again()
            self.left.emit()
            return
        if found is None:
            self.complaint.say(sentence(answer.key))
        else:
            self.complaint.say_until(
                found.wait_s, lambda left_s: sign_in_text(replace(found, wait_s=left_s), answer.key)
            )
        if found is not None and found.state is SignInState.OFF_SHIFT:
            self._off_shift = asked
            self.lines.demand(wanted=True)
        else:
            (self.lines.pin if self._off_shift is not None else self.pin).setFocus()
        # Once the lines have found their places.
        QTimer.singleShot(0, self, self._show_answer)

    def _lay_out(self) -> None:
        self.area.column.invalidate()
        self.area.column.activate()

    def _show_answer(self) -> None:
        for widget in (self.complaint, self.submit):
            self.area.ensureWidgetVisible(widget, 0)

    def _try(self, attempt: SignInAttempt) -> None:
        port = self._port
        if port is None or self._asked is not None:
            return
        self._asked = attempt
        self.complaint.say("")
        self.submit.setEnabled(False)
        self._background.ask(lambda: port.sign_in(attempt), self.take_answer)

    def _begin_anew(self) -> None:
        self._asked = self._off_shift = None
        self.pin.clear()
        self.lines.name.clear()
        self.lines.demand(wanted=False)
        self.complaint.say("")
        self.submit.setEnabled(True)

    def _say_who(self, name: str) -> None:
        self._signed_in = name
        self.title.setText(
            self.tr("{name} is at this kiosk").format(name=name) if name else self.tr("Who is at this kiosk?")
        )
        self.lead.setText(self.tr("Hold your badge in front of the camera, or choose your name and type your PIN."))
        self.submit.setText(self.tr("Take over   ⏎") if name else self.tr("Sign in   ⏎"))
        self.lock.setVisible(bool(name))

    def _on_people(self, answer: Answer[Sequence[str]]) -> None:
        if answer.value is None:
            self.complaint.say(sentence(answer.key))
            return
        chosen = self.name.currentText()
        self.name.blockSignals(True)  # noqa: FBT003  # Qt's own signature
        self.name.clear()
        self.name.addItems(list(answer.value))
        self.name.setCurrentIndex(self.name.findText(chosen))
        self.name.blockSignals(False)  # noqa: FBT003

    @Slot()
    def _on_name(self) -> None:
        """Another name: the word of a supervisor was for the one before."""
        if self._off_shift is not None:
            self._begin_anew()
        self.pin.setFocus()

    def _on_locked(self, answer: Answer[None]) -> None:
        self.complaint.say(sentence(answer.key) if answer.error is not None else "")
        self.context.session.presenter.look_again()
