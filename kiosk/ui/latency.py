"""How long the way from the frame to the painted verdict took, as percentiles per stage."""

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from kiosk.domain.codes.credential import Scan, ScanSource

KEPT = 10_000  # scans; older ones are forgotten

STAGES: tuple[tuple[str, str, str], ...] = (
    ("decode", "captured", "decoded"),
    ("decide", "decoded", "decided"),
    ("commit", "decided", "committed"),
    ("paint", "committed", "painted"),
    ("read_to_painted", "decoded", "painted"),
    ("frame_to_painted", "captured", "painted"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentiles:
    """Durations of one stage, ms."""

    count: int
    p50: float
    p95: float
    p99: float
    worst: float


class LatencyBook:
    """Collects timelines; stages that a scan did not pass (a typed code has no frame) are left out."""

    def __init__(self) -> None:
        self._durations: dict[str, deque[float]] = {name: deque(maxlen=KEPT) for name, _, _ in STAGES}

    def add(self, scan: Scan) -> None:
        """Note one scan. How long a hand scanner sends is its own affair: only a camera's scans begin with a frame."""
        timeline = scan.timeline
        if scan.source is not ScanSource.CAMERA:
            timeline = replace(timeline, captured=None)
        for name, start, end in STAGES:
            begun: float | None = getattr(timeline, start)
            ended: float | None = getattr(timeline, end)
            if begun is not None and ended is not None:
                self._durations[name].append(ended - begun)

    def percentiles(self) -> Mapping[str, Percentiles]:
        """Return the percentiles by stage; stages never passed are absent."""
        return {name: _percentiles(sorted(values)) for name, values in self._durations.items() if values}


def _percentiles(values: Sequence[float]) -> Percentiles:
    """Nearest-rank percentiles of sorted, non-empty values."""

    def rank(share: float) -> float:
        return values[max(ceil(share * len(values)), 1) - 1]

    return Percentiles(count=len(values), p50=rank(0.50), p95=rank(0.95), p99=rank(0.99), worst=values[-1])
