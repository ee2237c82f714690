"""Old events: what is older than events are kept, what keeps it here, what was removed; and the removal itself.

It also says whether everything goes from this laptop once the platform no longer knows it.

Invariants: nothing is removed without a second person, whom the port asks for and not this page; everything is read and
written in a thread beside the window's.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.second_person_dialog import SecondPersonDialog, wants_second
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.state_view import StateView
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.ports.organizer.retention import OldEventRow, OldEventState, RetentionDesk, RetentionReport
from kiosk.ui.retention.wipe_dialog import WipeDialog
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import isolated
from kiosk.ui.workers.background import Answer


class RetentionPage(Page):
    """The page.

    Attributes:
        report: What was read last.
        second: Asks the second person.
    """

    needs = Right.RETENTION

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._desk: RetentionDesk | None = ports.retention if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("retention")
        self.report = RetentionReport()
        self._busy = False
        self.lead = label("figure-name", wrap=True)
        self.rows = PlainTable()
        self.table = Table(self.tr("Old events"))
        self.states = StateView(self.table)
        self.remove = QPushButton(self.tr("Remove what is due …"))
        self.daily = QCheckBox(self.tr("Each day by itself, while no doors are open"))
        # Qt's boxes have one line each: the whole sentence is wider than a small window with large letters.
        self.when_revoked = QCheckBox(self.tr("By itself, once the platform refused it for a day"))
        whole = self.tr("Delete everything once the platform refused this laptop for a day")
        self.when_revoked.setAccessibleName(whole)
        self.when_revoked.setToolTip(whole)
        self.wipe = QPushButton(self.tr("Delete everything …"))
        self.question = WipeDialog(self)
        # Not by closing the window, which would ask: two people have said so.
        self.finish: Callable[[], object] = partial(QCoreApplication.exit, 0)
        self.details = label("since", wrap=True)
        self.complaint = Complaint()
        self.second = SecondPersonDialog(self.context, self)
        self._build()
        self.remove.clicked.connect(self._on_remove)
        # Clicked, not toggled: it is set by what is read, too.
        self.daily.clicked.connect(self._on_daily)
        self.when_revoked.clicked.connect(self._on_when_revoked)
        self.wipe.clicked.connect(self._on_wipe)
        self.question.confirmed.connect(self._on_wipe_confirmed)
        self.table.selectionModel().currentRowChanged.connect(self._show_details)
        self.states.retry_asked.connect(self.read_again)

    def _build(self) -> None:
        self.table.setModel(self.rows)
        # What concerns one event, and what concerns all of this laptop, stand apart.
        events, everything = FlowLayout(), FlowLayout()
        # A record is kept elsewhere, too: people copy it.
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        for row, widgets in ((events, (self.remove, self.daily)), (everything, (self.wipe, self.when_revoked))):
            for widget in widgets:
                widget.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                row.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self.lead)
        column.addWidget(self.states, 1)
        column.addWidget(self.details)
        column.addWidget(self.complaint)
        for row in (events, everything):
            column.addLayout(row)
            spread(row, 0.8)
        spread(column, 0.6, (0, 0, 0, 0))

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Old events")

    def is_about(self, subject: str) -> bool:
        """Whether a strip about a subject leads here."""
        return subject == "retention"

    def available(self) -> bool:
        """Whether this kiosk can remove any."""
        return self._desk is not None

    def page_shown(self) -> None:
        """Read how it stands."""
        self.complaint.say("")
        self.states.show_loading(self.tr("Looking how it stands"), "")
        self.read_again()

    def page_left(self) -> None:
        """A question ends with the page."""
        self.second.reject()
        self.question.reject()

    @property
    def busy(self) -> bool:
        """Whether events are being removed."""
        return self._busy

    @Slot()
    def read_again(self) -> None:
        """Read how it stands now."""
        desk = self._desk
        if desk is not None:
            self._background.ask(desk.read, self.show_report, replaces="report")

    def show_report(self, answer: Answer[RetentionReport]) -> None:
        """Show how it stands."""
        if answer.value is None:
            self.report = RetentionReport()
            self.rows.show_rows((), ())
            # Nothing is known now: neither for how long events are kept nor what was agreed to.
            self.lead.clear()
            self.details.hide()
            self.states.show_failure(answer.key)
        else:
            self.report = answer.value
            self._show_rows()
            self._say_why_still_here()
        for box in (self.daily, self.when_revoked):
            box.setVisible(answer.value is not None)
        self._offer()

    def _say_why_still_here(self) -> None:
        desk, key = self._desk, self.report.wipe_key
        if desk is not None and key:
            self.complaint.say(sentence(key))
            # What was read here need not stand over every page any longer.
            self._background.ask(desk.wipe_read, lambda _: None)

    def _show_rows(self) -> None:
        heads = (self.tr("Event"), self.tr("Ended"), self.tr("Guests"), self.tr("Scans"), "")
        walls = self.context.on_the_walls
        self.rows.show_rows(
            heads,
            [(row.name, walls(row.ended_at), row.guests, row.entries, self._state(row)) for row in self.report.rows],
        )
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
        days = QLocale().toString(self.report.keep_days)
        kept = self.tr("Days that guests and scans are kept after an event: {days}").format(days=days)
        for_good = self.tr("Events are kept for good while retention_days is not set.")
        self.lead.setText(kept if self.report.keep_days else for_good)
        self._show_details()
        if self.report.rows:
            self.states.show_content()
        else:
            self.states.show_empty(self.tr("No event is that old"), "")

    def _state(self, row: OldEventRow) -> str:
        if row.removed_at is not None:
            at = self.context.on_the_walls(row.removed_at)
            date = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
            return self.tr("Removed {date} {name}").format(date=date, name=row.by).strip()
        if row.state is OldEventState.UNSENT:
            return self.tr("Stays: {count} entries wait for the platform").format(count=QLocale().toString(row.unsent))
        return self.tr("Stays: not signed yet") if row.state is OldEventState.UNSIGNED else self.tr("Due")

    @Slot()
    def _show_details(self) -> None:
        """Say what is known of the chosen event: of one that went, its record and what was signed."""
        number = self.table.currentIndex().row()
        row = self.report.rows[number] if 0 <= number < len(self.report.rows) else None
        if row is None or row.removed_at is None:
            self.details.hide()
            return
        count = QLocale().toString
        lines = [
            self.tr("{name}: let in {admitted}, refused {refused}").format(
                name=isolated(row.name), admitted=count(row.admitted), refused=count(row.refused)
            ),
            *(self.tr("Signed: {note}").format(note=note.strip()) for note in row.signed),
        ]
        self.details.setText("\n".join(lines))
        self.details.show()

    def _offer(self) -> None:
        due = any(row.state is OldEventState.DUE for row in self.report.rows)
        self.remove.setEnabled(due and not self._busy)
        self.daily.setEnabled(self.report.keep_days > 0 and not self._busy)
        self.daily.setChecked(self.report.daily)
        self.wipe.setEnabled(not self._busy)
        self.when_revoked.setEnabled(not self._busy)
        self.when_revoked.setChecked(self.report.when_revoked)

    # Doing it -----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_remove(self) -> None:
        desk = self._desk
        if desk is not None:
            self._do(desk.remove)
            # A hundred thousand scans take their time; what is gone is read again when it is over.
            self.states.show_loading(self.tr("Removing"), "")

    @Slot(bool)
    def _on_daily(self, daily: bool) -> None:  # noqa: FBT001 - Qt's signal
        desk = self._desk
        if desk is not None:
            # As it was, until somebody else agreed.
            self.daily.setChecked(self.report.daily)
            self._do(partial(desk.agree, daily=daily))

    @Slot(bool)
    def _on_when_revoked(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        desk = self._desk
        if desk is not None:
            self.when_revoked.setChecked(self.report.when_revoked)
            self._do(partial(desk.agree_when_revoked, wanted=wanted), Right.WIPE)

    @Slot()
    def _on_wipe(self) -> None:
        self.question.ask(self.report.unsent)

    @Slot()
    def _on_wipe_confirmed(self) -> None:
        desk = self._desk
        if desk is not None:
            self._do(partial(self._order, desk, self.question.path), Right.WIPE)

    @staticmethod
    def _order(desk: RetentionDesk, path: Path | None) -> bool:
        """Order it, beside the window's thread; True: the window is to close."""
        desk.order_wipe(path)
        return True

    def _do(self, call: Callable[[], object], right: Right = Right.RETENTION) -> None:
        self._busy = True
        self.complaint.say("")
        self._offer()
        self._background.ask(call, partial(self._take_answer, call, right))

    def _take_answer(self, call: Callable[[], object], right: Right, answer: Answer[object]) -> None:
        self._busy = False
        if answer.value is True:
            self.finish()
            return
        if wants_second(answer.key):
            self.second.ask(right, answer.key, partial(self._do, call, right))
        elif answer.error is not None:
            self.complaint.say(sentence(answer.key))
        self._offer()
        self.read_again()
