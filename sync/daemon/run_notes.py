"""What a run came to, stream by stream, and when each is asked next: for people to read. No clocks inside.

Invariant: it only tells what schedule and pauses decide; nothing is decided by it.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from kiosk.store.channel.stream_runs import PUSH, StreamRun
from sync.connectors.interface.connector import Stream
from sync.daemon.platform_health import PlatformHealth
from sync.transfer.engine import RunOutcome
from sync.transfer.local_store import LocalStore
from sync.transfer.run_result import RunResult
from sync.transfer.schedule import PullSchedule


def next_runs(
    streams: Sequence[Stream], schedule: PullSchedule, health: PlatformHealth, *, steady: float, now: datetime
) -> dict[str, datetime | None]:
    """Return when each stream is asked next, and entries are sent; None for what goes as soon as there is something.

    Args:
        streams: The platform's streams.
        schedule: When each is wanted.
        health: When the platform, or a stream of it, may be tried again.
        steady: A clock that never jumps, seconds.
        now: The same instant by the corrected clock.
    """
    found: dict[str, datetime | None] = {}
    pauses = health.stream_failures.backoffs
    for stream in streams:
        pause = pauses[stream.name].not_before if stream.name in pauses else 0.0
        at = max(schedule.next_at.get(stream.name, steady), health.pull_backoff.not_before, pause, steady)
        found[stream.name] = now + timedelta(seconds=at - steady)
    push = health.push_backoff
    found[PUSH] = None if push.allows(steady) else now + timedelta(seconds=push.not_before - steady)
    return found


def note_outcome(store: LocalStore, outcome: RunOutcome, next_at: dict[str, datetime | None], now: datetime) -> None:
    """Write what a run came to; one in which nobody was asked is none.

    Args:
        store: The local database.
        outcome: The run.
        next_at: By ``next_runs``.
        now: Current instant by the corrected clock.

    Raises:
        StoreError: It could not be written.
    """
    ran = [*_pulled(outcome.pull, now), *_pushed(outcome.push, now)]
    if ran or (outcome.pull is not None and outcome.pull.failure is not None):
        store.note_stream_runs(ran, next_at)


def _pulled(result: RunResult | None, now: datetime) -> Iterator[StreamRun]:
    if result is None:
        return
    # Parts that failed ("orders/EVENT") are told with the stream that they are of.
    failed: dict[str, str] = {}
    for part, failure in result.broken.items():
        failed.setdefault(part.partition("/")[0], failure.message)
    for name in sorted({*result.taken, *failed}):
        yield StreamRun(name=name, ran_at=now, records=result.taken.get(name, 0), error=failed.get(name, ""))


def _pushed(result: RunResult | None, now: datetime) -> Iterator[StreamRun]:
    # Each run looks into the outbox, and mostly finds nothing: told, it would hide what was sent last.
    if result is not None and (result.succeeded or result.failed or result.failure is not None):
        yield StreamRun(name=PUSH, ran_at=now, records=result.succeeded, error=result.error_text)
