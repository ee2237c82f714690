"""What the panels of the door have in common: one thing is done at a time, perhaps after a supervisor's PIN.

Nothing is sent twice by two presses: while an action is on its way the buttons rest, and the panel cannot be left.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from kiosk.domain.door_sales.actions import DoorAction, PayMethod
from kiosk.ui.counter_ports import DoorCounter, PinAnswer, PinState
from kiosk.ui.messages import sentence
from kiosk.ui.override_panel import pin_words
from kiosk.ui.panel import Panel
from kiosk.ui.scanner_watch import ScannerWatch
from kiosk.ui.supervisor_lines import SupervisorLines

DoorRequest = Callable[[DoorCounter], DoorAction]


class PayRow(QWidget):
    """One button for each way of paying; none is chosen before somebody presses it.

    Attributes:
        buttons: A button for each way.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        names = {
            PayMethod.CASH: self.tr("Cash"),
            PayMethod.CARD: self.tr("Card"),
            PayMethod.NONE: self.tr("Pays later"),
        }
        self.group = QButtonGroup(self)
        self.buttons: dict[PayMethod, QPushButton] = {}
        for method, name in names.items():
            button = QPushButton(name)
            button.setCheckable(True)
            button.setProperty("segment", True)  # noqa: FBT003 - Qt's own signature
            button.setAutoDefault(False)
            self.buttons[method] = button
            self.group.addButton(button)
            row.addWidget(button, 1)

    def offer(self, *methods: PayMethod) -> None:
        """Show these ways only, none of them chosen."""
        self.group.setExclusive(False)
        for method, button in self.buttons.items():
            button.setChecked(False)
            button.setVisible(method in methods)
        self.group.setExclusive(True)

    @property
    def method(self) -> PayMethod | None:
        """The chosen way, or None."""
        return next((m for m, b in self.buttons.items() if b.isChecked() and not b.isHidden()), None)


class DoorPanel(Panel):
    """A panel that does something at the door.

    Signals:
        door_action_wanted: A ``DoorRequest`` to be done.
        pin_given: A PIN to be compared first.
        done: A DoorAction: what was done.
    """

    door_action_wanted = Signal(object)
    pin_given = Signal(str)
    done = Signal(object)

    def __init__(self, sign: str, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(sign, watch, parent)
        self.lines = SupervisorLines(self.watch)
        self.lines.hide()
        self.busy = False
        self._waiting: Callable[[str], DoorRequest] | None = None

    def want(self, door_action: Callable[[str], DoorRequest]) -> None:
        """Have an action done, after the PIN where a supervisor is needed.

        Args:
            door_action: Makes the action of the supervisor's name, "" for nobody.
        """
        if self.busy:
            return
        self.complaint.say("")
        if not self.lines.wanted:
            self._send(door_action(""))
            return
        pin = self.lines.take_pin()
        if not (self.lines.supervisor and pin):
            self.complaint.say(self.tr("A supervisor's name and PIN are needed."))
            return
        self._waiting = door_action
        self._rest(resting=True)
        self.pin_given.emit(pin)

    def _send(self, door_action: DoorRequest) -> None:
        self._rest(resting=True)
        self.door_action_wanted.emit(door_action)

    def _rest(self, *, resting: bool) -> None:
        self.busy = resting
        self.submit.setEnabled(not resting)
        self.back.setEnabled(not resting)

    @Slot(object, str)
    def take_answer(self, answer: PinAnswer | None, key: str) -> None:
        """Go on with a right PIN, else say what is wrong."""
        door_action, self._waiting = self._waiting, None
        self._rest(resting=False)
        if door_action is None:
            return
        if answer is not None and answer.state is PinState.RIGHT:
            self._send(door_action(self.lines.supervisor))
            return
        self.complaint.say(pin_words(answer, key))
        self.lines.pin.setFocus()

    def take_done(self, door_action: DoorAction | None, key: str, *, overridable: bool) -> None:
        """Tell that it was done, or say why not; what a supervisor may override asks for one.

        Args:
            door_action: What was done, or None.
            key: Name of the failure, or "".
            overridable: Whether a supervisor may have it done all the same.
        """
        self._rest(resting=False)
        if door_action is not None:
            self.done.emit(door_action)
            return
        self.complaint.say(sentence(key))
        if overridable and not self.lines.wanted:
            self.lines.demand(wanted=True)
