"""People are counted, and numbers are only labels: a party at two gates that hear each other now and then."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kiosk.checkin.check_in import CheckIn
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction, Entry
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database, open_database
from kiosk.store.roster.roster_writer import roster_transaction
from tests.conftest import TEST_KEY
from tests.support.gate.small_event import (
    MAIN_LIST,
    NOW,
    STATION,
    PlainReader,
    StillClock,
    counting_ids,
    furnish,
    guest,
)

_runs = itertools.count(1)
_ids = counting_ids()
SIZE = 3


@pytest.fixture(scope="module")
def halls(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Database, Database]]:
    folder: Path = tmp_path_factory.mktemp("gates")
    opened = (open_database(folder / "north.db", TEST_KEY), open_database(folder / "south.db", TEST_KEY))
    for database in opened:
        furnish(database)
    yield opened
    for database in opened:
        database.close()


@dataclass
class Door:
    """A gate, and the plain count of what it knows: each walk with how many went which way, in true order."""

    database: Database
    name: str
    number: int
    returns: bool
    clock: StillClock
    known: dict[str, tuple[int, bool]] = field(default_factory=dict)
    made: list[Entry] = field(default_factory=list)

    def __post_init__(self) -> None:
        place = replace(MAIN_LIST, id=f"list-{self.number}", allow_entry_after_exit=self.returns)
        furnish(self.database, place, *guest(self.number, party_size=SIZE))
        self.database.roster_written()
        self.station = replace(STATION, device_id=f"{self.name}-{self.number}", list_id=place.id)
        self.desk = CheckIn(self.database, PlainReader(), self.clock, _ids)

    def walk(self, order: int, *, inward: bool, guests: int) -> Reason:
        station = replace(self.station, direction=Direction.ENTRY if inward else Direction.EXIT)
        found = self.desk.scan(Scan(text=f"code-{self.number}"), station, attempt=Attempt(guests=guests))
        if found.verdict.admitted:
            assert len(found.entries) == guests
            self.made += found.entries
            self.known |= {entry.entry_id: (order, inward) for entry in found.entries}
        return found.verdict.reason

    def hear(self, other: "Door") -> int:
        """Learn what another gate did; returns how many conflicts that made."""
        self.known |= other.known
        with roster_transaction(self.database) as tx:
            tx.add_remote_entries(other.made)
            return tx.note_conflicts([], other.made, NOW)

    def inside(self) -> int:
        count = 0
        for _, inward in sorted(self.known.values()):
            count = count + 1 if inward else max(0, count - 1)
        return count

    def room(self) -> int:
        came = sum(1 for _, inward in self.known.values() if inward)
        return SIZE - (self.inside() if self.returns else came)

    def counted(self) -> int:
        with self.database.reading() as view:
            return view.inside(self.station.list_id)


steps = st.lists(
    st.tuples(st.sampled_from([0, 1]), st.sampled_from(["in", "in", "out", "hear"]), st.integers(1, SIZE)), max_size=14
)
LEFT_BY_TWO_GATES = [(0, "in", 2), (1, "hear", 1), (0, "out", 1), (1, "out", 1), (0, "hear", 1), (0, "in", 2)]


@settings(max_examples=60, deadline=None)
@example(taken=LEFT_BY_TWO_GATES, returns=True)
@given(taken=steps, returns=st.booleans())
def test_what_each_gate_knows_is_a_plain_count(
    halls: tuple[Database, Database], taken: list[tuple[int, str, int]], returns: bool
) -> None:
    clock, number = StillClock(), next(_runs)
    doors = [Door(hall, name, number, returns, clock) for hall, name in zip(halls, ("north", "south"), strict=True)]
    for order, (which, kind, guests) in enumerate(taken):
        clock.advance(timedelta(minutes=1))
        door = doors[which]
        room, inside = door.room(), door.inside()
        if kind == "hear":
            door.hear(doors[1 - which])
        elif kind == "in":
            assert (door.walk(order, inward=True, guests=guests) is Reason.OK) == (guests <= room)
        elif inside:
            assert door.walk(order, inward=False, guests=min(guests, inside)) is Reason.OK
        assert door.counted() == door.inside()


def two_doors(database: Database, other: Database, *, returns: bool = True) -> tuple[Door, Door]:
    number, clock = next(_runs), StillClock()
    return Door(database, "north", number, returns, clock), Door(other, "south", number, returns, clock)


def test_guests_of_whom_two_gates_each_saw_one_leave_and_come_again_are_no_conflict(
    halls: tuple[Database, Database],
) -> None:
    north, south = two_doors(*halls)
    assert north.walk(0, inward=True, guests=SIZE) is Reason.OK
    south.hear(north)
    order = itertools.count(1)
    for inward in (False, True):
        for door in (north, south):
            door.clock.advance(timedelta(minutes=1))
            assert door.walk(next(order), inward=inward, guests=1) is Reason.OK
    assert (north.hear(south), south.hear(north)) == (0, 0)
    assert (north.counted(), south.counted()) == (SIZE, SIZE)
    with north.database.reading() as view:
        assert view.came(north.station.list_id) == SIZE


def test_one_guest_too_many_is_a_conflict_by_whichever_number(halls: tuple[Database, Database]) -> None:
    north, south = two_doors(*halls)
    assert north.walk(0, inward=True, guests=SIZE) is Reason.OK
    south.clock.advance(timedelta(minutes=1))
    assert south.walk(1, inward=True, guests=1) is Reason.OK
    assert (north.hear(south), south.hear(north)) == (1, 1)


def test_two_people_by_one_number_leave_together(halls: tuple[Database, Database]) -> None:
    north, south = two_doors(*halls)
    for order, door in enumerate((north, south)):
        door.clock.advance(timedelta(minutes=1))
        assert door.walk(order, inward=True, guests=1) is Reason.OK
    north.hear(south)
    assert north.counted() == 2
    assert north.walk(2, inward=False, guests=2) is Reason.OK
    assert north.counted() == 0
