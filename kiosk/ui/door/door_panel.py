"""What the panels of the door have in common: one thing is done at a time, perhaps after a supervisor's PIN.

Nothing is sent twice by two presses: while an action is on its way the buttons rest, and the panel cannot be left.
"""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from kiosk.domain.door_sales.actions import DoorActionKind
from kiosk.domain.errors import DoorError
from kiosk.domain.staff.rights import Right
from kiosk.ui.kit.agreement.pin_complaint import say_pin_answer
from kiosk.ui.kit.page import PageContext
from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.supervisor_fields import SupervisorLines
from kiosk.ui.ports.check_in_request import CheckInRequest
from kiosk.ui.ports.door import Done, DoorRequest
from kiosk.ui.ports.status import GateStatus
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.sentences import sentence
from kiosk.ui.workers.background import Answer


class DoorPanel(Panel):
    """A panel that does something at the door, and has the guest decided by it.

    Attributes:
        door_actions: What may be done at this door.
        lines: For a supervisor's name and PIN, where they are needed.
        supervised_right: What whoever gives that PIN must be allowed to do.
    """

    supervised_right: ClassVar[Right] = Right.OVERRIDE

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.door = context.session.ports.door
        self._supervision = context.session.ports.supervision
        self.door_actions: frozenset[DoorActionKind] = frozenset()

    def make_parts(self) -> None:
        """Make what it shows."""
        self.background = self.context.session.background("door")
        self._pins = self.context.session.background("pin")
        self.lines = SupervisorLines(self.watch, pad=False)
        self.lines.hide()
        self._waiting: Callable[[str], DoorRequest] | None = None

    def show_status(self, status: GateStatus) -> None:
        """Take note of what may be done at this door."""
        self.door_actions = status.door if self.door is not None else frozenset()

    @abstractmethod
    def decided_by(self, done: Done) -> Sequence[CheckInRequest]:
        """Return what is decided now that something was done."""

    def want(self, door_action: Callable[[str], DoorRequest]) -> None:
        """Have an action done, after the PIN where a supervisor is needed.

        Args:
            door_action: Makes the action of the supervisor's name, "" for nobody.
        """
        if self.busy:
            return
        self.complaint.say("")
        if not self.lines.wanted:
            self.do(door_action(""))
            return
        pin, supervision = self.lines.take_pin(), self._supervision
        if not (self.lines.supervisor and pin):
            self.complaint.say(self.tr("A supervisor's name and PIN are needed."))
            return
        if supervision is not None:
            self._waiting = door_action
            self.rest(resting=True)
            name, right = self.lines.supervisor, self.supervised_right
            self._pins.ask(lambda: supervision.check(pin, name=name, right=right), self.take_answer)

    def do(self, door_action: DoorRequest) -> None:
        """Have an action done now."""
        door = self.door
        if door is not None:
            self.rest(resting=True)
            self.background.ask(lambda: door_action(door), self.take_done)

    def rest(self, *, resting: bool) -> None:
        """Let the buttons rest while something is on its way."""
        self.busy = resting
        self.submit.setEnabled(not resting)
        self.back.setEnabled(not resting)

    def take_answer(self, answer: Answer[PinAnswer]) -> None:
        """Go on with a right PIN, else say what is wrong."""
        door_action, self._waiting = self._waiting, None
        self.rest(resting=False)
        if door_action is None:
            return
        if answer.value is not None and answer.value.state is PinState.RIGHT:
            self.do(door_action(self.lines.supervisor))
            return
        say_pin_answer(self.complaint, answer)
        self.lines.pin.setFocus()

    def take_done(self, answer: Answer[Done]) -> None:
        """Have the guest decided by what was done, or say why it was not, and whether a supervisor may allow it."""
        self.rest(resting=False)
        done = answer.value
        if done is not None:
            requests = self.decided_by(done)
            if len(requests) > 1:
                self.group_ready.emit(requests)
            elif requests:
                self.request_ready.emit(requests[0])
            return
        self.complaint.say(sentence(answer.key))
        if self.asks_supervisor and not self.lines.wanted and _may_be_allowed(answer):
            self.lines.demand(wanted=True)

    @property
    def asks_supervisor(self) -> bool:
        """Whether a supervisor could allow what was just refused."""
        return True


def _may_be_allowed(answer: Answer[Done]) -> bool:
    return isinstance(answer.error, DoorError) and answer.error.overridable
