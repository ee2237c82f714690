"""What is confirmed before a guest is admitted: a line for each point, one button that says yes to all of them.

Invariants: nothing is admitted by opening, leaving or losing this panel; a yes is sent for the points that were on the
screen and for no others; a no is sent at once, with its point. Whoever is scanned meanwhile waits until it is done.
"""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.confirm_points import ConfirmPoint
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.panel import Panel
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.confirm_text import point_text
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.guarded import guarded_overrides

UNREAD_MS = 400.0
"""The Enter that dismissed the guest before, pressed twice, must not confirm this one."""


@guarded_overrides
class PointLine(QFrame):
    """One point, with yes and no. A press anywhere on it says yes, or takes that back.

    Signals:
        ticked: It was confirmed, or that was taken back.
        denied: It cannot be confirmed.
    """

    ticked = Signal()
    denied = Signal()

    def __init__(self, point: ConfirmPoint, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.point = point
        self.setProperty("kind", "tile")
        self.text = label("step", wrap=True)
        self.text.setText(text)
        self.yes = QPushButton(QCoreApplication.translate("AnswerWords", "Yes"))
        self.no = QPushButton(QCoreApplication.translate("AnswerWords", "No"))
        self.yes.setCheckable(True)
        for button, pressed in ((self.yes, self.ticked), (self.no, self.denied)):
            button.setProperty("segment", "alone")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setAutoDefault(True)
            # A screen reader that comes to the button says what it answers.
            button.setAccessibleName(f"{text}: {button.text()}")
            button.clicked.connect(pressed)
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        spread(row, 0.6, (0.9, 0.4, 0.9, 0.4))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick by a press anywhere: gloves and thumbs are wider than a button."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.yes.click()


class ConfirmPanel(Panel):
    """Asks; the request goes on with what was confirmed, or with the point that could not be.

    Attributes:
        points: A line for each point.
        read_from_ms: Before that instant nobody can have read anything: an Enter was meant for something else.
    """

    sign_name = "tone-ask"
    verdict_actions = frozenset({Action.CONFIRM})
    holds_scans = True

    def make_parts(self) -> None:
        """Make what it shows."""
        self.submit.setText(self.tr("All confirmed, admit   ⏎"))
        self.points: tuple[PointLine, ...] = ()
        self.read_from_ms = 0.0
        self._request: CheckInRequest | None = None
        self.lines = QVBoxLayout()
        spread(self.lines, 0.4)
        self.body.addLayout(self.lines)
        self.body.addStretch(1)

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Put the points of a verdict, all of them open."""
        del action
        self._request = request
        named = dotted(text.headline, text.kind) if text.guest else text.kind
        self.show_head(text.guest or text.headline, named, Tone.ASK)
        for line in self.points:
            self.lines.removeWidget(line)
            line.hide()
            line.deleteLater()
        self.read_from_ms = self.context.session.ports.clock_ms() + UNREAD_MS
        now = self.context.now()
        self.points = tuple(PointLine(point, point_text(point, verdict, now)) for point in verdict.to_confirm)
        before: QWidget | None = None
        for line in self.points:
            self.lines.addWidget(line)
            line.ticked.connect(self._on_ticked)
            line.denied.connect(self._on_denied)
            for button in (line.yes, line.no):
                if before is not None:
                    QWidget.setTabOrder(before, button)
                before = button
        return True

    def take_focus(self) -> None:
        """Put the focus on the one button: Enter is the quick way, and nothing is typed here."""
        self.submit.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def send(self) -> None:
        """Say yes to every point; where some of them have not been in sight yet, show those first."""
        if self.context.session.ports.clock_ms() < self.read_from_ms or self._read_on():
            return
        self._go_on(confirmed=frozenset(line.point.key for line in self.points), denied="")

    def _read_on(self) -> bool:
        """Scroll on as far as there is anything that is not ticked below; return whether there was."""
        bar = self.area.verticalScrollBar()
        ticked = all(line.yes.isChecked() for line in self.points)
        if ticked or bar.value() >= bar.maximum():
            return False
        bar.setValue(bar.value() + bar.pageStep())
        return True

    @Slot()
    def _on_ticked(self) -> None:
        """Go on when the last point is ticked: nobody should have to say once more what was said."""
        if all(line.yes.isChecked() for line in self.points):
            self.send()

    @Slot()
    def _on_denied(self) -> None:
        line = self.sender()
        if isinstance(line, PointLine):
            yes = frozenset(one.point.key for one in self.points if one.yes.isChecked())
            self._go_on(confirmed=yes, denied=line.point.key)

    def _go_on(self, *, confirmed: frozenset[str], denied: str) -> None:
        request, self._request = self._request, None  # a second press must not send it twice
        if request is not None:
            self.request_ready.emit(request.adding(confirmed=confirmed, denied=denied))
