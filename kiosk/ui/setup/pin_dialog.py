"""Chooses the supervisor's PIN, by whoever sets this kiosk up."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.page import PageContext
from kiosk.ui.ports.supervision import PinChoice
from kiosk.ui.setup.pin_form import PinForm


class PinDialog(FormDialog):
    """The form for the PIN in a window of its own."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Supervisor PIN"))
        self.form = PinForm(context)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        self.form.save.setDefault(True)
        self.column.addWidget(self.form)
        self.foot.addWidget(self.form.complaint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.form.save)
        self.foot.addLayout(foot)
        self.form.choice_known.connect(self._on_choice)
        self.form.kept.connect(self.accept)
        self.cancel.clicked.connect(self.reject)

    @property
    def available(self) -> bool:
        """Whether there are PINs here at all."""
        return self.form.available

    @Slot()
    def ask_which(self) -> None:
        """Open, as soon as it is known which PIN can be chosen now."""
        self.form.ask_which()

    @Slot(object)
    def _on_choice(self, choice: PinChoice) -> None:
        self.cancel.setText(self.tr("Close") if choice is PinChoice.NONE else self.tr("Cancel"))
        self.open()
        (self.form.first_line(choice) or self.cancel).setFocus()
