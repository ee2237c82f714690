"""The way up: door actions first, then entries, each ticket's in order.

Invariants: no item is at fault for an outage of the whole platform; what was answered is settled even when a later item
meets an outage; of one ticket only one entry is under way; an item at which the platform fails, or whose kind of
request it refuses, holds up nothing but what rests on it. Whose fault a failure is, ``failure_scope`` says.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from kiosk.domain.errors import DeliveryError, StoreError, TransientDeliveryError, UnforeseenDeliveryError
from kiosk.domain.syncing.delivery import Acknowledgement, DeliveryState, OutboxItem, Receipt, settle
from sync.connectors.interface.connector import Connector, OutboxDoorItem, OutboxEntry, TakesBookings
from sync.connectors.interface.failure_scope import item_acknowledgement
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import Failure, RunResult

MAX_BATCHES_PER_RUN = 20
"""One run pushes at most so many batches before it pulls: revocations must not wait behind a long queue."""

SINGLES_AT_ONCE = 32
"""Where a platform takes entries one by one: so many are handed to the pool before their receipts are written."""

ACTIONS_AT_ONCE = 20

MAX_SAMPLED = 500
"""So many entries of the queue are looked at for samples."""

NO_BOOKINGS = "this platform takes no bookings from kiosks"
_MAX_PROBLEMS = 10

SAMPLES = 3
"""So many other entries are tried, one by one, before a failure at the first ones is taken for an outage."""

FAILURES_IN_A_ROW = 8
"""While the culprit of a batch is searched by halves: so many failures without a success between are an outage."""

_P = TypeVar("_P", OutboxEntry, OutboxDoorItem)
_FailedItem = tuple[OutboxItem, DeliveryError]


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxPush:
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

    def run(self, result: RunResult, *, cautious: bool) -> None:
        """Push what is due.

        Args:
            result: Counts what became of it.
            cautious: The platform was away: ask with one item whether it is back before everything is sent.

        Raises:
            DeliveryError: The platform as a whole did not take it; what it took before is settled.
        """
        # Door actions first: entries of a walk-in mean nothing to a platform that has not heard of the walk-in.
        actions = self._push_bookings(result)
        for number in range(MAX_BATCHES_PER_RUN):
            # One item asks whether the platform is back: the whole queue of an outage, sent at once, may be what keeps
            # it down.
            outbox_entries = self.store.due(self.wall(), 1 if cautious and number == 0 else self._at_once())
            result.was_interrupted = bool(outbox_entries) and self.stopping()
            if not outbox_entries or result.was_interrupted:
                break
            try:
                self._push_entries(outbox_entries, result)
            except DeliveryError as error:
                self._isolate_failures(outbox_entries, error, result)
        if actions and not result.succeeded:
            raise actions[0][1]  # it took nothing at all: it is away, and no item is at fault
        if actions:
            self.store.settle_bookings(*self._settled_failures(actions, result))

    def _at_once(self) -> int:
        return SINGLES_AT_ONCE if self._sends_singly() else self.connector.batch_size

    def _sends_singly(self) -> bool:
        return self.pool is not None and self.connector.batch_size == 1

    def _push_entries(self, outbox_entries: Sequence[OutboxEntry], result: RunResult) -> None:
        items = [item for item, _ in outbox_entries]
        if not self._sends_singly():
            receipts = _send(self.connector.push, outbox_entries)
            self._settle(items, receipts, result)
            return
        receipts, failed_items = self._push_singly(outbox_entries)
        answered = {receipt.ref_id for receipt in receipts}
        self._settle([item for item in items if item.ref_id in answered], receipts, result)
        if not answered and failed_items:
            raise next((error for _, error in failed_items if item_acknowledgement(error) is None), failed_items[0][1])
        self._put_off(
            [(item, error) for item, error in failed_items if item_acknowledgement(error) is not None], result
        )
        waits = [error for _, error in failed_items if _asks_to_wait(error)]
        ending = next((error for _, error in failed_items if item_acknowledgement(error) is None), None)
        if ending is not None or len(waits) > 1:
            raise ending or waits[0]

    def _push_singly(self, outbox_entries: Sequence[OutboxEntry]) -> tuple[list[Receipt], list[_FailedItem]]:
        """Send entries side by side; an outage, or nothing but failures, keeps back what was not sent yet."""
        assert self.pool is not None  # noqa: S101  # the caller looked
        is_over = threading.Event()
        failed_items: list[_FailedItem] = []
        arrived: list[Receipt] = []

        def send(outbox_entry: OutboxEntry) -> None:
            if is_over.is_set():
                return
            try:
                arrived.extend(_send(self.connector.push, [outbox_entry]))
            except DeliveryError as error:
                failed_items.append((outbox_entry[0], error))
                waits = sum(_asks_to_wait(other) for _, other in failed_items)
                # Not at the first failure: that may be this one item's.
                if item_acknowledgement(error) is None or waits > 1 or (not arrived and len(failed_items) > SAMPLES):
                    is_over.set()

        list(self.pool.map(send, outbox_entries))
        return arrived, failed_items

    def _isolate_failures(self, outbox_entries: Sequence[OutboxEntry], error: DeliveryError, result: RunResult) -> None:
        """Let one culprit among entries hold up no other: find it by halves, provided that the platform takes any.

        Args:
            outbox_entries: What was sent in vain.
            error: How that failed.
            result: Counts what became of it.

        Raises:
            DeliveryError: It is the network, this device, or the platform as a whole.
        """
        if item_acknowledgement(error) is None:
            raise error
        if not result.succeeded:
            taken = self._sample(outbox_entries, error, result)
            if taken is None:
                raise error
            outbox_entries = [outbox_entry for outbox_entry in outbox_entries if outbox_entry[0].ref_id != taken]
        waiting, failed_items, failures = deque(_halves(outbox_entries)), [], 0
        # It was sent alone and failed: sending it again at once would say nothing new.
        if len(outbox_entries) == 1:
            waiting, failed_items = deque(), [(outbox_entries[0][0], error)]
        while waiting:
            part = waiting.popleft()
            try:
                self._push_entries(part, result)
                failures = 0
            except DeliveryError as again:
                failures += 1
                if item_acknowledgement(again) is None or failures >= FAILURES_IN_A_ROW:
                    raise
                if len(part) == 1:
                    failed_items.append((part[0][0], again))
                else:
                    waiting.extend(_halves(part))
        self._put_off(failed_items, result)

    def _sample(self, outbox_entries: Sequence[OutboxEntry], error: DeliveryError, result: RunResult) -> str | None:
        """Try some entries one by one, the newest first: what is first in the queue may be all that is refused.

        A platform that asked to wait is asked once more only.

        Returns:
            The id of an entry that the platform took; None where it took none.
        """
        alone = outbox_entries[0][0].ref_id if len(outbox_entries) == 1 else ""
        others = [p for p in self.store.due(self.wall(), MAX_SAMPLED) if p[0].ref_id != alone]
        for outbox_entry in _spread_samples(others, 1 if _asks_to_wait(error) else SAMPLES):
            try:
                self._push_entries([outbox_entry], result)
            except DeliveryError as again:
                if item_acknowledgement(again) is None:
                    raise
            else:
                return outbox_entry[0].ref_id
        return None

    def _push_bookings(self, result: RunResult) -> list[_FailedItem]:
        """Send actions one by one; returns those that the platform's own failure kept back."""
        self.store.close_taken_back(self.wall())
        asked: set[str] = set()
        failed_items: list[_FailedItem] = []
        for _ in range(MAX_BATCHES_PER_RUN):
            due = [p for p in self.store.due_bookings(self.wall(), ACTIONS_AT_ONCE) if p[0].ref_id not in asked]
            for outbox_entry in due:
                if self.stopping():
                    return failed_items
                asked.add(outbox_entry[0].ref_id)
                try:
                    receipts = self._push_booking(outbox_entry)
                except DeliveryError as error:
                    if item_acknowledgement(error) is None:
                        raise
                    failed_items.append((outbox_entry[0], error))
                else:
                    self.store.settle_bookings(self._settled([outbox_entry[0]], receipts, result), receipts)
            if not due:
                break
        return failed_items

    def _put_off(self, failed_items: Sequence[_FailedItem], result: RunResult) -> None:
        """Put entries off alone, while the platform takes others."""
        if failed_items:
            items, _ = self._settled_failures(failed_items, result)
            self.store.settle(items, self.wall())

    def _settled_failures(
        self, failed_items: Sequence[_FailedItem], result: RunResult
    ) -> tuple[list[OutboxItem], list[Receipt]]:
        receipts = [
            Receipt(
                ref_id=item.ref_id,
                acknowledgement=item_acknowledgement(error) or Acknowledgement.LATER,
                message=str(error),
                retry_after_s=error.retry_after_s if isinstance(error, TransientDeliveryError) else None,
            )
            for item, error in failed_items
        ]
        return self._settled([item for item, _ in failed_items], receipts, result), receipts

    def _push_booking(self, outbox_entry: OutboxDoorItem) -> list[Receipt]:
        if isinstance(self.connector, TakesBookings):
            return _send(self.connector.push_bookings, [outbox_entry])
        refused = Acknowledgement.REJECTED
        return [Receipt(ref_id=outbox_entry[0].ref_id, acknowledgement=refused, message=NO_BOOKINGS)]

    def _settle(self, items: Sequence[OutboxItem], receipts: Sequence[Receipt], result: RunResult) -> None:
        reported_conflicts = {receipt.ref_id: receipt.conflict_with for receipt in receipts if receipt.conflict_with}
        result.conflicts += self.store.settle(self._settled(items, receipts, result), self.wall(), reported_conflicts)

    def _settled(self, items: Sequence[OutboxItem], receipts: Sequence[Receipt], result: RunResult) -> list[OutboxItem]:
        by_ref = {receipt.ref_id: receipt for receipt in receipts}
        now = self.wall()
        settled: list[OutboxItem] = []
        for item in items:
            # An answer that does not mention an item leaves open whether it arrived: sent again, it is known by its
            # key.
            answer = by_ref.get(item.ref_id) or Receipt(ref_id=item.ref_id, acknowledgement=Acknowledgement.LATER)
            after = settle(item, answer, now=now, jitter=self.jitter())
            settled.append(after)
            result.succeeded += after.state is DeliveryState.DELIVERED
            result.failed += after.state is not DeliveryState.DELIVERED
            result.dead += after.state is DeliveryState.DEAD
            result.held += after.holds > 0
            if after.last_error and len(result.problems) < _MAX_PROBLEMS:
                # What the platform said of it stays in the database: it may hold a guest's name.
                result.problems.append(f"{item.ref_id}: {after.state.value} after {after.attempts}")
        return settled


def _send(push: Callable[[Sequence[_P]], list[Receipt]], outbox_entries: Sequence[_P]) -> list[Receipt]:
    """Send; what nobody foresaw is a failed delivery like others, and so the fault of an item until others fail, too.

    Raises:
        DeliveryError: It failed, in whatever way.
        StoreError: The local database failed.
    """
    try:
        return push(outbox_entries)
    except (DeliveryError, StoreError):
        raise
    except Exception as error:
        failure = Failure.of(error)
        raise UnforeseenDeliveryError(failure.message) from error


def _asks_to_wait(error: DeliveryError) -> bool:
    return isinstance(error, TransientDeliveryError) and error.retry_after_s is not None


def _halves(outbox_entries: Sequence[OutboxEntry]) -> list[Sequence[OutboxEntry]]:
    middle = len(outbox_entries) // 2
    # The later half first: what was queued last is less likely to be the old culprit, and its success tells that the
    # platform takes entries at all.
    return [half for half in (outbox_entries[middle:], outbox_entries[:middle]) if half]


def _spread_samples(outbox_entries: Sequence[OutboxEntry], number: int) -> list[OutboxEntry]:
    """Return so many entries from all over the queue, the newest first."""
    if len(outbox_entries) <= number:
        return list(reversed(outbox_entries))
    step = len(outbox_entries) // number
    return [outbox_entries[len(outbox_entries) - 1 - step * place] for place in range(number)]
