"""How the platform does, as runs find out: when it may be tried again, and what the heartbeat says of it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

import structlog

from kiosk.store.channel.sync_state import NO_DAEMON, Device, Heartbeat
from sync.connectors.interface.connector import Stream
from sync.daemon.worker_environment import WorkerEnvironment
from sync.transfer.backoff import Backoff, StreamFailures
from sync.transfer.engine import RunOutcome
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import Failure, RunResult

_log = structlog.get_logger(__name__)


class PlatformHealth:
    """Keeps what runs came to.

    Args:
        store: The local database.
        environment: Clocks and chance.
        now: Corrected time.
        cap_s: Longest pause of our own choice, seconds.

    Attributes:
        push_backoff: When entries may be sent again.
        pull_backoff: When the roster may be read again.
        stream_failures: What the platform fails at while it gives the rest.
        refused_at: When it last said that it does not know this device; None where it did not since this program runs,
            or has taken that back.
    """

    def __init__(
        self, store: LocalStore, environment: WorkerEnvironment, now: Callable[[], datetime], cap_s: float
    ) -> None:
        self._store = store
        self._environment = environment
        self._now = now
        self.push_backoff = Backoff(cap_s=cap_s)
        self.pull_backoff = Backoff(cap_s=cap_s)
        self.stream_failures = StreamFailures(cap_s=cap_s)
        self.refused_at: datetime | None = None
        self._last_beat = store.heartbeat() or Heartbeat(
            pid=NO_DAEMON, started_at=environment.wall(), beat_at=environment.wall()
        )

    @property
    def is_online(self) -> bool:
        """Whether the platform answered the last time."""
        return self._last_beat.online

    def heartbeat(self, beat: Heartbeat) -> Heartbeat:
        """Return a heartbeat with what is known of the platform."""
        return replace(self._last_beat, pid=beat.pid, started_at=beat.started_at, beat_at=beat.beat_at)

    def reset(self) -> None:
        """Allow every try at once."""
        self.push_backoff.reset()
        self.pull_backoff.reset()
        self.stream_failures.reset()

    def take_in(self, outcome: RunOutcome, device: Device, streams: Sequence[Stream]) -> None:
        """Take in what a run came to.

        Args:
            outcome: The run.
            device: This device, as it was when the run began.
            streams: The platform's streams.
        """
        now, steady = self._environment.wall(), self._environment.steady()
        if outcome.pull is not None:
            self._note_outcome("pull", self.pull_backoff, outcome.pull, steady)
            self.stream_failures.note(outcome.pull, steady, self._environment.jitter())
        if outcome.push is not None:
            self._note_outcome("push", self.push_backoff, outcome.push, steady)
        ended = [half.failure for half in (outcome.push, outcome.pull) if half is not None and half.failure is not None]
        failure = next(iter(ended), None)
        partly = self.stream_failures.failure()
        refused = any(f.refuses_device for f in ended) or self.stream_failures.denies(streams)
        answered = failure is None and (outcome.pull is None or bool(outcome.pull.pulled))
        if refused or answered:
            self.refused_at = self._now() if refused else None
        self._mark_device(device, refused=refused, answered=answered)
        pulled = outcome.pull is not None and outcome.pull.failure is None and bool(outcome.pull.pulled)
        pushed = outcome.push is not None and outcome.push.failure is None
        # A push with nothing to send has met nobody.
        contact = pulled or (outcome.push is not None and pushed and outcome.push.succeeded > 0)
        beat_now = self._last_beat
        # A failure of everything goes before what fails in part: it is what people have to know first.
        if (failure or partly) is not None:
            reported = failure or partly
            assert reported is not None  # noqa: S101  # one of them is there
            beat_now = replace(beat_now, last_error=reported.message, last_error_key=reported.key)
        elif contact:
            beat_now = replace(beat_now, last_error="", last_error_key="")
        self._last_beat = replace(
            beat_now,
            # A run in which nothing was due says nothing new: then it stays as it was.
            online=(contact or (beat_now.online and failure is None)) and not refused,
            last_pull_at=now if pulled else beat_now.last_pull_at,
            last_push_at=now if pushed else beat_now.last_push_at,
        )

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
        for backoff in (self.push_backoff, self.pull_backoff):
            backoff.note(failure, steady, self._environment.jitter())
        _log.error("a run failed", error=failure.message, error_key=failure.key, failures=self.pull_backoff.failures)
        self.note_failure(error)
        now = self._now()
        run = self._store.start_run("exchange", now)
        self._store.finish_run(run, now, succeeded=0, failed=0, error=failure.message, notes="", cancelled=False)
