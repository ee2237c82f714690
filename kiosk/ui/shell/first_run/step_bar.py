"""The line below the pages while a kiosk is set up: which step it is, and the way to the others."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QProgressBar, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.flow_layout import FlowLayout, FoldingRow
from kiosk.ui.kit.labels import label, set_look
from kiosk.ui.kit.look import spread


class StepBar(QFrame):
    """Progress and buttons.

    Signals:
        back_asked: To the step before.
        on_asked: To the next step, or back to the present one where that was left.
        leave_asked: Away from it: to be taken up again, or for good.
    """

    back_asked = Signal()
    on_asked = Signal()
    leave_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "step-bar")
        self.text = label("step", wrap=True)
        self.progress = QProgressBar()
        self.progress.setTextVisible(False)
        self.leave, self.back, self.on = QPushButton(), QPushButton(), QPushButton()
        self.leave.clicked.connect(self.leave_asked)
        self.back.clicked.connect(self.back_asked)
        self.on.clicked.connect(self.on_asked)
        words, buttons, row = QVBoxLayout(), FlowLayout(at_end=True), FoldingRow()
        words.addWidget(self.text)
        words.addWidget(self.progress)
        for button in (self.leave, self.back, self.on):
            buttons.addWidget(button)
        row.addLayout(words, 1)
        row.addLayout(buttons, 1)
        row.setAlignment(words, Qt.AlignmentFlag.AlignVCenter)
        self.setLayout(row)
        spread(words, 0.3)
        spread(buttons, 0.5)
        spread(row, 0.8, (1.5, 0.4, 1.5, 0.4))
        self.hide()

    def show_step(self, place: int, total: int, title: str, *, done: bool, first: bool) -> None:
        """Show a step that is open.

        Args:
            place: Which it is, from 1.
            total: How many there are.
            title: Its title.
            done: Whether it is done.
            first: Whether there is none before it.
        """
        here, steps = QLocale().toString(place), QLocale().toString(total)
        self._say(self.tr("Step {place} of {total}: {title}").format(place=here, total=steps, title=title))
        self.progress.setRange(0, total)
        self.progress.setValue(place if done else place - 1)
        self._offer(self.tr("Later"), self.tr("Next") if done else self.tr("Skip"), back=not first)
        # What is left to do is on the page, and so is the button that is meant to be pressed.
        set_look(self.on, "role", "primary" if done else "plain")

    def show_left(self, place: int, total: int, title: str) -> None:
        """Show that the step was left and can be taken up again."""
        self.show_step(place, total, title, done=False, first=True)
        self._offer(self.tr("End the set-up"), self.tr("Go on"), back=False)
        set_look(self.on, "role", "primary")

    def show_end(self, total: int) -> None:
        """Show that all steps were gone through."""
        self._say(self.tr("Set up"))
        self.progress.setRange(0, total)
        self.progress.setValue(total)
        self._offer("", self.tr("Finish"), back=True)
        set_look(self.on, "role", "primary")

    def stand_last(self) -> None:
        """Let Tab come here at last: pages join the window when they are first opened, behind what was there before."""
        before = self.window().previousInFocusChain()
        for button in (self.leave, self.back, self.on):
            if before is not None and before is not button:
                QWidget.setTabOrder(before, button)
            before = button

    def _say(self, text: str) -> None:
        if text != self.text.text():
            self.text.setText(text)
            self.progress.setAccessibleName(text)
        self.show()

    def _offer(self, leave: str, on: str, *, back: bool) -> None:
        self.leave.setText(leave)
        self.leave.setVisible(bool(leave))
        self.back.setText(self.tr("Back"))
        self.back.setVisible(back)
        self.on.setText(on)
