"""How long a platform, or one stream of it, is left alone after a failure. No clocks inside."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from kiosk.domain.syncing.delivery import backoff_s
from sync.connectors.interface.connector import Stream
from sync.transfer.run_result import Failure, RunResult


@dataclass(slots=True)
class Backoff:
    """The breaker of one direction: open after a failure, for longer each time, with full jitter.

    Attributes:
        cap_s: Longest pause of our own choice; a platform may ask for more.
        failures: Failed runs in a row.
        not_before: Steady clock, seconds.
    """

    cap_s: float
    failures: int = 0
    not_before: float = field(default=0.0)

    @property
    def is_probing(self) -> bool:
        """Whether the next try shows whether the platform is back (a half-open breaker)."""
        return self.failures > 0

    def allows(self, steady: float) -> bool:
        """Return whether another try may be made now."""
        return steady >= self.not_before

    def note(self, failure: Failure | None, steady: float, jitter: float) -> float:
        """Take in how a run ended.

        Args:
            failure: Why it failed as a whole, or None.
            steady: A clock that never jumps, seconds.
            jitter: Uniform random number in [0, 1).

        Returns:
            Seconds of the pause, 0 when there is none.
        """
        if failure is None:
            self.reset()
            return 0.0
        self.failures += 1
        wait = backoff_s(self.failures, jitter, retry_after_s=failure.retry_after_s)
        # Our own limit must not cut short what the platform asked for.
        if failure.retry_after_s is None:
            wait = min(wait, self.cap_s)
        self.not_before = steady + wait
        return wait

    def reset(self) -> None:
        """Allow a try at once."""
        self.failures = 0
        self.not_before = 0.0


PARTIAL_FAILURE = "delivery.partly"
"""Sentence where the platform gives some things and fails at others."""


@dataclass(slots=True)
class StreamFailures:
    """What the platform fails at while it gives the rest, until it heals; each stream waits for itself.

    Attributes:
        cap_s: Longest pause of our own choice.
        broken: Why, by stream or part of one (``orders/EVENT``).
        denied: Streams that this device may not read, as the platform says.
        backoffs: By stream.
    """

    cap_s: float
    broken: dict[str, Failure] = field(default_factory=dict)
    denied: set[str] = field(default_factory=set)
    backoffs: dict[str, Backoff] = field(default_factory=dict)

    def allows(self, name: str, steady: float) -> bool:
        """Return whether a stream may be tried now."""
        return name not in self.backoffs or self.backoffs[name].allows(steady)

    def note(self, result: RunResult, steady: float, jitter: float) -> None:
        """Take in what a pull came to."""
        for name in result.pulled:
            self.backoffs.pop(name, None)
            self.denied.discard(name)
            # A stream that was read to its end heals its parts with it: they would be named again if they still failed.
            self.broken = {part: why for part, why in self.broken.items() if part.partition("/")[0] != name}
        self.broken |= result.broken
        self.denied |= result.denied
        for name in result.broken.keys() - set(result.pulled):
            # Parts have a pause of their own, kept by whoever goes round them.
            if "/" not in name:
                self.backoffs.setdefault(name, Backoff(self.cap_s)).note(result.broken[name], steady, jitter)

    def denies(self, streams: Sequence[Stream]) -> bool:
        """Return whether the platform says of most streams that this device may not read them."""
        return is_most(self.denied, streams)

    def failure(self) -> Failure | None:
        """Return all of it in one, or None where all is well."""
        if not self.broken:
            return None
        return Failure(
            message="; ".join(f"{name}: {why.message}" for name, why in self.broken.items()), key=PARTIAL_FAILURE
        )

    def reset(self) -> None:
        """Allow a try at once; what is broken stands until it heals."""
        self.backoffs.clear()


def is_most(denied: Collection[str], streams: Sequence[Stream]) -> bool:
    """Return whether most streams are denied: then it is this device that is not wanted any more, and not one thing."""
    return 2 * len(denied) > len(streams)
