"""The sync page: online or not since when and why, what waits, the guest list's age, and the log of runs.

It says what ``kiosk-sync status`` says, from the same tables.
"""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.fact_tile import FactTile
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.state_view import StateView
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.kit.touch.finger_scrolling import finger_area
from kiosk.ui.ports.organizer.pages import SyncBoard, SyncPart, SyncReport
from kiosk.ui.sync.sync_words import (
    PUSH,
    count_word,
    operation_word,
    outcome_word,
    record_word,
    stream_word,
    wait_words,
)
from kiosk.ui.text.plurals import ENTRIES_TO_SEND, plural
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.times import ago
from kiosk.ui.workers.background import Answer

FOLLOW_MS: Final = 1_500


class SyncPage(Page):
    """The page.

    Attributes:
        platform: Online or not, since when and why.
        waiting: What waits to be sent.
        roster: How old the guest list is, and what is in it.
        runs: The log of runs.
        streams: When each part of the guest list was last read, what that brought, and when it is read next.
        counts: What the platform counts itself, beside ours.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._board: SyncBoard | None = ports.sync if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("sync")
        self.report: SyncReport | None = None
        self.platform, self.waiting, self.roster = FactTile(), FactTile(), FactTile()
        self.sync_now = QPushButton(self.tr("Sync now"))
        self.not_taken = QPushButton(self.tr("What was not taken"))
        self.asked = label("since", wrap=True)
        self.run_rows, self.stream_rows, self.count_rows = PlainTable(), PlainTable(), PlainTable()
        self.runs = Table(self.tr("Runs, the latest first"), read_only=True)
        self.streams = Table(self.tr("Parts of the guest list"), read_only=True)
        self.counts = Table(self.tr("The platform's own counts"), read_only=True)
        self.no_counts = label("since", wrap=True)
        self.no_counts.setText(self.tr("This platform tells no counts of its own."))
        self.body = QFrame()
        self.area = finger_area()
        self.states = StateView(self.area)
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MS)
        self._build()
        self.sync_now.clicked.connect(self._on_sync_now)
        self.not_taken.clicked.connect(self._on_not_taken)
        self.states.retry_asked.connect(self.read_again)
        self._follow.timeout.connect(self.read_again)

    def _build(self) -> None:
        self.body.setProperty("kind", "panel-body")
        self.sync_now.setProperty("role", "primary")
        self.sync_now.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        tiles, actions, tables, parts = QHBoxLayout(), FlowLayout(), QHBoxLayout(), QVBoxLayout()
        for tile in (self.platform, self.waiting, self.roster):
            tiles.addWidget(tile, 1)
        self.not_taken.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        actions.addWidget(self.sync_now)
        actions.addWidget(self.not_taken)
        actions.addWidget(self.asked)
        for table, rows in self._tables():
            table.setModel(rows)
        parts.addWidget(self.streams, 3)
        parts.addWidget(self.counts, 2)
        parts.addWidget(self.no_counts)
        tables.addWidget(self.runs, 1)
        tables.addLayout(parts, 1)
        column = QVBoxLayout(self.body)
        column.addLayout(tiles)
        column.addLayout(actions)
        column.addLayout(tables, 1)
        self.area.setWidget(self.body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.addWidget(self.states)
        for layout, gap in ((tiles, 0.6), (actions, 0.6), (tables, 0.6), (parts, 0.6), (column, 0.6), (whole, 0.0)):
            spread(layout, gap, (0, 0, 0, 0))

    def _tables(self) -> Sequence[tuple[Table, PlainTable]]:
        return (self.runs, self.run_rows), (self.streams, self.stream_rows), (self.counts, self.count_rows)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Sync")

    def available(self) -> bool:
        """Whether there is anything to read."""
        return self._board is not None

    def is_about(self, subject: str) -> bool:
        """Whether a strip or a badge about a subject leads here."""
        return subject == "sync"

    def take_look(self, look: Look) -> None:
        """Leave the tables room."""
        for table, height in ((self.runs, 9), (self.streams, 9), (self.counts, 6)):
            table.setMinimumHeight(look.px(height))

    def page_shown(self) -> None:
        """Read, and follow."""
        if self.report is None:
            self.states.show_loading(self.tr("Looking how it stands"), "")
        self.read_again()
        self._follow.start()

    def page_left(self) -> None:
        """Follow nothing that nobody sees."""
        self._follow.stop()
        self.asked.clear()

    @Slot()
    def read_again(self) -> None:
        """Read how it stands now."""
        board = self._board
        if board is not None:
            self._background.ask(board.read, self.show_report, replaces="report")

    def show_report(self, answer: Answer[SyncReport]) -> None:
        """Show how it stands."""
        report = answer.value
        if report is None:
            self.states.show_failure(answer.key)
            return
        others = self.report is None
        self.report = report
        now = self.context.now()
        self._show_platform(report, now)
        self._show_waiting(report, now)
        self._show_roster(report, now)
        self._show_runs(report)
        self._show_parts(report, now)
        self._show_counts(report)
        if others:
            for table, _ in self._tables():
                table.resizeColumnsToContents()
        self.states.show_content()

    def _show_platform(self, report: SyncReport, now: datetime) -> None:
        if not report.daemon_alive:
            figure = self.tr("Not syncing")
        else:
            figure = self.tr("Online") if report.online else self.tr("Offline")
        trouble = sentence(report.error_key) if report.error_key else report.error
        lines = [
            trouble if not (report.online and report.daemon_alive) else "",
            self.tr("since: {time}").format(time=ago(report.away_since, now))
            if report.away_since is not None and not report.online
            else "",
            self._since(self.tr("guest list read: {time}"), report.last_pull_at, now),
            self._since(self.tr("entries delivered: {time}"), report.last_push_at, now),
        ]
        self.platform.show_facts(self.tr("The platform"), lines, figure)
        set_look(self.platform, "alert", not report.daemon_alive)

    def _since(self, words: str, at: datetime | None, now: datetime) -> str:
        return words.format(time=ago(at, now) if at is not None else self.tr("not yet"))

    def _show_waiting(self, report: SyncReport, now: datetime) -> None:
        aside = self.tr("not taken by the platform: {count}").format(count=QLocale().toString(report.set_aside))
        lines = [
            self._since(self.tr("the oldest: {time}"), report.oldest_queued_at, now) if report.oldest_queued_at else "",
            aside if report.set_aside else "",
            self.tr("delivered so far: {count}").format(count=QLocale().toString(report.delivered)),
        ]
        self.waiting.show_facts(self.tr("What waits"), lines, plural(ENTRIES_TO_SEND, report.queued))
        set_look(self.waiting, "alert", report.set_aside > 0)
        # They stand with the contradictions, where people try them again or close them.
        self.not_taken.setVisible(report.set_aside > 0)

    def _show_roster(self, report: SyncReport, now: datetime) -> None:
        lines = [
            f"{record_word(name)}: {QLocale().toString(count)}" for name, count in report.roster_counts.items() if count
        ]
        figure = ago(report.roster_complete_at, now) if report.roster_complete_at else self.tr("not complete yet")
        self.roster.show_facts(self.tr("The guest list is from"), lines, figure)
        set_look(self.roster, "alert", report.roster_complete_at is None)

    def _show_runs(self, report: SyncReport) -> None:
        heads: Sequence[str] = (
            self.tr("Began"),
            self.tr("What"),
            self.tr("How it ended"),
            self.tr("Records"),
            self.tr("Failed"),
            self.tr("Why"),
        )
        tell: Callable[[datetime], datetime] = self.context.on_the_walls
        rows = []
        for run in report.runs:
            words = (operation_word(run.operation), outcome_word(run.status))
            rows.append((tell(run.started_at), *words, run.succeeded, run.failed, run.error))
        self.run_rows.show_rows(heads, rows)

    def _show_parts(self, report: SyncReport, now: datetime) -> None:
        heads = (
            self.tr("Part of the guest list"),
            self.tr("Last read"),
            self.tr("Records"),
            self.tr("Next run in"),
            self.tr("State"),
        )
        rows = []
        for part in report.streams:
            # What is sent goes as soon as there is something; and without the service nothing goes at all.
            idle = part.name == PUSH and part.next_at is None and not report.queued
            due = wait_words(part.next_at, now) if report.daemon_alive and not idle else ""
            rows.append((stream_word(part.name), ago(part.read_at, now), part.records, due, self._state_of(part)))
        self.stream_rows.show_rows(heads, rows)

    def _state_of(self, part: SyncPart) -> str:
        if part.error:
            return f"{outcome_word('failed')}: {part.error}"
        if part.name == PUSH:
            return outcome_word("completed")
        return self.tr("not to its end yet") if part.unfinished else self.tr("complete")

    def _show_counts(self, report: SyncReport) -> None:
        # Before a first reading nobody knows what the platform tells.
        self.no_counts.setVisible(not report.counts and report.roster_complete_at is not None)
        self.counts.setVisible(bool(report.counts))
        heads = (self.tr("Counted"), self.tr("At the platform"), self.tr("Here"), self.tr("Event"))
        self.count_rows.show_rows(
            heads,
            [(count_word(one.kind, one.name), one.there, one.here, one.event_name) for one in report.counts],
        )

    @Slot()
    def _on_not_taken(self) -> None:
        self.asked_for.emit("conflicts", None)

    @Slot()
    def _on_sync_now(self) -> None:
        board = self._board
        if board is not None:
            self._background.ask(board.sync_now, self._show_asked)

    def _show_asked(self, answer: Answer[None]) -> None:
        if answer.error is not None:
            self.asked.setText(sentence(answer.key))
        elif self.report is not None and not self.report.daemon_alive:
            self.asked.setText(self.tr("It begins as soon as the sync service runs."))
        else:
            self.asked.setText(self.tr("Asked for. What comes appears here."))
