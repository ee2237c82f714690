"""Asks before everything goes from this laptop, and where entries are saved that the platform does not have.

Invariant: it deletes nothing; whoever opened it hears of ``confirmed``, and the port asks for a second person.
"""

from pathlib import Path

from PySide6.QtCore import QLocale, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QWidget

from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.labels import label
from kiosk.ui.text.text_direction import isolated


class WipeDialog(FormDialog):
    """The question.

    Attributes:
        path: Where entries are saved before, or None.

    Signals:
        confirmed: Somebody means it.
    """

    confirmed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path: Path | None = None
        self._unsent = 0
        self.setWindowTitle(self.tr("Delete everything"))
        self.lead = label("lead", wrap=True)
        self.lead.setText(
            self.tr("Guest lists, scans, backups and keys go from this laptop for good, and the window closes.")
        )
        self.unsent, self.place = label("lead", wrap=True), label("since", wrap=True)
        self.choose = QPushButton(self.tr("Save as …"))
        self.delete = QPushButton(self.tr("Delete everything"))
        self.cancel = QPushButton(self.tr("Cancel"))
        # Whoever presses Enter without reading deletes nothing.
        self.delete.setAutoDefault(False)
        self.choose.setAutoDefault(False)
        self.cancel.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.delete)
        for widget in (self.lead, self.unsent, self.place, self.choose):
            self.column.addWidget(widget)
        self.foot.addLayout(foot)
        self.choose.clicked.connect(self._on_choose)
        self.delete.clicked.connect(self._on_delete)
        self.cancel.clicked.connect(self.reject)

    def ask(self, unsent: int) -> None:
        """Open.

        Args:
            unsent: How much the platform does not have; without a place to save it nothing goes.
        """
        self._unsent, self.path = unsent, None
        self.unsent.setText(
            self.tr("The platform does not have {count} of them: they are saved into a file before.").format(
                count=QLocale().toString(unsent)
            )
        )
        self._offer()
        self.open()
        self.cancel.setFocus()

    @Slot()
    def _offer(self) -> None:
        for widget in (self.unsent, self.choose):
            widget.setVisible(self._unsent > 0)
        self.place.setText(isolated(str(self.path)) if self.path is not None else "")
        self.place.setVisible(self.path is not None)
        self.delete.setEnabled(self._unsent == 0 or self.path is not None)

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.choose.text(), str(Path.home() / "entries.txt"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("txt")
        dialog.fileSelected.connect(self.save_into)
        dialog.open()

    @Slot(str)
    def save_into(self, path: str) -> None:
        """Take the file into which entries are saved."""
        self.path = Path(path)
        self._offer()

    @Slot()
    def _on_delete(self) -> None:
        self.accept()
        self.confirmed.emit()
