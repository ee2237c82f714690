"""The entry log: every entry of every gate that is known here, found by any filter, live.

Invariants: the log is read in one thread beside the window's, and only while the page is open; an answer to a filter
that is not asked for any more is dropped.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from kiosk.domain.codes.credential import Scan
from kiosk.domain.errors import RightError
from kiosk.domain.reports.entry_log import LogChoices, LogNews, LogPage, LogPlace, TicketStory
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.choice_button import ChoiceButton
from kiosk.ui.kit.sections.state_view import StateView
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.log.filter_bar import FilterBar
from kiosk.ui.log.kept_choices import KeptChoices
from kiosk.ui.log.log_columns import columns_named, give_room, log_columns
from kiosk.ui.log.log_model import LogModel
from kiosk.ui.log.saved_filters import SavedFilters
from kiosk.ui.log.story_view import StoryView
from kiosk.ui.ports.organizer.pages import OrganizerPorts, SavedFilter
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.text.plurals import ENTRIES_IN_ALL, plural
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer

ROWS_AT_ONCE: Final = 200
FOLLOW_MS: Final = 1_000
"""Time between two looks for new entries, ms."""


class LogBrowser(Page):
    """The page.

    Attributes:
        filters: What is asked for.
        table: The rows.
        story: The story of the ticket that was opened.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._ports: OrganizerPorts | None = context.session.ports.organizer

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("log")
        self._wanted: LogFilter | None = None
        self._look: Look | None = None
        self.filters = FilterBar(self.context.now)
        self.saved = SavedFilters()
        self.column_choice = ChoiceButton(self.tr("Columns"), self.tr("As at first"))
        self._kept: KeptChoices | None = None
        if (ports := self._ports) is not None:
            self._kept = KeptChoices(
                ports.log_memory,
                self._background,
                self.context.now,
                filters=self.filters,
                saved=self.saved,
                columns=self.column_choice,
            )
        self.count = label("since")
        self.take_home = QPushButton(self.tr("Take home"))
        self.model = LogModel(self.context.now(), self)
        self.table = Table(self.tr("Entries, the newest first"))
        self.states = StateView(self.table)
        self.story = StoryView()
        self.browser = QFrame()
        self.pages = QStackedWidget()
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MS)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.browser.setProperty("kind", "panel-body")
        self.table.setModel(self.model)
        self.column_choice.offer(tuple((column.name, column.heading) for column in log_columns()))
        foot = QHBoxLayout()
        foot.addWidget(self.count, 1)
        foot.addWidget(self.saved)
        foot.addWidget(self.column_choice)
        foot.addWidget(self.take_home)
        self.take_home.setProperty("role", "choice")
        self.take_home.setFocusPolicy(self.column_choice.focusPolicy())
        spread(foot, 0.4)
        column = QVBoxLayout(self.browser)
        for widget, stretch in ((self.filters, 0), (self.states, 1)):
            column.addWidget(widget, stretch)
        column.addLayout(foot)
        spread(column, 0.5, (0, 0, 0, 0))
        self.pages.addWidget(self.browser)
        self.pages.addWidget(self.story)
        whole = QVBoxLayout(self)
        whole.addWidget(self.pages)
        spread(whole, 0, (0, 0, 0, 0))

    def _connect(self) -> None:
        self.filters.changed.connect(self.read_again)
        self.states.retry_asked.connect(self.read_again)
        self.model.more_asked.connect(self._on_more)
        self.table.opened.connect(self._on_opened)
        self.table.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.story.left.connect(self.step_back)
        if self._kept is not None:
            self._kept.columns_wanted.connect(self._show_columns)
            self._kept.failed.connect(self._say_not_kept)
        self.take_home.clicked.connect(self._on_take_home)
        self._follow.timeout.connect(self._on_follow)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Entry log")

    def available(self) -> bool:
        """Whether there is a log to read."""
        return self._ports is not None

    def take_look(self, look: Look) -> None:
        """Give columns their widths in the unit of the window."""
        self._look = look
        self._size_columns()

    def page_shown(self) -> None:
        """Begin to read, or go on following."""
        ports = self._ports
        if ports is None:
            return
        if self.states.currentWidget() is self.states.message:
            self.read_again()
        if self._wanted is None:
            if self._kept is not None:
                self._kept.read()
            self.read_again()
        self._follow.start()

    def page_left(self) -> None:
        """Follow nothing that nobody sees."""
        self._follow.stop()

    def show_status(self, status: GateStatus, now: datetime) -> None:
        """Take note of the present day."""
        del status
        self.model.now = now

    def take_scan(self, scan: Scan) -> None:
        """Look for what a code that is held up, or scanned by hand, was used for."""
        self.step_back()
        self.filters.search.setText(scan.text)

    def step_back(self) -> bool:
        """Go back from a story to the log."""
        if self.pages.currentWidget() is not self.story:
            return False
        self.pages.setCurrentWidget(self.browser)
        self.table.setFocus()
        return True

    def carried(self) -> object:
        """Return what is asked for."""
        return self.filters.saved("", self.context.now())

    def take_over(self, carried: object) -> None:
        """Ask for what the page before asked for."""
        if isinstance(carried, SavedFilter):
            self.filters.show_filter(carried, self.context.now())

    # Reading ------------------------------------------------------------------------------------------------------

    @Slot()
    def read_again(self) -> None:
        """Read the first page of what is asked for now."""
        ports = self._ports
        if ports is None:
            return
        log, wanted = ports.log, self.filters.wanted(self.context.now())
        if self.model.rowCount() == 0:
            self.states.show_loading(self.tr("Reading the log"), self.tr("The first time may take some seconds."))
        self._wanted = wanted
        self._background.ask(
            lambda: log.page(wanted, limit=ROWS_AT_ONCE), partial(self.show_first, wanted), replaces="page"
        )
        self._background.ask(lambda: log.count(wanted), partial(self._show_count, wanted), replaces="count")
        self._background.ask(log.choices, self._show_choices, replaces="choices")

    def show_first(self, wanted: LogFilter, answer: Answer[LogPage]) -> None:
        """Show the first page."""
        if wanted != self._wanted:
            return
        if answer.value is None:
            self.states.show_failure(answer.key)
            return
        self.model.begin(answer.value)
        if answer.value.rows:
            self.states.show_content()
            give_room(self.table, self.model.columns)
            self.table.scrollToTop()
            self._on_scrolled()
            return
        narrowed = self.filters.wanted(self.context.now()) != EVERYTHING
        if narrowed:
            text = self.tr("Take a filter away, or choose a longer span of time.")
            self.states.show_empty(self.tr("No entry is like this"), text, "search")
        else:
            text = self.tr("Entries of all gates appear here as soon as somebody scans.")
            self.states.show_empty(self.tr("No entries yet"), text)

    def _show_count(self, wanted: LogFilter, answer: Answer[int]) -> None:
        if wanted == self._wanted:
            self.count.setText("" if answer.value is None else plural(ENTRIES_IN_ALL, answer.value))

    @Slot(str)
    def _say_not_kept(self, key: str) -> None:
        """Say why a filter or columns were not kept, beside their buttons."""
        self.count.setText(sentence(key))

    def _show_choices(self, answer: Answer[LogChoices]) -> None:
        if answer.value is not None:
            self.filters.offer(answer.value)

    @Slot(object)
    def _on_more(self, place: LogPlace) -> None:
        ports, wanted = self._ports, self._wanted
        if ports is not None and wanted is not None:
            log = ports.log
            reply = partial(self._add_page, wanted, place)
            self._background.ask(lambda: log.page(wanted, after=place, limit=ROWS_AT_ONCE), reply)

    def _add_page(self, wanted: LogFilter, place: LogPlace, answer: Answer[LogPage]) -> None:
        if wanted == self._wanted:
            self.model.add_page(place, answer.value)
            if answer.value is not None:
                self._on_scrolled()

    @Slot()
    def _on_scrolled(self) -> None:
        self.model.look_ahead(self._shown()[1])

    def _shown(self) -> tuple[int, int]:
        view = self.table.viewport()
        first, last = self.table.rowAt(0), self.table.rowAt(view.height() - 1)
        return max(0, first), last if last >= 0 else self.model.rowCount() - 1

    # Following ----------------------------------------------------------------------------------------------------

    @Slot()
    def _on_follow(self) -> None:
        ports, wanted = self._ports, self._wanted
        if ports is None or wanted is None or self.pages.currentWidget() is not self.browser:
            return
        log, position, shown = ports.log, self.model.position, self.model.places(*self._shown())
        reply = partial(self.take_news, wanted)
        self._background.ask(lambda: log.news(wanted, position, shown), reply, replaces="news")

    def take_news(self, wanted: LogFilter, answer: Answer[LogNews | None]) -> None:
        """Show what is new; the row that somebody looks at stays where it is."""
        if isinstance(answer.error, RightError):
            # Somebody else stands here now: what was shown is not for them.
            self.pages.setCurrentWidget(self.browser)
            self.states.show_failure(answer.key)
        news, ports = answer.value, self._ports
        if news is None or wanted != self._wanted or ports is None:
            return
        if news.too_many:
            self.read_again()
            return
        first, at_top = self._shown()[0], self.table.verticalScrollBar().value() == 0
        above, cut = self.model.row(first), self.table.rowViewportPosition(first)
        self.model.take_news(news)
        if at_top:
            self.table.scrollToTop()
        elif above is not None:
            self.table.put_on_top(self.model.number_of(above), cut)
        if news.rows:
            self.states.show_content()
            log = ports.log
            self._background.ask(lambda: log.count(wanted), partial(self._show_count, wanted), replaces="count")

    # The story of a ticket ----------------------------------------------------------------------------------------

    @Slot(int)
    def _on_opened(self, number: int) -> None:
        row, ports = self.model.row(number), self._ports
        if row is None or ports is None:
            return
        log, entry = ports.log, row.entry
        name = entry.ticket_id or entry.code_hash
        asked = log.story if entry.ticket_id else log.story_of_code
        self._background.ask(lambda: asked(name), self.show_story, replaces="story")

    def show_story(self, answer: Answer[TicketStory]) -> None:
        """Show a story in the place of the log."""
        if answer.value is None:
            self.states.show_failure(answer.key)
            return
        self.story.show_story(answer.value, self.context.now())
        self.pages.setCurrentWidget(self.story)

    # Columns ------------------------------------------------------------------------------------------------------

    @Slot(object)
    def _show_columns(self, names: Sequence[str]) -> None:
        columns = columns_named(names)
        self.column_choice.choose(frozenset(column.name for column in columns))
        self.model.show_columns(columns)
        self._size_columns()

    def _size_columns(self) -> None:
        if self._look is not None:
            for number, column in enumerate(self.model.columns):
                self.table.setColumnWidth(number, self._look.px(column.width))
            give_room(self.table, self.model.columns)

    @Slot()
    def _on_take_home(self) -> None:
        self.asked_for.emit("take_home", self.filters.wanted(self.context.now()))
