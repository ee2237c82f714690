"""The way up: deeds at the door first, then entries, each ticket's in order.

Invariants: no item is blamed for an outage of the whole platform; what was answered is settled even when a later item
meets an outage; of one ticket only one entry is under way; an item on which the platform chokes, or whose kind of
request it refuses, holds up nothing but what rests on it. Whose fault a failure is, ``sync.connectors.interface.failure_scope`` says.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from kiosk.domain.delivery import Acknowledgement, DeliveryState, OutboxItem, Receipt, settle
from kiosk.domain.errors import DeliveryError, StoreError, TransientDeliveryError
from sync.connectors.interface.connector import Connector, DoorParcel, Parcel, TakesBookings
from sync.connectors.interface.failure_scope import UNFORESEEN, blame
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import Failure, Tally

MAX_BATCHES_PER_RUN = 20
"""One run pushes at most so many batches before it pulls: revocations must not wait behind a long queue."""

SINGLES_AT_ONCE = 32
"""Where a platform takes entries one by one: so many are handed to the pool before their receipts are written."""

DEEDS_AT_ONCE = 20

MOST_LOOKED_AT = 500
"""So many entries of the queue are looked at for samples."""

NO_BOOKINGS = "this platform takes no bookings from kiosks"
_PROBLEMS_KEPT = 10

SAMPLES = 3
"""So many other entries are tried, one by one, before a failure at the first ones is taken for an outage."""

FAILURES_IN_A_ROW = 8
"""While the culprit of a batch is searched by halves: so many failures without a success between are an outage."""

_P = TypeVar("_P", Parcel, DoorParcel)
_Choked = tuple[OutboxItem, DeliveryError]


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
        deeds = self._push_bookings(tally)
        for number in range(MAX_BATCHES_PER_RUN):
            parcels = self.store.due(self.wall(), 1 if cautious and number == 0 else self._at_once())
            tally.was_cut = bool(parcels) and self.stopping()
            if not parcels or tally.was_cut:
                break
            try:
                self._push_entries(parcels, tally)
            except DeliveryError as error:
                self._go_round(parcels, error, tally)
        if deeds and not tally.succeeded:
            raise deeds[0][1]  # it took nothing at all: it is away, and nobody is to blame
        if deeds:
            self.store.settle_bookings(*self._blamed(deeds, tally))

    def _at_once(self) -> int:
        return SINGLES_AT_ONCE if self._sends_singly() else self.connector.batch_size

    def _sends_singly(self) -> bool:
        return self.pool is not None and self.connector.batch_size == 1

    def _push_entries(self, parcels: Sequence[Parcel], tally: Tally) -> None:
        items = [item for item, _ in parcels]
        if not self._sends_singly():
            receipts = _sent(self.connector.push, parcels)
            self._settle(items, receipts, tally)
            return
        receipts, choked = self._push_singly(parcels)
        answered = {receipt.ref_id for receipt in receipts}
        self._settle([item for item in items if item.ref_id in answered], receipts, tally)
        if not answered and choked:
            raise next((error for _, error in choked if blame(error) is None), choked[0][1])
        self._put_off([(item, error) for item, error in choked if blame(error) is not None], tally)
        waits = [error for _, error in choked if _asks_to_wait(error)]
        ending = next((error for _, error in choked if blame(error) is None), None)
        if ending is not None or len(waits) > 1:
            raise ending or waits[0]

    def _push_singly(self, parcels: Sequence[Parcel]) -> tuple[list[Receipt], list[_Choked]]:
        """Send entries side by side; an outage, or nothing but failures, keeps back what was not sent yet."""
        assert self.pool is not None  # noqa: S101  # the caller looked
        is_over = threading.Event()
        choked: list[_Choked] = []
        arrived: list[Receipt] = []

        def send(parcel: Parcel) -> None:
            if is_over.is_set():
                return
            try:
                arrived.extend(_sent(self.connector.push, [parcel]))
            except DeliveryError as error:
                choked.append((parcel[0], error))
                waits = sum(_asks_to_wait(other) for _, other in choked)
                if blame(error) is None or waits > 1 or (not arrived and len(choked) > SAMPLES):
                    is_over.set()

        list(self.pool.map(send, parcels))
        return arrived, choked

    def _go_round(self, parcels: Sequence[Parcel], error: DeliveryError, tally: Tally) -> None:
        """Let one culprit among entries hold up no other: find it by halves, provided that the platform takes any.

        Args:
            parcels: What was sent in vain.
            error: How that failed.
            tally: Counts what became of it.

        Raises:
            DeliveryError: It is the network, this device, or the platform as a whole.
        """
        if blame(error) is None:
            raise error
        if not tally.succeeded:
            taken = self._sample(parcels, error, tally)
            if taken is None:
                raise error
            parcels = [parcel for parcel in parcels if parcel[0].ref_id != taken]
        waiting, choked, failures = deque(_halves(parcels)), [], 0
        if len(parcels) == 1:
            waiting, choked = deque(), [(parcels[0][0], error)]
        while waiting:
            part = waiting.popleft()
            try:
                self._push_entries(part, tally)
                failures = 0
            except DeliveryError as again:
                failures += 1
                if blame(again) is None or failures >= FAILURES_IN_A_ROW:
                    raise
                if len(part) == 1:
                    choked.append((part[0][0], again))
                else:
                    waiting.extend(_halves(part))
        self._put_off(choked, tally)

    def _sample(self, parcels: Sequence[Parcel], error: DeliveryError, tally: Tally) -> str | None:
        """Try some entries one by one, the newest first: what is first in the queue may be all that is refused.

        A platform that asked to wait is asked once more only.

        Returns:
            The id of an entry that the platform took; None where it took none.
        """
        alone = parcels[0][0].ref_id if len(parcels) == 1 else ""
        others = [p for p in self.store.due(self.wall(), MOST_LOOKED_AT) if p[0].ref_id != alone]
        for parcel in _spread(others, 1 if _asks_to_wait(error) else SAMPLES):
            try:
                self._push_entries([parcel], tally)
            except DeliveryError as again:
                if blame(again) is None:
                    raise
            else:
                return parcel[0].ref_id
        return None

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
                except DeliveryError as error:
                    if blame(error) is None:
                        raise
                    choked.append((parcel[0], error))
                else:
                    self.store.settle_bookings(self._settled([parcel[0]], receipts, tally), receipts)
            if not due:
                break
        return choked

    def _put_off(self, choked: Sequence[_Choked], tally: Tally) -> None:
        """Put entries off alone, while the platform takes others."""
        if choked:
            items, _ = self._blamed(choked, tally)
            self.store.settle(items, self.wall())

    def _blamed(self, choked: Sequence[_Choked], tally: Tally) -> tuple[list[OutboxItem], list[Receipt]]:
        receipts = [
            Receipt(
                ref_id=item.ref_id,
                acknowledgement=blame(error) or Acknowledgement.LATER,
                message=str(error),
                retry_after_s=error.retry_after_s if isinstance(error, TransientDeliveryError) else None,
            )
            for item, error in choked
        ]
        return self._settled([item for item, _ in choked], receipts, tally), receipts

    def _book(self, parcel: DoorParcel) -> list[Receipt]:
        if isinstance(self.connector, TakesBookings):
            return _sent(self.connector.push_bookings, [parcel])
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
            answer = by_ref.get(item.ref_id) or Receipt(ref_id=item.ref_id, acknowledgement=Acknowledgement.LATER)
            after = settle(item, answer, now=now, jitter=self.jitter())
            settled.append(after)
            tally.succeeded += after.state is DeliveryState.DELIVERED
            tally.failed += after.state is not DeliveryState.DELIVERED
            tally.dead += after.state is DeliveryState.DEAD
            tally.held += after.holds > 0
            if after.last_error and len(tally.problems) < _PROBLEMS_KEPT:
                # What the platform said of it stays in the database: it may hold a guest's name.
                tally.problems.append(f"{item.ref_id}: {after.state.value} after {after.attempts}")
        return settled


def _sent(push: Callable[[Sequence[_P]], list[Receipt]], parcels: Sequence[_P]) -> list[Receipt]:
    """Send; what nobody foresaw is a failed delivery like others, and so the fault of an item until others fail, too.

    Raises:
        DeliveryError: It failed, in whatever way.
        StoreError: The local database failed.
    """
    try:
        return push(parcels)
    except (DeliveryError, StoreError):
        raise
    except Exception as error:
        failure = Failure.of(error)
        raise TransientDeliveryError(failure.message, key=UNFORESEEN) from error


def _asks_to_wait(error: DeliveryError) -> bool:
    return isinstance(error, TransientDeliveryError) and error.retry_after_s is not None


def _halves(parcels: Sequence[Parcel]) -> list[Sequence[Parcel]]:
    middle = len(parcels) // 2
    return [half for half in (parcels[middle:], parcels[:middle]) if half]


def _spread(parcels: Sequence[Parcel], number: int) -> list[Parcel]:
    """Return so many entries from all over the queue, the newest first."""
    if len(parcels) <= number:
        return list(reversed(parcels))
    step = len(parcels) // number
    return [parcels[len(parcels) - 1 - step * place] for place in range(number)]
