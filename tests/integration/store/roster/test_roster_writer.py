"""Entries of other devices: what no longer counts on the platform, and what is our own under another name."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.domain.codes.credential import Scan, hash_code
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Assurance, Outcome, Reason
from kiosk.domain.roster.staffing import StaffAssignment
from kiosk.store.database import Database
from kiosk.store.roster.remote_entries import TAKEN_BACK
from kiosk.store.roster.roster_writer import roster_transaction
from tests.support.gate.small_event import NOW, STATION, furnish, guest, plain_check_in

THEIRS = Entry(
    entry_id="platform:1",
    device_id="other",
    sequence=1,
    event_id=STATION.event_id,
    list_id=STATION.list_id,
    direction=Direction.ENTRY,
    outcome=Outcome.ADMIT,
    reason=Reason.OK,
    raw_at=NOW + timedelta(minutes=6),
    corrected_at=NOW,
    ticket_id="t1",
    code_hash=hash_code("code-1"),
    assurance=Assurance.PLATFORM,
    use_key="t1",
)


def verdict(database: Database) -> Reason:
    return plain_check_in(database).preview(Scan(text="code-1"), STATION).verdict.reason


def take(database: Database, *entries: Entry, complete: tuple[str, ...] = ("t1",)) -> int:
    with roster_transaction(database) as tx:
        tx.add_remote_entries(entries)
        return tx.take_back_others(complete, entries, NOW + timedelta(minutes=1))


def test_an_entry_bears_the_name_of_whom_the_platform_knows_by_an_id(database: Database) -> None:
    nia = StaffAssignment(id="a1", event_id="ev", person_id="269e0d37f2a74de452e6b438", name="Nia Mbeki")
    known, unknown = replace(THEIRS, staff=nia.person_id), replace(THEIRS, entry_id="p:9", staff="nobody")
    with roster_transaction(database) as tx:
        tx.upsert([nia])
        tx.add_remote_entries([known, unknown])
    rows = database.db.conn.execute("SELECT entry_id, staff FROM entries ORDER BY position").fetchall()
    assert [row[1] for row in rows] == ["Nia Mbeki", "nobody"]


def test_what_the_platform_no_longer_counts_is_taken_back_once(database: Database) -> None:
    furnish(database, *guest(1))
    assert take(database, THEIRS) == 0
    assert verdict(database) is Reason.ALREADY_ENTERED
    assert take(database) == 1
    assert verdict(database) is Reason.OK
    assert take(database) == 0
    with database.reading() as view:
        undo = view.entry(f"{THEIRS.entry_id}{TAKEN_BACK}")
        assert undo is not None
        assert (undo.undoes, undo.corrected_at) == (THEIRS.entry_id, NOW + timedelta(minutes=1))


@pytest.mark.parametrize("inside", [0, 1])
def test_whoever_was_taken_back_is_not_inside(database: Database, inside: int) -> None:
    furnish(database, *guest(1))
    take(database, THEIRS)
    take(database, *([THEIRS] if inside else []))
    with database.reading() as view:
        assert view.inside(STATION.list_id) == inside


def test_only_tickets_that_were_given_whole_are_looked_at(database: Database) -> None:
    furnish(database, *guest(1))
    take(database, THEIRS)
    assert take(database, complete=()) == take(database, complete=("t2",)) == 0
    assert verdict(database) is Reason.ALREADY_ENTERED


def test_what_this_laptop_or_the_venue_knows_stays(database: Database) -> None:
    furnish(database, *guest(1))
    with roster_transaction(database) as tx:
        tx.add_remote_entries([replace(THEIRS, entry_id="venue:1", assurance=Assurance.VENUE)])
    plain_check_in(database).scan(Scan(text="code-1"), STATION)
    assert take(database) == 0
    assert verdict(database) is Reason.ALREADY_ENTERED


def test_our_own_scan_that_comes_back_under_a_former_device_is_known(database: Database) -> None:
    furnish(database, *guest(1))
    (mine,) = plain_check_in(database).scan(Scan(text="code-1"), STATION).entries
    back = replace(mine, entry_id="platform:7", sequence=7, assurance=Assurance.PLATFORM)
    with roster_transaction(database) as tx:
        assert tx.add_remote_entries([back]) == 0
        assert tx.add_remote_entries([replace(back, entry_id="platform:8", device_id="another")]) == 1
        assert tx.add_remote_entries([replace(back, direction=Direction.EXIT, spends=False)]) == 1
