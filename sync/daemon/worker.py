"""What the daemon's worker does when it is woken: answer requests, keep the connector, run the engine on schedule."""

import math
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from kiosk.domain.clock.timekeeping import BootTime
from kiosk.domain.errors import SettingsError
from kiosk.store.channel.sync_state import Device, Heartbeat
from kiosk.store.laptop.corrected_clock import CorrectedClock
from sync.connectors.interface.connector import Connector, Stream, Urgency
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.daemon.request_handler import RequestHandler
from sync.daemon.run_coalescer import RunCoalescer
from sync.http.client import RequestClocks
from sync.transfer.backoff import Backoff, StreamFailures
from sync.transfer.engine import Engine, Progress, RunOutcome
from sync.transfer.local_store import DeviceTokenVault, LocalStore
from sync.transfer.run_result import Failure, RunResult
from sync.transfer.schedule import PullSchedule, rank_streams

PARALLEL_PUSHES = 4
"""Where a platform takes entries one by one, so many are under way at the same time."""

MIN_PULL_S = 1.0
"""A long pull goes on for so long before it gives way to what was queued meanwhile."""

_CAP_INTERVALS = 6
_UNAUTHORISED = "delivery.unauthorised"

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerEnvironment:
    """What the worker takes from outside.

    Attributes:
        wall: The laptop's clock.
        steady: A clock that never jumps, seconds.
        jitter: Uniform random numbers in [0, 1).
        stopping: Whether to end at the next good place.
        progress: Is told how far a pull is.
        boot: The clock that nobody can set, and that counts sleep; None goes by ``steady``.
    """

    wall: Callable[[], datetime]
    steady: Callable[[], float]
    jitter: Callable[[], float]
    stopping: Callable[[], bool] = lambda: False
    progress: Progress = lambda _name, _count: None
    boot: Callable[[], BootTime] | None = None


def _steady_boot(steady: Callable[[], float]) -> BootTime:
    return BootTime("steady", timedelta(seconds=steady()))


class SyncWorker:
    """One platform, one worker.

    Args:
        store: The local database.
        connection_settings: What this laptop's settings add to a profile.
        interval_s: Seconds between two pulls.
        environment: Clocks, chance, and whether to stop.

    Attributes:
        coalescer: Who runs.
        alive_at: Steady clock at the last sign of progress.
    """

    def __init__(
        self,
        store: LocalStore,
        *,
        connection_settings: ConnectionSettings,
        interval_s: float,
        environment: WorkerEnvironment,
    ) -> None:
        self.coalescer = RunCoalescer()
        self.alive_at = environment.steady()
        self._ran_at = environment.steady()
        self._store = store
        boot = environment.boot or partial(_steady_boot, environment.steady)
        self._clock = CorrectedClock(store.database, wall=environment.wall, boot=boot)
        self._time = RequestClocks(wall=environment.wall, boot=boot, measured=self._clock.measured)
        self._connection_settings = replace(connection_settings, time=self._time, zone_of=store.zone_of)
        self._environment = environment
        self._request_handler = RequestHandler(
            store, connection_settings=self._connection_settings, wall=self._clock.now
        )
        self._stream_failures = StreamFailures(cap_s=interval_s * _CAP_INTERVALS)
        self._push_backoff = Backoff(cap_s=interval_s * _CAP_INTERVALS)
        self._pull_backoff = Backoff(cap_s=interval_s * _CAP_INTERVALS)
        self._schedule = PullSchedule(interval_s=interval_s)
        self._jumped = threading.Event()
        self._returned = threading.Event()
        # One for good: every thread that asks for a token has a connection to the database of its own.
        self._prefetch_pool = ThreadPoolExecutor(1, thread_name_prefix="fetch")
        self._push_pool = ThreadPoolExecutor(PARALLEL_PUSHES, thread_name_prefix="push")
        self._connected: tuple[tuple[str, str, str], Connector] | None = None
        self._last_beat = store.heartbeat() or Heartbeat(
            pid=0, started_at=environment.wall(), beat_at=environment.wall()
        )

    # -- asked by the main thread

    def wants_to_run(self) -> bool:
        """Return whether a run would do something now: the kiosk asked, or something is due and may be tried."""
        if self._store.is_request_open():
            return True
        return self._push_backoff.allows(self._environment.steady()) and self._store.is_anything_due(self._clock.now())

    def clock_jumped(self) -> None:
        """Forget all waiting: the laptop slept, or its clock was set."""
        self._jumped.set()

    def network_returned(self) -> None:
        """Try again at once where the platform could not be reached."""
        if not self._last_beat.online:
            self._returned.set()

    def heartbeat(self, beat: Heartbeat) -> Heartbeat:
        """Return a heartbeat with what is known of the platform."""
        beat_now = self._last_beat
        return replace(beat_now, pid=beat.pid, started_at=beat.started_at, beat_at=beat.beat_at)

    # -- the worker

    def run(self) -> RunOutcome | None:
        """Run until nothing more is wanted.

        Returns:
            What the last run came to; None when this kiosk is not enrolled.

        Raises:
            StoreError: The local database failed; what was exchanged before stands.
        """
        self.coalescer.enter()
        try:
            while True:
                outcome = self._run_once()
                self._do_chores()
                if not self.coalescer.leave(for_good=self._environment.stopping()):
                    break
        except BaseException:
            self.coalescer.leave(for_good=True)
            raise
        return outcome

    def close(self) -> None:
        """End the helper thread and close all connections."""
        self._prefetch_pool.shutdown()
        self._push_pool.shutdown()
        self._hang_up()

    def _hang_up(self) -> None:
        if self._connected is not None:
            self._connected[1].close()
            self._connected = None

    def _run_once(self) -> RunOutcome | None:
        self._sign_of_life()
        self._ran_at = self._environment.steady()
        if self._jumped.is_set():
            self._jumped.clear()
            self._store.make_due()
            self._start_afresh()
        if self._returned.is_set():
            self._returned.clear()
            self._start_afresh()
        if self._request_handler.serve():
            self._start_afresh()
        device = self._store.device()
        if device is None:
            return None
        steady = self._environment.steady()
        push = self._push_backoff.allows(steady)
        pull = self._pull_backoff.allows(steady)
        if not push and not pull:
            return RunOutcome()
        try:
            engine = self._engine(device)
        except SettingsError as error:
            self.note_failure(error)
            return RunOutcome(pull=RunResult(failure=Failure(message=str(error), key=error.key)))
        due = self._schedule.due(engine.connector.streams, steady) if pull else []
        streams = [name for name in due if self._stream_failures.allows(name, steady)]
        cautious = self._push_backoff.is_probing
        outcome = engine.run_once(push=push, pull=bool(streams), streams=streams, cautious=cautious)
        self._sign_of_life()
        self._plan(engine.connector.streams, outcome)
        self._take_in(outcome, device)
        return outcome

    def _plan(self, streams: Sequence[Stream], outcome: RunOutcome) -> None:
        """Say when what was pulled is wanted next; the rest stays due."""
        if outcome.pull is None:
            return
        ranks, steady = rank_streams(streams), self._environment.steady()
        doors_open = self._store.are_doors_open(self._clock.now())
        for name in outcome.pull.pulled:
            jitter = self._environment.jitter()
            self._schedule.note(name, ranks[name], steady, jitter=jitter, doors_open=doors_open)
        if outcome.pull.yielded:
            self.coalescer.ask()

    def _do_chores(self) -> None:
        """Make a first snapshot's tickets findable, as long as nothing more urgent wants to be done."""
        while self._store.make_findable(self._clock.now()):
            self._sign_of_life()
            if self._environment.stopping() or self.coalescer.is_wanted():
                return
            if self._is_urgent():
                self.coalescer.ask()
                return

    def _engine(self, device: Device) -> Engine:
        environment = self._environment
        return Engine(
            store=self._store,
            connector=self._connector(device),
            wall=self._clock.now,
            jitter=environment.jitter,
            stopping=environment.stopping,
            progress=self._on_progress,
            prefetch_pool=self._prefetch_pool,
            push_pool=self._push_pool,
            is_more_urgent_due=self._is_urgent,
            kiosk_waits=self._is_called,
            steady=environment.steady,
        )

    def _is_called(self) -> bool:
        """Whether the kiosk waits for another run. Asked seldom: what was fetched ahead is lost with each give-way."""
        return self._environment.steady() - self._ran_at >= MIN_PULL_S and self.wants_to_run()

    def _is_urgent(self) -> bool:
        """Whether revocations or other gates' entries are due, while something else is being done."""
        if self._connected is None:
            return False
        streams, steady = self._connected[1].streams, self._environment.steady()
        ranks = rank_streams(streams)
        first = [stream for stream in streams if ranks[stream.name] is Urgency.FIRST]
        return self._pull_backoff.allows(steady) and any(
            self._schedule.next_at.get(stream.name, math.inf) <= steady for stream in first
        )

    def _connector(self, device: Device) -> Connector:
        wanted = (device.id, device.profile, device.base_url)
        if self._connected is None or self._connected[0] != wanted:
            self._hang_up()
            connector = open_connector(
                device.profile,
                device.base_url,
                DeviceTokenVault(self._store),
                device_id=device.id,
                connection_settings=self._connection_settings,
            )
            self._connected = (wanted, connector)
        return self._connected[1]

    def _start_afresh(self) -> None:
        self._push_backoff.reset()
        self._pull_backoff.reset()
        self._schedule.reset()
        self._stream_failures.reset()
        self._hang_up()  # connections that slept are dead, and a new enrolment means other ones

    def _on_progress(self, stream: str, taken: int) -> None:
        self._sign_of_life()
        self._environment.progress(stream, taken)

    def _sign_of_life(self) -> None:
        self.alive_at = self._environment.steady()

    # -- what a run came to

    def _take_in(self, outcome: RunOutcome, device: Device) -> None:
        now, steady = self._environment.wall(), self._environment.steady()
        if outcome.pull is not None:
            self._note_outcome("pull", self._pull_backoff, outcome.pull, steady)
            self._stream_failures.note(outcome.pull, steady, self._environment.jitter())
        if outcome.push is not None:
            self._note_outcome("push", self._push_backoff, outcome.push, steady)
            if outcome.push.failure is None and self._store.is_anything_due(self._clock.now()):
                self.coalescer.ask()  # one run pushes only so much
        ended = [half.failure for half in (outcome.push, outcome.pull) if half is not None and half.failure is not None]
        failure = next(iter(ended), None)
        partly = self._stream_failures.failure()
        refused = any(f.key == _UNAUTHORISED for f in ended) or self._stream_failures.denies(self._streams())
        answered = failure is None and (outcome.pull is None or bool(outcome.pull.pulled))
        self._mark_device(device, refused=refused, answered=answered)
        pulled = outcome.pull is not None and outcome.pull.failure is None and bool(outcome.pull.pulled)
        pushed = outcome.push is not None and outcome.push.failure is None
        contact = pulled or (outcome.push is not None and pushed and outcome.push.succeeded > 0)
        beat_now = self._last_beat
        if (failure or partly) is not None:
            reported = failure or partly
            assert reported is not None  # noqa: S101  # one of them is there
            beat_now = replace(beat_now, last_error=reported.message, last_error_key=reported.key)
        elif contact:
            beat_now = replace(beat_now, last_error="", last_error_key="")
        self._last_beat = replace(
            beat_now,
            online=(contact or (beat_now.online and failure is None)) and not refused,
            last_pull_at=now if pulled else beat_now.last_pull_at,
            last_push_at=now if pushed else beat_now.last_push_at,
        )

    def _streams(self) -> Sequence[Stream]:
        return () if self._connected is None else self._connected[1].streams

    def _note_outcome(self, operation: str, backoff: Backoff, result: RunResult, steady: float) -> None:
        wait = backoff.note(result.failure, steady, self._environment.jitter())
        if result.failure is not None:
            _log.warning(
                f"{operation} failed",
                error=result.failure.message,
                error_key=result.failure.key,
                failures=backoff.failures,
                wait_s=round(wait, 2),
            )
        for failure in result.named_failures:
            _log.warning(f"{operation} failed in part", error=failure.message, error_key=failure.key)
        if result.succeeded or result.failed:
            _log.info(
                f"{operation} done",
                succeeded=result.succeeded,
                failed=result.failed,
                dead=result.dead,
                received_bytes=result.received_bytes,
                problems=result.problems,
            )

    def _mark_device(self, device: Device, *, refused: bool, answered: bool) -> None:
        state = "revoked" if refused else "enrolled" if answered else device.state
        if state == device.state:
            return
        current = self._store.device()  # tokens may have been renewed meanwhile
        if current is not None and current.id == device.id:
            _log.warning("this device's standing changed", state=state)
            self._store.save_device(replace(current, state=state))

    def note_failure(self, error: Exception) -> None:
        """Let the heartbeat say what is wrong on our own side."""
        failure = Failure.of(error)
        self._last_beat = replace(self._last_beat, online=False, last_error=failure.message, last_error_key=failure.key)

    def note_broken_run(self, error: Exception) -> None:
        """Take in a run that ended by something that nobody foresaw: people see it, and the next one waits a while.

        Raises:
            StoreError: It could not be written down.
        """
        failure, steady = Failure.of(error), self._environment.steady()
        for backoff in (self._push_backoff, self._pull_backoff):
            backoff.note(failure, steady, self._environment.jitter())
        _log.error("a run failed", error=failure.message, error_key=failure.key, failures=self._pull_backoff.failures)
        self.note_failure(error)
        now = self._clock.now()
        run = self._store.start_run("exchange", now)
        self._store.finish_run(run, now, succeeded=0, failed=0, error=failure.message, notes="", cancelled=False)
