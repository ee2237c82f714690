"""One run of the exchange: push the outbox, pull the roster. No timers inside.

Invariants:
- Push and pull fail independently: whatever stops one is reported, and the other still runs.
- What a page brought, and the cursor behind it, become durable together; a page that comes twice changes nothing.
- A long pull of what can wait gives way between two pages to what cannot, and goes on where it was. So does every pull
  to what is to be sent: a platform that never comes to an end must not keep our entries back.
- A full resync takes nothing away before everything was read again.
"""

import random
from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

from kiosk.domain.errors import DeliveryError, TransientDeliveryError
from kiosk.domain.key_material import why_unfit
from kiosk.domain.roster import SigningKey
from kiosk.store.roster_rows import RosterRows
from sync.connectors.base import Connector, CursorExpiredError, Page, Stream, TakesBookings, Urgency
from sync.convoy import short_turns
from sync.pace import rank_streams
from sync.relay import Coming, Relay
from sync.storage import LocalStore
from sync.tally import Failure, Tally
from sync.upload import Upload

RECORDS_AT_ONCE = 100_000
"""So many records of a first snapshot become durable together, with the last page's cursor: a gate that wants to write
waits for a second or two. Later ones go page by page, because a gate that scans must not wait for that."""


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
        fetcher: Fetches pages ahead while others are being written; None does one after the other.
        uploaders: Send single entries side by side where a platform has no batches; None does one after the other.
        yielding: Whether something more urgent is due than what is being pulled.
        calling: Whether entries or requests of the kiosk wait: every pull gives way to them, the most urgent ones too.
    """

    store: LocalStore
    connector: Connector
    wall: Callable[[], datetime] = lambda: datetime.now(UTC)
    jitter: Callable[[], float] = random.random
    stopping: Callable[[], bool] = lambda: False
    progress: Progress = lambda _name, _count: None
    fetcher: Executor | None = None
    uploaders: Executor | None = None
    yielding: Callable[[], bool] = lambda: False
    calling: Callable[[], bool] = lambda: False

    def run_once(
        self, *, push: bool = True, pull: bool = True, streams: Collection[str] | None = None, cautious: bool = False
    ) -> RunOutcome:
        """Push what is due, then pull what is new, the most urgent streams first.

        Args:
            push: Whether to push.
            pull: Whether to pull.
            streams: Only these streams; None pulls all.
            cautious: The platform was away: push one item before all the others.

        Raises:
            StoreError: The local database failed; what was exchanged before stands.
        """
        upload = Upload(
            store=self.store,
            connector=self.connector,
            wall=self.wall,
            jitter=self.jitter,
            stopping=self.stopping,
            pool=self.uploaders,
        )
        pushed = self._recorded("push", partial(upload.run, cautious=cautious)) if push else None
        pulled = self._recorded("pull", partial(self._pull, chosen=streams)) if pull else None
        offered = self.connector.door_deeds if isinstance(self.connector, TakesBookings) else frozenset()
        if offered is not None:
            self.store.note_door_deeds(offered, self.wall())
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
                cancelled=tally.was_cut,
            )
        return tally

    # -- pull

    def _pull(self, tally: Tally, *, chosen: Collection[str] | None) -> None:
        streams = self.connector.streams
        self.store.know_streams(streams)
        ranks = rank_streams(streams)
        wanted = [stream for stream in streams if chosen is None or stream.name in chosen]
        if self.store.pulled_at() is not None:  # a first pull keeps the connector's order: one may rest on another
            wanted.sort(key=lambda stream: ranks[stream.name])
        relay = Relay(self.store, self.connector, self.fetcher, wanted)
        try:
            with ExitStack() as large:
                if relay.is_first_pull:
                    large.enter_context(self.store.bulk_writes())
                    large.enter_context(short_turns())
                failure = self._pull_streams(relay, ranks, tally)
        finally:
            relay.call_back()
        if failure is not None:
            raise failure
        if len(tally.pulled) == len(wanted) and self._was_read_before(
            stream for stream in streams if stream not in wanted
        ):
            self.store.save_pulled_at(self.wall())

    def _pull_streams(self, relay: Relay, ranks: Mapping[str, Urgency], tally: Tally) -> DeliveryError | None:
        """Read one stream after the other; returns the first failure, if any."""
        first: DeliveryError | None = None
        for stream in relay.streams:
            try:
                coming = relay.set_off(stream, self.wall())
                if self._pull_stream(coming, tally, may_wait=ranks[stream.name] is not Urgency.FIRST):
                    tally.pulled.append(stream.name)
            except DeliveryError as error:
                relay.call_back()
                # Another stream may still work, unless the platform itself is away or refuses us.
                first = first or error
                if isinstance(error, TransientDeliveryError) or error.key == "delivery.unauthorised":
                    break
            if self.stopping() or tally.gave_way:
                break
        return first

    def _was_read_before(self, streams: Iterable[Stream]) -> bool:
        """Return whether streams that were not asked for now have been read: to their end, or they would be due."""
        states = map(self.store.stream_state, streams)
        return self.store.pulled_at() is not None or all(s.cursor is not None and not s.resyncing for s in states)

    def _pull_stream(self, coming: Coming, tally: Tally, *, may_wait: bool) -> bool:
        """Read a stream to its end; returns False when it was left between two pages."""
        stream, state, convoy = coming.stream, coming.state, coming.convoy
        is_large = state.first_snapshot and convoy.wait().more
        seen = _Seen(stream.name, state.cursor, tally)
        try:
            while True:
                if is_large:
                    state = self.store.load_pages(
                        stream, map(seen.note, convoy.arriving(RECORDS_AT_ONCE)), state, self.wall()
                    )
                else:
                    state = self.store.take_page(stream, seen.note(convoy.take()), state, self.wall())
                self.progress(stream.name, seen.taken)
                tally.gave_way = seen.more and (self.calling() or (may_wait and self.yielding()))
                tally.was_cut = seen.more and not tally.gave_way and self.stopping()
                if not seen.more or tally.gave_way or tally.was_cut:
                    return not seen.more
        except CursorExpiredError:
            # The next run begins anew; to do it here could go on for ever.
            self.store.begin_resync(stream, self.wall())
            raise
        finally:
            convoy.close()


@dataclass(slots=True)
class _Seen:
    """Watches the pages of one stream on their way into the database.

    Attributes:
        name: The stream's name.
        cursor: Where the next page begins.
        tally: Counts them.
        taken: So many records there were.
        more: Whether the last page had one behind it.
    """

    name: str
    cursor: str | None
    tally: Tally
    taken: int = 0
    more: bool = True

    def note(self, page: Page) -> Page:
        """Take note of a page, and leave out of it what must not get into the roster.

        Raises:
            TransientDeliveryError: It promises more, gives nothing and leads nowhere: it would be asked for ever.
        """
        if page.more and page.next_cursor == self.cursor and not (page.records or page.entries or page.tombstones):
            raise TransientDeliveryError(f"{self.name}: the cursor does not move on", key="delivery.unreadable")
        page = _without_unfit_keys(page)
        self.cursor, self.more = page.next_cursor, page.more
        self.taken += len(page.records) + len(page.entries)
        self.tally.count(page)
        return page


def _without_unfit_keys(page: Page) -> Page:
    """Return a page without keys that would let anybody sign, each of them told: whichever connector brought them."""
    reasons = {key.id: why for key in _keys(page) if (why := why_unfit(key)) is not None}
    if not reasons:
        return page
    kept = [record for record in page.records if not (isinstance(record, SigningKey) and record.id in reasons)]
    return replace(page, records=kept, spoiled=[*page.spoiled, *(f"a key: {why}" for why in reasons.values())])


def _keys(page: Page) -> list[SigningKey]:
    """Return a page's keys; records that came as rows of other tables are not made for that."""
    if isinstance(page.records, RosterRows):
        tables = [table for table in page.records.tables if table.layout.record is SigningKey]
        return [key for table in tables for key in table.records() if isinstance(key, SigningKey)]
    return [record for record in page.records if isinstance(record, SigningKey)]
