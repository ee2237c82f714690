"""Folds the column beside the picture away where the window is too narrow for both.

Beside a picture that has room it stands open until somebody folds it, which is remembered. In a narrow window it is
folded; unfolded there, it lies over the picture's end until a verdict comes or somebody goes back.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kiosk.ui.kit.look import Look
from kiosk.ui.kit.sign_button import SignButton
from kiosk.ui.scan.side_panel import SIDE_UNITS, SidePanel
from kiosk.ui.text.text_direction import right_to_left
from kiosk.ui.workers.guarded import guarded_overrides
from kiosk.ui.workers.switches import Switches

BOTH_UNITS = 70  # a page is at least so wide where the picture and the column stand side by side


class _FoldButton(SignButton):
    """Tells which look it has taken: what folds is no widget, and would not be told."""

    dressed = Signal(object)

    def take_look(self, look: Look) -> None:
        """Draw the sign, and tell."""
        super().take_look(look)
        self.dressed.emit(look)


@guarded_overrides
class SideFold(QObject):
    """Where the column stands.

    Attributes:
        button: Folds and unfolds.
        over: Whether it lies over the picture now.
    """

    def __init__(self, page: QWidget, row: QHBoxLayout, side: SidePanel, above: QWidget, switches: Switches) -> None:
        """Put the column at the end of a row.

        Args:
            page: The page that both lie on.
            row: The page's row; the picture is in it already.
            side: The column.
            above: What lies below the picture: where the column lies over the picture, it ends above this.
            switches: Remember whether it is folded.
        """
        super().__init__(page)
        self._page, self._row, self._side, self._above = page, row, side, above
        self._switches = switches
        self._unit = 1
        self.over = False
        self.button = _FoldButton("history", self.tr("Last scans and counts"))
        self.button.clicked.connect(self.toggle)
        self.button.dressed.connect(self._on_look)
        row.addWidget(side)
        page.installEventFilter(self)

    @property
    def narrow(self) -> bool:
        """Whether there is no room for both."""
        return self._page.width() < BOTH_UNITS * self._unit

    @Slot(object)
    def _on_look(self, look: Look) -> None:
        self._unit = look.unit
        self.place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the page's size."""
        if event.type() == QEvent.Type.Resize:
            self.place()
        return super().eventFilter(watched, event)

    @Slot()
    def toggle(self) -> None:
        """Fold, or unfold."""
        if self.narrow:
            self.over = not self.over
        else:
            self._switches.toggle_side()
        self.place()

    @Slot()
    def put_away(self) -> bool:
        """Fold what lies over the picture; return whether anything did."""
        lay, self.over = self.over, False
        if lay:
            self.place()
        return lay

    def place(self) -> None:
        """Put the column where it belongs now."""
        in_row = self._row.indexOf(self._side) >= 0
        if not self.narrow:
            self.over = False
            if not in_row:
                self._row.addWidget(self._side)
            self._side.setVisible(self._switches.side)
            return
        if in_row:
            self._row.removeWidget(self._side)
        self._side.setVisible(self.over)
        if self.over:
            width = min(round(SIDE_UNITS * self._unit), self._page.width())
            start = 0 if right_to_left() else self._page.width() - width
            self._side.setGeometry(QRect(start, 0, width, self._page.height() - self._above.height()))
            self._side.raise_()
