"""Does what was wanted at the door in a thread of its own, one thing after the other; scanning never waits for it."""

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.domain.errors import DoorError
from kiosk.ui.background import Sideline, Worker, asked, key_of
from kiosk.ui.counter_ports import DoorCounter
from kiosk.ui.door_panel import DoorRequest


class DoorWorker(Worker):
    """Asks the door.

    Signals:
        done: What was done or None, the key of the failure or "", and whether a supervisor may override it.
        offers_read: A tuple of Offer, and the key of the failure or "".
        account_read: Id of the ticket, its Account or None, and the key of the failure or "".
    """

    done = Signal(object, str, bool)
    offers_read = Signal(object, str)
    account_read = Signal(str, object, str)

    def __init__(self, counter: DoorCounter) -> None:
        super().__init__()
        self._counter = counter

    @Slot(object)
    def do(self, door_action: DoorRequest) -> None:
        """Do something."""
        made, error = asked(lambda: door_action(self._counter))
        overridable = isinstance(error, DoorError) and error.overridable
        self.done.emit(made, key_of(error), overridable)

    @Slot()
    def read_offers(self) -> None:
        """Read what is for sale."""
        offers, error = asked(lambda: tuple(self._counter.offers()))
        self.offers_read.emit(offers or (), key_of(error))

    @Slot(str)
    def read_account(self, ticket_id: str) -> None:
        """Read what is due."""
        account, error = asked(lambda: self._counter.account(ticket_id))
        self.account_read.emit(ticket_id, account, key_of(error))


class DoorDesk(Sideline):
    """The window's way to the door.

    Signals:
        done, offers_read, account_read: As of ``DoorWorker``.
    """

    done = Signal(object, str, bool)
    offers_read = Signal(object, str)
    account_read = Signal(str, object, str)

    _do = Signal(object)
    _read_offers = Signal()
    _read_account = Signal(str)

    def __init__(self, counter: DoorCounter, parent: QObject | None = None) -> None:
        worker = DoorWorker(counter)
        super().__init__(worker, "door", parent)
        self._worker = worker
        self._do.connect(self._worker.do)
        self._read_offers.connect(self._worker.read_offers)
        self._read_account.connect(self._worker.read_account)
        self._worker.done.connect(self.done)
        self._worker.offers_read.connect(self.offers_read)
        self._worker.account_read.connect(self.account_read)

    @Slot(object)
    def do(self, door_action: DoorRequest) -> None:
        """Have something done."""
        self._do.emit(door_action)

    @Slot()
    def read_offers(self) -> None:
        """Ask what is for sale."""
        self._read_offers.emit()

    @Slot(str)
    def read_account(self, ticket_id: str) -> None:
        """Ask what is due for a ticket."""
        self._read_account.emit(ticket_id)
