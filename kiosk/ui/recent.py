"""The last ten scans: a model of fixed length, a delegate that paints its rows, and a button that takes one back.

Taking back needs two presses, one on the scan and one on the button that appears there: no slip of a finger undoes an
admission. A scan that was taken back stays in the list and says so.
"""

from collections import deque
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.direction import dotted
from kiosk.ui.icons import pixmap
from kiosk.ui.theme import THEMES
from kiosk.ui.words import VerdictWords, time_of_day

KEPT = 10

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a row gives besides Qt's own roles."""

    TONE = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    DETAIL = Qt.ItemDataRole.UserRole + 3
    TIME = Qt.ItemDataRole.UserRole + 4
    SIGN = Qt.ItemDataRole.UserRole + 5
    ENTRY = Qt.ItemDataRole.UserRole + 6


@dataclass(frozen=True, slots=True)
class _Row:
    tone: Tone
    title: str
    detail: str
    time: str
    entry_id: str = ""
    undone: bool = False


class RecentScans(QAbstractListModel):
    """The last scans, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: deque[_Row] = deque()

    def add(self, words: VerdictWords, at: datetime, entry_id: str = "") -> None:
        """Put a scan on top; the eleventh goes.

        Args:
            words: Its verdict.
            at: When.
            entry_id: The entry to take back, or "" where there is nothing to take back.
        """
        title = words.guest or words.kind or words.word
        detail = dotted(*(part for part in (words.word, words.kind) if part != title))
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._rows.appendleft(_Row(words.tone, title, detail, time_of_day(at, at), entry_id))
        self.endInsertRows()
        if len(self._rows) > KEPT:
            self.beginRemoveRows(QModelIndex(), KEPT, KEPT)
            self._rows.pop()
            self.endRemoveRows()

    def mark_undone(self, entry_id: str) -> None:
        """Show that a scan was taken back."""
        for number, row in enumerate(self._rows):
            if row.entry_id == entry_id:
                detail = dotted(self.tr("Taken back"), row.detail)
                self._rows[number] = replace(row, detail=detail, undone=True, entry_id="")
                self.dataChanged.emit(self.index(number), self.index(number))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what can be taken back can be chosen."""
        if not index.isValid() or index.data(Role.ENTRY):
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
            Role.TONE: "muted" if row.undone else row.tone.value,
            Role.SIGN: "history" if row.undone else f"tone-{row.tone.value}",
            Role.ENTRY: row.entry_id,
            Role.TITLE: row.title,
            Role.DETAIL: row.detail,
            Role.TIME: row.time,
        }
        return by_role.get(role)


class RecentDelegate(QStyledItemDelegate):
    """Paints sign, title, detail and time of one scan.

    Attributes:
        theme: Name of the theme whose colours are used.
        button_width: Width that the button on the chosen row takes, pixels.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = "dark"
        self.button_width = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Share the height of the list among ten rows, within what is readable."""
        del index
        line = option.fontMetrics.height()
        view = option.widget
        room = view.viewport().height() // KEPT if isinstance(view, QListView) else line * 3
        return QSize(line * 10, max(round(line * 2.0), min(room, round(line * 3.0))))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, mirrored in right-to-left windows."""
        colours = THEMES[self.theme]
        line = option.fontMetrics.height()
        area = option.rect.adjusted(0, 0, 0, -1)
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, QColor(colours["raised"]))
        painter.setPen(QColor(colours["line"]))
        painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1)
        side = round(line * 1.15)
        sign = QRect(area.left(), area.center().y() - side // 2, side, side)
        ratio = painter.device().devicePixelRatioF()
        image = pixmap(index.data(Role.SIGN), side, ratio, colours[index.data(Role.TONE)], colours["surface"])
        painter.drawPixmap(self._placed(option, sign).topLeft(), image)
        time_width = option.fontMetrics.horizontalAdvance(index.data(Role.TIME)) + line // 3
        if option.state & QStyle.StateFlag.State_Selected:
            time_width = max(time_width, self.button_width)
        texts = area.adjusted(side + round(line * 0.6), 0, -time_width, 0)
        self._texts(painter, option, index, texts)
        time_width = option.fontMetrics.horizontalAdvance(index.data(Role.TIME)) + line // 3
        time = QRect(area.right() - time_width, area.top(), time_width, area.height())
        self._text(painter, option, time, index.data(Role.TIME), colours["muted"], trailing=True)
        painter.restore()

    def _texts(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect) -> None:
        colours = THEMES[self.theme]
        title, detail = index.data(Role.TITLE), index.data(Role.DETAIL)
        half = area.height() // 2
        upper = QRect(area.left(), area.top() + 2, area.width(), half - 1) if detail else area
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        strong.setStrikeOut(index.data(Role.SIGN) == "history")
        painter.setFont(strong)
        self._text(painter, option, upper, title, colours["text"])
        small = QFont(option.font)
        small.setPixelSize(max(round(option.font.pixelSize() * 0.86), 1))
        painter.setFont(small)
        lower = QRect(area.left(), area.top() + half, area.width(), half - 2)
        self._text(painter, option, lower, detail, colours["muted"])
        painter.setFont(option.font)

    def _text(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        area: QRect,
        text: str,
        colour: str,
        *,
        trailing: bool = False,
    ) -> None:
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = Qt.AlignmentFlag.AlignRight if trailing else Qt.AlignmentFlag.AlignLeft
        visual = QStyle.visualAlignment(option.direction, side | Qt.AlignmentFlag.AlignVCenter)
        painter.setPen(QColor(colour))
        painter.drawText(self._placed(option, area), visual | Qt.AlignmentFlag.AlignAbsolute, cut)

    @staticmethod
    def _placed(option: QStyleOptionViewItem, area: QRect) -> QRect:
        return QStyle.visualRect(option.direction, option.rect, area)


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

    @property
    def chosen(self) -> str:
        """Id of the entry of the chosen scan, or ""."""
        indexes = self.selectionModel().selectedIndexes()
        return str(indexes[0].data(Role.ENTRY) or "") if indexes else ""

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
