"""A small table of values: texts, numbers, instants by the clocks on the event's walls."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QPersistentModelIndex, Qt, QTime

from kiosk.ui.workers.guarded import guarded_overrides

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def cell_text(value: object) -> str:
    """Return a value as people read it: numbers and times in the window's language."""
    locale = QLocale()
    if isinstance(value, datetime):
        date = locale.toString(QDate(value.year, value.month, value.day), QLocale.FormatType.ShortFormat)
        return f"{date} {locale.toString(QTime(value.hour, value.minute), 'HH:mm')}"
    if isinstance(value, float):
        return locale.toString(value, "f", 1)
    return locale.toString(value) if isinstance(value, int) else str(value or "")


@guarded_overrides
class PlainTable(QAbstractTableModel):
    """Rows that are shown as they are.

    Attributes:
        amounts: Columns of amounts of money: texts that end below each other, as numbers do.
    """

    def __init__(self) -> None:
        super().__init__()
        self.headings: tuple[str, ...] = ()
        self.rows: tuple[tuple[object, ...], ...] = ()
        self.amounts: frozenset[int] = frozenset()

    def show_rows(self, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
        """Show other rows; where only values changed, what is chosen and how far it is scrolled stays."""
        fresh = tuple(tuple(row) for row in rows)
        if tuple(headings) == self.headings and len(fresh) == len(self.rows):
            self.rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(self.headings) - 1))
            return
        self.beginResetModel()
        self.headings, self.rows = tuple(headings), fresh
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell."""
        if not index.isValid() or not 0 <= index.row() < len(self.rows):
            return None
        value = self.rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cell_text(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and (
            isinstance(value, int | float) or index.column() in self.amounts
        ):
            return Qt.AlignmentFlag.AlignRight
        return None
