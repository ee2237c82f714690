"""What the daemon's worker does when it is woken: answer requests, keep the connector, run the engine at its pace."""

import math
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import structlog

from kiosk.domain.errors import SettingsError
from kiosk.domain.timekeeping import BootTime
from kiosk.store.clock import CorrectedClock
from kiosk.store.sync_state import Device, Heartbeat
from sync.connectors.interface.connector import Connector, Stream, Urgency
from sync.connectors.registry import Premises, open_connector
from sync.daemon.request_handler import Desk
from sync.daemon.run_coalescer import Turnstile
from sync.http.client import Timepiece
from sync.transfer.backoff import Pace, Trouble
from sync.transfer.engine import Engine, Progress, RunOutcome
from sync.transfer.local_store import DeviceVault, LocalStore
from sync.transfer.run_result import Failure, Tally
from sync.transfer.schedule import Timetable, rank_streams

UPLOADS_SIDE_BY_SIDE = 4
"""Where a platform takes entries one by one, so many are under way at the same time."""

PULL_AT_LEAST_S = 1.0
"""A long pull goes on for so long before it gives way to what was queued meanwhile."""

_CAP_INTERVALS = 6
_UNAUTHORISED = "delivery.unauthorised"

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an exchange takes from outside.

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


class Exchange:
    """One platform, one worker.

    Args:
        store: The local database.
        premises: What this laptop's settings add to a profile.
        interval_s: Seconds between two pulls.
        around: Clocks, chance, and whether to stop.

    Attributes:
        turnstile: Who runs.
        alive_at: Steady clock at the last sign of progress.
    """

    def __init__(self, store: LocalStore, *, premises: Premises, interval_s: float, around: Surroundings) -> None:
        self.turnstile = Turnstile()
        self.alive_at = around.steady()
        self._ran_at = around.steady()
        self._store = store
        boot = around.boot or partial(_steady_boot, around.steady)
        self._clock = CorrectedClock(store.database, wall=around.wall, boot=boot)
        self._time = Timepiece(wall=around.wall, boot=boot, measured=self._clock.measured)
        self._premises = replace(premises, time=self._time, zone_of=store.zone_of)
        self._around = around
        self._desk = Desk(store, premises=self._premises, wall=self._clock.now)
        self._trouble = Trouble(cap_s=interval_s * _CAP_INTERVALS)
        self._push_pace = Pace(cap_s=interval_s * _CAP_INTERVALS)
        self._pull_pace = Pace(cap_s=interval_s * _CAP_INTERVALS)
        self._timetable = Timetable(interval_s=interval_s)
        self._jumped = threading.Event()
        self._returned = threading.Event()
        # One for good: every thread that asks for a token has a connection to the database of its own.
        self._fetcher = ThreadPoolExecutor(1, thread_name_prefix="fetch")
        self._uploaders = ThreadPoolExecutor(UPLOADS_SIDE_BY_SIDE, thread_name_prefix="upload")
        self._connected: tuple[tuple[str, str, str], Connector] | None = None
        self._news = store.heartbeat() or Heartbeat(pid=0, started_at=around.wall(), beat_at=around.wall())

    # -- asked by the main thread

    def wants_to_run(self) -> bool:
        """Return whether a run would do something now: the kiosk asked, or something is due and may be tried."""
        if self._store.is_request_open():
            return True
        return self._push_pace.allows(self._around.steady()) and self._store.is_anything_due(self._clock.now())

    def clock_jumped(self) -> None:
        """Forget all waiting: the laptop slept, or its clock was set."""
        self._jumped.set()

    def network_returned(self) -> None:
        """Try again at once where the platform could not be reached."""
        if not self._news.online:
            self._returned.set()

    def heartbeat(self, beat: Heartbeat) -> Heartbeat:
        """Return a heartbeat with what is known of the platform."""
        news = self._news
        return replace(news, pid=beat.pid, started_at=beat.started_at, beat_at=beat.beat_at)

    # -- the worker

    def run(self) -> RunOutcome | None:
        """Run until nothing more is wanted.

        Returns:
            What the last run came to; None when this kiosk is not enrolled.

        Raises:
            StoreError: The local database failed; what was exchanged before stands.
        """
        self.turnstile.enter()
        try:
            while True:
                outcome = self._run_once()
                self._do_chores()
                if not self.turnstile.leave(for_good=self._around.stopping()):
                    break
        except BaseException:
            self.turnstile.leave(for_good=True)
            raise
        return outcome

    def close(self) -> None:
        """End the helper thread and close all connections."""
        self._fetcher.shutdown()
        self._uploaders.shutdown()
        self._hang_up()

    def _hang_up(self) -> None:
        if self._connected is not None:
            self._connected[1].close()
            self._connected = None

    def _run_once(self) -> RunOutcome | None:
        self._sign_of_life()
        self._ran_at = self._around.steady()
        if self._jumped.is_set():
            self._jumped.clear()
            self._store.hurry()
            self._start_afresh()
        if self._returned.is_set():
            self._returned.clear()
            self._start_afresh()
        if self._desk.serve():
            self._start_afresh()
        device = self._store.device()
        if device is None:
            return None
        steady = self._around.steady()
        push = self._push_pace.allows(steady)
        pull = self._pull_pace.allows(steady)
        if not push and not pull:
            return RunOutcome()
        try:
            engine = self._engine(device)
        except SettingsError as error:
            self.note_failure(error)
            return RunOutcome(pull=Tally(failure=Failure(message=str(error), key=error.key)))
        due = self._timetable.due(engine.connector.streams, steady) if pull else []
        streams = [name for name in due if self._trouble.allows(name, steady)]
        cautious = self._push_pace.is_probing
        outcome = engine.run_once(push=push, pull=bool(streams), streams=streams, cautious=cautious)
        self._sign_of_life()
        self._plan(engine.connector.streams, outcome)
        self._take_in(outcome, device)
        return outcome

    def _plan(self, streams: Sequence[Stream], outcome: RunOutcome) -> None:
        """Say when what was pulled is wanted next; the rest stays due."""
        if outcome.pull is None:
            return
        ranks, steady = rank_streams(streams), self._around.steady()
        doors_open = self._store.are_doors_open(self._clock.now())
        for name in outcome.pull.pulled:
            jitter = self._around.jitter()
            self._timetable.note(name, ranks[name], steady, jitter=jitter, doors_open=doors_open)
        if outcome.pull.gave_way:
            self.turnstile.ask()

    def _do_chores(self) -> None:
        """Make a first snapshot's tickets findable, as long as nothing more urgent wants to be done."""
        while self._store.make_findable(self._clock.now()):
            self._sign_of_life()
            if self._around.stopping() or self.turnstile.is_wanted():
                return
            if self._is_urgent():
                self.turnstile.ask()
                return

    def _engine(self, device: Device) -> Engine:
        around = self._around
        return Engine(
            store=self._store,
            connector=self._connector(device),
            wall=self._clock.now,
            jitter=around.jitter,
            stopping=around.stopping,
            progress=self._on_progress,
            fetcher=self._fetcher,
            uploaders=self._uploaders,
            yielding=self._is_urgent,
            calling=self._is_called,
            steady=around.steady,
        )

    def _is_called(self) -> bool:
        """Whether the kiosk waits for another run. Asked seldom: what was fetched ahead is lost with each give-way."""
        return self._around.steady() - self._ran_at >= PULL_AT_LEAST_S and self.wants_to_run()

    def _is_urgent(self) -> bool:
        """Whether revocations or other gates' entries are due, while something else is being done."""
        if self._connected is None:
            return False
        streams, steady = self._connected[1].streams, self._around.steady()
        ranks = rank_streams(streams)
        first = [stream for stream in streams if ranks[stream.name] is Urgency.FIRST]
        return self._pull_pace.allows(steady) and any(
            self._timetable.next_at.get(stream.name, math.inf) <= steady for stream in first
        )

    def _connector(self, device: Device) -> Connector:
        wanted = (device.id, device.profile, device.base_url)
        if self._connected is None or self._connected[0] != wanted:
            self._hang_up()
            connector = open_connector(
                device.profile, device.base_url, DeviceVault(self._store), device_id=device.id, premises=self._premises
            )
            self._connected = (wanted, connector)
        return self._connected[1]

    def _start_afresh(self) -> None:
        self._push_pace.reset()
        self._pull_pace.reset()
        self._timetable.reset()
        self._trouble.reset()
        self._hang_up()  # connections that slept are dead, and a new enrolment means other ones

    def _on_progress(self, stream: str, taken: int) -> None:
        self._sign_of_life()
        self._around.progress(stream, taken)

    def _sign_of_life(self) -> None:
        self.alive_at = self._around.steady()

    # -- what a run came to

    def _take_in(self, outcome: RunOutcome, device: Device) -> None:
        now, steady = self._around.wall(), self._around.steady()
        if outcome.pull is not None:
            self._pace("pull", self._pull_pace, outcome.pull, steady)
            self._trouble.note(outcome.pull, steady, self._around.jitter())
        if outcome.push is not None:
            self._pace("push", self._push_pace, outcome.push, steady)
            if outcome.push.failure is None and self._store.is_anything_due(self._clock.now()):
                self.turnstile.ask()  # one run pushes only so much
        ended = [half.failure for half in (outcome.push, outcome.pull) if half is not None and half.failure is not None]
        failure = next(iter(ended), None)
        partly = self._trouble.failure()
        refused = any(f.key == _UNAUTHORISED for f in ended) or self._trouble.denies(self._streams())
        answered = failure is None and (outcome.pull is None or bool(outcome.pull.pulled))
        self._mark_device(device, refused=refused, answered=answered)
        pulled = outcome.pull is not None and outcome.pull.failure is None and bool(outcome.pull.pulled)
        pushed = outcome.push is not None and outcome.push.failure is None
        contact = pulled or (outcome.push is not None and pushed and outcome.push.succeeded > 0)
        news = self._news
        if (failure or partly) is not None:
            told = failure or partly
            assert told is not None  # noqa: S101  # one of them is there
            news = replace(news, last_error=told.message, last_error_key=told.key)
        elif contact:
            news = replace(news, last_error="", last_error_key="")
        self._news = replace(
            news,
            online=(contact or (news.online and failure is None)) and not refused,
            last_pull_at=now if pulled else news.last_pull_at,
            last_push_at=now if pushed else news.last_push_at,
        )

    def _streams(self) -> Sequence[Stream]:
        return () if self._connected is None else self._connected[1].streams

    def _pace(self, operation: str, pace: Pace, tally: Tally, steady: float) -> None:
        wait = pace.note(tally.failure, steady, self._around.jitter())
        if tally.failure is not None:
            _log.warning(
                f"{operation} failed",
                error=tally.failure.message,
                error_key=tally.failure.key,
                failures=pace.failures,
                wait_s=round(wait, 2),
            )
        for failure in tally.named:
            _log.warning(f"{operation} failed in part", error=failure.message, error_key=failure.key)
        if tally.succeeded or tally.failed:
            _log.info(
                f"{operation} done",
                succeeded=tally.succeeded,
                failed=tally.failed,
                dead=tally.dead,
                received_bytes=tally.received_bytes,
                problems=tally.problems,
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
        self._news = replace(self._news, online=False, last_error=failure.message, last_error_key=failure.key)

    def note_broken_run(self, error: Exception) -> None:
        """Take in a run that ended by something that nobody foresaw: people see it, and the next one waits a while.

        Raises:
            StoreError: It could not be written down.
        """
        failure, steady = Failure.of(error), self._around.steady()
        for pace in (self._push_pace, self._pull_pace):
            pace.note(failure, steady, self._around.jitter())
        _log.error("a run failed", error=failure.message, error_key=failure.key, failures=self._pull_pace.failures)
        self.note_failure(error)
        now = self._clock.now()
        run = self._store.start_run("exchange", now)
        self._store.finish_run(run, now, succeeded=0, failed=0, error=failure.message, notes="", cancelled=False)
