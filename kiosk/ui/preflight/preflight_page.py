"""Go or no go: everything that an evening needs, looked at line by line, tried out by hand, saved or printed.

Invariants: nothing here holds up scanning for longer than the page is open; what a person tried out counts only as long
as the laptop's own look bears it out.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.reason_table import Tone
from kiosk.domain.reports.preflight.lines import Decision, Observation, PreflightLine, Readiness, Subject
from kiosk.domain.reports.preflight.words import decision, readiness
from kiosk.ui.kit.areas.notice import Notice
from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.ports.status import SetUpStep
from kiosk.ui.preflight.line_row import LineRow
from kiosk.ui.text.preflight_text import decision_text
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.background import Answer

_DECISION_SIGNS = {
    Decision.GO: ("tone-admit", "admit"),
    Decision.GO_WITH_CARE: ("tone-caution", "caution"),
    Decision.NO_GO: ("tone-stop", "stop"),
}
_WORST_FIRST = (Readiness.FAILS, Readiness.LOOK, Readiness.READY, Readiness.UNUSED)
_PLAY, _HEARD, _NOT_HEARD, _START = "play", "heard", "not heard", "start"


class PreflightPage(Page):
    """The page.

    Attributes:
        rows: A row for each subject.
    """

    openable_at = frozenset(SetUpStep)
    uses_camera = True
    button_sign = "shield-check"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._port = context.session.ports.preflight

    def make_parts(self) -> None:
        """Make what it shows."""
        self._service = self.context.session.ports.sync_service
        self._background = self.context.session.background("preflight")
        self._tried: dict[Subject, PreflightLine] = {}
        self._look: Look | None = None
        self.rows = {subject: LineRow(subject) for subject in Subject}
        self.sign = Sign(ems=2.4)
        self.title = label("title", wrap=True)
        self.checked_by = QLineEdit()
        self.context.watch.guard(self.checked_by)
        self.notice = Notice()
        self.again = QPushButton(self.tr("Look again"))
        self.save = QPushButton(self.tr("Save as PDF"))
        self.print_out = QPushButton(self.tr("Print"))
        self.back = QPushButton(self.tr("Back   Esc"))
        self.lines = ScrollColumn()
        self._build()
        self._connect()

    def _build(self) -> None:
        self.setProperty("kind", "panel")
        self.checked_by.setPlaceholderText(self.tr("Who checks? Stands on the sheet."))
        self.checked_by.setAccessibleName(self.tr("Who checks"))
        self.checked_by.setMaxLength(80)
        row = self.rows[Subject.SOUND]
        row.add_button(_PLAY, self.tr("Play a sound"))
        row.add_button(_HEARD, self.tr("I heard it"))
        row.add_button(_NOT_HEARD, self.tr("Nothing heard"))
        self.rows[Subject.SYNC].add_button(_START, self.tr("Start it"))
        for line in self.rows.values():
            self.lines.column.addWidget(line)
        self.lines.column.addStretch(1)
        spread(self.lines.column, 0.4, (0, 0, 0.6, 0))
        head, foot = QHBoxLayout(), FlowLayout(at_end=True)
        head.addWidget(self.sign)
        head.addWidget(self.title, 3)
        head.addWidget(self.checked_by, 2)
        spread(head, 0.8)
        for button in (self.again, self.save, self.print_out, self.back):
            foot.addWidget(button)
        spread(foot, 0.6)
        self.save.setProperty("role", "primary")
        page = QVBoxLayout(self)
        page.addLayout(head)
        page.addWidget(self.lines, 1)
        page.addWidget(self.notice)
        page.addLayout(foot)
        spread(page, 0.7, (1.5, 1, 1.5, 1))

    def _connect(self) -> None:
        self.again.clicked.connect(self.look_at_all)
        self.save.clicked.connect(self._on_save)
        self.print_out.clicked.connect(self._on_print)
        self.back.clicked.connect(self.left)
        for row in self.rows.values():
            row.acted.connect(self._on_acted)

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Preflight: ready for the evening?")

    def available(self) -> bool:
        """Whether this window can look."""
        return self._port is not None

    def page_shown(self) -> None:
        """Look at everything."""
        self.notice.say("")
        self.look_at_all()

    def take_look(self, look: Look) -> None:
        """Draw the sign in the theme's colour."""
        self._look = look
        self._decide()

    def carried(self) -> object:
        """Return who checks, and what was tried out by hand: nobody need listen to the sound twice."""
        return (self.checked_by.text(), dict(self._tried)) if self.isVisible() else None

    def take_over(self, carried: object) -> None:
        """Go on with what was tried out; everything else is looked at anew."""
        match carried:
            case (str(who), dict(tried)):
                self.checked_by.setText(who)
                self._tried = tried

    def take_scan(self, scan: Scan) -> None:
        """Take a code that is held up, or scanned by hand, as proof that this can be done."""
        if scan.source is ScanSource.HAND_SCANNER:
            name = scan.scanner or self.tr("A hand scanner")
            self._take_proof(PreflightLine(Subject.HAND_SCANNER, Observation.SCANNER_READ, {"name": name}))
            return
        seen = self.rows[Subject.CAMERA].line
        camera = (seen.values.get("name") if seen else None) or self.tr("The camera")
        self._take_proof(PreflightLine(Subject.CAMERA, Observation.CAMERA_READ, {"name": camera}))

    @Slot()
    def look_at_all(self) -> None:
        """Look at everything, one thing after the other."""
        for subject in Subject:
            self._look_at(subject)
        self._decide()

    def _look_at(self, subject: Subject) -> None:
        port = self._port
        if port is not None:
            self.rows[subject].wait()
            self.rows[subject].offer()
            self._background.ask(partial(port.check, subject), self.show_line, replaces=subject)

    def show_line(self, answer: Answer[PreflightLine]) -> None:
        """Show what was found, or what somebody tried out where that still holds."""
        line = answer.value
        if line is None:
            return
        if readiness(line) in {Readiness.READY, Readiness.UNUSED}:
            line = self._tried.get(line.subject, line)
        else:
            self._tried.pop(line.subject, None)
        self._show(line)

    def _show(self, line: PreflightLine) -> None:
        row = self.rows[line.subject]
        row.show_line(line, self.context.now())
        if line.subject is Subject.SOUND:
            row.offer(*(() if line.observed in {Observation.SOUND_MISSING, Observation.SOUND_OFF} else (_PLAY,)))
        elif line.observed is Observation.SYNC_STOPPED and self._service is not None:
            row.offer(_START)
        else:
            row.offer()
        self._decide()

    def _take_proof(self, line: PreflightLine) -> None:
        self._tried[line.subject] = line
        self._show(line)

    @property
    def found(self) -> tuple[PreflightLine, ...]:
        """What was found by now, with the name of whoever tried it out."""
        name = self.checked_by.text().strip() or self.tr("by hand")
        lines = [row.line for row in self.rows.values() if row.line is not None]
        return tuple(line.tried_by(name) if line.subject in self._tried else line for line in lines)

    def _decide(self) -> None:
        lines = self.found
        complete = len(lines) == len(self.rows)
        sign, colour = _DECISION_SIGNS[decision(lines)] if complete else ("clock", "muted")
        self.title.setText(decision_text(decision(lines)) if complete else self.tr("Looking …"))
        tint = self._look.colour(colour) if self._look else None
        self.sign.show_sign(sign, tint=tint, paper=self._look.colour("page") if self._look else "#ffffff")
        for button in (self.save, self.print_out):
            button.setEnabled(complete)
        if complete:
            self._order(lines)

    def _order(self, lines: Sequence[PreflightLine]) -> None:
        """Put what somebody has to see to above what is well; nobody should have to look for it."""
        worst_first = sorted(lines, key=lambda line: _WORST_FIRST.index(readiness(line)))
        for place, line in enumerate(worst_first):
            row = self.rows[line.subject]
            if self.lines.column.indexOf(row) != place:
                self.lines.column.insertWidget(place, row)

    @Slot(str)
    def _on_acted(self, name: str) -> None:
        sound = self.rows[Subject.SOUND]
        if name == _PLAY:
            self.context.play(Tone.ADMIT)
            sound.offer(_PLAY, _HEARD, _NOT_HEARD)
        elif name in {_HEARD, _NOT_HEARD}:
            observed = Observation.SOUND_HEARD if name == _HEARD else Observation.SOUND_NOT_HEARD
            self._take_proof(PreflightLine(Subject.SOUND, observed))
        elif self._service is not None:
            self.rows[Subject.SYNC].offer()
            self._background.ask(self._service.start, self.show_started)

    def show_started(self, answer: Answer[None]) -> None:
        """Look whether the sync service runs now, or say why it does not."""
        if answer.error is not None:
            self.notice.say(sentence(answer.key), "warn")
        self._look_at(Subject.SYNC)

    @Slot()
    def _on_save(self) -> None:
        if self._port is not None:
            self._background.ask(partial(self._port.save, self.found, self.checked_by.text()), self.show_saved)

    @Slot()
    def _on_print(self) -> None:
        if self._port is not None:
            self._background.ask(partial(self._port.print_out, self.found, self.checked_by.text()), self.show_printed)

    def show_saved(self, answer: Answer[str]) -> None:
        """Say where the sheet lies, or why it does not."""
        if answer.value is None:
            self.notice.say(sentence(answer.key), "warn")
        else:
            self.notice.say(self.tr("Saved: {path}").format(path=isolated(answer.value)), "good")

    def show_printed(self, answer: Answer[None]) -> None:
        """Say that the printer has it, or why not."""
        if answer.error is not None:
            self.notice.say(sentence(answer.key), "warn")
        else:
            self.notice.say(self.tr("The sheet is at the printer."), "good")
