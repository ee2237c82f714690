"""Filters that people gave a name: asked for again, saved, forgotten."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QInputDialog, QMenu, QPushButton, QWidget

from kiosk.ui.kit.look import spread
from kiosk.ui.ports.organizer.pages import SavedFilter

LONGEST = 60
"""Characters of a name."""


class SavedFilters(QWidget):
    """A button with a menu of them.

    Signals:
        chosen: A SavedFilter that is asked for.
        save_asked: Name under which the present filter is to be kept.
        forget_asked: Name of a filter that nobody needs any more.
    """

    chosen = Signal(object)
    save_asked = Signal(str)
    forget_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filters: tuple[SavedFilter, ...] = ()
        self.button = QPushButton(self.tr("Saved filters"))
        self.button.setProperty("role", "choice")
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.list = QMenu(self.button)
        self.button.setMenu(self.list)
        self.question = QInputDialog(self)
        self.question.setWindowTitle(self.tr("Save this filter"))
        self.question.setLabelText(self.tr("Name of the filter"))
        self.question.textValueSelected.connect(self._on_named)
        row = QHBoxLayout(self)
        row.addWidget(self.button)
        spread(row, 0, (0, 0, 0, 0))
        self.show_filters(())

    def show_filters(self, filters: Sequence[SavedFilter]) -> None:
        """Offer these filters."""
        self.filters = tuple(filters)
        self.list.clear()
        for saved in self.filters:
            self.list.addAction(saved.name.replace("&", "&&")).setData(saved.name)
        if self.filters:
            self.list.addSeparator()
        self.list.addAction(self.tr("Save this filter …")).triggered.connect(self._on_save)
        if self.filters:
            forget = self.list.addMenu(self.tr("Forget a filter"))
            for saved in self.filters:
                forget.addAction(saved.name.replace("&", "&&")).setData(saved.name)
            forget.triggered.connect(self._on_forget)
        for action in self.list.actions():
            if action.data() is not None:
                action.triggered.connect(self._on_chosen)

    @Slot()
    def _on_chosen(self) -> None:
        name = self.sender().data()  # type: ignore[attr-defined]  # the action that was chosen
        found = next((saved for saved in self.filters if saved.name == name), None)
        if found is not None:
            self.chosen.emit(found)

    @Slot(object)
    def _on_forget(self, action: object) -> None:
        self.forget_asked.emit(str(action.data()))  # type: ignore[attr-defined]  # a QAction of the menu

    @Slot()
    def _on_save(self) -> None:
        self.question.setTextValue("")
        self.question.open()

    @Slot(str)
    def _on_named(self, text: str) -> None:
        name = " ".join(text.split())[:LONGEST]
        if name:
            self.save_asked.emit(name)
