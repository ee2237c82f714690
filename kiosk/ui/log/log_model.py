"""The rows of the log that are here, newest first; more are asked for when somebody scrolls to their end.

Invariants: rows lie by corrected time and position, each once; what is learned late goes where it belongs.
"""

from bisect import bisect_left
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kiosk.domain.reports.entry_log import LogNews, LogPage, LogPlace, LogRow
from kiosk.ui.kit.sections.table import SIGN_ROLE, STRUCK_ROLE, TONE_ROLE
from kiosk.ui.log.log_columns import LogColumn, columns_named
from kiosk.ui.text.log_words import outcome_words, sign_of
from kiosk.ui.workers.guarded import guarded_overrides

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
AHEAD = 150
"""Rows below the last one on the screen that should be here before somebody scrolls to them."""


def _key(row: LogRow) -> tuple[float, int]:
    """Return what newest-first order rises by."""
    return -row.place.at.timestamp(), -row.place.position


@guarded_overrides
class LogModel(QAbstractTableModel):
    """The rows.

    Attributes:
        position: How far the log is known.
        now: Current instant in the event's zone, for dates.

    Signals:
        more_asked: The LogPlace behind which more rows are wanted.
    """

    more_asked = Signal(object)

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[LogColumn, ...] = columns_named(())
        self.position = 0
        self.now = now
        self._rows: list[LogRow] = []
        self._keys: list[tuple[float, int]] = []
        self._next: LogPlace | None = None
        self._waiting = False
        self._outcomes = outcome_words()

    # What Qt asks of a model --------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows are here."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns are shown."""
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        return self._cell(self._rows[index.row()], self.columns[index.column()], role)

    def _cell(self, row: LogRow, column: LogColumn, role: int) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return column.text(row, self.now)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = column.text(row, self.now)
            return f"{self._outcomes[row.entry.outcome]}: {said}" if column.name == "verdict" else said
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return Qt.AlignmentFlag.AlignRight
        if column.name == "verdict" and role in (SIGN_ROLE, TONE_ROLE):
            return sign_of(row.entry)[role == TONE_ROLE]
        return row.undone and column.name in {"verdict", "guest"} if role == STRUCK_ROLE else None

    # Rows ---------------------------------------------------------------------------------------------------------

    def row(self, number: int) -> LogRow | None:
        """Return a row."""
        return self._rows[number] if 0 <= number < len(self._rows) else None

    def number_of(self, row: LogRow) -> int:
        """Return where a row stands now."""
        return bisect_left(self._keys, _key(row))

    def places(self, first: int, last: int) -> tuple[LogPlace, ...]:
        """Return the places of some rows."""
        return tuple(row.place for row in self._rows[max(0, first) : last + 1])

    def show_columns(self, columns: Sequence[LogColumn]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self.columns = tuple(columns)
        self.endResetModel()

    def begin(self, page: LogPage) -> None:
        """Begin anew with a first page."""
        self.beginResetModel()
        self._rows = list(page.rows)
        self._keys = [_key(row) for row in self._rows]
        self._next, self._waiting = page.next, False
        self.position = page.position
        self.endResetModel()

    def look_ahead(self, last_shown: int) -> None:
        """Ask for more where the end comes near."""
        if self._next is not None and not self._waiting and last_shown + AHEAD >= len(self._rows) - 1:
            self._waiting = True
            self.more_asked.emit(self._next)

    def add_page(self, asked: LogPlace, page: LogPage | None) -> None:
        """Add the page behind a place; None says that it could not be read."""
        if asked != self._next:  # of a filter that is not asked for any more
            return
        self._waiting = False
        if page is None:
            return
        known = {row.place.position for row in self._rows[-len(page.rows) - 1 :]}
        fresh = [row for row in page.rows if row.place.position not in known]
        if fresh:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(fresh) - 1)
            self._rows += fresh
            self._keys += [_key(row) for row in fresh]
            self.endInsertRows()
        self._next = page.next

    def take_news(self, news: LogNews) -> None:
        """Put new rows where they belong, and show what is on the screen as it reads now."""
        self.position = max(self.position, news.position)
        for row in reversed(news.rows):
            self._insert(row)
        by_position = {row.place.position: row for row in news.again}
        for number, old in enumerate(self._rows) if by_position else ():
            new = by_position.pop(old.place.position, None)
            if new is not None and new != old:
                self._rows[number] = new
                self.dataChanged.emit(self.index(number, 0), self.index(number, len(self.columns) - 1))
            if not by_position:
                break

    def _insert(self, row: LogRow) -> None:
        key = _key(row)
        at = bisect_left(self._keys, key)
        here = at < len(self._keys) and self._keys[at] == key
        # Behind the last row that is here: it comes with the next page.
        if here or (at == len(self._keys) and self._next is not None):
            return
        self.beginInsertRows(_NOWHERE, at, at)
        self._rows.insert(at, row)
        self._keys.insert(at, key)
        self.endInsertRows()
