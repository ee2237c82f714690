"""A form in the place of the picture: who it is about, something to fill in, and a way back.

A verdict of the next guest may cover a panel; what was typed is there again when the verdict is gone.

Invariant: like a page, a panel has its parts once somebody needs it. What every panel is asked (``available``,
``offered``, ``opener``) and told (``show_status``) does without them.
"""

from typing import ClassVar, NamedTuple, cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.domain.reason_table import Tone
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.kit.areas.scrolling_area import scrolling
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.forms.filled_in import Filled, fill_in, filled_in
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import FitLabel, label, set_look
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.picture_view import PictureView
from kiosk.ui.kit.theme import TONES
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.guarded import guarded_overrides

LOW_UNITS = 30
"""A panel is at least so high where its head stays in sight while its body is scrolled."""


class Opener(NamedTuple):
    """A button beside the line for codes that opens a panel, and its key."""

    text: str
    hint: str
    key: QKeySequence | QKeySequence.StandardKey


@guarded_overrides
class Panel(QFrame):
    """A head in a verdict's colours, a body, and the buttons.

    Attributes:
        sign_name: Sign in its head where it follows from no verdict.
        verdict_actions: What about a verdict is done in it.
        restarts: Whether opening it anew while it is open begins anew.
        takes_scans: Whether codes that are scanned while it is open are its own, and nobody is let in by them.
        holds_scans: Whether verdicts of further guests wait until it is done, as behind a refusal.
        context: What it is built on.
        watch: Keeps hand scanners out of the panel's lines.
        busy: Something is on its way: the panel cannot be left, and nothing is sent twice.
        is_complete: Whether it has its parts.

    Signals:
        left: Nothing is to be done: go back.
        request_ready: A CheckInRequest to be decided, now that more is known.
        group_ready: Several of them, for guests who come in together.
        details_asked: Id of a ticket that somebody wants to see whole.
    """

    sign_name: ClassVar[str] = ""
    verdict_actions: ClassVar[frozenset[Action]] = frozenset()
    restarts: ClassVar[bool] = False
    takes_scans: ClassVar[bool] = False
    holds_scans: ClassVar[bool] = False

    left = Signal()
    request_ready = Signal(object)
    group_ready = Signal(object)
    details_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.context = context
        self.watch = context.watch
        self.busy = False
        self.is_complete = False
        self._has_parts = False
        self._low = 0

    def complete(self) -> None:
        """Have the parts made, where that was not done yet."""
        if not self.is_complete:
            self.is_complete = True
            self._make_frame()
            self.make_parts()
            self._has_parts = True

    def make_parts(self) -> None:
        """Make what stands in the body; done once, before it is shown or asked for anything of its own."""

    def _make_frame(self) -> None:
        self.head = QFrame()
        self.head.setObjectName("panel-head")
        self.sign = Sign(self.sign_name, ems=1.0)
        self.sign.setProperty("role", "panel-sign")
        self.title = FitLabel("panel-title", smallest=0.6)
        self.detail = label("panel-detail", wrap=True)
        self.small_picture = PictureView(small=True)
        self.small_picture.hide()
        self.complaint = Complaint()
        self.back = QPushButton(self.tr("Not now   Esc"))
        self.submit = QPushButton()
        self._assemble()

    def _assemble(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.detail)
        head = QHBoxLayout(self.head)
        head.addWidget(self.sign)
        head.addLayout(names, 1)
        self._corner = QWidget()
        corner = QVBoxLayout(self._corner)
        corner.setContentsMargins(0, 0, 0, 0)
        corner.addWidget(self.small_picture)
        head.addWidget(self._corner)
        inside = QWidget()
        inside.setProperty("kind", "panel-body")
        self.body = QVBoxLayout(inside)
        self._whole = QVBoxLayout(everything := QWidget())
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(inside, 1)
        self.area = scrolling(everything)
        for button, pressed in ((self.back, self._on_back), (self.submit, self.send)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(pressed)
        self.back.setAutoDefault(True)
        self.submit.setProperty("role", "primary")
        foot = QVBoxLayout()
        self.buttons = FlowLayout(at_end=True)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.submit)
        foot.addWidget(self.complaint)
        foot.addLayout(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        column.addLayout(foot)
        self._column = column
        spread(head, 1.2, (2.2, 0.8, 2.2, 0.8))
        spread(self.body, 1.1, (2.2, 1.4, 2.2, 0.8))
        spread(foot, 0.8, (2.2, 0.6, 2.2, 1.2))
        spread(self.buttons, 0.8)

    # What a panel is for -----------------------------------------------------------------------------------------

    def opener(self) -> Opener | None:
        """Return the button that opens it without a verdict, or None."""
        return None

    def available(self) -> bool:
        """Whether it can do what it is for, here and now."""
        return True

    def offered(self) -> frozenset[Action]:
        """Return what about a verdict can be done in it here and now."""
        return self.verdict_actions if self.available() else frozenset()

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Begin, about a verdict.

        Args:
            action: Which of its actions.
            request: What was decided.
            verdict: How.
            text: The same as it is read.

        Returns:
            Whether it is to be shown.
        """
        # No abstract method: Qt's classes have a metaclass of their own, which does not go with that of ``abc``. A
        # panel without actions of a verdict is never asked this, and one without a button is never started.
        raise NotImplementedError

    def start(self) -> bool:
        """Begin, without a verdict; return whether it is to be shown."""
        raise NotImplementedError

    def start_about(self, ticket_id: str) -> bool:
        """Begin, about a ticket that somebody found; return whether it is to be shown."""
        raise NotImplementedError

    def take_scan(self, scan: Scan) -> None:
        """Take a code that was scanned while the panel is open, where it takes scans."""

    def show_status(self, status: GateStatus) -> None:
        """Take note of what may be done here now."""

    def closed(self) -> None:
        """Take note that it is not open any more."""

    def forget(self) -> None:
        """Keep nothing of whoever it was about."""
        self.show_head("", "", None)
        self.complaint.say("")

    def carried(self) -> object:
        """Return what the panel in a window that is built anew is to know."""
        return None

    def take_over(self, carried: object) -> None:
        """Go on from what the panel before said."""

    def filled(self) -> Filled:
        """Return what people typed and ticked while it is open."""
        return filled_in(self)

    def fill(self, filled: Filled) -> None:
        """Put back what people had typed and ticked; it was begun anew, in another language, about the same."""
        fill_in(self, filled)

    @Slot()
    def send(self) -> None:
        """Do what the panel is for."""
        raise NotImplementedError

    # Head, focus, keys -------------------------------------------------------------------------------------------

    def show_head(self, title: str, detail: str, tone: Tone | None) -> None:
        """Say what the panel is about.

        Args:
            title: What is to be done.
            detail: Who it is about, or "".
            tone: The verdict's, or None for a panel that follows from none.
        """
        self.title.set_text(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title}. {detail}" if detail else title)
        set_look(self.head, "tone", tone.value if tone else "none")
        if tone is not None:
            self.sign.show_sign(f"tone-{tone.value}", tint=TONES[tone].ink, paper=TONES[tone].ground)
        else:
            self.sign.show_sign(self.sign_name)

    def take_look(self, look: Look) -> None:
        """Follow the size of the letters."""
        self._low = LOW_UNITS * look.unit
        self._place_head()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the size of the window."""
        super().resizeEvent(event)
        if self._has_parts:  # it lies in the window, and gets its size, before it has any
            self._place_head()

    def _place_head(self) -> None:
        """Let the head be scrolled with the body where both together have little room, and do without the picture.

        An amount or a line for a PIN below the edge is worse than a picture less.
        """
        is_low = self.height() < self._low
        self._corner.setVisible(not is_low)
        place = self._whole if is_low else self._column
        if place.indexOf(self.head) < 0:
            place.insertWidget(0, self.head)
            self.head.show()

    def take_focus(self) -> None:
        """Put the cursor where somebody was typing, else where to begin."""
        inside = cast("QWidget | None", self.focusWidget())
        if inside is not None and inside.isVisibleTo(self):
            inside.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send at Enter; everything else belongs to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_back(self) -> None:
        self.left.emit()
