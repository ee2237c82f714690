"""The till of the shift: totals since the last count, and the count that ends the shift.

Nothing is made to fit: what was counted is written down with its difference, and what was written down stays.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHeaderView, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.door_sales.actions import DoorActionKind, PayMethod
from kiosk.domain.door_sales.shift_takings import CashCount
from kiosk.domain.reports.door_sales import DoorSale, takings
from kiosk.ui.kit.areas.notice import Notice
from kiosk.ui.kit.areas.reading_order import tab_as_it_lies
from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.flow_layout import FlowLayout, FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, apply_look, spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.ports.door import TakingsReport
from kiosk.ui.ports.status import GateStatus, SetUpStep
from kiosk.ui.takings.count_row import CountRow
from kiosk.ui.takings.method_words import method_word
from kiosk.ui.text.amounts import signed_amount_text
from kiosk.ui.text.sentences import sentence
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import time_of_day
from kiosk.ui.workers.background import Answer

_SELLING = frozenset({DoorActionKind.WALK_IN, DoorActionKind.PAYMENT})


_TAKEN = 2  # the column of money in both tables


class TakingsPage(Page):
    """Totals on one side, the count on the other.

    Attributes:
        rows: One for each way of paying and currency.
    """

    openable_at = frozenset({SetUpStep.SCANNING})
    button_sign = "pay"

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._port = context.session.ports.takings

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("door")
        self._look: Look | None = None
        self._report: TakingsReport | None = None
        self.rows: list[CountRow] = []
        self._typed: dict[tuple[PayMethod, str], Mapping[str, str]] = {}  # in the window before this one
        self.since = label("since", wrap=True)
        self.types, self.people = PlainTable(), PlainTable()
        self.note = QLineEdit()
        self.notice = Notice()
        self.count = QPushButton(self.tr("End the shift with this count"))
        self.back = QPushButton(self.tr("Back   Esc"))
        self._rows = QVBoxLayout()
        self._build()

    def _build(self) -> None:
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        title, why = label("title", wrap=True), label("question")
        title.setText(self.tr("Till"))
        why.setText(self.tr("Note (may be left empty)"))
        why.setBuddy(self.note)
        self.note.setAccessibleName(why.text())
        self.note.setMaxLength(200)
        self.context.watch.guard(self.note)
        self.count.setProperty("role", "primary")
        left, right, halves = QVBoxLayout(), QVBoxLayout(), FoldingRow()
        left.addLayout(self._rows)
        left.addWidget(why)
        left.addWidget(self.note)
        left.addStretch(1)
        self.tables = []
        for name, model in ((self.tr("By ticket type"), self.types), (self.tr("By steward"), self.people)):
            model.amounts = frozenset({_TAKEN})
            table = Table(name, read_only=True)
            table.setModel(model)
            # Guests and money are seen whole in the largest letters; a long name of a ticket gives way.
            head = table.horizontalHeader()
            head.setStretchLastSection(False)
            head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
            heading = label("heading", wrap=True)
            heading.setText(name)
            right.addWidget(heading)
            right.addWidget(table, 1)
            self.tables.append(table)
        halves.addLayout(left, 1)
        halves.addLayout(right, 1)
        area, foot = ScrollColumn(), FlowLayout(at_end=True)
        area.column.addLayout(halves, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.count)
        page = QVBoxLayout(self)
        for widget in (title, self.since):
            page.addWidget(widget)
        page.addWidget(area, 1)
        page.addWidget(self.notice)
        page.addLayout(foot)
        for layout in (left, right, self._rows):
            spread(layout, 0.5)
        spread(halves, 1.2)
        spread(foot, 0.6)
        spread(page, 0.6, (1.5, 1, 1.5, 1))
        self.back.clicked.connect(self.left)
        self.count.clicked.connect(self._on_count)

    def carried(self) -> object:
        """Return what was counted so far, while somebody is at it."""
        if not self.isVisible():
            return None
        return self.note.text(), {(row.line.method, row.line.currency): row.typed for row in self.rows}

    def take_over(self, carried: object) -> None:
        """Go on with the count in another language."""
        match carried:
            case (str(note), dict(typed)):
                self.note.setText(note)
                self._typed = typed

    def button_text(self) -> str:
        """Return what the button that opens it is for."""
        return self.tr("Till of this shift")

    def available(self) -> bool:
        """Whether this window can count."""
        return self._port is not None

    def offered(self, status: GateStatus) -> bool:
        """Whether money is taken at this door at all."""
        return bool(status.door & _SELLING)

    def take_look(self, look: Look) -> None:
        """Leave the tables room, and keep the look for rows that come later."""
        self._look = look
        for table in self.tables:
            table.setMinimumHeight(look.px(9))

    def page_shown(self) -> None:
        """Read how the till stands."""
        self.notice.say("")
        self.read()

    def read(self) -> None:
        """Read how the till stands now."""
        port = self._port
        if port is not None:
            self._background.ask(port.read, self.show_report, replaces="till")

    def show_report(self, answer: Answer[TakingsReport]) -> None:
        """Show how the till stands."""
        report = answer.value
        if report is None:
            self.notice.say(sentence(answer.key))
            return
        if self._report is None or report.state != self._report.state:
            self._build_rows(report)
        self._report = report
        self._show_since(report)
        self._show_tables(report)
        self.count.setEnabled(bool(self.rows))

    def _build_rows(self, report: TakingsReport) -> None:
        typed = self._typed | {(row.line.method, row.line.currency): row.typed for row in self.rows}
        self._typed = {}
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [CountRow(line, self.context.watch) for line in report.state.lines]
        for row in self.rows:
            row.type_again(typed.get((row.line.method, row.line.currency), {}))
            self._rows.addWidget(row)
        if self._look is not None:
            for row in self.rows:
                apply_look(row, self._look)
        tab_as_it_lies(self)

    def _show_since(self, report: TakingsReport) -> None:
        last = report.state.last
        if not last:
            self.since.setText(self.tr("Not counted yet on this laptop."))
            return
        at = time_of_day(self.context.on_the_walls(last[0].made_at), self.context.now())
        self.since.setText(dotted(self.tr("Last counted: {time}").format(time=at), last[0].staff, _differences(last)))

    def _show_tables(self, report: TakingsReport) -> None:
        state = report.state
        self.types.show_rows(
            (self.tr("Ticket type"), self.tr("Guests"), self.tr("Taken")),
            [
                (
                    report.type_names.get(one.ticket_type_id, one.ticket_type_id),
                    one.guests,
                    signed_amount_text(one.net_minor, one.currency) if one.currency else "",
                )
                for one in state.by_type
            ],
        )
        self.people.show_rows(
            (self.tr("Steward"), self.tr("Paid by"), self.tr("Taken")),
            [
                (
                    one.staff or "–",
                    method_word(one.method),
                    signed_amount_text(one.paid_minor - one.returned_minor, one.currency),
                )
                for one in takings(DoorSale(action=action) for action in state.actions)
            ],
        )
        for table in self.tables:
            # Only now there are columns.
            table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    @Slot()
    def _on_count(self) -> None:
        port, report = self._port, self._report
        said = [row.said for row in self.rows]
        counted = [one for one in said if one is not None]
        if port is None or report is None or not self.count.isEnabled():
            return
        if len(counted) < len(said):
            self.notice.say(sentence("door.till_missing"))
            next(row for row in self.rows if row.said is None).counted.setFocus()
            return
        self.count.setEnabled(False)
        note, seen = self.note.text().strip(), len(report.state.actions)
        self._background.ask(lambda: port.count(counted, note=note, seen=seen), self._on_counted)

    def _on_counted(self, answer: Answer[Sequence[CashCount]]) -> None:
        self.count.setEnabled(True)
        made = answer.value
        if made is None:
            self.notice.say(sentence(answer.key))
        else:
            # The start, too: the next shift's is what stays now, whatever somebody had written there.
            for edit in (self.note, *(edit for row in self.rows for edit in (row.opening, row.counted, row.kept))):
                edit.clear()
            differs = any(one.difference_minor for one in made)
            self.notice.say(dotted(self.tr("Counted."), _differences(made)), "warn" if differs else "good")
        self.read()


def _differences(made: Sequence[CashCount]) -> str:
    """Return by how much each way of paying differed."""
    return dotted(
        *(
            f"{method_word(one.method)} {signed_amount_text(one.difference_minor, one.currency, plus=True)}"
            for one in made
        )
    )
