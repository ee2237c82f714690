"""Whose layout badges follow: what is chosen on the page, the platform's, or that of a file that somebody brings.

What of a platform's layout is not printed here is named beside the choice, before the first badge comes out without it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.drop_down import DropDown
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread

_MOST_NAMES = 12
"""More of them would push the page away; whoever reads twelve knows that this layout is not for here."""


class LayoutChoice(QWidget):
    """The choice, and the way to a file.

    Signals:
        changed: Another layout is followed.
        file_chosen: Somebody brought a layout: its path.
    """

    changed = Signal()
    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whose = DropDown()
        self.whose.addItem(self.tr("As chosen here"), "")
        self.whose.addItem(self.tr("The platform's"), "platform")
        self.whose.addItem(self.tr("Of a file"), "file")
        self.take = QPushButton(self.tr("Take a layout from a file …"))
        self.missing = label("figure-name", wrap=True)
        self.missing.hide()
        heading = label("question")
        heading.setText(self.tr("Layout"))
        heading.setBuddy(self.whose)
        self.whose.setAccessibleName(heading.text())
        column = QVBoxLayout(self)
        for widget in (heading, self.whose, self.missing, self.take):
            column.addWidget(widget)
        spread(column, 0.4, (0, 0, 0, 0))
        self.whose.currentIndexChanged.connect(self._on_changed)
        self.take.clicked.connect(self._on_take)

    @property
    def layout_of(self) -> Literal["", "platform", "file"]:
        """Whose layout is followed."""
        chosen: Literal["", "platform", "file"] = self.whose.currentData()
        return chosen

    def follow(self, layout: str) -> None:
        """Show whose layout is followed."""
        self.whose.setCurrentIndex(self.whose.findData(layout))

    def show_left_out(self, names: Sequence[str]) -> None:
        """Name what is not printed, in the platform's own words."""
        shown = ", ".join([*names[:_MOST_NAMES], *(["…"] if len(names) > _MOST_NAMES else [])])
        self.missing.setText(self.tr("Left out: {names}").format(names=shown))
        self.missing.setVisible(bool(names))

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit()

    @Slot()
    def _on_take(self) -> None:
        dialog = QFileDialog(self, self.take.text(), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("JSON (*.json)")
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        self.file_chosen.emit(Path(path))
