"""Latencies of the last frames as percentiles: for the doctor page, the demo's table and benches.

Invariant: memory is bounded; recording costs next to nothing; may be recorded by one thread and read by another.
"""

from collections import deque
from dataclasses import dataclass, field

MOST_DURATIONS = 2000


@dataclass(slots=True)
class Latencies:
    """The last so many durations of one step, in milliseconds."""

    _values: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_DURATIONS))

    def record(self, ms: float) -> None:
        """Add one duration."""
        self._values.append(ms)

    def percentile(self, share: float) -> float | None:
        """Return the duration that this share (0…1) of the recorded ones does not exceed; None without any."""
        # A copy first: the other thread may record while this one sorts, and a deque that changes under iteration
        # raises.
        ordered = sorted(self._values.copy())
        if not ordered:
            return None
        return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


@dataclass(frozen=True, slots=True, kw_only=True)
class PipelineStats:
    """How a scan pipeline has done so far.

    Attributes:
        seen: Frames that came from the camera.
        dropped: Frames that were replaced by newer ones before the decoder was free.
        looked_at: Frames that the decoder looked at.
        with_code: Frames in which a code was read.
        located_only: Frames in which a code was seen but could not be read.
        scans: Scans that were handed on.
        size: Width and height of the last frame, pixels; None before there was one.
        fps: Frames per second that were looked at lately; None before there were two.
        decode_ms_p50: Median of the decoder's time per frame.
        decode_ms_p95: 95th percentile of the decoder's time per frame.
        latency_ms_p50: Median from a frame's capture to its codes being read.
        latency_ms_p95: 95th percentile from a frame's capture to its codes being read.
        engines: How often each reader of the cascade had a code.
        zbar_crashes: How often zbar's process had to be started anew.
    """

    seen: int
    dropped: int
    looked_at: int
    with_code: int
    located_only: int
    scans: int
    size: tuple[int, int] | None
    fps: float | None
    decode_ms_p50: float | None
    decode_ms_p95: float | None
    latency_ms_p50: float | None
    latency_ms_p95: float | None
    engines: dict[str, int]
    zbar_crashes: int
