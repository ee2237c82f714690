"""A platform that takes bookings, puts entries off, and is told of both."""

import uuid
from datetime import UTC, datetime

from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.syncing.delivery import Acknowledgement, Receipt
from sync.transfer.engine import Engine
from tests.support.platforms.memory_platform import MemoryPlatform

NOW = datetime(2027, 6, 21, 20, 0, tzinfo=UTC)


class Time:
    """A clock that a test moves."""

    def __init__(self):
        self.now = NOW

    def __call__(self):
        return self.now


class BookingSide(MemoryPlatform):
    """A platform that takes bookings from kiosks."""

    door_actions = frozenset(DoorActionKind)

    def push_bookings(self, outbox_entries):
        """Take them, or refuse those in ``refuses``; "booking" is where it stumbles."""
        self._stumble("booking")
        receipts = []
        for item, booking in outbox_entries:
            self.calls.append(f"book {booking.kind.value}")
            receipt = self._take(item.ref_id)
            number = f"P{self.taken.index(item.ref_id)}" if item.ref_id in self.taken else ""
            receipts.append(Receipt(ref_id=item.ref_id, acknowledgement=receipt.acknowledgement, platform_id=number))
        return receipts


def engine_for(store, side, time, **more):
    return Engine(store=store, connector=side, wall=time, jitter=lambda: 0.5, **more)


def put_off(side, ref):
    """Let the platform say "later" to one item, until its id is added to the set that is returned."""
    taking = side._take
    allowed: set[str] = set()

    def take(asked):
        if asked == ref and ref not in allowed:
            side.sent.append(asked)
            return Receipt(ref_id=asked, acknowledgement=Acknowledgement.LATER, message="later")
        return taking(asked)

    side._take = take
    return allowed


def walk_in(**changes):
    given = {
        "id": str(uuid.uuid4()),
        "kind": DoorActionKind.WALK_IN,
        "event_id": "demo",
        "ticket_type_id": "ga",
        "holder_name": "Ada",
        "paid_minor": 2500,
        "due_minor": 2500,
        "currency": "EUR",
        "method": PayMethod.CASH,
        "approved_by": "Robin",
        "made_at": NOW,
    }
    return DoorAction(**{**given, **changes})


def book(store, *bookings):
    with store.database.writing() as ledger:
        for booking in bookings:
            ledger.book(booking)


def became(store, booking):
    with store.database.reading() as view:
        found = view.action_outcome(booking.id)
    assert found is not None
    return found
