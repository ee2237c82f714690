"""How an event stands, for the window: read as often as it is cheap, beside a gate at work.

Invariants: at most a tenth of the time goes into reading; who came and who is inside is counted where the gate does it.
"""

import time
from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Final

from kiosk.app.kiosk import Kiosk
from kiosk.domain.errors import SettingsError
from kiosk.domain.reports.arrival_sums import arrival_sums
from kiosk.domain.reports.log_filter import LogFilter
from kiosk.reports.csv_file import write_csv
from kiosk.reports.document import Column, Document, Table
from kiosk.store.reports.attendance import StoredAttendance
from kiosk.store.reports.entry_log import StoredEntryLog
from kiosk.store.views.station_choices import events, zones_of_gates
from kiosk.ui.ports.organizer.pages import AttendanceReport, Cell

_SHARE: Final = 10.0
"""After a look that took a second the next one waits for so many."""


class StoredAttendanceBoard:
    """Reads for the window's ``AttendanceBoard``. Belongs to one thread.

    Args:
        kiosk: The kiosk.
    """

    def __init__(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        self._figures = StoredAttendance(kiosk.database)
        self._log = StoredEntryLog(kiosk.database)
        self._version: int | None = None
        self._read_at = float("-inf")
        self._due_at = float("-inf")

    def read(self, event_id: str = "", *, anyway: bool = False) -> AttendanceReport | None:
        """Return how an event stands; see ``AttendanceBoard.read``."""
        began = time.monotonic()
        version = self._kiosk.database.data_version()
        # Lanes grow calm and the last hour moves on without anybody writing: once a minute it is read in any case.
        old = began - self._read_at > 60
        if not anyway and (began < self._due_at or (version == self._version and not old)):
            return None
        found = self._report(event_id or self._usual_event())
        self._version, self._read_at = version, began
        self._due_at = time.monotonic() + _SHARE * (time.monotonic() - began)
        return found

    def _usual_event(self) -> str:
        try:
            return self._kiosk.find_event(None).id
        except SettingsError:
            # Several, and no station: what the log speaks of last is what people want to see.
            newest = self._log.page(LogFilter(), limit=1).rows
            if newest:
                return newest[0].entry.event_id
            known = events(self._kiosk.database)
            if known:
                return known[0].id
            raise

    def _report(self, event_id: str) -> AttendanceReport:
        wanted = LogFilter(event_ids=frozenset({event_id}))
        now = self._kiosk.clock.now().corrected
        lists = self._figures.lists(event_id, now)
        choices = self._log.choices()
        known = {event.id: event for event in events(self._kiosk.database)}
        timezone = known[event_id].timezone if event_id in known else ""
        zones = zones_of_gates(self._kiosk.database, event_id)
        return AttendanceReport(
            event_id=event_id,
            timezone=timezone,
            now=now,
            lists=lists,
            sums=arrival_sums(self._figures.minute_counts(wanted)),
            presence={one.list_id: self._figures.presence(one.list_id, now).by_minutes() for one in lists},
            speeds=self._figures.speeds(wanted, now),
            exposure=self._figures.exposure(wanted),
            gate_names=dict(choices.gates),
            type_names=dict(choices.ticket_types),
            zones=zones,
            # Most venues have no zones: then nobody has to be counted once more.
            inside_by_zone=self._figures.inside_by_zone(event_id, now) if zones else {},
            events=tuple({**dict(choices.events), **{event.id: event.name for event in known.values()}}.items()),
        )


def save_table(
    kiosk: Kiosk, path: Path, title: str, headings: Sequence[str], rows: Sequence[Sequence[Cell]], *, zone: tzinfo
) -> None:
    """Write a table of figures as CSV; cells that a spreadsheet would run are made plain.

    Args:
        kiosk: The kiosk.
        path: Where to.
        title: What it is.
        headings: Of its columns.
        rows: Its rows.
        zone: The event's zone, in which times are told.

    Raises:
        ReportError: It cannot be written.
    """
    columns = [Column(name=name) for name in headings]
    table = Table(key="table", title=title, columns=columns, rows=rows)
    made_at = kiosk.clock.now().corrected
    write_csv(Document(title=title, subtitle="", made_at=made_at, zone=zone, sections=[table]), path)
