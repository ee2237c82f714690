"""What the platform gives back of this device's own entries: known ones change nothing, lost ones count again."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.undo import Undo
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.guest_numbers import UseIdentity
from kiosk.domain.errors import UndoError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.roster.bookings import Booking, BookingStatus, Ticket
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.channel.sync_state import Device, save_self_device
from kiosk.store.conflicts.conflict_records import ConflictKind, conflicts
from kiosk.store.database import Database, open_database
from kiosk.store.laptop.installations import present_installation
from kiosk.store.log.entry_numbering import InstallationCause
from kiosk.store.outbox.delivery_queue import outbox_counts
from kiosk.store.roster.roster_writer import roster_transaction
from kiosk.store.views.list_counts import ListCounter
from kiosk.store.views.list_status import list_status
from tests.conftest import TEST_KEY
from tests.support.gate.lost_entries import ME, as_given, clock, enrol, looks, new_id, one_lost, scan, take
from tests.support.gate.small_event import NOW, STATION, PlainReader, furnish, guest


@pytest.fixture
def gate(database: Database) -> Database:
    """A gate with three guests on its list."""
    enrol(database)
    furnish(database, *guest(1), *guest(2), *guest(3))
    return database


@pytest.fixture
def older(gate: Database, tmp_path: Path) -> Iterator[Database]:
    """The gate's database as it was before anything was scanned."""
    with gate.transaction() as db:
        db.conn.execute("DELETE FROM settings")
    gate.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(gate.path, tmp_path / "older.db")
    opened = open_database(tmp_path / "older.db", TEST_KEY)
    yield opened
    opened.close()


def all_rows(database: Database) -> list[tuple[object, ...]]:
    return list(database.db.conn.execute("SELECT * FROM entries ORDER BY position"))


def test_known_ones_change_nothing_under_whatever_name(gate: Database) -> None:
    mine = scan(gate, 1)
    before = all_rows(gate)
    late = timedelta(microseconds=1000 - mine.corrected_at.microsecond % 1000 - 1)
    forms = [
        as_given(mine),
        as_given(mine, entry_id="pretix:1:5", sequence=0),
        # TicketToken's instant: our milliseconds, and other digits behind them.
        as_given(mine, entry_id="tt-scan", sequence=0, corrected_at=mine.corrected_at + late, raw_at=mine.raw_at),
    ]
    for _ in range(2):
        assert take(gate, forms) == 0
    assert all_rows(gate) == before
    assert conflicts(gate) == []
    found = present_installation(gate)
    assert found is None or found.cause is InstallationCause.NEW


def test_what_goes_up_under_a_newer_name_of_this_laptop_is_known(gate: Database) -> None:
    """It waited while the laptop was enrolled anew: the platform calls it a scan of the device that sent it."""
    mine = scan(gate, 1)
    again = Device(id="enrolled-anew", name="Gate", platform="x", profile="x", base_url="http://x")
    save_self_device(gate, again)
    before = all_rows(gate)
    assert take(gate, [as_given(mine, entry_id="pretix:1:5", sequence=0, device_id=again.id)]) == 0
    assert all_rows(gate) == before
    assert conflicts(gate) == []


def test_a_lost_one_counts_as_this_devices_again(gate: Database, older: Database) -> None:
    lost = scan(gate, 1)
    assert looks(older, 1) is Reason.OK
    assert take(older, [as_given(lost)]) == 1
    assert take(older, [as_given(lost)]) == 0
    assert looks(older, 1) is Reason.ALREADY_ENTERED
    assert outbox_counts(older).queued == 0
    assert conflicts(older) == []
    counts = ListCounter(older, STATION.list_id, ME).counts()
    assert (counts.admitted, counts.admitted_here) == (1, 1)
    status = list_status(older, STATION.list_id, NOW)
    assert status is not None
    assert (status.checked_in, status.inside) == (1, 1)
    with older.reading() as view:
        assert view.inside(STATION.list_id) == 1
        assert view.entry(lost.entry_id) is not None
    found = present_installation(older)
    assert found is not None
    assert (found.number, found.cause, found.taken_in, found.missing_since) == (
        2,
        InstallationCause.OLDER,
        1,
        lost.corrected_at,
    )
    assert found.is_open


def test_numbers_go_on_behind_what_came_back(gate: Database, older: Database) -> None:
    lost = [scan(gate, 1), scan(gate, 2, 1)]
    assert [entry.sequence for entry in lost] == [1, 2]
    take(older, [as_given(entry) for entry in lost])
    after = scan(older, 3, 90)
    with older.reading() as view:
        kept = view.entry(after.entry_id)
    assert kept is not None
    assert (kept.sequence, kept.installation) == (3, 2)


def test_what_was_decided_meanwhile_is_a_conflict_and_nothing_fails(gate: Database, older: Database) -> None:
    lost = scan(gate, 1)
    again = scan(older, 1, 20)
    assert again.admitted
    assert (again.sequence, lost.sequence) == (1, 1)
    assert take(older, [as_given(lost)]) == 1
    numbers = older.db.conn.execute("SELECT installation, sequence FROM entries ORDER BY position").fetchall()
    assert numbers == [(1, 1), (0, 1)], "one device and installation never has a number twice"
    (found,) = conflicts(older)
    assert (found.kind, found.entry_id, found.other) == (ConflictKind.TWICE, again.entry_id, lost.entry_id)
    with older.reading() as view:
        assert len([e for e in view.entries_for(["t1"]) if e.admitted]) == 2


def test_both_copies_find_the_conflict(gate: Database, older: Database) -> None:
    here, there = scan(gate, 1), scan(older, 1, 20)
    take(gate, [as_given(there)])
    take(older, [as_given(here)])
    assert [(c.entry_id, c.other) for c in conflicts(gate)] == [(here.entry_id, there.entry_id)]
    assert [(c.entry_id, c.other) for c in conflicts(older)] == [(there.entry_id, here.entry_id)]


def test_a_lost_one_conflicts_with_another_gate(gate: Database, older: Database) -> None:
    lost = scan(gate, 1)
    theirs = as_given(lost, entry_id="r-1", device_id="other", corrected_at=lost.corrected_at + timedelta(minutes=3))
    take(older, [theirs])
    take(older, [as_given(lost)])
    assert [(c.entry_id, c.other) for c in conflicts(older)] == [(lost.entry_id, "r-1")]


def test_a_booking_that_was_cancelled_after_a_lost_one_is_no_conflict(gate: Database, older: Database) -> None:
    lost = scan(gate, 1)
    take(older, [as_given(lost)])
    for hours, expected in ((2, 0), (-2, 1)):
        changed = lost.corrected_at + timedelta(hours=hours)
        found = [record for record in guest(1) if isinstance(record, Booking)]
        records = [replace(record, status=BookingStatus.CANCELLED, updated_at=changed) for record in found]
        with roster_transaction(older) as tx:
            tx.upsert(records)
            tx.note_conflicts(records, (), NOW)
        assert len([c for c in conflicts(older) if c.kind is ConflictKind.CANCELLED]) == expected * len(records)


def test_a_lost_one_that_was_taken_back_admits(gate: Database, older: Database) -> None:
    lost = scan(gate, 1)
    undo = replace(lost, entry_id="u-1", undoes=lost.entry_id, spends=False, sequence=2)
    undo = replace(undo, corrected_at=lost.corrected_at + timedelta(minutes=1))
    take(older, [as_given(undo, spends=False), as_given(lost)])
    assert looks(older, 1) is Reason.OK
    with older.reading() as view:
        assert view.inside(STATION.list_id) == 0
        assert view.undo_of(lost.entry_id) is not None


def test_an_undo_finds_its_entry_under_the_platforms_name(gate: Database, older: Database) -> None:
    mine = scan(older, 1)
    given = as_given(mine, entry_id="tt-scan", sequence=0)
    undo = as_given(mine, entry_id="tt-undo", undoes="tt-scan", spends=False, sequence=0)
    undo = replace(undo, corrected_at=mine.corrected_at + timedelta(minutes=1))
    assert take(older, [given, undo]) == 1
    assert looks(older, 1) is Reason.OK


def test_what_came_back_without_our_id_cannot_be_taken_back_here(gate: Database, older: Database) -> None:
    first, second = scan(gate, 1), scan(gate, 2)
    take(older, [as_given(first, entry_id="pretix:1:5", sequence=0), as_given(second)])
    undo = Undo(older, clock(5), new_id)
    with pytest.raises(UndoError):
        undo.take_back("pretix:1:5", STATION)
    (made,) = undo.take_back(second.entry_id, STATION)
    assert made.undoes == second.entry_id
    assert looks(older, 2) is Reason.OK


def test_numbers_that_no_platform_gave_are_put_in_their_place(gate: Database, older: Database) -> None:
    lost = scan(gate, 1)
    first = scan(older, 2)
    moved = as_given(lost, entry_id="p-1", sequence=0, corrected_at=first.corrected_at + timedelta(seconds=1))
    take(older, [moved])
    with older.reading() as view:
        kept = view.entry("p-1")
    assert kept is not None
    assert (kept.sequence, kept.installation) == (first.sequence, 1)


def test_guests_of_a_party_get_numbers_where_the_platform_has_none(gate: Database) -> None:
    tickets = [replace(record, party_size=3) for record in guest(1) if isinstance(record, Ticket)]
    furnish(gate, *tickets)
    at = NOW - timedelta(hours=1)
    party = [one_lost("t1", at, entry_id=f"p-{n}") for n in range(3)]
    take(gate, party)
    with gate.reading() as view:
        assert sorted(e.guest_no for e in view.entries_for(["t1"])) == [1, 2, 3]


@pytest.mark.parametrize("undo_first", [False, True])
def test_a_guest_of_a_party_whose_scan_was_taken_back_is_not_inside(gate: Database, *, undo_first: bool) -> None:
    """The platform has no numbers of guests: scan and undo both come back as the first guest's, who is inside here."""
    furnish(gate, *(replace(record, party_size=2) for record in guest(1) if isinstance(record, Ticket)))
    desk = CheckIn(gate, PlainReader(), clock(0), new_id)
    assert desk.scan(Scan(text="code-1"), STATION, attempt=Attempt(guests=1)).verdict.admitted
    at = NOW - timedelta(hours=1)
    lost = one_lost("t1", at, entry_id=new_id(at), sequence=0)
    undo = replace(lost, entry_id=new_id(at), undoes=lost.entry_id, corrected_at=at + timedelta(minutes=1))
    for given in (undo, lost) if undo_first else (lost, undo):
        take(gate, [given])
    with gate.reading() as view:
        assert view.inside(STATION.list_id) == 1
        numbers = [s.guest for s in view.sightings(UseIdentity(key="t1", ticket_id="t1"))]
    assert sorted(numbers) == [1, 2, 2], "an undo is of the guest whose scan it takes back"
    again = desk.scan(Scan(text="code-1"), STATION, attempt=Attempt(guests=1))
    assert again.verdict.guests == (2,)
    assert not desk.scan(Scan(text="code-1"), STATION, attempt=Attempt(guests=1)).verdict.admitted
    with gate.reading() as view:
        assert view.inside(STATION.list_id) == 2


@pytest.mark.parametrize("number", [2**63 - 1, 10**9 + 1, -1])
def test_a_number_that_no_device_reaches_does_not_end_the_numbering(gate: Database, number: int) -> None:
    take(gate, [one_lost("t1", NOW - timedelta(hours=1), sequence=number)])
    assert scan(gate, 2).sequence == 1
    assert scan(gate, 3, 1).sequence == 2
