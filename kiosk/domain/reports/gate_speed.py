"""How fast gates are, whether people wait there, and what would help: seconds for each scan, and pressure.

A device that scans one code after another shows how long a guest takes; a pause says that nobody was waiting. Pressure
is the share of a stretch of time that a device was busy. Where every device of a gate is busy all the time there is a
queue, and only another device makes it shorter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from kiosk.domain.reports.quantiles import quantile_of_counts

PAUSE: Final = timedelta(seconds=45)
"""After so long without a scan nobody was waiting: most guests take four to fifteen seconds, a question thirty."""

WINDOW: Final = timedelta(minutes=10)
"""A hint rests on so long: shorter, and one slow guest would decide; longer, and it comes too late."""

_BUSY: Final = 0.85
_IDLE: Final = 0.35
_FEW_SCANS: Final = 5


class GateHint(StrEnum):
    """What would help a gate."""

    NOTHING = "nothing"
    OPEN_ANOTHER = "open_another"  # every device is busy: people wait
    MAY_CLOSE_ONE = "may_close_one"  # several devices, all of them mostly idle


@dataclass(frozen=True, slots=True)
class ScanGap:
    """How often two scans of one device at a gate followed each other by this time.

    Attributes:
        gate_id: Gate, "" for none.
        seconds: The time, rounded to a tenth; at most ``PAUSE``.
        count: How often.
    """

    gate_id: str
    seconds: float
    count: int


@dataclass(frozen=True, slots=True)
class ScanInstant:
    """One scan, for what happens at the moment.

    Attributes:
        gate_id: Gate, "" for none.
        device_id: Device.
        at: Corrected time.
    """

    gate_id: str
    device_id: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class GateSpeed:
    """One gate.

    Attributes:
        gate_id: Gate, "" for none.
        scans: Scans that followed another one without a pause.
        p50_s: Half of them took at most so many seconds; None where there are none.
        p95_s: 95 of a hundred took at most so many.
        pressure: Share of the last ``WINDOW`` that each device was busy, by device; those that scanned in it.
        hint: What would help.
    """

    gate_id: str
    scans: int = 0
    p50_s: float | None = None
    p95_s: float | None = None
    pressure: Mapping[str, float] = field(default_factory=dict)
    hint: GateHint = GateHint.NOTHING


def gate_speeds(gaps: Iterable[ScanGap], recent: Iterable[ScanInstant], now: datetime) -> tuple[GateSpeed, ...]:
    """Return how fast each gate is, by its id.

    Args:
        gaps: The whole span that is asked for.
        recent: Scans of the last ``WINDOW``, in any order.
        now: Corrected instant.
    """
    histograms: dict[str, dict[float, int]] = {}
    for gap in gaps:
        counts = histograms.setdefault(gap.gate_id, {})
        counts[gap.seconds] = counts.get(gap.seconds, 0) + gap.count
    pressures: dict[str, dict[str, list[datetime]]] = {}
    for scan in recent:
        if now - WINDOW < scan.at <= now:
            pressures.setdefault(scan.gate_id, {}).setdefault(scan.device_id, []).append(scan.at)
    return tuple(
        _gate_speed(gate_id, histograms.get(gate_id, {}), pressures.get(gate_id, {}), now)
        for gate_id in sorted({*histograms, *pressures})
    )


def _gate_speed(
    gate_id: str, counts: Mapping[float, int], devices: Mapping[str, Sequence[datetime]], now: datetime
) -> GateSpeed:
    pressure = {device: _busy_share(scans, now) for device, scans in sorted(devices.items())}
    return GateSpeed(
        gate_id=gate_id,
        scans=sum(counts.values()),
        p50_s=quantile_of_counts(counts, 0.5),
        p95_s=quantile_of_counts(counts, 0.95),
        pressure=pressure,
        hint=_hint(pressure, {device: len(scans) for device, scans in devices.items()}),
    )


def _busy_share(scans: Sequence[datetime], now: datetime) -> float:
    """Return the share of the window in which one scan followed another without a pause."""
    ordered = [now - WINDOW, *sorted(scans), now]
    busy = sum((b - a for a, b in pairwise(ordered) if b - a <= PAUSE), timedelta())
    return busy / WINDOW


def _hint(pressure: Mapping[str, float], scans: Mapping[str, int]) -> GateHint:
    busy = [device for device, share in pressure.items() if share >= _BUSY and scans[device] >= _FEW_SCANS]
    if pressure and len(busy) == len(pressure):
        return GateHint.OPEN_ANOTHER
    if len(pressure) > 1 and all(share <= _IDLE for share in pressure.values()):
        return GateHint.MAY_CLOSE_ONE
    return GateHint.NOTHING
