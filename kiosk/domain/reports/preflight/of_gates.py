"""What the gates of a venue tell each other of their own health: lines of the preflight that somebody has to see to.

Each line goes by its name and one figure, so that every gate shows it in its own language; what a newer gate tells
besides is passed over.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from typing import Final

from kiosk.domain.reports.preflight.lines import Observation, PreflightLine, Subject, Value
from kiosk.domain.venue.agreement import GateReport

_O = Observation
_Values = Mapping[str, Value]

_TOLD: Final[Mapping[Observation, tuple[Subject, str, Callable[[str, GateReport], _Values]]]] = {
    _O.DISK_FULL: (Subject.DISK, "free", lambda figure, _: {"free": float(figure)}),
    _O.QUEUE_REFUSED: (
        Subject.QUEUE,
        "refused",
        lambda figure, report: {"refused": int(figure), "queued": report.waiting},
    ),
    _O.POWER_SHORT: (
        Subject.POWER,
        "left",
        lambda figure, report: {"percent": report.battery or 0, "left": timedelta(seconds=int(figure))},
    ),
    _O.SYNC_STOPPED: (Subject.SYNC, "", lambda _, __: {}),
    _O.SYNC_REVOKED: (Subject.SYNC, "", lambda _, __: {}),
    _O.DATABASE_COPY: (Subject.DATABASE, "", lambda _, __: {}),
}


def troubles(lines: Iterable[PreflightLine]) -> Mapping[str, str]:
    """Return what a gate tells of some lines."""
    return {line.observed.value: _figure(line) for line in lines if line.observed in _TOLD}


def lines_of(report: GateReport) -> tuple[PreflightLine, ...]:
    """Return what somebody has to see to at a gate, as it says."""
    found: list[PreflightLine] = []
    for observed, (subject, _, values) in _TOLD.items():
        figure = report.troubles.get(observed.value)
        if figure is None:
            continue
        try:
            found.append(PreflightLine(subject, observed, values(figure, report)))
        except (ValueError, OverflowError):
            continue  # a figure that this version cannot read
    return tuple(found)


def _figure(line: PreflightLine) -> str:
    value = line.values.get(_TOLD[line.observed][1], "")
    return str(round(value.total_seconds())) if isinstance(value, timedelta) else str(value)
