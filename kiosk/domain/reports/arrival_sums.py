"""Arrivals and refusals of an event, added up once: by gate, type, list and reason, by the minute.

An event of ten days has half a million counts by the minute. They are added up where they are read, beside the window,
which then only chooses among some thousand sums each time that somebody wants to see them another way. Nothing is
counted here that ``MinuteCount`` does not say.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kiosk.domain.reason_codes import Reason
from kiosk.domain.reports.arrivals import MinuteCount

ByMinute = Mapping[datetime, int]
"""How many, by the beginning of each minute in which there were any."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivalSums:
    """Sums of an event.

    Attributes:
        arrivals: Guests who came in.
        by_gate: The same by gate, "" for none.
        by_type: The same by ticket type, "" where it is not known.
        by_list: The same by check-in list.
        refusals: Scans by which nobody was let in, by reason.
        counted: How many were counted, whatever came of them.
    """

    arrivals: ByMinute = field(default_factory=dict)
    by_gate: Mapping[str, ByMinute] = field(default_factory=dict)
    by_type: Mapping[str, ByMinute] = field(default_factory=dict)
    by_list: Mapping[str, ByMinute] = field(default_factory=dict)
    refusals: Mapping[Reason, ByMinute] = field(default_factory=dict)
    counted: int = 0


def arrival_sums(minute_counts: Iterable[MinuteCount]) -> ArrivalSums:
    """Add up counts.

    Args:
        minute_counts: What was decided and not taken back, by the minute.
    """
    arrivals: Counter[datetime] = Counter()
    gates: dict[str, Counter[datetime]] = {}
    types: dict[str, Counter[datetime]] = {}
    lists: dict[str, Counter[datetime]] = {}
    refusals: dict[Reason, Counter[datetime]] = {}
    counted = 0
    for one in minute_counts:
        counted += one.count
        if one.arrived:
            arrivals[one.minute] += one.count
            for sums, key in ((gates, one.gate_id), (types, one.ticket_type_id), (lists, one.list_id)):
                sums.setdefault(key, Counter())[one.minute] += one.count
        elif one.refused:
            refusals.setdefault(one.reason, Counter())[one.minute] += one.count
    return ArrivalSums(
        arrivals=arrivals, by_gate=gates, by_type=types, by_list=lists, refusals=refusals, counted=counted
    )
