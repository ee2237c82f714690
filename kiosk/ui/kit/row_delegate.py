"""Paints rows of a list: a sign, a title, a detail below it, and something short at the end of the line."""

from enum import IntEnum

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kiosk.ui.kit.icons import pixmap
from kiosk.ui.kit.theme import THEMES, TOUCH
from kiosk.ui.workers.guarded import guarded_overrides

ROWS = 10

Index = QModelIndex | QPersistentModelIndex


class RowRole(IntEnum):
    """What a row gives besides Qt's own roles."""

    TONE = Qt.ItemDataRole.UserRole + 1
    TITLE = Qt.ItemDataRole.UserRole + 2
    DETAIL = Qt.ItemDataRole.UserRole + 3
    TIME = Qt.ItemDataRole.UserRole + 4
    SIGN = Qt.ItemDataRole.UserRole + 5
    ENTRY = Qt.ItemDataRole.UserRole + 6


@guarded_overrides
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
        """Share the height of the list among ten rows, within what is readable and what a finger hits."""
        del index
        line = option.fontMetrics.height()
        view = option.widget
        room = view.viewport().height() // ROWS if isinstance(view, QListView) else line * 3
        return QSize(line * 10, max(round(line * 2.0), TOUCH, min(room, round(line * 3.0))))

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
        image = pixmap(index.data(RowRole.SIGN), side, ratio, colours[index.data(RowRole.TONE)], colours["surface"])
        painter.drawPixmap(self._placed(option, sign).topLeft(), image)
        time_width = option.fontMetrics.horizontalAdvance(index.data(RowRole.TIME)) + line // 3
        if option.state & QStyle.StateFlag.State_Selected:
            time_width = max(time_width, self.button_width)
        texts = area.adjusted(side + round(line * 0.6), 0, -time_width, 0)
        self._texts(painter, option, index, texts)
        time_width = option.fontMetrics.horizontalAdvance(index.data(RowRole.TIME)) + line // 3
        time = QRect(area.right() - time_width, area.top(), time_width, area.height())
        self._text(painter, option, time, index.data(RowRole.TIME), colours["muted"], trailing=True)
        painter.restore()

    def _texts(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect) -> None:
        colours = THEMES[self.theme]
        title, detail = index.data(RowRole.TITLE), index.data(RowRole.DETAIL)
        half = area.height() // 2
        upper = QRect(area.left(), area.top() + 2, area.width(), half - 1) if detail else area
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        strong.setStrikeOut(index.data(RowRole.SIGN) == "history")
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
