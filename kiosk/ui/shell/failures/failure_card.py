"""Says that a part of the window failed, what goes on all the same, and gives the details to whoever can mend it."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from kiosk.ui.kit.flow_layout import FlowLayout
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import spread
from kiosk.ui.workers.guarded import guarded_overrides

_ROOMY = 8
"""So many times the strip's own height a window has to be high for both the strip and a verdict."""


class CopyButton(QPushButton):
    """Puts a text into the clipboard, and says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.details = ""
        self.setAutoDefault(True)
        self.clicked.connect(self._on_clicked)

    def offer(self, details: str) -> None:
        """Have a text to be copied."""
        self.details = details
        self.setText(self.tr("Copy details"))

    @Slot()
    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self.details)
        self.setText(self.tr("Copied"))


@guarded_overrides
class FailureCard(QFrame):
    """Lies over the page that failed, as large as that is.

    Args:
        place: What failed.

    Signals:
        retry_asked: Somebody wants to go on with it.
        left: Somebody wants to be elsewhere.
    """

    retry_asked = Signal()
    left = Signal()

    def __init__(self, place: QWidget) -> None:
        super().__init__(place)
        self.setProperty("kind", "message")
        self.place = place
        self._hidden = [child for child in _parts(place) if child is not self and not child.isHidden()]
        self.sign = Sign("alert", ems=3.0)
        self.title = label("message-title", wrap=True)
        self.title.setText(self.tr("This page has failed"))
        self.text = label("message-text", wrap=True)
        self.text.setText(self.tr("Scanning goes on, and nothing that was scanned is lost."))
        self.copy = CopyButton()
        self.retry = QPushButton(self.tr("Try again"))
        self.back = QPushButton(self.tr("Back   Esc"))
        self._build()
        for child in self._hidden:
            child.hide()  # neither painted, which may be what failed, nor reached by Tab
        place.installEventFilter(self)
        self._cover()

    def take_away(self) -> None:
        """Show again what was covered."""
        self.place.removeEventFilter(self)
        self.hide()
        self.deleteLater()
        for child in self._hidden:
            if isValid(child):
                child.show()

    def _build(self) -> None:
        for line in (self.title, self.text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self.retry, self.copy, self.back):
            button.setAutoDefault(True)
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.addStretch(3)
        column.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row)
        column.addStretch(4)
        spread(column, 0.7, (1, 0.5, 1, 0.5))
        spread(row, 0.6)
        self.retry.clicked.connect(self.retry_asked)
        self.back.clicked.connect(self.left)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as large as what it covers."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self._cover()
        return super().eventFilter(watched, event)

    def _cover(self) -> None:
        self.setGeometry(self.place.rect())
        self.sign.setVisible(self.height() > 6 * self.sign.side)
        self.raise_()


def _parts(place: QWidget) -> list[QWidget]:
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    return [
        child for child in cast("list[QWidget]", place.findChildren(QWidget, options=direct)) if not child.isWindow()
    ]


class FailureStrip(QFrame):
    """One line for what nothing may cover; it takes no room while there is nothing to say, and says each thing once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "strip")
        set_look(self, "look", "warn")
        self.text = label("strip", wrap=True)
        self.text.setText(self.tr("A part of this window has failed. Scanning goes on."))
        self._said: set[str] = set()
        self.copy = CopyButton()
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.hide)
        buttons = FlowLayout(at_end=True)
        for button in (self.copy, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            buttons.addWidget(button)
        row = QHBoxLayout(self)
        row.addWidget(Sign("alert", ems=1.25))
        row.addWidget(self.text, 2)
        row.addLayout(buttons, 1)
        spread(row, 0.8, (1.3, 0.3, 1.3, 0.3))
        spread(buttons, 0.5)
        self.hide()

    def show_details(self, details: str) -> None:
        """Say that something failed, unless that was said before: what fails twice a second would never be closed."""
        if details in self._said:
            return
        self._said.add(details)
        self.copy.offer(details)
        self.setAccessibleName(self.text.text())
        self.show()

    @Slot()
    def make_way(self) -> None:
        """Go for a verdict where the window is low: a card that is cut says less than the log says later."""
        if self.window().height() < _ROOMY * self.height():
            self.hide()
