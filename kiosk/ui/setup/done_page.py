"""The end of setting a kiosk up: what is done, and what was left out and can be done still."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui.kit.areas.scroll_column import ScrollColumn
from kiosk.ui.kit.icons import Sign
from kiosk.ui.kit.labels import label
from kiosk.ui.kit.look import spread
from kiosk.ui.kit.page import Page
from kiosk.ui.ports.status import SetUpStep


@dataclass(frozen=True, slots=True)
class StepState:
    """How far one step is.

    Attributes:
        name: Its name in the program.
        title: Its name on the screen.
        done: Whether it is done.
        can_open: Whether it can be done now.
    """

    name: str
    title: str
    done: bool
    can_open: bool


class DonePage(Page):
    """A line for each step.

    Signals:
        step_asked: Name of a step that somebody wants to do.
    """

    openable_at = frozenset(SetUpStep) - {SetUpStep.SIGN_IN}

    step_asked = Signal(str)

    def make_parts(self) -> None:
        """Make what it shows."""
        self.setProperty("kind", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = label("title", wrap=True)
        self.area = ScrollColumn()
        self.states: tuple[StepState, ...] = ()
        self.rows: dict[str, _StepRow] = {}
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.area, 1)
        self.area.column.addStretch(1)
        spread(column, 0.7, (1.5, 1, 1.5, 1))
        spread(self.area.column, 0.4, (0, 0, 0.6, 0))

    def show_steps(self, states: Sequence[StepState]) -> None:
        """Show how far each step is."""
        if tuple(states) == self.states:
            return
        self.states = tuple(states)
        everything = all(state.done for state in states)
        self.title.setText(self.tr("Ready for the first guest") if everything else self.tr("Almost ready"))
        for place, state in enumerate(states):
            if state.name not in self.rows:
                row = self.rows[state.name] = _StepRow(state.title)
                row.button.clicked.connect(partial(self.step_asked.emit, state.name))
                self.area.column.insertWidget(place, row)
            self.rows[state.name].show_state(state)


class _StepRow(QFrame):
    """Sign, title, word, and the button for what is left to do."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "tile")
        self.sign = Sign(ems=1.4)
        self.word = label("since", wrap=True)
        self.button = QPushButton(self.tr("Do it now"))
        self.button.setAccessibleDescription(title)
        # Its place stays its own, so that words and signs of all lines stand below each other.
        policy = self.button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.button.setSizePolicy(policy)
        name = label("step", wrap=True)
        name.setText(title)
        row = QHBoxLayout(self)
        row.addWidget(self.sign)
        row.addWidget(name, 2)
        row.addWidget(self.word, 1)
        row.addWidget(self.button)
        spread(row, 0.8, (0.9, 0.3, 0.9, 0.3))

    def show_state(self, state: StepState) -> None:
        """Show whether it is done."""
        self.sign.show_sign("tick" if state.done else "dash")
        self.word.setText(self.tr("Done") if state.done else self.tr("Left out"))
        self.button.setVisible(not state.done and state.can_open)
