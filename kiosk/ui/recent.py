"""The last ten scans: a model of fixed length and a delegate that paints its rows."""

from collections import deque
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kiosk.domain.reasons import Tone
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


@dataclass(frozen=True, slots=True)
class _Row:
    tone: Tone
    title: str
    detail: str
    time: str


class RecentScans(QAbstractListModel):
    """The last scans, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: deque[_Row] = deque()

    def add(self, words: VerdictWords, at: datetime) -> None:
        """Put a scan on top; the eleventh goes."""
        title = words.guest or words.kind or words.word
        detail = dotted(*(part for part in (words.word, words.kind) if part != title))
        self.beginInsertRows(QModelIndex(), 0, 0)
        self._rows.appendleft(_Row(words.tone, title, detail, time_of_day(at, at)))
        self.endInsertRows()
        if len(self._rows) > KEPT:
            self.beginRemoveRows(QModelIndex(), KEPT, KEPT)
            self._rows.pop()
            self.endRemoveRows()

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
            Role.TONE: row.tone.value,
            Role.SIGN: f"tone-{row.tone.value}",
            Role.TITLE: row.title,
            Role.DETAIL: row.detail,
            Role.TIME: row.time,
        }
        return by_role.get(role)


class RecentDelegate(QStyledItemDelegate):
    """Paints sign, title, detail and time of one scan.

    Attributes:
        theme: Name of the theme whose colours are used.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = "dark"

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
        painter.setPen(QColor(colours["line"]))
        painter.drawLine(area.left(), area.bottom() + 1, area.right(), area.bottom() + 1)
        side = round(line * 1.15)
        sign = QRect(area.left(), area.center().y() - side // 2, side, side)
        ratio = painter.device().devicePixelRatioF()
        image = pixmap(index.data(Role.SIGN), side, ratio, colours[index.data(Role.TONE)], colours["surface"])
        painter.drawPixmap(self._placed(option, sign).topLeft(), image)
        time_width = option.fontMetrics.horizontalAdvance(index.data(Role.TIME)) + line // 3
        texts = area.adjusted(side + round(line * 0.6), 0, -time_width, 0)
        self._texts(painter, option, index, texts)
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
    """Shows the last scans without taking focus, keys or scrollbars."""

    def __init__(self, model: RecentScans, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.delegate = RecentDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(QListView.SelectionMode.NoSelection)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setAccessibleName(self.tr("Last scans"))
        self.viewport().setBackgroundRole(QPalette.ColorRole.NoRole)
