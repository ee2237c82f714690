"""A gate, an older copy of its database, and entries that come back from the platform."""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from kiosk.checkin.check_in import CheckIn
from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.domain.entries.entry import Direction, Entry, GateTime, uuid7
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.store.channel.sync_state import Device, save_clock, save_self_device
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, STATION, PlainReader, StillClock

ME = STATION.device_id


SKEW = timedelta(minutes=7)
"""The laptop's clock is so much slow; entries carry the corrected time."""


def enrol(database: Database) -> None:
    save_self_device(database, Device(id=ME, name="Gate", platform="x", profile="x", base_url="http://x"))
    reading = ClockReading(offset=SKEW, uncertainty=timedelta(seconds=1), source="platform", measured_at=NOW)
    save_clock(database, reading)


def new_id(at: datetime) -> str:
    return uuid7(at, os.urandom(10))


def clock(minutes: float) -> StillClock:
    return StillClock(GateTime(NOW - SKEW + timedelta(minutes=minutes), SKEW))


def scan(database: Database, number: int, minutes: float = 0) -> Entry:
    """Let a guest in, so many minutes behind NOW by the corrected clock."""
    desk = CheckIn(database, PlainReader(), clock(minutes), new_id)
    return desk.scan(Scan(text=f"code-{number}"), STATION).entries[0]


def looks(database: Database, number: int) -> Reason:
    desk = CheckIn(database, PlainReader(), clock(30), new_id)
    return desk.preview(Scan(text=f"code-{number}"), STATION).verdict.reason


def take(database: Database, entries: Sequence[Entry], now: datetime | None = None) -> int:
    at = now or NOW + timedelta(hours=1)
    with roster_transaction(database) as tx:
        new = tx.add_remote_entries(entries, at)
        tx.note_conflicts((), entries, at)
    return new


def as_given(entry: Entry, **changes: object) -> Entry:
    """Return an entry as most platforms give it back: under our id, without what is nobody's business there."""
    kept = replace(entry, assurance=Assurance.PLATFORM, scan_id="", spends=True, code="", scanner="")
    return replace(kept, **changes)  # type: ignore[arg-type]


def one_lost(ticket: str, at: datetime, **changes: object) -> Entry:
    made = Entry(
        entry_id="x",
        device_id=ME,
        sequence=0,
        event_id=STATION.event_id,
        list_id=STATION.list_id,
        direction=Direction.ENTRY,
        outcome=Outcome.ADMIT,
        reason=Reason.OK,
        raw_at=at - SKEW,
        corrected_at=at,
        ticket_id=ticket,
        use_key=ticket,
        code_hash=hash_code("code-1"),
        assurance=Assurance.PLATFORM,
    )
    return replace(made, **changes)  # type: ignore[arg-type]
