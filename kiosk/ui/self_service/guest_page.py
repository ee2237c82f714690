"""The page of a stand where guests are alone: they hold their ticket up, read what it comes to, and walk on.

Invariants: before a code was read, and after everybody's time-out, nothing of anybody is on the page or in its widgets;
no other page is reached from it; it is left by name and PIN of somebody who may (``LeaveDialog``), and otherwise not;
the language that a guest chose is gone with the guest.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan, ScanSource, Timeline
from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.areas.late_stack import LateStack
from kiosk.ui.kit.areas.scrolling_area import scrolling
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.forms.filled_in import give_focus, place_of_focus
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.speech.voice import Voice
from kiosk.ui.ports.camera import CameraReport, Picture
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.station_choices import EventChoice, StationChoice
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.self_service.attract_view import AttractView
from kiosk.ui.self_service.badge_offer import BadgeOffer
from kiosk.ui.self_service.guest_text import GuestText, guest_text
from kiosk.ui.self_service.guest_view import GuestHeadline, GuestView
from kiosk.ui.self_service.help_call import HelpCall
from kiosk.ui.self_service.leave_dialog import LeaveDialog
from kiosk.ui.self_service.left_off import LeftOff
from kiosk.ui.self_service.time_out import WARNING_S, TimeOut
from kiosk.ui.self_service.typed_code import TypedCode
from kiosk.ui.text.languages import LANGUAGES, spoken_language
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import at_this_door, verdict_text
from kiosk.ui.workers.presenter import Decision

WELCOME_MS: Final = 6_000
"""So long whoever was let in reads it: nothing of it is needed afterwards."""


class SelfServicePage(Page):
    """The page.

    Args:
        context: What it is built on.
        questions: Makes what puts the organizer's questions.

    Attributes:
        attract: What is there while nobody is.
        view: What a guest reads.
    """

    due_at = frozenset({SetUpStep.SCANNING})
    takes_scans = True
    uses_camera = True
    scrolls = False
    alone = True

    def __init__(self, context: PageContext, questions: Callable[[], Panel], parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._presenter, self._switches = context.session.presenter, context.session.switches
        self._make_questions = questions
        self._gate_names: Mapping[str, str] = {}
        self._presenter.set_up.choices_read.connect(self._on_choices)  # they may be read before anybody is alone here

    def make_parts(self) -> None:
        """Make what it shows."""
        self._decision: Decision | None = None
        self._request: CheckInRequest | None = None
        self._typed = TypedCode(self)
        self.attract, self.view = AttractView(), GuestView(BadgeOffer(self.context))
        self.questions = self._make_questions()
        self.asking, self.asked = QWidget(), GuestHeadline(max_lines=2)
        self.views = LateStack()
        self.warning, self.more_time = label("lead", wrap=True), QPushButton(self.tr("More time"))
        self.help = HelpCall(self.tr("Call for help"), self.tr("No help needed"))
        self.staff = QPushButton(self.tr("Staff"))
        self.languages = {code: QPushButton(name) for code, name in LANGUAGES.items()}
        self.leave_dialog = LeaveDialog(self.context, self)
        self.time_out, self.voice = TimeOut(self), Voice(self)
        self._welcome = QTimer(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.attract.headline.set_text(self.tr("Hold your ticket in front of the camera"))
        asking = QVBoxLayout(self.asking)
        asking.addWidget(self.asked, 1)
        asking.addWidget(self.questions, 2)
        self.asked.set_text(self.tr("Please answer"))
        # It says whose ticket it is, and who is asked may be somebody else.
        self.questions.head.hide()
        for part in (self.attract, self.view, self.asking):
            self.views.addWidget(part)
        notice, foot = QHBoxLayout(), FlowLayout()
        notice.addWidget(self.warning, 1)
        notice.addWidget(self.more_time)
        for code, button in self.languages.items():
            button.setProperty("segment", "alone")
            button.setCheckable(True)
            button.setChecked(code == spoken_language(self._switches.language))
            button.clicked.connect(self._on_language)
            foot.addWidget(button)
        foot.addWidget(self.help)
        foot.addWidget(self.staff)
        self.staff.setProperty("role", "quiet-text")
        self.more_time.setProperty("role", "primary")
        column = QVBoxLayout(self)
        # Where the window is low, what is said can be scrolled; help and languages stay where they are.
        column.addWidget(scrolling(self.views), 1)
        column.addLayout(notice)
        column.addLayout(foot)
        spread(notice, 0.8, (2, 0, 2, 0))
        spread(foot, 0.6, (2, 0, 2, 0))
        spread(asking, 0.8, (2, 1.5, 2, 0))
        spread(column, 0.6, (0, 0, 0, 0.8))
        self.starts_at = self.help
        self._show_warning(0)

    def _connect(self) -> None:
        self._welcome.setSingleShot(True)
        self._welcome.setInterval(WELCOME_MS)
        self._welcome.timeout.connect(self.begin_anew)
        self.help.heard.connect(self._call)
        self.time_out.warned.connect(self._show_warning)
        self.more_time.clicked.connect(self.time_out.start)
        self.help.clicked.connect(self._on_help)
        self.staff.clicked.connect(self.asked_to_leave)
        self.leave_dialog.accepted.connect(self._on_left)
        for signal in (self.time_out.over, self.view.done, self.questions.left):
            signal.connect(self.begin_anew)
        self.view.badge.settled.connect(self._welcome.start)
        self.view.party_chosen.connect(self._on_party)
        self.questions.request_ready.connect(self._presenter.reconsider)
        self.attract.camera.retry_asked.connect(self._presenter.retry_camera)
        self._presenter.decided.connect(self.show_decision)

    # The page ----------------------------------------------------------------------------------------------------

    def is_due(self, step: SetUpStep) -> bool:
        """Whether guests are alone here, and everything is set up for them."""
        return self._switches.self_service and super().is_due(step)

    def page_left(self) -> None:
        """Keep nothing of anybody for whoever opens it next."""
        self.begin_anew()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Wear the organizer's logo."""
        del now
        self.attract.logo.show_logo(status.logo)

    def show_picture(self, picture: Picture) -> None:
        """Show a newer frame, by which guests find the place for their ticket."""
        self.attract.camera.show_picture(picture)

    def show_camera(self, report: CameraReport) -> None:
        """Show the picture or, where there is none, why."""
        self.attract.camera.show_camera(report)

    def wants(self, scan: Scan) -> bool:
        """Whether a code is a badge: a page with the names of the staff must not open for it here."""
        sign_in = self.context.session.ports.sign_in
        return self._switches.self_service and sign_in is not None and sign_in.is_badge(scan.text)

    def take_scan(self, scan: Scan) -> None:
        """Have a code decided, one after the other; a badge asks for the way out."""
        if self.wants(scan):
            self.asked_to_leave()
        elif self.views.currentWidget() is not self.asking:
            self._presenter.take(scan)

    def take_key(self, event: QKeyEvent) -> bool:
        """Take what a hand scanner types without being known as one; nothing of it is shown."""
        if event.key() == Qt.Key.Key_Escape:
            self.begin_anew()
        elif text := self._typed.take(event):
            timeline = Timeline(decoded=self.context.session.ports.clock_ms())
            self.take_scan(Scan(text=text, source=ScanSource.MANUAL, timeline=timeline))
        return True

    def carried(self) -> object:
        """Return what the guest was reading and typing, for the page in the language that they chose."""
        filled, focus = self.questions.filled(), place_of_focus(self.questions)
        left = LeftOff(decision=self._decision, filled=filled, focus=focus, calling=self.help.calling)
        # This page is gone in a moment: its clocks must not end what the guest goes on reading in the next one.
        self._welcome.stop()
        self.help.stop()
        self.time_out.stop()
        return left if left.decision is not None or left.calling else None

    def take_over(self, carried: object) -> None:
        """Show the same in another language, with what was answered so far; whoever called for help still does."""
        if not self._switches.self_service:
            return
        if self._switches.speaks_for_guest:
            self.time_out.start()
        if not isinstance(carried, LeftOff):
            return
        if carried.decision is not None:
            self._show(carried.decision)
        if self.views.currentWidget() is self.asking:
            self.questions.fill(carried.filled)
            give_focus(self.questions, carried.focus)
        if carried.calling:
            self._on_help()

    # Guests ------------------------------------------------------------------------------------------------------

    @Slot(object)
    def show_decision(self, decision: Decision) -> None:
        """Show a guest what it comes to, and let it be heard."""
        if not self._switches.self_service or decision.quiet:
            return
        shown = self._show(decision)
        painted_ms = self.context.session.ports.clock_ms()
        self.context.play(shown.tone)
        self.context.session.note_painted(decision.result, painted_ms)

    def _show(self, decision: Decision) -> GuestText:
        self.help.stop()
        verdict = decision.result.verdict
        text = verdict_text(decision.result, self.context.on_the_walls(decision.at), self._gate_names)
        text = at_this_door(text, {Action.ANSWER})
        shown = guest_text(decision.result, text)
        self._decision, self._request = decision, decision.request.after(decision.result.entries)
        self._typed.forget()
        if shown.asks:
            self.questions.ask(Action.ANSWER, self._request, verdict, replace(text, guest="", kind=""))
            self.views.setCurrentWidget(self.asking)
            self.questions.take_focus()
            self._say(self.asked.text(), *(question.text for question in verdict.questions))
        else:
            self.view.show_text(shown)
            self.views.setCurrentWidget(self.view)
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._say(shown.headline, shown.sentence)
        self._presenter.route_scans(deciding=not shown.asks)
        # Whoever may have a badge printed is given the time to read that.
        moves_on = verdict.admitted and not shown.help and not self.view.badge.offer(decision.result)
        if moves_on:
            self.time_out.stop()
            self._show_warning(0)
            self._welcome.start()
        else:
            self._welcome.stop()
            self.time_out.start()
        return shown

    def _say(self, *texts: str) -> None:
        """Say aloud what is to be done, where people want it; a name is never said, for a queue listens."""
        if self._switches.speech:
            said = ". ".join(text.rstrip(".") for text in texts if text)
            self.voice.say(said, self._switches.volume)

    @Slot()
    def begin_anew(self) -> None:
        """Clear everything that was about somebody, and speak the stand's own language again."""
        self._decision = self._request = None
        self._typed.forget()
        self._welcome.stop()
        self.time_out.stop()
        self.help.stop()
        self._show_warning(0)
        if self.leave_dialog.isVisible():
            self.leave_dialog.reject()
        self.view.clear()
        self.questions.forget()
        if self.views.currentWidget() is not self.attract:
            self.views.setCurrentWidget(self.attract)
            if self._switches.self_service:
                self._presenter.route_scans(deciding=True)
        self._switches.speak_own_language()

    @Slot(int)
    def _on_party(self, guests: int) -> None:
        if self._request is not None:
            self._presenter.reconsider(self._request.adding(guests=guests))

    @Slot(object, object)
    def _on_choices(self, choices: Sequence[EventChoice], station: StationChoice | None) -> None:
        del station
        self._gate_names = {gate.id: gate.name for event in choices for gate in event.gates}

    @Slot()
    def _on_language(self) -> None:
        code = next((code for code, button in self.languages.items() if button is self.sender()), "")
        for other, button in self.languages.items():
            button.setChecked(other == code)
        self._switches.speak_for_guest(code)

    @Slot(int)
    def _show_warning(self, left_s: int) -> None:
        """Say that everything is about to be cleared, or take that back."""
        self.warning.setText(self.tr("Are you still there? Everything here is cleared in %Ln seconds.", "", left_s))
        if left_s == WARNING_S:
            self._say(self.warning.text(), self.more_time.text())
        self.warning.setVisible(left_s > 0)
        self.more_time.setVisible(left_s > 0)

    # Help, and the way out ---------------------------------------------------------------------------------------

    @Slot()
    def _on_help(self) -> None:
        """Call for somebody by sound and colour until they come, or until nobody is needed any more."""
        if self.help.calling:
            self.begin_anew()
            return
        self._welcome.stop()
        self.view.show_text(
            GuestText(
                tone=Tone.ATTENTION,
                headline=self.tr("Help is wanted here"),
                sentence=self.tr("Please wait. Somebody of our staff comes to you."),
            )
        )
        self.view.go_on.hide()
        self._say(self.view.headline.text(), self.view.sentence.text())
        self.views.setCurrentWidget(self.view)
        self.time_out.stop()
        self.help.start()

    @Slot()
    def _call(self) -> None:
        self.context.play(Tone.ASK)

    @Slot()
    def asked_to_leave(self) -> None:
        """Ask for name and PIN of somebody who may leave self-service; whoever walks away meanwhile leaves nothing."""
        self.leave_dialog.ask()
        self.time_out.start()

    @Slot()
    def _on_left(self) -> None:
        session = self.context.session
        self._switches.end_self_service()
        self.begin_anew()
        sign_in = session.ports.sign_in
        if sign_in is not None and self._presenter.status.staff:
            session.background("staff").ask(sign_in.sign_out)
        self._presenter.look_again()
