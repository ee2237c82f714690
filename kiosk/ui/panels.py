"""The panels of the scan page: which one is open, and what people want with it.

At most one panel is open. It stays until it is done or left; a verdict may cover it for a while, never close it.
"""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.verdict import Verdict
from kiosk.ui.actions import Action
from kiosk.ui.case import Case
from kiosk.ui.look_up_panel import LookUpPanel
from kiosk.ui.override_panel import OverridePanel
from kiosk.ui.panel import Panel
from kiosk.ui.questions_panel import QuestionsPanel
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.words import VerdictWords


class Panels(QObject):
    """Opens and closes panels.

    Attributes:
        questions: The organizer's questions.
        override: A supervisor's decision.
        look_up: Finding guests.
        offered: What this kiosk can do about verdicts.
        open: The open panel, or None.

    Signals:
        case_ready: A Case to be decided again.
        changed: Another panel is open, or none.
    """

    case_ready = Signal(object)
    changed = Signal()

    def __init__(self, watch: ScannerWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.questions = QuestionsPanel(watch)
        self.override = OverridePanel(watch)
        self.look_up = LookUpPanel(watch)
        self.offered = frozenset(Action)
        self.all: tuple[Panel, ...] = (self.questions, self.override, self.look_up)
        self.open: Panel | None = None
        for panel in self.all:
            panel.left.connect(self.close)
        self.questions.answered.connect(self._on_case)
        self.override.lifted.connect(self._on_case)
        self.look_up.guest_chosen.connect(self._on_case)

    def set_unit(self, unit: int) -> None:
        """Set the distances."""
        for panel in self.all:
            panel.set_unit(unit)

    def act(self, action: Action, case: Case, verdict: Verdict, words: VerdictWords) -> None:
        """Do what somebody pressed on a verdict's card."""
        if action is Action.ACCEPT_UNPAID:
            self.case_ready.emit(case.adding(accept_unpaid=True))
        elif action is Action.ACCEPT_UNKNOWN:
            self.case_ready.emit(case.adding(accept_unknown=True))
        elif action is Action.ANSWER:
            self.questions.ask(case, verdict, words)
            self._show(self.questions)
        elif action is Action.OVERRIDE:
            self.override.ask(case, words)
            self._show(self.override)
        else:
            self.find_guest()

    @Slot()
    def find_guest(self) -> None:
        """Open the search."""
        if Action.LOOK_UP in self.offered:
            self._show(self.look_up)
            self.look_up.start()

    @Slot()
    def close(self) -> None:
        """Close the open panel; nobody is refused by that."""
        self._show(None)

    def _show(self, panel: Panel | None) -> None:
        if panel is not self.override:
            self.override.forget()
        self.open = panel
        self.changed.emit()

    @Slot(object)
    def _on_case(self, case: Case) -> None:
        self.close()
        self.case_ready.emit(case)
