"""Whether entries of this device that are not here were lost, or made by another laptop."""

import shutil
from datetime import timedelta

import hypothesis.strategies as st
import pytest
from hypothesis import given, settings

from kiosk.domain.entries.entry import Direction
from kiosk.domain.reason_codes import Reason
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.database import Database, open_database
from kiosk.store.laptop.installations import present_installation
from kiosk.store.log.entry_numbering import InstallationCause, begin_installation
from tests.conftest import TEST_KEY
from tests.support.gate.lost_entries import SKEW, as_given, enrol, looks, one_lost, scan, take
from tests.support.gate.small_event import NOW, STATION, furnish, guest


@pytest.fixture
def gate(database: Database) -> Database:
    """A gate with three guests on its list."""
    enrol(database)
    furnish(database, *guest(1), *guest(2), *guest(3))
    return database


def test_an_entry_from_before_is_a_loss_and_one_from_now_is_another_laptops(gate: Database) -> None:
    take(gate, [one_lost("t1", NOW - timedelta(hours=2), entry_id="a")], NOW - SKEW)
    found = present_installation(gate)
    assert found is not None
    assert (found.number, found.cause) == (2, InstallationCause.OLDER)
    # Made behind the beginning of this installation, by the corrected clock.
    take(gate, [one_lost("t2", NOW - timedelta(minutes=3), entry_id="b")], NOW)
    found = present_installation(gate)
    assert found is not None
    assert (found.number, found.cause) == (2, InstallationCause.OLDER)
    take(gate, [one_lost("t3", NOW + timedelta(minutes=3), entry_id="c")], NOW)
    found = present_installation(gate)
    assert found is not None
    assert (found.number, found.cause, found.taken_in) == (3, InstallationCause.SHARED, 1)
    take(gate, [one_lost("t3", NOW + timedelta(minutes=4), entry_id="d", direction=Direction.EXIT)], NOW)
    again = present_installation(gate)
    assert again is not None
    assert (again.number, again.taken_in) == (3, 2), "it was noticed already"
    with gate.reading() as view:
        entry = view.entry("c")
    assert entry is not None
    assert entry.installation == 0, "another laptop's numbers say nothing about the order here"


def test_a_number_that_was_passed_here_already_is_another_laptops(gate: Database) -> None:
    mine = scan(gate, 1)
    take(gate, [one_lost("t2", mine.corrected_at + timedelta(minutes=1), sequence=1)], NOW + timedelta(hours=3))
    found = present_installation(gate)
    assert found is not None
    assert found.cause is InstallationCause.SHARED


def test_a_copy_puts_what_the_original_did_since_behind_what_both_have(gate: Database) -> None:
    """The original was started anew, and its clock lies before the admission that both know."""
    common = scan(gate, 1)
    with gate.transaction() as db:
        for cause, hours in ((InstallationCause.NEW, 3), (InstallationCause.COPIED, 2)):
            begin_installation(db.conn, cause, NOW - timedelta(hours=hours))
    before = common.corrected_at - timedelta(minutes=10)
    went = one_lost("t1", before, entry_id="went", sequence=common.sequence + 1, direction=Direction.EXIT)
    take(gate, [went])
    found = present_installation(gate)
    assert found is not None
    assert found.cause is InstallationCause.SHARED
    with gate.reading() as view:
        assert view.inside(STATION.list_id) == 0
        again = view.entry("went")
    assert again is not None
    assert again.installation == -1
    # A number that both have used tells of a third laptop with an older copy: numbers say nothing from now on.
    take(gate, [one_lost("t2", before, entry_id="third", code_hash="", sequence=common.sequence)])
    take(gate, [one_lost("t3", common.corrected_at, entry_id="whose", code_hash="", sequence=common.sequence + 2)])
    with gate.reading() as view:
        assert [one.installation for one in (view.entry("third"), view.entry("whose")) if one] == [0, 0]


@settings(max_examples=40)
@given(
    before=st.integers(0, 4),
    lost=st.integers(0, 4),
    after=st.integers(0, 4),
    order=st.randoms(use_true_random=False),
    numbered=st.booleans(),
)
def test_no_admission_and_no_number_twice(
    tmp_path_factory: pytest.TempPathFactory, *, before: int, lost: int, after: int, order: object, numbered: bool
) -> None:
    """Whatever was lost, and in whatever order it comes back: each ticket admits once, each number is used once."""
    folder = tmp_path_factory.mktemp("restore")
    database = open_database(folder / "g.db", TEST_KEY)
    enrol(database)
    furnish(database, *(record for n in range(1, 13) for record in guest(n)))
    for number in range(1, before + 1):
        assert scan(database, number, number).admitted
    database.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(database.path, folder / "backup.db")
    gone = [scan(database, before + number, 10 + number) for number in range(1, lost + 1)]
    database.close()
    restored = open_database(folder / "backup.db", TEST_KEY)
    coming = [as_given(e, sequence=e.sequence if numbered else 0) for e in gone]
    order.shuffle(coming)  # type: ignore[attr-defined]
    for entry in coming:
        assert take(restored, [entry]) == 1
    for number in range(1, before + lost + 1):
        assert looks(restored, number) is Reason.ALREADY_ENTERED
    for number in range(1, after + 1):
        assert scan(restored, before + lost + number, 90 + number).admitted
    rows = restored.db.conn.execute(
        "SELECT installation, sequence FROM entries WHERE is_local = 1 OR ?", (int(numbered),)
    ).fetchall()
    assert len(set(rows)) == len(rows)
    if numbered:
        assert sorted(row[1] for row in rows) == list(range(1, before + lost + after + 1))
    assert conflicts(restored) == []
    restored.close()
