"""One line of the preflight on the screen: a sign, what was looked at, what was found, what to do, and buttons."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.domain.reports.preflight.lines import PreflightLine, Readiness, Subject
from kiosk.domain.reports.preflight.words import readiness
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import Look, spread
from kiosk.ui.text.preflight_text import line_texts, readiness_text, subject_text

# A sign of its own for each, beside its colour and its word: no colour says anything alone.
_SIGNS = {
    Readiness.READY: ("tick", "admit"),
    Readiness.UNUSED: ("dash", "muted"),
    Readiness.LOOK: ("alert", "caution"),
    Readiness.FAILS: ("tone-stop", "stop"),
}


class LineRow(QFrame):
    """A line.

    Attributes:
        subject: What it is about.
        line: What was found last; None while it is looked at.

    Signals:
        acted: The name of the button that was pressed.
    """

    acted = Signal(str)

    def __init__(self, subject: Subject, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = subject
        self.line: PreflightLine | None = None
        self.setProperty("kind", "tile")
        self.sign = Sign(ems=1.5)
        self.name = label("device", wrap=True)
        self.name.setText(subject_text(subject))
        self.state = label("since", wrap=True)
        self.found = label("step", wrap=True)
        self.fix = label("since", wrap=True)
        self.buttons: dict[str, QPushButton] = {}
        self._look: Look | None = None
        heads, words = QVBoxLayout(), QVBoxLayout()
        for column, labels in ((heads, (self.name, self.state)), (words, (self.found, self.fix))):
            column.setSpacing(0)
            for one in labels:
                column.addWidget(one)
            column.addStretch(1)
        row = QHBoxLayout(self)
        row.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(heads, 2)
        # Buttons take their room from the words alone, so that the words of all rows start at the same place.
        self._rest = QHBoxLayout()
        self._rest.addLayout(words, 1)
        row.addLayout(self._rest, 6)
        spread(row, 0.8, (0.9, 0.5, 0.9, 0.5))
        spread(self._rest, 0.8)
        self.wait()

    def add_button(self, name: str, text: str) -> None:
        """Add a button, hidden until it is offered."""
        button = QPushButton(text)
        button.setAccessibleName(f"{subject_text(self.subject)}: {text}")
        button.setProperty("name", name)
        button.clicked.connect(self._on_button)
        button.hide()
        self.buttons[name] = button
        self._rest.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)

    def offer(self, *names: str) -> None:
        """Show these buttons and no others."""
        for name, button in self.buttons.items():
            button.setVisible(name in names)

    def wait(self) -> None:
        """Show that it is being looked at."""
        self.line = None
        self.setAccessibleName(self.name.text())
        self.state.setText(self.tr("Looking …"))
        self.found.setText("")
        self.fix.setText("")
        self.fix.hide()
        self._draw()

    def show_line(self, line: PreflightLine, now: datetime) -> None:
        """Show what was found."""
        self.line = line
        found, fix = line_texts(line, now)
        self.state.setText(readiness_text(readiness(line)))
        self.found.setText(found)
        self.fix.setText(fix)
        self.fix.setVisible(bool(fix))
        self.setAccessibleName(f"{self.name.text()}: {self.state.text()}. {found} {fix}".strip())
        self._draw()

    def take_look(self, look: Look) -> None:
        """Draw the sign in the theme's colour."""
        self._look = look
        self._draw()

    def _draw(self) -> None:
        sign, colour = ("clock", "muted") if self.line is None else _SIGNS[readiness(self.line)]
        tint = self._look.colour(colour) if self._look else None
        paper = self._look.colour("surface") if self._look else "#ffffff"
        self.sign.show_sign(sign, tint=tint, paper=paper)

    @Slot()
    def _on_button(self) -> None:
        self.acted.emit(str(self.sender().property("name")))
