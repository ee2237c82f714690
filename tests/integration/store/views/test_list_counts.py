"""Running counts agree with the log, however it grew."""

from dataclasses import replace

from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction
from kiosk.store.database import Database
from kiosk.store.views.list_counts import ListCounter, ListCounts, roster_size
from kiosk.store.views.station_choices import check_in_lists, events, gates
from tests.support.gate.small_event import NOW, STATION, counting_ids, furnish, guest, plain_check_in


def test_counts_follow_the_log(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    desk = plain_check_in(database)
    list_counter = ListCounter(database, "main", "laptop-1")
    assert list_counter.counts() == ListCounts()
    first = desk.scan(Scan(text="code-1"), STATION).entries[0]
    desk.scan(Scan(text="code-1"), STATION)
    assert list_counter.counts() == ListCounts(admitted=1, refused=1, left=0, admitted_here=1)
    desk.scan(Scan(text="code-2"), replace(STATION, device_id="laptop-2"))
    desk.scan(Scan(text="code-2"), replace(STATION, direction=Direction.EXIT))
    counts = list_counter.counts()
    assert counts == ListCounts(admitted=2, refused=1, left=1, admitted_here=1, left_here=1)
    ids = counting_ids()
    for _ in range(9):
        ids(NOW)
    undo = replace(first, entry_id=ids(NOW), sequence=90, undoes=first.entry_id, spends=False, generation=0)
    with database.writing() as ledger:
        assert ledger.append(undo)
    assert list_counter.counts() == ListCounts(admitted=1, refused=1, left=1, admitted_here=0, left_here=1)
    assert ListCounter(database, "main", "laptop-1").counts() == list_counter.counts()
    assert ListCounter(database, "other", "laptop-1").counts() == ListCounts()


def test_choices_and_sizes(database: Database) -> None:
    furnish(database, *guest(1), *guest(2))
    assert [event.id for event in events(database)] == ["ev"]
    assert [found.id for found in check_in_lists(database, "ev")] == ["main"]
    assert [gate.id for gate in gates(database, "ev")] == ["a"]
    assert gates(database, "none") == []
    assert roster_size(database, "ev") == 2
