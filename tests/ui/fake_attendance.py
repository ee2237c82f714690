"""How an evening stands, for the attendance page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import cache
from typing import Any

from kiosk.domain.entries.entry import Entry
from kiosk.domain.reason_codes import Outcome
from kiosk.domain.reports.arrival_sums import arrival_sums
from kiosk.domain.reports.arrivals import MinuteCount
from kiosk.domain.reports.attendance import ListAttendance, TypeAttendance
from kiosk.domain.reports.exposure import Exposure, GateExposure
from kiosk.domain.reports.gate_speed import GateHint, GateSpeed
from kiosk.domain.reports.presence import Movement, presence
from kiosk.ui.ports.organizer.pages import (
    AttendanceReport,
)
from tests.support.gate.evening import DOORS, EVENT, Evening


@cache  # records that nobody changes, and a second for each window if it were made anew
def evening_entries() -> tuple[Entry, ...]:
    """An evening of six hundred guests."""
    return tuple(Evening(guests=600, gates=4, seed=4).entries())


TYPES = ("standing", "seated", "vip")


@cache
def evening_counts() -> tuple[MinuteCount, ...]:
    """The same evening, counted by the minute."""
    counts = Counter(
        (
            e.corrected_at.replace(second=0, microsecond=0),
            e.gate_id or "",
            e.direction,
            e.outcome,
            e.reason,
            e.assurance,
        )
        for e in evening_entries()
    )
    return tuple(
        MinuteCount(
            minute=minute, list_id="main", gate_id=gate, ticket_type_id=TYPES[number % 3], direction=direction,
            outcome=outcome, reason=reason, assurance=assurance, count=count,
        )
        for number, ((minute, gate, direction, outcome, reason, assurance), count) in enumerate(sorted(counts.items()))
    )  # fmt: skip


@cache
def attendance_report() -> AttendanceReport:
    """An evening of six hundred guests, a quarter of an hour after its busiest moment."""
    entries = evening_entries()
    moves = [
        Movement((e.ticket_id or "", e.guest_no), e.direction, e.corrected_at)
        for e in sorted(entries, key=lambda e: e.corrected_at)
        if e.outcome is Outcome.ADMIT and not e.undoes
    ]
    now = DOORS + timedelta(minutes=75)
    kinds = tuple(
        TypeAttendance(ticket_type_id=ref, name=ref.title(), expected=expected, came=came, inside=came - 9)
        for ref, expected, came in (("seated", 180, 140), ("standing", 400, 372), ("vip", 45, 21))
    )
    gates = [f"gate-{number}" for number in range(1, 5)]
    return AttendanceReport(
        event_id="fest",
        timezone=EVENT.timezone,
        now=now,
        lists=(
            ListAttendance(
                list_id="main", name="Main entrance", guests_expected=690, guests_came=588, guests_inside=561,
                capacity=600, types=kinds,
            ),
        ),
        sums=arrival_sums(evening_counts()),
        presence={"main": presence(moves)},
        speeds=[
            GateSpeed(gate_id=gate, scans=140, p50_s=5.2 + number, p95_s=14.0 + 2 * number,
                      pressure={f"laptop-{number}": 0.3 + 0.2 * number},
                      hint=GateHint.OPEN_ANOTHER if number == 3 else GateHint.NOTHING)
            for number, gate in enumerate(gates)
        ],
        exposure=Exposure(
            tuple(GateExposure(gate_id=gate, admitted=150, alone=40 * (gate == "gate-1"), doubles=gate == "gate-1")
                  for gate in gates)
        ),
        gate_names={gate: gate.replace("gate-", "Gate ") for gate in gates},
        type_names={ref: ref.title() for ref in TYPES},
        zones={"gate-1": "Field", "gate-2": "Field", "gate-3": "Balcony"},
        inside_by_zone={"Field": 302, "Balcony": 147, "": 112},
        events=(("fest", "Monsoon Nights"),),
    )  # fmt: skip


@dataclass
class FakeAttendance:
    """Implements ``AttendanceBoard``.

    Attributes:
        report: What is read.
        fresh: Whether it is different from what was read last.
        saved: Tables that were written.
        failure: Raised by each call while it is set.
    """

    report: AttendanceReport = field(default_factory=attendance_report)
    fresh: bool = False
    asked: list[str] = field(default_factory=list)
    saved: dict[str, tuple[Sequence[str], Sequence[Sequence[Any]]]] = field(default_factory=dict)
    failure: Exception | None = None

    def read(self, event_id: str = "", *, anyway: bool = False) -> AttendanceReport | None:
        if self.failure is not None:
            raise self.failure
        if not anyway and not self.fresh:
            return None
        self.asked.append(event_id)
        self.fresh = False
        return self.report

    def save_table(self, path, title, headings, rows) -> None:
        if self.failure is not None:
            raise self.failure
        self.saved[path.name] = (headings, rows)
