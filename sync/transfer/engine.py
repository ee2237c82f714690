"""One run: push the outbox, pull the roster. No timers inside.

Invariants:
- Push and pull fail independently: whatever stops one is reported, and the other still runs.
- The cursor behind a page becomes durable with the last of what the page brought; a page that comes twice changes
  nothing.
- A long pull of what can wait gives way between two pages to what cannot, and goes on where it was. So does every pull
  to what is to be sent: a platform that never comes to an end must not keep our entries back.
- One stream, or one event of it, that fails for itself keeps no other from being read, and one without an end neither.
- Whatever a run meets, it is a failed run that people can see.
- A full resync takes nothing away before everything was read again.
"""

import random
from collections.abc import Callable, Collection, Iterable, Mapping
from concurrent.futures import Executor
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from time import monotonic

from kiosk.domain.errors import StoreError, UnreadableAnswerError
from kiosk.store.laptop.corrected_clock import laptop_time
from sync.connectors.interface.connector import Connector, CursorExpiredError, Stream, TakesBookings, Urgency
from sync.http.http_errors import UnauthorisedError, concerns_whole_platform, may_be_the_connection
from sync.transfer.backoff import is_most
from sync.transfer.local_store import LocalStore
from sync.transfer.page_watcher import PageWatcher
from sync.transfer.prefetch import frequent_thread_switches
from sync.transfer.pull_pipeline import PullPipeline, StartedStream
from sync.transfer.push import OutboxPush
from sync.transfer.run_result import Failure, RunResult
from sync.transfer.schedule import rank_streams

MAX_STREAM_S = 30.0
"""A stream that does not come to its end in so long lets the others have their turn, and goes on in the next run."""

RECORDS_PER_TRANSACTION = 100_000
"""So many records of a first snapshot become durable together, with the last page's cursor: a gate that wants to write
waits for a second or two. Later ones go page by page, because a gate that scans must not wait for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunOutcome:
    """What one run came to; None for a half that was not to be run."""

    push: RunResult | None = None
    pull: RunResult | None = None

    @property
    def failures(self) -> tuple[Failure, ...]:
        """Return why push or pull ended early, and behind that what failed for itself."""
        halves = [half for half in (self.push, self.pull) if half is not None]
        ended = [half.failure for half in halves if half.failure is not None]
        return (*ended, *(failure for half in halves for failure in half.named_failures))


Progress = Callable[[str, int], None]
"""Is told the stream's name and how many records it has given so far."""


@dataclass(slots=True, kw_only=True)
class Engine:
    """Exchanges entries and roster with one platform.

    Attributes:
        store: The local database.
        connector: The platform.
        wall: The best known true time.
        jitter: Uniform random numbers in [0, 1).
        stopping: Whether the run should end at the next good place.
        progress: Is told how far a pull is.
        prefetch_pool: Fetches pages ahead while others are being written; None does one after the other.
        push_pool: Sends single entries side by side where a platform has no batches; None does one after the other.
        is_more_urgent_due: Whether something more urgent is due than what is being pulled.
        steady: A clock that never jumps, seconds.
        kiosk_waits: Whether entries or requests of the kiosk wait: every pull gives way to them, the most urgent ones
            too.
    """

    store: LocalStore
    connector: Connector
    wall: Callable[[], datetime] = laptop_time
    jitter: Callable[[], float] = random.random
    stopping: Callable[[], bool] = lambda: False
    progress: Progress = lambda _name, _count: None
    prefetch_pool: Executor | None = None
    push_pool: Executor | None = None
    is_more_urgent_due: Callable[[], bool] = lambda: False
    kiosk_waits: Callable[[], bool] = lambda: False
    steady: Callable[[], float] = monotonic

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
        outbox_push = OutboxPush(
            store=self.store,
            connector=self.connector,
            wall=self.wall,
            jitter=self.jitter,
            stopping=self.stopping,
            pool=self.push_pool,
        )
        # Up before down: until other gates have heard of a scan they may let the same guest in.
        pushed = self._recorded("push", partial(outbox_push.run, cautious=cautious)) if push else None
        pulled = self._recorded("pull", partial(self._pull, chosen=streams)) if pull else None
        offered = self.connector.door_actions if isinstance(self.connector, TakesBookings) else frozenset()
        # None: the platform has not said yet. What was known before stands, or buttons would vanish with every outage.
        if offered is not None:
            self.store.note_door_actions(offered)
        sample = self.connector.take_clock_sample()
        if sample is not None:
            self.store.save_clock(sample)
        return RunOutcome(push=pushed, pull=pulled)

    def _recorded(self, operation: str, work: Callable[[RunResult], None]) -> RunResult:
        """Run one half and keep a row of it, unless nothing happened at all."""
        result = RunResult()
        started = self.wall()
        try:
            work(result)
        except StoreError as error:
            result.failure = Failure.of(error)
            with suppress(StoreError):  # the first error says more than the one of writing it down
                self._keep(operation, started, result)
            raise
        except Exception as error:  # noqa: BLE001  # nothing ends a run without a row that says so
            result.failure = Failure.of(error)
        # A quiet daemon looks every few seconds: a row for each look would bury those in which something happened.
        if result.succeeded or result.failed or result.error_text:
            self._keep(operation, started, result)
        return result

    def _keep(self, operation: str, started: datetime, result: RunResult) -> None:
        self.store.finish_run(
            self.store.start_run(operation, started),
            self.wall(),
            succeeded=result.succeeded,
            failed=result.failed,
            error=result.error_text,
            notes="; ".join(result.problems),
            cancelled=result.was_interrupted,
        )

    # -- pull

    def _pull(self, result: RunResult, *, chosen: Collection[str] | None) -> None:
        streams = self.connector.streams
        self.store.know_streams(streams)
        ranks = rank_streams(streams)
        wanted = [stream for stream in streams if chosen is None or stream.name in chosen]
        if self.store.pulled_at() is not None:  # a first pull keeps the connector's order: one may rest on another
            wanted.sort(key=lambda stream: ranks[stream.name])
        self.store.begin_doubted(wanted, self.wall())
        self.store.begin_returned(streams, self.wall())
        pipeline = PullPipeline(self.store, self.connector, self.prefetch_pool, wanted)
        try:
            with ExitStack() as large:
                if pipeline.is_first_pull:
                    large.enter_context(self.store.bulk_writes())
                    large.enter_context(frequent_thread_switches())
                self._pull_streams(pipeline, ranks, result)
        finally:
            pipeline.cancel_ahead()
        # Details that fail do not say who may enter, so they must not make the guest list look old.
        needed = [stream for stream in streams if not (stream.is_detail and stream.name in result.broken)]
        if (
            all(stream.name in result.pulled for stream in needed if stream in wanted)
            and not result.is_incomplete
            and result.failure is None
            and self._was_read_before(stream for stream in needed if stream not in wanted and not stream.is_detail)
        ):
            self.store.save_pulled_at(self.wall())

    def _pull_streams(self, pipeline: PullPipeline, ranks: Mapping[str, Urgency], result: RunResult) -> None:
        """Read one stream after the other; one that fails for itself keeps nobody behind it.

        Raises:
            DeliveryError: The platform as a whole is away, or does not know this device any more.
        """
        unclear: dict[str, Failure] = {}
        for stream in pipeline.streams:
            try:
                started = pipeline.start(stream, self.wall())
                if self._pull_stream(started, pipeline, result, may_wait=ranks[stream.name] is not Urgency.FIRST):
                    result.pulled.append(stream.name)
            except StoreError:
                raise
            except Exception as error:  # whatever one stream does to us, the others are read
                pipeline.cancel_ahead()
                if may_be_the_connection(error) and (_has_answered(result) or not unclear):
                    unclear[stream.name] = Failure.of(error)  # the way there, or this one stream: the next one tells
                elif concerns_whole_platform(error):
                    raise
                else:
                    _note_broken(stream, error, result)
            if self.stopping() or result.must_yield:
                break
        self._sum_up(pipeline.streams, unclear, result)

    def _sum_up(self, streams: Iterable[Stream], unclear: Mapping[str, Failure], result: RunResult) -> None:
        """Say what failures of single streams come to, all together."""
        if unclear and not _has_answered(result):
            result.failure = next(iter(unclear.values()))
            return
        result.broken |= unclear
        if result.broken and len(result.broken) >= len(self.connector.streams) and not result.pulled:
            # Nothing at all is given: that is the platform's trouble, and not that of one stream or another.
            result.failure, result.broken = next(iter(result.named_failures)), {}
        for stream in streams:
            if stream.is_detail and stream.name in result.broken:
                self.store.do_without(stream)
        # Streams that were not due were not asked: where several are forbidden and nothing else is heard, it is all.
        is_all = len(result.denied) > 1 and not result.received_bytes
        if is_all or is_most(result.denied, self.connector.streams):
            # A platform may go on to give what anybody may see.
            failure = result.failure or next(iter(result.named_failures))
            result.failure, result.broken = failure.of_this_device(), {}

    def _was_read_before(self, streams: Iterable[Stream]) -> bool:
        """Return whether streams that were not asked for now have been read: to their end, or they would be due."""
        states = map(self.store.stream_state, streams)
        return self.store.pulled_at() is not None or all(s.cursor is not None and not s.resyncing for s in states)

    def _pull_stream(
        self, started: StartedStream, pipeline: PullPipeline, result: RunResult, *, may_wait: bool
    ) -> bool:
        """Read a stream to its end; returns False when it was left between two pages."""
        stream, state, prefetch = started.stream, started.state, started.prefetch
        # A small platform's only page is written like any other, and is findable by name at once.
        # Later on a gate may be scanning by other lists, and must not wait for a new one as a whole.
        is_large = pipeline.is_first_pull and state.first_snapshot and prefetch.wait().more
        seen = PageWatcher(stream.name, state.cursor, result)
        began = self.steady()
        try:
            while True:
                if is_large:
                    state = self.store.load_pages(
                        stream, map(seen.note, prefetch.take_available(RECORDS_PER_TRANSACTION)), state, self.wall()
                    )
                else:
                    state = self.store.take_page(stream, seen.note(prefetch.take()), state, self.wall())
                result.set_aside(state.unstored)
                self.progress(stream.name, seen.taken)
                if seen.is_circle:
                    raise UnreadableAnswerError("its pages lead in a circle")
                result.must_yield = seen.more and (self.kiosk_waits() or (may_wait and self.is_more_urgent_due()))
                result.was_interrupted = seen.more and not result.must_yield and self.stopping()
                is_long = seen.more and self.steady() - began >= MAX_STREAM_S
                if not seen.more or result.must_yield or result.was_interrupted or is_long:
                    break
        except CursorExpiredError:
            # The next run begins anew; to do it here could go on for ever.
            self.store.begin_resync(stream, self.wall())
            raise
        finally:
            # Also when the writing failed: whoever fetches would go on asking the platform for pages that nobody takes.
            prefetch.close()
        if seen.more:
            result.yielded = result.yielded or not result.was_interrupted
            pipeline.cancel_ahead()  # those after it were started at its end
        return not seen.more


def _has_answered(result: RunResult) -> bool:
    """Return whether the platform itself said anything in this run; not all need have been asked for."""
    return result.received_bytes > 0 or bool(result.broken)


def _note_broken(stream: Stream, error: Exception, result: RunResult) -> None:
    result.broken[stream.name] = Failure.of(error)
    if isinstance(error, UnauthorisedError):
        result.broken[stream.name] = Failure.of(error).of_one_thing()
        result.denied.add(stream.name)
