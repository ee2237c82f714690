"""The venue: this laptop makes one or joins one, invites gates, and sees how all of them stand.

Invariants: what waits for other laptops happens beside the window; what cannot be taken back (leaving, shutting a gate
out, taking over) is said first and done at the second press of the same button.
"""

from functools import partial

from PySide6.QtCore import QLocale, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.domain.venue.ports import Connection
from kiosk.ui.kit.areas.notice import Notice
from kiosk.ui.kit.areas.reading_order import tab_as_it_lies
from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.ports.venue import Ledger, VenueView
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.venue.beginning_view import BeginningView
from kiosk.ui.venue.gate_row import GateRow
from kiosk.ui.venue.invitation_view import InvitationView
from kiosk.ui.venue.venue_text import connection_text
from kiosk.ui.workers.background import Answer

VENUE_SUBJECT = "venue"
_LEAVE, _TAKE_OVER = "leave", "take over"


class VenuePage(Page):
    """The page.

    Attributes:
        view: What is known of the venue, None before it was read.
        rows: A row for each gate, by member.
    """

    openable_at = frozenset({SetUpStep.CHOOSING, SetUpStep.LOADING, SetUpStep.SCANNING})
    button_sign = "gates"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._port = context.session.ports.venue

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("venue")
        self._look: Look | None = None
        self._asked_twice = ""
        self._waiting = False
        self._last_scan = ""
        self.view: VenueView | None = None
        self.rows: dict[str, GateRow] = {}
        self.sign = Sign("gates", ems=2.4)
        self.title, self.stands = label("title", wrap=True), label("since", wrap=True)
        self.beginning = BeginningView(self.context)
        self.gates = ScrollColumn()
        self.invitation = InvitationView()
        self.views = QStackedWidget()
        self.notice = Notice()
        self.invite = QPushButton(self.tr("Invite a gate"))
        self.become_host = QPushButton()
        self.leave = QPushButton()
        self.back = QPushButton(self.tr("Back   Esc"))
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("kind", "panel")
        self.gates.column.addStretch(1)
        spread(self.gates.column, 0.4, (0, 0, 0.6, 0))
        for view in (self.beginning, self.gates, self.invitation):
            self.views.addWidget(view)
        words, head, foot = QVBoxLayout(), QHBoxLayout(), FlowLayout(at_end=True)
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.stands)
        head.addWidget(self.sign)
        head.addLayout(words, 1)
        spread(head, 0.8)
        for button in (self.leave, self.become_host, self.invite, self.back):
            foot.addWidget(button)
        spread(foot, 0.6)
        self.invite.setProperty("role", "primary")
        page = QVBoxLayout(self)
        page.addLayout(head)
        page.addWidget(self.views, 1)
        page.addWidget(self.notice)
        page.addLayout(foot)
        spread(page, 0.7, (1.5, 1, 1.5, 1))
        self._show_view(VenueView())

    def _connect(self) -> None:
        self.beginning.found_asked.connect(self._on_found)
        self.beginning.join_asked.connect(self._on_join)
        self.invite.clicked.connect(self._on_invite)
        self.invitation.standby.toggled.connect(self._on_standby)
        self.become_host.clicked.connect(self._on_take_over)
        self.leave.clicked.connect(self._on_leave)
        self.back.clicked.connect(self._on_back)

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Venue: several gates, one guest list")

    def available(self) -> bool:
        """Whether this window can set a venue up."""
        return self._port is not None

    def offered(self, status: GateStatus) -> bool:
        """Whether it needs a button of its own: the count of gates in the header leads here, too."""
        return not status.gates

    def is_about(self, subject: str) -> bool:
        """Whether a badge about the venue leads here."""
        return subject == VENUE_SUBJECT

    def page_shown(self) -> None:
        """Look how everything stands."""
        self.notice.say("")
        self._ask_once_more("")
        self.views.setCurrentWidget(self.beginning if self.view is None or not self.view.name else self.gates)
        self._read()

    def show_status(self, status: GateStatus, now: object) -> None:
        """Look again how the gates stand, as long as somebody looks at the page."""
        del status, now
        if self.isVisible():
            self._read()

    def take_look(self, look: Look) -> None:
        """Draw the sign in the theme's colour."""
        self._look = look
        self._draw()

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame, where an invitation is awaited."""
        self.beginning.picture_area.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.beginning.picture_area.show_camera(report)

    def take_scan(self, scan: Scan) -> None:
        """Take an invitation that is held up; the one that is being tried, or just failed, is left alone."""
        if self.views.currentWidget() is self.beginning and not self._waiting and scan.text != self._last_scan:
            self._last_scan = scan.text
            self._on_join(scan.text)

    def step_back(self) -> bool:
        """Go back from an invitation to the gates."""
        if self.views.currentWidget() is not self.invitation:
            return False
        self.views.setCurrentWidget(self.gates)
        self.invitation.show_invitation("")
        self._offer()
        return True

    # -- what is known

    def _read(self) -> None:
        if self._port is not None:
            self._background.ask(self._port.view, self.show_answer, replaces="view")

    def show_answer(self, answer: Answer[VenueView]) -> None:
        """Show how the venue stands."""
        if answer.value is not None:
            self._show_view(answer.value)

    def _show_view(self, view: VenueView) -> None:
        before = self.view or VenueView()
        was_member, had_failed, self.view = bool(before.name), bool(before.error_key), view
        is_member = bool(view.name)
        self.title.setText(view.name or self.tr("One venue, several gates"))
        self.stands.setText(self._standing(view))
        if is_member != was_member or self.views.currentIndex() < 0:
            self.views.setCurrentWidget(self.gates if is_member else self.beginning)
        if is_member:
            self._show_gates(view)
            if view.error_key:
                self.notice.say(sentence(view.error_key), "warn")
            elif had_failed:
                self.notice.say("")  # it was tried again, and runs
        else:
            self.beginning.suggest(view.suggested)
        self._offer()
        self._draw()

    def _standing(self, view: VenueView) -> str:
        if not view.name:
            return connection_text(Connection.NONE)
        present, gates = (QLocale().toString(count) for count in (view.state.present, len(view.state.gates)))
        heard = self.tr("{heard} of {all} gates").format(heard=present, all=gates)
        if view.ledger is Ledger.STARTING:
            return self.tr("The ledger is starting on this laptop.")
        host = self.tr("This laptop is the host, as long as this window is open.")
        return dotted(heard, connection_text(view.state.connection), host if view.ledger is Ledger.RUNNING else "")

    def _show_gates(self, view: VenueView) -> None:
        members = {gate.member for gate in view.state.gates}
        for member in [member for member in self.rows if member not in members]:
            self.rows.pop(member).deleteLater()
        moved = False
        # Who is missing stands above the rest: nobody should have to look for it.
        ordered = sorted(view.state.gates, key=lambda gate: (gate.present and not gate.differs, gate.name))
        for place, gate in enumerate(ordered):
            row = self.rows.get(gate.member)
            if row is None:
                row = self.rows[gate.member] = GateRow()
                row.shut_out_asked.connect(self._on_shut_out)
                if self._look is not None:
                    row.take_look(self._look)
            if self.gates.column.indexOf(row) != place:
                self.gates.column.insertWidget(place, row)
                moved = True
            row.show_gate(gate, here=gate.member == view.member, may_shut_out=view.is_host)
            row.shut_out.setText(
                self.tr("Really shut out") if self._asked_twice == gate.member else self.tr("Shut out")
            )

        if moved:
            tab_as_it_lies(self)

    def _offer(self) -> None:
        view = self.view or VenueView()
        inviting = self.views.currentWidget() is self.invitation
        self.invite.setVisible(bool(view.name) and view.is_host)
        self.invite.setEnabled(view.ledger is not Ledger.STARTING and not self._waiting)
        self.invite.setText(self.tr("Invite one more") if inviting else self.tr("Invite a gate"))
        self.leave.setVisible(bool(view.name) and not inviting)
        self.become_host.setVisible(view.can_take_over and not inviting)
        self.leave.setText(self.tr("Really leave it") if self._asked_twice == _LEAVE else self.tr("Leave the venue"))
        self.become_host.setText(
            self.tr("Really take over") if self._asked_twice == _TAKE_OVER else self.tr("Take over as host")
        )
        self.beginning.wait(waiting=self._waiting)

    def _draw(self) -> None:
        view = self.view or VenueView()
        well = view.state.whole or not view.name
        tint = self._look.colour("text" if well else "caution") if self._look else None
        self.sign.show_sign("gates", tint=tint, paper=self._look.colour("page") if self._look else "#ffffff")

    # -- what people do

    def _ask_once_more(self, what: str, words: str = "") -> bool:
        """Say what follows, unless that was said; return whether it was the second press."""
        again, self._asked_twice = bool(what) and self._asked_twice == what, what
        if again:
            self._asked_twice = ""
        elif what:
            self.notice.say(words, "warn")
        self._offer()
        return again

    def _do(self, call: object, words: str = "") -> None:
        self._waiting = True
        self.notice.say(words, "calm")
        self._background.ask(call, self.show_done)  # type: ignore[arg-type]
        self._offer()

    def show_done(self, answer: Answer[object]) -> None:
        """Show what became of it."""
        self._waiting = False
        self.notice.say(sentence(answer.key) if answer.error is not None else "", "warn")
        self._offer()
        self._read()

    @Slot(str)
    def _on_found(self, name: str) -> None:
        if self._port is not None:
            self._do(partial(self._port.found, name), self.tr("Making the venue …"))

    @Slot(str)
    def _on_join(self, invitation: str) -> None:
        if self._port is not None and not self._waiting:
            self._do(partial(self._port.join, invitation), self.tr("Asking the host …"))

    @Slot()
    def _on_invite(self) -> None:
        self._ask_once_more("")
        if self._port is not None:
            standby = self.invitation.standby.isChecked()
            self._background.ask(partial(self._port.invite, standby=standby), self.show_invitation)

    @Slot(bool)
    def _on_standby(self, _: object) -> None:
        if self.views.currentWidget() is self.invitation:
            self._on_invite()  # the one on the screen is not what was chosen now

    def show_invitation(self, answer: Answer[str]) -> None:
        """Show an invitation, or why there is none."""
        if answer.value is None:
            self.notice.say(sentence(answer.key), "warn")
            return
        self.notice.say("")
        self.invitation.show_invitation(answer.value)
        self.views.setCurrentWidget(self.invitation)
        self._offer()

    @Slot()
    def _on_take_over(self) -> None:
        words = self.tr(
            "Is the old host off, or out of reach of all gates? While both run, gates on either side admit what the"
            " other side has admitted; every double is listed when they meet. Press once more to take over."
        )
        if self._ask_once_more(_TAKE_OVER, words) and self._port is not None:
            self._do(self._port.take_over, self.tr("Making the ledger of all that is known here …"))

    @Slot()
    def _on_leave(self) -> None:
        words = self.tr(
            "This laptop then decides alone, and forgets the venue's keys. Its entries stay. Press once more to leave."
        )
        if self._ask_once_more(_LEAVE, words) and self._port is not None:
            self._do(self._port.leave)

    @Slot(str)
    def _on_shut_out(self, member: str) -> None:
        words = self.tr(
            "This gate is cut off at once and can come back by a new invitation only. What it told of stays."
            " Press once more to shut it out."
        )
        if self._ask_once_more(member, words) and self._port is not None:
            self._do(partial(self._port.shut_out, member))
        elif self.view is not None:
            self._show_gates(self.view)

    @Slot()
    def _on_back(self) -> None:
        if not self.step_back():
            self.left.emit()
