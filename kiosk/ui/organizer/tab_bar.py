"""The row above the organizers' tabs: the tabs themselves, or a list of them where they take too much room.

Invariant: it is a part of its own beside what lies behind the tabs, so that it folds by what is dressed already.
"""

from collections.abc import Sequence
from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.workers.guarded import guarded_overrides

_MOST_ROWS: Final = 2
_ONE_ROW: Final = 5  # tabs that stand in one row


@guarded_overrides
class TabBar(QWidget):
    """Lays the tabs out.

    Args:
        tabs: The tabs, in order.
        choice: The list that takes their place.
        ends: What stands behind them, from top to bottom.
    """

    def __init__(
        self,
        tabs: Sequence[QAbstractButton],
        choice: DropDown,
        ends: Sequence[QAbstractButton],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._tabs, self._choice, self._beside = tuple(tabs), choice, tuple(ends)
        rows = QVBoxLayout()
        choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        rows.addWidget(choice)
        self._rows = tuple(QHBoxLayout() for _ in range(_MOST_ROWS if len(tabs) > _ONE_ROW else 1))
        for row in self._rows:
            rows.addLayout(row)
            spread(row, 0.4)
        each = ceil(len(tabs) / len(self._rows))
        for number, tab in enumerate(tabs):
            tab.setCheckable(True)
            tab.setProperty("segment", "tab")
            tab.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._rows[number // each].addWidget(tab, 1)
        self._ends = QVBoxLayout()
        for button in ends:
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._ends.addWidget(button)
        self._across = QHBoxLayout(self)
        self._across.addLayout(rows, 1)
        self._across.addLayout(self._ends)
        spread(rows, 0.4)
        spread(self._ends, 0.4)
        spread(self._across, 0.8, (0, 0, 0, 0))

    def minimumSizeHint(self) -> QSize:
        """Return what the list needs in place of the tabs.

        Tabs that claim their own room would widen the page beyond the window, and then find that they have room in it.
        """
        least = super().minimumSizeHint()
        folded = max(self._choice.minimumSizeHint().width(), self._width_of_ends())
        return QSize(min(least.width(), folded), least.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show tabs where two rows of them are enough: more would leave no room for what they are for."""
        super().resizeEvent(event)
        self._fold()

    def take_look(self, look: Look) -> None:
        """Fold as letters of this size want it."""
        del look
        self._fold()

    def _fold(self) -> None:
        gap = self._rows[0].spacing()
        beside = max(part.sizeHint().width() for part in self._beside)
        widths = [tab.sizeHint().width() + gap for tab in self._tabs]
        each = ceil(len(widths) / len(self._rows))
        widest = max((sum(widths[at : at + each]) for at in range(0, len(widths), each)), default=0)
        folded = widest + gap + beside > self.width()
        self._choice.setVisible(folded)
        for tab in self._tabs:
            tab.setVisible(not folded)
        self._ends.setDirection(QBoxLayout.Direction.LeftToRight if folded else QBoxLayout.Direction.TopToBottom)
        in_one_row = self._choice.minimumSizeHint().width() + self._across.spacing() + self._width_of_ends()
        is_narrow = folded and in_one_row > self.width()
        self._across.setDirection(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)

    def _width_of_ends(self) -> int:
        """Return what the ends need side by side."""
        return sum(button.sizeHint().width() for button in self._beside) + self._ends.spacing() * (
            len(self._beside) - 1
        )
