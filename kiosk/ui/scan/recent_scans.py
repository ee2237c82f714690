"""The last ten scans: a model of fixed length, a delegate that paints its rows, and a button that takes one back.

Taking back needs two presses, one on the scan and one on the button that appears there: no slip of a finger undoes an
admission. A scan that was taken back stays in the list and says so.
"""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QStyle, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.row_delegate import ROWS, Index, RecentDelegate, RowRole
from kiosk.ui.text.text_direction import dotted
from kiosk.ui.text.times import time_of_day
from kiosk.ui.text.verdicts.verdict_text import VerdictText
from kiosk.ui.workers.guarded import guarded_overrides


@dataclass(frozen=True, slots=True)
class _Row:
    tone: Tone
    title: str
    detail: str
    time: str
    entry_id: str = ""
    undone: bool = False


@guarded_overrides
class RecentScans(QAbstractListModel):
    """The last scans, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: deque[_Row] = deque()

    def add(self, text: VerdictText, at: datetime, entry_id: str = "") -> None:
        """Put a scan on top; the eleventh goes.

        Args:
            text: Its verdict.
            at: When.
            entry_id: The entry to take back, or "" where there is nothing to take back.
        """
        title = text.guest or text.kind or text.headline
        detail = dotted(*(part for part in (text.headline, text.kind) if part != title))
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._rows.appendleft(_Row(text.tone, title, detail, time_of_day(at, at), entry_id))
        self.endInsertRows()
        if len(self._rows) > ROWS:
            self.beginRemoveRows(QModelIndex(), ROWS, ROWS)
            self._rows.pop()
            self.endRemoveRows()

    def clear(self) -> None:
        """Forget all scans: they are told anew."""
        self.beginResetModel()
        self._rows.clear()
        self.endResetModel()

    def mark_undone(self, entry_id: str) -> None:
        """Show that a scan was taken back."""
        for number, row in enumerate(self._rows):
            if row.entry_id == entry_id:
                detail = dotted(self.tr("Taken back"), row.detail)
                self._rows[number] = replace(row, detail=detail, undone=True, entry_id="")
                self.dataChanged.emit(self.index(number), self.index(number))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what can be taken back can be chosen."""
        if not index.isValid() or index.data(RowRole.ENTRY):
            return super().flags(index)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many scans are kept."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return one aspect of a scan."""
        if not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        row = self._rows[index.row()]
        spoken = ", ".join(part for part in (row.title, row.detail, row.time) if part)
        by_role: dict[int, Any] = {
            Qt.ItemDataRole.DisplayRole: row.title,
            Qt.ItemDataRole.ToolTipRole: spoken,
            Qt.ItemDataRole.AccessibleTextRole: spoken,
            RowRole.TONE: "muted" if row.undone else row.tone.value,
            RowRole.SIGN: "history" if row.undone else f"tone-{row.tone.value}",
            RowRole.ENTRY: row.entry_id,
            RowRole.TITLE: row.title,
            RowRole.DETAIL: row.detail,
            RowRole.TIME: row.time,
        }
        return by_role.get(role)


@guarded_overrides
class RecentView(QListView):
    """Shows the last scans without scrollbars, and lets typed letters through to the line for codes.

    Attributes:
        undo: The button on the chosen scan.

    Signals:
        undo_asked: Id of the entry to take back.
    """

    undo_asked = Signal(str)

    def __init__(self, model: RecentScans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.delegate = RecentDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Last scans"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)
        self.undo = QPushButton(self.tr("Undo"), self.viewport())
        self.undo.setProperty("role", "undo")
        self.undo.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.undo.setAutoDefault(True)
        self.undo.clicked.connect(self._on_undo)
        self.undo.hide()
        self.selectionModel().selectionChanged.connect(self.place_button)
        for changed in (model.rowsInserted, model.rowsRemoved, model.dataChanged):
            changed.connect(self.place_button)

    def take_look(self, look: Look) -> None:
        """Paint the scans in the theme's colours."""
        self.delegate.theme = look.theme
        self.viewport().update()

    @property
    def chosen(self) -> str:
        """Id of the entry of the chosen scan, or ""."""
        indexes = self.selectionModel().selectedIndexes()
        return str(indexes[0].data(RowRole.ENTRY) or "") if indexes else ""

    @Slot()
    def place_button(self) -> None:
        """Put the button on the chosen scan, or hide it."""
        self.undo.setVisible(bool(self.chosen))
        if not self.chosen:
            return
        self.undo.setAccessibleName(self.tr("Undo: {scan}").format(scan=self.selectedIndexes()[0].data()))
        row = self.visualRect(self.selectedIndexes()[0])
        size = self.undo.sizeHint().boundedTo(QSize(row.width() // 2, row.height() - 4))
        place = QRect(
            row.right() - size.width() + 1, row.center().y() - size.height() // 2, size.width(), size.height()
        )
        self.delegate.button_width = size.width() + size.height() // 4
        self.undo.setGeometry(QStyle.visualRect(self.layoutDirection(), row, place))
        self.undo.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the button on its scan."""
        super().resizeEvent(event)
        self.place_button()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows; everything else belongs to the window, above all a hand scanner's keys."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()

    @Slot()
    def _on_undo(self) -> None:
        entry_id = self.chosen
        if entry_id:
            self.clearSelection()
            self.undo_asked.emit(entry_id)
