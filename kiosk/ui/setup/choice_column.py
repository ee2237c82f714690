"""A list of things to choose from, each with a name and a line of what is known about it.

Invariant: nothing is chosen that nobody chose, unless there is nothing else to choose.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Any, NamedTuple

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
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout, QWidget

from kiosk.domain.entries.station import ScannedList
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look
from kiosk.ui.kit.theme import THEMES, TOUCH
from kiosk.ui.kit.touch.finger_scrolling import scroll_by_finger
from kiosk.ui.workers.guarded import guarded_overrides

Index = QModelIndex | QPersistentModelIndex
_LINES = 2.7  # height of a row, in lines of text


class _Role(IntEnum):
    DETAIL = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to choose.

    Attributes:
        id: Its id, None for "no gate in particular".
        name: What people call it.
        detail: What is known about it, "" for nothing.
        searched: What the filter looks at besides, in any case of letters.
    """

    id: str | None
    name: str
    detail: str = ""
    searched: str = ""

    def fits(self, words: Sequence[str]) -> bool:
        """Return whether all words stand in it somewhere."""
        text = f"{self.name} {self.detail} {self.searched}".casefold()
        return all(word in text for word in words)


class Picked(NamedTuple):
    """What is chosen: its id, which is None for "no gate in particular"."""

    id: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenSoFar:
    """What the page in another language goes on from.

    Attributes:
        filter: What stands in the line above the events.
        picked: Event, list and gate, each None while nothing is chosen of them.
        exit: Whether guests leave here.
        further: Further lists in their order.
    """

    filter: str
    picked: tuple[Picked | None, Picked | None, Picked | None]
    exit: bool
    further: tuple[ScannedList, ...]


@guarded_overrides
class Options(QAbstractListModel):
    """Things to choose from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._options: tuple[Option, ...] = ()

    def replace(self, options: Sequence[Option]) -> None:
        """Offer other things."""
        self.beginResetModel()
        self._options = tuple(options)
        self.endResetModel()

    def note(self, wanted: str, detail: str) -> None:
        """Say something else about one of them; what is chosen stays chosen."""
        for row, option in enumerate(self._options):
            if option.id == wanted:
                self._options = (*self._options[:row], replace(option, detail=detail), *self._options[row + 1 :])
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many there are."""
        return 0 if parent.isValid() else len(self._options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a name, or what is known about it."""
        if not index.isValid() or not 0 <= index.row() < len(self._options):
            return None
        option = self._options[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return option.name
        if role == _Role.DETAIL:
            return option.detail
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{option.name}\n{option.detail}".strip()
        return None

    def option(self, row: int) -> Option | None:
        """Return what stands in a row."""
        return self._options[row] if 0 <= row < len(self._options) else None

    def row_of(self, wanted: str | None) -> int:
        """Return the row of an id, or -1."""
        return next((row for row, option in enumerate(self._options) if option.id == wanted), -1)


@guarded_overrides
class _TwoLines(QStyledItemDelegate):
    """Paints a name and, below it, what is known; neither is given up for the other."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = "dark"

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines and some air, and what a finger hits."""
        del index
        line = option.fontMetrics.height()
        return QSize(line * 6, max(round(line * _LINES), TOUCH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row, mirrored in right-to-left windows."""
        colours, line = THEMES[self.theme], option.fontMetrics.height()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        # The style sheet's ground: of a row that is chosen, or pointed at.
        ground = QStyle.PrimitiveElement.PE_PanelItemViewItem
        option.widget.style().drawPrimitive(ground, option, painter, option.widget)
        painter.save()
        area = option.rect.adjusted(round(line * 0.7), round(line * 0.3), -round(line * 0.7), -round(line * 0.3))
        name, detail = index.data(Qt.ItemDataRole.DisplayRole), index.data(_Role.DETAIL)
        strong, small = QFont(option.font), QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        small.setPixelSize(max(round(option.font.pixelSize() * 0.86), 1))
        half = area.height() // 2
        upper = QRect(area.left(), area.top(), area.width(), half) if detail else area
        painter.setPen(QColor(colours["accent-ink" if chosen else "text"]))
        self._text(painter, option, upper, strong, name)
        lower = QRect(area.left(), area.top() + half, area.width(), area.height() - half)
        painter.setPen(QColor(colours["accent-ink" if chosen else "muted"]))
        self._text(painter, option, lower, small, detail)
        painter.restore()

    @staticmethod
    def _text(painter: QPainter, option: QStyleOptionViewItem, area: QRect, font: QFont, text: str) -> None:
        painter.setFont(font)
        cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        painter.drawText(area, side | Qt.AlignmentFlag.AlignAbsolute, cut)


class ChoiceColumn(QWidget):
    """A list with a heading.

    Signals:
        chosen: The selection changed.
        settled: Enter was pressed on what is chosen.
    """

    chosen = Signal()
    settled = Signal()

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = _TwoLines(self)
        self._by_itself = False  # whether what is chosen is so because there was nothing else
        self.options = Options(self)
        self.view = QListView()
        self.view.setModel(self.options)
        self.view.setItemDelegate(self._delegate)
        self.view.setProperty("kind", "options")
        self.view.setAccessibleName(heading)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.activated.connect(self._on_activated)
        self.view.clicked.connect(self._on_clicked)
        scroll_by_finger(self.view)
        title = label("heading")
        title.setText(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)

    def take_look(self, look: Look) -> None:
        """Paint in the theme's colours."""
        self._delegate.theme = look.theme
        self.view.viewport().update()

    def offer(self, options: Sequence[Option], picked: Picked | None = None) -> None:
        """Offer other things.

        Args:
            options: The things.
            picked: What is chosen of them; None: nothing, unless there is one thing only.
        """
        self.options.replace(options)
        row = self.options.row_of(picked.id) if picked is not None else -1
        alone = row < 0 and len(options) == 1
        if alone:
            row = 0
        self.view.setCurrentIndex(self.options.index(row) if row >= 0 else QModelIndex())
        self._by_itself = alone  # last: to be made the current one looks like a choice
        self.chosen.emit()

    @property
    def picked(self) -> Picked | None:
        """What somebody chose, to be offered again; not what was the only choice: there may be others by then."""
        found = self.current
        return None if found is None or self._by_itself else Picked(found.id)

    def let_go(self) -> None:
        """Take what is chosen for nobody's choice: whoever chose it has left."""
        self._by_itself = True

    @property
    def current(self) -> Option | None:
        """What is chosen."""
        return self.options.option(self.view.currentIndex().row())

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del previous
        if current.isValid():
            self._by_itself = False
            self.chosen.emit()

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        """Take note that somebody means it, be it the only choice."""
        del index
        self._by_itself = False

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self._on_clicked(index)
        self.settled.emit()
