"""An invitation on the screen: a code that another laptop's camera reads, and the same as a line of text."""

import segno
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread

_QUIET = 4  # modules around the code (ISO/IEC 18004)


class CodePicture(QWidget):
    """A QR code, black on white in every theme: cameras read it best that way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[list[bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Invitation as a QR code"))

    def sizeHint(self) -> QSize:  # Qt's name
        """Return a size at which a camera at arm's length reads it."""
        side = 16 * self.fontMetrics().height()
        return QSize(side, side)

    def show_text(self, text: str) -> None:
        """Show a text as a code."""
        self._rows = [[bool(dot) for dot in row] for row in segno.make(text, error="m").matrix] if text else []
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # Qt's name
        """Draw the code as large as whole pixels allow."""
        del event
        if not self._rows:
            return
        dots = len(self._rows) + 2 * _QUIET
        dot = max(1, min(self.width(), self.height()) // dots)
        left, top = (self.width() - dot * dots) // 2, (self.height() - dot * dots) // 2
        painter = QPainter(self)
        painter.fillRect(QRectF(left, top, dot * dots, dot * dots), QColor("white"))
        for line, row in enumerate(self._rows):
            for column, dark in enumerate(row):
                if dark:
                    place = QRectF(left + dot * (column + _QUIET), top + dot * (line + _QUIET), dot, dot)
                    painter.fillRect(place, QColor("black"))
        painter.end()


class InvitationView(QWidget):
    """The invitation."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = CodePicture()
        self.line = QLineEdit()
        self.line.setReadOnly(True)
        self.line.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.line.setAccessibleName(self.tr("Invitation as text"))
        self.standby = QCheckBox(self.tr("That laptop may become host later"))
        title = label("title", wrap=True)
        title.setText(self.tr("Invite a gate"))
        steps = label("step", wrap=True)
        steps.setText(
            self.tr(
                "On the other laptop open this page and hold its camera to the code, or paste the line. It works once,"
                " for 15 minutes; press once more for the next laptop."
            )
        )
        words = QVBoxLayout()
        words.addStretch(1)
        for widget in (title, steps, self.standby, self.line):
            words.addWidget(widget)
        words.addStretch(2)
        spread(words, 0.8)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.code, 1)
        row.addLayout(words, 1)
        spread(row, 1.5)

    def show_invitation(self, text: str) -> None:
        """Show an invitation, "" for none."""
        self.code.show_text(text)
        self.line.setText(text)
        self.line.setCursorPosition(0)
