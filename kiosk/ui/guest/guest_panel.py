"""Everything about one guest: what the gate would say, what happened so far, who else is in the booking, marks.

While it is open, codes are looked at and nobody is let in by them: no admission, and no refusal in the log. Whoever is
to come in is ticked and let in by the button; several of a booking by one press.
"""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QEvent, QLocale, QObject, Qt, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.entries.entry import Direction
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.guest.booking_list import BookingList
from kiosk.ui.guest.flag_box import FlagBox
from kiosk.ui.guest.story_lines import StoryLines
from kiosk.ui.kit.forms.filled_in import Filled, fill_in, filled_in
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel import Opener, Panel
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.guest import GuestStory
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.hidden_names import initials, without_name
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.verdicts.verdict_actions import Action
from kiosk.ui.text.verdicts.verdict_text import VerdictText, verdict_text
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class GuestPanel(Panel):
    """Verdict that would be, booking, story."""

    sign_name = "people"
    verdict_actions = frozenset({Action.DETAILS})
    takes_scans = True
    restarts = True

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._details = context.session.ports.guest_details
        self._direction = Direction.ENTRY

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("details")
        self._ticket_id = ""
        self._asked = 0  # the newest question; answers to older ones are thrown away
        self._marked = False  # whether it came of a mark that was set or removed here
        self._again = ""  # the ticket that was shown in the window before
        self._found: GuestStory | None = None
        self._switches = self.context.session.switches
        self._hides_names = self._switches.hide_names
        self._switches.changed.connect(self._on_switched)
        self._filled: Filled = ()  # what is put back once the guest is there again
        self.would_be = label("lead", wrap=True)
        self.texts = label("question", wrap=True)
        self.booking = BookingList()
        self.story = StoryLines()
        self.flags = FlagBox(self.watch)
        for widget in (self.would_be, self.texts, self.booking, self.story, self.flags):
            self.body.addWidget(widget)
        self._printing = self.context.session.ports.printing
        self.badge = QPushButton(self.tr("Print badge"))
        self.badge.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.badge.clicked.connect(self._on_badge)
        self.buttons.removeWidget(self.submit)
        self.buttons.addWidget(self.badge)
        self.buttons.addWidget(self.submit)  # last, as everywhere: it is what Enter does
        self.body.addStretch(1)
        self.booking.changed.connect(self._say_submit)
        self.flags.wanted.connect(self._on_flag)
        self.flags.removed.connect(self._on_remove)
        for watched in (self.area, self.area.widget()):
            if watched is not None:
                watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep everything as high as its lines: Qt's own area measures it once, before its scroll bar takes room."""
        inside = self.area.widget()
        if inside is not None and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            wanted = self.body.totalHeightForWidth(self.area.viewport().width())
            inside.setMinimumHeight(max(wanted, 0))  # below 0: nothing in it breaks into lines
        return super().eventFilter(watched, event)

    def opener(self) -> Opener:
        """Return the button that begins looking without letting anybody in."""
        key = QKeySequence("Ctrl+I")
        return Opener(self.tr("Info"), self.tr("Look at tickets without letting anybody in (Ctrl+I)"), key)

    def available(self) -> bool:
        """Whether guests can be looked at."""
        return self._details is not None

    def show_status(self, status: GateStatus) -> None:
        """Take note of the way guests walk here."""
        self._direction = status.direction

    def start(self) -> bool:
        """Wait for a code."""
        self._empty(self.tr("Scan a ticket to see everything about it. Nobody is let in, and nothing is written."))
        return True

    def start_about(self, ticket_id: str) -> bool:
        """Show a ticket that somebody found."""
        details = self._details
        if details is None:
            return False
        self._ask(partial(details.of_ticket, ticket_id))
        return True

    def ask(self, action: Action, request: CheckInRequest, verdict: Verdict, text: VerdictText) -> bool:
        """Show the guest of a verdict."""
        del action, request, text
        return verdict.ticket is not None and self.start_about(verdict.ticket.id)

    def take_scan(self, scan: Scan) -> None:
        """Show whatever a code stands for."""
        details = self._details
        if details is not None:
            self._ask(partial(details.of_scan, scan))

    def carried(self) -> object:
        """Return whose ticket is shown; a code that was scanned here belongs to no verdict."""
        return self._ticket_id or None

    def take_over(self, carried: object) -> None:
        """Know whose ticket was shown."""
        self._again = str(carried)

    def fill(self, filled: Filled) -> None:
        """Show the guest of before again; ticks and the reason for a mark are put back with the answer."""
        if self._again:
            self.start_about(self._again)
            self._filled = filled

    def _ask(self, question: "partial[GuestStory]", *, marked: bool = False) -> None:
        self._marked = marked
        self._filled = ()
        self._empty(self.tr("Looking …"))
        self._asked += 1
        self._background.ask(question, partial(self.show_guest, self._asked), replaces="guest")

    def _empty(self, said: str) -> None:
        self._ticket_id = ""
        self.show_head(self.tr("Ticket info: nobody is let in"), "", None)
        self.would_be.setText(said)
        self.would_be.show()
        self.complaint.say("")
        for widget in (self.texts, self.booking, self.story, self.flags, self.badge, self.submit):
            widget.hide()

    def show_guest(self, number: int, answer: Answer[GuestStory]) -> None:
        """Show what was found, unless somebody asked for another by now.

        Args:
            number: Which question this answers.
            answer: The guest.
        """
        if number != self._asked:
            return
        found = answer.value
        if found is None:
            self.take_focus()
            self.would_be.hide()
            self.complaint.say(sentence(answer.key))
            return
        self._found = found
        self._tell(found)
        if self._filled:
            fill_in(self, self._filled)
            self._filled = ()
        self._say_submit()
        # Last: what does not stand there yet takes none, and Enter would do something else than its button says.
        # Whoever just marked a guest with Enter does not let them in by a second one.
        (self.back.setFocus if self._marked else self.take_focus)()

    def _tell(self, found: GuestStory) -> None:
        """Put what was found into words, with initials where a queue could read along."""
        verdict, now = found.result.verdict, self.context.now()
        hides = self._hides_names = self._switches.hide_names
        text, booking = verdict_text(found.result, now), found.booking
        if hides:
            text = without_name(text)
            booking = tuple(replace(guest, name=initials(guest.name)) for guest in booking)
        self._ticket_id = verdict.ticket.id if verdict.ticket else ""
        title = text.guest or text.kind or text.headline
        self.show_head(title, dotted(*(part for part in (text.kind, text.headline) if part != title)), text.tone)
        self.would_be.setText(self._would_be(text, admitted=verdict.admitted))
        notes = [self.tr("Look closely"), *text.texts] if text.attention else list(text.texts)
        self.texts.setText("\n".join(notes))
        self.texts.setVisible(bool(notes))
        self.booking.show_booking(booking, self._ticket_id)
        self.story.show_story(found.story, now)
        self.story.show()
        self.flags.show_flags(verdict.flags, now)
        self.flags.setVisible(bool(self._ticket_id))
        self.badge.setVisible(bool(self._ticket_id) and self._printing is not None and self._printing.offers_badges())

    @Slot()
    def _on_switched(self) -> None:
        """Hide names, or show them again, at once; what is ticked stays so."""
        found = self._found
        if found is not None and self._ticket_id and self._hides_names != self._switches.hide_names:
            filled = filled_in(self)
            self._tell(found)
            fill_in(self, filled)
            self._say_submit()

    def _would_be(self, text: VerdictText, *, admitted: bool) -> str:
        if not admitted:
            return dotted(text.headline, text.sentence)
        leaves = self._direction is Direction.EXIT
        return self.tr("May go out now.") if leaves else self.tr("May come in now.")

    @Slot()
    def _on_badge(self) -> None:
        printing, ticket_id = self._printing, self._ticket_id
        if printing is not None and ticket_id:
            self.complaint.say("")
            self.badge.setEnabled(False)  # until it is on its way: two presses are one badge
            self._background.ask(lambda: printing.print_badge(ticket_id), self._take_printed)

    def _take_printed(self, answer: Answer[None]) -> None:
        self.badge.setEnabled(True)
        if answer.error is not None:
            self.complaint.say(sentence(answer.key))

    @property
    def chosen(self) -> tuple[str, ...]:
        """Ids of the tickets that the button is about."""
        if not self.booking.isHidden():
            return self.booking.ticked
        return (self._ticket_id,) if self._ticket_id else ()

    @Slot()
    def _say_submit(self) -> None:
        count = len(self.chosen)
        self.submit.setVisible(bool(self._ticket_id))
        self.submit.setEnabled(count > 0)
        if count > 1:
            self.submit.setText(self.tr("Check in: {count}   ⏎").format(count=QLocale().toString(count)))
        else:
            self.submit.setText(self.tr("Check in   ⏎"))

    @Slot()
    def send(self) -> None:
        """Check in whoever is ticked."""
        scan = Scan(text="", source=ScanSource.MANUAL)
        requests = [CheckInRequest(scan=scan, ticket_id=ticket_id) for ticket_id in self.chosen]
        if len(requests) == 1:
            self.request_ready.emit(requests[0])
        elif requests:
            self.group_ready.emit(requests)

    @Slot(str)
    def _on_flag(self, reason: str) -> None:
        details = self._details
        if details is not None and self._ticket_id:
            self._ask(partial(details.flag, self._ticket_id, reason), marked=True)

    @Slot(str)
    def _on_remove(self, flag_id: str) -> None:
        details = self._details
        if details is not None and self._ticket_id:
            self._ask(partial(details.remove, flag_id, self._ticket_id), marked=True)

    def take_focus(self) -> None:
        """Put the focus on what comes next; what is typed goes to the line for codes from there, too."""
        (self.submit if self.submit.isVisibleTo(self) and self.submit.isEnabled() else self.back).setFocus()

    def closed(self) -> None:
        """Wait for no answer any more."""
        self._asked += 1
