"""When somebody works: the shifts that are known, and a line for another one, by the clocks on the event's walls."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.clock.instants import in_zone
from kiosk.domain.staff.members import Shift
from kiosk.ui.kit.flow_layout import FlowLayout, FoldingRow
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.kit.sections.wall_time_edit import WallTimeEdit
from kiosk.ui.kit.supervisor_fields import LONGEST
from kiosk.ui.text.staff_words import shift_text

_ROWS = 4
_USUAL = timedelta(hours=5)  # an evening at a gate


class ShiftBox(QWidget):
    """The shifts of one person.

    Signals:
        added: The shift that stands in the lines is to be written down.
        removed: The chosen one is to be forgotten.
    """

    added = Signal()
    removed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PlainTable()
        self.table = Table(self.tr("Shifts"))
        self.since, self.until, self.place = WallTimeEdit(), WallTimeEdit(), QLineEdit()
        self.add, self.remove = QPushButton(self.tr("Add this shift")), QPushButton(self.tr("Remove the shift"))
        self._shifts: tuple[Shift, ...] = ()
        self._build()

    def _build(self) -> None:
        self.table.setModel(self.rows)
        self.table.horizontalHeader().hide()
        self.place.setMaxLength(LONGEST)
        title = label("question")
        title.setText(self.tr("Shifts"))
        lines = FoldingRow()
        named = ((self.since, self.tr("From")), (self.until, self.tr("To")), (self.place, self.tr("Where")))
        for widget, words in named:
            widget.setAccessibleName(words)
            heading = label("question")
            heading.setText(words)
            heading.setBuddy(widget)
            column = QVBoxLayout()
            column.addWidget(heading)
            column.addWidget(widget)
            lines.addLayout(column, 1)
        buttons = FlowLayout()
        for button in (self.add, self.remove):
            buttons.addWidget(button)
        page = QVBoxLayout(self)
        page.addWidget(title)
        page.addWidget(self.table, 1)
        page.addLayout(lines)
        page.addLayout(buttons)
        spread(page, 0.5, (0, 0, 0, 0))
        spread(lines, 0.6)
        spread(buttons, 0.5)
        self.add.clicked.connect(self.added)
        self.remove.clicked.connect(self.removed)
        self.since.dateTimeChanged.connect(self._on_since)
        self.table.selectionModel().selectionChanged.connect(self._offer)

    def show_shifts(self, shifts: Sequence[Shift], now: datetime) -> None:
        """Show what is known.

        Args:
            shifts: In order.
            now: Current instant in the event's zone.
        """
        if tuple(shifts) != self._shifts:
            chosen = self.chosen
            self._shifts = tuple(shifts)
            self.rows.show_rows(("",), [(shift_text(shift, now),) for shift in shifts])
            # By itself it would stay at its row, in which another shift may stand by now.
            self.table.clearSelection()
            if chosen in self._shifts:
                self.table.selectRow(self._shifts.index(chosen))
        self.table.setVisible(bool(shifts))
        # As high as its rows, so that the lines below stay where they can be seen; more than these are scrolled.
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setFixedHeight(row * min(len(shifts), _ROWS) + 2 * self.table.frameWidth())
        self._offer()

    def begin_at(self, now: datetime) -> None:
        """Offer the next full hour for a shift; what people type follows the zone of ``now``."""
        hour = now.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
        self.since.show_time(hour)

    def wanted(self, now: datetime) -> tuple[datetime, datetime, str]:
        """Return beginning and end, by the walls' clocks in the zone of ``now``, and the place."""
        # Of an hour that there are two of, a shift has both: it is better to be let in than to look for a supervisor.
        until = self.until.time_in(now.tzinfo).replace(fold=1)
        return _instant(self.since.time_in(now.tzinfo)), _instant(until), self.place.text().strip()

    @property
    def chosen(self) -> Shift | None:
        """The shift that is chosen, or None."""
        rows = [index.row() for index in self.table.selectionModel().selectedRows()]
        return self._shifts[rows[0]] if rows and rows[0] < len(self._shifts) else None

    @Slot()
    def _on_since(self) -> None:
        """An end before the beginning is none that anybody wants."""
        if self.until.dateTime() <= self.since.dateTime():
            self.until.setDateTime(self.since.dateTime().addSecs(int(_USUAL.total_seconds())))

    @Slot()
    def _offer(self) -> None:
        self.remove.setVisible(bool(self._shifts))
        self.remove.setEnabled(self.chosen is not None)


def _instant(local: datetime) -> datetime:
    # In UTC, where a night with a change of clocks is as long as it is.
    return in_zone(local, UTC) if local.tzinfo is not None else local
