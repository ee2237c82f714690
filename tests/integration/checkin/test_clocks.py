"""Whatever the clock says: each scan is recorded once, and nobody is inside twice by it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.checkin.check_in import CheckIn, CheckInResult
from kiosk.checkin.undo import Undo
from kiosk.domain.clock.instants import FIRST, LAST
from kiosk.domain.codes.credential import Credential, Scan
from kiosk.domain.entries.entry import Direction, Entry, GateTime
from kiosk.domain.entries.order import guests_inside
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import UndoError
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.codes import SigningKey
from kiosk.domain.roster.events import CheckInList
from kiosk.domain.roster.settings import CheckInListSettings
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import (
    EVENT,
    MAIN_LIST,
    NOW,
    STATION,
    PlainReader,
    StillClock,
    counting_ids,
    furnish,
    guest,
    plain_check_in,
)

OUT = replace(STATION, direction=Direction.EXIT)
REENTRY = replace(MAIN_LIST, allow_entry_after_exit=True)
HOUR = timedelta(hours=1)


def scan(desk: CheckIn, at: GateTime, station: Station = STATION) -> CheckInResult:
    return desk.scan(Scan(text="code-1"), station, at=at)


def test_a_clock_that_is_measured_between_scans_lets_nobody_in_again(database: Database) -> None:
    furnish(database, REENTRY, *guest(1))
    desk = plain_check_in(database)
    fast = GateTime(NOW + HOUR)

    def measured(minutes: int) -> GateTime:
        return GateTime(NOW + HOUR + timedelta(minutes=minutes), -HOUR, timedelta(seconds=1))

    assert scan(desk, fast).verdict.admitted
    assert scan(desk, GateTime(NOW + HOUR + timedelta(minutes=1)), OUT).verdict.admitted
    assert scan(desk, measured(5)).verdict.admitted
    for minutes in (6, 7, 70):
        assert scan(desk, measured(minutes)).verdict.reason is Reason.ALREADY_ENTERED
    with database.reading() as view:
        assert view.inside("main") == 1


def test_a_guest_who_left_comes_back_although_the_clock_was_fast_before(database: Database) -> None:
    furnish(database, REENTRY, *guest(1))
    desk = plain_check_in(database)
    assert scan(desk, GateTime(NOW + HOUR)).verdict.admitted
    assert scan(desk, GateTime(NOW + HOUR, -HOUR), OUT).verdict.admitted
    with database.reading() as view:
        assert view.inside("main") == 0
    assert scan(desk, GateTime(NOW + HOUR + timedelta(minutes=1), -HOUR)).verdict.admitted
    assert not scan(desk, GateTime(NOW + HOUR + timedelta(minutes=2), -HOUR)).verdict.admitted


@pytest.mark.parametrize("ahead", [timedelta(minutes=90), timedelta(days=400)])
def test_an_exit_from_the_future_opens_the_gate_once(database: Database, ahead: timedelta) -> None:
    furnish(database, REENTRY, *guest(1))
    desk = plain_check_in(database)
    (first,) = scan(desk, GateTime(NOW)).entries
    left = replace(
        first,
        entry_id="north-1",
        device_id="north",
        direction=Direction.EXIT,
        spends=False,
        corrected_at=NOW + ahead,
        assurance=Assurance.PLATFORM,
    )
    with roster_transaction(database) as tx:
        tx.add_remote_entries([left])
    assert scan(desk, GateTime(NOW + timedelta(minutes=20))).verdict.admitted
    for minutes in (21, 60, 100):
        assert not scan(desk, GateTime(NOW + timedelta(minutes=minutes))).verdict.admitted
    with database.reading() as view:
        assert view.inside("main") == 1


ENDS = st.sampled_from(
    [FIRST, LAST, FIRST + timedelta(hours=2), LAST - timedelta(hours=2), datetime(1901, 1, 1, tzinfo=UTC)]
)
INSTANTS = ENDS | st.datetimes(timezones=st.just(UTC))
POLICY = {
    "cooldown_minutes": 30,
    "opens_minutes_before": 90,
    "closes_minutes_after": 90,
    "grace_minutes": 999_999_999,
    "max_entries": 9,
}
RULES = {
    "or": [
        {"isAfter": [{"var": "now"}, {"buildTime": ["custom", "9999-12-31T23:59:59+00:00"]}, 1e12]},
        {"isBefore": [{"var": "now"}, {"buildTime": ["customtime", "23:30"]}, 30]},
        {"<": [{"var": "entries_today"}, 3]},
        {">": [{"var": "minutes_since_last_entry"}, 10**9]},
        {"<": [{"entries_days_since": [{"buildTime": ["date_from"]}]}, 3]},
    ]
}


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    raw=INSTANTS,
    offset=st.timedeltas() | st.sampled_from([timedelta(), timedelta.min, timedelta.max, timedelta(days=-36525)]),
    dates=st.lists(st.none() | INSTANTS, min_size=6, max_size=6),
    timezone=st.sampled_from(["Europe/Berlin", "Pacific/Kiritimati", "America/New_York", "Nowhere/None"]),
    closing=st.none() | INSTANTS,
)
def test_no_clock_value_and_no_date_keeps_a_scan_from_being_recorded(
    database: Database,
    raw: datetime,
    offset: timedelta,
    dates: Sequence[datetime | None],
    timezone: str,
    closing: datetime | None,
) -> None:
    begins, ends, opens, valid_from, valid_until, used_at = dates
    furnish(database, *guest(1, valid_from=valid_from, valid_until=valid_until, platform_used_at=used_at))
    event = replace(EVENT, timezone=timezone, starts_at=begins, ends_at=ends, admission_at=opens)
    rules = CheckInList(
        id="main", event_id="ev", name="", allow_entry_after_exit=True, rules=RULES, exit_all_at=closing, capacity=5,
        settings=CheckInListSettings.of({"policy": POLICY}),
    )  # fmt: skip
    with roster_transaction(database) as tx:
        tx.upsert([event, rules])
    ids = counting_ids()
    desk = CheckIn(database, PlainReader(), StillClock(), lambda at: f"{next(_numbers)}-{ids(at)}")
    before = written(database)
    for station in (STATION, OUT, STATION):
        done = desk.scan(Scan(text="code-1"), station, at=GateTime(raw, offset, timedelta(seconds=3)))
        assert done.verdict.reason is not Reason.ERROR
        assert len(done.entries) == 1
    assert written(database) == before + 3
    with database.reading() as view:
        known = view.entries_for(["t1"], list_id="main")
        assert view.inside("main") == len(guests_inside(known))
        assert view.entry(done.entries[0].entry_id) is not None


_numbers = iter(range(10**9))


def written(database: Database) -> int:
    return int(database.db.conn.execute("SELECT count(*) FROM entries").fetchone()[0])


# -- the grace time of taking back


@dataclass
class Wall:
    """Implements ``ports.Clock``: a wall clock that is set, and a clock that runs."""

    raw: datetime = NOW
    boot: str = "first"
    boot_ms: int = 5_000

    def now(self) -> GateTime:
        """Return what both say."""
        return GateTime(self.raw, boot=self.boot, boot_ms=self.boot_ms)

    def monotonic_ms(self) -> float:
        """Return nothing of interest."""
        return 0.0

    def runs(self, minutes: float) -> None:
        """Let time pass."""
        self.raw += timedelta(minutes=minutes)
        self.boot_ms += round(minutes * 60_000)


def undo_of(database: Database, clock: Wall) -> tuple[Undo, Entry]:
    furnish(database, *guest(1), *guest(2))
    ids = counting_ids()
    desk = CheckIn(database, PlainReader(), clock, ids)
    return Undo(database, clock, ids), desk.scan(Scan(text="code-1"), STATION).entries[0]


def test_what_is_long_ago_by_the_clock_is_refused_without_a_look_at_all_that_came_since(database: Database) -> None:
    clock = Wall()
    undo, entry = undo_of(database, clock)
    clock.boot, clock.raw = "second", clock.raw + timedelta(hours=3)
    asked: list[str] = []
    database.db.conn.set_trace_callback(asked.append)
    with pytest.raises(UndoError) as caught:
        undo.take_back(entry.entry_id, STATION)
    database.db.conn.set_trace_callback(None)
    assert caught.value.key == "undo.too_late"
    assert asked
    assert not [statement for statement in asked if "max(corrected_at)" in statement]


@pytest.mark.parametrize("set_to", [timedelta(days=-3), timedelta(minutes=-20), timedelta(days=3)])
def test_a_clock_that_is_set_changes_no_grace_time(database: Database, set_to: timedelta) -> None:
    clock = Wall()
    undo, entry = undo_of(database, clock)
    clock.runs(14)
    clock.raw += set_to
    assert undo.take_back(entry.entry_id, STATION)


def test_setting_the_clock_back_gives_no_more_time(database: Database) -> None:
    clock = Wall()
    undo, entry = undo_of(database, clock)
    clock.runs(16)
    clock.raw = NOW + timedelta(minutes=1)
    with pytest.raises(UndoError) as reported:
        undo.take_back(entry.entry_id, STATION)
    assert reported.value.key == "undo.too_late"


@pytest.mark.parametrize(
    ("scanned_until", "now", "in_time"), [(0, 10, True), (0, 16, False), (0, -1, False), (40, 5, False), (8, 5, True)]
)
def test_after_a_restart_the_latest_clock_counts(
    database: Database, scanned_until: int, now: int, in_time: bool
) -> None:
    clock = Wall()
    undo, entry = undo_of(database, clock)
    if scanned_until:
        clock.runs(scanned_until)
        CheckIn(database, PlainReader(), clock, lambda at: "other").scan(Scan(text="code-2"), STATION)
    clock.boot, clock.boot_ms, clock.raw = "second", 1_000, NOW + timedelta(minutes=now)
    if in_time:
        assert undo.take_back(entry.entry_id, STATION)
        return
    with pytest.raises(UndoError):
        undo.take_back(entry.entry_id, STATION)


# -- faults of our own


@dataclass
class Breaking:
    """Implements ``ports.CredentialReader``: fails in a way that nobody expected."""

    error: Exception

    def read(self, scan: Scan, keys: Sequence[SigningKey], now: datetime) -> Credential:
        """Fail."""
        raise self.error


FAULTS = [ZeroDivisionError("code-1"), RecursionError("code-1"), KeyError("code-1"), MemoryError(), OverflowError("x")]


def is_recorded_as_our_fault(database: Database, done: CheckInResult) -> None:
    assert (done.verdict.outcome, done.verdict.reason, done.error) == (Outcome.ASK, Reason.ERROR, None)
    (entry,) = done.entries
    with database.reading() as view:
        found = view.entry(entry.entry_id)
    assert found == entry
    assert (entry.outcome, entry.reason, entry.spends, entry.list_id) == (Outcome.ASK, Reason.ERROR, False, "main")
    assert written(database) == 1


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
def test_a_parser_that_fails_loses_no_scan(
    database: Database, fault: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    furnish(database, *guest(1))
    desk = CheckIn(database, Breaking(fault), StillClock(), counting_ids())
    done = desk.scan(Scan(text="code-1\udcff" + "x" * 10_000), STATION)
    is_recorded_as_our_fault(database, done)
    assert done.entries[0].code.startswith("code-1?")
    assert "code-1" not in caplog.text
    assert type(fault).__name__ in caplog.text


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: type(fault).__name__)
@pytest.mark.parametrize("by_hand", [False, True])
def test_a_check_that_fails_loses_no_scan(
    database: Database,
    fault: Exception,
    by_hand: bool,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    furnish(database, *guest(1))
    desk = plain_check_in(database)

    def broken(facts: object) -> None:
        raise fault

    monkeypatch.setattr("kiosk.domain.verdicts.decision.CHECKS", (("broken", broken),))
    done = desk.ticket("t1", STATION) if by_hand else desk.scan(Scan(text="code-1"), STATION)
    is_recorded_as_our_fault(database, done)
    assert "code-1" not in caplog.text
    monkeypatch.undo()
    assert desk.scan(Scan(text="code-1"), STATION).verdict.admitted
    queued = database.db.conn.execute("SELECT count(*) FROM outbox").fetchone()[0]
    assert queued == 1, "what nobody judged is nothing to tell the platform"


def test_a_row_that_nobody_can_read_loses_no_scan(database: Database) -> None:
    furnish(database, *guest(1))
    database.db.conn.execute("UPDATE tickets SET zones = '{'")
    is_recorded_as_our_fault(database, plain_check_in(database).scan(Scan(text="code-1"), STATION))


def test_nothing_is_admitted_twice_by_repeating_what_failed(database: Database) -> None:
    furnish(database, *guest(1))
    desk = CheckIn(database, Breaking(ValueError("x")), StillClock(), counting_ids())
    attempt = Attempt(entry_id=counting_ids()(NOW))
    first, second = (desk.scan(Scan(text="code-1"), STATION, attempt=attempt) for _ in range(2))
    assert first.entries == second.entries
    assert written(database) == 1
