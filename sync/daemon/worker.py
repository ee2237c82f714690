"""What the daemon's worker does when it is woken: answer requests, keep the connector, run the engine on schedule."""

import math
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from functools import partial

import structlog

from kiosk.domain.errors import SettingsError
from kiosk.store.channel.sync_state import Device, Heartbeat
from kiosk.store.laptop.corrected_clock import CorrectedClock
from sync.connectors.interface.connector import Connector, Stream, Urgency
from sync.connectors.registry import ConnectionSettings, open_connector
from sync.daemon.platform_health import PlatformHealth
from sync.daemon.request_handler import RequestHandler
from sync.daemon.run_coalescer import RunCoalescer
from sync.daemon.run_notes import next_runs, note_outcome
from sync.daemon.worker_environment import WorkerEnvironment, steady_boot
from sync.http.client import RequestClocks
from sync.transfer.cosigning import have_cosigned
from sync.transfer.engine import Engine, RunOutcome
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import Failure, RunResult
from sync.transfer.schedule import PullSchedule, rank_streams
from sync.transfer.token_vaults import DeviceTokenVault

PARALLEL_PUSHES = 4
"""Where a platform takes entries one by one, so many are under way at the same time."""

MIN_PULL_S = 1.0
"""A long pull goes on for so long before it gives way to what was queued meanwhile."""

_CAP_INTERVALS = 6

_log = structlog.get_logger(__name__)


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
        boot = environment.boot or partial(steady_boot, environment.steady)
        self._clock = CorrectedClock(store.database, wall=environment.wall, boot=boot)
        self._time = RequestClocks(wall=environment.wall, boot=boot, measured=self._clock.measured)
        self._connection_settings = replace(connection_settings, time=self._time, zone_of=store.zone_of)
        self._environment = environment
        self._request_handler = RequestHandler(
            store, connection_settings=self._connection_settings, wall=self._clock.now
        )
        self._health = PlatformHealth(store, environment, self._clock.now, interval_s * _CAP_INTERVALS)
        self._schedule = PullSchedule(interval_s=interval_s)
        self._jumped = threading.Event()
        self._returned = threading.Event()
        # One for good: every thread that asks for a token has a connection to the database of its own.
        self._prefetch_pool = ThreadPoolExecutor(1, thread_name_prefix="fetch")
        self._push_pool = ThreadPoolExecutor(PARALLEL_PUSHES, thread_name_prefix="push")
        self._connected: tuple[tuple[str, str, str], Connector] | None = None

    # -- asked by the main thread

    def wants_to_run(self) -> bool:
        """Return whether a run would do something now: the kiosk asked, or something is due and may be tried."""
        if self._store.is_request_open():
            return True
        return self._health.push_backoff.allows(self._environment.steady()) and self._store.is_anything_due(
            self._clock.now()
        )

    def clock_jumped(self) -> None:
        """Forget all waiting: the laptop slept, or its clock was set."""
        self._jumped.set()

    def network_returned(self) -> None:
        """Try again at once where the platform could not be reached."""
        if not self._health.is_online:
            self._returned.set()

    def heartbeat(self, beat: Heartbeat) -> Heartbeat:
        """Return a heartbeat with what is known of the platform."""
        return self._health.heartbeat(beat)

    @property
    def refused_at(self) -> datetime | None:
        """When the platform last said that it does not know this device, corrected; None where it did not."""
        return self._health.refused_at

    def note_failure(self, error: Exception) -> None:
        """Let the heartbeat say what is wrong on our own side."""
        self._health.note_failure(error)

    def note_broken_run(self, error: Exception) -> None:
        """Take in a run that ended by something that nobody foresaw.

        Raises:
            StoreError: It could not be written down.
        """
        self._health.note_broken_run(error)

    # -- the worker

    def now(self) -> datetime:
        """Return the current instant by the corrected clock."""
        return self._clock.now()

    def measured(self) -> datetime | None:
        """Return the current instant, or None where nobody compared this laptop's clock since it was started."""
        return self._clock.measured()

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
        # The main thread only sets these marks: what they reset belongs to this thread.
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
        push = self._health.push_backoff.allows(steady)
        pull = self._health.pull_backoff.allows(steady) and not self._store.is_first_stopped()
        if not push and not pull:
            return RunOutcome()
        try:
            engine = self._engine(device)
        except SettingsError as error:
            self._health.note_failure(error)
            return RunOutcome(pull=RunResult(failure=Failure(message=str(error), key=error.key)))
        due = self._schedule.due(engine.connector.streams, steady) if pull else []
        streams = [name for name in due if self._health.stream_failures.allows(name, steady)]
        cautious = self._health.push_backoff.is_probing
        outcome = engine.run_once(push=push, pull=bool(streams), streams=streams, cautious=cautious)
        have_cosigned(self._store.database, engine.connector)
        self._sign_of_life()
        self._plan(engine.connector.streams, outcome)
        self._health.take_in(outcome, device, engine.connector.streams)
        # Behind the pauses that failures of this run ask for: people want to know when it is tried again.
        now, steady = self._clock.now(), self._environment.steady()
        planned = next_runs(engine.connector.streams, self._schedule, self._health, steady=steady, now=now)
        note_outcome(self._store, outcome, planned, now)
        if outcome.push is not None and outcome.push.failure is None and self._store.is_anything_due(self._clock.now()):
            self.coalescer.ask()  # one run pushes only so much
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
        # It gave way to something more urgent: the rest is still to be read.
        if outcome.pull.yielded:
            self.coalescer.ask()

    def _do_chores(self) -> None:
        """Make a first snapshot's tickets findable, as long as nothing more urgent wants to be done."""
        while self._store.make_findable():
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
        is_time = self._environment.steady() - self._ran_at >= MIN_PULL_S and self.wants_to_run()
        return is_time or self._store.is_first_stopped()

    def _is_urgent(self) -> bool:
        """Whether revocations or other gates' entries are due, while something else is being done."""
        if self._connected is None:
            return False
        streams, steady = self._connected[1].streams, self._environment.steady()
        ranks = rank_streams(streams)
        first = [stream for stream in streams if ranks[stream.name] is Urgency.FIRST]
        # A stream that was never pulled is due, but not more urgent than the first pull that is about to bring it.
        return self._health.pull_backoff.allows(steady) and any(
            self._schedule.next_at.get(stream.name, math.inf) <= steady for stream in first
        )

    def _connector(self, device: Device) -> Connector:
        # Tokens are no part of it: they are renewed while the connections go on.
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
        self._health.reset()
        self._schedule.reset()
        self._hang_up()  # connections that slept are dead, and a new enrolment means other ones

    def _on_progress(self, stream: str, taken: int) -> None:
        self._sign_of_life()
        self._environment.progress(stream, taken)

    def _sign_of_life(self) -> None:
        self.alive_at = self._environment.steady()
