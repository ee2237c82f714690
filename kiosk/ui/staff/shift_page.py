"""The plan of shifts: who stands where until when, the one who should be here now first to be seen.

Invariant: the database is read in one thread beside the window's; what is shown is never older than a minute.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page, PageContext
from kiosk.ui.kit.sections.plain_table import PlainTable
from kiosk.ui.kit.sections.state_view import StateView
from kiosk.ui.kit.sections.table import Table
from kiosk.ui.ports.organizer.staff import StaffBoard, StaffRow
from kiosk.ui.text.staff_words import is_now, role_words
from kiosk.ui.text.times import time_of_day
from kiosk.ui.workers.background import Answer

AGAIN_MS: Final = 60_000


class ShiftPage(Page):
    """The page."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        ports = context.session.ports.organizer
        self._board: StaffBoard | None = ports.staff if ports is not None else None

    def make_parts(self) -> None:
        """Make what it shows."""
        self._background = self.context.session.background("staff")
        self._people: tuple[StaffRow, ...] = ()
        self.rows = PlainTable()
        self.table = Table(self.tr("Shifts"), read_only=True)
        self.states = StateView(self.table)
        self.past_too = QCheckBox(self.tr("Past ones, too"))
        self._again = QTimer(self)
        self._again.setInterval(AGAIN_MS)
        self.table.setModel(self.rows)
        column = QVBoxLayout(self)
        column.addWidget(self.states, 1)
        column.addWidget(self.past_too)
        spread(column, 0.5, (0, 0, 0, 0))
        self.past_too.toggled.connect(self._show)
        self.states.retry_asked.connect(self.read_again)
        self._again.timeout.connect(self.read_again)

    def button_text(self) -> str:
        """Return what the tab says."""
        return self.tr("Shifts")

    def available(self) -> bool:
        """Whether this kiosk can have staff."""
        return self._board is not None

    def page_shown(self) -> None:
        """Read, and follow the clock."""
        self.read_again()
        self._again.start()

    def page_left(self) -> None:
        """Follow nothing that nobody sees."""
        self._again.stop()

    @Slot()
    def read_again(self) -> None:
        """Read the plan."""
        board = self._board
        if board is not None:
            self._background.ask(board.read, self.show_people, replaces="shifts")

    def show_people(self, answer: Answer[Sequence[StaffRow]]) -> None:
        """Show the plan, or why it cannot be shown."""
        if answer.value is None:
            # Whoever took over may not see it: nothing of it stays behind the message.
            self._people = ()
            self.rows.show_rows((), ())
            self.states.show_failure(answer.key)
            return
        self._people = tuple(answer.value)
        self._show()

    @Slot()
    def _show(self) -> None:
        now, past = self.context.now(), self.past_too.isChecked()
        words = role_words()
        shifts = sorted(
            ((one, who) for who in self._people for one in who.shifts if past or one.ends_at > now),
            key=lambda pair: (pair[0].starts_at, pair[1].name.casefold()),
        )
        headings = (self.tr("From"), self.tr("To"), self.tr("Where"), self.tr("Name"), self.tr("Role"), "")
        here = self.tr("Now")
        self.rows.show_rows(
            headings,
            [
                (
                    time_of_day(one.starts_at, now),
                    time_of_day(one.ends_at, now),
                    one.place,
                    who.name,
                    words[who.role],
                    here if is_now(one, now) else "",
                )
                for one, who in shifts
            ],
        )
        self.table.resizeColumnsToContents()
        self.table.horizontalHeader().setStretchLastSection(True)
        if shifts:
            self.states.show_content()
        else:
            self.states.show_empty(self.tr("No shifts"), self.tr("Whoever has no shift may sign in at any time."))
