"""Who is inside and how many may still come in agree, whatever is taken back: both are what a plain count says."""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.checkin.check_in import CheckIn
from kiosk.checkin.undo import Undo
from kiosk.domain.codes.credential import Scan
from kiosk.domain.entries.entry import Direction, GateTime
from kiosk.domain.entries.station import Station
from kiosk.domain.errors import UndoError
from kiosk.domain.reason_codes import Reason
from kiosk.domain.verdicts.decision import Attempt
from kiosk.store.database import Database, open_database
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

AT = GateTime(NOW - timedelta(minutes=7), timedelta(minutes=7))
_runs = itertools.count(1)
_ids = counting_ids()


@pytest.fixture(scope="module")
def hall(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    made: Path = tmp_path_factory.mktemp("parties") / "gatehouse.db"
    database = open_database(made, TEST_KEY)
    furnish(database)
    yield database
    database.close()


@dataclass
class DoorSales:
    """A party at a list of its own, and the plain count: scans that stand, each with how many walked which way."""

    database: Database
    size: int
    returns: bool
    number: int = field(default_factory=lambda: next(_runs))
    scans: list[tuple[str, bool, int]] = field(default_factory=list)

    def __post_init__(self) -> None:
        place = replace(MAIN_LIST, id=f"list-{self.number}", allow_entry_after_exit=self.returns)
        furnish(self.database, place, *guest(self.number, party_size=self.size))
        self.database.roster_written()
        self.station = replace(STATION, device_id=f"laptop-{self.number}", list_id=place.id)
        self.desk = CheckIn(self.database, PlainReader(), StillClock(AT), _ids)

    def walk(self, *, inward: bool, guests: int) -> Reason:
        way = Direction.ENTRY if inward else Direction.EXIT
        station: Station = replace(self.station, direction=way)
        found = self.desk.scan(Scan(text=f"code-{self.number}"), station, attempt=Attempt(guests=guests))
        if found.verdict.admitted:
            self.scans.append((found.entries[0].entry_id, inward, len(found.entries)))
        return found.verdict.reason

    def take_back(self, which: int) -> bool:
        if not self.scans:
            return False
        chosen = self.scans[which % len(self.scans)]
        try:
            Undo(self.database, StillClock(AT), _ids).take_back(chosen[0], self.station)
        except UndoError:
            return False
        self.scans.remove(chosen)
        return True

    def inside(self) -> int:
        count = 0
        for _, inward, guests in self.scans:
            count = count + guests if inward else max(0, count - guests)
        return count

    def came(self) -> int:
        return sum(guests for _, inward, guests in self.scans if inward)

    def counted(self) -> int:
        with self.database.reading() as view:
            return view.inside(self.station.list_id)

    def room(self) -> int:
        return self.size - (self.inside() if self.returns else self.came())


steps = st.lists(st.tuples(st.sampled_from(["in", "in", "out", "undo"]), st.integers(0, 5)), max_size=14)


@settings(max_examples=60, deadline=None)
@given(taken=steps, size=st.integers(1, 3), returns=st.booleans())
def test_counts_are_what_a_plain_count_says(
    hall: Database, taken: list[tuple[str, int]], size: int, returns: bool
) -> None:
    door = DoorSales(hall, size, returns)
    for kind, number in taken:
        room, inside = door.room(), door.inside()
        if kind == "undo":
            door.take_back(number)
        elif kind == "in":
            wanted = 1 + number % size
            admitted = door.walk(inward=True, guests=wanted) is Reason.OK
            assert admitted == (wanted <= room)
        else:
            door.walk(inward=False, guests=1 + number % max(inside, 1))
        assert door.counted() == door.inside() <= size


def test_a_way_out_can_be_taken_back_while_there_is_room_for_two(database: Database) -> None:
    furnish(database)
    door = DoorSales(database, 2, True)
    for inward in (True, False, True):
        assert door.walk(inward=inward, guests=1) is Reason.OK
    assert door.take_back(1), "nobody has left: two are inside"
    assert door.counted() == 2
    assert door.walk(inward=True, guests=1) is not Reason.OK


def test_nobody_is_made_two_by_taking_back(database: Database) -> None:
    """Of a single guest who came in again the way out before that stays, until the second way in is taken back."""
    furnish(database)
    door = DoorSales(database, 1, True)
    for inward in (True, False, True):
        assert door.walk(inward=inward, guests=1) is Reason.OK
    assert not door.take_back(0)
    with pytest.raises(UndoError) as raised:
        Undo(database, StillClock(AT), _ids).take_back(door.scans[1][0], door.station)
    assert raised.value.key == "undo.moved_since"
    assert door.take_back(2)
    assert door.take_back(1)
    assert door.counted() == 1
