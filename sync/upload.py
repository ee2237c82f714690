"""The way up: deeds at the door first, then entries, each ticket's in order.

Invariants: no item is blamed for an outage of the whole platform; what was answered is settled even when a later item
meets an outage; of one ticket only one entry is under way; a deed that the platform chokes on holds up nothing but what
rests on it.
"""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime

from kiosk.domain.delivery import Acknowledgement, DeliveryState, OutboxItem, Receipt, settle
from kiosk.domain.errors import DeliveryError, TransientDeliveryError
from sync.connectors.base import Connector, DoorParcel, Parcel, TakesBookings
from sync.storage import LocalStore
from sync.tally import Tally

MAX_BATCHES_PER_RUN = 20
"""One run pushes at most so many batches before it pulls: revocations must not wait behind a long queue."""

SINGLES_AT_ONCE = 32
"""Where a platform takes entries one by one: so many are handed to the pool before their receipts are written."""

DEEDS_AT_ONCE = 20

NO_BOOKINGS = "this platform takes no bookings from kiosks"
_PROBLEMS_KEPT = 10

_THE_ITEMS_OWN = frozenset({TransientDeliveryError.default_key, "delivery.unreadable"})
"""Keys of failures with which the platform itself answered, well or badly; all others are the network's."""

_Choked = tuple[OutboxItem, TransientDeliveryError]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """Empties the outbox.

    Attributes:
        store: The local database.
        connector: The platform.
        wall: The laptop's clock.
        jitter: Uniform random numbers in [0, 1).
        stopping: Whether to end at the next good place.
        pool: Sends single entries side by side; None sends one after the other.
    """

    store: LocalStore
    connector: Connector
    wall: Callable[[], datetime]
    jitter: Callable[[], float]
    stopping: Callable[[], bool]
    pool: Executor | None = None

    def run(self, tally: Tally, *, cautious: bool) -> None:
        """Push what is due.

        Args:
            tally: Counts what became of it.
            cautious: The platform was away: ask with one item whether it is back before everything is sent.

        Raises:
            DeliveryError: The platform as a whole did not take it; what it took before is settled.
        """
        choked = self._push_bookings(tally)
        for number in range(MAX_BATCHES_PER_RUN):
            parcels = self.store.due(self.wall(), 1 if cautious and number == 0 else self._at_once())
            tally.was_cut = bool(parcels) and self.stopping()
            if not parcels or tally.was_cut:
                break
            self._push_entries(parcels, tally)
        self._put_off(choked, tally)

    def _at_once(self) -> int:
        return SINGLES_AT_ONCE if self._sends_singly() else self.connector.batch_size

    def _sends_singly(self) -> bool:
        return self.pool is not None and self.connector.batch_size == 1

    def _push_entries(self, parcels: Sequence[Parcel], tally: Tally) -> None:
        items = [item for item, _ in parcels]
        if not self._sends_singly():
            receipts = self.connector.push(parcels)
            self._settle(items, receipts, tally)
            return
        receipts, error = self._push_singly(parcels)
        answered = {receipt.ref_id for receipt in receipts}
        self._settle([item for item in items if item.ref_id in answered], receipts, tally)
        if error is not None:
            raise error

    def _push_singly(self, parcels: Sequence[Parcel]) -> tuple[list[Receipt], DeliveryError | None]:
        """Send entries side by side; the first outage keeps back all that were not sent yet."""
        assert self.pool is not None  # noqa: S101  # the caller looked
        failed = threading.Event()
        errors: list[DeliveryError] = []

        def send(parcel: Parcel) -> list[Receipt]:
            if failed.is_set():
                return []
            try:
                return self.connector.push([parcel])
            except DeliveryError as error:
                failed.set()
                errors.append(error)
                return []

        receipts = [receipt for sent in self.pool.map(send, parcels) for receipt in sent]
        return receipts, errors[0] if errors else None

    def _push_bookings(self, tally: Tally) -> list[_Choked]:
        """Send deeds one by one; returns those that the platform's own failure kept back."""
        self.store.close_taken_back(self.wall())
        asked: set[str] = set()
        choked: list[_Choked] = []
        for _ in range(MAX_BATCHES_PER_RUN):
            due = [p for p in self.store.due_bookings(self.wall(), DEEDS_AT_ONCE) if p[0].ref_id not in asked]
            for parcel in due:
                if self.stopping():
                    return choked
                asked.add(parcel[0].ref_id)
                try:
                    receipts = self._book(parcel)
                except TransientDeliveryError as error:
                    if error.key not in _THE_ITEMS_OWN or error.retry_after_s is not None:
                        raise
                    choked.append((parcel[0], error))
                else:
                    self.store.settle_bookings(self._settled([parcel[0]], receipts, tally), receipts)
            if not due:
                break
        return choked

    def _put_off(self, choked: Sequence[_Choked], tally: Tally) -> None:
        """Blame deeds for a failure of the platform, if it took anything else; if it took nothing, it is away."""
        if not choked:
            return
        if not tally.succeeded:
            raise choked[0][1]
        later = Acknowledgement.LATER
        receipts = [Receipt(ref_id=i.ref_id, acknowledgement=later, message=str(e)) for i, e in choked]
        self.store.settle_bookings(self._settled([item for item, _ in choked], receipts, tally), receipts)

    def _book(self, parcel: DoorParcel) -> list[Receipt]:
        if isinstance(self.connector, TakesBookings):
            return self.connector.push_bookings([parcel])
        refused = Acknowledgement.REJECTED
        return [Receipt(ref_id=parcel[0].ref_id, acknowledgement=refused, message=NO_BOOKINGS)]

    def _settle(self, items: Sequence[OutboxItem], receipts: Sequence[Receipt], tally: Tally) -> None:
        told = {receipt.ref_id: receipt.conflict_with for receipt in receipts if receipt.conflict_with}
        tally.conflicts += self.store.settle(self._settled(items, receipts, tally), self.wall(), told)

    def _settled(self, items: Sequence[OutboxItem], receipts: Sequence[Receipt], tally: Tally) -> list[OutboxItem]:
        by_ref = {receipt.ref_id: receipt for receipt in receipts}
        now = self.wall()
        settled: list[OutboxItem] = []
        for item in items:
            after = settle(item, by_ref[item.ref_id], now=now, jitter=self.jitter())
            settled.append(after)
            tally.succeeded += after.state is DeliveryState.DELIVERED
            tally.failed += after.state is not DeliveryState.DELIVERED
            tally.dead += after.state is DeliveryState.DEAD
            if after.last_error and len(tally.problems) < _PROBLEMS_KEPT:
                # What the platform said of it stays in the database: it may hold a guest's name.
                tally.problems.append(f"{item.ref_id}: {after.state.value} after {after.attempts}")
        return settled
