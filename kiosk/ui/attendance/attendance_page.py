"""How the evening goes: figures, a plot and its numbers, live.

Invariants: everything is read in one thread beside the window's, and only while the page is open; plot and table
are made of the same records.
"""

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from kiosk.domain.errors import RightError
from kiosk.ui.attendance.chart_saving import ChartSaving
from kiosk.ui.attendance.charts import Chart
from kiosk.ui.attendance.tiles import tiles_of
from kiosk.ui.attendance.views import Grouping, ViewName, view_of
from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.labels import set_look
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.fact_tile import FactTile
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.state_view import StateView
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.kit.touch.finger_scrolling import finger_area
from kiosk.ui.ports.organizer.pages import AttendanceBoard, AttendanceReport
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.calm_steps import CalmSteps
from kiosk.ui.workers.guarded import guarded_overrides

if TYPE_CHECKING:
    from kiosk.ui.attendance.plot import Plot

FOLLOW_MS: Final = 2_000
WIDTHS: Final = (1, 15, 30, 60)
"""Lengths of a stretch of time, minutes."""


@guarded_overrides
class AttendancePage(Page):
    """The page.

    Attributes:
        tiles: The evening in a few figures.
        plot: What is drawn; None until the page is first opened.
        table: The same in numbers.
        saving: The buttons that save both.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._board: AttendanceBoard | None = ports.attendance if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("attendance")
        self._steps = CalmSteps(self.context.session.presenter.is_deciding, self)
        self._look: Look | None = None
        self.report: AttendanceReport | None = None
        self.view: Chart | None = None
        self.plot: Plot | None = None
        self.tiles: list[FactTile] = []
        self.event_choice, self.what, self.grouping, self.width_choice = DropDown(), DropDown(), DropDown(), DropDown()
        self.saving = ChartSaving(self._board, self._background, lambda: (self.view, self.plot), self)
        self.model = PlainTable()
        self.table = Table(self.tr("The same in numbers"), read_only=True)
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.body = QFrame()
        self.area = finger_area()
        self.states = StateView(self.area)
        self._follow = QTimer(self)
        self._follow.setInterval(FOLLOW_MS)
        self._build()
        self._offer()
        self._connect()

    def _build(self) -> None:
        self.body.setProperty("kind", "panel-body")
        self.table.setModel(self.model)
        self.table.horizontalHeader().setStretchLastSection(False)
        self.tile_row = QHBoxLayout()
        self.plot_place = QVBoxLayout()
        self.plot_half = QFrame()
        self.plot_half.setProperty("kind", "panel-body")
        self.plot_half.setLayout(self.plot_place)
        self.plot_place.setContentsMargins(0, 0, 0, 0)
        self.halves.addWidget(self.plot_half)
        self.halves.addWidget(self.table)
        self.halves.setStretchFactor(0, 3)
        self.halves.setStretchFactor(1, 2)
        self.halves.setChildrenCollapsible(False)
        choices = FlowLayout()
        for choice in (self.event_choice, self.what, self.grouping, self.width_choice):
            choices.addWidget(choice)
        for button in (self.saving.picture, self.saving.numbers):
            choices.addWidget(button)
        column = QVBoxLayout(self.body)
        column.addLayout(self.tile_row)
        column.addLayout(choices)
        column.addWidget(self.saving.said)
        column.addWidget(self.halves, 1)
        self.area.setWidget(self.body)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        whole = QVBoxLayout(self)
        whole.addWidget(self.states)
        for layout, gap in ((self.tile_row, 0.6), (choices, 0.4), (column, 0.5), (whole, 0.0)):
            spread(layout, gap, (0, 0, 0, 0))

    def _offer(self) -> None:
        for choice, name in (
            (self.event_choice, self.tr("Event")),
            (self.what, self.tr("What is shown")),
            (self.grouping, self.tr("Told apart by")),
            (self.width_choice, self.tr("Length of a stretch")),
        ):
            choice.setAccessibleName(name)
        # Zones are known later than the others, and their names may be the longest.
        self.what.setSizeAdjustPolicy(DropDown.SizeAdjustPolicy.AdjustToContents)
        self.event_choice.hide()
        for view, text in (
            (ViewName.ARRIVALS, self.tr("Arrivals")),
            (ViewName.INSIDE, self.tr("Guests inside")),
            (ViewName.REFUSALS, self.tr("Refusals by reason")),
            (ViewName.EXPECTED, self.tr("Expected and came")),
            (ViewName.GATES, self.tr("Speed of the gates")),
            (ViewName.ALONE, self.tr("One laptop alone")),
        ):
            self.what.addItem(text, view)
        for grouping, text in (
            (Grouping.NOTHING, self.tr("All together")),
            (Grouping.GATE, self.tr("By gate")),
            (Grouping.TYPE, self.tr("By ticket type")),
            (Grouping.ZONE, self.tr("By zone")),
            (Grouping.LIST, self.tr("By list")),
        ):
            self.grouping.addItem(text, grouping)
        for minutes in WIDTHS:
            self.width_choice.addItem(self.tr("{count} min").format(count=QLocale().toString(minutes)), minutes)
        self.width_choice.setCurrentIndex(1)

    def _connect(self) -> None:
        for choice in (self.what, self.grouping, self.width_choice):
            choice.currentIndexChanged.connect(self.draw)
        self.event_choice.activated.connect(self._on_event)
        self.states.retry_asked.connect(self.read_again)
        self._follow.timeout.connect(self._on_follow)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Attendance")

    def available(self) -> bool:
        """Whether there is anything to read."""
        return self._board is not None

    def is_about(self, subject: str) -> bool:
        """Whether a strip about a subject leads here."""
        return subject == "attendance"

    def take_look(self, look: Look) -> None:
        """Draw in the theme's colours."""
        self._look = look
        self.halves.setMinimumHeight(look.px(14))
        self.plot_half.setMinimumSize(look.px(12), look.px(8))

    def fit_parts(self) -> None:
        """Lay plot and numbers beside each other, or one below the other where there is no room."""
        wide = self.width() > self.fontMetrics().height() * 45
        self.halves.setOrientation(Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical)

    def page_shown(self) -> None:
        """Read, and follow."""
        if self.report is None:
            self.states.show_loading(self.tr("Counting"), self.tr("The first time may take some seconds."))
        self.read_again()
        self._follow.start()

    def page_left(self) -> None:
        """Follow nothing that nobody sees."""
        self._follow.stop()
        self._steps.drop()

    # Reading ------------------------------------------------------------------------------------------------------

    @Slot()
    def read_again(self) -> None:
        """Read how the event stands now."""
        board, event_id = self._board, str(self.event_choice.currentData() or "")
        if board is not None:
            self._background.ask(lambda: board.read(event_id, anyway=True), self.show_report, replaces="report")

    @Slot()
    def _on_follow(self) -> None:
        board, event_id = self._board, str(self.event_choice.currentData() or "")
        if board is not None:
            # By a name of its own: a look for news, which may find none, must not make void what somebody asked for.
            self._background.ask(lambda: board.read(event_id), self._show_newer, replaces="news")

    def _show_newer(self, answer: Answer[AttendanceReport | None]) -> None:
        # Between two looks that people asked for, what is shown stays where reading fails.
        if answer.value is not None or isinstance(answer.error, RightError):
            self.show_report(answer)

    def show_report(self, answer: Answer[AttendanceReport | None]) -> None:
        """Show how the event stands."""
        report = answer.value
        if report is None:
            self.states.show_failure(answer.key)
            return
        self.report = report
        self._show_events(report)
        self._offer_zones(has_zones=bool(report.zones))
        if not report.sums.counted and not any(one.guests_expected for one in report.lists):
            text = self.tr("As soon as there is a guest list or somebody scans, the figures are here.")
            self.states.show_empty(self.tr("Nothing to count yet"), text, "people")
            return
        self.states.show_content()
        # A scan that comes meanwhile is shown before the rest of it.
        self._steps.do(partial(self._show_tiles, report), self._choose_view, self._draw_plot, self._show_numbers)

    def _show_events(self, report: AttendanceReport) -> None:
        if [self.event_choice.itemData(row) for row in range(self.event_choice.count())] != [
            ref for ref, _ in report.events
        ]:
            self.event_choice.clear()
            for ref, name in report.events:
                self.event_choice.addItem(name, ref)
        self.event_choice.setCurrentIndex(self.event_choice.findData(report.event_id))
        self.event_choice.setVisible(self.event_choice.count() > 1)

    def _offer_zones(self, *, has_zones: bool) -> None:
        place = self.what.findData(ViewName.ZONES)
        if has_zones and place < 0:
            self.what.addItem(self.tr("Guests inside by zone"), ViewName.ZONES)
        elif not has_zones and place >= 0:  # another event was chosen, which has none
            self.what.removeItem(place)

    def _show_tiles(self, report: AttendanceReport) -> None:
        texts = tiles_of(report)
        while len(self.tiles) < len(texts):
            tile = FactTile()
            self.tiles.append(tile)
            self.tile_row.addWidget(tile, 1)
        for tile, text in zip(self.tiles, texts, strict=False):
            tile.show_facts(text.heading, text.lines, text.figure)
            set_look(tile, "alert", text.alert)
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < len(texts))

    @Slot()
    def draw(self) -> None:
        """Draw what is chosen, and show its numbers, at once: somebody waits for it."""
        for step in (self._choose_view, self._draw_plot, self._show_numbers):
            step()

    def _choose_view(self) -> None:
        if (report := self.report) is None:
            return
        name = ViewName(self.what.currentData())
        clock = name in {ViewName.ARRIVALS, ViewName.REFUSALS}
        self.grouping.setVisible(name is ViewName.ARRIVALS)
        self.width_choice.setVisible(clock)
        width = timedelta(minutes=int(self.width_choice.currentData()))
        self.view = view_of(report, name, Grouping(self.grouping.currentData()), width)

    def _draw_plot(self) -> None:
        if self.view is not None and self._look is not None:
            self._plot(self._look).show_view(self.view)

    def _show_numbers(self) -> None:
        if self.view is None:
            return
        others = self.model.headings != self.view.headings
        self.model.show_rows(self.view.headings, self.view.rows)
        if others:
            self.table.resizeColumnsToContents()

    def _plot(self, look: Look) -> "Plot":
        if self.plot is None:
            from kiosk.ui.attendance.plot import Plot  # noqa: PLC0415  # half a second that no start waits for

            self.plot = Plot(look)
            self.plot_place.addWidget(self.plot)
            # The splitter shared its room out while that half was empty.
            self.halves.setSizes([3000, 2000])
        return self.plot

    @Slot(int)
    def _on_event(self, _index: int) -> None:
        self.read_again()
