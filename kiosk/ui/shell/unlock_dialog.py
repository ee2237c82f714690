"""Asks for the passphrase of a laptop without a keyring, before the window opens: without it there is no guest list."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from kiosk.domain.errors import GatehouseError
from kiosk.ui.kit.complaint import Complaint
from kiosk.ui.kit.form_dialog import FormDialog
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.pin_edit import pin_edit
from kiosk.ui.text.sentences import sentence


class UnlockDialog(FormDialog):
    """One line for the passphrase; it closes when the passphrase is right.

    Args:
        unlock: Tries a passphrase. Raises ``GatehouseError`` when it does not open the database. It takes about half a
            second, which the dialog waits for: there is nothing else to do in it.
    """

    def __init__(self, unlock: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unlock = unlock
        self.setWindowTitle(self.tr("Gatehouse is locked"))
        self.lead = label("lead", wrap=True)
        self.lead.setText(sentence("store.passphrase_needed"))
        self.passphrase = pin_edit(self.tr("Passphrase of this laptop"))
        self.passphrase.setMaxLength(1024)
        self.complaint = Complaint()
        self.open_button = QPushButton(self.tr("Open"))
        self.open_button.setProperty("role", "primary")
        self.open_button.setDefault(True)
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setAutoDefault(False)
        for part in (self.lead, self.passphrase):
            self.column.addWidget(part)
        self.foot.addWidget(self.complaint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.open_button)
        self.foot.addLayout(foot)
        self.complaint.say("")
        self.open_button.clicked.connect(self._on_open)
        self.cancel.clicked.connect(self.reject)
        self.passphrase.setFocus()

    @Slot()
    def _on_open(self) -> None:
        typed = self.passphrase.text()
        self.passphrase.clear()
        try:
            self._unlock(typed)
        except GatehouseError as error:
            self.complaint.say(sentence(error.key))
            self.passphrase.setFocus()
        else:
            self.accept()
