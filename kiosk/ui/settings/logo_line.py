"""The line of the organizer's logo: choose a file, or wear the platform's again."""

from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext
from kiosk.ui.settings.setting_line import setting_line
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer
from kiosk.ui.workers.guarded import guarded_overrides


@guarded_overrides
class LogoLine(QWidget):
    """The line.

    Attributes:
        choose: Opens the choice of a file.
        remove: There while a logo is chosen here.
    """

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._port = context.session.ports.logo
        self._background = context.session.background("logo")
        self.choose, self.remove = QPushButton(self.tr("Choose …")), QPushButton(self.tr("Take away"))
        self.complaint = Complaint()
        self.remove.hide()
        column = QVBoxLayout(self)
        column.addWidget(setting_line(self.tr("Organizer's logo"), self.remove, self.choose))
        column.addWidget(self.complaint)
        spread(column, 0.2, (0, 0, 0, 0))
        self.choose.clicked.connect(self._on_choose)
        self.remove.clicked.connect(self._on_remove)

    def showEvent(self, event: QShowEvent) -> None:
        """Look whether there is one."""
        super().showEvent(event)
        self._look()

    def take(self, path: Path) -> None:
        """Wear the logo in a file."""
        port = self._port
        if port is not None:
            self._background.ask(lambda: port.choose(path), self._on_done)

    def _look(self) -> None:
        if self._port is not None:
            self._background.ask(self._port.is_chosen, self._on_known)

    def _on_known(self, answer: Answer[bool]) -> None:
        self.remove.setVisible(bool(answer.value))

    def _on_done(self, answer: Answer[None]) -> None:
        self.complaint.say(sentence(answer.key) if answer.error is not None else "")
        self._look()

    @Slot()
    def _on_choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Organizer's logo"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter("PNG, JPEG, SVG (*.png *.jpg *.jpeg *.svg)")
        dialog.fileSelected.connect(self._on_selected)
        dialog.open()

    @Slot(str)
    def _on_selected(self, path: str) -> None:
        self.take(Path(path))

    @Slot()
    def _on_remove(self) -> None:
        if self._port is not None:
            self._background.ask(self._port.forget, self._on_done)
