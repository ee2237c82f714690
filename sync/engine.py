"""One run of the exchange: push the outbox, pull the roster. No timers inside.

Invariants:
- Push and pull fail independently: whatever stops one is reported, and the other still runs.
- What a page brought, and the cursor behind it, become durable together; a page that comes twice changes nothing.
- No item is blamed for an outage of the whole platform.
- A full resync takes nothing away before everything was read again.
"""

import random
from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime

from kiosk.domain.delivery import DeliveryState, OutboxItem, Receipt, settle
from kiosk.domain.errors import DeliveryError, TransientDeliveryError
from sync.connectors.base import Connector, CursorExpiredError, Page, Parcel, Stream
from sync.storage import LocalStore, StreamState

MAX_BATCHES_PER_RUN = 20
"""One run pushes at most so many batches before it pulls: revocations must not wait behind a long queue."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why a push or a pull ended early.

    Attributes:
        message: Technical words, without names, secrets or contents.
        key: Sentence for people.
        retry_after_s: Seconds that the platform asked for.
    """

    message: str
    key: str
    retry_after_s: float | None = None

    @classmethod
    def of(cls, error: DeliveryError) -> "Failure":
        """Make a failure of an error."""
        wait = error.retry_after_s if isinstance(error, TransientDeliveryError) else None
        return cls(message=str(error), key=error.key, retry_after_s=wait)


@dataclass(slots=True)
class Tally:
    """What a push or a pull came to.

    Attributes:
        succeeded: Items delivered, or records taken.
        failed: Items refused or put off, or records that could not be understood.
        dead: Items that became dead letters.
        received_bytes: Size of the platform's answers.
        problems: Technical words on single items.
        failure: Why it ended early, or None.
    """

    succeeded: int = 0
    failed: int = 0
    dead: int = 0
    received_bytes: int = 0
    problems: list[str] = field(default_factory=list)
    failure: Failure | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOutcome:
    """What one run came to; None for a half that was not to be run."""

    push: Tally | None = None
    pull: Tally | None = None

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Return why push or pull ended early."""
        return tuple(t.failure for t in (self.push, self.pull) if t is not None and t.failure is not None)


Progress = Callable[[str, int], None]
"""Is told the stream's name and how many records it has given so far."""


@dataclass(slots=True, kw_only=True)
class Engine:
    """Exchanges entries and roster with one platform.

    Attributes:
        store: The local database.
        connector: The platform.
        wall: The laptop's clock.
        jitter: Uniform random numbers in [0, 1).
        stopping: Whether the run should end at the next good place.
        progress: Is told how far a pull is.
        fetcher: Fetches the next page while one is being written; None does one after the other.
    """

    store: LocalStore
    connector: Connector
    wall: Callable[[], datetime] = lambda: datetime.now(UTC)
    jitter: Callable[[], float] = random.random
    stopping: Callable[[], bool] = lambda: False
    progress: Progress = lambda _name, _count: None
    fetcher: Executor | None = None

    def run_once(self, *, push: bool = True, pull: bool = True) -> RunOutcome:
        """Push what is due, then pull what is new.

        Args:
            push: Whether to push.
            pull: Whether to pull.

        Raises:
            StoreError: The local database failed; what was exchanged before stands.
        """
        pushed = self._recorded("push", self._push) if push else None
        pulled = self._recorded("pull", self._pull) if pull else None
        sample = self.connector.take_clock_sample()
        if sample is not None:
            self.store.save_clock(sample)
        return RunOutcome(push=pushed, pull=pulled)

    def _recorded(self, operation: str, work: Callable[[Tally], None]) -> Tally:
        """Run one half and keep a row of it, unless nothing happened at all."""
        tally = Tally()
        started = self.wall()
        try:
            work(tally)
        except DeliveryError as error:
            tally.failure = Failure.of(error)
        if tally.succeeded or tally.failed or tally.failure:
            self.store.finish_run(
                self.store.start_run(operation, started),
                self.wall(),
                succeeded=tally.succeeded,
                failed=tally.failed,
                error=tally.failure.message if tally.failure else "",
                notes="; ".join(tally.problems),
            )
        return tally

    # -- push

    def _push(self, tally: Tally) -> None:
        for _ in range(MAX_BATCHES_PER_RUN):
            parcels = self.store.due(self.wall(), self.connector.batch_size)
            if not parcels or self.stopping():
                return
            receipts = self.connector.push(parcels)
            self._settle(parcels, receipts, tally)

    def _settle(self, parcels: Sequence[Parcel], receipts: Sequence[Receipt], tally: Tally) -> None:
        by_ref = {receipt.ref_id: receipt for receipt in receipts}
        now = self.wall()
        settled: list[OutboxItem] = []
        for item, _ in parcels:
            after = settle(item, by_ref[item.ref_id], now=now, jitter=self.jitter())
            settled.append(after)
            tally.succeeded += after.state is DeliveryState.DELIVERED
            tally.failed += after.state is not DeliveryState.DELIVERED
            tally.dead += after.state is DeliveryState.DEAD
            if after.last_error and len(tally.problems) < 10:
                tally.problems.append(f"{item.ref_id}: {after.last_error}")
        self.store.settle(settled)

    # -- pull

    def _pull(self, tally: Tally) -> None:
        first: DeliveryError | None = None
        for stream in self.connector.streams:
            try:
                self._pull_stream(stream, tally)
            except DeliveryError as error:
                # Another stream may still work, unless the platform itself is away or refuses us.
                first = first or error
                if isinstance(error, TransientDeliveryError) or error.key == "delivery.unauthorised":
                    break
            if self.stopping():
                break
        if first is not None:
            raise first
        if not self.stopping():
            self.store.save_pulled_at(self.wall())

    def _pull_stream(self, stream: Stream, tally: Tally) -> None:
        state, page = self._first_page(stream)
        taken = 0
        with self.store.bulk_writes() if state.first_snapshot and page.more else nullcontext():
            while True:
                ahead = self._fetch_ahead(stream, page, state)
                state = self.store.take_page(stream, page, state, self.wall())
                taken += len(page.records) + len(page.entries)
                _count_page(tally, page)
                self.progress(stream.name, taken)
                if ahead is None:
                    return
                try:
                    page = ahead()
                except CursorExpiredError:
                    # The next run begins anew; to do it here could go on for ever.
                    self.store.begin_resync(stream, self.wall())
                    raise

    def _first_page(self, stream: Stream) -> tuple[StreamState, Page]:
        state = self.store.stream_state(stream)
        try:
            return state, self.connector.pull(stream, state.cursor)
        except CursorExpiredError:
            if state.cursor is None:
                raise  # a beginning cannot be too old
        state = self.store.begin_resync(stream, self.wall())
        return state, self.connector.pull(stream, None)

    def _fetch_ahead(self, stream: Stream, page: Page, state: StreamState) -> Callable[[], Page] | None:
        """Begin to fetch the next page while this one is being written; returns what waits for it, None at the end."""
        if not page.more or self.stopping():
            return None
        if page.next_cursor == state.cursor and not (page.records or page.entries or page.tombstones):
            # A platform that promises more and gives nothing would be asked for ever.
            raise TransientDeliveryError(f"{stream.name}: the cursor does not move on", key="delivery.unreadable")
        if self.fetcher is None:
            return lambda: self.connector.pull(stream, page.next_cursor)
        return self.fetcher.submit(self.connector.pull, stream, page.next_cursor).result


def _count_page(tally: Tally, page: Page) -> None:
    tally.succeeded += len(page.records) + len(page.entries) + len(page.tombstones)
    tally.failed += len(page.spoiled)
    tally.received_bytes += page.received_bytes
    tally.problems += page.spoiled[: max(0, 10 - len(tally.problems))]
