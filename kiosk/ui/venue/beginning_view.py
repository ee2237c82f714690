"""A laptop that belongs to no venue: it makes one, or joins one by the code that another laptop shows."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.camera_area import CameraArea
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import PageContext

_LONGEST_NAME, _LONGEST_INVITATION = 80, 2_000


class BeginningView(QWidget):
    """Two ways to begin.

    Signals:
        found_asked: Name of a venue to be made.
        join_asked: An invitation.
    """

    found_asked = Signal(str)
    join_asked = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.invitation = QLineEdit(), QLineEdit()
        self.found, self.join = QPushButton(self.tr("Make it the host")), QPushButton(self.tr("Join"))
        self.picture_area = CameraArea()
        self.picture_area.retry_asked.connect(context.session.presenter.retry_camera)
        for edit in (self.name, self.invitation):
            context.watch.guard(edit)
        self._build()
        self.name.textChanged.connect(self._on_text)
        self.invitation.textChanged.connect(self._on_text)
        self.found.clicked.connect(self._on_found)
        self.join.clicked.connect(self._on_join)
        self.invitation.returnPressed.connect(self._on_join)
        self._on_text()

    def _build(self) -> None:
        self.name.setMaxLength(_LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("Name of the venue"))
        self.name.setAccessibleName(self.tr("Name of the venue"))
        self.invitation.setMaxLength(_LONGEST_INVITATION)
        self.invitation.setPlaceholderText(self.tr("Or paste the invitation here"))
        self.invitation.setAccessibleName(self.tr("Invitation"))
        lead, host, join = label("lead", wrap=True), label("step", wrap=True), label("step", wrap=True)
        lead.setText(self.tr("Gates of one venue let each ticket in once, without the internet."))
        host.setText(
            self.tr("One laptop is the host: on mains, and there until the end. All others ask it before green.")
        )
        join.setText(self.tr("Any other laptop: hold its camera to the code that the host shows."))
        left = QVBoxLayout()
        left.addStretch(1)
        left.addWidget(lead)
        for text, edit, button in ((host, self.name, self.found), (join, self.invitation, self.join)):
            left.addWidget(text)
            line = QHBoxLayout()
            line.addWidget(edit, 1)
            line.addWidget(button)
            left.addLayout(line)
        left.addStretch(2)
        spread(left, 0.9)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.picture_area, 1)
        spread(row, 2)

    def suggest(self, name: str) -> None:
        """Suggest a name where nobody has typed one."""
        if not self.name.text():
            self.name.setText(name)

    def wait(self, *, waiting: bool) -> None:
        """Offer nothing while something is under way."""
        for widget in (self.name, self.invitation, self.found, self.join):
            widget.setEnabled(not waiting)
        if not waiting:
            self._on_text()

    @Slot()
    def _on_text(self) -> None:
        self.found.setEnabled(bool(self.name.text().strip()))
        self.join.setEnabled(bool(self.invitation.text().strip()))

    @Slot()
    def _on_found(self) -> None:
        self.found_asked.emit(self.name.text().strip())

    @Slot()
    def _on_join(self) -> None:
        if self.invitation.text().strip():
            self.join_asked.emit(self.invitation.text().strip())
