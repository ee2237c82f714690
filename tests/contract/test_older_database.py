"""What every platform gives back to a device whose database is older than it was, or in use on two laptops."""

import shutil

from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Reason
from kiosk.store.conflicts.conflict_records import conflicts
from kiosk.store.laptop.installations import present_installation
from kiosk.store.log.entry_numbering import InstallationCause
from tests.contract.site import Gate, Site


def copy_of(gate: Gate, name: str) -> Gate:
    """Return a laptop with a copy of another one's database, as it is now."""
    made = Gate(gate.site, gate.folder.parent / f"{gate.folder.name}-{name}")
    made.database.close()
    gate.database.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copyfile(gate.database.path, made.database.path)
    return made


def rows(gate: Gate) -> list[object]:
    return list(gate.database.db.conn.execute("SELECT * FROM entries ORDER BY position"))


def sequence_of(gate: Gate, entry: Entry) -> int:
    with gate.database.reading() as view:
        found = view.entry(entry.entry_id)
    assert found is not None
    return found.sequence


def cause(gate: Gate) -> InstallationCause:
    found = present_installation(gate.database)
    return InstallationCause.NEW if found is None else found.cause


def test_what_was_lost_counts_again(site: Site, gate: Gate):
    older = copy_of(gate, "older")
    first, leaver, undone, again, next_one = site.guests()[:5]
    gate.scan(first)
    gate.scan(leaver)
    gate.scan(leaver, Direction.EXIT)
    gate.take_back(gate.scan(undone).entries[0])
    gate.scan(again)
    last = gate.scan(again).entries[0]
    gate.deliver()
    before, held = rows(gate), site.held()
    assert not gate.pull().failures
    assert rows(gate) == before, "what came back of an undamaged database changes nothing"
    assert cause(gate) is InstallationCause.NEW

    assert older.looks(first) == "ok"
    assert not older.pull().failures
    assert older.looks(first) == "already_entered"
    assert older.looks(again) == "already_entered"
    assert older.looks(undone) == "ok"
    assert conflicts(older.database) == []
    assert older.waiting().queued == 0
    assert cause(older) is InstallationCause.OLDER
    taken = rows(older)
    assert not older.pull().failures
    assert rows(older) == taken
    older.deliver()
    assert site.held() == held

    after = older.scan(next_one).entries[0]
    reported = [e for e in _own(older) if e.entry_id == last.entry_id]
    if reported:  # platforms that keep our ids keep our numbers, too
        assert sequence_of(older, after) > last.sequence
    older.deliver()
    assert site.held() - held == {("admission", next_one["ticket_id"]): 1}
    older.close()


def _own(gate: Gate) -> list[Entry]:
    with gate.database.reading() as view:
        found = [view.entry(row[0]) for row in gate.database.db.conn.execute("SELECT entry_id FROM entries")]
    return [entry for entry in found if entry is not None and entry.device_id == gate.device_id]


def test_entries_that_were_delivered_already_go_up_again_as_the_same(site: Site, gate: Gate):
    first, second = site.guests()[:2]
    gate.scan(first)
    gate.scan(second)
    older = copy_of(gate, "queued")
    gate.deliver()
    held = site.held()
    assert older.waiting().queued == 2
    older.deliver()
    assert older.waiting().dead == 0
    assert site.held() == held
    assert not older.pull().failures
    assert conflicts(older.database) == []
    assert cause(older) is InstallationCause.NEW, "nothing was lost"
    older.close()


def test_a_copy_in_use_is_found_by_what_it_did(site: Site, gate: Gate):
    first, second, third = site.guests()[:3]
    gate.scan(first)
    gate.deliver()
    clone = copy_of(gate, "clone")
    gate.scan(second)
    assert clone.scan(second).verdict.admitted, "it cannot know yet"
    assert clone.scan(third).verdict.admitted
    gate.deliver()
    clone.push()
    clone.store.make_due()
    clone.push()
    for one in (gate, clone):
        assert not one.pull().failures
    assert gate.looks(third) == "already_entered"
    assert cause(gate) is not InstallationCause.NEW
    assert cause(clone) is not InstallationCause.NEW
    assert [c for c in conflicts(clone.database) if c.kind == "admitted_twice"]
    if site.row.keeps_both:
        assert [c for c in conflicts(gate.database) if c.kind == "admitted_twice"]
    assert gate.scan(third).verdict.reason is Reason.ALREADY_ENTERED
    clone.close()
