"""A form in the place of the picture: who it is about, something to fill in, and a way back.

A verdict of the next guest may cover a panel; what was typed is there again when the verdict is gone.
"""

from typing import cast

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from kiosk.domain.reason_table import Tone
from kiosk.ui.flow import FlowLayout
from kiosk.ui.icons import Sign
from kiosk.ui.labels import FitLabel, label, set_look
from kiosk.ui.picture import PictureView
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.theme import TONES


class Complaint(QFrame):
    """Says what is wrong, with a sign; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "complaint")
        self.sign = Sign("alert", ems=1.1)
        self.text = label("complaint", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.text, 1)
        self.hide()

    def say(self, text: str) -> None:
        """Say something, or nothing."""
        self.text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))


class Panel(QFrame):
    """A head in a verdict's colours, a body, and the buttons.

    Attributes:
        watch: Keeps hand scanners out of the panel's lines.

    Signals:
        left: Nothing is to be done: go back.
    """

    left = Signal()

    def __init__(self, sign: str, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        """Make an empty panel.

        Args:
            sign: Name of the sign in its head.
            watch: Keeps hand scanners out of the panel's lines.
            parent: Where it lies.
        """
        super().__init__(parent)
        self.setProperty("kind", "panel")
        self.watch = watch
        self.head = QFrame()
        self.head.setObjectName("panel-head")
        self.sign = Sign(sign, ems=1.0)
        self.sign.setProperty("role", "panel-sign")
        self.title = FitLabel("panel-title", smallest=0.6)
        self.detail = label("panel-detail", wrap=True)
        self.small_picture = PictureView()
        self.small_picture.hide()
        self.complaint = Complaint()
        self.back = QPushButton(self.tr("Not now   Esc"))
        self.submit = QPushButton()
        self._sign_name = sign
        self._assemble()

    def _assemble(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.title)
        names.addWidget(self.detail)
        self.head_row = QHBoxLayout(self.head)
        self.head_row.addWidget(self.sign)
        self.head_row.addLayout(names, 1)
        self.head_row.addWidget(self.small_picture)
        inside = QWidget()
        inside.setProperty("kind", "panel-body")
        self.body = QVBoxLayout(inside)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(inside)
        for button, pressed in ((self.back, self._on_back), (self.submit, self.send)):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(pressed)
        self.back.setAutoDefault(True)
        self.submit.setProperty("role", "primary")
        self.foot = QVBoxLayout()
        self.buttons = FlowLayout(at_end=True)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.submit)
        self.foot.addWidget(self.complaint)
        self.foot.addLayout(self.buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        column.addLayout(self.foot)

    def set_unit(self, unit: int) -> None:
        """Set the distances."""
        self.head_row.setContentsMargins(*(round(unit * 2.2), round(unit * 0.8)) * 2)
        self.small_picture.make_small(unit)
        self.head_row.setSpacing(round(unit * 1.2))
        self.body.setContentsMargins(round(unit * 2.2), round(unit * 1.4), round(unit * 2.2), round(unit * 0.8))
        self.body.setSpacing(round(unit * 1.1))
        self.foot.setContentsMargins(round(unit * 2.2), round(unit * 0.6), round(unit * 2.2), round(unit * 1.2))
        self.foot.setSpacing(round(unit * 0.8))
        self.buttons.setSpacing(round(unit * 0.8))

    def show_head(self, title: str, detail: str, tone: Tone | None) -> None:
        """Say what the panel is about.

        Args:
            title: What is to be done.
            detail: Who it is about, or "".
            tone: The verdict's, or None for a panel that follows from none.
        """
        self.title.set_text(title)
        self.detail.setText(detail)
        self.detail.setVisible(bool(detail))
        self.setAccessibleName(f"{title}. {detail}" if detail else title)
        set_look(self.head, "tone", tone.value if tone else "none")
        if tone is not None:
            self.sign.show_sign(f"tone-{tone.value}", tint=TONES[tone].ink, paper=TONES[tone].ground)
        else:
            self.sign.show_sign(self._sign_name)

    def take_focus(self) -> None:
        """Put the cursor where somebody was typing, else where to begin."""
        inside = cast("QWidget | None", self.focusWidget())
        if inside is not None and inside.isVisibleTo(self):
            inside.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send at Enter; everything else belongs to the window."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.send()
        else:
            super().keyPressEvent(event)

    @Slot()
    def send(self) -> None:
        """Do what the panel is for."""
        raise NotImplementedError

    @Slot()
    def _on_back(self) -> None:
        self.left.emit()
