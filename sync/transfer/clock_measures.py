"""What measures of the laptop's clock become: knowledge, a doubt that a person settles, or nothing.

Invariant: no single answer moves the time (``sync.http.server_clock``).
"""

from datetime import datetime, timedelta

from kiosk.domain.clock.timekeeping import ClockReading
from kiosk.store.channel import sync_state
from kiosk.store.database import Database
from kiosk.store.roster.doubted_changes import CLOCK, DoubtedChange, doubts, drop_doubt, save_doubt
from sync.http.server_clock import CLOCK_SOURCE, ClockSample, SampleDecision, judge_sample

CLOCK_KEPT_FRESH = timedelta(minutes=1)
"""An answer of the platform is a measure: each of them written would be a write to the disk with every request."""


def take_measure(database: Database, sample: ClockSample) -> None:
    """Take in a measure of the laptop's clock. Nothing is written while it only confirms what is known."""
    found = sync_state.clock_reading(database)
    known = None if found is None or found.uncertainty is None or found.source != CLOCK_SOURCE else found
    weight, weighed = judge_sample(known, sample)
    if weight is SampleDecision.WAIT:
        return
    doubted = any(doubt.subject == CLOCK for doubt in doubts(database))
    if weight is SampleDecision.ASK:
        if not doubted:
            _doubt_clock(database, weighed)
        return
    if known is None or _differs(known, weighed.reading):
        sync_state.save_clock(database, weighed.reading)
    if doubted:
        with database.transaction() as db:
            drop_doubt(db.conn, CLOCK)


def _doubt_clock(database: Database, sample: ClockSample) -> None:
    details = {
        "offset_ms": sample.offset_ms,
        "uncertainty_ms": sample.uncertainty_ms,
        "measured_at": sample.measured_at.isoformat(),
        "boot": sample.boot,
        "ticks_us": None if sample.ticks is None else sample.ticks // timedelta(microseconds=1),
    }
    with database.transaction() as db:
        save_doubt(db.conn, DoubtedChange(subject=CLOCK, kind="clock", details=details, said_at=sample.measured_at))


def _differs(known: ClockReading, found: ClockReading) -> bool:
    """Return whether a measurement is worth writing."""
    is_same = (known.offset, known.uncertainty, known.boot) == (found.offset, found.uncertainty, found.boot)
    return not is_same or abs(found.measured_at - known.measured_at) >= CLOCK_KEPT_FRESH


def reading_of(doubt: DoubtedChange) -> ClockReading:
    """Return the measure that a doubt about the clock holds."""
    said = doubt.details
    ticks = said.get("ticks_us")
    return ClockReading(
        offset=timedelta(milliseconds=said["offset_ms"]),
        uncertainty=timedelta(milliseconds=said["uncertainty_ms"]),
        source=CLOCK_SOURCE,
        measured_at=datetime.fromisoformat(said["measured_at"]),
        boot=said["boot"],
        ticks=None if ticks is None else timedelta(microseconds=ticks),
    )
