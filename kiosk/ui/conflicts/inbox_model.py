"""What waits, a row each; which rows are chosen survives a newer look at the same items."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kiosk.domain.reports.inbox import InboxItem, InboxKind
from kiosk.ui.kit.sections.table import SIGN_ROLE, STRUCK_ROLE, TONE_ROLE
from kiosk.ui.text.log_words import wall_time
from kiosk.ui.text.review_words import conflict_word, inbox_kind_word
from kiosk.ui.workers.guarded import guarded_overrides

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
WHO: Final = 3
"""The column that gives way, with the last, where not all have room: its whole text stands beside, or below."""
_SIGNS: Final = {
    InboxKind.CONFLICT: ("alert", "caution"),
    InboxKind.DOOR_ACTION: ("pay", "stop"),
    InboxKind.DELIVERY: ("undelivered", "stop"),
}


def who(item: InboxItem) -> str:
    """Return whom an item is about: a name, else a number."""
    names = (
        item.conflict.guest_name if item.conflict else "",
        item.door_action.holder_name if item.door_action else "",
        item.ticket_number,
    )
    return next((name for name in names if name.strip()), "")


def why(item: InboxItem) -> str:
    """Return what is the matter with an item."""
    return conflict_word(item.why) if item.kind is InboxKind.CONFLICT else item.why


@guarded_overrides
class InboxModel(QAbstractTableModel):
    """The items.

    Attributes:
        items: All of them, in order.
        now: Current instant.
    """

    def __init__(self, now: datetime, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: tuple[InboxItem, ...] = ()
        self.now = now
        self._heads = (self.tr("No."), self.tr("What"), self.tr("When"), self.tr("Who"), self.tr("Why"))

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many there are."""
        return 0 if parent.isValid() else len(self.items)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell."""
        if not index.isValid() or not 0 <= index.row() < len(self.items):
            return None
        item = self.items[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text(item, index.column())
        if role == STRUCK_ROLE:
            return item.settled_at is not None and index.column() == 0
        if index.column() == 1 and role in (SIGN_ROLE, TONE_ROLE):
            settled = ("tick", "admit")
            return (_SIGNS[item.kind] if item.settled_at is None else settled)[role == TONE_ROLE]
        return None

    def _text(self, item: InboxItem, column: int) -> str:
        return (
            item.number,
            inbox_kind_word(item.kind),
            wall_time(item.at, item.timezone, self.now),
            who(item),
            why(item),
        )[column]

    def show_items(self, items: Sequence[InboxItem]) -> bool:
        """Show these items; returns whether they are others than before."""
        if tuple(items) == self.items:
            return False
        self.beginResetModel()
        self.items = tuple(items)
        self.endResetModel()
        return True
