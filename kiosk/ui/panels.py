"""The panels of the scan page: which one is open, and what people want with it.

At most one panel is open. It stays until it is done or left; a verdict may cover it for a while, never close it.
"""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.codes.credential import Scan, ScanSource
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind
from kiosk.domain.verdicts.decision import Attempt
from kiosk.domain.verdicts.verdict import Verdict
from kiosk.ui.actions import Action
from kiosk.ui.approval_panel import ApprovalPanel
from kiosk.ui.case import Case
from kiosk.ui.counter_ports import PinAnswer
from kiosk.ui.door_panel import DoorPanel, DoorRequest
from kiosk.ui.look_up_panel import LookUpPanel
from kiosk.ui.override_panel import OverridePanel
from kiosk.ui.panel import Panel
from kiosk.ui.pay_panel import PayPanel
from kiosk.ui.questions_panel import QuestionsPanel
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.sell_panel import SellPanel
from kiosk.ui.words import VerdictWords


class Panels(QObject):
    """Opens and closes panels.

    Attributes:
        questions: The organizer's questions.
        override: A supervisor's decision.
        look_up: Finding guests.
        pay, approval, sell: What is done at the door.
        door: Those three.
        offered: What this kiosk can do about verdicts.
        open: The open panel, or None.

    Signals:
        case_ready: A Case to be decided again.
        changed: Another panel is open, or none.
        pin_given: A PIN to be compared, for the panel that asked.
        door_action_wanted: A Action to be done, for the panel that wants it.
    """

    case_ready = Signal(object)
    changed = Signal()
    pin_given = Signal(str)
    door_action_wanted = Signal(object)

    def __init__(self, watch: ScannerWatch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.questions = QuestionsPanel(watch)
        self.override = OverridePanel(watch)
        self.look_up = LookUpPanel(watch)
        self.offered = frozenset(Action)
        self.pay, self.approval, self.sell = PayPanel(watch), ApprovalPanel(watch), SellPanel(watch)
        self.door: tuple[DoorPanel, ...] = (self.pay, self.approval, self.sell)
        self.all: tuple[Panel, ...] = (self.questions, self.override, self.look_up, *self.door)
        self._asker: OverridePanel | DoorPanel | None = None
        self._doer: DoorPanel | None = None
        self.open: Panel | None = None
        for panel in self.all:
            panel.left.connect(self.close)
        self.questions.answered.connect(self._on_case)
        self.override.overridden.connect(self._on_case)
        self.look_up.guest_chosen.connect(self._on_case)
        for asker in (self.override, *self.door):
            asker.pin_given.connect(self._on_pin)
        for doer in self.door:
            doer.door_action_wanted.connect(self._on_door_action)
            doer.done.connect(self._on_done)

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
        elif action in (Action.TAKE_PAYMENT, Action.APPROVE):
            self._at_door(self.pay if action is Action.TAKE_PAYMENT else self.approval, case, verdict, words)
        elif action is Action.OVERRIDE:
            self.override.ask(case, words)
            self._show(self.override)
        else:
            self.find_guest()

    def _at_door(self, panel: PayPanel | ApprovalPanel, case: Case, verdict: Verdict, words: VerdictWords) -> None:
        if verdict.ticket is not None and not panel.busy:
            panel.ask(case, verdict.ticket.id, words)
            self._show(panel)

    @Slot()
    def sell_ticket(self) -> None:
        """Open the sale."""
        if DoorActionKind.WALK_IN in self.sell.door_actions and self.open is not self.sell and not self.sell.busy:
            self._show(self.sell)
            self.sell.start()

    @Slot()
    def find_guest(self) -> None:
        """Open the search."""
        if Action.LOOK_UP in self.offered:
            self._show(self.look_up)
            self.look_up.start()

    @Slot()
    def close(self) -> None:
        """Close the open panel; nobody is refused by that. One that is doing something stays until it is done."""
        if isinstance(self.open, DoorPanel) and self.open.busy:
            return
        self._show(None)

    def _show(self, panel: Panel | None) -> None:
        if panel is not self.override:
            self.override.forget()
        self.open = panel
        self.changed.emit()

    @Slot(object, str)
    def take_pin_answer(self, answer: PinAnswer | None, key: str) -> None:
        """Give the answer about a PIN to the panel that asked."""
        asker, self._asker = self._asker, None
        if asker is not None:
            asker.take_answer(answer, key)

    @Slot(object, str, bool)
    def take_done(self, door_action: DoorAction | None, key: str, overridable: bool) -> None:  # noqa: FBT001 - a slot
        """Tell the panel that wanted an action what became of it."""
        doer, self._doer = self._doer, None
        if doer is not None:
            doer.take_done(door_action, key, overridable=overridable)

    @Slot(str)
    def _on_pin(self, pin: str) -> None:
        asker = self.sender()
        if isinstance(asker, OverridePanel | DoorPanel):
            self._asker = asker
            self.pin_given.emit(pin)

    @Slot(object)
    def _on_door_action(self, door_action: DoorRequest) -> None:
        doer = self.sender()
        if isinstance(doer, DoorPanel):
            self._doer = doer
            self.door_action_wanted.emit(door_action)

    @Slot(object)
    def _on_done(self, door_action: DoorAction) -> None:
        """Have the guest decided anew, by what was just done."""
        if door_action.kind is DoorActionKind.WALK_IN:
            guests = door_action.party_size if door_action.party_size > 1 else None
            scan = Scan(text="", source=ScanSource.MANUAL)
            self._on_case(Case(scan=scan, ticket_id=door_action.id, attempt=Attempt(guests=guests)))
            return
        case = self.pay.case if door_action.kind is DoorActionKind.PAYMENT else self.approval.case
        if case is not None:
            self._on_case(case)

    @Slot(object)
    def _on_case(self, case: Case) -> None:
        self.close()
        self.case_ready.emit(case)
