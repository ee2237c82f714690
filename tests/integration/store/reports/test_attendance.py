"""Figures over the log: each is what a plain walk over all entries counts, and one with what the gate itself says."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.codes.credential import ScanSource
from kiosk.domain.door_sales.actions import DoorAction, DoorActionKind, PayMethod
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.reports.gate_speed import PAUSE, GateHint
from kiosk.domain.reports.log_filter import EVERYTHING, LogFilter
from kiosk.store.conflicts.conflict_records import settle_conflict
from kiosk.store.database import Database, open_database
from kiosk.store.reports.attendance import StoredAttendance
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.views.list_status import list_status
from tests.conftest import TEST_KEY
from tests.support.gate.entries import START, admission, write
from tests.support.gate.evening import DOORS, MAIN, Evening

NOW = DOORS + timedelta(hours=5)
CASES = [
    EVERYTHING,
    LogFilter(gate_ids={"gate-1"}),
    LogFilter(since=DOORS + timedelta(minutes=45), until=DOORS + timedelta(minutes=80)),
    LogFilter(ticket_type_ids={"vip"}),
    LogFilter(device_ids={"laptop-8"}, outcomes={Outcome.ADMIT}),
]


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, StoredAttendance, list[Entry]]]:
    database = open_database(tmp_path_factory.mktemp("attendance") / "gatehouse.db", TEST_KEY)
    entries = Evening(guests=900, seed=4).fill(database)
    yield database, StoredAttendance(database), entries
    database.close()


def type_of(entry: Entry) -> str:
    if entry.ticket_id is None:
        return ""
    number = int(entry.ticket_id[1:])
    return "vip" if number % 15 == 0 else "seated" if number % 3 == 0 else "standing"


def standing(entries: list[Entry], wanted: LogFilter) -> list[Entry]:
    undone = {e.undoes for e in entries if e.undoes}
    return [
        e
        for e in entries
        if not e.undoes
        and e.entry_id not in undone
        and (wanted.since is None or e.corrected_at >= wanted.since)
        and (wanted.until is None or e.corrected_at < wanted.until)
        and (not wanted.gate_ids or e.gate_id in wanted.gate_ids)
        and (not wanted.device_ids or e.device_id in wanted.device_ids)
        and (not wanted.outcomes or e.outcome in wanted.outcomes)
        and (not wanted.ticket_type_ids or type_of(e) in wanted.ticket_type_ids)
    ]


@pytest.mark.parametrize("wanted", CASES)
def test_minute_counts_count_what_stands(
    evening: tuple[Database, StoredAttendance, list[Entry]], wanted: LogFilter
) -> None:
    _, figures, entries = evening
    expected = Counter(
        (
            e.corrected_at.replace(second=0, microsecond=0),
            e.list_id,
            e.gate_id,
            type_of(e),
            e.direction,
            e.outcome,
            e.reason,
            e.assurance,
        )
        for e in standing(entries, wanted)
    )
    found = {
        (t.minute, t.list_id, t.gate_id, t.ticket_type_id, t.direction, t.outcome, t.reason, t.assurance): t.count
        for t in figures.minute_counts(wanted)
    }
    assert found == dict(expected)
    assert found


def test_who_is_inside_is_what_the_gate_says(evening: tuple[Database, StoredAttendance, list[Entry]]) -> None:
    database, figures, _ = evening
    with database.reading() as view:
        inside, came = view.inside("main"), view.came("main")
    found = figures.presence("main", NOW)
    assert found.curve[-1].guests == inside
    assert found.peak is not None
    assert inside <= found.peak.guests <= came
    assert found.stays
    assert all(timedelta() < stay < timedelta(hours=2) for stay in found.stays)


def test_lists_say_what_their_status_says(evening: tuple[Database, StoredAttendance, list[Entry]]) -> None:
    database, figures, _ = evening
    lounge, main = figures.lists("fest", NOW)
    assert (lounge.name, main.name) == ("Lounge", "Main entrance")
    status = list_status(database, "main", NOW)
    assert status is not None
    assert (main.guests_expected, main.guests_came, main.guests_inside) == (
        status.guests_expected,
        status.guests_came,
        status.guests_inside,
    )
    assert [(one.name, one.expected, one.came) for one in main.types] == [
        (one.name, one.total, one.checked_in) for one in status.types
    ]
    assert main.no_shows == status.total - status.checked_in > 0


@pytest.mark.parametrize("wanted", [EVERYTHING, LogFilter(gate_ids={"gate-2", "gate-8"})])
def test_seconds_between_scans(evening: tuple[Database, StoredAttendance, list[Entry]], wanted: LogFilter) -> None:
    _, figures, entries = evening
    gaps: dict[str, list[float]] = {}
    scans = {(e.device_id, e.gate_id or "", e.corrected_at) for e in entries if not e.undoes}
    for (device, _, before), (other, gate, at) in pairwise(sorted(scans, key=lambda s: (s[0], s[2]))):
        if device == other and at - before <= PAUSE and (not wanted.gate_ids or gate in wanted.gate_ids):
            gaps.setdefault(gate, []).append((at - before).total_seconds())
    found = {one.gate_id: one for one in figures.speeds(wanted, DOORS + timedelta(hours=1))}
    assert {gate: one.scans for gate, one in found.items()} == {gate: len(all_) for gate, all_ in gaps.items()}
    for gate, all_ in gaps.items():
        ordered = sorted(all_)
        assert found[gate].p50_s == pytest.approx(ordered[(len(ordered) + 1) // 2 - 1], abs=0.051)
        assert found[gate].pressure
        assert found[gate].hint in GateHint


def test_rows_from_paper_are_no_speed_of_a_lane(database: Database) -> None:
    write(database, *(admission(f"t{n}", gate_id="a", source=ScanSource.PAPER) for n in range(20)))
    assert not StoredAttendance(database).speeds(EVERYTHING, START + timedelta(hours=1))
    write(database, *(admission(f"u{n}", gate_id="a") for n in range(3)))
    (speed,) = StoredAttendance(database).speeds(EVERYTHING, START + timedelta(hours=1))
    assert speed.scans == 2


def test_exposure_counts_what_one_laptop_decided_alone(
    evening: tuple[Database, StoredAttendance, list[Entry]],
) -> None:
    database, figures, entries = evening
    notes = database.db.conn.execute("SELECT entry_id, other FROM entry_notes WHERE kind = 'admitted_twice'").fetchall()
    sides = {side for note in notes for side in note}
    admissions = [
        e for e in standing(entries, EVERYTHING) if e.outcome is Outcome.ADMIT and e.direction is Direction.ENTRY
    ]
    alone = [e for e in admissions if e.assurance is Assurance.LOCAL]
    doubles = Counter(e.gate_id for e in alone if e.entry_id in sides)
    found = figures.exposure(EVERYTHING)
    assert (found.admitted, found.alone) == (len(admissions), len(alone))
    assert {one.gate_id: one.doubles for one in found.gates if one.doubles} == dict(doubles)
    assert doubles
    assert {one.gate_id for one in found.gates if one.alone} == {"gate-1", "gate-8"}


def test_devices_are_those_of_the_log(evening: tuple[Database, StoredAttendance, list[Entry]]) -> None:
    _, figures, entries = evening
    expected = Counter(e.device_id for e in entries)
    found = figures.devices(EVERYTHING)
    assert {one.device_id: one.entries for one in found} == dict(expected)
    for one in found:
        assert one.last_at == max(e.corrected_at for e in entries if e.device_id == one.device_id)
        assert one.name == ("Front desk" if one.device_id == "laptop-1" else "")


def test_conflicts_show_both_sides(evening: tuple[Database, StoredAttendance, list[Entry]]) -> None:
    database, figures, entries = evening
    by_id = {e.entry_id: e for e in entries}
    found = figures.conflicts("fest")
    assert found
    assert figures.conflicts("another event") == []
    for one in found:
        ours, theirs = by_id[one.ours.ref], by_id[one.theirs.ref]
        assert one.ticket_id == ours.ticket_id == theirs.ticket_id
        assert (one.ours.at, one.theirs.at) == (ours.corrected_at, theirs.corrected_at)
        assert (one.theirs.gate_name, one.theirs.uncertainty_ms) == ("Gate 8", theirs.uncertainty_ms)
        assert (one.ours.device_name, one.ours.assurance) == ("Front desk", ours.assurance.value)
        assert one.guest_name
    assert settle_conflict(database, found[0].id, "twins", NOW)
    again = figures.conflicts()[0]
    assert (again.settled_at, again.settled_note) == (NOW, "twins")


def test_a_conflict_with_what_only_the_platform_knows(database: Database) -> None:
    entries = Evening(guests=30, seed=9, gates=1).fill(database)
    details = '{"ours": {}, "theirs": {"what": "booking", "id": "b1", "status": "cancelled", "at": null}}'
    database.db.conn.execute(
        "INSERT INTO entry_notes (entry_id, kind, other, details, created_at)"
        " VALUES (?, 'admitted_cancelled', 'b1', ?, 5)",
        (entries[0].entry_id, details),
    )
    (only,) = StoredAttendance(database).conflicts()
    assert (only.theirs.what, only.theirs.status, only.theirs.at) == ("booking", "cancelled", None)


def test_door_sales_with_what_became_of_them(database: Database) -> None:
    with roster_transaction(database) as tx:
        tx.upsert(Evening().event())
    sold = DoorAction(
        id="w1", kind=DoorActionKind.WALK_IN, event_id="fest", made_at=NOW, ticket_type_id="vip", paid_minor=900,
        currency="INR", method=PayMethod.CASH, holder_name="A Guest",
    )  # fmt: skip
    back = replace(
        sold,
        id="w2",
        kind=DoorActionKind.CANCELLATION,
        booking_id="w1",
        paid_minor=0,
        currency="",
        method=PayMethod.NONE,
    )
    with database.writing() as ledger:
        ledger.book(sold)
        ledger.book(replace(sold, id="w3", event_id="another"))
        ledger.book(back)
    figures = StoredAttendance(database)
    first, second = figures.door_sales("fest")
    assert (first.action, first.type_name, first.state, first.taken_back) == (sold, "VIP", "queued", True)
    assert (second.action.kind, second.taken_back) == (DoorActionKind.CANCELLATION, False)
    assert len(figures.door_sales()) == 3


@settings(max_examples=25)
@given(closing=st.integers(-60, 200))
def test_nobody_is_inside_behind_closing_time_in_both_counts(
    evening: tuple[Database, StoredAttendance, list[Entry]], closing: int
) -> None:
    database, figures, _ = evening
    clears = DOORS + timedelta(minutes=closing)
    with roster_transaction(database) as tx:
        tx.upsert([replace(MAIN, exit_all_at=clears)])
    with database.reading() as view:
        expected = view.inside("main", since=clears)
    found = figures.presence("main", NOW)
    assert (found.curve[-1].guests if found.curve else 0) == expected
    with roster_transaction(database) as tx:
        tx.upsert([MAIN])


def test_reasons_of_refusals_are_tallied(evening: tuple[Database, StoredAttendance, list[Entry]]) -> None:
    _, figures, entries = evening
    found = Counter[Reason]()
    for one in figures.minute_counts(EVERYTHING):
        if one.refused:
            found[one.reason] += one.count
    assert found == Counter(e.reason for e in entries if e.outcome is Outcome.REFUSE)
