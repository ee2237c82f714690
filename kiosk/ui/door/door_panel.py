"""What the panels of the door have in common: one thing is done at a time, perhaps after a supervisor's PIN.

Nothing is sent twice by two presses: while a deed is on its way the buttons rest, and the panel cannot be left.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from kiosk.domain.door import DoorBooking
from kiosk.ui.kit.panel import Panel
from kiosk.ui.kit.scanner_watch import ScannerWatch
from kiosk.ui.kit.supervisor_fields import SupervisorLines
from kiosk.ui.ports.door import Deed
from kiosk.ui.ports.supervision import PinAnswer, PinState
from kiosk.ui.text.pin_text import pin_text
from kiosk.ui.text.sentences import sentence


class DoorPanel(Panel):
    """A panel that does something at the door.

    Signals:
        deed_wanted: A ``Deed`` to be done.
        pin_given: A PIN to be compared first.
        done: A DoorBooking: what was done.
    """

    deed_wanted = Signal(object)
    pin_given = Signal(str)
    done = Signal(object)

    def __init__(self, sign: str, watch: ScannerWatch, parent: QWidget | None = None) -> None:
        super().__init__(sign, watch, parent)
        self.lines = SupervisorLines(self.watch)
        self.lines.hide()
        self.busy = False
        self._waiting: Callable[[str], Deed] | None = None

    def want(self, deed: Callable[[str], Deed]) -> None:
        """Have a deed done, after the PIN where a supervisor is needed.

        Args:
            deed: Makes the deed of the supervisor's name, "" for nobody.
        """
        if self.busy:
            return
        self.complaint.say("")
        if not self.lines.wanted:
            self._send(deed(""))
            return
        pin = self.lines.take_pin()
        if not (self.lines.supervisor and pin):
            self.complaint.say(self.tr("A supervisor's name and PIN are needed."))
            return
        self._waiting = deed
        self._rest(resting=True)
        self.pin_given.emit(pin)

    def _send(self, deed: Deed) -> None:
        self._rest(resting=True)
        self.deed_wanted.emit(deed)

    def _rest(self, *, resting: bool) -> None:
        self.busy = resting
        self.submit.setEnabled(not resting)
        self.back.setEnabled(not resting)

    @Slot(object, str)
    def take_answer(self, answer: PinAnswer | None, key: str) -> None:
        """Go on with a right PIN, else say what is wrong."""
        deed, self._waiting = self._waiting, None
        self._rest(resting=False)
        if deed is None:
            return
        if answer is not None and answer.state is PinState.RIGHT:
            self._send(deed(self.lines.supervisor))
            return
        self.complaint.say(pin_text(answer, key))
        self.lines.pin.setFocus()

    def take_done(self, deed: DoorBooking | None, key: str, *, liftable: bool) -> None:
        """Tell that it was done, or say why not; what a supervisor may lift asks for one.

        Args:
            deed: What was done, or None.
            key: Name of the failure, or "".
            liftable: Whether a supervisor may have it done all the same.
        """
        self._rest(resting=False)
        if deed is not None:
            self.done.emit(deed)
            return
        self.complaint.say(sentence(key))
        if liftable and not self.lines.wanted:
            self.lines.demand(wanted=True)
