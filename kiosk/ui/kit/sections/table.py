"""Tables of the organizers' pages: one row high lines, chosen as wholes, walked through by keyboard."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from kiosk.ui.kit.icons import pixmap
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.theme import THEMES, TOUCH
from kiosk.ui.kit.touch.finger_scrolling import scroll_by_finger
from kiosk.ui.workers.guarded import guarded_overrides

Index = QModelIndex | QPersistentModelIndex

SIGN_ROLE = Qt.ItemDataRole.UserRole + 20
"""Name of a sign before the text, or None."""
TONE_ROLE = Qt.ItemDataRole.UserRole + 21
"""Name of the theme's colour for the sign."""
STRUCK_ROLE = Qt.ItemDataRole.UserRole + 22
"""Whether the text is struck through: it was taken back."""

_ROW = 1.9  # units


def _one_line(index: Index) -> str:
    """Return what a cell says in one line: a name with a line break in it would be drawn over its neighbours."""
    return " ".join(str(index.data(Qt.ItemDataRole.DisplayRole) or "").splitlines())


@guarded_overrides
class CellDelegate(QStyledItemDelegate):
    """Paints a cell: perhaps a sign in a colour of the theme, and a text that is cut where it has no room."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = "dark"

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell, mirrored in right-to-left windows."""
        colours = THEMES[self.theme]
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(option.rect, QColor(colours["accent"]))
        elif index.row() % 2:
            painter.fillRect(option.rect, QColor(colours["raised"]))
        ink = colours["accent-ink" if chosen else "text"]
        line = option.fontMetrics.height()
        area = option.rect.adjusted(line // 2, 0, -line // 2, 0)
        sign = index.data(SIGN_ROLE)
        if sign:
            side = round(line * 1.05)
            spot = QRect(area.left(), area.center().y() - side // 2, side, side)
            tone = ink if chosen else colours[index.data(TONE_ROLE) or "muted"]
            paper = colours["accent"] if chosen else colours["surface"]
            image = pixmap(sign, side, painter.device().devicePixelRatioF(), tone, paper)
            painter.drawPixmap(QStyle.visualRect(option.direction, option.rect, spot).topLeft(), image)
            area.adjust(side + line // 3, 0, 0, 0)
        self._text(painter, option, index, area, ink)
        painter.restore()

    def _text(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, area: QRect, ink: str) -> None:
        font = QFont(option.font)
        font.setStrikeOut(bool(index.data(STRUCK_ROLE)))
        painter.setFont(font)
        painter.setPen(QColor(ink))
        text = _one_line(index)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        aligned = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag(side) | Qt.AlignmentFlag.AlignVCenter)
        placed = QStyle.visualRect(option.direction, option.rect, area)
        painter.drawText(placed, aligned | Qt.AlignmentFlag.AlignAbsolute, cut)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room that the text needs."""
        line = option.fontMetrics.height()
        sign = round(line * 1.4) if index.data(SIGN_ROLE) else 0
        text = _one_line(index)
        return QSize(option.fontMetrics.horizontalAdvance(text) + sign + line + 4, round(line * _ROW))


@guarded_overrides
class Table(QTableView):
    """A table whose rows are chosen as wholes.

    Args:
        name: What a screen reader calls it.
        read_only: Nothing is done with a row: more of them stand below each other than a finger could tell apart.

    Signals:
        opened: Row that somebody wants to see in full.
    """

    opened = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, read_only: bool = False) -> None:
        super().__init__(parent)
        self._least = 0 if read_only else TOUCH
        self.setAccessibleName(name)
        self.delegate = CellDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        # Tab leads on to the next thing in the window, not through a million cells.
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsMovable(True)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.doubleClicked.connect(self._on_double_click)
        scroll_by_finger(self)

    def selectRow(self, row: int) -> None:
        """Choose a row.

        Qt looks for the column at the edge where a line begins. In a window from right to left there is none as long as
        the columns do not reach that far, and then it chooses nothing.
        """
        rows = QItemSelectionModel.SelectionFlag.Rows
        index = self.model().index(row, 0)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect | rows)

    def put_on_top(self, row: int, cut: int) -> None:
        """Scroll so that a row is the first in view, to the pixel: it may lie under somebody's finger.

        Args:
            row: The row.
            cut: Where it begins, pixels; below 0 where it is half out of sight.
        """
        self.scrollTo(self.model().index(row, 0), QAbstractItemView.ScrollHint.PositionAtTop)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - cut)

    def take_look(self, look: Look) -> None:
        """Paint in the theme's colours, and give rows their height."""
        self.delegate.theme = look.theme
        self.verticalHeader().setDefaultSectionSize(max(look.px(_ROW), self._least))
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a row with Enter; what a table has no use for goes to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().row())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _on_double_click(self, index: QModelIndex) -> None:
        self.opened.emit(index.row())
