"""Figures over the entry log: implements ``domain.reports.attendance.AttendanceLog``.

Counting is done in the copy of the log (``log_copy``); who came and who is inside is asked where the gate asks it
(``log.guests_inside``, ``views.list_status``), and of what was taken back nothing counts.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from itertools import takewhile
from typing import Any

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.arrivals import MinuteCount
from kiosk.domain.reports.attendance import DeviceActivity, ListAttendance, TypeAttendance
from kiosk.domain.reports.conflicts import ConflictReport
from kiosk.domain.reports.door_sales import DoorSale
from kiosk.domain.reports.exposure import Exposure, GateExposure
from kiosk.domain.reports.gate_speed import PAUSE, WINDOW, GateSpeed, ScanGap, ScanInstant, gate_speeds
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.domain.reports.presence import Presence, presence
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.policy import last_clearing
from kiosk.store.base.sqlcipher_errors import store_errors
from kiosk.store.compiled.micros import from_micros
from kiosk.store.database import Database
from kiosk.store.reports.conflicts import conflict_reports
from kiosk.store.reports.door_sales import door_sales
from kiosk.store.reports.inside_by_gate import inside_by_gate
from kiosk.store.reports.log_conditions import condition_of
from kiosk.store.reports.log_copy import LogCopy
from kiosk.store.views.list_status import list_status
from kiosk.store.views.station_choices import check_in_lists, zone_of, zones_of_gates

_MINUTE = 60_000_000  # microseconds
_TENTH = 100_000

# What was taken back, and what takes it back, is left out everywhere.
_STANDS = "k.undoing = 0 AND NOT EXISTS (SELECT 1 FROM log_undone AS u WHERE u.position = f.position)"

# First by numbers alone, over every entry; names come to the few sums. Minutes before 1970 are rounded down as well.
_MINUTE_COUNTS = f"""
WITH sums AS MATERIALIZED (
    SELECT (f.at - ((f.at % {_MINUTE}) + {_MINUTE}) % {_MINUTE}) AS minute, f.kind, g.type, count(*) AS entries
    FROM log_facts AS f LEFT JOIN log_guests AS g ON g.position = f.position
    WHERE {{where}} AND NOT EXISTS (SELECT 1 FROM log_undone AS u WHERE u.position = f.position)
    GROUP BY minute, f.kind, g.type
)
SELECT s.minute, k.list_id, k.gate_id, coalesce(y.ticket_type_id, ''), k.direction, k.outcome, k.reason, k.assurance,
       sum(s.entries)
FROM sums AS s CROSS JOIN log_kinds AS k ON k.kind = s.kind LEFT JOIN log_types AS y ON y.type = s.type
WHERE k.undoing = 0 GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8
"""  # noqa: S608  # our own words

# What a lane does: rows from paper are typed in one after the other, and would make the slowest gate the quickest.
_AT_THE_LANE = "undoing = 0 AND source <> 'paper'"
# The guests of a party are one scan. A device that changes its gate takes its first scan there along.
_SCANS = f"""
SELECT DISTINCT k.device_id, k.gate_id, f.at FROM log_facts AS f CROSS JOIN log_kinds AS k ON k.kind = f.kind
WHERE {{where}} AND {_AT_THE_LANE}
"""  # noqa: S608  # our own words
# By numbers in place of names: a million texts take three times as long to sort. Scans of one instant are
# told by their gap of nothing, and need no DISTINCT.
_GAPS = f"""
WITH lanes AS MATERIALIZED (
    SELECT kind, dense_rank() OVER (ORDER BY device_id) AS device, gate_id, dense_rank() OVER (ORDER BY gate_id) AS gate
    FROM log_kinds WHERE {_AT_THE_LANE}
), gates AS MATERIALIZED (SELECT DISTINCT gate, gate_id FROM lanes), gaps AS (
    SELECT l.gate, f.at - lag(f.at) OVER (PARTITION BY l.device ORDER BY f.at, l.gate) AS gap
    FROM log_facts AS f JOIN lanes AS l ON l.kind = f.kind WHERE {{where}}
), sums AS (
    SELECT gate, (gap + {_TENTH // 2}) / {_TENTH} AS tenths, count(*) AS gaps FROM gaps
    WHERE gap > 0 AND gap <= :pause GROUP BY gate, tenths
)
SELECT g.gate_id, s.tenths, s.gaps FROM sums AS s JOIN gates AS g ON g.gate = s.gate
"""  # noqa: S608  # our own words

_ADMISSIONS = f"{_STANDS} AND k.outcome = 'admit' AND k.direction = 'entry'"
_ALONE = f"""
SELECT k.gate_id, count(*), sum(k.assurance = 'local')
FROM log_facts AS f CROSS JOIN log_kinds AS k ON k.kind = f.kind WHERE {{where}} AND {_ADMISSIONS} GROUP BY k.gate_id
"""  # noqa: S608  # our own words
_DOUBLES = f"""
WITH sides AS (
    SELECT n.entry_id FROM entry_notes AS n WHERE n.kind = 'admitted_twice'
    UNION SELECT n.other FROM entry_notes AS n WHERE n.kind = 'admitted_twice'
)
SELECT k.gate_id, count(*) FROM sides AS s CROSS JOIN entries AS e ON e.entry_id = s.entry_id
CROSS JOIN log_facts AS f ON f.at = e.corrected_at AND f.position = e.position
CROSS JOIN log_kinds AS k ON k.kind = f.kind
WHERE {{where}} AND {_ADMISSIONS} AND k.assurance = 'local' GROUP BY k.gate_id
"""  # noqa: S608  # our own words

_DEVICES = """
SELECT k.device_id, coalesce((SELECT d.name FROM devices AS d WHERE d.id = k.device_id), ''), count(*), max(f.at)
FROM log_facts AS f CROSS JOIN log_kinds AS k ON k.kind = f.kind WHERE {where} GROUP BY k.device_id ORDER BY 1
"""


class _Minutes(dict[int, datetime]):
    """Instants by their microseconds, each made once."""

    def __missing__(self, micros: int) -> datetime:
        found = self[micros] = from_micros(micros)
        return found


class StoredAttendance:
    """Implements ``AttendanceLog`` over the database. Belongs to one thread.

    Args:
        database: The database; no transaction may be open on the thread while this is asked.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._copy = LogCopy(database)

    def lists(self, event_id: str, now: datetime) -> Sequence[ListAttendance]:
        """Return how the lists of an event stand; reads every ticket of the event, so not for every frame."""
        return [self._list(one, now) for one in check_in_lists(self._database, event_id)]

    def _list(self, one: CheckInList, now: datetime) -> ListAttendance:
        # Its movements are wanted next: they bring the counts along, and the list is gone through once.
        with self._database.reading() as view:
            view.movements(one.id)
        # The same question as the window's, so that a report never says other numbers than the gate.
        status = list_status(self._database, one.id, now)
        if status is None:  # it went while we looked
            return ListAttendance(list_id=one.id, name=one.name, capacity=one.capacity)
        return ListAttendance(
            list_id=one.id,
            name=one.name,
            guests_expected=status.guests_expected,
            guests_came=status.guests_came,
            guests_inside=status.guests_inside,
            capacity=one.capacity,
            types=tuple(
                TypeAttendance(
                    ticket_type_id=kind.ticket_type_id,
                    name=kind.name,
                    expected=kind.total,
                    came=kind.checked_in,
                    inside=kind.inside,
                )
                for kind in status.types
            ),
        )

    def inside_by_zone(self, event_id: str, now: datetime) -> dict[str, int]:
        """Return how many guests are in each zone by an event's lists; "" for those whose zone nobody knows."""
        found: Counter[str] = Counter()
        timezone, zones = zone_of(self._database, event_id), zones_of_gates(self._database, event_id)
        for one in check_in_lists(self._database, event_id):
            by_gate = inside_by_gate(self._database, one.id, last_clearing(one.exit_all_at, now, timezone))
            for gate_id, guests in by_gate.items():
                found[zones.get(gate_id, "")] += guests
        return dict(found)

    def minute_counts(self, wanted: LogFilter) -> Sequence[MinuteCount]:
        """Return what was decided, by the minute."""
        # One object for each minute: whoever adds up by minutes compares and hashes it a hundred times over.
        minutes = _Minutes()
        return [
            MinuteCount(
                minute=minutes[minute],
                list_id=list_id,
                gate_id=gate_id,
                ticket_type_id=type_id,
                direction=Direction(direction),
                outcome=Outcome(outcome),
                reason=Reason(reason),
                assurance=Assurance(assurance),
                count=count,
            )
            for minute, list_id, gate_id, type_id, direction, outcome, reason, assurance, count in self._ask(
                _MINUTE_COUNTS, wanted, guests=True
            )
        ]

    def presence(self, list_id: str, now: datetime) -> Presence:
        """Return who was inside by a list over the evening."""
        with self._database.reading() as view:
            found = view.check_in_list(list_id)
            moves = list(view.movements(list_id).movements())
        # Without the list's rules there is no closing time at which everybody counts as gone.
        if not moves or found is None:
            return presence(moves)
        first = min(move.at for move in moves)
        return presence(moves, _clearings(found, first, now, zone_of(self._database, found.event_id)))

    def speeds(self, wanted: LogFilter, now: datetime) -> Sequence[GateSpeed]:
        """Return how fast gates were over all that is asked for, and how they stand at an instant."""
        pause = PAUSE // timedelta(microseconds=1)
        # Counted in the database by tenths of a second: a few hundred sums instead of a million gaps.
        gaps = [ScanGap(gate, tenths / 10, count) for gate, tenths, count in self._ask(_GAPS, wanted, pause=pause)]
        # Lanes are slow or quick now: the span that was asked for may lie hours back.
        lately = LogFilter(
            event_ids=wanted.event_ids,
            list_ids=wanted.list_ids,
            gate_ids=wanted.gate_ids,
            device_ids=wanted.device_ids,
            since=now - WINDOW,
        )
        recent = [ScanInstant(gate, device, from_micros(at)) for device, gate, at in self._ask(_SCANS, lately)]
        return gate_speeds(gaps, recent, now)

    def exposure(self, wanted: LogFilter) -> Exposure:
        """Return what single laptops decided alone, and how much of it turned out double."""
        # Doubles first: what is written in between is then counted as an admission, never as a double of one that is
        # not.
        doubles = dict(self._ask(_DOUBLES, wanted))
        return Exposure(
            tuple(
                GateExposure(gate_id=gate, admitted=admitted, alone=alone, doubles=doubles.get(gate, 0))
                for gate, admitted, alone in self._ask(_ALONE, wanted)
            )
        )

    def devices(self, wanted: LogFilter) -> Sequence[DeviceActivity]:
        """Return which devices made the entries that are asked for, by their ids."""
        return [
            DeviceActivity(device_id=device_id, name=name, entries=entries, last_at=from_micros(last))
            for device_id, name, entries, last in self._ask(_DEVICES, wanted)
        ]

    def conflicts(self, event_id: str | None = None) -> Sequence[ConflictReport]:
        """Return every contradiction, settled ones too, in the order in which they were found."""
        found = conflict_reports(self._database)
        return [one for one in found if event_id is None or one.event_id == event_id]

    def door_sales(self, event_id: str | None = None) -> Sequence[DoorSale]:
        """Return what was done at the door, oldest first."""
        found = door_sales(self._database)
        return [one for one in found if event_id is None or one.action.event_id == event_id]

    def _ask(self, query: str, wanted: LogFilter, *, guests: bool = False, **arguments: int) -> list[Any]:
        condition = condition_of(wanted)
        conn = self._copy.follow(guests=guests or condition.needs_guests)
        with store_errors():
            asked = query.format(where=condition.sql)
            found: list[Any] = conn.execute(asked, {**condition.arguments, **arguments}).fetchall()
        return found


def _clearings(found: CheckInList, first: datetime, now: datetime, timezone: str) -> list[datetime]:
    """Return the instants since a first movement at which everybody inside counted as gone, oldest first."""

    def earlier_ones() -> Any:
        at = last_clearing(found.exit_all_at, now, timezone)
        while at is not None:
            yield at
            # An instant before, because a clearing counts at its own instant.
            at = last_clearing(found.exit_all_at, at - timedelta(microseconds=1), timezone)

    return list(takewhile(lambda at: at >= first, earlier_ones()))[::-1]
