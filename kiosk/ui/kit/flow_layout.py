"""Rows that go on below where they have no room beside each other: no language and no font makes the window wider.

Qt has no such layouts. Each line is filled from the side at which lines start; buttons may share out the rest.
"""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QBoxLayout, QLayout, QLayoutItem, QWidget

from kiosk.ui.text.text_direction import right_to_left
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class FlowLayout(QLayout):
    """Lays widgets out in lines.

    Args:
        parent: The widget that it lies in, or None where it is put into another layout.
        stretched: Widgets of a line share its whole width.
        at_end: Lines end at the far side instead of starting at the near one.
    """

    def __init__(self, parent: QWidget | None = None, *, stretched: bool = False, at_end: bool = False) -> None:
        # Qt takes None for "no parent" in another signature only.
        super().__init__(*(() if parent is None else (parent,)))
        self._items: list[QLayoutItem] = []
        self._stretched = stretched
        self._at_end = at_end

    # What Qt asks of a layout -------------------------------------------------------------------------------------

    def addItem(self, item: QLayoutItem) -> None:
        """Add an item behind the others."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # None ends Qt's iteration
        """Return an item."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove an item and return it."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that more room is of no use."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that fewer pixels in width need more in height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that all lines need."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Move the widgets."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of everything in one line."""
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.spacing() * max(0, len(sizes) - 1)
        return self._framed(QSize(width, max((size.height() for size in sizes), default=0)))

    def minimumSize(self) -> QSize:
        """Return the size of the widest widget alone."""
        sizes = [item.minimumSize().expandedTo(item.sizeHint()) for item in self._shown()]
        found = QSize(0, 0)
        for size in sizes:
            found = found.expandedTo(size)
        return self._framed(found)

    # Lines --------------------------------------------------------------------------------------------------------

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _framed(self, size: QSize) -> QSize:
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        margins, gap = self.contentsMargins(), self.spacing()
        room = rect.marginsRemoved(margins)
        top = room.top()
        for line in self._lines(room.width(), gap):
            height = max(item.sizeHint().height() for item in line)
            if move:
                self._place(line, QRect(room.left(), top, room.width(), height), gap)
            top += height + gap
        bottom = top - gap if top > room.top() else top
        return bottom - rect.top() + margins.bottom()

    def _lines(self, width: int, gap: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        left = 0
        for item in self._shown():
            wanted = item.sizeHint().width()
            if not lines or wanted > left:
                lines.append([])
                left = width
            lines[-1].append(item)
            left -= wanted + gap
        return lines

    def _place(self, line: list[QLayoutItem], room: QRect, gap: int) -> None:
        widths = [min(item.sizeHint().width(), room.width()) for item in line]
        spare = max(0, room.width() - sum(widths) - gap * (len(line) - 1))
        if self._stretched:
            widths = [width + spare // len(line) for width in widths]
        x = room.left() + (spare if self._at_end and not self._stretched else 0)
        for item, width in zip(line, widths, strict=True):
            # Qt mirrors widgets inside of its own layouts only.
            at = room.left() + room.right() + 1 - x - width if right_to_left() else x
            height = item.sizeHint().height()
            item.setGeometry(QRect(QPoint(at, room.top() + (room.height() - height) // 2), QSize(width, height)))
            x += width + gap


@guarded_overrides
class FoldingRow(QBoxLayout):
    """Columns side by side, or one below the other where each would have less room than the widest of them needs."""

    def __init__(self) -> None:
        super().__init__(QBoxLayout.Direction.LeftToRight)

    def minimumSize(self) -> QSize:
        """Return the width of the widest column alone."""
        around = self.contentsMargins()
        return QSize(self._widest() + around.left() + around.right(), super().minimumSize().height())

    def hasHeightForWidth(self) -> bool:
        """Return that fewer pixels in width need more in height."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height that is needed in a width.

        Being asked changes nothing: an area that scrolls asks for two widths at each layout, with its bar and without,
        and a row that turned with each answer would ask for the next layout, for ever.
        """
        around = self.contentsMargins()
        room = width - around.left() - around.right()
        columns = self._columns()
        gaps = (len(columns) - 1) * self.spacing()
        if self._direction_in(width) is QBoxLayout.Direction.TopToBottom:
            high = sum(_height(column, room, column.sizeHint()) for column in columns) + gaps
        else:
            widths = self._widths(room - gaps)
            high = max((_height(column, wide, column.minimumSize()) for column, wide in widths), default=0)
        return high + around.top() + around.bottom()

    def minimumHeightForWidth(self, width: int) -> int:
        """Return the least height that will do in a width."""
        return self.heightForWidth(width)

    def setGeometry(self, rect: QRect) -> None:
        """Move the columns."""
        wanted = self._direction_in(rect.width())
        if wanted is not self.direction():
            self.setDirection(wanted)
        super().setGeometry(rect)

    def _direction_in(self, width: int) -> QBoxLayout.Direction:
        columns = len(self._columns())
        around = self.contentsMargins()
        needed = columns * self._widest() + (columns - 1) * self.spacing() + around.left() + around.right()
        fits = needed <= width
        return QBoxLayout.Direction.LeftToRight if fits else QBoxLayout.Direction.TopToBottom

    def _widest(self) -> int:
        return max((column.minimumSize().width() for column in self._columns()), default=0)

    def _widths(self, room: int) -> list[tuple[QLayoutItem, int]]:
        """Return how Qt shares a width among the columns: by their stretch, but none gets less than it needs."""
        items = ((self.itemAt(place), self.stretch(place)) for place in range(self.count()))
        open_ones = [(item, share) for item, share in items if item is not None and not item.isEmpty()]
        settled: list[tuple[QLayoutItem, int]] = []
        while True:
            shares = max(sum(share for _, share in open_ones), 1)
            narrow = [item for item, share in open_ones if room * share // shares < item.minimumSize().width()]
            if not narrow:
                return [*settled, *((item, room * share // shares) for item, share in open_ones)]
            settled += ((item, item.minimumSize().width()) for item in narrow)
            room -= sum(item.minimumSize().width() for item in narrow)
            open_ones = [(item, share) for item, share in open_ones if item not in narrow]

    def _columns(self) -> list[QLayoutItem]:
        items = (self.itemAt(place) for place in range(self.count()))
        return [item for item in items if item is not None and not item.isEmpty()]


def _height(item: QLayoutItem, width: int, otherwise: QSize) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else otherwise.height()
