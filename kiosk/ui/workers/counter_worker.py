"""Asks what no decision waits for: who is called so, and whether a PIN is right.

Searching never holds a decision up, and a newer search makes older ones void: only the newest answer is shown.
"""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.ui.ports.look_up import GuestLookUp
from kiosk.ui.ports.supervision import PinChoice, Supervision
from kiosk.ui.ports.window import Ports
from kiosk.ui.workers.background import Sideline, Worker, asked, key_of


class CounterWorker(Worker):
    """Searches and compares PINs, in a thread of its own.

    Attributes:
        newest: The newest search that anybody asked for; set from the window's thread.

    Signals:
        found: A text, its guests as a tuple of GuestRow, and the key of the failure or "".
        pin_checked: A PinAnswer or None, and the key of the failure or "".
        pin_chosen: The same for a new PIN.
        pin_choice_known: Which PIN can be chosen, a PinChoice.
    """

    found = Signal(str, object, str)
    pin_checked = Signal(object, str)
    pin_chosen = Signal(object, str)
    pin_choice_known = Signal(object)

    def __init__(self, look_up: GuestLookUp | None, supervision: Supervision | None) -> None:
        super().__init__()
        self.newest = ""
        self._look_up = look_up
        self._supervision = supervision

    @Slot(str)
    def find(self, text: str) -> None:
        """Search, unless somebody typed on meanwhile."""
        look_up = self._look_up
        if look_up is None or text != self.newest:
            return
        rows, error = asked(lambda: tuple(look_up.find(text)))
        self.found.emit(text, rows or (), key_of(error))

    @Slot(str)
    def check(self, pin: str) -> None:
        """Compare a PIN."""
        supervision = self._supervision
        if supervision is not None:
            answer, error = asked(lambda: supervision.check(pin))
            self.pin_checked.emit(answer, key_of(error))

    @Slot(str, str)
    def choose(self, pin: str, current: str) -> None:
        """Choose a PIN."""
        supervision = self._supervision
        if supervision is not None:
            answer, error = asked(lambda: supervision.choose(pin, current))
            self.pin_chosen.emit(answer, key_of(error))

    @Slot()
    def look_for_pin(self) -> None:
        """Say which PIN can be chosen."""
        if self._supervision is not None:
            choice, _ = asked(self._supervision.choice)
            self.pin_choice_known.emit(choice or PinChoice.CHANGE)  # when nobody can tell, the old one is asked for


class Counter(Sideline):
    """The window's way to searches and PINs.

    Signals:
        found, pin_checked, pin_chosen, pin_choice_known: As of ``CounterWorker``.
    """

    found = Signal(str, object, str)
    pin_checked = Signal(object, str)
    pin_chosen = Signal(object, str)
    pin_choice_known = Signal(object)

    _find = Signal(str)
    _check = Signal(str)
    _choose = Signal(str, str)
    _look_for_pin = Signal()

    def __init__(self, ports: Ports, parent: QObject | None = None) -> None:
        worker = CounterWorker(ports.look_up, ports.supervision)
        super().__init__(worker, "counter", parent)
        self._worker = worker
        self._find.connect(self._worker.find)
        self._check.connect(self._worker.check)
        self._choose.connect(self._worker.choose)
        self._look_for_pin.connect(self._worker.look_for_pin)
        self._worker.found.connect(self.found)
        self._worker.pin_checked.connect(self.pin_checked)
        self._worker.pin_chosen.connect(self.pin_chosen)
        self._worker.pin_choice_known.connect(self.pin_choice_known)

    @Slot(str)
    def find(self, text: str) -> None:
        """Search; what was asked before is void."""
        self._worker.newest = text
        self._find.emit(text)

    @Slot(str)
    def check_pin(self, pin: str) -> None:
        """Compare a PIN."""
        self._check.emit(pin)

    @Slot(str, str)
    def choose_pin(self, pin: str, current: str) -> None:
        """Choose a PIN."""
        self._choose.emit(pin, current)

    @Slot()
    def look_for_pin(self) -> None:
        """Ask which PIN can be chosen."""
        self._look_for_pin.emit()
